// From 24.19 on, Node aborts the process now and then with better-sqlite3 12; 13 cannot run on Node 20.
// See docs/decisions/0005-two-versions-of-better-sqlite3.md.
const major = Number(process.versions.node.split('.')[0]);
module.exports = major >= 22 ? require('better-sqlite3-13') : require('better-sqlite3-12');
