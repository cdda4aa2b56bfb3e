import { languageFor } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import { afterQuietHours } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutPerson, type Turn } from '../../delivery/subjects.rule.js';
import { kindnessIn } from './kindness.rule.js';
import { type CardWeek, cardWeekAt, type GroupAhead, hasVisits, tasksOf } from './week-ahead.rule.js';
import { handedWeekCard, weekAheadCard } from './week-ahead.view.js';

/** What leaders' cards of the week ahead are made from. */
export interface WeekAheadState {
  /** Groups whose leaders are told of the week ahead, by the Slack user id of whoever is told. */
  readonly told: ReadonlyMap<string, readonly Group[]>;
  /** By group id. */
  readonly ahead: ReadonlyMap<string, GroupAhead>;
  /** Groups that others see to now, by the Slack user id of whoever saw to them until some days ago, and sees to none now. */
  readonly handed?: ReadonlyMap<string, readonly Group[]>;
  /** By Slack user id; nobody else is told. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/** Milliseconds. */
const HOUR = 60 * 60_000;
/** After its time, for which a card counts as on time. */
const ON_TIME = HOUR;
/** After its time, for which it still comes where we were down then, outside quiet hours; later in the week it would tell of what is past. */
const STILL_COMES_FOR = 18 * HOUR;

/**
 * One card for each leader, of all groups that they lead: kept true until the next one comes. None where nothing needs them and
 * none of their groups has visits in the week.
 */
export function weekAheadMessages({ told, ahead, handed, readers }: WeekAheadState, now: Date): ShownMessage[] {
  return [...ownCards({ told, ahead, readers }, now), ...handedCards(handed ?? new Map(), readers, now)];
}

/** What they have seen of the week says who sees to it now. */
function handedCards(
  handed: NonNullable<WeekAheadState['handed']>,
  readers: WeekAheadState['readers'],
  now: Date,
): ShownMessage[] {
  return [...handed].flatMap(([userId, groups]): ShownMessage[] => {
    const reader = readers.get(userId);
    const card = cardOf(groups, reader, now);
    if (!reader?.isActive || !card) return [];
    const [only, ...others] = groups;
    const locale = languageFor(reader.languages, only && others.length === 0 ? only : null);
    return [
      {
        key: `ahead:${card.isoWeek}:${userId}`,
        recipient: { userId },
        subject: aboutPerson(userId),
        content: handedWeekCard(groups, card.isoWeek, locale),
        delivery: { lifetime: 'standing', until: card.until, onlyWhereShown: true },
      },
    ];
  });
}

function ownCards({ told, ahead, readers }: WeekAheadState, now: Date): ShownMessage[] {
  return [...told].flatMap(([userId, groups]): ShownMessage[] => {
    const reader = readers.get(userId);
    const card = cardOf(groups, reader, now);
    if (!reader?.isActive || !card) return [];
    const known = groups.flatMap(({ id }) => ahead.get(id) ?? []);
    const tasks = tasksOf(known, card, now);
    if (tasks.length === 0 && !known.some((each) => hasVisits(each, card))) return [];
    const kind = known.map((each) => ({ group: each.group, ...kindnessIn(each, card, userId) }));
    const [only, ...others] = groups;
    const locale = languageFor(reader.languages, only && others.length === 0 ? only : null);
    return [
      {
        key: `ahead:${card.isoWeek}:${userId}`,
        recipient: { userId },
        subject: aboutPerson(userId),
        content: weekAheadCard({ groups, isoWeek: card.isoWeek, tasks, kind }, locale, reader.timeZone, card.sendAt),
        delivery: {
          lifetime: 'standing',
          until: card.until,
          ...(!mayCome(card, reader, now) && { onlyWhereShown: true }),
        },
      },
    ];
  });
}

/** When each of them has the next card, or one that is late. A visit that begins, or is over, is its group's turn, which has its leaders looked at. */
export function weekAheadTurns({ told, readers }: Pick<WeekAheadState, 'told' | 'readers'>, now: Date): Turn[] {
  return [...told].flatMap(([userId, groups]) => {
    const reader = readers.get(userId);
    const card = cardOf(groups, reader, now);
    if (!card || !reader) return [];
    const isAwaited = now.getTime() - card.sendAt.getTime() <= STILL_COMES_FOR;
    const morning = afterQuietHours(now, reader.quietHours, reader.timeZone ?? card.timeZone);
    return [card.until, ...(isAwaited ? [morning] : [])].map((at) => ({ subject: aboutPerson(userId), at }));
  });
}

/** Whether a card that nobody has seen yet is still sent: at its time, and for a while after it by day. */
function mayCome({ sendAt, timeZone }: CardWeek, { quietHours, ...reader }: Reader, now: Date): boolean {
  const late = now.getTime() - sendAt.getTime();
  if (late <= ON_TIME) return true;
  return late <= STILL_COMES_FOR && afterQuietHours(now, quietHours, reader.timeZone ?? timeZone) <= now;
}

/** By the wall clock of the first of their groups: almost everybody's are in one zone. */
function cardOf([first]: readonly Group[], reader: Reader | undefined, now: Date): CardWeek | null {
  return first && reader ? cardWeekAt(first, reader, now) : null;
}
