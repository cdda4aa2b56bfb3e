import { languageFor } from '../../core/language.js';
import type { GroupShift, GroupWeek } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import { askedThemselves, type VisitInDoubt } from './in-doubt.rule.js';
import { doubtCard, doubtQuestion } from './in-doubt.view.js';

/** What is told of places in doubt is made from this. */
export interface DoubtState {
  readonly doubts: readonly VisitInDoubt[];
  /** Posted weeks that have not ended, of groups whose leaders are those who can act for them. */
  readonly weeks: readonly GroupWeek[];
  /** By Slack user id. */
  readonly readers: ReadonlyMap<string, Pick<Reader, 'languages' | 'isActive' | 'timeZone'>>;
}

/**
 * One card a visit for each leader, which becomes what was settled; and from a day before the visit on a question to those
 * whose places are still in doubt.
 */
export function doubtMessages({ doubts, weeks, readers }: DoubtState, now: Date): ShownMessage[] {
  const visits = new Map(
    weeks.flatMap(({ shifts, group }) => shifts.map((shift): [string, GroupShift] => [shift.id, { shift, group }])),
  );
  return doubts.flatMap((doubt) => {
    const visit = visits.get(doubt.shiftId);
    if (!visit || visit.shift.startsAt <= now) return [];
    const to = (userId: string, name: string, content: ShownMessage['content']): ShownMessage => ({
      key: `${name}:${doubt.id}:${userId}`,
      recipient: { userId },
      subject: aboutGroup(visit.group.id),
      content,
      delivery: { lifetime: 'standing', until: visit.shift.startsAt },
    });
    const cards = visit.group.leaderIds.flatMap((userId) => {
      const reader = readers.get(userId);
      if (!reader?.isActive) return [];
      const locale = languageFor(reader.languages, visit.group);
      return [to(userId, 'doubt', inLocalTime(doubtCard(doubt, visit, locale), visit, locale, reader))];
    });
    const questions = askedThemselves(doubt, visit.shift.startsAt, now).flatMap((place) => {
      const reader = isSealed(place.userId) ? undefined : readers.get(place.userId);
      if (!reader?.isActive) return [];
      const locale = languageFor(reader.languages, visit.group);
      const question = inLocalTime(doubtQuestion(place, visit, locale), visit, locale, reader);
      return [to(place.userId, 'doubt_question', question)];
    });
    return [...cards, ...questions];
  });
}
