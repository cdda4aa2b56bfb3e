import { subscribe } from 'node:diagnostics_channel';
import type { Sandbox, SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { timeFor, within } from './deadline.js';

/** Longest that anything may take to be shown, in milliseconds. */
const PATIENCE = timeFor(60);
/** Where many wait, all look together every so many milliseconds: looking is work, and the machine is measured. */
const MANY = 10;
const LOOK_EVERY = 5;

const waiting = new Set<() => void>();
let isAboutToLook = false;

// The sandbox's server is in this process: whenever it has answered a request, something may have become visible.
subscribe('http.server.response.finish', () => {
  if (waiting.size <= MANY) return lookAll();
  if (isAboutToLook) return;
  isAboutToLook = true;
  setTimeout(lookAll, LOOK_EVERY);
});

function lookAll(): void {
  isAboutToLook = false;
  for (const look of [...waiting]) look();
}

/** @throws DidNotEnd when it takes too long, naming what was waited for */
function untilShown(what: string, isShown: () => boolean): Promise<void> {
  let look = (): void => {};
  const shown = new Promise<void>((resolve) => {
    look = () => {
      if (isShown()) resolve();
    };
    waiting.add(look);
    look();
  });
  return within(what, PATIENCE, shown).finally(() => waiting.delete(look));
}

const conversations = new WeakMap<Sandbox, Map<string, string>>();

/** The person's direct conversation with the bot, where only their own answers are. */
function conversationOf(sandbox: Sandbox, userId: string): string {
  const known = conversations.get(sandbox) ?? new Map<string, string>();
  conversations.set(sandbox, known);
  const id = known.get(userId) ?? sandbox.world.directChannel(userId).id;
  known.set(userId, id);
  return id;
}

export function answersTo(sandbox: Sandbox, userId: string): readonly SandboxMessage[] {
  return sandbox.world.messages(conversationOf(sandbox, userId), userId);
}

/** How a command was answered. */
export interface Answered {
  /** Milliseconds from typing to seeing. */
  readonly after: number;
  /** Whether Slack would have said that the app did not respond: three seconds. */
  readonly isLate: boolean;
}

/** Types a command and waits for the answer, or for the modal that opens instead. */
export async function typeCommand(sandbox: Sandbox, userId: string, text: string): Promise<Answered> {
  const answersBefore = answersTo(sandbox, userId).length;
  const startedAt = performance.now();
  const shown = untilShown(`the answer to ${userId}’s ${text}`, () => {
    return answersTo(sandbox, userId).length > answersBefore || sandbox.world.modals(userId).length > 0;
  });
  const [, { timedOut }] = await Promise.all([
    shown,
    sandbox.as(userId).command(conversationOf(sandbox, userId), text),
  ]);
  return { after: performance.now() - startedAt, isLate: timedOut };
}

/** `/visit claim` asks which, and the person changes their mind. */
export async function choose(sandbox: Sandbox, userId: string): Promise<void> {
  await typeCommand(sandbox, userId, '/visit claim');
  await sandbox.as(userId).closeModal();
}

export async function openHome(sandbox: Sandbox, userId: string): Promise<void> {
  const before = sandbox.world.home(userId)?.hash;
  const shown = untilShown(`${userId}’s App Home`, () => {
    const hash = sandbox.world.home(userId)?.hash;
    return hash !== undefined && hash !== before;
  });
  await Promise.all([shown, sandbox.as(userId).openHome()]);
}

/** Presses a button of the last answer and waits until another one is shown after it or in its place. */
export async function pressInAnswer(sandbox: Sandbox, userId: string, action: string): Promise<void> {
  const pressed = answersTo(sandbox, userId).at(-1);
  if (!pressed) throw new Error(`${userId} has not been answered`);
  const shown = untilShown(`the answer to ${userId}’s press`, () => {
    const last = answersTo(sandbox, userId).at(-1);
    return last?.ts !== pressed.ts || last.text !== pressed.text;
  });
  await Promise.all([shown, sandbox.as(userId).press({ message: pressed }, action)]);
}
