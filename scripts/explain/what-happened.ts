import type { LogLine } from './log-lines.js';

/** What the lines of one reference say, in sentences; those of what was done first. */
export function whatHappened(lines: readonly LogLine[]): readonly string[] {
  const first = lines.find(({ kind }) => kind !== undefined) ?? lines[0];
  if (!first) return [];
  return [...begun(first), ...lines.map(whatItSays)];
}

function begun({ time, kind, asked, about, userId }: LogLine): readonly string[] {
  if (kind === undefined) return [];
  const who = userId ?? 'Somebody';
  const said = [`${momentOf(time)}: ${who} ${done(kind, asked ?? null)}.`];
  return about.length > 0 ? [...said, `It was about ${about.join(', ')}.`] : said;
}

function done(kind: string, asked: string | null): string {
  switch (kind) {
    case 'command':
      return asked === null || asked === 'unknown' ? 'typed a command that nobody knows' : `typed /visit ${asked}`;
    case 'press':
      return `pressed ${asked ?? 'something that is not there any more'}`;
    case 'submit':
      return `sent in the form ${asked ?? 'that is not there any more'}`;
    case 'search':
      return `searched the list ${asked ?? 'that is not there any more'}`;
    case 'shortcut':
      return `chose the shortcut ${asked ?? 'that is not there any more'}`;
    case 'event':
      return 'opened App Home, or came into a channel or left it';
    default:
      return 'did something that is not told apart';
  }
}

function whatItSays(line: LogLine): string {
  return `${momentOf(line.time)}: ${sentenceFor(line)}.`;
}

function sentenceFor({ msg, error, err, failure, key }: LogLine): string {
  const thrown = typeof error === 'string' ? error : thrownAs(error ?? err);
  switch (msg) {
    case 'problem':
      return `it failed with ${thrown}; whoever asked was shown the reference, where they could be`;
    case 'a modal did not open':
      return `Slack did not open a modal in time (${thrown}); they were asked to press again, and nothing else was to be done`;
    case 'could not tell the person about a problem':
      return `they could not be told (${thrown})`;
    case 'an answer did not arrive; it is written as a direct message':
      return `the answer did not arrive (${failure ?? 'no reason'}) and was written as a direct message`;
    case 'delivery: Slack refuses this message':
      return `Slack refused the message ${key ?? ''} with ${thrown}; it is tried again by itself`;
    default:
      return `the log says “${msg}”${error || err ? ` (${thrown})` : ''}`;
  }
}

/** With where it came from: what was being done says more than how the database was asked. */
function thrownAs(error: Exclude<LogLine['err'], undefined> | undefined): string {
  if (!error) return 'no error';
  const places = [...(error.stack ?? '').matchAll(/(?:dist\/)?(src\/[^\s):]+:\d+)/g)].map(([, place = '']) => place);
  const at = places.find((place) => !place.startsWith('src/database/')) ?? places[0];
  return [error.name, ...(error.code ? [error.code] : []), ...(at ? [`at ${at}`] : [])].join(' ');
}

/** Of the library that the database is asked through. */
const OF_DATABASE = /^(Prisma|DriverAdapter|Sqlite|DatabaseError|ConnectionLost)/;
const OF_SLACK = /^(WebAPI|Slack|RequestTimeout|UnreadableAnswer)/;

/** What whoever runs the bot does now. */
export function nextStep(lines: readonly LogLine[]): string {
  const names = lines.flatMap(({ error, err }) =>
    [error, err].flatMap((each) => (typeof each === 'object' ? each.name : [])),
  );
  if (lines.some(({ msg }) => msg === 'delivery: Slack refuses this message'))
    return 'Next: `/visit undelivered` in Slack says what helps, to leaders and national staff.';
  if (names.some((name) => OF_DATABASE.test(name)))
    return 'Next: see that the database answers and has room (/readyz). What was asked for is stored whole or not at all; it can be done again.';
  if (names.some((name) => OF_SLACK.test(name)))
    return 'Next: see status.slack.com. It can be done again; what has been stored already is said again, not done twice.';
  if (lines.some(({ msg }) => msg === 'problem'))
    return 'Next: it can be done again, since it is stored whole or not at all. If it fails again it is ours: report these lines, which name nobody.';
  return 'Next: nothing, unless they ask again.';
}

/** In UTC. */
export function momentOf(time: number | Date): string {
  return new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
}
