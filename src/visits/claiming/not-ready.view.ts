import type { KnownBlock } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import { noteRefused } from '../../core/payload.js';
import { choice, dateText, dayAndTime, list, type Say } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { mayGoAlong, type Step } from '../../training/requirements/readiness.rule.js';
import { signUpButton } from '../../training/sessions/sessions.controls.js';
import { nextSession, type Session } from '../../training/sessions/sessions.rule.js';
import { openTrainingButton } from '../../training/training.controls.js';
import { goAlongButton } from './claiming.controls.js';

export interface NotReady {
  /** What keeps the person from going on that day. */
  readonly missing: readonly Step[];
  /** Whether they may go along as a newcomer. */
  readonly mayGoAlong: boolean;
  /** Planned sessions that have not begun. */
  readonly sessions: readonly Session[];
}

/** Why somebody cannot go on a visit yet: what is missing, and for each thing how to get it. */
export function notReadyReply(
  say: Say,
  locale: Locale,
  visit: GroupShift,
  { missing, mayGoAlong, sessions }: NotReady,
  now: Date,
): Reply {
  noteRefused('not_ready');
  const names = list(
    missing.map(({ requirement }) => escapeText(requirement.names[locale])),
    locale,
  );
  const text = say('ready.not_yet', { when: whenOf(visit, locale), names, count: missing.length });
  const blocks: KnownBlock[] = [
    section(text),
    ...missing.map((step) => missingStep(say, locale, step, visit, sessions, now)),
  ];
  const goAlong = goAlongButton.on(visit.shift.id, say('ready.go_along'), {
    spoken: say('ready.go_along_spoken', { when: whenOf(visit, locale) }),
  });
  const training = openTrainingButton.on(say('ready.open_training'));
  if (mayGoAlong) blocks.push(section(say('ready.go_along_text')));
  blocks.push(mayGoAlong ? actions(goAlong, training) : actions(training));
  return { text, blocks };
}

/** What to do about it, one press away. */
export function withTrainingButton(say: Say, reply: Reply): Reply {
  return { ...reply, blocks: [...reply.blocks, actions(openTrainingButton.on(say('ready.open_training')))] };
}

/** One missing thing, with its next dated session and a button to sign up, or whom to ask. */
export function missingStep(
  say: Say,
  locale: Locale,
  step: Step,
  { group }: GroupShift,
  sessions: readonly Session[],
  now: Date,
): KnownBlock {
  const { requirement, standing, completion } = step;
  const name = escapeText(requirement.names[locale]);
  const title =
    standing === 'lapsed'
      ? say('ready.lapsed', { name, date: dateText(completion?.expiresOn ?? '', locale) })
      : say('ready.missing', { name });
  const session = nextSession(sessions, requirement, group.facility, group.id, now);
  if (!session) {
    const leaders = choice(group.leaderIds.map(mention), locale);
    // A permit or an undertaking comes of no session.
    const next = mayGoAlong([step]) ? say('ready.ask', { leaders }) : say('training.ask', { leaders });
    return section(`*${title}*\n${next}`);
  }
  const when = dayAndTime(session, session.timeZone, locale);
  const place = escapeText(session.place);
  return section(
    `*${title}*\n${say('ready.next_session', { when, place })}`,
    signUpButton.on(session.id, say('ready.sign_up'), { spoken: say('ready.sign_up_spoken', { name, when }) }),
  );
}
