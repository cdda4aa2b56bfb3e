import { languageFor } from '../../core/language.js';
import type { Locale } from '../../core/model.js';
import type { Society } from '../../database/society.js';
import { textFingerprintOf } from '../../delivery/fingerprint.js';
import {
  type EntryInFile,
  fetchedCalendar,
  meetingEntry,
  sessionEntry,
  visitEntries,
} from '../../home/calendar/calendar.file.js';
import { sayIn } from '../../locales/index.js';
import {
  CalendarFeeds,
  type FeedContents,
  type MeetingInFeed,
  type SessionInFeed,
  type VisitInFeed,
} from './calendar-feeds.store.js';
import { feedWindow, isToken, type Titles } from './feed.rule.js';

/** What a calendar is answered. `tag` names what stands in it, and is another once anything does. */
export type FeedAnswer =
  /** Nobody’s, or nobody’s any more: which of them is told to nobody. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unchanged'; readonly tag: string }
  | { readonly kind: 'calendar'; readonly tag: string; readonly file: string };

/**
 * A calendar asks for what stands at its address. Four statements, however much that is; a file is made only of what it has not.
 * @param token what makes the address somebody's
 * @param isKnown whether the calendar has it already
 */
export async function answerFeed(
  society: Society,
  token: string,
  isKnown: (tag: string) => boolean,
  now: Date,
): Promise<FeedAnswer> {
  const contents = isToken(token) ? await society.of(CalendarFeeds).read(token, feedWindow(now)) : null;
  if (!contents) return { kind: 'none' };
  // What Slack’s language is we would have to ask Slack, and a calendar waits for nobody.
  const locale = languageFor({ ...contents.languages, slack: null }, null);
  const name = sayIn(locale)('my_calendar.name');
  const entries = entriesOf(contents, locale, now);
  const tag = textFingerprintOf(JSON.stringify([name, entries]));
  if (isKnown(tag)) return { kind: 'unchanged', tag };
  return { kind: 'calendar', tag, file: fetchedCalendar(entries, name, now) };
}

function entriesOf(
  { titles, visits, sessions, meetings }: FeedContents,
  locale: Locale,
  now: Date,
): readonly EntryInFile[] {
  return [
    ...visits.flatMap((visit) => ofVisit(visit, titles, locale, now)),
    ...sessions.map((session) => ofSession(session, titles, locale)),
    ...meetings.map((meeting) => ofMeeting(meeting, titles, locale)),
  ];
}

const NOWHERE = { contactLine: null, facility: { name: '', address: null, meetingPoint: null } };

/** What was given up is struck out, and later than what stood there while it was theirs. */
function ofVisit(visit: VisitInFeed, titles: Titles, locale: Locale, now: Date): readonly EntryInFile[] {
  const { claimId, shift, group, isGivenUp } = visit;
  const shown = titles === 'place' ? group : NOWHERE;
  return visitEntries({ shift, group: shown }, claimId, locale, now).map((entry) => {
    const said = titles === 'place' ? entry : neutral(entry, 'my_calendar.visit', locale);
    return isGivenUp ? struckOut(said) : said;
  });
}

function ofMeeting({ meetingId, meeting }: MeetingInFeed, titles: Titles, locale: Locale): EntryInFile {
  if (titles === 'place') return meetingEntry(meeting, meetingId, locale);
  return meetingEntry({ ...meeting, facility: null }, meetingId, locale);
}

/** Whoever signs up again has the same entry: as late as when it was struck out, so that the one written last holds. */
function ofSession(
  { signUpId, session, isGivenUp, wasGivenUp }: SessionInFeed,
  titles: Titles,
  locale: Locale,
): EntryInFile {
  const own = sessionEntry(session, signUpId, locale);
  const entry = wasGivenUp && !isGivenUp ? { ...own, version: own.version + 1 } : own;
  const said = titles === 'place' ? entry : neutral({ ...entry, place: '' }, 'my_calendar.session', locale);
  return isGivenUp ? struckOut(said) : said;
}

function struckOut(entry: EntryInFile): EntryInFile {
  return { ...entry, note: '', version: entry.version + 1, isOff: true };
}

/** What is to be seen to before they travel stays. */
function neutral(entry: EntryInFile, title: 'my_calendar.visit' | 'my_calendar.session', locale: Locale): EntryInFile {
  const say = sayIn(locale);
  const isOfVisit = title === 'my_calendar.visit' && !entry.isOff;
  const note = [entry.note, isOfVisit ? say('my_calendar.look') : ''].filter(Boolean).join('\n');
  return { ...entry, title: say(title), note };
}
