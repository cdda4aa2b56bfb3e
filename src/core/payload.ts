import { AsyncLocalStorage } from 'node:async_hooks';
import { newReference } from './references.js';

/** What Slack delivers, as far as it is told apart where it is counted and explained. */
export const PAYLOAD_KINDS = ['command', 'press', 'submit', 'search', 'shortcut', 'event', 'other'] as const;
export type PayloadKind = (typeof PAYLOAD_KINDS)[number];

/** One thing that Slack has delivered, from when it comes in until the last answer to it. Nothing of what it says stands here. */
export interface Payload {
  readonly kind: PayloadKind;
  /** Which of ours was asked for: a command's word, the id of a control, a modal, a list or a shortcut; null while nobody hears it. */
  readonly asked: string | null;
  /** Ids of the rows that what was pressed carries. */
  readonly about: readonly string[];
  /** Why what was asked for could not be done, as the person was told. */
  readonly refused: readonly string[];
  /** Milliseconds until Slack had its acknowledgement; null while it has none. */
  readonly acknowledgedAfter: number | null;
  /** Stands in every line that is logged meanwhile; a person is shown it where something goes wrong. */
  reference(): string;
}

class UnderWay implements Payload {
  asked: string | null = null;
  about: readonly string[] = [];
  readonly refused: string[] = [];
  acknowledgedAfter: number | null = null;
  isOver = false;
  #reference: string | null = null;

  constructor(readonly kind: PayloadKind) {}

  reference(): string {
    // Most are never asked for theirs.
    this.#reference ??= newReference();
    return this.#reference;
  }
}

const underWay = new AsyncLocalStorage<UnderWay | undefined>();

/**
 * Handles one payload: whatever is noted and logged until it has ended is of it.
 * @param work is given what to call once Slack has its acknowledgement
 * @param ended is told of it afterwards, however it ended
 */
export async function handling<Result>(
  kind: PayloadKind,
  work: (acknowledged: () => void) => Promise<Result>,
  ended: (payload: Payload) => void,
): Promise<Result> {
  const payload = new UnderWay(kind);
  const began = performance.now();
  const acknowledged = (): void => {
    payload.acknowledgedAfter ??= performance.now() - began;
  };
  try {
    return await underWay.run(payload, work, acknowledged);
  } finally {
    payload.isOver = true;
    ended(payload);
  }
}

/** Begins what outlasts the payload under way and is not of it: an alarm that many share. */
export function outsidePayloads<Result>(begin: () => Result): Result {
  return underWay.run(undefined, begin);
}

/** The payload that is being handled; null for what happens by itself, and for what outlasts one. */
export function payloadUnderWay(): Payload | null {
  return current() ?? null;
}

/** Notes which of ours was asked for. @param asked a word or an id of ours, never what somebody typed */
export function noteAsked(asked: string): void {
  const payload = current();
  if (payload) payload.asked = asked;
}

/** Notes which rows it is about. @param ids of what was pressed or stands in a modal, never of what somebody typed */
export function noteAbout(ids: readonly string[]): void {
  const payload = current();
  if (payload) payload.about = ids;
}

/** Notes that the person is told why it cannot be done. @param reason one of a list of ours */
export function noteRefused(reason: string): void {
  current()?.refused.push(reason);
}

function current(): UnderWay | undefined {
  const payload = underWay.getStore();
  return payload?.isOver ? undefined : payload;
}
