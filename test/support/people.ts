import { expect } from 'vitest';
import type { Ack, InputValues, Person, SandboxMessage, SandboxView } from '../../sandbox/slack/sandbox.js';
import type { BotUnderTest } from './bot.js';
import { GOTEBORG } from './goteborg.js';

const TWO_MINUTES = 2 * 60_000;

/** Stops the bot; fails when Slack would have shown anybody a failure. */
export async function stopUntroubled(world: BotUnderTest): Promise<void> {
  const problems = [...world.sandbox.problems];
  await world.stop();
  expect(problems).toEqual([]);
}

/**
 * What people do at their screens and see there; whatever they do, the bot has done what follows when it resolves.
 * @param theWorld asked at every call: each test has a world of its own
 */
export function peopleIn(theWorld: () => BotUnderTest) {
  async function settled<Done>(doing: Promise<Done>): Promise<Done> {
    const done = await doing;
    await theWorld().settle();
    return done;
  }

  const atScreen = (userId: string): Person => theWorld().sandbox.as(userId);

  /** Types a command, in the group's channel unless told. */
  const type = async (userId: string, text: string, where: string = GOTEBORG.channel): Promise<void> => {
    await settled(atScreen(userId).command(where, text));
  };

  /** The modal on top of somebody's screen. */
  const top = (userId: string): SandboxView => {
    const view = theWorld().sandbox.world.modals(userId).at(-1);
    if (!view) throw new Error(`${userId} has no modal open`);
    return view;
  };

  /** Presses a button of a message. @param value where several have the same action */
  const pressIn = async (userId: string, action: string, message: SandboxMessage, value?: string): Promise<void> => {
    await settled(atScreen(userId).press({ message }, action, value));
  };

  /** Presses a button of the modal on top. @param value where several have the same action */
  const pressInModal = async (userId: string, action: string, value?: string): Promise<void> => {
    await settled(atScreen(userId).press({ view: top(userId) }, action, value));
  };

  /** Sends in the modal on top with what was filled in. */
  const submit = (userId: string, values: InputValues = {}): Promise<Ack> => settled(atScreen(userId).submit(values));

  const directChannel = (userId: string): string => theWorld().sandbox.world.directChannel(userId).id;

  /** Direct messages that stay in the conversation, oldest first. */
  const told = (userId: string): readonly SandboxMessage[] => theWorld().sandbox.world.messages(directChannel(userId));

  const lastTold = (userId: string): SandboxMessage => {
    const last = told(userId).at(-1);
    if (!last) throw new Error(`${userId} has no direct message`);
    return last;
  };

  /** When Slack will show what it holds ready for somebody, by time. */
  const ahead = (userId: string): Date[] =>
    theWorld()
      .sandbox.world.scheduled()
      .filter(({ channelId }) => channelId === directChannel(userId))
      .map(({ postAt }) => postAt);

  /** The bot is still for most of the time, and awake for the last two minutes. */
  const until = async (instant: Date): Promise<void> => {
    await theWorld().sandbox.clock.set(new Date(instant.getTime() - TWO_MINUTES));
    await theWorld().later(TWO_MINUTES);
  };

  return { type, top, pressIn, pressInModal, submit, directChannel, told, lastTold, ahead, until };
}
