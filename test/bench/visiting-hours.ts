// The bot as `npm start` runs it, and nothing beside it: how long a start takes.
import { pathToFileURL } from 'node:url';
import { builtFile, ownFolder } from './checkout.js';

await import(pathToFileURL(builtFile(process.env.BENCH_CHECKOUT ?? ownFolder(), 'main')).href);
