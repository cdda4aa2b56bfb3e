import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { dateText, type Say } from '../../locales/index.js';
import { actions, announcement, context, divider, plain, section } from '../../slack/blocks/parts.js';
import { TITLES, type Titles } from './feed.rule.js';
import {
  addressModal,
  chooseTitlesList,
  endAddressButton,
  getAddressButton,
  myCalendarModal,
  renewAddressButton,
} from './my-calendar.controls.js';

export interface MyCalendarShown {
  /** null while they have no address. */
  readonly own: { readonly madeAt: Date; readonly titles: Titles } | null;
  /** IANA time zone of whoever looks. */
  readonly timeZone: string;
  /** What has been done, escaped; null for nothing. */
  readonly notice: string | null;
}

/** Somebody’s own calendar: how late it may be, and what can be done with its address. */
export function myCalendarView(say: Say, locale: Locale, { own, timeZone, notice }: MyCalendarShown): ModalView {
  return myCalendarModal.open(undefined, {
    title: plain(say('my_calendar.title'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(notice ? [announcement(notice)] : []),
      section(say('my_calendar.intro')),
      section(say('my_calendar.late')),
      ...(own
        ? ofAddress(say, locale, own, timeZone)
        : [actions(getAddressButton.on(say('my_calendar.get'), { style: 'primary' }))]),
    ],
  });
}

function ofAddress(
  say: Say,
  locale: Locale,
  { madeAt, titles }: NonNullable<MyCalendarShown['own']>,
  timeZone: string,
): KnownBlock[] {
  const choices = TITLES.map((value) => ({ value, text: say(`my_calendar.titles.${value}`) }));
  return [
    divider(),
    section(
      say('my_calendar.titles'),
      chooseTitlesList.among(choices, { placeholder: say('my_calendar.title'), chosen: titles }),
    ),
    context(say('my_calendar.titles.why')),
    divider(),
    section(say('my_calendar.since', { date: dateText(calendarDateOf(madeAt, timeZone), locale) })),
    actions(
      renewAddressButton.on(say('my_calendar.renew')),
      endAddressButton.on(say('my_calendar.end'), { style: 'danger' }),
    ),
    context(say('my_calendar.ways')),
  ];
}

/**
 * The address, this once.
 * @param opening what a browser opens to have the device’s own calendar fetch it
 */
export function addressView(
  say: Say,
  locale: Locale,
  { address, opening }: { readonly address: string; readonly opening: string },
): ModalView {
  return addressModal.open(undefined, {
    title: plain(say('my_calendar.title'), 24),
    submit: plain(say('my_calendar.done'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      section(`<${opening}|${say('my_calendar.open_here')}>`),
      section(say('my_calendar.copy')),
      ...addressModal.form.inputs({ say, locale, typed: { address } }),
      section(say('my_calendar.how')),
      section(say('my_calendar.late')),
    ],
  });
}
