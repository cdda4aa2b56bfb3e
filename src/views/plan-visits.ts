import type { Checkboxes, InputBlock, KnownBlock, Overflow, PlainTextOption } from '@slack/types';
import { everybodyOn } from '../domain/claiming.js';
import type { NotReadyByShift } from '../domain/day-before.js';
import type { Group, GroupWeek, Locale, Shift } from '../domain/model.js';
import { clearedWith, type TickChanges } from '../domain/planning.js';
import { dayAndTime, list, type Say, shortDay, timeRange } from '../locales/index.js';
import { ACTIONS, BLOCKS } from './ids.js';
import { lapsedLine } from './lapsed.js';
import { mention, plain, section } from './parts.js';

/** Checkboxes hold at most ten options (Slack: checkboxes). */
const MOST_CHECKBOXES = 10;
const SHIFT_VERBS = ['change', 'call_off', 'remove'] as const;

/** One section for each visit of the week, with its menu while it can still be changed. */
export function visitSections(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  notReady: NotReadyByShift,
  now: Date,
): KnownBlock[] {
  if (week.shifts.length === 0) return [section(say('plan.empty'))];
  return week.shifts.map((shift) => {
    const cannotGo = notReady.get(shift.id) ?? [];
    const lapsed = cannotGo.length > 0 ? `\n*${lapsedLine(say, locale, cannotGo)}*` : '';
    const text = `*${dayAndTime(shift, week.group.facility.timeZone, locale)}*\n${shiftFacts(say, shift)}\n${shiftState(say, shift, locale, now)}${lapsed}`;
    return isOpenToChange(shift, now) ? section(text, shiftMenu(say, shift)) : section(text);
  });
}

/** How a visit is meant to be: *one-to-one talks · 2–3 volunteers*. */
export function shiftFacts(say: Say, shift: Pick<Shift, 'format' | 'minimumParty' | 'maximumParty'>): string {
  const { minimumParty: minimum, maximumParty: maximum } = shift;
  const party =
    minimum === maximum ? say('plan.party.exact', { count: maximum }) : say('plan.party.range', { minimum, maximum });
  return `${say(`format.${shift.format}`)} · ${party}`;
}

function shiftState(say: Say, shift: Shift, locale: Locale, now: Date): string {
  if (shift.status !== 'planned') return `*${say(`plan.visit.${shift.status}`)}*`;
  const coming = comingText(say, shift, locale);
  if (shift.startsAt <= now) return `${coming} · ${say('plan.visit.begun')}`;
  return `${coming} · ${shift.cleared ? say('plan.visit.cleared') : `_${say('plan.visit.not_cleared')}_`}`;
}

/** Ticks off those who have answered a reminder with "I'm coming". */
function comingText(say: Say, { claims, shadow }: Shift, locale: Locale): string {
  const newcomer = shadow ? ` · ${say('schedule.shadow_named', { who: mention(shadow.userId) })}` : '';
  if (claims.length === 0) return `${say('plan.visit.nobody')}${newcomer}`;
  const people = claims.map(({ userId, confirmedAt }) => (confirmedAt ? `${mention(userId)} ✓` : mention(userId)));
  const coming = `${say('plan.visit.coming', { people: list(people, locale) })}${newcomer}`;
  return claims.some(({ confirmedAt }) => confirmedAt) ? `${coming} ${say('reminder.confirmed.tick')}` : coming;
}

function isOpenToChange(shift: Shift, now: Date): boolean {
  return shift.status === 'planned' && shift.startsAt > now;
}

/** What can be done with a visit. One that somebody holds is called off, so that they are told, and never just removed. */
function shiftMenu(say: Say, shift: Shift): Overflow {
  const verbs = everybodyOn(shift).length === 0 ? SHIFT_VERBS : SHIFT_VERBS.filter((verb) => verb !== 'remove');
  return {
    type: 'overflow',
    action_id: ACTIONS.planShift,
    options: verbs.map((verb) => ({ text: plain(say(`plan.menu.${verb}`), 75), value: `${verb}|${shift.id}` })),
  };
}

/**
 * The ticks *cleared with the facility*, ten to a block. The block ids carry the week's version: Slack keeps what was typed
 * under an id, and after a change the ticks shown are those that we have worked out.
 */
export function clearedInputs(say: Say, locale: Locale, week: GroupWeek, ticks: TickChanges, now: Date): InputBlock[] {
  const { facility } = week.group;
  const cleared = clearedWith(week, ticks);
  const open = week.shifts.filter((shift) => isOpenToChange(shift, now));
  const blocks: InputBlock[] = [];
  for (let first = 0; first < open.length; first += MOST_CHECKBOXES) {
    const options = open.slice(first, first + MOST_CHECKBOXES).map((shift) => clearedOption(shift, facility, locale));
    const ticked = options.filter((option) => cleared.includes(option.value ?? ''));
    const element: Checkboxes = { type: 'checkboxes', action_id: BLOCKS.cleared, options };
    blocks.push({
      type: 'input',
      block_id: `${BLOCKS.cleared}:${week.id}:${week.version}:${first}`,
      optional: true,
      label: plain(say('plan.cleared.label', { kind: facility.kind })),
      ...(first === 0 && { hint: plain(say('plan.cleared.hint'), 2000) }),
      element: ticked.length > 0 ? { ...element, initial_options: ticked } : element,
    });
  }
  return blocks;
}

function clearedOption(shift: Shift, { timeZone }: Group['facility'], locale: Locale): PlainTextOption {
  const when = `${shortDay(shift.startsAt, timeZone, locale)} ${timeRange(shift.startsAt, shift.endsAt, timeZone, locale)}`;
  return { text: plain(when, 75), value: shift.id };
}
