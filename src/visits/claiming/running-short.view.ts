import type { Button } from '@slack/types';
import type { GroupShift, IsoWeek, Locale } from '../../core/model.js';
import { stillNeeded } from '../../core/party.js';
import { list, type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { planButtonOf } from '../plan-button.view.js';
import { askGroupButton } from '../visits.controls.js';

/** Why a leader is told that a visit is below its minimum: reminded in good time or for the last time, or a place given up. */
export type ShortOccasion = 'short' | 'last_call' | 'given_up' | 'given_up_late';

/** Tells a leader that a visit is below its minimum, with what to do about it. */
export function shortMessage(occasion: ShortOccasion, state: GroupShift, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const { text, next } = wordsFor(occasion, say, state, locale);
  return {
    text,
    blocks: [
      section(`${text}\n${next}`),
      actions(askGroupButtonOf(say, state, locale), planButtonOf(say, state.group, isoWeek)),
    ],
  };
}

function askGroupButtonOf(say: Say, state: GroupShift, locale: Locale): Button {
  const spoken = say('ask.button_spoken', { when: whenOf(state, locale) });
  return askGroupButton.on(state.shift.id, say('ask.button'), { style: 'primary', spoken });
}

function wordsFor(
  occasion: ShortOccasion,
  say: Say,
  state: GroupShift,
  locale: Locale,
): { text: string; next: string } {
  const { facility, channelId } = state.group;
  const when = whenOf(state, locale);
  const facts = {
    when,
    facility: escapeText(facility.name),
    missing: stillNeeded(state.shift),
    least: state.shift.minimumParty,
  };
  const people = comingText(say, state, locale);
  const channel = `<#${channelId}>`;
  switch (occasion) {
    case 'short':
      return {
        text: say('reminder.short', { ...facts, people }),
        next: say('reminder.short.next', { channel, kind: facility.kind }),
      };
    case 'last_call':
      return {
        text: say('reminder.last_call', { ...facts, people }),
        next: say('reminder.last_call.next', { kind: facility.kind }),
      };
    case 'given_up':
      return {
        text: say('notice.short_early', { ...facts, people }),
        next: say('reminder.short.next', { channel, kind: facility.kind }),
      };
    case 'given_up_late':
      return {
        text: say('notice.short_now', facts),
        next: say('reminder.short.next', { channel, kind: facility.kind }),
      };
  }
}

/** *Coming: Anna and Bo*, for leaders. */
export function comingText(say: Say, { shift }: GroupShift, locale: Locale): string {
  const people = shift.claims.map((claim) => mention(claim.userId));
  return people.length > 0 ? say('plan.visit.coming', { people: list(people, locale) }) : say('plan.visit.nobody');
}

/** What is said at once when a reminder of this is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function shortCorrection(state: GroupShift, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const facility = escapeText(state.group.facility.name);
  const text = say('reminder.short.correction', { when: whenOf(state, locale), facility });
  return { text, blocks: [section(text), actions(planButtonOf(say, state.group, isoWeek))] };
}
