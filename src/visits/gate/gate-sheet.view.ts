import type { KnownBlock } from '@slack/types';
import type { Group, GroupWeek, IsoWeek, Locale } from '../../core/model.js';
import { list, type Say, weekLabel } from '../../locales/index.js';
import { groupChoiceText } from '../../slack/blocks/group-text.js';
import {
  actions,
  capitalized,
  context,
  escapeText,
  header,
  mention,
  type Reply,
  section,
} from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { formatText } from '../claiming/format.view.js';
import { calledOffText } from '../claiming/schedule-line.view.js';
import { gateSheetButton } from '../visits.controls.js';
import type { GateVisit } from './gate-visits.rule.js';

/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 45;
/** A text holds 3,000 characters (Slack: section): so many visits of one fit for certain. */
const VISITS_IN_A_SECTION = 6;

/** How people meet on a visit: the front desk may have a room to give. */
export function gateHow(say: Say, { visit: { shift } }: GateVisit, locale: Locale): string {
  return capitalized(formatText(say, shift, locale));
}

/** How a visit stands, so that nobody at the gate is surprised. */
export function gateState(say: Say, { visit, needed, isMoved }: GateVisit): string {
  const { shift, group } = visit;
  if (shift.status !== 'planned') return calledOffText(say, shift.status, group.facility);
  const state = needed > 0 ? say('front_desk.short', { needed }) : say('front_desk.comes');
  return isMoved ? `${state}, ${say('front_desk.moved')}` : state;
}

/**
 * The week as the front desk is told of it, to be read on a phone, in the group’s language.
 * @param other a week that somebody may have meant instead
 */
export function gateMessage(say: Say, week: GroupWeek, visits: readonly GateVisit[], other: IsoWeek): Reply {
  const { group, isoWeek } = week;
  const { facility, locale } = group;
  const title = say('front_desk.title', { facility: facility.name, week: weekLabel(isoWeek, locale) });
  const lines = visits.map((each) => visitLine(say, locale, each, facility.deskNames === true));
  const switchWeek = gateSheetButton.on(
    { groupId: group.id, isoWeek: other },
    `${say('front_desk.open')}, ${weekLabel(other, locale)}`,
  );
  return {
    text: escapeText(title),
    blocks: [
      header(title),
      context(say('front_desk.who', { group: escapeText(group.name) })),
      ...(week.state === 'draft' ? [section(say('front_desk.draft'))] : []),
      ...inSections(lines),
      context(facility.deskNames ? say('front_desk.names_too') : say('front_desk.numbers_only')),
      actions(switchWeek),
    ],
  };
}

function visitLine(say: Say, locale: Locale, each: GateVisit, withNames: boolean): string {
  const { visit, visitors, userIds } = each;
  const when = `• *${whenOf(visit, locale)}* · ${formatText(say, visit.shift, locale)}`;
  if (visit.shift.status !== 'planned') return `${when} · *${gateState(say, each)}*`;
  const names = list(userIds.map(mention), locale);
  const who =
    withNames && names !== ''
      ? say('front_desk.named', { count: visitors, names })
      : say('front_desk.visitors', { count: visitors });
  return `${when} · ${who} · ${gateState(say, each)}`;
}

function inSections(lines: readonly string[]): KnownBlock[] {
  const count = Math.ceil(lines.length / VISITS_IN_A_SECTION);
  return Array.from({ length: count }, (_, at) =>
    section(lines.slice(at * VISITS_IN_A_SECTION, (at + 1) * VISITS_IN_A_SECTION).join('\n')),
  );
}

/** Where nothing is planned. */
export function emptyGate(say: Say, locale: Locale, { id }: Group, isoWeek: IsoWeek, other: IsoWeek): Reply {
  const text = say('front_desk.empty', { week: weekLabel(isoWeek, locale) });
  const switchWeek = gateSheetButton.on(
    { groupId: id, isoWeek: other },
    `${say('front_desk.open')}, ${weekLabel(other, locale)}`,
  );
  return { text, blocks: [section(text), actions(switchWeek)] };
}

/** Asks somebody who acts for several groups which of them it is. */
export function chooseGateReply(say: Say, locale: Locale, groups: readonly Group[]): Reply {
  const text = say('front_desk.choose');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const spoken = `${say('front_desk.open')}: ${group.name}`;
    return section(
      groupChoiceText(locale, group, groups),
      gateSheetButton.on({ groupId: group.id }, say('front_desk.open'), { spoken }),
    );
  });
  return { text, blocks: [section(text), ...choices] };
}
