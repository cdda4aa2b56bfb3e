import type { ActionsBlock, KnownBlock, Overflow } from '@slack/types';
import type { GroupWeek, Locale, PatternVisit, Shift, ShiftWithPlaces } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { crowdingOf, placesLeft, shiftsOf } from '../../core/places-left.js';
import { dayAndTime, list, type Say, shortDayAndTime } from '../../locales/index.js';
import { actions, capitalized, mention, plain, section } from '../../slack/blocks/parts.js';
import { partyText } from '../../slack/blocks/party-size-text.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import { formatText } from '../claiming/format.view.js';
import { lapsedLine } from '../claiming/lapsed.view.js';
import { calledOffText } from '../claiming/schedule-line.view.js';
import { emptyText, rhythmText } from './pattern.view.js';
import { CLEARED_TICK, planShiftMenu } from './planning.controls.js';
import { clearedWith, type TickChanges } from './posting.rule.js';

const SHIFT_VERBS = ['change', 'call_off'] as const;

interface Around {
  readonly notReady: NotReadyByShift;
  /** The group's weekly pattern. */
  readonly pattern: readonly PatternVisit[];
  readonly ticks: TickChanges;
  readonly now: Date;
}

/**
 * The visits of a week, each with its menu and the tick that the facility has cleared it while it can still be changed: two
 * of the 100 blocks that a modal holds.
 * @param ticks set or taken away and not saved yet
 */
export function visitRows(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  { notReady, pattern, ticks, now }: Around,
): KnownBlock[] {
  if (week.shifts.length === 0) return [section(emptyText(say, week, pattern))];
  const cleared = clearedWith(week, ticks);
  return shiftsOf(week).flatMap((visit): KnownBlock[] => {
    const { shift } = visit;
    const cannotGo = notReady.get(shift.id) ?? [];
    const lapsed = cannotGo.length > 0 ? `\n*${lapsedLine(say, locale, cannotGo)}*` : '';
    const rhythm = shift.every ? ` · ${rhythmText(say, shift.every, week.isoWeek)}` : '';
    const text = `*${dayAndTime(shift, week.group.facility.timeZone, locale)}*\n${capitalized(shiftFacts(say, locale, shift))}${rhythm}\n${shiftState(say, visit, locale, now)}${lapsed}${crowdingLine(say, visit, now)}`;
    if (!isOpenToChange(shift, now)) return [section(text)];
    return [
      section(text, shiftMenu(say, week, shift)),
      clearedTick(say, locale, week, shift, cleared.includes(shift.id)),
    ];
  });
}

/** How a visit is meant to be: *one-to-one talks · 2–3 volunteers*. */
export function shiftFacts(say: Say, locale: Locale, shift: Shift): string {
  return `${formatText(say, shift, locale)} · ${partyText(say, shift)}`;
}

function shiftState(say: Say, { shift, group }: ShiftWithPlaces, locale: Locale, now: Date): string {
  if (shift.status !== 'planned') return `*${capitalized(calledOffText(say, shift.status, group.facility))}*`;
  const coming = comingText(say, shift, locale);
  return shift.startsAt <= now ? `${coming} · ${say('plan.visit.begun')}` : coming;
}

/** What else is planned at the facility at these hours, where not all of it fits. */
function crowdingLine(say: Say, visit: ShiftWithPlaces, now: Date): string {
  if (!isOpenToChange(visit.shift, now)) return '';
  const crowding = crowdingOf(visit);
  const most = visit.group.facility.visitorCap;
  switch (crowding?.kind) {
    case 'too_many':
      return `\n*${say('plan.visit.too_many', { inside: crowding.inside, most })}*`;
    case 'cannot_all_run':
      return `\n*${say('plan.visit.cannot_all_run', { needed: crowding.needed, most })}*`;
    case 'shared':
      return `\n_${say('plan.visit.shared', { most, left: placesLeft(visit) })}_`;
    default:
      return '';
  }
}

/** Ticks off those who have answered a reminder with "I'm coming". */
function comingText(say: Say, { claims, shadows }: Shift, locale: Locale): string {
  const who = list(
    shadows.map(({ userId }) => mention(userId)),
    locale,
  );
  const newcomer = who === '' ? '' : ` · ${say('schedule.shadow_named', { who, count: shadows.length })}`;
  if (claims.length === 0) return `${say('plan.visit.nobody')}${newcomer}`;
  const people = claims.map(({ userId, confirmedAt }) => (confirmedAt ? `${mention(userId)} ✓` : mention(userId)));
  const coming = `${say('plan.visit.coming', { people: list(people, locale) })}${newcomer}`;
  return claims.some(({ confirmedAt }) => confirmedAt) ? `${coming} ${say('reminder.confirmed.tick')}` : coming;
}

function isOpenToChange(shift: Shift, now: Date): boolean {
  return shift.status === 'planned' && shift.startsAt > now;
}

/**
 * What can be done with a visit. One that somebody holds is called off, so that they are told, and never just removed; each of
 * its places can be freed. Once it is posted, people can be invited to it.
 */
function shiftMenu(say: Say, { state }: GroupWeek, shift: Shift): Overflow {
  const invite = state === 'posted' ? (['invite'] as const) : [];
  const last = everybodyOn(shift).length === 0 ? ('remove' as const) : ('free' as const);
  const verbs = [...SHIFT_VERBS, ...invite, last];
  return planShiftMenu.of(
    verbs.map((verb) => ({ value: { verb, shiftId: shift.id }, text: say(`plan.menu.${verb}`) })),
  );
}

/**
 * The tick *cleared with the facility*, in the visit's own row. It names its visit, because whoever hears the screen read
 * comes to it alone. The block's id carries the week's version: Slack keeps what was ticked under an id, and after a change
 * what is ticked is what we have worked out.
 */
function clearedTick(say: Say, locale: Locale, week: GroupWeek, shift: Shift, isTicked: boolean): ActionsBlock {
  const { kind, timeZone } = week.group.facility;
  const when = shortDayAndTime(shift, timeZone, locale);
  const option = { text: plain(say('plan.cleared.tick', { kind, when }), 75), value: shift.id };
  const ticked = isTicked ? { initial_options: [option] } : {};
  return {
    block_id: `${CLEARED_TICK}:${week.id}:${week.version}:${shift.id}`,
    ...actions({ type: 'checkboxes', action_id: CLEARED_TICK, options: [option], ...ticked }),
  };
}
