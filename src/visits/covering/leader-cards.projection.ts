import { languageFor } from '../../core/language.js';
import type { GroupWeek } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup, type Turn } from '../../delivery/subjects.rule.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../groups/reminder-settings.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import { shortReminderTimes } from '../claiming/running-short.rule.js';
import { lessThan, pressingFrom, type Urgency, urgencyOf } from './card-urgency.rule.js';
import { leaderCard } from './leader-card.view.js';
import { cardFrom, countedOnSoFar, hasNeededLeader } from './leader-cards.rule.js';
import type { StandingOffers } from './offers.rule.js';
import { pastCard } from './past-card.view.js';

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

/**
 * One card for each leader and visit that needs them, which becomes what has become of it. Once it is more pressing there is one anew,
 * and the last is struck through: whoever never saw that one is not shown it now.
 */
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
        const urgency = urgencyOf(shift, group, reader, now);
        const card = { recipient: { userId }, subject: aboutGroup(group.id) };
        const delivery = { lifetime: 'standing', until: shift.startsAt } as const;
        const past = pastCard(visit, locale);
        return [
          ...lessThan(urgency).map((less): ShownMessage => {
            const key = cardKey(shift.id, userId, less);
            return { ...card, key, content: past, delivery: { ...delivery, onlyWhereShown: true } };
          }),
          { ...card, key: cardKey(shift.id, userId, urgency), content: { text, blocks }, delivery },
        ];
      });
    }),
  );
}

/** The first card is called as it was before there were others. */
function cardKey(shiftId: string, userId: string, urgency: Urgency): string {
  return urgency === 'short' ? `card:${shiftId}:${userId}` : `card:${shiftId}:${userId}:${urgency}`;
}

/** When a card may come, when it comes anew, and when what it says changes by itself. */
export function cardTurns({ weeks, settings, readers }: Pick<CardState, 'weeks' | 'settings' | 'readers'>): Turn[] {
  return weeks.flatMap(({ group, shifts }) =>
    shifts.flatMap((shift) =>
      [
        ...shortReminderTimes(settings.get(group.id) ?? DEFAULT_REMINDERS, group, shift).map(({ sendAt }) => sendAt),
        ...group.leaderIds.flatMap((userId) => {
          const reader = readers.get(userId);
          return (reader && pressingFrom(shift, group, reader)) ?? [];
        }),
      ].map((at) => ({ subject: aboutGroup(group.id), at })),
    ),
  );
}
