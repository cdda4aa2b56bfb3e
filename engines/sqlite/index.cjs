// From 24.19 on, Node aborts the process now and then with better-sqlite3 12; 13 needs Node-API 10, which came with Node 22.14.
// See docs/decisions/0005-two-versions-of-better-sqlite3.md.
module.exports = Number(process.versions.napi) >= 10 ? require('better-sqlite3-13') : require('better-sqlite3-12');
