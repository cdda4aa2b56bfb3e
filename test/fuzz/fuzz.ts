import { parseArgs } from 'node:util';
import { everyListener } from './listeners.js';
import { makePlace } from './place.js';
import { fuzzed, type Round } from './round.js';
import { templatesOf } from './templates.js';

const { values } = parseArgs({
  options: {
    payloads: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const payloads = whole(values.payloads, 'payloads');
const seed = whole(values.seed, 'seed');

/** So many go through one process, half over the socket and half over HTTP: people change what there is, until little is left. */
const OF_A_ROUND = 5_000;
/** Bytes for each payload, after a forced collection: 128 MB for ten thousand. Were what is sent kept, it would be several times that. */
const MOST_GROWTH = 13_400;
/** Rounds have seeds of their own. */
const SEEDS_OF_A_ROUND = 1_000;

const began = performance.now();
const place = await makePlace();
place.sandbox.clock.run();
const templates = templatesOf(place);
const rounds: Round[] = [];
let left = payloads;
for (let round = 0; left > 0; round += 1) {
  const mode = round % 2 === 0 ? 'socket' : 'http';
  const size = Math.min(left, OF_A_ROUND, Math.ceil(payloads / 2));
  rounds.push(await fuzzed({ place, templates }, { mode, payloads: size, seed: seed + round * SEEDS_OF_A_ROUND }));
  left -= size;
  process.stderr.write(`${payloads - left} of ${payloads} sent, ${seconds()} s\n`);
}
await place.close();

const findings = rounds.flatMap((round) => round.findings);
for (const { what, mode, by, seed, path, smallest } of findings) {
  tell(`over ${mode}, by ${by}: ${what}`);
  tell(
    `  seed ${seed}, ${path === null ? 'several together' : `path ${path}`}: ${JSON.stringify(smallest).slice(0, 4_000)}`,
  );
}
const heard = new Map(everyListener().map((name) => [name, 0]));
for (const [name, times] of rounds.flatMap((round) => round.heard.each))
  heard.set(name, (heard.get(name) ?? 0) + times);
tell(`past the door, by who listens: ${[...heard].map(([name, times]) => `${name} ${times}`).join(', ')}`);
const never = [...heard].filter(([, times]) => times === 0).map(([name]) => name);
const past = rounds.reduce((sum, round) => sum + round.heard.past, 0);
const holds = rounds.reduce((sum, round) => sum + round.holds, 0);
const grown = rounds.flatMap((round) => round.growth ?? []);
const growth = Math.max(0, ...grown);
const wrong = [
  ...(findings.length > 0 ? [`${findings.length} found`] : []),
  ...(never.length > 0 ? [`never heard: ${never.join(', ')}`] : []),
  ...(past < payloads / 2 ? ['fewer than half got past the door'] : []),
  ...(growth > MOST_GROWTH ? ['memory grows'] : []),
];
tell(`seed ${seed}: ${payloads} payloads, ${past} past the door, over a socket and over HTTP, ${seconds()} s`);
tell(
  `event loop held for ${Math.max(...rounds.map((round) => round.longestHold)).toFixed(0)} ms at most, ${holds} times for over 200 ms with twenty under way`,
);
tell(
  grown.length === 0
    ? 'too few payloads to say how memory grows'
    : `memory grows by ${((growth * 10_000) / 2 ** 20).toFixed(1)} MB with ten thousand payloads`,
);
tell(wrong.length > 0 ? `NOT HELD: ${wrong.join('; ')}` : 'held');
process.exitCode = wrong.length > 0 ? 1 : 0;

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seconds(): string {
  return ((performance.now() - began) / 1_000).toFixed(0);
}

function whole(text: string | undefined, name: string): number {
  if (text !== undefined && /^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} is a whole number from 1 on`);
}
