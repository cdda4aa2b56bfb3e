import { languageFor } from '../../core/language.js';
import type { GroupShift, GroupWeek } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { outsideQuietHours, type Reader, stillDue } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { thanksAfterVisit, thanksCorrection } from './thanks.view.js';

const AN_HOUR = 60 * 60_000;

/** Everybody on a visit is thanked an hour after it, or before their quiet hours begin; not at all before it has ended. */
export function thanksMessages(
  { weeks, readers }: { readonly weeks: readonly GroupWeek[]; readonly readers: ReadonlyMap<string, Reader> },
  now: Date,
): ShownMessage[] {
  return visitsIn(weeks).flatMap(({ shift, group }) =>
    everybodyOn(shift).flatMap(({ id, userId }) => {
      const reader = readers.get(userId);
      if (!reader) return [];
      const times = [{ name: 'after', sendAt: new Date(shift.endsAt.getTime() + AN_HOUR) }];
      const locale = languageFor(reader.languages, group);
      return outsideQuietHours(times, reader, group.facility.timeZone, stillDue(now))
        .filter(({ sendAt }) => sendAt >= shift.endsAt)
        .map(
          ({ sendAt }): ShownMessage => ({
            key: `thanks:${id}`,
            recipient: { userId },
            subject: aboutGroup(group.id),
            content: thanksAfterVisit({ group }, locale),
            delivery: { lifetime: 'scheduled', postAt: sendAt, correction: thanksCorrection({ group }, locale) },
          }),
        );
    }),
  );
}

export function visitsIn(weeks: readonly GroupWeek[]): readonly GroupShift[] {
  return weeks.flatMap(({ group, shifts }) =>
    shifts.filter(({ status }) => status === 'planned').map((shift) => ({ group, shift })),
  );
}
