import { languageFor } from '../../core/language.js';
import type { Group, GroupWeek, ShiftWithPlaces } from '../../core/model.js';
import { shiftsOf } from '../../core/places-left.js';
import { newsAt } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import { type ShownMessage, weekKey } from '../../delivery/desired-message.js';
import { aboutGroup, type Turn } from '../../delivery/subjects.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import { askCard } from './ask-card.view.js';
import { askedByNameCard } from './asked-by-name.view.js';
import { lookingPost } from './looking.view.js';
import { type Ask, asksByName, type Offer, type StandingOffers } from './offers.rule.js';

/** What is asked of whom. */
export interface AskingState {
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  readonly standing: Pick<StandingOffers, 'offers'>;
  /** By Slack user id; nobody else is asked. */
  readonly readers: ReadonlyMap<string, Reader>;
}

interface Offered {
  readonly visit: ShiftWithPlaces;
  readonly isoWeek: GroupWeek['isoWeek'];
  readonly offer: Offer;
}

/** A card for everybody who was asked, and a post where the channel was; each becomes what has become of it. */
export function askingMessages({ weeks, standing, readers }: AskingState, now: Date): ShownMessage[] {
  const visits = new Map(weeks.flatMap(shiftsOf).map((visit) => [visit.shift.id, visit] as const));
  const returned = ({ returnShiftId }: Ask) => visits.get(returnShiftId ?? '') ?? null;
  return offeredIn(weeks, standing).flatMap((offered) => [
    ...lookingMessages(offered, now),
    ...offered.offer.asks.flatMap((ask) => askMessages(offered, ask, returned(ask), readers.get(ask.userId), now)),
  ]);
}

/** Slack user ids of everybody who was asked. */
export function everybodyAsked({ offers }: Pick<StandingOffers, 'offers'>): string[] {
  return [...offers.values()].flatMap((each) => each.flatMap(({ asks }) => asks.map(({ userId }) => userId)));
}

function offeredIn(weeks: readonly GroupWeek[], { offers }: Pick<StandingOffers, 'offers'>): Offered[] {
  return weeks.flatMap((week) =>
    shiftsOf(week).flatMap((visit) =>
      (offers.get(visit.shift.id) ?? []).map((offer) => ({ visit, isoWeek: week.isoWeek, offer })),
    ),
  );
}

function lookingMessages({ visit, isoWeek, offer }: Offered, now: Date): ShownMessage[] {
  if (offer.channelAt === null) return [];
  const { group, shift } = visit;
  const { text, blocks } = lookingPost(visit, offer, now);
  return [
    {
      key: `looking:${offer.id}`,
      recipient: { channelId: group.channelId },
      subject: aboutGroup(group.id),
      content: { text, blocks },
      delivery: { lifetime: 'standing', until: shift.endsAt },
      inThreadOf: weekKey(group.id, isoWeek),
    },
  ];
}

/** Asks wait for the reader's day. Whoever is asked once more is asked by a message of its own: one that is edited tells nobody. */
function askMessages(
  { visit, offer }: Offered,
  ask: Ask,
  returned: ShiftWithPlaces | null,
  reader: Reader | undefined,
  now: Date,
): ShownMessage[] {
  if (!reader?.isActive || askedFrom(visit.group, visit, ask, reader) > now) return [];
  const { group, shift } = visit;
  const locale = languageFor(reader.languages, group);
  const card = asksByName(offer)
    ? askedByNameCard({ visit, offer, ask, returned }, locale, now)
    : askCard(visit, offer, ask, locale, now);
  const { text, blocks } = inLocalTime(card, visit, locale, reader);
  return [
    {
      key: `offer:${offer.id}:${ask.userId}:${ask.askedAt.getTime()}`,
      recipient: { userId: ask.userId },
      subject: aboutGroup(group.id),
      content: { text, blocks },
      delivery: { lifetime: 'standing', until: shift.endsAt },
    },
  ];
}

function askedFrom({ facility }: Group, { shift }: ShiftWithPlaces, { askedAt }: Ask, reader: Reader): Date {
  return newsAt(askedAt, shift.startsAt, reader, facility.timeZone);
}

/** When a question that waits for its reader's day is asked. */
export function askingTurns({ weeks, standing, readers }: AskingState): Turn[] {
  return offeredIn(weeks, standing).flatMap(({ visit, offer }) =>
    offer.asks.flatMap((ask) => {
      const reader = readers.get(ask.userId);
      return reader ? [{ subject: aboutGroup(visit.group.id), at: askedFrom(visit.group, visit, ask, reader) }] : [];
    }),
  );
}
