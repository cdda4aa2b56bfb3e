import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import { dateText, type Say } from '../../locales/index.js';
import type { NotedTimeOff, TimeOff } from '../../people/time-off/time-off.rule.js';
import { escapeText, plain, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { removeTimeOffButton, type TimeOffForm, timeOffModal } from './time-off.controls.js';
import type { ReadTimeOff, TimeOffProblem } from './time-off-form.rule.js';

export interface TimeOffShown {
  readonly form: TimeOffForm;
  /** What is noted already, soonest first. */
  readonly noted: readonly NotedTimeOff[];
  /** Visits that they hold while they are away, once that is known. */
  readonly held: readonly ShiftWithPlaces[];
}

/** Somebody notes days on which they are away, and what becomes of visits that they hold then. Nobody is asked why. */
export function timeOffForm(say: Say, locale: Locale, { form, noted, held }: TimeOffShown): ModalView {
  const inputs = timeOffModal.form.inputs({
    say,
    locale,
    typed: form,
    leftOut: held.length > 0 ? [] : ['held'],
  });
  const [from, until, ...rest] = inputs;
  return timeOffModal.open(
    { shownIds: held.map(({ shift }) => shift.id) },
    {
      title: plain(say('time_off.title'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        section(say('time_off.intro')),
        ...noted.map((each) => notedBlock(say, locale, each)),
        ...[from, until].filter((block) => block !== undefined),
        ...(held.length > 0 ? [section(heldText(say, locale, held))] : []),
        ...rest,
      ],
    },
  );
}

function notedBlock(say: Say, locale: Locale, timeOff: NotedTimeOff): KnownBlock {
  const days = say('time_off.days', daysOf(timeOff, locale));
  return section(
    days,
    removeTimeOffButton.on(timeOff.id, say('time_off.remove'), { spoken: `${say('time_off.remove')} ${days}` }),
  );
}

function heldText(say: Say, locale: Locale, held: readonly ShiftWithPlaces[]): string {
  const visits = held.map((own) => `• ${whenOf(own, locale)}, ${escapeText(own.group.facility.name)}`);
  return [say('time_off.holds', { count: held.length }), ...visits].join('\n');
}

function daysOf({ from, until }: TimeOff, locale: Locale): { from: string; until: string } {
  return { from: dateText(from, locale), until: dateText(until, locale) };
}

/** Inline errors by block id. */
export function timeOffErrors(say: Say, { problems }: Extract<ReadTimeOff, { ok: false }>): Record<string, string> {
  return timeOffModal.form.errors(problems, (problem: TimeOffProblem) => say(`time_off.problem.${problem}`));
}

/** @param sought how many visits others are asked about @param released how many they have given up @param kept how many they go on all the same */
export function timeOffReply(
  say: Say,
  locale: Locale,
  timeOff: TimeOff,
  { sought, released, kept }: { readonly sought: number; readonly released: number; readonly kept: number },
): Reply {
  const told = [
    say('time_off.saved', daysOf(timeOff, locale)),
    ...(sought > 0 ? [say('time_off.sought', { count: sought })] : []),
    ...(released > 0 ? [say('time_off.released', { count: released })] : []),
    ...(kept > 0 ? [say('time_off.kept', { count: kept })] : []),
  ];
  return sentence(told.join(' '));
}
