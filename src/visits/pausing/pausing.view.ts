import type { KnownBlock, ModalView } from '@slack/types';
import type { Facility, Group, GroupShift, Locale, PauseDays, PlacePause } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import { groupChoiceText } from '../../slack/blocks/group-text.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import {
  actions,
  announcement,
  capitalized,
  escapeText,
  lines,
  mention,
  plain,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { pauseDaysText, whoPaused } from '../../slack/blocks/pause-text.js';
import { whenOf } from '../../slack/blocks/when.js';
import { openPlanButton, pauseButton } from '../visits.controls.js';
import type { PauseForm, PauseProblem, ReadPause } from './pause-form.rule.js';
import {
  endPauseButton,
  otherDaysButton,
  pauseFacilityList,
  pauseModal,
  pausePreviewModal,
} from './pausing.controls.js';
import type { Affected, Place } from './pausing.rule.js';

/** More than these are counted, not named. */
const MOST_VISITS = 20;
const MOST_PEOPLE = 30;
/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 40;

export interface PauseShown {
  readonly memory: Remembered<typeof pauseModal>;
  /** Name of the group or the facility. */
  readonly name: string;
  readonly standing: PlacePause | null;
  readonly form: PauseForm;
  /** Why it is shown once more; null on first opening. */
  readonly notice: string | null;
}

/** On which days no visits are made; and, where there is a pause already, a button to start again. */
export function pauseFormView(
  say: Say,
  locale: Locale,
  { memory, name, standing, form, notice }: PauseShown,
): ModalView {
  const intro = memory.kind === 'group' ? 'pause.intro.group' : 'pause.intro.facility';
  return pauseModal.open(memory, {
    title: plain(say('pause.title'), 24),
    submit: plain(say('pause.next'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(notice ? [announcement(notice)] : []),
      section(say(intro, { place: escapeText(name) })),
      ...(standing ? standingBlocks(say, locale, standing) : []),
      ...pauseModal.form.inputs({ say, locale, typed: form }),
    ],
  });
}

function standingBlocks(say: Say, locale: Locale, standing: PlacePause): KnownBlock[] {
  const days = pauseDaysText(say, standing, locale);
  return [
    section(say('pause.standing', { days, who: whoPaused(standing) })),
    actions(endPauseButton.on(standing.id, say('pause.end'))),
  ];
}

/** Inline errors by block id. */
export function pauseErrors(say: Say, { problems }: Extract<ReadPause, { ok: false }>): Record<string, string> {
  return pauseModal.form.errors(problems, (problem: PauseProblem) => say(`pause.problem.${problem}`));
}

export interface PreviewShown {
  readonly memory: Omit<Remembered<typeof pausePreviewModal>, 'visits' | 'people'>;
  readonly name: string;
  readonly facility: Pick<Facility, 'kind'>;
  readonly affected: Affected;
  /** Whether it is other than what was shown before. */
  readonly hasChanged: boolean;
}

/** What would be called off, who would be told, and whom to tell by hand: nothing has been done yet. */
export function pausePreview(say: Say, locale: Locale, shown: PreviewShown): ModalView {
  const { memory, name, facility, affected, hasChanged } = shown;
  const { visits, userIds } = affected;
  const days = pauseDaysText(say, memory, locale);
  const isToTellFacility = memory.kind === 'group' && visits.length > 0;
  return pausePreviewModal.open(
    { ...memory, visits: visits.length, people: userIds.length },
    {
      title: plain(say('pause.title'), 24),
      submit: plain(say('pause.confirm'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        ...(hasChanged ? [section(`*${say('pause.preview.changed')}*`)] : []),
        section(say('pause.preview.days', { place: escapeText(name), days })),
        section(visitsText(say, locale, visits, memory.kind)),
        ...(visits.length > 0 ? [section(peopleText(say, locale, userIds))] : []),
        ...(isToTellFacility ? [section(say('call_off.tell_facility', { kind: facility.kind }))] : []),
        actions(otherDaysButton.on(say('pause.back'))),
      ],
    },
  );
}

function visitsText(say: Say, locale: Locale, visits: readonly GroupShift[], kind: Place['kind']): string {
  const listed = visits.slice(0, MOST_VISITS).map((visit) => {
    const when = capitalized(whenOf(visit, locale));
    return kind === 'group' ? `• ${when}` : `• ${when}, ${escapeText(visit.group.name)}`;
  });
  const more = visits.length - listed.length;
  return lines(
    say('pause.preview.visits', { count: visits.length }),
    ...listed,
    more > 0 ? say('pause.preview.more', { count: more }) : null,
  );
}

function peopleText(say: Say, locale: Locale, userIds: readonly string[]): string {
  const named = userIds.slice(0, MOST_PEOPLE).map(mention);
  const more = userIds.length - named.length;
  const people = list([...named, ...(more > 0 ? [say('session.people_more', { count: more })] : [])], locale);
  return say('pause.preview.people', { count: userIds.length, people });
}

export function pausedText(say: Say, locale: Locale, days: PauseDays, visits: number): string {
  return say('pause.done', { days: pauseDaysText(say, days, locale), count: visits });
}

/** That visits can be planned again, with the plan of a group's next week. */
export function endedReply(say: Say, place: Pick<Place, 'kind' | 'id'>): Reply {
  const text = say('pause.ended');
  if (place.kind === 'facility') return sentence(text);
  const plan = openPlanButton.on({ groupId: place.id, isoWeek: null }, say('help.plan'), { style: 'primary' });
  return { text, blocks: [section(text), actions(plan)] };
}

/**
 * Whose visits somebody may pause, with a button for each.
 * @param facilities none for whoever is no national staff
 */
export function choosePlaceReply(
  say: Say,
  locale: Locale,
  groups: readonly Group[],
  facilities: readonly Facility[],
): Reply {
  const text = say('pause.choose');
  const rows = groups.slice(0, MOST_GROUPS).map((group) => {
    const pause = pauseButton.on({ kind: 'group', id: group.id }, say('pause.open'));
    return section(groupChoiceText(locale, group, groups), pause);
  });
  const whole = section(say('pause.open_facility'), pauseFacilityList.searched(facilityChoices(facilities)));
  return { text, blocks: [section(text), ...rows, ...(facilities.length > 0 ? [whole] : [])] };
}

export function facilityChoices(facilities: readonly Facility[]) {
  return facilities.map(({ id, name }) => ({ value: id, text: name }));
}
