import type { Button, KnownBlock } from '@slack/types';
import type { Activity, Group, Locale } from '../../core/model.js';
import { dayAndTime, list, type Say, sayIn } from '../../locales/index.js';
import { calendarButton, calendarOffButton } from '../../slack/blocks/calendar-button.js';
import { localTime } from '../../slack/blocks/local-time.js';
import { actions, context, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import type { NoticeReader } from '../../telling/feature-notices.js';
import { confirmClaimButton, openClaimButton, releaseShiftButton } from '../claiming/claiming.controls.js';
import { clearanceSentence } from '../claiming/clearance.view.js';
import { activitiesText } from '../claiming/format.view.js';
import { whereToMeet } from '../claiming/where-to-meet.view.js';
import { freeSeatButton } from './planning.controls.js';
import type { WeekNoticeFacts } from './week-notices.rule.js';

/** A message holds 50 blocks; whoever holds more visits than this when leaving has the rest counted. */
const MOST_VISITS_LISTED = 40;

type Facts<Kind extends WeekNoticeFacts['kind']> = Extract<WeekNoticeFacts, { kind: Kind }>;

/** Words for its reader that a visit they hold has changed, or that somebody who holds some has left. */
export function weekNotice(facts: WeekNoticeFacts, group: Group, reader: NoticeReader): Reply {
  const { locale } = reader;
  const say = sayIn(locale);
  switch (facts.kind) {
    case 'changed':
      return changedMessage(say, facts, group, locale, reader);
    case 'called_off':
      return calledOffMessage(say, facts, group, locale);
    case 'left_with_claims':
      return leftMessage(say, facts, group, locale);
  }
}

function changedMessage(
  say: Say,
  facts: Facts<'changed'>,
  group: Group,
  locale: Locale,
  { groups, userId, at, timeZone: readerZone }: NoticeReader,
): Reply {
  const { timeZone, name } = group.facility;
  const before = dayAndTime(facts.before, facts.zoneBefore ?? timeZone, locale);
  const after = dayAndTime(facts.after, timeZone, locale);
  const facility = escapeText(name);
  // What the facility said yes to was another time, or another facility's to say.
  const isMoved = before !== after || facts.isElsewhere === true;
  const changed = {
    shift: { ...facts.after, status: 'planned', cleared: !isMoved && !facts.isUncleared },
    group,
  } as const;
  const clearance = clearanceSentence(say, changed, userId, locale, at);
  const told = [
    say(facts.isElsewhere ? 'notice.changed.place' : 'notice.changed', { facility }),
    ...(before !== after
      ? [say('notice.changed.before', { when: before }), say('notice.changed.after', { when: after })]
      : [say('notice.changed.still', { when: after })]),
    ...(facts.isMetElsewhere ? [say('notice.changed.where')] : []),
    ...(facts.isElsewhere || facts.isMetElsewhere ? [whereToMeet(say, group)].filter((line) => line !== null) : []),
    ...(facts.formatChangedTo
      ? [say('notice.changed.format', { format: say(`format.${facts.formatChangedTo}`) })]
      : []),
    ...(facts.plannedChangedTo ? [plannedNow(say, facts.plannedChangedTo, locale)] : []),
    ...(clearance ? [clearance] : []),
  ].join('\n');
  const overlaps = overlapping(say, facts, locale, groups);
  const comes = confirmClaimButton.on(facts.shiftId, say('reminder.coming'), {
    style: 'primary',
    spoken: say('reminder.coming_spoken', { when: after }),
  });
  const buttons = [calendarButton(say, { kind: 'visit', id: facts.shiftId }), releaseButton(say, facts.shiftId, after)];
  const isToSayAnew = isMoved && overlaps.length === 0;
  return {
    text: told,
    blocks: [
      section(told),
      ...overlaps,
      ...(overlaps.length > 0 ? [] : [section(say(isToSayAnew ? 'notice.changed.anew' : 'notice.changed.next'))]),
      actions(...(isToSayAnew ? [comes] : []), ...(overlaps.length > 0 ? buttons.toReversed() : buttons)),
      ...localTime(say, group.facility, readerZone, facts.after.startsAt),
    ],
  };
}

function plannedNow(say: Say, activities: readonly Activity[], locale: Locale): string {
  const planned = activitiesText(say, { format: 'group', activities }, locale);
  return planned ? say('notice.changed.planned', { planned }) : say('notice.changed.nothing_planned');
}

/** Nobody can be at two visits at once: each of the others can be given up here, as the changed one can. */
function overlapping(
  say: Say,
  { overlaps = [] }: Facts<'changed'>,
  locale: Locale,
  groups: NoticeReader['groups'],
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
  return releaseShiftButton.on(shiftId, say('release.button'), {
    spoken: say('release.button_spoken', { when }),
  });
}

function calledOffMessage(say: Say, facts: Facts<'called_off'>, group: Group, locale: Locale): Reply {
  const when = dayAndTime(facts.when, group.facility.timeZone, locale);
  const text = say(`notice.${facts.by}`, { when, facility: escapeText(group.facility.name) });
  return {
    text,
    blocks: [
      section(text),
      actions(
        openClaimButton.on(say('notice.called_off.next')),
        calendarOffButton(say, { kind: 'visit', id: facts.shiftId }, when),
      ),
    ],
  };
}

function leftMessage(say: Say, facts: Facts<'left_with_claims'>, group: Group, locale: Locale): Reply {
  const { timeZone } = group.facility;
  const words = facts.as ? (`notice.left.${facts.as}` as const) : 'notice.left';
  const text = say(words, { who: mention(facts.volunteerUserId), group: escapeText(group.name) });
  const listed = facts.shifts.slice(0, MOST_VISITS_LISTED);
  const more = facts.shifts.length - listed.length;
  const rows = listed.map((shift) => {
    const when = dayAndTime(shift, timeZone, locale);
    const place = { groupId: facts.groupId, userId: facts.volunteerUserId, shiftId: shift.shiftId };
    const spoken = say('notice.left.free_spoken', { when });
    return section(when, freeSeatButton.on(place, say('notice.left.free'), { spoken }));
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
