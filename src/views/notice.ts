import type { Button, KnownBlock } from '@slack/types';
import type { Group, Locale } from '../domain/model.js';
import type { GroupNoticeFacts, NationalNoticeFacts } from '../domain/notices.js';
import { isoWeekOf } from '../domain/weeks.js';
import { dayAndTime, list, type Say, sayIn } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { actions, button, context, escapeText, mention, type Reply, section, sentence } from './parts.js';
import { returnNotice } from './return-notice.js';
import { joinedNotice } from './training.js';
import { type Requirements, takenBackNotice, verifiedNotice } from './verified-notice.js';

/** A message holds 50 blocks; whoever holds more visits than this when leaving has the rest counted. */
const MOST_VISITS_LISTED = 40;

type Facts<Kind extends GroupNoticeFacts['kind']> = Extract<GroupNoticeFacts, { kind: Kind }>;

/** What a notice may name besides its own group. */
export interface NoticeSurroundings {
  /** By id: a notice may name visits of other groups. */
  readonly groups: ReadonlyMap<string, Group>;
  /** By code. */
  readonly requirements: Requirements;
}

/** Words one notice for its reader. Kind, never blaming, and with the next step. */
export function noticeMessage(
  facts: GroupNoticeFacts,
  group: Group,
  locale: Locale,
  around: NoticeSurroundings,
): Reply {
  const { groups, requirements } = around;
  const say = sayIn(locale);
  switch (facts.kind) {
    case 'changed':
      return changedMessage(say, facts, group, locale, groups);
    case 'called_off':
      return calledOffMessage(say, facts, group, locale);
    case 'short_now':
      return shortNowMessage(say, facts, group, locale);
    case 'left_with_claims':
      return leftMessage(say, facts, group, locale);
    case 'joined':
      return joinedNotice(say, { ...facts, group });
    case 'cannot_post':
      return sentence(
        say(`notice.cannot_post.${facts.reason}`, {
          channel: `<#${facts.channelId}>`,
          group: escapeText(group.name),
        }),
      );
    case 'verified':
      return verifiedNotice(say, facts, locale, requirements);
    case 'taken_back':
      return takenBackNotice(say, facts, locale, requirements);
    case 'return_ready':
    case 'return_reminder':
    case 'return_changed':
      return returnNotice(say, facts, groups);
  }
}

/** To national staff, about their channel. */
export function nationalNotice({ channelId, reason }: NationalNoticeFacts, locale: Locale): Reply {
  return sentence(sayIn(locale)(`notice.national_cannot_post.${reason}`, { channel: `<#${channelId}>` }));
}

function changedMessage(
  say: Say,
  facts: Facts<'changed'>,
  group: Group,
  locale: Locale,
  groups: NoticeSurroundings['groups'],
): Reply {
  const { timeZone, name } = group.facility;
  const before = dayAndTime(facts.before, facts.zoneBefore ?? timeZone, locale);
  const after = dayAndTime(facts.after, timeZone, locale);
  const facility = escapeText(name);
  const lines = [
    say('notice.changed', { facility }),
    ...(facts.isElsewhere ? [say('notice.changed.place', { facility })] : []),
    ...(before !== after
      ? [say('notice.changed.before', { when: before }), say('notice.changed.after', { when: after })]
      : [say('notice.changed.still', { when: after })]),
    ...(facts.formatChangedTo
      ? [say('notice.changed.format', { format: say(`format.${facts.formatChangedTo}`) })]
      : []),
  ];
  const overlaps = overlapping(say, facts, locale, groups);
  return {
    text: lines.join('\n'),
    blocks: [
      section(lines.join('\n')),
      ...overlaps,
      ...(overlaps.length > 0 ? [] : [section(say('notice.changed.next'))]),
      actions(releaseButton(say, facts.shiftId, after)),
      context(say('time.local')),
    ],
  };
}

/** Nobody can be at two visits at once: each of the others can be given up here, as the changed one can. */
function overlapping(
  say: Say,
  { overlaps = [] }: Facts<'changed'>,
  locale: Locale,
  groups: NoticeSurroundings['groups'],
): KnownBlock[] {
  const rows = overlaps.slice(0, MOST_VISITS_LISTED).flatMap((visit) => {
    const facility = groups.get(visit.groupId)?.facility;
    if (!facility) return [];
    const when = dayAndTime(visit, facility.timeZone, locale);
    return [section(`*${when}*, ${escapeText(facility.name)}`, releaseButton(say, visit.shiftId, when))];
  });
  if (rows.length === 0) return [];
  return [section(say('notice.changed.overlaps', { count: rows.length })), ...rows, section(say('notice.changed.or'))];
}

function releaseButton(say: Say, shiftId: string, when: string): Button {
  return button(ACTIONS.releaseShift, say('release.button'), shiftId, {
    spoken: say('release.button_spoken', { when }),
  });
}

function calledOffMessage(say: Say, facts: Facts<'called_off'>, group: Group, locale: Locale): Reply {
  const when = dayAndTime(facts.when, group.facility.timeZone, locale);
  const text = say(`notice.${facts.by}`, { when, facility: escapeText(group.facility.name) });
  return {
    text,
    blocks: [section(text), actions(button(ACTIONS.openClaim, say('notice.called_off.next'), ''))],
  };
}

function shortNowMessage(say: Say, { when, missing }: Facts<'short_now'>, group: Group, locale: Locale): Reply {
  const { timeZone, name } = group.facility;
  const text = say('notice.short_now', {
    when: dayAndTime(when, timeZone, locale),
    facility: escapeText(name),
    missing,
  });
  const plan = `${group.id}|${isoWeekOf(when.startsAt, timeZone)}`;
  return {
    text,
    blocks: [
      section(`${text}\n${say('notice.short_now.next', { channel: `<#${group.channelId}>` })}`),
      actions(button(ACTIONS.openPlan, say('reminder.open_plan'), plan, { style: 'primary' })),
      context(say('time.local')),
    ],
  };
}

function leftMessage(say: Say, facts: Facts<'left_with_claims'>, group: Group, locale: Locale): Reply {
  const { timeZone } = group.facility;
  const text = say('notice.left', { who: mention(facts.volunteerUserId), group: escapeText(group.name) });
  const listed = facts.shifts.slice(0, MOST_VISITS_LISTED);
  const more = facts.shifts.length - listed.length;
  const rows = listed.map((shift) => {
    const when = dayAndTime(shift, timeZone, locale);
    const value = `${facts.groupId}|${facts.volunteerUserId}|${shift.shiftId}`;
    const spoken = say('notice.left.free_spoken', { when });
    return section(when, button(ACTIONS.freeSeat, say('notice.left.free'), value, { spoken }));
  });
  return {
    text: `${text} ${list(
      listed.map((shift) => dayAndTime(shift, timeZone, locale)),
      locale,
    )}`,
    blocks: [
      section(text),
      ...rows,
      ...(more > 0 ? [context(say('notice.left.more', { count: more }))] : []),
      context(say('notice.left.next')),
    ],
  };
}
