import type { KnownBlock } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { choice, dateText, dayAndTime, type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import type { LapsingCompletion, Requirement } from '../requirements/readiness.rule.js';
import { signUpButton } from '../sessions/sessions.controls.js';
import { nextSession, placeCompleted, type Session } from '../sessions/sessions.rule.js';
import { openTrainingButton } from '../training.controls.js';

/** Something of somebody's that lapses, and the group for which they need it. */
export interface Lapsing {
  readonly completion: LapsingCompletion;
  readonly requirement: Requirement;
  readonly group: Group;
}

/**
 * Reminds somebody that something of theirs lapses. Names the day and never says how far away it is: one that comes late
 * does no harm.
 * @param readAt when it is read: by then a session may be over, or its signing up
 */
export function lapsingReminder(
  { completion, requirement, group }: Lapsing,
  sessions: readonly Session[],
  locale: Locale,
  readAt: Date,
): Reply {
  const say = sayIn(locale);
  const facility = escapeText(group.facility.name);
  const facts = { name: escapeText(requirement.names[locale]), date: dateText(completion.expiresOn, locale) };
  const text = lapsingText(say, { requirement, group }, facts);
  const { answerDays, blocking } = requirement;
  const lines = [
    text,
    blocking ? say('lapsing.blocks', { facility }) : say('lapsing.only_reminds'),
    ...(answerDays > 0 ? [say('lapsing.answer', { days: answerDays })] : []),
  ];
  return {
    text,
    blocks: [
      section(lines.join('\n')),
      renewal(say, locale, { completion, requirement, group }, sessions, readAt),
      actions(openTrainingButton.on(say('ready.open_training'))),
    ],
  };
}

/** What is said at once when a reminder is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function lapsingCorrection({ requirement }: Lapsing, locale: Locale): Reply {
  return sentence(sayIn(locale)('lapsing.correction', { name: escapeText(requirement.names[locale]) }));
}

/** What lapses and when; where it holds in one place, also where. */
function lapsingText(
  say: Say,
  { requirement, group: { facility } }: Pick<Lapsing, 'requirement' | 'group'>,
  facts: { readonly name: string; readonly date: string },
): string {
  const { name, area } = facility;
  if (requirement.scope === 'once') return say('lapsing.text', facts);
  return requirement.scope === 'per_area' && area !== null
    ? say('lapsing.text_area', { ...facts, area: escapeText(area) })
    : say('lapsing.text_here', { ...facts, facility: escapeText(name) });
}

/** The session that renews it, or whom to ask. */
function renewal(
  say: Say,
  locale: Locale,
  { completion, requirement, group }: Lapsing,
  sessions: readonly Session[],
  readAt: Date,
): KnownBlock {
  const own = sessions.find((session) => renewsWith(session, completion, readAt));
  const session = own ?? nextSession(sessions, requirement, group.facility, group.id, readAt);
  if (!session) return section(say('lapsing.ask', { leaders: choice(group.leaderIds.map(mention), locale) }));
  const facts = { when: dayAndTime(session, session.timeZone, locale), place: escapeText(session.place) };
  if (own) return section(say('lapsing.signed_up', facts));
  const spoken = say('ready.sign_up_spoken', { name: requirement.names[locale], when: facts.when });
  return section(say('ready.next_session', facts), signUpButton.on(session.id, say('ready.sign_up'), { spoken }));
}

/** Whether the person has a place already at a session that renews it. */
function renewsWith(session: Session, { requirementCode, place, userId }: LapsingCompletion, readAt: Date): boolean {
  return (
    session.status === 'planned' &&
    session.startsAt > readAt &&
    session.requirement.code === requirementCode &&
    placeCompleted(session) === place &&
    session.signUps.some((signUp) => signUp.userId === userId && signUp.state === 'signed_up')
  );
}
