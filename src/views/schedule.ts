import type { KnownBlock } from '@slack/types';
import type { NotReady, NotReadyByShift } from '../domain/day-before.js';
import type { Facility, GroupShift, GroupWeek, Locale, Shift, ShiftStatus, ShiftWithPlaces } from '../domain/model.js';
import { partyState, placeOf } from '../domain/party.js';
import { placesLeft, shiftsOf } from '../domain/places.js';
import { calendarDateOf } from '../domain/time.js';
import { dateAfter, weekdayOf } from '../domain/weeks.js';
import { list, type NamedDay, type Say, sayIn, weekLabel } from '../locales/index.js';
import { notClearedText } from './clearance.js';
import { ACTIONS } from './ids.js';
import { gapText, readyNeeded } from './lapsed.js';
import { button, context, escapeText, header, mention, type Reply, section } from './parts.js';
import { whenOf } from './replies.js';

const EVERYBODY_READY: NotReadyByShift = new Map();

/** Places that are taken, and places that there are: those that can still be taken, and no others. */
function places(visit: ShiftWithPlaces): { readonly taken: number; readonly places: number } {
  const taken = visit.shift.claims.length;
  return { taken, places: taken + placesLeft(visit) };
}

/** `●●○ 2 of 3`: seats as dots for those who see, and the same in words. null where nobody can come. */
export function seatsText(say: Say, visit: ShiftWithPlaces): string | null {
  const seats = places(visit);
  if (seats.places === 0) return null;
  const dots = '●'.repeat(seats.taken) + '○'.repeat(seats.places - seats.taken);
  return say('schedule.seats', { dots, ...seats });
}

/** Who has called a visit off. */
export function calledOffText(say: Say, by: Exclude<ShiftStatus, 'planned'>, { kind }: Facility): string {
  return by === 'called_off_by_us'
    ? say('schedule.called_off_by_us')
    : say('schedule.called_off_by_facility', { kind });
}

/** *needs 1 more*, *will run*, *full*, or that it is over or called off. */
export function stateText(say: Say, visit: ShiftWithPlaces, now: Date): string {
  const { shift } = visit;
  if (shift.status !== 'planned') return calledOffText(say, shift.status, visit.group.facility);
  if (shift.startsAt <= now) return say('schedule.over');
  const party = partyState(visit);
  const least = shift.minimumParty;
  switch (party.kind) {
    case 'needs_more':
      return party.left < party.needed
        ? say('schedule.needs_more_than_fit', party)
        : say('schedule.needs_more', { needed: party.needed, least });
    case 'no_room':
      return say('schedule.no_room', { needed: party.needed, least });
    default:
      return say(`schedule.${party.kind}`);
  }
}

function companyLine(say: Say, { shift, group }: GroupShift, locale: Locale): string {
  const names = group.showNames ? shift.claims.map((claim) => mention(claim.userId)) : [];
  const party = names.length > 0 ? ` · ${list(names, locale)}` : '';
  if (!shift.shadow) return party;
  const newcomer = group.showNames
    ? say('schedule.shadow_named', { who: mention(shift.shadow.userId) })
    : say('schedule.shadow');
  return `${party} · ${newcomer}`;
}

/** Whether anybody may still take a place on this shift. */
export function isOpen(visit: ShiftWithPlaces, now: Date): boolean {
  const { shift, group } = visit;
  const isToCome = shift.status === 'planned' && shift.startsAt > now;
  return isToCome && group.facility.status === 'active' && placesLeft(visit) > 0;
}

/**
 * One visit of a schedule: day, time and format; then seats, state and who comes.
 * @param notReady who of them cannot go, once that has been checked again: it says how many, never who
 */
export function shiftText(
  say: Say,
  visit: ShiftWithPlaces,
  locale: Locale,
  now: Date,
  notReady: readonly NotReady[] = [],
): string {
  const { shift } = visit;
  const first = `*${whenOf(visit, locale)}* · ${say(`format.${shift.format}`)}`;
  if (shift.status !== 'planned') return `${first}\n*${stateText(say, visit, now)}*`;
  const notCleared = notClearedText(say, shift, now);
  const state = gapText(say, shift, notReady) ?? stateText(say, visit, now);
  const line = [seatsText(say, visit), `*${state}*`].filter(Boolean).join(' · ');
  return `${first}\n${line}${companyLine(say, visit, locale)}${notCleared ? ` · _${notCleared}_` : ''}`;
}

/** The Claim button of one shift; screen readers hear which visit it claims. */
export function claimButton(say: Say, visit: GroupShift, locale: Locale) {
  const spoken = say('claim.button_spoken', { when: whenOf(visit, locale) });
  return button(ACTIONS.claimShift, say('claim.button'), visit.shift.id, { style: 'primary', spoken });
}

/**
 * The posted schedule of one group and week, in the group's language: one Slack message of at most 50 blocks, which
 * `MOST_SHIFTS_IN_A_WEEK` keeps it below.
 */
export function schedulePost(week: GroupWeek, now: Date, notReady: NotReadyByShift = EVERYBODY_READY): Reply {
  const { group } = week;
  return weekMessage(sayIn(group.locale), group.locale, week, now, null, notReady);
}

/** The same week for one reader alone, in their language: where they have a place it says so, and there is none to claim. */
export function ownSchedule(
  say: Say,
  reader: { readonly userId: string; readonly locale: Locale },
  week: GroupWeek,
  now: Date,
  notReady: NotReadyByShift,
): Reply {
  return weekMessage(say, reader.locale, week, now, reader.userId, notReady);
}

/** @param userId who alone reads it; null for a post that everybody reads */
function weekMessage(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  now: Date,
  userId: string | null,
  notReady: NotReadyByShift,
): Reply {
  const { group, shifts } = week;
  const { facility } = group;
  const title = say('schedule.title', { facility: facility.name, week: weekLabel(week.isoWeek, locale) });
  const planned = shifts.filter((shift) => shift.status === 'planned');
  const notReadyFor = ({ id }: Shift) => notReady.get(id) ?? [];
  const short = planned.filter((shift) => shift.startsAt > now && readyNeeded(shift, notReadyFor(shift)) > 0).length;
  const text = say('schedule.text', {
    facility: escapeText(facility.name),
    week: weekLabel(week.isoWeek, locale),
    visits: planned.length,
    short,
  });
  const blocks: KnownBlock[] = [header(title)];
  if (facility.status !== 'active') blocks.push(section(`*${say(`schedule.${facility.status}`)}*`));
  if (shifts.length === 0) blocks.push(section(say('schedule.empty')));
  for (const visit of shiftsOf(week)) {
    const text = shiftText(say, visit, locale, now, notReadyFor(visit.shift));
    const isYours = userId !== null && visit.shift.status === 'planned' && placeOf(visit.shift, userId) !== null;
    if (isYours) blocks.push(section(`${text}\n*${say('schedule.yours')}*`));
    else blocks.push(section(text, isOpen(visit, now) ? claimButton(say, visit, locale) : undefined));
  }
  if (shiftsOf(week).some((visit) => isOpen(visit, now))) blocks.push(context(say('schedule.footer')));
  else if (planned.some(({ startsAt }) => startsAt > now)) blocks.push(context(say('schedule.footer_full')));
  return { text, blocks };
}

/** Whether a shift is on the day somebody named, by the facility's calendar; a weekday is any coming one. */
export function isOnDay({ shift, group }: GroupShift, named: NamedDay, now: Date): boolean {
  const { timeZone } = group.facility;
  const date = calendarDateOf(shift.startsAt, timeZone);
  if (named.kind === 'date') return date === named.date;
  if (named.kind === 'day_of_year') return date.endsWith(`-${named.monthAndDay}`);
  if (named.kind === 'weekday') return weekdayOf(date) === named.weekday;
  return date === dateAfter(calendarDateOf(now, timeZone), named.days);
}
