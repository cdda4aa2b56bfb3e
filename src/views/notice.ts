import type { Group, Locale } from '../domain/model.js';
import type { NoticeFacts } from '../domain/notices.js';
import { dayAndTime, list, type Say, sayIn } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { actions, button, context, escapeText, mention, type Reply, section, sentence } from './parts.js';

/** A message holds 50 blocks; whoever holds more visits than this when leaving has the rest counted. */
const MOST_VISITS_LISTED = 40;

type Facts<Kind extends NoticeFacts['kind']> = Extract<NoticeFacts, { kind: Kind }>;

/** Words one notice for its reader. Kind, never blaming, and with the next step. */
export function noticeMessage(facts: NoticeFacts, group: Group, locale: Locale): Reply {
  const say = sayIn(locale);
  switch (facts.kind) {
    case 'changed':
      return changedMessage(say, facts, group, locale);
    case 'called_off':
      return calledOffMessage(say, facts, group, locale);
    case 'left_with_claims':
      return leftMessage(say, facts, group, locale);
    case 'cannot_post':
      return sentence(
        say(`notice.cannot_post.${facts.reason}`, {
          channel: `<#${facts.channelId}>`,
          group: escapeText(group.name),
        }),
      );
  }
}

function changedMessage(say: Say, facts: Facts<'changed'>, group: Group, locale: Locale): Reply {
  const { timeZone } = group.facility;
  const before = dayAndTime(facts.before, timeZone, locale);
  const after = dayAndTime(facts.after, timeZone, locale);
  const moved = before !== after;
  const lines = [
    say('notice.changed', { facility: escapeText(group.facility.name) }),
    ...(moved
      ? [say('notice.changed.before', { when: before }), say('notice.changed.after', { when: after })]
      : [say('notice.changed.still', { when: after })]),
    ...(facts.formatChangedTo
      ? [say('notice.changed.format', { format: say(`format.${facts.formatChangedTo}`) })]
      : []),
  ];
  const spoken = say('release.button_spoken', { when: after });
  return {
    text: lines.join('\n'),
    blocks: [
      section(lines.join('\n')),
      section(say('notice.changed.next')),
      actions(button(ACTIONS.releaseShift, say('release.button'), facts.shiftId, { spoken })),
      context(say('time.local')),
    ],
  };
}

function calledOffMessage(say: Say, facts: Facts<'called_off'>, group: Group, locale: Locale): Reply {
  const when = dayAndTime(facts.when, group.facility.timeZone, locale);
  const text = say(`notice.${facts.by}`, { when, facility: escapeText(group.facility.name) });
  return {
    text,
    blocks: [section(text), actions(button(ACTIONS.openClaim, say('notice.called_off.next'), ''))],
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
