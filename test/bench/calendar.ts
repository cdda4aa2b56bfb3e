// Somebody's own calendar with 200 visits in it, as an address serves it:
//   node dist/test/bench/calendar.js
// CPU is user and system time of the whole process, the database's work in it included. Exits 1 when the goal is missed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { grouped } from '../../src/core/grouped.js';
import { isoWeekOfDate } from '../../src/core/weeks.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { answerFeed, type FeedAnswer } from '../../src/own-data/calendar-feed/answer-feed.request.js';
import { CalendarFeeds } from '../../src/own-data/calendar-feed/calendar-feeds.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { countedStore } from '../support/counted-store.js';
import { MONDAY_NOON, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';
import { median, percentile } from './statistics.js';

const ANNA = 'U_ANNA';
const VISITS = 200;
/** Hours of a day, UTC, at which a visit begins: three of them in each of 67 days. */
const HOURS = ['08', '11', '14'];
const DAY = 24 * 60 * 60_000;
/** Milliseconds. */
const CPU_WITHIN = 20;
const WARM_UP = 20;
const RUNS = 31;

const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-calendar-'));
const counted = await countedStore('sqlite', `file:${join(folder, 'visiting-hours.db')}`);
const token = await holdVisits();

for (let run = 0; run < WARM_UP; run += 1) await fetched();
const file = await fetched();
const statements = await counted.statementsOf(fetched);
const whole = await cpuOf(fetched);
const unchanged = await cpuOf(() => answerFeed(counted.society, token, () => true, MONDAY_NOON));
report();
await counted.close();
rmSync(folder, { recursive: true, force: true });

function fetched(): Promise<FeedAnswer> {
  return answerFeed(counted.society, token, () => false, MONDAY_NOON);
}

/** @returns the token of Anna's calendar */
async function holdVisits(): Promise<string> {
  const { society } = counted;
  const group = await storedGroup(society, 'calendar');
  await society.of(Memberships).sync(group.id, [ANNA], MONDAY_NOON);
  await makeReady(society, group.id, [ANNA], MONDAY_NOON);
  const starts = Array.from({ length: VISITS }, (_, index) => {
    const day = new Date(MONDAY_NOON.getTime() + (1 + Math.floor(index / HOURS.length)) * DAY)
      .toISOString()
      .slice(0, 10);
    return `${day}T${HOURS[index % HOURS.length]}:00:00Z`;
  });
  const byWeek = grouped(starts, (start) => isoWeekOfDate(start.slice(0, 10)));
  for (const [isoWeek, all] of byWeek) {
    const visits = all.map((start) => visitAt(start));
    const { shifts } = await postedWeek(society, group, isoWeek, visits);
    for (const { id } of shifts) await society.of(Claims).decide(id, ANNA, MONDAY_NOON, decideClaim);
  }
  return society.of(CalendarFeeds).renew(ANNA, MONDAY_NOON);
}

/** @returns milliseconds of each run */
async function cpuOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times;
}

function report(): void {
  const entries = file.kind === 'calendar' ? file.file.split('BEGIN:VEVENT').length - 1 : 0;
  const said = (times: readonly number[]) =>
    `median ${median([...times]).toFixed(1)} ms, p90 ${percentile([...times], 90).toFixed(1)} ms`;
  const rows: [string, string, boolean][] = [
    ['entries', `${entries}, ${statements.length} statements`, entries === VISITS],
    ['CPU', said(whole), median([...whole]) <= CPU_WITHIN],
    ['unchanged', said(unchanged), true],
  ];
  for (const [what, figure, isMet] of rows) {
    process.stdout.write(`${what.padEnd(12)}${figure.padEnd(52)}${isMet ? 'met' : 'not met'}\n`);
  }
  if (rows.some(([, , isMet]) => !isMet)) process.exitCode = 1;
}
