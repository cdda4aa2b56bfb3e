import type { Button, KnownBlock } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import { type Say, wallTime, weekdayName } from '../../locales/index.js';
import { escapeText, lines, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { everyWeekButton, noLongerButton } from './standing.controls.js';
import { type HourOfWeek, hourOf, type OwnStandingPlace } from './standing.rule.js';

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
export function standingBlocks(say: Say, locale: Locale, own: readonly OwnStandingPlace[]): KnownBlock[] {
  if (own.length === 0) return [];
  const waits = say('standing.mine_waits');
  const rows = own.map((place) => {
    const about = aboutPlace(place, locale);
    return section(
      lines(say('standing.mine_one', about), place.isInPattern ? null : waits),
      noLongerOf(say, place, locale),
    );
  });
  return [section(say('standing.mine')), ...rows];
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

export function noLongerReply(say: Say, locale: Locale, place: OwnStandingPlace): Reply {
  return sentence(say('standing.ended', aboutPlace(place, locale)));
}

function noLongerOf(say: Say, place: OwnStandingPlace, locale: Locale): Button {
  const about = aboutPlace(place, locale);
  const spoken = say('standing.no_longer_spoken', about);
  return noLongerButton.on(place.id, say('standing.no_longer', about), { spoken });
}

function aboutPlace(place: OwnStandingPlace, locale: Locale) {
  return { ...hourText(place, locale), facility: escapeText(place.group.facility.name) };
}
