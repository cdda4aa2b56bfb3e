import { subscribe } from 'node:diagnostics_channel';
import type { Sandbox, SandboxMessage } from '../../sandbox/slack/sandbox.js';

/** Longest that anything may take to be shown, in milliseconds. */
const PATIENCE = 30_000;

const waiting = new Set<() => void>();

// The sandbox's server is in this process: whenever it has answered a request, something may have become visible.
subscribe('http.server.response.finish', () => {
  for (const look of [...waiting]) look();
});

/** @throws after half a minute, naming what was waited for */
function untilShown(what: string, isShown: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      waiting.delete(look);
      reject(new Error(`never shown: ${what}`));
    }, PATIENCE);
    const look = (): void => {
      if (!isShown()) return;
      waiting.delete(look);
      clearTimeout(giveUp);
      resolve();
    };
    waiting.add(look);
    look();
  });
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

/**
 * Types a command and waits for the answer, or for the modal that opens instead.
 * @returns milliseconds from typing to seeing
 */
export async function typeCommand(sandbox: Sandbox, userId: string, text: string): Promise<number> {
  const answersBefore = answersTo(sandbox, userId).length;
  const startedAt = performance.now();
  const shown = untilShown(`an answer to ${userId}’s ${text}`, () => {
    return answersTo(sandbox, userId).length > answersBefore || sandbox.world.modals(userId).length > 0;
  });
  await Promise.all([shown, sandbox.as(userId).command(conversationOf(sandbox, userId), text)]);
  return performance.now() - startedAt;
}

/** Presses a button of the last answer and waits until another one is shown after it or in its place. */
export async function pressInAnswer(sandbox: Sandbox, userId: string, action: string): Promise<void> {
  const pressed = answersTo(sandbox, userId).at(-1);
  if (!pressed) throw new Error(`${userId} has not been answered`);
  const shown = untilShown(`an answer to ${userId}’s press`, () => {
    const last = answersTo(sandbox, userId).at(-1);
    return last?.ts !== pressed.ts || last.text !== pressed.text;
  });
  await Promise.all([shown, sandbox.as(userId).press({ message: pressed }, action)]);
}
