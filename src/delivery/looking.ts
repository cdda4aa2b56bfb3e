import { addMilliseconds, min } from 'date-fns';
import type { Desired, DesiredMessage } from './desired-message.js';
import { recipientId } from './fingerprint.js';
import { HORIZON } from './horizon.rule.js';
import type { Ledger } from './ledger.store.js';
import type { LedgerRow } from './ledger-rows.store.js';
import type { ReadPlan } from './left-over.js';
import { keyOf, plan } from './plan.js';
import { isScheduled } from './plan-scheduled.js';
import { type Ahead, type PlansInHand, plansOf, type SubjectPlan } from './plans-in-hand.js';
import { type About, aboutThese, EVERYBODY, NATION, nameOf } from './subjects.rule.js';
import type { Due, KnownSubject, Subjects } from './subjects.store.js';

/** What was looked at together, and what is to be done about it. */
export interface Look extends ReadPlan {
  /** Of each subject what was planned. */
  readonly plans: readonly SubjectPlan[];
  /** Names of those of which nothing was read anew. */
  readonly inHand: ReadonlySet<string>;
  /** Whether others are due as well. */
  readonly isMore: boolean;
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
  /** What was planned before and is still to be done. */
  readonly inHand: PlansInHand;
}

/** Milliseconds. */
export const ASK_ABOUT_PEOPLE_AGAIN = 15_000;

/** Reads what is due, what Slack should show of it and what the ledger knows, and plans the difference. What was planned and still holds is not read anew. */
export async function look(deps: LookingDeps, now: Date): Promise<Look> {
  if (!deps.subjects) return readAnew(deps, null, now);
  const due = await nextDue(deps.subjects, deps, now);
  const known = deps.inHand.of(due.subjects, now);
  const others = due.subjects.filter((subject) => !known.has(nameOf(subject)));
  const found = others.length > 0 ? await readAnew(deps, others, now) : nothingRead(now);
  return withPlans(found, [...known.values()], due);
}

/** @param subjects null for everybody */
async function readAnew(deps: LookingDeps, subjects: readonly KnownSubject[] | null, now: Date): Promise<Look> {
  const about = subjects ? aboutThese(subjects) : EVERYBODY;
  // Read before what is desired: whoever writes a row from here on has seen as much as we have, and our attempt is overtaken.
  const known = subjects ? await deps.ledger.readOf(subjects.map(nameOf), [], now) : null;
  const { messages, unread, turns = [] } = await deps.readDesired(now, about);
  const rows = await withRowsOf(deps.ledger, messages, known, now);
  if (subjects) await assignAnew(deps.ledger, messages, rows);
  const beside = subjects ? await deps.ledger.standingWith(toBeSent(messages, rows, now), now) : [];
  deps.noteRows([...rows, ...beside]);
  const subjectOf = whose(messages, rows);
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  const ahead: Ahead[] = turns.map(({ subject, at }) => ({ name: nameOf(subject), at }));
  const postponed = new Map<string, LedgerRow>();
  const planned = plan(messages, rowsOfOthers(rows, unread), now, deps.quarantine, {
    beside: rowsOfOthers(beside, unread),
    noteWait: (key, until) => {
      ahead.push({ name: subjectOf.get(key), at: until });
      const row = rowOf.get(key);
      if (row && row.state !== 'sent' && row.state !== 'cancelled') postponed.set(key, row);
    },
  });
  const isUnsure = unread.size > 0;
  const again = isUnsure ? addMilliseconds(now, ASK_ABOUT_PEOPLE_AGAIN) : null;
  return {
    ...planned,
    nextDueAt: earliest(planned.nextDueAt, again),
    readAt: now,
    plans: plansOf(subjects ?? [], { planned, subjectOf, ahead, postponed }, now),
    inHand: new Set(),
    isMore: false,
    subjectOf,
    postponed,
    isUnsure,
  };
}

/** What was read now with what was planned before and is still true. */
function withPlans(found: Look, known: readonly SubjectPlan[], due: Due): Look {
  const names = known.map(({ subject }) => nameOf(subject));
  const turns = known.flatMap((each) => each.turns);
  const keysOfKnown = known.flatMap(({ subject, steps, postponed }): [string, string][] =>
    [...steps.map(keyOf), ...postponed.keys()].map((key) => [key, nameOf(subject)]),
  );
  return {
    ...found,
    steps: [...found.steps, ...known.flatMap(({ steps }) => steps)],
    nextDueAt: earliest(found.nextDueAt, due.nextAt, ...turns),
    plans: [...found.plans, ...known],
    inHand: new Set(names),
    isMore: due.isMore,
    subjectOf: new Map([...found.subjectOf, ...keysOfKnown]),
    postponed: new Map([...found.postponed, ...known.flatMap(({ postponed }) => [...postponed])]),
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

function nothingRead(now: Date): Look {
  return {
    ...{ steps: [], plans: [], inHand: new Set(), subjectOf: new Map(), postponed: new Map() },
    ...{ nextDueAt: null, readAt: now, isMore: false, isUnsure: false },
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
