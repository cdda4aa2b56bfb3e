// Node 24.19 and later abort processes that use better-sqlite3 12 now and then. No small script provokes it reliably, so this one shows
// only what keeps version 12 in use: Prisma's adapter asks for it.
import { readFileSync } from 'node:fs';
import { conclude } from './shared/verdict.mjs';

const manifest = new URL('../../node_modules/@prisma/adapter-better-sqlite3/package.json', import.meta.url);
const asked = JSON.parse(readFileSync(manifest, 'utf8')).dependencies['better-sqlite3'];
conclude({ expected: 'an adapter that takes better-sqlite3 13', got: asked, isThere: !/\b13\b/.test(asked) });
