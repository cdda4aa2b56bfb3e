import { addMilliseconds } from 'date-fns';
import { ASK_ABOUT_PEOPLE_AGAIN, earliest, type Look } from './looking.js';
import { keyOf, type SendStep } from './plan.js';
import { byPrecedence, type Precedence, precedenceOf } from './precedence.js';
import { nameOf, restUntil } from './subjects.rule.js';
import type { Subjects } from './subjects.store.js';
import type { WaitingLine } from './waiting-line.js';

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
/** Milliseconds. */
const A_MOMENT = 1_000;

/**
 * Notes of what was looked at when to look again: at once where something is still to be done, else when something changes by
 * itself. Of what waits for the pace and is next in line that is noted already.
 * @param unsettled messages that are to be looked at again
 * @returns the earliest of them; null where nothing was looked at
 */
export async function settleLook(
  { subjects, line }: { readonly subjects?: Subjects | undefined; readonly line: WaitingLine },
  found: Look,
  unsettled: Unsettled,
  now: Date,
): Promise<Date | null> {
  if (!subjects || found.plans.length === 0) return null;
  const openUntil = whenToGoOn(found, unsettled, line, now);
  const again = found.isUnsure ? addMilliseconds(found.readAt, ASK_ABOUT_PEOPLE_AGAIN) : null;
  const looked = found.plans.map(({ subject, turns }) => {
    const open = openUntil.get(nameOf(subject)) ?? null;
    const rest = restUntil(subject, turns, now);
    const isNoted = open?.isNext === true && found.inHand.has(nameOf(subject)) && !found.isMore;
    return { subject, isNoted, nextAt: earliest(rest, ...turns, again, open?.at ?? null) ?? rest };
  });
  const isStillDue = await subjects.settle(looked.filter(({ isNoted }) => !isNoted));
  return isStillDue ? now : earliest(...looked.map(({ nextAt }) => nextAt));
}

/** When to go on with a subject, and whether it is among the next in line. */
interface GoingOn {
  readonly at: Date;
  readonly isNext: boolean;
}

/** By the subject's name when to go on with what is still to be done. */
function whenToGoOn(
  found: Look,
  { keys, retryAt, waiting }: Unsettled,
  line: WaitingLine,
  now: Date,
): ReadonlyMap<string, GoingOn> {
  const soon = retryAt ?? addMilliseconds(now, A_MOMENT);
  const names = found.plans.map(({ subject }) => nameOf(subject));
  const places = line.note(names, mostPressing(found, waiting, now), now);
  const waitingKeys = new Set(waiting.map(keyOf));
  const whenOf = new Map<string, GoingOn>();
  for (const key of keys) {
    const name = found.subjectOf.get(key);
    if (name === undefined) continue;
    const place = (waitingKeys.has(key) ? places.get(name) : undefined) ?? 0;
    const behind = Math.max(0, place + 1 - NEXT_IN_LINE);
    const at = addMilliseconds(soon, behind * A_MOMENT);
    const known = whenOf.get(name);
    whenOf.set(name, known && known.at <= at ? known : { at, isNext: behind === 0 });
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
