import type { Facility, Group } from '../core/model.js';
import { calendarDateOf } from '../core/time.js';
import type { Society } from '../database/society.js';
import { TimeOffs } from '../people/time-off/time-offs.store.js';
import { Completions } from '../training/requirements/completions.store.js';
import { blockingSteps, stepsOn } from '../training/requirements/readiness.rule.js';
import { Training } from '../training/requirements/training.store.js';
import { type MissingByMember, mentorIdsOf, NOT_ACTIVE, type Pairing, placeOfPairing } from './pairing.rule.js';

/** What keeps each active member of a group from going in at a place on the day of an instant. */
export async function missingInGroup(
  society: Society,
  { id, programme }: Group,
  place: Facility,
  at: Date,
): Promise<MissingByMember> {
  const [members, requirements] = await Promise.all([
    society.of(Completions).ofGroup(id),
    society.of(Training).requirementsOf(programme.code),
  ]);
  const day = calendarDateOf(at, place.timeZone);
  const active = members.filter(({ status }) => status === 'active');
  return new Map(
    active.map(({ userId, completions }) => {
      const missing = blockingSteps(stepsOn(day, requirements, completions, place));
      return [userId, missing.map(({ requirement }) => requirement.code)];
    }),
  );
}

/** What keeps the mentors of a one-to-one from going in on the day of an instant; those who may are left out. */
export async function missingOfMentors(society: Society, pairing: Pairing, at: Date): Promise<MissingByMember> {
  const missing = await missingInGroup(society, pairing.group, placeOfPairing(pairing), at);
  const own = mentorIdsOf(pairing).map((userId) => [userId, missing.get(userId) ?? [NOT_ACTIVE]] as const);
  return new Map(own.filter(([, codes]) => codes.length > 0));
}

/** What the mentors of one that has been moved lack today where it is now, each code once; nothing for any other. */
export async function missingWhereMoved(society: Society, pairing: Pairing, now: Date): Promise<readonly string[]> {
  if (pairing.movedTo === null || pairing.outsideSince) return [];
  const missing = await missingOfMentors(society, pairing, now);
  return [...new Set([...missing.values()].flat())];
}

/** The same as in a group, of those who are not on time off: nobody else is asked to be a mentor. */
export async function missingOfThoseHere(
  society: Society,
  group: Group,
  place: Facility,
  now: Date,
): Promise<MissingByMember> {
  const missing = await missingInGroup(society, group, place, now);
  const away = await society.of(TimeOffs).awayOn([...missing.keys()], calendarDateOf(now, place.timeZone));
  return new Map([...missing].filter(([userId]) => !away.has(userId)));
}
