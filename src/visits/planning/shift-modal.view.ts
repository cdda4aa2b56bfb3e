import type { KnownBlock, ModalView } from '@slack/types';
import { ACTIVITIES, type Activity, EVERY, type GroupWeek, type Locale, type Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import type { CalendarDate } from '../../core/time.js';
import { datesOf, endOfWeek } from '../../core/weeks.js';
import { dayAndTime, list, type Say, shortDay, weekLabel } from '../../locales/index.js';
import { localTime } from '../../slack/blocks/local-time.js';
import { capitalized, escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import { rhythmText } from './pattern.view.js';
import type { Holiday } from './plan-modal.view.js';
import { shiftFacts } from './plan-visits.view.js';
import { planShiftModal } from './planning.controls.js';
import type { TickChanges } from './posting.rule.js';
import type { ShiftForm, ShiftProblem, ShiftProblems } from './shift-form.rule.js';

/** What the form for one visit shows. */
export interface ShiftModalState {
  readonly week: GroupWeek;
  /** null for a visit that is being added. */
  readonly shift: Shift | null;
  /** What stands in the fields: proposed, stored, or typed already. */
  readonly form: ShiftForm;
  readonly holidays: readonly Holiday[];
  /** What the society offers for a visit in a group; what is planned already is shown too. */
  readonly offered: readonly Activity[];
  readonly ticks: TickChanges;
  /** Who changed the week while the form was being filled in; null when nobody did. */
  readonly changedBy: string | null;
  /** IANA zone of the leader's clock; null when it is not known. */
  readonly readerZone: string | null;
}

/** Adds a visit to a week or changes one, by the facility's wall clock. */
export function shiftModal(say: Say, locale: Locale, state: ShiftModalState): ModalView {
  const { week, shift, ticks, form, holidays } = state;
  const choices = datesOf(week.isoWeek).map((date) => ({ text: dateText(date, holidays, locale), value: date }));
  const rhythms = EVERY.map((every) => ({
    text: capitalized(rhythmText(say, every, week.isoWeek)),
    value: String(every),
  }));
  const activities = ACTIVITIES.filter(
    (activity) => state.offered.includes(activity) || form.activities?.includes(activity),
  ).map((activity) => ({ value: activity, text: capitalized(say(`activity.${activity}`)) }));
  const memory = { weekId: week.id, version: week.version, ticks, shiftId: shift?.id ?? null };
  return planShiftModal.open(memory, {
    title: plain(say(shift ? 'shift.title.change' : 'shift.title.add'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...introduction(say, locale, state),
      ...planShiftModal.form.inputs({
        say,
        locale,
        typed: form,
        given: { date: { choices }, every: { choices: rhythms }, activities: { choices: activities } },
        leftOut: activities.length > 0 ? [] : ['activities'],
      }),
    ],
  });
}

function introduction(say: Say, locale: Locale, { week, shift, changedBy, readerZone }: ShiftModalState): KnownBlock[] {
  const { facility } = week.group;
  const place = say('shift.place', { facility: escapeText(facility.name), week: weekLabel(week.isoWeek, locale) });
  const blocks: KnownBlock[] = [section(place)];
  if (changedBy) blocks.push(section(`*${changedText(say, locale, week, shift, changedBy)}*`));
  blocks.push(...localTime(say, facility, readerZone, endOfWeek(week.isoWeek, facility.timeZone)));
  const holders = shift ? everybodyOn(shift).map((claim) => mention(claim.userId)) : [];
  if (holders.length > 0) {
    blocks.push(section(say('shift.told', { count: holders.length, people: list(holders, locale) })));
  }
  return blocks;
}

function changedText(say: Say, locale: Locale, week: GroupWeek, shift: Shift | null, changedBy: string): string {
  const who = mention(changedBy);
  if (!shift) return say('shift.added_meanwhile', { who });
  const when = dayAndTime(shift, week.group.facility.timeZone, locale);
  return say('shift.changed_meanwhile', { who, now: `${when} · ${shiftFacts(say, locale, shift)}` });
}

function dateText(date: CalendarDate, holidays: readonly Holiday[], locale: Locale): string {
  const names = holidays.filter((holiday) => holiday.date === date).map((holiday) => holiday.name);
  return [shortDay(new Date(`${date}T12:00:00Z`), 'UTC', locale), ...names].join(' · ');
}

/** One sentence under each field that cannot be saved as it is, by block id. */
export function shiftErrors(say: Say, problems: ShiftProblems): Record<string, string> {
  return planShiftModal.form.errors(problems, (problem: ShiftProblem) => problemText(say, problem));
}

function problemText(say: Say, problem: ShiftProblem): string {
  switch (problem.problem) {
    case 'no_room_then':
      return say('refusal.no_room_then', { most: problem.most });
    case 'paused_then':
      return problem.said;
    case 'too_long':
      return say('shift.problem.too_long', { hours: problem.hours });
    case 'minimum_below_programme':
      return say('shift.problem.minimum_below_programme', { least: problem.least });
    case 'maximum_above_cap':
      return say('shift.problem.maximum_above_cap', { most: problem.most });
    case 'more_have_claimed':
      return say('shift.problem.more_have_claimed', { claimed: problem.claimed });
    default:
      return say(`shift.problem.${problem.problem}`);
  }
}
