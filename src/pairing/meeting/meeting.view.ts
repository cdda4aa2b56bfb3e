import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { dateText, dayAndTime, list, type Say, sayIn } from '../../locales/index.js';
import { calendarButton } from '../../slack/blocks/calendar-button.js';
import { actions, escapeText, lines, mention, plain, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whatToBring } from '../../visits/claiming/what-to-bring.view.js';
import { whereToMeetAndRing } from '../../visits/claiming/where-to-meet.view.js';
import { FIRST_MEETINGS } from '../due.rule.js';
import { callOffMeetingButton, type MeetingForm, planMeetingModal, talkButton } from '../pairing.controls.js';
import { mentorIdsOf, type Pairing, placeOfPairing } from '../pairing.rule.js';
import { leaderOfPairing, mentorNames } from '../pairing-text.view.js';

type Hour = { readonly startsAt: Date; readonly endsAt: Date };

/** They have met. After each of the first meetings sparring is offered. */
export function metReply(say: Say, locale: Locale, pairing: Pairing, day: CalendarDate): Reply {
  const isFirst = pairing.met <= FIRST_MEETINGS;
  const text = lines(
    say('pairing.met.thanks', { day: dateText(day, locale) }),
    isFirst ? say('pairing.met.sparring') : null,
  );
  return {
    text,
    blocks: [section(text), ...(isFirst ? [actions(talkButton.on(pairing.id, say('pairing.talk')))] : [])],
  };
}

export function planMeetingForm(say: Say, locale: Locale, pairing: Pairing, typed: MeetingForm): ModalView {
  return planMeetingModal.open(
    { pairingId: pairing.id },
    {
      title: plain(say('pairing.plan'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        section(say('pairing.plan.intro', { name: mentorNames(say, locale, pairing) })),
        ...planMeetingModal.form.inputs({ say, locale, typed }),
      ],
    },
  );
}

export function plannedReply(say: Say, locale: Locale, pairing: Pairing, hour: Hour): Reply {
  const { timeZone, name } = placeOfPairing(pairing);
  const when = dayAndTime(hour, timeZone, locale);
  const text = say('pairing.planned', { when, facility: escapeText(name), count: mentorIdsOf(pairing).length });
  const id = pairing.meetings.find((meeting) => meeting.hour?.startsAt.getTime() === hour.startsAt.getTime())?.id;
  const buttons = id ? [actions(calendarButton(say, { kind: 'meeting', id }, when))] : [];
  return { text, blocks: [section(text), ...buttons] };
}

/**
 * Reminds a mentor of a meeting: when, with whom, what to bring (the Danish order on visits wants visitors told beforehand), and by
 * when to be there. Outside nothing of that is asked. It names its day: one that comes late does no harm.
 */
export function meetingReminder(
  pairing: Pairing,
  meetingId: string,
  hour: Hour,
  userId: string,
  locale: Locale,
): Reply {
  const say = sayIn(locale);
  const place = placeOfPairing(pairing);
  const when = dayAndTime(hour, place.timeZone, locale);
  const others = mentorIdsOf(pairing).filter((id) => id !== userId);
  const word = pairing.word ? say(`pairing.word.${pairing.word}`) : 'none';
  const isOutside = pairing.outsideSince !== null;
  const text = isOutside
    ? say('pairing.reminder.outside', { when, word })
    : say('pairing.reminder', { when, facility: escapeText(place.name), word });
  const inside = [
    whereToMeetAndRing(say, { ...pairing.group, facility: place }),
    ...whatToBring(say, ['permit', 'photo_id', 'no_phone'], locale),
    say('pairing.reminder.late', { minutes: place.lateMinutes, leader: leaderOfPairing(say, locale, pairing) }),
  ];
  const company =
    others.length > 0 ? say('pairing.reminder.with', { people: list(others.map(mention), locale) }) : null;
  const about = { pairingId: pairing.id, meetingId };
  return {
    text,
    blocks: [
      section(lines(text, company, ...(isOutside ? [] : inside))),
      actions(
        calendarButton(say, { kind: 'meeting', id: meetingId }, when),
        callOffMeetingButton.on(about, say('pairing.call_off', { when })),
      ),
    ],
  };
}

/** What is said at once when a reminder is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function meetingCorrection(pairing: Pairing, hour: Hour, locale: Locale): Reply {
  return sentence(
    sayIn(locale)('pairing.reminder.correction', { when: dayAndTime(hour, placeOfPairing(pairing).timeZone, locale) }),
  );
}
