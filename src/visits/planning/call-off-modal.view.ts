import type { ModalView } from '@slack/types';
import type { CalledOff, Group, GroupWeek, Locale, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { dayAndTime, list, type Say } from '../../locales/index.js';
import { context, escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import { callOffShiftModal } from './planning.controls.js';
import type { TickChanges } from './posting.rule.js';

/**
 * Calls one visit off, by us or by the facility. There is no place for a reason: a facility need not give one, and what
 * nobody writes down cannot leak.
 * @param changedBy who changed the week while this was open; null when nobody did
 */
export function callOffModal(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  shift: Shift,
  ticks: TickChanges,
  changedBy: string | null,
): ModalView {
  const memory = { weekId: week.id, version: week.version, ticks, shiftId: shift.id };
  const { facility } = week.group;
  const holders = everybodyOn(shift).map((claim) => mention(claim.userId));
  const when = dayAndTime(shift, facility.timeZone, locale);
  const choices = [
    { text: say('call_off.by_us'), value: 'called_off_by_us' },
    { text: say('call_off.by_facility', { kind: facility.kind }), value: 'called_off_by_facility' },
  ];
  return callOffShiftModal.open(memory, {
    title: plain(say('call_off.title'), 24),
    submit: plain(say('call_off.submit'), 24),
    close: plain(say('call_off.keep'), 24),
    blocks: [
      ...(changedBy ? [section(`*${say('call_off.changed_meanwhile', { who: mention(changedBy) })}*`)] : []),
      section(say('call_off.visit', { when, facility: escapeText(facility.name) })),
      section(say('call_off.told', { count: holders.length, people: list(holders, locale) })),
      ...callOffShiftModal.form.inputs({ say, locale, typed: { status: null }, given: { status: { choices } } }),
      ...(shift.pause ? [section(say('call_off.both'))] : []),
      context(say('call_off.no_reason', { kind: facility.kind })),
    ],
  });
}

/**
 * What has been called off, how many the bot tells, and who has still to be told by hand: the facility, unless it called the
 * visit off itself.
 */
export function calledOffNotice(
  say: Say,
  locale: Locale,
  { shift, group: { facility } }: { readonly shift: Shift; readonly group: Group },
  by: Exclude<CalledOff, 'will_not_run'>,
  told: number,
): string {
  const done = say('call_off.done', { when: dayAndTime(shift, facility.timeZone, locale), count: told });
  const { kind } = facility;
  const others =
    by === 'called_off_by_us' ? say('call_off.tell_facility', { kind }) : say('call_off.facility_knows', { kind });
  return `${done} ${others}`;
}
