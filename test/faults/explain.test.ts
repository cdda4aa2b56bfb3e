import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Audit } from '../../src/database/audit.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { type Address, emptyAddress, temporaryFolder } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, emma, lena, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const MINUTE = 60_000;
const folder = temporaryFolder();

let address: Address;
let database: Database;
let world: BotUnderTest;
let group: Group;
let shiftIds: string[];
beforeEach(async () => {
  address = await emptyAddress('sqlite');
  database = await openDatabase({ url: address.url });
  world = await startBotUnderTest({ database, logLevel: 'debug' });
  group = await goteborg(world);
  shiftIds = await postWeek(world, group, '2026-W48', [TUESDAY]);
});
afterEach(async () => {
  await world.stop();
  await world.sandbox.close();
  await database.close();
  await address.remove();
});

interface Explained {
  readonly code: number | null;
  readonly said: string;
  readonly complaint: string;
}

/** Runs `npm run explain -- …` in a folder of its own. @param log on standard input */
async function explain(args: readonly string[], log: string, url: string = address.url): Promise<Explained> {
  const child = spawn(process.execPath, [resolve('dist/scripts/explain.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, TZ: 'UTC', DATABASE_URL: url },
  });
  let [said, complaint] = ['', ''];
  child.stdout.on('data', (data) => {
    said += data;
  });
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  child.stdin.end(log);
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { code, said, complaint };
}

/** Lines carry the time of this machine; what is stored, that of the story. */
const logInItsTime = () => world.log.join('').replaceAll(/"time":\d+/g, `"time":${NOW.getTime()}`);
const breakTheDatabase = () => database.client.$executeRawUnsafe('ALTER TABLE "Claim" RENAME TO "Elsewhere"');
const mendTheDatabase = () => database.client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Claim"');
const referenceIn = (told: string): string =>
  /(?:reference|Reference|referens\w*) \*?([A-Z0-9]{8})\b/.exec(told)?.[1] ?? '';
const linesOf = (reference: string) =>
  world.log.filter((line) => line.includes(reference)).map((line): Record<string, unknown> => JSON.parse(line));

describe('a reference that somebody was shown', () => {
  it('stands in every line that was logged meanwhile, and in none of what followed from it', async () => {
    world.sandbox.faults.always('response_url', { kind: 'server_error', status: 500 });
    await breakTheDatabase();
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', shiftIds[0]);
    await world.settle();
    await mendTheDatabase();
    const [told] = world.sandbox.world.messages(world.sandbox.world.directChannel(emma).id);
    const reference = referenceIn(wordsOf(told ?? { blocks: [] }));
    expect(linesOf(reference).map(({ msg }) => msg)).toEqual([
      'problem',
      'an answer did not arrive; it is written as a direct message',
    ]);
    expect(linesOf(reference)[0]).toMatchObject({ kind: 'press', asked: 'claim_shift', about: [shiftIds[0]] });

    await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift', shiftIds[0]);
    await world.settle();
    const sent = world.log.filter((line) => line.includes('delivery: Slack has it'));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((line) => line.includes('"reference"'))).toEqual([]);
    const references = world.log.flatMap((line) => /"reference":"(\w{8})"/.exec(line)?.[1] ?? []);
    expect(new Set(references).size).toBe(2);
  });

  it('is explained: what was done, what failed and where, and what to do, with ids alone', async () => {
    await breakTheDatabase();
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', shiftIds[0]);
    await world.settle();
    const reference = referenceIn(wordsOf(lastAnswer(world, emma)));
    await mendTheDatabase();
    await world.society
      .of(Audit)
      .write(lena, 'ask_group', { id: channel, scopeId: null, matterId: shiftIds[0] ?? '' }, NOW);
    const { code, said, complaint } = await explain([reference.toLowerCase()], logInItsTime());
    expect([code, complaint]).toEqual([0, '']);
    expect(said).toMatch(new RegExp(`^${reference}\\n- .* UTC: person-[0-9a-f]{12} pressed claim_shift\\.\\n`));
    expect(said).toContain(`It was about ${shiftIds[0]}.`);
    expect(said).toMatch(/it failed with SqliteError \S+ at src\/\S+:\d+; whoever asked was shown the reference/);
    expect(said).toContain('see that the database answers and has room');
    expect(said).toContain(`ask_group was noted in the audit log, of ${channel}, ${shiftIds[0]}.`);
    expect(said.trim().split('\n').at(-1)).toMatch(/^- Next: /);
    expect(said).not.toMatch(/\b[UWD]0[A-Z]/);
    expect(said).not.toMatch(/Emma|Göteborg|xoxb/);
  });

  it('is explained from a file, as what collects logs has written it, and without a database', async () => {
    await breakTheDatabase();
    await world.sandbox.as(bo).command(channel, '/visit claim tisdag');
    await world.settle();
    await mendTheDatabase();
    const reference = referenceIn(wordsOf(lastAnswer(world, bo)));
    const file = join(mkdtempSync(join(folder, 'log-')), 'journal.txt');
    const lines = world.log.map((line) => `Nov 21 10:00:00 host visiting-hours[7]: ${line}`);
    writeFileSync(file, `${lines.join('')}cut short {"reference":"${reference}"`);
    const { code, said } = await explain([reference, '--log', file], '', 'file:data/nowhere.db');
    expect(code).toBe(0);
    expect(said).toContain('typed /visit claim.');
    expect(said).toContain('There is no data/nowhere.db here: set DATABASE_URL as the bot has it.');
    expect(said).not.toContain('tisdag');
  });

  it('of a message that Slack refuses is explained by the database, with a log or without', async () => {
    await world.sandbox.world.leave(channel, world.sandbox.botUserId);
    await postWeek(world, group, '2026-W49', [{ ...TUESDAY, date: '2026-12-01' }]);
    await world.later(MINUTE);
    const reference = world.log.flatMap((line) => /"reference":"(\w{6})"/.exec(line)?.[1] ?? [])[0] ?? '';
    const { code, said } = await explain([reference], '');
    expect(code).toBe(0);
    expect(said).toMatch(
      /The message week:\S+ to C0GOTEBORG is dead since .* UTC, in attempt 1 \(failed so far: 1\), tried again from/,
    );
    expect(said).toContain('Slack’s answer is not_in_channel.');
    const withLog = await explain([reference], world.log.join(''));
    expect(withLog.said).toContain('Slack refused the message week:');
    expect(withLog.said).toContain('`/visit undelivered` in Slack says what helps');
  });

  it('that nobody knows, or that is none, is answered with the next step', async () => {
    expect(await explain(['K7QX2MPA'], world.log.join(''))).toEqual({
      code: 1,
      said: '',
      complaint: expect.stringContaining('Nothing has the reference K7QX2MPA. The log of the day'),
    });
    for (const typed of [[], ['K7QX2MP1'], ['hej hopp'], ['K7QX2MPA', '--log', 'nowhere.log'], ['K7QX2MPA', '--lag']]) {
      const { code, complaint } = await explain(typed, '');
      expect(code).toBe(64);
      expect(complaint).toContain('Use: npm run explain -- K7QX2MPA < the-log');
    }
  });
});
