import type { Button, KnownBlock } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import { type Say, wallTime, weekdayName } from '../../locales/index.js';
import { escapeText, lines, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { everyWeekButton, noLongerButton } from './standing.controls.js';
import { type EndedPlace, type HourOfWeek, hourOf, type OwnHour } from './standing.rule.js';

/** An hour of the week in words: *tisdag*, *17:00*. */
export function hourText({ weekday, startTime }: HourOfWeek, locale: Locale): { weekday: string; time: string } {
  return { weekday: weekdayName(weekday, locale), time: wallTime(startTime, locale) };
}

/** Somebody may come every week at the hour of this visit. */
export function everyWeekButtonOf(say: Say, visit: GroupShift, locale: Locale): Button {
  const hour = hourText(hourOf(visit), locale);
  return everyWeekButton.on(visit.shift.id, say('standing.every', hour), {
    spoken: say('standing.every_spoken', hour),
  });
}

/** Each standing place of somebody's own, with a button that ends it. One at an hour that the weekly pattern has no more says so. */
export function standingBlocks(say: Say, locale: Locale, hours: readonly OwnHour[]): KnownBlock[] {
  const rows = new Map(
    hours.flatMap((own) => (own.standingId === null ? [] : [[own.standingId, standingRow(say, locale, own)] as const])),
  );
  return rows.size === 0 ? [] : [section(say('standing.mine')), ...rows.values()];
}

function standingRow(say: Say, locale: Locale, own: OwnHour): KnownBlock {
  const about = aboutHour(own, locale);
  const spoken = say('standing.no_longer_spoken', about);
  return section(
    lines(say('standing.mine_one', about), own.isInPattern ? null : say('standing.mine_waits')),
    noLongerButton.on(own.standingId ?? '', say('standing.no_longer', about), { spoken }),
  );
}

/** Somebody comes every week from now on. @param isKnown whether they did before */
export function everyWeekReply(
  say: Say,
  locale: Locale,
  { visit, isKnown }: { readonly visit: GroupShift; readonly isKnown: boolean },
): Reply {
  const about = { ...hourText(hourOf(visit), locale), facility: escapeText(visit.group.facility.name) };
  return sentence(say(isKnown ? 'standing.known' : 'standing.taken', about));
}

export function noLongerReply(say: Say, locale: Locale, ended: EndedPlace): Reply {
  return sentence(say('standing.ended', aboutHour(ended, locale)));
}

function aboutHour(own: EndedPlace, locale: Locale) {
  return { ...hourText(own, locale), facility: escapeText(own.facilityName) };
}
