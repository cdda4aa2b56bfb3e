import { placeOf } from '../../core/party.js';
import { dayAndTime } from '../../locales/index.js';
import { isMentor, placeOfPairing } from '../../pairing/pairing.rule.js';
import { Pairings } from '../../pairing/pairings.store.js';
import { addToCalendarButton, type CalendarEntry } from '../../slack/blocks/calendar.controls.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { Sessions } from '../../training/sessions/sessions.store.js';
import { signUpOf } from '../../training/sessions/sign-up-list.rule.js';
import { Claims } from '../../visits/claiming/claims.store.js';
import { meetingCalendar, sessionCalendar, visitCalendar } from './calendar.file.js';

/** Somebody wants a visit or a session in their own calendar: they get a file in their direct messages. */
export function addToCalendar(): readonly Heard[] {
  return [onPress(addToCalendarButton, add)];
}

interface EntryFile {
  /** Called off: the file takes the entry back. */
  readonly isOff: boolean;
  readonly when: string;
  readonly content: string;
}

async function add(request: PressRequest<CalendarEntry>): Promise<Reply | null> {
  const { person, say, client, value, channelId } = request;
  const { kind, id } = value;
  const entry = await ENTRIES[kind](request, id);
  if (!entry) return sentence(say('calendar.not_yours'));
  const { channel } = await client.conversations.open({ users: person.userId });
  if (!channel?.id) throw new Error('conversations.open gave no conversation');
  const filename = say('calendar.file');
  await client.files.uploadV2({
    channel_id: channel.id,
    initial_comment: say(entry.isOff ? 'calendar.sent_off' : 'calendar.sent', { when: entry.when }),
    filename,
    title: filename,
    file: Buffer.from(entry.content, 'utf8'),
  });
  return channel.id === channelId ? null : sentence(say('calendar.answer'));
}

/** @returns null when they have no place at it */
async function sessionEntry({ society, person, now }: PressRequest, id: string): Promise<EntryFile | null> {
  const session = await society.of(Sessions).read(id);
  const own = session && signUpOf(session, person.userId);
  if (!session || own?.state !== 'signed_up') return null;
  const { locale } = person;
  return {
    isOff: session.status !== 'planned',
    when: dayAndTime(session, session.timeZone, locale),
    content: sessionCalendar(session, own, locale, now),
  };
}

/** @returns null when they are no mentor in it, or it is over for long */
async function meetingEntry({ society, person, now }: PressRequest, id: string): Promise<EntryFile | null> {
  const { userId, locale } = person;
  const own = (await society.of(Pairings).of(userId)).filter((pairing) => isMentor(pairing, userId));
  const pairing = own.find(({ meetings }) => meetings.some((meeting) => meeting.id === id));
  const meeting = pairing?.meetings.find((each) => each.id === id);
  if (!pairing || !meeting?.hour) return null;
  const place = placeOfPairing(pairing);
  const { contactLine } = pairing.group;
  const [isOff, facility] = [meeting.state === 'off', pairing.outsideSince ? null : place];
  const shown = { ...meeting.hour, version: meeting.version, isOff, facility, contactLine };
  return {
    isOff,
    when: dayAndTime(meeting.hour, place.timeZone, locale),
    content: meetingCalendar(shown, id, locale, now),
  };
}

/** @returns null when they do not hold it */
async function visitEntry({ society, person, now }: PressRequest, id: string): Promise<EntryFile | null> {
  const { userId, locale } = person;
  const held = await society.of(Claims).heldBy(userId, now);
  const own = held.find(({ shift }) => shift.id === id);
  const claim = own && placeOf(own.shift, userId);
  if (!own || !claim) return null;
  return {
    isOff: own.shift.status !== 'planned',
    when: dayAndTime(own.shift, own.group.facility.timeZone, locale),
    content: visitCalendar(own, claim, locale, now),
  };
}

const ENTRIES = { session: sessionEntry, visit: visitEntry, meeting: meetingEntry } as const;
