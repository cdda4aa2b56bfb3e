import type { Button, KnownBlock, Overflow } from '@slack/types';
import type { Locale } from '../core/model.js';
import { dayAndTime, list, monthText, type Say } from '../locales/index.js';
import type { Choice } from '../slack/blocks/form-inputs.js';
import { actions, escapeText, lines, mention, section } from '../slack/blocks/parts.js';
import {
  callOffMeetingButton,
  leaderPairingMenu,
  metButton,
  noPairingButton,
  notOutsideButton,
  pairingMenu,
  planMeetingButton,
  talkedButton,
  yesPairingButton,
} from './pairing.controls.js';
import { askedIn, hasRoomFor, isMentor, type Meeting, type Pairing, placeOfPairing } from './pairing.rule.js';
import { pairingName, pairingTitle } from './pairing-text.view.js';

type Deed = 'rest' | 'go_on' | 'round_off' | 'talk' | 'end';
type LeaderDeed = 'ask' | 'move' | 'outside' | 'last_month';

/** Who reads of a one-to-one, and when. */
export interface RowReader {
  /** Slack user id. */
  readonly userId: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** One's own one-to-one, with what can be done about it; or the question whether one would be its mentor. */
export function ownPairingRow(say: Say, pairing: Pairing, reader: RowReader): readonly KnownBlock[] {
  const { id } = pairing;
  if (!isMentor(pairing, reader.userId)) return askedRow(say, pairing, reader);
  const text = section(stateText(say, pairing, reader, false));
  if (pairing.state === 'setting_up') return [text];
  return [
    text,
    actions(
      metButton.on(id, say('pairing.met')),
      planMeetingButton.on(id, say('pairing.plan')),
      ...nextMeetings(pairing, reader.now).map((meeting) => callOffButton(say, pairing, meeting, reader.locale)),
      menuOf(say, pairing, deedsOf(pairing, true)),
    ),
  ];
}

function askedRow(say: Say, pairing: Pairing, { locale, userId }: RowReader): readonly KnownBlock[] {
  const others = pairing.mentors.filter((mentor) => mentor.state === 'mentor').map((mentor) => mentor.userId);
  const own = pairing.mentors.find((mentor) => mentor.userId === userId);
  const text = say('pairing.home.asked', {
    programme: escapeText(pairing.group.programme.names[locale]),
    facility: escapeText(placeOfPairing(pairing).name),
    with: others.length > 0 ? list(others.map(mention), locale) : 'nobody',
  });
  const hasDeclined = own?.state === 'declined' ? say('pairing.home.declined') : null;
  return [section(lines(text, hasDeclined)), actions(...consentButtons(say, pairing.id))];
}

export function consentButtons(say: Say, pairingId: string): readonly Button[] {
  return [
    yesPairingButton.on(pairingId, say('pairing.yes'), { style: 'primary' }),
    noPairingButton.on(pairingId, say('pairing.no')),
  ];
}

/** A one-to-one of a group, for whoever leads it. */
export function ledPairingRow(say: Say, pairing: Pairing, reader: RowReader): readonly KnownBlock[] {
  const { id, state, outsideSince } = pairing;
  const talks = pairing.mentors.filter(({ talkSince }) => talkSince !== null);
  return [
    section(stateText(say, pairing, reader, true)),
    actions(
      menuOf(say, pairing, state === 'setting_up' ? ['end'] : deedsOf(pairing, false)),
      leaderMenuOf(say, pairing),
      ...(outsideSince ? [notOutsideButton.on(id, say('pairing.not_outside'))] : []),
      ...talks.map(({ userId }) => talkedButton.on({ pairingId: id, userId }, say('pairing.talked'))),
    ),
    ...talks.map(({ userId }) => section(say('pairing.wants_talk', { who: mention(userId) }))),
  ];
}

/** @param isLeader who else is asked is for leaders alone to see */
function stateText(say: Say, pairing: Pairing, { locale, now }: RowReader, isLeader: boolean): string {
  const { state, movedTo, outsideSince, lastMonth } = pairing;
  const asked = isLeader ? askedIn(pairing).filter((each) => hasRoomFor(pairing, each)) : [];
  const next = nextMeetings(pairing, now).map((meeting) => meetingText(meeting, pairing, locale));
  return lines(
    `*${pairingTitle(say, locale, pairing)}*`,
    say(outsideSince ? 'pairing.state.outside' : `pairing.state.${state}`),
    movedTo && !outsideSince && state === 'resting'
      ? say('pairing.until_permit', { facility: escapeText(movedTo.name) })
      : null,
    asked.length > 0
      ? say('pairing.waiting_for', {
          people: list(
            asked.map(({ userId }) => mention(userId)),
            locale,
          ),
        })
      : null,
    next.length > 0 ? say('pairing.next', { when: list(next, locale) }) : null,
    lastMonth ? say('pairing.last_month.is', { month: monthText(lastMonth, locale) }) : null,
  );
}

export function nextMeetings({ meetings }: Pairing, now: Date): readonly Meeting[] {
  return meetings.filter(({ state, hour }) => state === 'planned' && hour !== null && hour.endsAt > now).slice(0, 3);
}

export function meetingText({ hour }: Meeting, pairing: Pairing, locale: Locale): string {
  return hour ? dayAndTime(hour, placeOfPairing(pairing).timeZone, locale) : '';
}

function callOffButton(say: Say, pairing: Pairing, meeting: Meeting, locale: Locale): Button {
  const when = meetingText(meeting, pairing, locale);
  const about = { pairingId: pairing.id, meetingId: meeting.id ?? '' };
  return callOffMeetingButton.on(about, say('pairing.call_off', { when }));
}

function deedsOf({ state }: Pairing, isOwn: boolean): readonly Deed[] {
  return [
    state === 'resting' ? 'go_on' : 'rest',
    ...(state === 'rounding_off' ? [] : (['round_off'] as const)),
    ...(isOwn ? (['talk'] as const) : []),
    'end',
  ];
}

function menuOf(say: Say, pairing: Pairing, deeds: readonly Deed[]): Overflow | Button {
  const choices = deeds.map((deed): Choice<{ deed: Deed; pairingId: string }> => {
    return { value: { deed, pairingId: pairing.id }, text: say(`pairing.deed.${deed}`) };
  });
  return pairingMenu.of(choices);
}

function leaderMenuOf(say: Say, pairing: Pairing): Overflow {
  const follows = pairing.group.programme.oneToOne?.whenMoved === 'follows';
  const isOutside = pairing.outsideSince !== null || pairing.state === 'setting_up' || !follows;
  const deeds: readonly LeaderDeed[] = ['ask', 'move', ...(isOutside ? [] : (['outside'] as const)), 'last_month'];
  return leaderPairingMenu.of(
    deeds.map((deed) => ({ value: { deed, pairingId: pairing.id }, text: say(`pairing.deed.${deed}`) })),
  );
}

/** How a one-to-one is named where it is spoken of. */
export function nameOfPairing(say: Say, locale: Locale, pairing: Pairing): string {
  const mentors = pairing.mentors.filter(({ state }) => state === 'mentor').map(({ userId }) => userId);
  return pairingName(say, locale, { mentors, word: pairing.word });
}
