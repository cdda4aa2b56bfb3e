import type { KnownBlock, ModalView } from '@slack/types';
import type { GroupWeek, Locale, PatternVisit, PlacePause, Shift } from '../../core/model.js';
import { pausesAmong } from '../../core/place-pauses.js';
import type { CalendarDate } from '../../core/time.js';
import { datesOf, isoWeekOf, weeksAfter } from '../../core/weeks.js';
import { day, dayAndTime, list, type Say, weekLabel } from '../../locales/index.js';
import { localTime } from '../../slack/blocks/local-time.js';
import {
  actions,
  announcement,
  capitalized,
  context,
  divider,
  escapeText,
  header,
  mention,
  plain,
  section,
} from '../../slack/blocks/parts.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import { gateSheetButton, pauseButton } from '../visits.controls.js';
import { restingLines } from './pattern.view.js';
import { pausedLine } from './paused-line.view.js';
import { visitRows } from './plan-visits.view.js';
import {
  addShiftButton,
  copyLastWeekButton,
  freeSeatButton,
  otherWeekList,
  planWeekModal,
  saveDraftButton,
} from './planning.controls.js';
import { isToBePosted, type TickChanges } from './posting.rule.js';

/** How many weeks the choice of another week offers, this week included. */
const WEEKS_OFFERED = 12;
/** More people than this have hardly ever left at once, and a modal holds 100 blocks. */
const MOST_LEFT_PLACES = 10;

export type Holiday = { readonly date: CalendarDate; readonly name: string };

/** Everything that the plan of one week shows. */
export interface PlanState {
  readonly week: GroupWeek;
  /** The group's weekly pattern. */
  readonly pattern: readonly PatternVisit[];
  /** Pauses of the group and of its facility that are not over. */
  readonly pauses: readonly PlacePause[];
  readonly holidays: readonly Holiday[];
  /** People who have left the channel and still hold visits. */
  readonly leavers: readonly { readonly userId: string; readonly shifts: readonly Shift[] }[];
  /** Who has a place on a visit that is at most a day away, and cannot go. */
  readonly notReady: NotReadyByShift;
  /** Ticks that the leader has set and not saved yet. */
  readonly ticks: TickChanges;
  readonly now: Date;
  /** What has just happened, or why something did not; null when there is nothing to say. */
  readonly notice: string | null;
  /** IANA zone of the leader's clock; null when it is not known. */
  readonly readerZone: string | null;
}

/**
 * The plan of one group's week, from which every visit is added, changed, called off or removed. Sending it in posts a draft
 * that has visits, and saves every other week; a draft that is to stay one is saved by a button within.
 */
export function planModal(say: Say, locale: Locale, state: PlanState): ModalView {
  const { week, ticks } = state;
  const memory = { weekId: week.id, version: week.version, ticks };
  return planWeekModal.open(memory, {
    title: plain(say('plan.title'), 24),
    submit: plain(say(isToBePosted(week) ? 'plan.post' : 'modal.save'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...introduction(say, locale, state),
      divider(),
      ...visitRows(say, locale, week, state),
      ...restingLines(say, locale, week, state.pattern),
      buttons(say, locale, state),
      ...leftPlaces(say, locale, state),
      divider(),
      ...planWeekModal.form.inputs({ say, locale, typed: { pattern: [] }, given: blockOfPattern(week) }),
      ...(isToBePosted(week) ? [draftButton(say, week)] : []),
    ],
  });
}

function introduction(
  say: Say,
  locale: Locale,
  { week, pauses, holidays, notice, now, readerZone }: PlanState,
): KnownBlock[] {
  const { group } = week;
  const { facility } = group;
  const blocks: KnownBlock[] = [
    header(capitalized(weekLabel(week.isoWeek, locale))),
    section(say('plan.place', { facility: escapeText(facility.name), group: escapeText(group.name) })),
  ];
  if (notice) blocks.push(announcement(notice));
  blocks.push(
    context(
      week.state === 'draft' ? say('plan.state.draft') : say('plan.state.posted', { channel: `<#${group.channelId}>` }),
      say('plan.cleared.hint'),
    ),
    ...localTime(say, facility, readerZone, now),
  );
  if (facility.status !== 'active') blocks.push(section(say(`plan.facility.${facility.status}`)));
  const paused = pausesAmong(pauses, datesOf(week.isoWeek));
  blocks.push(...paused.map((pause) => section(pausedLine(say, locale, group, pause))));
  if (holidays.length > 0) {
    const named = holidays.map(({ date, name }) => `${dayOfDate(date, locale)} (${name})`);
    blocks.push(section(say('plan.holidays', { holidays: list(named, locale) })));
  }
  return blocks;
}

/** *fredag 25 december* for a date in anybody's calendar. */
function dayOfDate(date: CalendarDate, locale: Locale): string {
  return day(new Date(`${date}T12:00:00Z`), 'UTC', locale);
}

function buttons(say: Say, locale: Locale, { week, now }: PlanState): KnownBlock {
  const thisWeek = isoWeekOf(now, week.group.facility.timeZone);
  const offered = Array.from({ length: WEEKS_OFFERED }, (_, ahead) => weeksAfter(thisWeek, ahead)).filter(
    (isoWeek) => isoWeek !== week.isoWeek,
  );
  return {
    // Always a new id, so that no week stays chosen from before.
    block_id: `plan_actions:${week.id}:${now.getTime()}`,
    ...actions(
      addShiftButton.on(week.id, say('plan.add'), { style: 'primary' }),
      copyLastWeekButton.on(week.id, say('plan.copy')),
      otherWeekList.among(
        offered.map((isoWeek) => ({ value: isoWeek, text: capitalized(weekLabel(isoWeek, locale)) })),
        { placeholder: say('plan.other_week') },
      ),
      gateSheetButton.on({ groupId: week.group.id, isoWeek: week.isoWeek }, say('front_desk.open')),
      pauseButton.on({ kind: 'group', id: week.group.id }, say('pause.open')),
    ),
  };
}

function leftPlaces(say: Say, locale: Locale, { week, leavers }: PlanState): KnownBlock[] {
  if (leavers.length === 0) return [];
  const { id: groupId, facility } = week.group;
  const places = leavers.flatMap(({ userId, shifts }) => shifts.map((shift) => ({ userId, shift })));
  return [
    divider(),
    section(say('plan.left')),
    ...places.slice(0, MOST_LEFT_PLACES).map(({ userId, shift }) => {
      const when = dayAndTime(shift, facility.timeZone, locale);
      const free = freeSeatButton.on({ groupId, userId, shiftId: shift.id }, say('plan.left.free'));
      return section(say('plan.left.place', { person: mention(userId), when }), free);
    }),
  ];
}

/** No tick set for one week stays when another is shown in the same modal. */
function blockOfPattern(week: GroupWeek) {
  return { pattern: { blockId: `pattern:${week.id}` } };
}

function draftButton(say: Say, week: GroupWeek): KnownBlock {
  return actions(saveDraftButton.on(week.id, say('plan.save_draft')));
}
