import type { KnownBlock } from '@slack/types';
import { type Abilities, isInSomeGroup } from '../../core/abilities.js';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import type { VisitRule } from '../../groups/reminder-settings.rule.js';
import type { Say } from '../../locales/index.js';
import { placeAmong } from '../../slack/blocks/group-text.js';
import { type HomeParts, partOf } from '../../slack/blocks/home-part.js';
import { actions, context, divider, escapeText, header, section } from '../../slack/blocks/parts.js';
import type { BesideHeldVisit } from './beside-held.view.js';
import { ownShifts } from './mine.view.js';
import { claimButton, shiftText } from './schedule-line.view.js';
import { whatToBring } from './what-to-bring.view.js';

/** App Home holds 100 blocks (Slack: blocks), and other lists stand beside these. One's own take two each. */
const MOST_OWN = 5;
const MOST_OPEN = 8;

export interface VisitsAtHome {
  readonly abilities: Abilities;
  readonly mine: readonly ShiftWithPlaces[];
  /** Visits this person may take, in the order in which they are shown. */
  readonly open: readonly ShiftWithPlaces[];
  /** What features add to each of their own. */
  readonly beside: readonly BesideHeldVisit[];
  /** What is to be known before a visit, by group id. */
  readonly rules: ReadonlyMap<string, readonly VisitRule[]>;
  readonly parts: HomeParts;
}

/** The reader's own visits and those they may take; whoever only reads of the country's is told where. */
export function visitsHome(
  say: Say,
  locale: Locale,
  shown: VisitsAtHome,
  userId: string,
  now: Date,
): readonly KnownBlock[] {
  const { abilities, mine, open, parts } = shown;
  const { nationalChannelId } = abilities;
  const isInNoGroup = !isInSomeGroup(abilities);
  if (isInNoGroup && mine.length === 0 && nationalChannelId !== undefined) {
    return [section(say('help.national', { channel: nationalChannelId ? `<#${nationalChannelId}>` : 'none' }))];
  }
  return [
    header(say('home.mine')),
    ...(mine.length === 0 ? [section(say('home.none_mine'))] : ownBlocks(say, locale, shown, userId, now)),
    divider(),
    header(say('home.open')),
    ...(isInNoGroup ? [section(say('help.nobody'))] : openBlocks(say, locale, open, parts, now)),
  ];
}

/** The next one says what to bring. */
function ownBlocks(
  say: Say,
  locale: Locale,
  { mine, beside, rules, parts }: VisitsAtHome,
  userId: string,
  now: Date,
): readonly KnownBlock[] {
  const { shown, more } = partOf(say, mine, { list: 'mine', most: MOST_OWN, parts });
  const next = mine.find(({ shift }) => shift.status === 'planned');
  const bring = next ? whatToBring(say, rules.get(next.group.id) ?? [], locale) : [];
  const rows = ownShifts(say, locale, shown, userId, now, beside).flatMap(({ row, buttons }, index) => [
    row,
    ...(shown[index] === next && bring.length > 0 ? [context(bring.join(' '))] : []),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ]);
  return [...rows, ...more];
}

function openBlocks(
  say: Say,
  locale: Locale,
  open: readonly ShiftWithPlaces[],
  parts: HomeParts,
  now: Date,
): readonly KnownBlock[] {
  if (open.length === 0) return [section(say('home.none_open'))];
  const groups = open.map(({ group }) => group);
  const { shown, more } = partOf(say, open, { list: 'open', most: MOST_OPEN, parts });
  const rows = shown.map((visit) => {
    const place = escapeText(placeAmong(locale, visit.group, groups));
    return section(`${place}\n${shiftText(say, visit, locale, now)}`, claimButton(say, visit, locale));
  });
  return [...rows, ...more];
}
