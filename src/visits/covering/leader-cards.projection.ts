import { languageFor } from '../../core/language.js';
import type { Group, GroupShift, GroupWeek, Locale, Shift } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup, type Turn } from '../../delivery/subjects.rule.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../groups/reminder-settings.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import { shortReminderTimes } from '../claiming/running-short.rule.js';
import { lessThan, pressingFrom, URGENCIES, type Urgency, urgencyOf } from './card-urgency.rule.js';
import { leaderCard } from './leader-card.view.js';
import { cardFrom, countedOnSoFar, hasNeededLeader } from './leader-cards.rule.js';
import type { StandingOffers } from './offers.rule.js';
import { handedCard, movedCard, pastCard } from './past-card.view.js';

/** Moves of a visit whose cards are still kept true: who moves it more often looks at the newest. */
const MOST_BEFORE = 3;

/** What leaders' cards are made from. */
export interface CardState {
  /** Posted weeks that have not ended, of groups whose leaders are those who can act for them. */
  readonly weeks: readonly GroupWeek[];
  readonly standing: Pick<StandingOffers, 'offers'>;
  /** By group id; the defaults where a group has chosen none. */
  readonly settings: ReadonlyMap<string, ReminderSettings>;
  /** Who cannot go on a visit that has been checked again. */
  readonly notReady: NotReadyByShift;
  /** Who led each group until some days ago, by group id. */
  readonly former?: ReadonlyMap<string, readonly string[]>;
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
      const elsewhere = cardsElsewhere({ shift, group }, handedFrom(group, state.former), state.readers);
      const own = group.leaderIds.flatMap((userId): ShownMessage[] => {
        const reader = state.readers.get(userId);
        if (!reader?.isActive) return [];
        const before = cardsBefore({ shift, group }, userId, languageFor(reader.languages, group));
        const from = cardFrom(state.settings.get(group.id) ?? DEFAULT_REMINDERS, group, shift, reader);
        if (!from || from > now || !hasNeededLeader(shift, counted, offers, from)) return before;
        const locale = languageFor(reader.languages, group);
        const visit = { shift, group, isoWeek, offers, counted };
        const { text, blocks } = inLocalTime(leaderCard(visit, locale, now), visit, locale, reader);
        const urgency = urgencyOf(shift, group, reader, now);
        const card = { recipient: { userId }, subject: aboutGroup(group.id) };
        const delivery = { lifetime: 'standing', until: shift.startsAt } as const;
        const past = pastCard(visit, locale);
        return [
          ...before,
          ...lessThan(urgency).map((less): ShownMessage => {
            const key = cardKey(shift, userId, less);
            return { ...card, key, content: past, delivery: { ...delivery, onlyWhereShown: true } };
          }),
          { ...card, key: cardKey(shift, userId, urgency), content: { text, blocks }, delivery },
        ];
      });
      return [...own, ...elsewhere];
    }),
  );
}

/** Whose cards others have now: leaders in whose place somebody stands, and whoever led the group until some days ago. */
function handedFrom(group: Group, former: CardState['former']): readonly string[] {
  const had = [...(group.awayIds ?? []), ...(former?.get(group.id) ?? [])];
  return had.filter((userId) => !group.leaderIds.includes(userId));
}

/** Their cards say who has the visit now, to whoever has seen them. */
function cardsElsewhere(visit: GroupShift, userIds: readonly string[], readers: CardState['readers']): ShownMessage[] {
  const { shift, group } = visit;
  const delivery = { lifetime: 'standing', until: shift.startsAt, onlyWhereShown: true } as const;
  return userIds.flatMap((userId) => {
    const reader = readers.get(userId);
    if (!reader?.isActive) return [];
    const content = handedCard(visit, languageFor(reader.languages, group));
    return URGENCIES.map((urgency): ShownMessage => {
      return {
        key: cardKey(shift, userId, urgency),
        recipient: { userId },
        subject: aboutGroup(group.id),
        content,
        delivery,
      };
    });
  });
}

/** Its cards where it was before say where it is now, to whoever has seen them. */
function cardsBefore({ shift, group }: GroupShift, userId: string, locale: Locale): ShownMessage[] {
  const { moves = 0 } = shift;
  const content = moves > 0 ? movedCard({ shift, group }, locale) : null;
  if (!content) return [];
  const delivery = { lifetime: 'standing', until: shift.startsAt, onlyWhereShown: true } as const;
  return Array.from({ length: Math.min(moves, MOST_BEFORE) }, (_, index) => moves - 1 - index).flatMap((earlier) =>
    URGENCIES.map((urgency): ShownMessage => {
      const key = cardKey({ id: shift.id, moves: earlier }, userId, urgency);
      return { key, recipient: { userId }, subject: aboutGroup(group.id), content, delivery };
    }),
  );
}

/** The first card is called as it was before there were others. Where the visit is elsewhere there is one anew. */
function cardKey({ id, moves = 0 }: Pick<Shift, 'id' | 'moves'>, userId: string, urgency: Urgency): string {
  const own = moves > 0 ? `card:${id}:${userId}:moved_${moves}` : `card:${id}:${userId}`;
  return urgency === 'short' ? own : `${own}:${urgency}`;
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
