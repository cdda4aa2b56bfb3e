#!/usr/bin/env node
// What is installed as `visiting-hours`, and as `npx ./visiting-hours-….tgz`: one of the commands below, and what it takes.
import { createRequire } from 'node:module';

/** Each is a built file that does its work when it is loaded, and reads its own options. */
const COMMANDS = {
  demo: { does: 'the bot against a stand-in for Slack, in your browser', file: 'sandbox/demo/demo.js' },
  'stand-in': { does: 'the stand-in for Slack alone, for a bot that you start', file: 'sandbox/demo/stand-in.js' },
  start: { does: 'the bot, with settings from the environment or .env', file: 'src/main.js' },
  backup: { does: 'a copy of its SQLite file while it runs: backup copy.db', file: 'scripts/backup.js' },
  drill: { does: 'whether it would come up on a backup: drill copy.db', file: 'sandbox/drill/drill.js' },
  move: { does: 'all that it remembers to the other kind of database: move <url>', file: 'scripts/move.js' },
  explain: { does: 'what happened, by its reference: explain <reference> < the-log', file: 'scripts/explain.js' },
};
/** As `sysexits.h` has them: used wrongly, and not set up as it must be. */
const EXIT = { usage: 64, settings: 78 };

const [name, ...options] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : null;
if (!command) end(EXIT.usage, usage());
if (!hasSqlite()) end(EXIT.settings, sentenceOfOldNode());
// What is loaded reads what stands after its name, as if it had been started by itself.
process.argv = [process.argv[0], new URL(`../dist/${command.file}`, import.meta.url).pathname, ...options];
await import(new URL(`../dist/${command.file}`, import.meta.url).href);

function usage() {
  const lines = Object.entries(COMMANDS).map(([each, { does }]) => `  visiting-hours ${each.padEnd(10)}${does}`);
  return [name ? `There is no command ${name}. There are:` : 'Say what to do:', ...lines].join('\n');
}

/** npm cannot say in a package what only Node before 22.14 needs (engines/sqlite-for-node-20 can, where the project is cloned). */
function hasSqlite() {
  if (Number(process.versions.napi) >= 10) return true;
  try {
    createRequire(import.meta.url).resolve('better-sqlite3-12');
    return true;
  } catch {
    return false;
  }
}

function sentenceOfOldNode() {
  return [
    `Node ${process.versions.node} needs one package more, which is compiled: add it with`,
    '  npm i better-sqlite3-12@npm:better-sqlite3@12.11.1',
    'or, with npx: npx -p better-sqlite3-12@npm:better-sqlite3@12.11.1 -p ./visiting-hours-….tgz visiting-hours demo',
    'Or take Node 24.',
  ].join('\n');
}

function end(code, told) {
  process.stderr.write(`${told}\n`);
  process.exit(code);
}
