import type { CalendarDate } from '../../core/time.js';
import type { Where } from './places.rule.js';
import { blockingSteps, type Completion, expiryOf, type Requirement, stepsOn } from './readiness.rule.js';

/** What each programme asks for, by its code. */
export type AskedFor = ReadonlyMap<string, readonly Requirement[]>;

/** An active member of a group. One person in two groups is there twice. */
export interface GroupMember {
  /** Slack user id. */
  readonly userId: string;
  readonly facility: Where;
  readonly programmeCode: string;
  /** Today by the facility's calendar. */
  readonly today: CalendarDate;
  readonly completions: readonly Completion[];
}

/** How many people a change of what is asked for concerns. */
export interface Affected {
  /** Ready today, and no longer so after the change. */
  readonly noLonger: number;
  /** Not ready today, and ready after it. */
  readonly become: number;
}

/** What would be asked for with this requirement as it is to be, by exactly these programmes: none asks for it no more. */
export function askedAfter(before: AskedFor, requirement: Requirement, programmes: readonly string[]): AskedFor {
  const others = (code: string) => (before.get(code) ?? []).filter((each) => each.code !== requirement.code);
  const codes = new Set([...before.keys(), ...programmes]);
  return new Map(
    [...codes].map((code) => [code, programmes.includes(code) ? [...others(code), requirement] : others(code)]),
  );
}

/** Codes of the programmes that ask for a requirement. */
export function askingFor(askedFor: AskedFor, requirementCode: string): string[] {
  return [...askedFor].filter(([, asked]) => asked.some(({ code }) => code === requirementCode)).map(([code]) => code);
}

/**
 * How many people are ready today and would not be after a change, and the other way round. Somebody in two groups counts
 * once, on either side.
 * @param before what is asked for now
 * @param after what would be: also how long things hold, which moves the last day of what has been completed
 */
export function affectedBy(before: AskedFor, after: AskedFor, members: readonly GroupMember[]): Affected {
  const noLonger = new Set<string>();
  const become = new Set<string>();
  const now = new Map([...before.values()].flat().map((requirement) => [requirement.code, requirement]));
  for (const member of members) {
    const was = isReady(member, before, member.completions);
    const willBe = isReady(member, after, asHeldUnder(after, member, now));
    if (was && !willBe) noLonger.add(member.userId);
    if (!was && willBe) become.add(member.userId);
  }
  return { noLonger: noLonger.size, become: become.size };
}

/**
 * The last day of something completed, once how long it holds has changed. One that was told for each person stays.
 */
export function expiryUnder(after: Pick<Requirement, 'validity'>, completion: Completion): CalendarDate | null {
  return expiryOf(after, completion.doneOn, completion.expiresOn);
}

/** Whether two requirements hold equally long. */
export function holdsEquallyLong(one: Pick<Requirement, 'validity'>, other: Pick<Requirement, 'validity'>): boolean {
  const months = ({ validity }: Pick<Requirement, 'validity'>) => (validity.kind === 'months' ? validity.months : 0);
  return one.validity.kind === other.validity.kind && months(one) === months(other);
}

function isReady(
  { today, facility, programmeCode }: GroupMember,
  asked: AskedFor,
  held: readonly Completion[],
): boolean {
  return blockingSteps(stepsOn(today, asked.get(programmeCode) ?? [], held, facility)).length === 0;
}

/** What somebody holds, with its last days as they would be. */
function asHeldUnder(
  after: AskedFor,
  { completions, programmeCode }: GroupMember,
  now: ReadonlyMap<string, Requirement>,
): Completion[] {
  const asked = after.get(programmeCode) ?? [];
  return completions.map((completion) => {
    const wanted = asked.find(({ code }) => code === completion.requirementCode);
    const known = now.get(completion.requirementCode);
    if (!wanted || !known || holdsEquallyLong(wanted, known)) return completion;
    return { ...completion, expiresOn: expiryUnder(wanted, completion) };
  });
}
