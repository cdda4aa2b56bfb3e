import type { KnownBlock } from '@slack/types';
import { partyState } from '../domain/claiming.js';
import type { NotReady, NotReadyByShift } from '../domain/day-before.js';
import type { Group, GroupWeek, Locale, Shift } from '../domain/model.js';
import { calendarDateOf } from '../domain/time.js';
import { dateAfter, weekdayOf } from '../domain/weeks.js';
import { dayAndTime, list, type NamedDay, type Say, sayIn, weekLabel } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { gapText, readyNeeded } from './lapsed.js';
import { button, context, escapeText, header, mention, type Reply, section } from './parts.js';

const EVERYBODY_READY: NotReadyByShift = new Map();

/** Seats as dots, for those who see: `●●○`. The words beside it say the same. */
function dots(shift: Shift): string {
  const taken = Math.min(shift.claims.length, shift.maximumParty);
  return '●'.repeat(taken) + '○'.repeat(shift.maximumParty - taken);
}

/** `●●○ 2 of 3` */
export function seatsText(say: Say, shift: Shift): string {
  return say('schedule.seats', { dots: dots(shift), taken: shift.claims.length, places: shift.maximumParty });
}

/** *needs 1 more*, *will run*, *full*, or that it is over or called off. */
export function stateText(say: Say, shift: Shift, now: Date): string {
  if (shift.status !== 'planned') return say(`schedule.${shift.status}`);
  if (shift.startsAt <= now) return say('schedule.over');
  const party = partyState(shift);
  return party.kind === 'needs_more'
    ? say('schedule.needs_more', { needed: party.needed })
    : say(`schedule.${party.kind}`);
}

function companyLine(say: Say, shift: Shift, group: Group, locale: Locale): string {
  const names = group.showNames ? shift.claims.map((claim) => mention(claim.userId)) : [];
  const party = names.length > 0 ? ` · ${list(names, locale)}` : '';
  if (!shift.shadow) return party;
  const newcomer = group.showNames
    ? say('schedule.shadow_named', { who: mention(shift.shadow.userId) })
    : say('schedule.shadow');
  return `${party} · ${newcomer}`;
}

/** Whether anybody may still take a place on this shift. */
export function isOpen(shift: Shift, group: Group, now: Date): boolean {
  return (
    shift.status === 'planned' &&
    shift.startsAt > now &&
    group.facility.status === 'active' &&
    partyState(shift).kind !== 'full'
  );
}

/**
 * One visit of a schedule: day, time and format; then seats, state and who comes.
 * @param notReady who of them cannot go, once that has been checked again: it says how many, never who
 */
export function shiftText(
  say: Say,
  shift: Shift,
  group: Group,
  locale: Locale,
  now: Date,
  notReady: readonly NotReady[] = [],
): string {
  const when = dayAndTime(shift, group.facility.timeZone, locale);
  const first = `*${when}* · ${say(`format.${shift.format}`)}`;
  if (shift.status !== 'planned') return `${first}\n*${stateText(say, shift, now)}*`;
  const clearance = shift.cleared || shift.startsAt <= now ? '' : ` · _${say('schedule.not_cleared')}_`;
  const state = gapText(say, shift, notReady) ?? stateText(say, shift, now);
  const seats = `${seatsText(say, shift)} · *${state}*`;
  return `${first}\n${seats}${companyLine(say, shift, group, locale)}${clearance}`;
}

/** The Claim button of one shift; screen readers hear which visit it claims. */
export function claimButton(say: Say, shift: Shift, group: Group, locale: Locale) {
  const spoken = say('claim.button_spoken', { when: dayAndTime(shift, group.facility.timeZone, locale) });
  return button(ACTIONS.claimShift, say('claim.button'), shift.id, { style: 'primary', spoken });
}

/**
 * The posted schedule of one group and week, in the group's language: one Slack message of at most 50 blocks, which
 * `MOST_SHIFTS_IN_A_WEEK` keeps it below.
 */
export function schedulePost(week: GroupWeek, now: Date, notReady: NotReadyByShift = EVERYBODY_READY): Reply {
  const { group } = week;
  return scheduleMessage(sayIn(group.locale), group.locale, week, now, true, notReady);
}

/** The same week for one reader, in their language. */
export function scheduleMessage(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  now: Date,
  withButtons: boolean,
  notReady: NotReadyByShift = EVERYBODY_READY,
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
  for (const shift of shifts) {
    const open = withButtons && isOpen(shift, group, now);
    blocks.push(
      section(
        shiftText(say, shift, group, locale, now, notReadyFor(shift)),
        open ? claimButton(say, shift, group, locale) : undefined,
      ),
    );
  }
  blocks.push(context(say('schedule.footer')));
  return { text, blocks };
}

/** Whether a shift is on the day somebody named, by the facility's calendar; a weekday is any coming one. */
export function isOnDay({ shift, group }: { shift: Shift; group: Group }, named: NamedDay, now: Date): boolean {
  const { timeZone } = group.facility;
  const date = calendarDateOf(shift.startsAt, timeZone);
  if (named.kind === 'date') return date === named.date;
  if (named.kind === 'weekday') return weekdayOf(date) === named.weekday;
  return date === dateAfter(calendarDateOf(now, timeZone), named.days);
}
