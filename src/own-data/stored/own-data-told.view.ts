import type { Locale } from '../../core/model.js';
import { dateText, dayAndTime, languageName, moment, type Say, wallTime, weekdayName } from '../../locales/index.js';
import { ENTRIES, type Entry } from './kept.rule.js';
import type { OwnData } from './own-data.rule.js';

/** One part of what is told, in plain text: nobody's names but those of places, groups and courses. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly title: string;
  readonly lines: readonly string[];
}

type Telling = (say: Say, locale: Locale, own: OwnData) => readonly (string | null)[];

/** How each is told: what is there, and nothing where nothing is. */
const TOLD: Readonly<Record<Entry, Telling>> = {
  roles: (say, _, { isNationalStaff, leads, hasRole }) => [
    isNationalStaff ? say('own_data.national') : null,
    ...leads.map((group) => say('own_data.leads', { group })),
    hasRole ? say('own_data.slack_role') : null,
  ],
  groups: (say, _, { groups }) =>
    groups.map(({ name, status, endedAt }) => {
      if (endedAt) return say('own_data.group_left', { group: name });
      return status === 'resting' ? say('own_data.group_resting', { group: name }) : name;
    }),
  visits: (say, locale, { ahead, goneBy }) => [
    ...ahead.map((visit) =>
      say('own_data.visit', { when: dayAndTime(visit, visit.timeZone, locale), group: visit.group }),
    ),
    goneBy > 0 ? say('own_data.gone_by', { count: goneBy }) : null,
  ],
  training: (say, locale, { training }) =>
    training.map(({ names, doneOn, expiresOn }) => {
      const facts = { name: names[locale], done: dateText(doneOn, locale) };
      if (expiresOn === null) return say('own_data.done', facts);
      return say('own_data.done_until', { ...facts, until: dateText(expiresOn, locale) });
    }),
  sessions: (say, locale, { sessions }) =>
    sessions.map(({ names, startsAt, timeZone }) =>
      say('own_data.session', { name: names[locale], when: moment(startsAt, timeZone, locale) }),
    ),
  standing: (say, locale, { standing }) =>
    standing.map(({ group, weekday, startTime }) =>
      say('own_data.every_week', { day: weekdayName(weekday, locale), time: wallTime(startTime, locale), group }),
    ),
  pairings: (say, _, { pairings }) => pairings.map((group) => say('own_data.pairing', { group })),
  asks: (say, _, { asked, waiting }) => [
    asked > 0 ? say('own_data.asked', { count: asked }) : null,
    waiting > 0 ? say('own_data.waiting', { count: waiting }) : null,
  ],
  time_off: (say, locale, { timeOff }) =>
    timeOff.map(({ from, until }) =>
      say('time_off.days', { from: dateText(from, locale), until: dateText(until, locale) }),
    ),
  wishes: (say, _, { wishes }) => [wishes > 0 ? say('own_data.wishes', { count: wishes }) : null],
  settings: (say, locale, { settings }) => {
    if (!settings) return [];
    const { locale: chosen, quietFrom: from, quietUntil: until, askedAt, hasCalendar } = settings;
    return [
      say('own_data.slack_id'),
      chosen && say('own_data.language', { language: languageName(chosen, locale) }),
      from && until ? say('own_data.quiet', { from: wallTime(from, locale), until: wallTime(until, locale) }) : null,
      hasCalendar ? say('own_data.calendar') : null,
      askedAt && say('own_data.asked_at', { date: dateText(askedAt.toISOString().slice(0, 10), locale) }),
    ];
  },
  told: (say, _, { told }) => [told > 0 ? say('own_data.told', { count: told }) : null],
  traces: (say, _, { traces }) => [traces > 0 ? say('own_data.traces', { count: traces }) : null],
  contact: (say, _, { contactLines }) => contactLines.map((group) => say('own_data.contact', { group })),
};

/** Everything that is stored of somebody, in plain words; what there is nothing of is left out. */
export function toldEntries(say: Say, locale: Locale, own: OwnData): readonly ToldEntry[] {
  return ENTRIES.map((entry) => ({
    entry,
    title: say(`own_data.entry.${entry}`),
    lines: TOLD[entry](say, locale, own).filter((line) => line !== null),
  })).filter(({ lines }) => lines.length > 0);
}
