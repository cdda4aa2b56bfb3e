import { MORNING_AFTER, timeAfterVisit } from '../../core/after-visit.js';
import type { GroupShift } from '../../core/model.js';
import { REMINDED_AT, type Reader, type ReminderOffset } from '../../core/reminder-times.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';

/** The day after, to one of the party and then the others; two days after, to the leaders. By the facility's wall clock. */
const FIRST = MORNING_AFTER;
const OTHERS: ReminderOffset = { name: 'others', daysBefore: -1, at: REMINDED_AT };
const LEADERS: ReminderOffset = { name: 'leaders', daysBefore: -2, at: '12:00' };

/** Nobody is asked by itself about a visit that ended longer ago than this, in milliseconds. */
export const ASKED_FOR = 5 * 24 * 60 * 60_000;

/** Somebody is asked about a visit. */
export interface CountQuestion {
  /** Slack user id. */
  readonly userId: string;
  readonly reader: Reader;
  readonly sendAt: Date;
  /** False for leaders who were not in the party: they are told whom to ask. */
  readonly wasThere: boolean;
}

/** Leaders are asked no earlier than so long after a visit, in milliseconds, whatever their quiet hours. */
const LEADERS_AFTER = 24 * 60 * 60_000;

/**
 * Whom a question about a visit may have reached by an instant, by Slack user id: they have been asked, or have told already,
 * or were spared it.
 */
export function mayHaveBeenAsked({ shift, group }: GroupShift, by: Date): string[] {
  const party = shift.claims.map(({ userId }) => userId);
  const isLate = by.getTime() - shift.endsAt.getTime() >= LEADERS_AFTER;
  return [...new Set([...party, ...(isLate ? group.leaderIds : [])])];
}

/**
 * Who is still to be asked about a visit that is over and not counted: one person of the party, then the others, then the
 * leaders. Everybody once, the newcomer beside the party never, and nobody who has left the group.
 * @param readers by Slack user id; nobody else is asked
 */
export function countQuestions(
  { kinds }: ReminderSettings,
  visit: GroupShift,
  readers: ReadonlyMap<string, Reader>,
  now: Date,
): CountQuestion[] {
  const { shift, group } = visit;
  if (shift.status !== 'planned' || shift.endsAt > now || shift.claims.length === 0) return [];
  const isHere = (userId: string): boolean => {
    const reader = readers.get(userId);
    return reader?.isActive === true && reader.groupIds.has(group.id);
  };
  const [first, ...others] = shift.claims.map(({ userId }) => userId).filter(isHere);
  const party = first === undefined ? [] : [first, ...others];
  const leaders = kinds.includes('uncounted') ? group.leaderIds.filter((userId) => !party.includes(userId)) : [];
  const asked = [
    ...party.map((userId) => ({ userId, offset: userId === first ? FIRST : OTHERS, wasThere: true })),
    ...leaders.map((userId) => ({ userId, offset: LEADERS, wasThere: false })),
  ];
  return asked.flatMap(({ userId, offset, wasThere }) => {
    const reader = readers.get(userId);
    const sendAt = reader?.isActive ? timeAfterVisit(offset, visit, reader, now) : null;
    return reader && sendAt ? [{ userId, reader, sendAt, wasThere }] : [];
  });
}
