import type { KnownBlock, Overflow } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import { groupNameAmong } from '../../slack/blocks/group-text.js';
import { context, escapeText, header, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { takesNewSessions } from './session-form.rule.js';
import { sessionWords } from './session-text.view.js';
import { planSessionButton, sessionMenu } from './sessions.controls.js';
import type { Session } from './sessions.rule.js';
import { inLine, signedUp } from './sign-up-list.rule.js';

const MOST_LISTED = 30;
const MOST_GROUPS = 12;
/** Of each session; a text holds 3,000 characters (Slack). */
const MOST_NAMED = 40;

/** For whom somebody plans sessions. */
export interface Planning {
  readonly leads: readonly Group[];
  /** National staff plan for every group. */
  readonly isNational: boolean;
}

/** The sessions that somebody answers for, soonest first, and buttons to plan another. */
export function sessionsReply(
  say: Say,
  locale: Locale,
  sessions: readonly Session[],
  { leads, isNational }: Planning,
  now: Date,
): Reply {
  const rows = sessions
    .slice(0, MOST_LISTED)
    .map((session) => section(sessionLine(say, locale, session, now), sessionMenuOf(say, session, now)));
  const more = sessions.length - rows.length;
  const plans = leads
    .filter(takesNewSessions)
    .slice(0, MOST_GROUPS)
    .map((group) => planRow(say, groupNameAmong(locale, group, leads), group.id));
  const blocks: KnownBlock[] = [
    header(say('session.title')),
    ...(rows.length > 0 ? rows : [section(say('session.none'))]),
    ...(more > 0 ? [context(say('session.more', { count: more }))] : []),
    ...plans,
    ...(isNational ? [planRow(say, say('session.every_group'), null)] : []),
  ];
  return { text: say('session.title'), blocks };
}

function planRow(say: Say, name: string, groupId: string | null): KnownBlock {
  const group = escapeText(name);
  const look = { style: 'primary', spoken: say('session.plan_spoken', { group: name }) } as const;
  return section(say('session.plan_for', { group }), planSessionButton.on(groupId, say('session.plan'), look));
}

function sessionLine(say: Say, locale: Locale, session: Session, now: Date): string {
  const line = say('session.line', sessionWords(session, locale));
  const taken = signedUp(session).length;
  const places = say('session.places', { taken, seats: session.seats, line: inLine(session).length });
  const standing =
    session.startsAt > now ? places : say(session.attendanceMarkedAt ? 'session.marked' : 'session.not_marked');
  return [line, standing, ...(taken > 0 ? [peopleText(say, locale, session)] : [])].join('\n');
}

/** Whoever leads it knows who comes: a facility may want to know in good time. */
function peopleText(say: Say, locale: Locale, session: Session): string {
  const people = signedUp(session).map(({ userId }) => mention(userId));
  const named = people.slice(0, MOST_NAMED);
  const more = people.length - named.length;
  const all = more > 0 ? [...named, say('session.people_more', { count: more })] : named;
  return say('session.people', { people: list(all, locale) });
}

function sessionMenuOf(say: Say, session: Session, now: Date): Overflow {
  const verbs = session.startsAt > now ? (['change', 'call_off'] as const) : (['attendance'] as const);
  return sessionMenu.of(
    verbs.map((verb) => ({ value: { verb, sessionId: session.id }, text: say(`session.menu.${verb}`) })),
  );
}
