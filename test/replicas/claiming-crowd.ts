import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox, SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { sayIn } from '../../src/locales/index.js';
import { undoClaimButton } from '../../src/visits/claiming/claiming.controls.js';
import type { Claimant } from './society.js';

/** How it went for somebody who pressed until they were answered. */
export interface Insisted {
  readonly claimant: Claimant;
  /** Presses after which nobody said that it went wrong. */
  readonly presses: number;
  /** Milliseconds from the first press to the answer; null where none came. */
  readonly answeredAfter: number | null;
}

/** Milliseconds. */
const ANSWERED_WITHIN = 30_000;
/** So that looking does not take the machine away from the bots. */
const LOOKS_EVERY = 250;
/** Somebody whom Slack tells that the app did not respond looks for a while whether it does after all. */
const PATIENCE = 10_000;
const BREATH = 2_000;
const TRIES = 8;
/** Stands in what people are told in any language when something went wrong on our side: the reference. */
const WENT_WRONG = /\*[2-9A-Z]{8}\*/;

/**
 * Everybody presses *Claim*, spread evenly over the time, and presses again where Slack says that it could not reach the app, or
 * the bot that something went wrong.
 * @param spread milliseconds; 0 for all in the same moment
 */
export function everybodyClaims(
  sandbox: Sandbox,
  claimants: readonly Claimant[],
  spread: number,
): Promise<readonly Insisted[]> {
  const posts = postsByWeek(sandbox, claimants);
  return Promise.all(
    claimants.map(async (claimant, index) => {
      if (spread > 0) await wait((spread * index) / claimants.length);
      const post = posts.get(nameOf(claimant));
      if (!post) throw new Error(`the week of ${claimant.channelId} is not in Slack`);
      return insist(sandbox, claimant, post);
    }),
  );
}

async function insist(sandbox: Sandbox, claimant: Claimant, message: SandboxMessage): Promise<Insisted> {
  const { userId, shiftId } = claimant;
  const startedAt = performance.now();
  for (let presses = 1; presses <= TRIES; presses += 1) {
    const before = answersTo(sandbox, claimant).length;
    const ack = await sandbox.as(userId).press({ message }, 'claim_shift', shiftId);
    const answer = await answerAfter(sandbox, claimant, before, ack.problem === undefined ? ANSWERED_WITHIN : PATIENCE);
    if (answer && !WENT_WRONG.test(answer.text)) {
      return { claimant, presses, answeredAfter: performance.now() - startedAt };
    }
    await wait(BREATH);
  }
  return { claimant, presses: TRIES, answeredAfter: null };
}

async function answerAfter(
  sandbox: Sandbox,
  claimant: Claimant,
  before: number,
  within: number,
): Promise<SandboxMessage | null> {
  const end = performance.now() + within;
  for (;;) {
    const answer = answersTo(sandbox, claimant)[before];
    if (answer) return answer;
    if (performance.now() > end) return null;
    await wait(LOOKS_EVERY);
  }
}

function answersTo(sandbox: Sandbox, { channelId, userId }: Claimant): readonly SandboxMessage[] {
  return sandbox.world.messages(channelId, userId).filter(({ ephemeralFor }) => ephemeralFor === userId);
}

/** Whether somebody who pressed again heard that the place is theirs already. */
export function wasToldAlready(sandbox: Sandbox, claimant: Claimant): boolean {
  return answersTo(sandbox, claimant).some(({ text }) => text.includes(sayIn('en')('refusal.already_yours')));
}

/** Every confirmation that somebody was shown, as `visit:person`; one that was shown twice is there twice. */
export function confirmations(sandbox: Sandbox, claimants: readonly Claimant[]): readonly string[] {
  const people = new Map(claimants.map((claimant) => [claimant.userId, claimant]));
  return [...people.values()].flatMap((claimant) =>
    answersTo(sandbox, claimant)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .flatMap((element) =>
        element.type === 'button' && element.action_id === undoClaimButton.actionId
          ? [`${element.value}:${claimant.userId}`]
          : [],
      ),
  );
}

/** Whether each week that these claim in is in Slack. */
export function areAllPosted(sandbox: Sandbox, claimants: readonly Claimant[]): boolean {
  return postsByWeek(sandbox, claimants).size === new Set(claimants.map(nameOf)).size;
}

function postsByWeek(sandbox: Sandbox, claimants: readonly Claimant[]): ReadonlyMap<string, SandboxMessage> {
  const wanted = new Map(claimants.map((claimant) => [nameOf(claimant), claimant]));
  return new Map(
    [...wanted].flatMap(([name, { channelId, isoWeek }]) => {
      const [post] = postsOf(sandbox, channelId, isoWeek);
      return post ? [[name, post] as const] : [];
    }),
  );
}

function nameOf({ channelId, isoWeek }: Claimant): string {
  return `${channelId} ${isoWeek}`;
}

/** The posts of a week in a channel, of which there should be one. */
export function postsOf({ world }: Sandbox, channelId: string, isoWeek: string): readonly SandboxMessage[] {
  return world
    .messages(channelId)
    .filter(({ metadata, threadTs }) => threadTs === undefined && JSON.stringify(metadata ?? '').includes(isoWeek));
}
