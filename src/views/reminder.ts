import type { Button } from '@slack/types';
import { partyState, placeOf } from '../domain/claiming.js';
import type { Group, GroupShift, IsoWeek, Locale } from '../domain/model.js';
import { LATE_WITHOUT_NOTICE, type VisitRule } from '../domain/reminding.js';
import { list, type Say, sayIn, weekLabel } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { actions, button, context, escapeText, mention, plain, type Reply, section, sentence } from './parts.js';
import { companyText, whenOf } from './replies.js';

// Each reminder names its day and never says "tomorrow": one that comes late does no harm.

/** Reminds somebody of a visit they hold: when, with whom, what to bring, and two buttons to say whether they come. */
export function visitReminder(own: GroupShift, userId: string, rules: readonly VisitRule[], locale: Locale): Reply {
  const say = sayIn(locale);
  const when = whenOf(own, locale);
  const { shift, group } = own;
  const text = say('reminder.visit', { when, facility: escapeText(group.facility.name) });
  const isConfirmed = (placeOf(shift, userId)?.confirmedAt ?? null) !== null;
  const coming = button(ACTIONS.confirmClaim, say('reminder.coming'), shift.id, {
    style: 'primary',
    spoken: say('reminder.coming_spoken', { when }),
  });
  return {
    text,
    blocks: [
      section(`${text}\n${company(say, own, userId, locale)}`),
      section(practicalities(say, group, rules, locale)),
      ...(isConfirmed ? [section(`*${say('reminder.confirmed')}*`)] : []),
      actions(...(isConfirmed ? [] : [coming]), cannotComeButton(say, own, when)),
      context(say('time.local')),
    ],
  };
}

function company(say: Say, own: GroupShift, userId: string, locale: Locale): string {
  const { shift } = own;
  if (shift.claims.some((claim) => claim.userId !== userId)) return companyText(say, own, userId, locale);
  return say('reminder.alone', { needed: stillNeeded(own) });
}

function practicalities(say: Say, { leaderIds }: Group, rules: readonly VisitRule[], locale: Locale): string {
  const bring = rules.flatMap((rule) =>
    rule === 'photo_id' || rule === 'permit' ? [say(`reminder.bring.${rule}`)] : [],
  );
  const leave = rules.flatMap((rule) =>
    rule === 'photo_id' || rule === 'permit' ? [] : [say(`reminder.leave.${rule}`)],
  );
  return [
    ...(bring.length > 0 ? [say('reminder.bring', { things: list(bring, locale) })] : []),
    ...(leave.length > 0 ? [say('reminder.leave', { things: list(leave, locale) })] : []),
    say('reminder.on_time', { minutes: LATE_WITHOUT_NOTICE, leaders: list(leaderIds.map(mention), locale) }),
  ].join('\n');
}

/** Asks first, and says what happens. Asking others to cover gets its place here, beside giving the place up. */
function cannotComeButton(say: Say, { shift, group }: GroupShift, when: string): Button {
  return {
    ...button(ACTIONS.cannotCome, say('reminder.cannot_come'), shift.id, {
      spoken: say('reminder.cannot_come_spoken', { when }),
    }),
    confirm: {
      title: plain(say('reminder.cannot_come.title'), 100),
      text: plain(say('reminder.cannot_come.text', { when, facility: group.facility.name }), 300),
      confirm: plain(say('release.confirm_yes'), 30),
      deny: plain(say('release.confirm_no'), 30),
    },
  };
}

/** What takes the reminder's place once somebody has said that they can't come. `state` is as it is after the release. */
export function cannotComeReply(say: Say, locale: Locale, state: GroupShift): Reply {
  const channel = `<#${state.group.channelId}>`;
  const when = whenOf(state, locale);
  return {
    ...sentence(say('reminder.cannot_come.done', { when, needed: stillNeeded(state), channel })),
    replaces: true,
  };
}

/** Tells a leader that a visit is below its minimum. */
export function shortReminderMessage(state: GroupShift, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const { shift, group } = state;
  const people = shift.claims.map((claim) => mention(claim.userId));
  const text = say('reminder.short', {
    when: whenOf(state, locale),
    facility: escapeText(group.facility.name),
    missing: stillNeeded(state),
    people: people.length > 0 ? say('plan.visit.coming', { people: list(people, locale) }) : say('plan.visit.nobody'),
  });
  const next = say('reminder.short.next', { channel: `<#${group.channelId}>` });
  return {
    text,
    blocks: [
      section(`${text}\n${next}`),
      actions(openPlanButton(say, group, isoWeek, 'primary')),
      context(say('time.local')),
    ],
  };
}

/** Tells a leader that a week is not posted. */
export function unpostedReminderMessage(group: Group, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const week = weekLabel(isoWeek, locale);
  const text = say('reminder.unposted', { week, group: escapeText(group.name) });
  return {
    text,
    blocks: [
      section(text),
      actions(openPlanButton(say, group, isoWeek, 'primary')),
      context(say('reminder.unposted.next')),
    ],
  };
}

/** What is said at once when a reminder is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function visitCorrection(own: GroupShift, locale: Locale): Reply {
  const facility = escapeText(own.group.facility.name);
  return sentence(sayIn(locale)('reminder.correction', { when: whenOf(own, locale), facility }));
}

/** The same about a visit below its minimum. */
export function shortCorrection(state: GroupShift, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const facility = escapeText(state.group.facility.name);
  const text = say('reminder.short.correction', { when: whenOf(state, locale), facility });
  return { text, blocks: [section(text), actions(openPlanButton(say, state.group, isoWeek))] };
}

/** The same about a week that is not posted. */
export function unpostedCorrection(group: Group, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const facts = { week: weekLabel(isoWeek, locale), group: escapeText(group.name) };
  const text = say('reminder.unposted.correction', facts);
  return { text, blocks: [section(text), actions(openPlanButton(say, group, isoWeek))] };
}

function openPlanButton(say: Say, group: Group, isoWeek: IsoWeek, style?: 'primary'): Button {
  return button(ACTIONS.openPlan, say('reminder.open_plan'), `${group.id}|${isoWeek}`, style ? { style } : {});
}

function stillNeeded({ shift }: GroupShift): number {
  const party = partyState(shift);
  return party.kind === 'needs_more' ? party.needed : 0;
}
