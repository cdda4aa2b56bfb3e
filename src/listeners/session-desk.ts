import { z } from 'zod';
import { inAlphabet } from '../domain/alphabet.js';
import type { Group } from '../domain/model.js';
import type { Requirement } from '../domain/readiness.js';
import type { SessionForm } from '../domain/session-form.js';
import { sessionRequirements } from '../domain/session-form.js';
import type { Session } from '../domain/sessions.js';
import type { Overseen } from '../store/sessions.js';
import type { SubmittedValues } from '../views/form-values.js';
import { BLOCKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import type { Planning } from '../views/session-list.js';
import type { SessionMemory } from '../views/session-modal.js';
import type { Request } from './listen.js';

/** How long ago a session may have begun to be listed for noting who came, in milliseconds. */
const LISTED_AFTERWARDS = 30 * 24 * 60 * 60_000;

type Asking = Pick<Request, 'society' | 'person'>;

/** For whom this person plans sessions, from the database now. */
export async function readPlanning({ society, person }: Asking): Promise<Planning> {
  const [leads, { nationalStaffIds }] = await Promise.all([
    society.groups.ledBy(person.userId),
    society.workspaces.read(),
  ]);
  return { leads: inAlphabet(person.locale, leads), isNational: nationalStaffIds.includes(person.userId) };
}

/** Whether this session is theirs to change. National staff may change every one. */
export function oversees({ leads, isNational }: Planning, { groupId }: Pick<Session, 'groupId'>): boolean {
  return isNational || leads.some(({ id }) => id === groupId);
}

/** Why this person cannot change a session now. @returns null when they can */
export async function refusedTo(
  request: Asking,
  session: Session | null,
): Promise<'session_gone' | 'session_called_off' | 'not_yours' | null> {
  if (!session) return 'session_gone';
  if (!oversees(await readPlanning(request), session)) return 'not_yours';
  return session.status === 'planned' ? null : 'session_called_off';
}

/** The sessions that this person answers for: coming ones, and those whose attendance can be noted. */
export function readOverseen({ society }: Asking, { leads, isNational }: Planning, now: Date) {
  const by: Overseen = isNational ? 'all' : { groupIds: leads.map(({ id }) => id) };
  return society.sessions.overseen(by, new Date(now.getTime() - LISTED_AFTERWARDS));
}

/** What a session of this group, or of every group, can complete. */
export async function readRequirements({ society }: Asking, group: Group | null): Promise<readonly Requirement[]> {
  if (group) return sessionRequirements(await society.training.requirementsOf(group.facility.programme.code), false);
  const { byProgramme } = await society.training.rules();
  const byCode = new Map([...byProgramme.values()].flat().map((requirement) => [requirement.code, requirement]));
  return sessionRequirements([...byCode.values()], true);
}

const memory = z.object({
  groupId: z.string().nullable(),
  sessionId: z.string().nullable(),
  version: z.number().int(),
});

/** @throws when it is none of ours */
export function readSessionMemory(view: { readonly private_metadata: string }): SessionMemory {
  return readMemory(memory, view);
}

const date = z.iso.date().nullish().catch(null);
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullish()
  .catch(null);
const text = z.string().nullish().catch(null);

/**
 * One session as it was filled in; null where nothing was.
 * @param requirementCode of the session that is being changed; null for a new one, whose is chosen
 */
export function readSessionValues(values: SubmittedValues, requirementCode: string | null): SessionForm {
  const field = (id: string) => values[id]?.[id];
  const seats = text.parse(field(BLOCKS.seats)?.value) ?? null;
  return {
    requirementCode: requirementCode ?? field(BLOCKS.requirement)?.selected_option?.value ?? null,
    date: date.parse(field(BLOCKS.date)?.selected_date) ?? null,
    startTime: time.parse(field(BLOCKS.startTime)?.selected_time) ?? null,
    endTime: time.parse(field(BLOCKS.endTime)?.selected_time) ?? null,
    place: text.parse(field(BLOCKS.place)?.value) ?? null,
    seats: seats === null || seats.trim() === '' ? null : Number(seats),
    signUpUntil: date.parse(field(BLOCKS.signUpUntil)?.selected_date) ?? null,
  };
}

/** Ids of the sign-ups that were ticked. */
export function readTicked(values: SubmittedValues): readonly string[] {
  return Object.values(values).flatMap(
    (block) => block[BLOCKS.attended]?.selected_options?.map(({ value }) => value) ?? [],
  );
}
