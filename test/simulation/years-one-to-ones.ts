import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import { messageSnapshot } from '../../sandbox/slack/world.js';
import { calendarDateOf } from '../../src/core/time.js';
import { dateAfter } from '../../src/core/weeks.js';
import {
  metButton,
  pairingMenu,
  planMeetingButton,
  setUpPairingButton,
  yesPairingButton,
} from '../../src/pairing/pairing.controls.js';
import type { LivedYears } from './lived-years.js';
import { STUDY_CHANNEL, STUDY_LEADER, VOLUNTEERS, ZONE } from './settings.js';

const [ANNA, BO] = VOLUNTEERS;
const MENTORS = [ANNA, BO];
/** So many weeks that are lived from the one in which one is set up to the next. */
const LASTS = 6;
const PLANNED_IN = 2;
const ENDED_IN = 5;

/**
 * One-to-ones come and go in the group that studies, one after the other. Whom each is with is typed at every turn, and stands nowhere.
 * @returns what happens of them in the next week that is lived
 */
export function oneToOnesOf(years: LivedYears, names: readonly string[]): () => Promise<void> {
  let weeks = 0;
  return async () => {
    const turn = Math.floor(weeks / LASTS);
    const week = weeks % LASTS;
    weeks += 1;
    const mentor = MENTORS[turn % MENTORS.length] ?? ANNA;
    const name = names[turn % names.length] ?? '';
    if (week === 0) await setUp(years, mentor, name);
    await years.does('one-to-one: met', () => meet(years, mentor, name));
    if (week === PLANNED_IN) await years.does('one-to-one: planned', () => plan(years, mentor, name));
    if (week === ENDED_IN) await years.does('one-to-one: ended', () => end(years, mentor, name));
  };
}

async function setUp(years: LivedYears, mentor: string, name: string): Promise<void> {
  await years.does('one-to-one: set up', async () => {
    years.close(STUDY_LEADER);
    await years.type(STUDY_LEADER, STUDY_CHANNEL, `/visit one-to-one ${name}`);
    await years.window(STUDY_LEADER);
    await years.press(STUDY_LEADER, setUpPairingButton.actionId);
    await years.seen(async () => hasForm(years, STUDY_LEADER));
    await years.submit(STUDY_LEADER, { people_0: [mentor] });
    years.close(STUDY_LEADER);
  });
  await years.does('one-to-one: begun', async () => {
    if (!(await years.seen(() => years.press(mentor, yesPairingButton.actionId)))) throw new Error('nobody was asked');
  });
}

async function meet(years: LivedYears, mentor: string, name: string): Promise<void> {
  await look(years, mentor, name);
  await years.press(mentor, metButton.actionId);
  await years.slack.person(mentor).write(STUDY_CHANNEL, `${name} and I met today`);
  years.close(mentor);
}

async function plan(years: LivedYears, mentor: string, name: string): Promise<void> {
  await look(years, mentor, name);
  await years.press(mentor, planMeetingButton.actionId);
  await years.seen(async () => hasForm(years, mentor));
  const date = dateAfter(calendarDateOf(years.time.date(), ZONE), 3);
  await years.submit(mentor, { date, start_time: '14:00', end_time: '15:00' });
  years.close(mentor);
}

async function end(years: LivedYears, mentor: string, name: string): Promise<void> {
  const { world } = years.slack.workspace;
  await look(years, mentor, name);
  const shown = world.messages(STUDY_CHANNEL, mentor).toReversed();
  for (const message of shown) {
    const value = endingIn(message.blocks);
    if (value === null) continue;
    await years.slack.person(mentor).press({ message: messageSnapshot(message) }, pairingMenu.actionId, value);
    await years.seen(async () => hasForm(years, mentor));
    await years.submit(mentor);
    years.close(mentor);
    return;
  }
  throw new Error(`${mentor} can end nothing`);
}

async function look(years: LivedYears, mentor: string, name: string): Promise<void> {
  years.close(mentor);
  await years.type(mentor, STUDY_CHANNEL, `/visit one-to-one ${name}`);
  await years.time.rest(2_000);
}

/** What *End* carries in the menu of the first one-to-one that is shown; null where none is. */
function endingIn(blocks: Parameters<typeof elementsOf>[0]): string | null {
  const menus = elementsOf(blocks).flatMap(({ actionId, element }) =>
    actionId === pairingMenu.actionId && element.type === 'overflow' ? element.options : [],
  );
  return menus.find(({ value }) => value?.startsWith('end'))?.value ?? null;
}

function hasForm(years: LivedYears, userId: string): boolean {
  const top = years.slack.workspace.views.top(userId);
  return top?.definition.type === 'modal' && top.definition.submit !== undefined;
}
