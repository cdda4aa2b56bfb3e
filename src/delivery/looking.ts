import { addMilliseconds, min } from 'date-fns';
import type { Desired, DesiredMessage } from './desired-message.js';
import { recipientId } from './fingerprint.js';
import { HORIZON } from './horizon.rule.js';
import type { Ledger } from './ledger.store.js';
import type { LedgerRow } from './ledger-rows.store.js';
import type { ReadPlan } from './left-over.js';
import { keyOf, plan, type SendStep } from './plan.js';
import { isScheduled } from './plan-scheduled.js';
import { byPrecedence, type Precedence, precedenceOf } from './precedence.js';
import { type About, aboutThese, EVERYBODY, NATION, nameOf, restUntil } from './subjects.rule.js';
import type { Due, KnownSubject, Subjects } from './subjects.store.js';
import type { WaitingLine } from './waiting-line.js';

/** What was looked at together, and what is to be done about it. */
export interface Look extends ReadPlan {
  readonly subjects: readonly KnownSubject[];
  /** Whether others are due as well. */
  readonly isMore: boolean;
  /** When each subject changes by itself, or a message of its own becomes due; by its name. */
  readonly turns: ReadonlyMap<string, readonly Date[]>;
  /** Whose each message is, by its key. */
  readonly subjectOf: ReadonlyMap<string, string>;
  /** Messages that did not get through and are tried again later, by their keys, given up or not. */
  readonly postponed: ReadonlyMap<string, LedgerRow>;
  /** Whether some people could not be asked about. */
  readonly isUnsure: boolean;
}

export interface LookingDeps {
  readonly ledger: Ledger;
  /** Left out where everybody is looked at each time. */
  readonly subjects?: Subjects | undefined;
  readonly readDesired: (now: Date, about: About) => Promise<Desired>;
  /** Milliseconds to wait after a lost attempt's lease. */
  readonly quarantine: number;
  /** Gets to know every row that was read. */
  readonly noteRows: (rows: readonly LedgerRow[]) => void;
  /** Who waits for the pace. */
  readonly line: WaitingLine;
}

/** What of a look is still to be done. */
export interface Unsettled {
  /** Of the messages. */
  readonly keys: ReadonlySet<string>;
  /** When to look again; null where that is not known. */
  readonly retryAt: Date | null;
  /** Steps that wait for the pace and for nothing else. */
  readonly waiting: readonly SendStep[];
}

export const NOTHING_UNSETTLED: Unsettled = { keys: new Set(), retryAt: null, waiting: [] };

/**
 * So many of all that wait for the pace are looked at each time, so that what matters most goes first. The others come one
 * after the other: a thousand posts that wait would else be read anew for each that is sent.
 */
const NEXT_IN_LINE = 20;
/** All in milliseconds. */
const ASK_ABOUT_PEOPLE_AGAIN = 15_000;
const A_MOMENT = 1_000;

/** Reads what is due, what Slack should show of it and what the ledger knows, and plans the difference. */
export async function look(deps: LookingDeps, now: Date): Promise<Look> {
  const due = deps.subjects ? await nextDue(deps.subjects, deps, now) : null;
  if (due && due.subjects.length === 0) return nothingDue(due.nextAt, now);
  const about = due ? aboutThese(due.subjects) : EVERYBODY;
  // Read before what is desired: whoever writes a row from here on has seen as much as we have, and our attempt is overtaken.
  const known = due ? await deps.ledger.readOf(due.subjects.map(nameOf), [], now) : null;
  const { messages, unread, turns = [] } = await deps.readDesired(now, about);
  const rows = await withRowsOf(deps.ledger, messages, known, now);
  if (due) await assignAnew(deps.ledger, messages, rows);
  const beside = due ? await deps.ledger.standingWith(toBeSent(messages, rows, now), now) : [];
  deps.noteRows([...rows, ...beside]);
  const subjectOf = whose(messages, rows);
  const turnsOf = new Map<string, Date[]>();
  const note = (name: string | undefined, at: Date): void => {
    if (name === undefined || at <= now) return;
    turnsOf.set(name, [...(turnsOf.get(name) ?? []), at]);
  };
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  const postponed = new Map<string, LedgerRow>();
  for (const { subject, at } of turns) note(nameOf(subject), at);
  const planned = plan(messages, rowsOfOthers(rows, unread), now, deps.quarantine, {
    beside: rowsOfOthers(beside, unread),
    noteWait: (key, until) => {
      note(subjectOf.get(key), until);
      const row = rowOf.get(key);
      if (row && row.state !== 'sent' && row.state !== 'cancelled') postponed.set(key, row);
    },
  });
  const isUnsure = unread.size > 0;
  const again = isUnsure ? addMilliseconds(now, ASK_ABOUT_PEOPLE_AGAIN) : null;
  return {
    ...planned,
    nextDueAt: earliest(planned.nextDueAt, again, due?.nextAt ?? null),
    readAt: now,
    subjects: due?.subjects ?? [],
    isMore: due?.isMore ?? false,
    turns: turnsOf,
    subjectOf,
    postponed,
    isUnsure,
  };
}

/** Once all have been looked at, what Slack was handed and nobody asks for is the nation's, which asks for none of it. */
async function nextDue(subjects: Subjects, { ledger }: LookingDeps, now: Date): Promise<Due> {
  const due = await subjects.due(now);
  if (due.subjects.length > 0) return due;
  const strays = (await ledger.ofNobody(now)).filter(({ lifetime }) => lifetime === 'scheduled');
  if (strays.length === 0) return due;
  await ledger.assign(
    strays.map(({ key }) => key),
    nameOf(NATION),
  );
  await subjects.touch([NATION]);
  return subjects.due(now);
}

/**
 * Notes of what was looked at when to look again: at once where something is still to be done, else when something changes by
 * itself.
 * @param unsettled messages that are to be looked at again
 * @returns the earliest of them; null where nothing was looked at
 */
export async function settleLook(
  { subjects, line }: Pick<LookingDeps, 'subjects' | 'line'>,
  found: Look,
  unsettled: Unsettled,
  now: Date,
): Promise<Date | null> {
  if (!subjects || found.subjects.length === 0) return null;
  const openUntil = whenToGoOn(found, unsettled, line, now);
  const again = found.isUnsure ? addMilliseconds(found.readAt, ASK_ABOUT_PEOPLE_AGAIN) : null;
  const looked = found.subjects.map((subject) => {
    const name = nameOf(subject);
    const turns = found.turns.get(name) ?? [];
    const rest = restUntil(subject, turns, now);
    return { subject, nextAt: earliest(rest, ...turns, again, openUntil.get(name) ?? null) ?? rest };
  });
  const isStillDue = await subjects.settle(looked);
  return isStillDue ? now : earliest(...looked.map(({ nextAt }) => nextAt));
}

/** By the subject's name when to go on with what is still to be done. */
function whenToGoOn(
  found: Look,
  { keys, retryAt, waiting }: Unsettled,
  line: WaitingLine,
  now: Date,
): ReadonlyMap<string, Date> {
  const soon = retryAt ?? addMilliseconds(now, A_MOMENT);
  const places = line.note(found.subjects.map(nameOf), mostPressing(found, waiting, now), now);
  const waitingKeys = new Set(waiting.map(keyOf));
  const whenOf = new Map<string, Date>();
  for (const key of keys) {
    const name = found.subjectOf.get(key);
    if (name === undefined) continue;
    const place = (waitingKeys.has(key) ? places.get(name) : undefined) ?? 0;
    const at = addMilliseconds(soon, Math.max(0, place + 1 - NEXT_IN_LINE) * A_MOMENT);
    whenOf.set(name, min([whenOf.get(name) ?? at, at]));
  }
  return whenOf;
}

/** By the subject's name how much what waits of it matters. */
function mostPressing(found: Look, waiting: readonly SendStep[], now: Date): ReadonlyMap<string, Precedence> {
  const known = new Map<string, Precedence>();
  for (const step of waiting) {
    const name = found.subjectOf.get(keyOf(step));
    if (name === undefined) continue;
    const precedence = precedenceOf(step, now);
    const before = known.get(name);
    if (!before || byPrecedence(precedence, before) < 0) known.set(name, precedence);
  }
  return known;
}

function nothingDue(nextAt: Date | null, now: Date): Look {
  return {
    ...{ steps: [], turns: new Map(), subjectOf: new Map(), postponed: new Map() },
    nextDueAt: nextAt,
    readAt: now,
    subjects: [],
    isMore: false,
    isUnsure: false,
  };
}

function whose(messages: readonly DesiredMessage[], rows: readonly LedgerRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, subject } of rows) if (subject) found.set(key, subject);
  for (const { key, subject } of messages) if (subject) found.set(key, nameOf(subject));
  return found;
}

async function withRowsOf(
  ledger: Ledger,
  messages: readonly DesiredMessage[],
  known: readonly LedgerRow[] | null,
  now: Date,
): Promise<readonly LedgerRow[]> {
  const keys = keysOf(messages, now);
  if (!known) return ledger.read(keys, now);
  const found = new Set(known.map(({ key }) => key));
  const others = await ledger.readOf(
    [],
    keys.filter((key) => !found.has(key)),
    now,
  );
  return [...known, ...others];
}

/** A row may have been written before it was noted whose it is, or somebody else's by then. */
async function assignAnew(
  ledger: Ledger,
  messages: readonly DesiredMessage[],
  rows: readonly LedgerRow[],
): Promise<void> {
  const noted = new Map(rows.map(({ key, subject }) => [key, subject]));
  const moved = new Map<string, string[]>();
  for (const { key, subject } of messages) {
    if (!subject || !noted.has(key) || noted.get(key) === nameOf(subject)) continue;
    moved.set(nameOf(subject), [...(moved.get(nameOf(subject)) ?? []), key]);
  }
  for (const [name, keys] of moved) await ledger.assign(keys, name);
}

/** Slack ids of those for whom something may have to be sent now. */
function toBeSent(messages: readonly DesiredMessage[], rows: readonly LedgerRow[], now: Date): readonly string[] {
  const settled = new Set(rows.flatMap(({ key, state }) => (state === 'sent' || state === 'cancelled' ? [key] : [])));
  const open = messages.filter((message) => isNear(message, now) && !settled.has(message.key));
  const unsure = rows.filter(({ state }) => state !== 'sent' && state !== 'cancelled');
  return [
    ...new Set([...open.map(({ recipient }) => recipientId(recipient)), ...unsure.map(({ channelId }) => channelId)]),
  ];
}

/** Keys of which the ledger is asked: those of messages that are near enough that it may know of them, what these follow, and in whose threads or places they are. */
export function keysOf(messages: readonly DesiredMessage[], now: Date): string[] {
  return messages
    .filter((message) => isNear(message, now))
    .flatMap(({ key, delivery, inThreadOf, inPlaceOf }) => [
      key,
      ...followed(delivery),
      ...(inThreadOf ? [inThreadOf] : []),
      ...(inPlaceOf ? [inPlaceOf.key] : []),
    ]);
}

/** Whether a message is near enough that the ledger may know of it. */
export function isNear(message: DesiredMessage, now: Date): boolean {
  return !isScheduled(message) || message.delivery.postAt.getTime() - now.getTime() <= HORIZON;
}

function followed(delivery: DesiredMessage['delivery']): readonly string[] {
  return (delivery.lifetime === 'once' && delivery.following) || [];
}

/** Without what was told to people whom nobody could ask about: as nothing is asked for them, it would be withdrawn. */
export function rowsOfOthers(rows: readonly LedgerRow[], unread: ReadonlySet<string>): readonly LedgerRow[] {
  return rows.filter(({ channelId }) => !unread.has(channelId));
}

export function earliest(...instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? min(known) : null;
}
