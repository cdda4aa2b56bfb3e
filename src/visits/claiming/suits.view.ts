import type { KnownBlock } from '@slack/types';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { escapeText, section } from '../../slack/blocks/parts.js';
import { claimButton, shiftText } from './schedule-line.view.js';

/** Other visits that somebody who can't come on one may take; nothing where there are none. */
export function suitsBlocks(say: Say, locale: Locale, suits: readonly ShiftWithPlaces[], now: Date): KnownBlock[] {
  if (suits.length === 0) return [];
  return [
    section(say('cover.suits', { count: suits.length })),
    ...suits.map((visit) =>
      section(
        `${escapeText(visit.group.facility.name)}\n${shiftText(say, visit, locale, now)}`,
        claimButton(say, visit, locale),
      ),
    ),
  ];
}
