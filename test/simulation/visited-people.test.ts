import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_WORDS, nearestCommandWords } from '../../src/locales/commands.js';
import { PASSING_TEXTS } from '../../src/slack/blocks/free-texts.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { type HeldAgainst, holdAgainst } from './held-against.js';
import { INDISCREET } from './indiscreet.js';

const BUILD = new URL('../../dist/test/simulation/', import.meta.url);
const WORKER = new URL('years-worker.js', BUILD);
/** Whom people visit, in the one world and in the other: short and long, in letters of other alphabets, with what Slack escapes. */
const HERE = ['Gunhild', 'Birgitta', 'Kristoffer Ek'];
const THERE = ['Þorgerður Ögmundsdóttir', '李小龍', 'Łukasz O’Neill & Ælf', 'محمد عبد الله'];
const TWO_YEARS = 104;
const EIGHT_WEEKS = 8;
const WEEKS = IS_THOROUGH ? TWO_YEARS : EIGHT_WEEKS;
/** Within which every way of writing a name has come. */
const EVERY_WAY = 4;
/** The first weeks, or all ways: milliseconds, where the machine has much else to do. */
const WITHIN = IS_THOROUGH ? 3_600_000 : 900_000;

describe('two worlds that differ only in who is visited', () => {
  let held: HeldAgainst;

  beforeAll(async () => {
    if (!existsSync(WORKER))
      throw new Error(`${WORKER.pathname} is missing: run \`npm run build:all\` before these tests`);
    held = await holdAgainst(WORKER, WEEKS, [HERE, THERE]);
  }, WITHIN);

  it('are the same, byte by byte: what is stored, what is logged at any level, what Slack got, what was fetched', () => {
    expect(held.apart).toEqual([]);
  });

  it('name nobody anywhere', () => {
    expect(held.naming).toEqual([]);
  });

  it('are worlds in which much happened, and in which a name was written in every way there is', () => {
    const { done, stored, logged, sent, files } = held.one;
    const ways = Object.keys(PASSING_TEXTS).filter((way) => !done[`slip: ${way}`]);
    expect(ways).toEqual([]);
    expect(done).toMatchObject({ 'approve return': expect.any(Number), 'fetch returns': expect.any(Number) });
    for (const step of ['set up', 'begun', 'met', 'planned', 'ended'])
      expect(done[`one-to-one: ${step}`]).toBeGreaterThan(0);
    for (const table of [
      'Pairing',
      'PairingMeeting',
      'PairingCount',
      'Claim',
      'Count',
      'TallyBatch',
      'LedgerMessage',
      'AuditEntry',
      'ReturnApproval',
    ])
      expect(stored.filter((row) => row.startsWith(`${table} `)).length, table).toBeGreaterThan(0);
    for (const level of [20, 30, 40, 50])
      expect(
        logged.some((line) => line.includes(`"level":${level}`)),
        `${level}`,
      );
    expect(sent.length).toBeGreaterThan(50 * EIGHT_WEEKS);
    expect(files.length).toBeGreaterThan(4);
  });

  it('and nobody’s name is near to a command word, which would be offered', () => {
    const first = [...HERE, ...THERE].map((name) => name.split(' ')[0]?.toLowerCase() ?? '');
    expect(first.flatMap((word) => nearestCommandWords(word, COMMAND_WORDS))).toEqual([]);
  });
});

describe('a bot that is indiscreet', () => {
  /** The first alone, unless there is time for all. */
  const tried = IS_THOROUGH ? INDISCREET : INDISCREET.slice(0, 1);

  it.each(tried)(
    'is caught: $name',
    async (mutant) => {
      const { workerOf } = (await import(
        new URL('mutated-build.js', BUILD).href
      )) as typeof import('./mutated-build.js');
      const weeks = mutant === INDISCREET[0] ? 1 : EVERY_WAY;
      const { apart } = await holdAgainst(workerOf(mutant, 'years-worker.js'), weeks, [HERE, THERE]);
      expect(apart).not.toEqual([]);
    },
    WITHIN,
  );

  it('does what the bot does but for one line each', () => {
    const built = (file: string) => readFileSync(new URL(`../../src/${file}.js`, BUILD), 'utf8');
    const edits = INDISCREET.flatMap(({ edits: own = [] }) => own);
    expect(edits.filter(({ file, from }) => built(file).split(from).length !== 2)).toEqual([]);
  });
});
