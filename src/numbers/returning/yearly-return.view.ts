import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { dateText, list, monthName, type Say } from '../../locales/index.js';
import {
  actions,
  capitalized,
  context,
  divider,
  escapeText,
  header,
  mention,
  plain,
  type Reply,
  section,
} from '../../slack/blocks/parts.js';
import { approveReturnModal, openReturnButton, openReturnMonthButton } from './returning.controls.js';
import {
  type MonthNumbers,
  monthsOf,
  numbersOf,
  programmeNumbers,
  revisionOf,
  standingOf,
  timesMet,
  type YearlyReturn,
  type YearNumbers,
  yearNumbers,
} from './yearly-return.rule.js';

/** A facility's exact year, month by month, for one of its leaders. @param line said above it, in our words; null for nothing */
export function returnModal(say: Say, locale: Locale, state: YearlyReturn, line: string | null): ModalView {
  const { facility, year, visits } = state;
  const sum = yearNumbers(state);
  const months = monthsOf(year, visits);
  const empty = months.filter((month) => month.visits === 0);
  const memory = { facilityId: facility.id, year, seenRevision: revisionOf(state) };
  const isApproved = standingOf(state).kind === 'approved';
  return approveReturnModal.open(memory, {
    title: plain(say('return.title', { year: String(year) }), 24),
    ...(!isApproved && { submit: plain(say('return.approve'), 24) }),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(line ? [section(line)] : []),
      header(facility.name),
      section(numbersText(say, sum)),
      ...programmeLines(say, locale, state),
      ...meetingLines(say, state),
      ...supportedLines(say, state),
      ...(sum.uncounted > 0 ? [section(say('return.uncounted', { count: sum.uncounted }))] : []),
      ...standingBlocks(say, locale, state),
      divider(),
      ...months.filter((month) => month.visits > 0).map((month) => monthRow(say, locale, state, month)),
      ...(empty.length > 0 ? [context(say('return.months_without', { months: monthList(empty, locale) }))] : []),
      context(say('return.how')),
    ],
  });
}

/** Before a year is approved of which visits have not been counted: how many, and where to count them. Nothing is approved yet. */
export function uncountedModal(say: Say, state: YearlyReturn, locale: Locale): ModalView {
  const { facility, year, visits } = state;
  const months = monthsOf(year, visits).filter(({ uncounted }) => uncounted > 0);
  const memory = { facilityId: facility.id, year, seenRevision: revisionOf(state), isAskedAgain: true };
  return approveReturnModal.open(memory, {
    title: plain(say('return.title', { year: String(year) }), 24),
    submit: plain(say('return.approve_anyway'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      header(facility.name),
      section(say('return.approve_uncounted', { count: numbersOf(visits).uncounted })),
      ...months.map((month) => monthRow(say, locale, state, month)),
      backToReturn(say, facility.id, year),
    ],
  });
}

/** How many of the client visits were meetings of mentors: months say nothing of them. */
function meetingLines(say: Say, { meetings }: YearlyReturn): KnownBlock[] {
  const met = timesMet(meetings);
  return met === 0 ? [] : [context(say('return.meetings', { met }))];
}

/** One-to-ones that ran in the year, and what is counted as one. */
function supportedLines(say: Say, { supported }: YearlyReturn): KnownBlock[] {
  if (supported === 0) return [];
  return [section(say('return.supported', { supported })), context(say('return.supported_note'))];
}

function monthList(months: readonly MonthNumbers[], locale: Locale): string {
  return list(
    months.map(({ month }) => monthName(month, locale)),
    locale,
  );
}

/** *5 meetings, 2 visits held*; meetings are left out where there were group activities alone. */
function numbersText(say: Say, { clientVisits, participants, held }: YearNumbers): string {
  const text = [
    ...(clientVisits > 0 || participants === 0 ? [say('return.client_visits', { clientVisits })] : []),
    ...(participants > 0 ? [say('return.participants', { participants })] : []),
    say('return.held', { held }),
  ].join(', ');
  return capitalized(text);
}

/** What each programme did, where there were several: *Kickstart: 5 meetings, 2 visits held*. */
function programmeLines(say: Say, locale: Locale, state: YearlyReturn): KnownBlock[] {
  if (state.programmes.length < 2) return [];
  const lines = programmeNumbers(state).map(({ programme, ...numbers }) =>
    say('return.programme', { programme: escapeText(programme.names[locale]), numbers: numbersText(say, numbers) }),
  );
  return [section(lines.join('\n'))];
}

function standingBlocks(say: Say, locale: Locale, state: YearlyReturn): KnownBlock[] {
  const standing = standingOf(state);
  if (standing.kind === 'open') return [];
  const { by, at } = standing.approval;
  const words = { who: mention(by), date: dateText(calendarDateOf(at, state.facility.timeZone), locale) };
  if (standing.kind === 'approved') return [section(say('return.approved', words))];
  const changedBy = standing.changedBy ? mention(standing.changedBy) : 'none';
  return [section(say('return.taken_back', { ...words, changedBy }))];
}

function monthRow(say: Say, locale: Locale, { facility }: YearlyReturn, numbers: MonthNumbers): KnownBlock {
  const month = monthName(numbers.month, locale);
  const isMissing = numbers.uncounted > 0;
  const lines = [
    `*${capitalized(month)}*`,
    // Nothing is known of a month of which nobody has told: a nought would look like a number.
    ...(numbers.uncounted < numbers.visits ? [numbersText(say, numbers)] : []),
    ...(isMissing ? [say('return.month_uncounted', { count: numbers.uncounted })] : []),
  ];
  const open = openReturnMonthButton.on(
    { facilityId: facility.id, month: numbers.month },
    say(isMissing ? 'return.count' : 'return.look'),
    { spoken: say(isMissing ? 'return.count_spoken' : 'return.look_spoken', { month }) },
  );
  return section(lines.join('\n'), open);
}

/** The way into one facility's return. @param name of the facility as it is, for screen readers; may be empty */
export function returnButtonOf(
  say: Say,
  { facilityId, name, year }: { facilityId: string; name: string; year: number },
): Button {
  const spoken = say('return.open_spoken', { facility: name, year: String(year) });
  return openReturnButton.on({ facilityId, year }, say('return.open'), { style: 'primary', spoken });
}

/** That a return waits for its leader, in App Home. No number. */
export function dueRow(say: Say, due: { facilityId: string; name: string; year: number }): KnownBlock {
  const words = { facility: escapeText(due.name), year: String(due.year) };
  return section(say('desk.return_due', words), returnButtonOf(say, due));
}

/** For who leads groups at several facilities. No number. */
export function chooseReturnReply(say: Say, year: number, returns: readonly YearlyReturn[]): Reply {
  const text = say('return.choose', { year: String(year) });
  return { text, blocks: [section(text), ...returns.map((each) => ownReturnRow(say, each))] };
}

/** One facility's return with the button that opens it. */
export function ownReturnRow(say: Say, { facility, year }: YearlyReturn): KnownBlock {
  const open = returnButtonOf(say, { facilityId: facility.id, name: facility.name, year });
  return section(`*${escapeText(facility.name)}*`, open);
}

/** The button back from a month to the year. */
export function backToReturn(say: Say, facilityId: string, year: number): KnownBlock {
  return actions(openReturnButton.on({ facilityId, year }, say('return.back')));
}
