// From 24.19 on, Node aborts the process when a statement of better-sqlite3 12 is collected outside of a call; version 13 is made
// otherwise. Prisma's adapter asks for 12. On a Node that is new enough, a process of its own makes statements and forgets them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { conclude } from './shared/verdict.mjs';

const PROGRAM = `
  const Database = require('better-sqlite3-12');
  const database = new Database(':memory:');
  const timer = setInterval(() => {
    for (let index = 0; index < 1000; index += 1) database.prepare('SELECT 1');
    gc();
  }, 1);
  setTimeout(() => clearInterval(timer), 3000);
`;

/** @returns null where it cannot be tried */
function endOfTrying() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 24 || (major === 24 && minor < 19)) return null;
  const { status, signal, stderr } = spawnSync(process.execPath, ['--expose-gc', '--eval', PROGRAM], {
    encoding: 'utf8',
  });
  if (/Cannot find module|bindings file|NODE_MODULE_VERSION/.test(stderr)) return null;
  const assertion = stderr.match(/Assertion failed.*/)?.[0] ?? '';
  return signal ? `${signal} (${assertion})` : `an end with ${status}`;
}

const manifest = new URL('../../node_modules/@prisma/adapter-better-sqlite3/package.json', import.meta.url);
const asked = JSON.parse(readFileSync(manifest, 'utf8')).dependencies['better-sqlite3'];
const end = endOfTrying();
conclude({
  expected: 'an adapter that takes better-sqlite3 13, or a version 12 that Node does not abort',
  got: `${asked}; version 12 on Node ${process.versions.node}: ${end ?? 'not tried'}`,
  isThere: !/\b13\b/.test(asked) && (end === null || end.startsWith('SIG')),
});
