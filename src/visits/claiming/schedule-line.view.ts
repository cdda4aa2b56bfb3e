import type { CalledOff, Facility, GroupShift, Locale, ShiftWithPlaces } from '../../core/model.js';
import { partyState, stillNeeded } from '../../core/party.js';
import { placesLeft } from '../../core/places-left.js';
import { partsOf } from '../../core/stretches.js';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { dateAfter, weekdayOf } from '../../core/weeks.js';
import { list, type NamedDay, type Say } from '../../locales/index.js';
import { capitalized, mention } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { claimShiftButton } from './claiming.controls.js';
import { notClearedText } from './clearance.view.js';
import type { NotReady } from './day-before.rule.js';
import { formatText } from './format.view.js';
import { gapText } from './lapsed.view.js';

/** Places that are taken, and places that there are: those that can still be taken or are kept for somebody, and no others. */
function places(visit: ShiftWithPlaces): { readonly taken: number; readonly places: number } {
  const taken = visit.shift.claims.length;
  return { taken, places: taken + placesLeft(visit) + (visit.shift.kept ?? 0) };
}

/** `●●○ 2 of 3`: seats as dots for those who see, and the same in words. null where nobody can come. */
export function seatsText(say: Say, visit: ShiftWithPlaces): string | null {
  const seats = places(visit);
  if (seats.places === 0) return null;
  const dots = '●'.repeat(seats.taken) + '○'.repeat(seats.places - seats.taken);
  return say('schedule.seats', { dots, ...seats });
}

/** Who has called a visit off. */
export function calledOffText(say: Say, by: CalledOff, { kind }: Facility): string {
  if (by === 'will_not_run') return say('schedule.will_not_run');
  return by === 'called_off_by_us'
    ? say('schedule.called_off_by_us')
    : say('schedule.called_off_by_facility', { kind });
}

/** *needs 1 more*, *will run*, *full*, or that it is over or called off. */
export function stateText(say: Say, visit: ShiftWithPlaces, now: Date): string {
  const { shift } = visit;
  if (shift.status !== 'planned') return calledOffText(say, shift.status, visit.group.facility);
  if (shift.pause && shift.startsAt <= now && now < shift.endsAt) return say('schedule.going_on');
  if (shift.startsAt <= now) return say('schedule.over');
  if (shift.kept && placesLeft(visit) === 0 && stillNeeded(shift) === 0)
    return say('schedule.kept', { kept: shift.kept });
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
  const count = shift.shadows.length;
  if (count === 0) return party;
  const newcomer = group.showNames
    ? say('schedule.shadow_named', {
        who: list(
          shift.shadows.map(({ userId }) => mention(userId)),
          locale,
        ),
        count,
      })
    : say('schedule.shadow', { count });
  return `${party} · ${newcomer}`;
}

/** Whether anybody may still take a place on this shift: a free one, or that of somebody who is looking for another to go. */
export function isOpen(visit: ShiftWithPlaces, now: Date): boolean {
  const { shift, group } = visit;
  const isToCome = shift.status === 'planned' && shift.startsAt > now;
  const isSought = shift.claims.some(({ soughtSince }) => soughtSince);
  return isToCome && group.facility.status === 'active' && (placesLeft(visit) > 0 || isSought);
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
  const first = `*${whenOf(visit, locale)}* · ${formatText(say, shift, locale)}`;
  if (shift.status !== 'planned') return `${first}\n*${capitalized(stateText(say, visit, now))}*`;
  const notCleared = notClearedText(say, shift, now);
  const state = gapText(say, shift, notReady) ?? stateText(say, visit, now);
  const seats = seatsText(say, visit);
  const line = seats === null ? `*${capitalized(state)}*` : `${seats} · *${state}*`;
  return `${first}\n${line}${companyLine(say, visit, locale)}${notCleared ? ` · _${notCleared}_` : ''}`;
}

/** The Claim button of one shift; screen readers hear which visit it claims. */
export function claimButton(say: Say, visit: GroupShift, locale: Locale) {
  const spoken = say('claim.button_spoken', { when: whenOf(visit, locale) });
  return claimShiftButton.on(visit.shift.id, say('claim.button'), { style: 'primary', spoken });
}

/** Whether a shift is on the day somebody named, by the facility's calendar; a weekday is any coming one. */
export function isOnDay({ shift, group }: GroupShift, named: NamedDay, now: Date): boolean {
  const { timeZone } = group.facility;
  return partsOf(shift).some(({ startsAt }) => isDateNamed(calendarDateOf(startsAt, timeZone), named, timeZone, now));
}

function isDateNamed(date: CalendarDate, named: NamedDay, timeZone: string, now: Date): boolean {
  if (named.kind === 'date') return date === named.date;
  if (named.kind === 'day_of_year') return date.endsWith(`-${named.monthAndDay}`);
  if (named.kind === 'weekday') return weekdayOf(date) === named.weekday;
  return date === dateAfter(calendarDateOf(now, timeZone), named.days);
}

/** Who comes along, in words, and how many are still needed. `shift` is as it is after the claim. */
export function companyText(say: Say, { shift, group }: GroupShift, userId: string, locale: Locale): string {
  const others = shift.claims.filter((claim) => claim.userId !== userId).map((claim) => claim.userId);
  const needed = stillNeeded(shift);
  if (others.length === 0) return say('claim.alone', { needed });
  if (!group.showNames) {
    return needed > 0
      ? say('claim.with_number_needs', { count: others.length, needed })
      : say('claim.with_number', { count: others.length });
  }
  const names = list(others.map(mention), locale);
  return needed > 0 ? say('claim.with_needs', { names, needed }) : say('claim.with', { names });
}
