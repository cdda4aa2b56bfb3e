import type { KnownBlock } from '@slack/types';
import { type Abilities, isInSomeGroup } from '../../core/abilities.js';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { placeAmong } from '../../slack/blocks/group-text.js';
import { actions, context, divider, escapeText, header, section } from '../../slack/blocks/parts.js';
import type { BesideHeldVisit } from './beside-held.view.js';
import { ownShifts } from './mine.view.js';
import { claimButton, shiftText } from './schedule-line.view.js';

const MOST_SHOWN = 12;

export interface VisitsAtHome {
  readonly abilities: Abilities;
  readonly mine: readonly ShiftWithPlaces[];
  /** Visits this person may take, soonest first. */
  readonly open: readonly ShiftWithPlaces[];
  /** What features add to each of their own. */
  readonly beside: readonly BesideHeldVisit[];
}

/** The reader's own visits and those they may take; whoever only reads of the country's is told where. */
export function visitsHome(
  say: Say,
  locale: Locale,
  { abilities, mine, open, beside }: VisitsAtHome,
  userId: string,
  now: Date,
): KnownBlock[] {
  const { nationalChannelId } = abilities;
  const isInNoGroup = !isInSomeGroup(abilities);
  if (isInNoGroup && mine.length === 0 && nationalChannelId !== undefined) {
    return [section(say('help.national', { channel: nationalChannelId ? `<#${nationalChannelId}>` : 'none' }))];
  }
  return [
    header(say('home.mine')),
    ...(mine.length === 0 ? [section(say('home.none_mine'))] : []),
    ...ownShifts(say, locale, mine.slice(0, MOST_SHOWN), userId, now, beside).flatMap(({ row, buttons }) =>
      buttons.length > 0 ? [row, actions(...buttons)] : [row],
    ),
    divider(),
    header(say('home.open')),
    ...(isInNoGroup ? [section(say('help.nobody'))] : openBlocks(say, locale, open, now)),
  ];
}

function openBlocks(say: Say, locale: Locale, open: readonly ShiftWithPlaces[], now: Date): KnownBlock[] {
  if (open.length === 0) return [section(say('home.none_open'))];
  const groups = open.map(({ group }) => group);
  const blocks: KnownBlock[] = open
    .slice(0, MOST_SHOWN)
    .map((visit) =>
      section(
        `${escapeText(placeAmong(locale, visit.group, groups))}\n${shiftText(say, visit, locale, now)}`,
        claimButton(say, visit, locale),
      ),
    );
  if (open.length > MOST_SHOWN) blocks.push(context(say('home.more', { count: open.length - MOST_SHOWN })));
  return blocks;
}
