import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import { optionsOf } from '../../sandbox/slack/view-state.js';
import type { OpenView } from '../../sandbox/slack/views.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { dateInWeek, weeksAfter, yearOf } from '../../src/core/weeks.js';
import { tellCountButtons } from '../../src/numbers/counting/counting.controls.js';
import { downloadReturnsButtons, openReturnsButton } from '../../src/numbers/returning/returning.controls.js';
import { getAddressButton, openMyCalendarButton } from '../../src/own-data/calendar-feed/my-calendar.controls.js';
import { fetchOwnDataButton } from '../../src/own-data/stored/own-data.controls.js';
import { addToCalendarButton } from '../../src/slack/blocks/calendar.controls.js';
import { PASSING_TEXTS, type PassingText } from '../../src/slack/blocks/free-texts.js';
import { claimShiftButton } from '../../src/visits/claiming/claiming.controls.js';
import { CLEARED_TICK } from '../../src/visits/planning/planning.controls.js';
import { type Lived, LivedYears } from './lived-years.js';
import { SLIPS } from './passing-texts.js';
import { ADMIN, CHANNEL, LEADERS, NATIONAL, VOLUNTEERS, ZONE } from './settings.js';
import type { SimulatedDatabase } from './simulated-database.js';
import { oneToOnesOf } from './years-one-to-ones.js';

/** The first week that is not posted when the story begins, and how long before it begins a week is posted. */
const FIRST_WEEK = '2026-W50';
const WEEKS_AHEAD = 2;
const SATURDAY = 6;
/** After so many weeks only every fourth one is lived. */
const EACH_WEEK_FOR = 8;
const [LENA] = LEADERS;
const [ANNA] = VOLUNTEERS;
/** In how many ways a name is written where it does not belong, each week: every way twice within eight weeks. */
const SLIPS_A_WEEK = 5;
const ALL_SLIPS = Object.keys(PASSING_TEXTS) as PassingText[];
/** Weeks between two times at which people fetch what they may. */
const FETCHED_EVERY = 7;

/** Lives these weeks: each with visits that are posted, claimed, counted and told; names are written in between. */
export async function liveYears(database: SimulatedDatabase, weeks: number, names: readonly string[]): Promise<Lived> {
  const years = await LivedYears.begin(database);
  const slips = slipsOf(years, names);
  const oneToOnes = oneToOnesOf(years, names);
  try {
    let year = yearOf(FIRST_WEEK);
    for (let index = 0; index < weeks; index += index < EACH_WEEK_FOR ? 1 : 4) {
      const now = weeksAfter(FIRST_WEEK, index - 1 - WEEKS_AHEAD);
      await years.at(new Date(wallClockToInstant(dateInWeek(now, SATURDAY), '10:00', ZONE)));
      await countVisits(years, index);
      await post(years, weeksAfter(FIRST_WEEK, index));
      for (const [which, userId] of VOLUNTEERS.entries()) {
        await years.does('claim', () => years.press(userId, claimShiftButton.actionId, which));
      }
      await oneToOnes();
      for (let slip = 0; slip < SLIPS_A_WEEK; slip += 1) await slips();
      if (yearOf(now) !== year) await giveReturn(years);
      year = yearOf(now);
      if (index % FETCHED_EVERY === FETCHED_EVERY - 1) await fetchAll(years);
    }
    await fetchAll(years);
  } catch (error) {
    await years.end();
    throw error;
  }
  return years.end();
}

/** One way after the other in which a name is written where it does not belong, each time with another name. */
function slipsOf(years: LivedYears, names: readonly string[]): () => Promise<void> {
  let slips = 0;
  return async () => {
    const kind = ALL_SLIPS[slips % ALL_SLIPS.length] ?? 'unknown_command';
    const slip = { years, name: names[slips % names.length] ?? '', time: Math.floor(slips / ALL_SLIPS.length) };
    slips += 1;
    await years.does(`slip: ${kind}`, () => SLIPS[kind](slip));
  };
}

/** Whoever is asked how many were met says so: the same number each week, whoever it was. */
async function countVisits(years: LivedYears, index: number): Promise<void> {
  const button = Object.values(tellCountButtons)[2 + (index % 3)];
  for (const userId of [...VOLUNTEERS, ...LEADERS])
    await years.does('count', () => years.press(userId, button?.actionId ?? ''));
}

async function post(years: LivedYears, isoWeek: string): Promise<void> {
  await years.does('post', async () => {
    years.close(LENA);
    await years.type(LENA, CHANNEL, `/visit plan ${isoWeek}`);
    const plan = await years.window(LENA);
    for (const value of ticksIn(plan)) {
      const top = years.slack.workspace.views.top(LENA);
      if (top) await years.tick(LENA, CLEARED_TICK, value);
      await years.time.rest(500);
    }
    await years.submit(LENA);
    years.close(LENA);
  });
}

function ticksIn(plan: OpenView): string[] {
  return elementsOf(plan.definition.blocks).flatMap(({ actionId, element }) =>
    actionId === CLEARED_TICK && element.type === 'checkboxes' ? optionsOf(element).map(({ value }) => value) : [],
  );
}

/** The tally's export, a calendar entry and address, what is stored of oneself, and who looked at what. */
async function fetchAll(years: LivedYears): Promise<void> {
  await years.does('export tallies', () => years.type(ADMIN, NATIONAL, '/visit tally export'));
  await years.does('look at tallies', () => years.type(LENA, CHANNEL, '/visit tally year'));
  await years.does('history', () => years.type(LENA, CHANNEL, '/visit history'));
  await years.does('history', () => years.type(ADMIN, NATIONAL, '/visit history'));
  await years.does('calendar', async () => {
    await years.type(ANNA, CHANNEL, '/visit mine');
    await years.time.rest(2_000);
    await years.press(ANNA, addToCalendarButton.actionId);
    years.close(ANNA);
    await years.type(ANNA, CHANNEL, '/visit calendar');
    await years.time.rest(2_000);
    await years.press(ANNA, openMyCalendarButton.actionId);
    await years.press(ANNA, getAddressButton.actionId);
    years.close(ANNA);
  });
  await years.does('own data', async () => {
    await years.type(ANNA, CHANNEL, '/visit me');
    await years.time.rest(2_000);
    await years.press(ANNA, fetchOwnDataButton.actionId);
    await years.time.rest(3_000);
    years.close(ANNA);
  });
  await years.does('home', () => years.slack.person(ANNA).openHome());
  await years.does('home', () => years.slack.person(LENA).openHome());
  years.close(LENA);
  years.close(ADMIN);
}

/** A leader approves the year before, and national staff fetch it in both forms. */
async function giveReturn(years: LivedYears): Promise<void> {
  await years.does('approve return', async () => {
    years.close(LENA);
    await years.type(LENA, CHANNEL, '/visit return');
    await years.window(LENA);
    for (let asked = 0; asked < 2 && years.slack.workspace.views.top(LENA)?.definition.type === 'modal'; asked += 1) {
      const top = years.slack.workspace.views.top(LENA)?.definition;
      if (top?.type === 'modal' && top.submit) await years.submit(LENA);
    }
    years.close(LENA);
  });
  for (const button of Object.values(downloadReturnsButtons)) {
    const before = years.filesSent;
    await years.does('fetch returns', async () => {
      years.close(ADMIN);
      await years.type(ADMIN, NATIONAL, '/visit return');
      await years.time.rest(2_000);
      await years.press(ADMIN, openReturnsButton.actionId);
      await years.time.rest(2_000);
      await years.press(ADMIN, button.actionId);
    });
    await years.machineIsDone(() => years.filesSent > before);
    years.close(ADMIN);
  }
}
