import type { Bot } from '../../src/app/start-bot.js';
import type { IsoWeek } from '../../src/core/model.js';
import { isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { closesAt } from '../../src/numbers/tallying/tally-week.rule.js';
import { isLastOfYear } from '../../src/numbers/tallying/tallying.rule.js';
import { SignsOfLife } from '../../src/visits/reminding/signs-of-life.store.js';
import type { Sandbox } from '../slack/sandbox.js';
import { type DemoGroup, type DemoSociety, hasWeeks } from './demo-groups.js';
import type { History } from './demo-history.js';
import type { OneToOnesLived } from './demo-one-to-ones.js';
import { type PlacedGroup, pauseFacility, setNationalChannel, setStatus } from './demo-world.js';

/** Weeks whose posts the national channel has, besides the last of last year with that year's sum. */
const POSTED = 8;
/** How far back the bot posts what the channel does not have yet; see `Tallies.toPost`. */
const BACKLOG = 9;
/** Between two posts in one channel, in milliseconds. */
const REST = 1_100;
const MOST_PASSES = 20;
/** What one person is told on a Monday of one-to-ones, at most. */
const MOST_TOLD = 3;

/** The last weeks that are closed by now, the oldest first: so many does the demo remember. */
export function rememberedWeeks(now: Date, zone: string, count: number): readonly IsoWeek[] {
  let last = weeksAfter(isoWeekOf(now, zone), -1);
  if (closesAt(last, zone) > now) last = weeksAfter(last, -1);
  return Array.from({ length: count }, (_, index) => weeksAfter(last, index + 1 - count));
}

export interface DemoYears {
  readonly sandbox: Sandbox;
  readonly society: Society;
  readonly made: DemoSociety;
  readonly bot: Bot;
  readonly history: History;
  readonly oneToOnes: OneToOnesLived;
  readonly placed: readonly PlacedGroup[];
  readonly weeks: readonly IsoWeek[];
  /** Hears of each year that has been lived through. */
  readonly lived: (year: string) => void;
}

/**
 * Week after week is lived and closed on its Monday. Those that are news by now, and the end of last year, the bot posts
 * itself; the rest was before the national channel, or while it was away, and is closed without a post.
 */
export async function liveTheYears({
  sandbox,
  society,
  made,
  bot,
  history,
  oneToOnes,
  placed,
  weeks,
  lived,
}: DemoYears): Promise<void> {
  const yearEnd = weeks.findLast(isLastOfYear);
  const posted = new Set(weeks.filter((week, index) => week === yearEnd || index >= weeks.length - POSTED));
  let hasChannel = false;
  for (const [index, week] of weeks.entries()) {
    const monday = closesAt(week, made.zone);
    const weeksAgo = weeks.length - index;
    await beginWeek(society, placed, weeksAgo, monday);
    await history.live(week, placed.filter(isVisited(weeksAgo)));
    if (posted.has(week) !== hasChannel) {
      hasChannel = posted.has(week);
      // No backlog on the channel's first day.
      for (const old of weeks.slice(Math.max(0, index - BACKLOG), index))
        await society.of(Tallies).settlePosted(old, monday);
      await setNationalChannel(society, made, hasChannel, monday);
    }
    await society.of(SignsOfLife).note(monday);
    if (hasChannel) await sandbox.clock.set(monday);
    const isToTell = await oneToOnes.until(weeksAgo, monday);
    if (hasChannel && isToTell) await tell(sandbox, bot);
    if (hasChannel) await post(sandbox, society, bot);
    else await society.of(Tallies).closeDueWeeks(monday);
    if (isLastOfYear(week)) lived(week.slice(0, 4));
  }
}

/** One message in a conversation with each pass. */
async function tell(sandbox: Sandbox, bot: Bot): Promise<void> {
  for (let pass = 0; pass < MOST_TOLD; pass += 1) {
    await bot.reconciler.pass();
    await sandbox.clock.advance(REST);
  }
}

async function post(sandbox: Sandbox, society: Society, bot: Bot): Promise<void> {
  // None is under way any more that began before the clock was moved on.
  await bot.reconciler.pass();
  await bot.run('closeWeeks');
  for (let pass = 0; (await society.of(Tallies).toPost(sandbox.clock.now())) !== null; pass += 1) {
    if (pass === MOST_PASSES) throw new Error('the demo could not post a week');
    await bot.reconciler.pass();
    await sandbox.clock.advance(REST);
  }
}

function isVisited(weeksAgo: number): (place: PlacedGroup) => boolean {
  return ({ demo }) => hasWeeks(demo) && isGoingOn(demo, weeksAgo);
}

function isGoingOn({ began, paused }: DemoGroup, weeksAgo: number): boolean {
  return (began === null || weeksAgo <= began) && (paused === null || weeksAgo > paused);
}

async function beginWeek(society: Society, placed: readonly PlacedGroup[], weeksAgo: number, now: Date): Promise<void> {
  for (const place of placed) {
    if (weeksAgo === place.demo.began) await setStatus(society, place, 'starting_up', now);
    if (weeksAgo === place.demo.paused) await pauseFacility(society, place, now);
  }
}
