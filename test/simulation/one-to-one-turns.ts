import type { Block } from '../../sandbox/slack/block-kit/blocks.js';
import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import { type Message, messageSnapshot } from '../../sandbox/slack/world.js';
import {
  callOffMeetingButton,
  metButton,
  pairingMenu,
  planMeetingButton,
  setUpPairingButton,
} from '../../src/pairing/pairing.controls.js';
import { type AtTheScreen, among, buttonsIn, offeredBy, pressIn, tickIn, wall } from './at-the-screen.js';
import type { OneToOneAction } from './script.js';
import { READY_TO_STUDY, STUDY_CHANNEL } from './settings.js';

const DAY = 24 * 3_600_000;
/** How often somebody looks whether the list has come. */
const LOOKS = 8;

/** What people do about one-to-ones of the group that studies: its leader sets them up, whoever is in one sees to it. */
export async function inOneToOnes(
  screen: AtTheScreen,
  screenOf: (userId: string) => AtTheScreen,
  action: OneToOneAction,
): Promise<void> {
  switch (action.kind) {
    case 'set_up_pairing':
      return setUp(screen, action.choice);
    case 'met':
      return pressBeside(screen, metButton.actionId, action.choice);
    case 'plan_meeting':
      return plan(screen, action);
    case 'call_off_meeting':
      return pressBeside(screen, callOffMeetingButton.actionId, action.choice);
    case 'pairing_deed':
      return choose(screen, action.deed, action.choice);
    case 'end_together':
      await Promise.allSettled(READY_TO_STUDY.map((userId) => choose(screenOf(userId), 'end', action.choice)));
  }
}

async function setUp(screen: AtTheScreen, choice: number): Promise<void> {
  await screen.slack.person(screen.userId).command(STUDY_CHANNEL, '/visit one-to-one');
  const list = await screen.window();
  await screen.look();
  await pressIn(screen, list, setUpPairingButton.actionId);
  await tickIn(screen, await screen.above(), { block: 'people_0', choice, most: 2 });
}

/** Looks at their own, and presses a button there. */
async function pressBeside(screen: AtTheScreen, action: string, choice: number): Promise<void> {
  const message = await ownList(screen);
  const value = among(buttonsIn(message.blocks, action), choice);
  await screen.slack.person(screen.userId).press({ message: messageSnapshot(message) }, action, value);
}

async function plan(
  screen: AtTheScreen,
  { choice, ahead, hour }: Extract<OneToOneAction, { kind: 'plan_meeting' }>,
): Promise<void> {
  const { slack, userId, now } = screen;
  await pressBeside(screen, planMeetingButton.actionId, choice);
  await screen.window();
  await screen.look();
  const date = new Date(now + ahead * DAY).toISOString().slice(0, 10);
  await slack.person(userId).submit({ date, start_time: wall(hour), end_time: wall(hour + 1) });
}

/** Chooses from the menu of one of their own, and confirms where they are asked. */
async function choose(screen: AtTheScreen, deed: string, choice: number): Promise<void> {
  const { slack, userId } = screen;
  const message = await ownList(screen);
  const value = among(deedsIn(message.blocks, deed), choice);
  await slack.person(userId).press({ message: messageSnapshot(message) }, pairingMenu.actionId, value);
  if (deed !== 'end') return;
  await screen.window();
  await screen.look();
  await slack.person(userId).submit();
}

async function ownList({ slack, userId, look }: AtTheScreen): Promise<Message> {
  const seen = () => slack.workspace.world.messages(STUDY_CHANNEL, userId);
  const before = seen().length;
  await slack.person(userId).command(STUDY_CHANNEL, '/visit one-to-one');
  for (let looked = 0; looked < LOOKS && seen().length === before; looked += 1) await look();
  return among(seen().slice(before), 0);
}

function deedsIn(blocks: readonly Block[], deed: string): readonly string[] {
  const menus = elementsOf(blocks).filter(({ actionId }) => actionId === pairingMenu.actionId);
  return menus.flatMap(({ element }) => offeredBy(element)).filter((value) => value.startsWith(`${deed}|`));
}
