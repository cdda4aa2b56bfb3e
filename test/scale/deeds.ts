import type { Block } from '../../sandbox/slack/block-kit/blocks.js';
import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import type { Sandbox, SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { claimShiftButton, releaseShiftButton } from '../../src/visits/claiming/claiming.controls.js';
import type { MeasuredBot } from './measured-bot.js';
import { channelOf, leaderOf, NATIONAL, OLGA, volunteerOf } from './world-shape.js';

/** Where something is done. */
export interface Stage {
  readonly bot: MeasuredBot;
  readonly sandbox: Sandbox;
}

/** Something that people or the clock have the bot do. */
export interface Deed {
  readonly name: string;
  /**
   * What it may cost more with: nothing; or what it is about, the whole society (each group is read, say), then only in pieces.
   */
  readonly costs: 'the same' | 'by society';
  /** @param group where it is done, in which nothing of the kind has been done yet */
  readonly act: (stage: Stage, group: number) => Promise<void>;
  /** Whether all that was done before must have been shown. */
  readonly isAtRest?: true;
}

/** Neither of two groups, and not among the first who go. */
const somebody = (group: number): string => volunteerOf(group, 1);

export const DEEDS: readonly Deed[] = [
  { name: 'claim modal', costs: 'the same', act: opens(somebody, 'claim') },
  {
    name: 'claim',
    costs: 'the same',
    isAtRest: true,
    act: (stage, group) => pressInPost(stage, group, claimShiftButton.actionId),
  },
  { name: 'pass after one claim', costs: 'the same', act: ({ bot }) => bot.pass() },
  { name: 'mine', costs: 'the same', act: says(somebody, 'mine') },
  { name: 'schedule', costs: 'the same', act: says(somebody, 'schedule') },
  { name: 'App Home', costs: 'the same', act: showsHome(somebody) },
  { name: 'App Home of a leader', costs: 'the same', act: showsHome(leaderOf) },
  { name: 'release', costs: 'the same', act: releases },
  { name: 'training', costs: 'the same', act: says(somebody, 'training') },
  { name: 'ready', costs: 'the same', act: says(leaderOf, 'ready') },
  { name: 'ready, national staff', costs: 'by society', act: says(() => OLGA, 'ready') },
  { name: 'plan opened', costs: 'the same', act: opens(leaderOf, 'plan') },
  { name: 'count', costs: 'the same', act: says(leaderOf, 'count') },
  { name: 'return, leader', costs: 'the same', act: says(leaderOf, 'return') },
  { name: 'return, national staff', costs: 'by society', act: says(() => OLGA, 'return') },
  { name: 'tally', costs: 'the same', act: says(() => OLGA, 'tally') },
  { name: 'undelivered', costs: 'the same', act: says(() => OLGA, 'undelivered') },
  { name: 'idle pass', costs: 'the same', isAtRest: true, act: ({ bot }) => bot.pass() },
];

/** Jobs whose work is each group's, each person's, or of all that was asked. */
const OF_ALL: ReadonlySet<string> = new Set([
  'syncMemberships',
  'closeWeeks',
  'askForReturns',
  'askForLanguages',
  'forgetHandledRequests',
]);

export function jobDeed(name: string): Deed {
  const costs = OF_ALL.has(name) ? 'by society' : 'the same';
  return { name: `job ${name}`, costs, act: ({ bot }) => bot.run(name) };
}

type Who = (group: number) => string;

function opens(who: Who, words: string): Deed['act'] {
  return async ({ sandbox, bot }, group) => {
    const userId = who(group);
    await sandbox.as(userId).command(channelFor(userId, group), `/visit ${words}`);
    await bot.idle();
    if (sandbox.world.modals(userId).length !== 1) throw new Error(`no modal after /visit ${words}`);
    await sandbox.as(userId).closeModal();
  };
}

function says(who: Who, words: string): Deed['act'] {
  return async ({ sandbox, bot }, group) => {
    const userId = who(group);
    const before = shownTo(sandbox, userId, group).length + sandbox.world.modals(userId).length;
    await sandbox.as(userId).command(channelFor(userId, group), `/visit ${words}`);
    await bot.idle();
    const after = shownTo(sandbox, userId, group).length + sandbox.world.modals(userId).length;
    if (after <= before) throw new Error(`no answer to /visit ${words}`);
    while (sandbox.world.modals(userId).length > 0) await sandbox.as(userId).closeModal();
  };
}

function showsHome(who: Who): Deed['act'] {
  return async ({ sandbox, bot }, group) => {
    await sandbox.as(who(group)).openHome();
    await bot.idle();
    if (!sandbox.world.home(who(group))) throw new Error('no App Home');
  };
}

async function pressInPost({ sandbox, bot }: Stage, group: number, actionId: string): Promise<void> {
  const userId = somebody(group);
  const post = sandbox.world.messages(channelOf(group)).find((message) => hasButton(message, actionId));
  if (!post) throw new Error(`no post has ${actionId}`);
  const before = shownTo(sandbox, userId, group).length;
  await sandbox.as(userId).press({ message: post }, actionId, valueIn(post, actionId));
  await bot.idle();
  if (shownTo(sandbox, userId, group).length <= before) throw new Error(`nothing was said after ${actionId}`);
}

async function releases({ sandbox, bot }: Stage, group: number): Promise<void> {
  const userId = somebody(group);
  const { actionId } = releaseShiftButton;
  const mine = shownTo(sandbox, userId, group).findLast((message) => hasButton(message, actionId));
  if (!mine) throw new Error('nothing to release is shown');
  await sandbox.as(userId).press({ message: mine }, actionId, valueIn(mine, actionId));
  await bot.idle();
}

/** Where they ask. */
function channelFor(userId: string, group: number): string {
  return userId === OLGA ? NATIONAL : channelOf(group);
}

/** What they see in the group's channel, and in their own conversation. */
function shownTo({ world }: Sandbox, userId: string, group: number): readonly SandboxMessage[] {
  return [
    ...world.messages(channelFor(userId, group), userId),
    ...world.messages(world.directChannel(userId).id, userId),
  ];
}

function hasButton(message: SandboxMessage, actionId: string): boolean {
  return buttonsIn(message).some((placed) => placed.actionId === actionId);
}

function valueIn(message: SandboxMessage, actionId: string): string | undefined {
  const [first] = buttonsIn(message).filter((placed) => placed.actionId === actionId);
  return first?.element.type === 'button' ? first.element.value : undefined;
}

function buttonsIn({ blocks }: SandboxMessage) {
  // The stand-in's blocks are those that Slack has taken.
  return elementsOf(blocks as unknown as readonly Block[]);
}
