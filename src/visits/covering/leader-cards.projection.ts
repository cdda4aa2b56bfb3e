import { languageFor } from '../../core/language.js';
import type { GroupWeek } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup, type Turn } from '../../delivery/subjects.rule.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../groups/reminder-settings.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import { shortReminderTimes } from '../claiming/running-short.rule.js';
import { leaderCard } from './leader-card.view.js';
import { cardFrom, countedOnSoFar, hasNeededLeader } from './leader-cards.rule.js';
import type { StandingOffers } from './offers.rule.js';

/** What leaders' cards are made from. */
export interface CardState {
  /** Posted weeks that have not ended, of groups whose leaders are those who can act for them. */
  readonly weeks: readonly GroupWeek[];
  readonly standing: Pick<StandingOffers, 'offers'>;
  /** By group id; the defaults where a group has chosen none. */
  readonly settings: ReadonlyMap<string, ReminderSettings>;
  /** Who cannot go on a visit that has been checked again. */
  readonly notReady: NotReadyByShift;
  /** By Slack user id; nobody else is told. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/** One card for each leader and visit that needs them, which becomes what has become of it. */
export function leaderCardMessages(state: CardState, now: Date): ShownMessage[] {
  return state.weeks.flatMap(({ group, shifts, isoWeek }) =>
    shifts.flatMap((shift) => {
      if (shift.startsAt <= now) return [];
      const offers = state.standing.offers.get(shift.id) ?? [];
      const counted = countedOnSoFar(shift, state.notReady.get(shift.id) ?? []);
      return group.leaderIds.flatMap((userId): ShownMessage[] => {
        const reader = state.readers.get(userId);
        if (!reader?.isActive) return [];
        const from = cardFrom(state.settings.get(group.id) ?? DEFAULT_REMINDERS, group, shift, reader);
        if (!from || from > now || !hasNeededLeader(shift, counted, offers, from)) return [];
        const locale = languageFor(reader.languages, group);
        const visit = { shift, group, isoWeek, offers, counted };
        const { text, blocks } = inLocalTime(leaderCard(visit, locale, now), visit, locale, reader);
        return [
          {
            key: `card:${shift.id}:${userId}`,
            recipient: { userId },
            subject: aboutGroup(group.id),
            content: { text, blocks },
            delivery: { lifetime: 'standing', until: shift.startsAt },
          },
        ];
      });
    }),
  );
}

/** When a card may come, and what it says changes by itself. */
export function cardTurns({ weeks, settings }: Pick<CardState, 'weeks' | 'settings'>): Turn[] {
  return weeks.flatMap(({ group, shifts }) =>
    shifts.flatMap((shift) =>
      shortReminderTimes(settings.get(group.id) ?? DEFAULT_REMINDERS, group, shift).map(({ sendAt }) => ({
        subject: aboutGroup(group.id),
        at: sendAt,
      })),
    ),
  );
}
