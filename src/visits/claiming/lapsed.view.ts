import type { GroupShift, IsoWeek, Locale, Shift } from '../../core/model.js';
import { goesAlong, stillNeeded } from '../../core/party.js';
import { list, type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import type { Session } from '../../training/sessions/sessions.rule.js';
import { openTrainingButton } from '../../training/training.controls.js';
import { openPlanButton } from '../visits.controls.js';
import { releaseShiftButton } from './claiming.controls.js';
import { type NotReady, notReadyInParty } from './day-before.rule.js';
import { missingStep } from './not-ready.view.js';

/** Tells somebody the day before a visit that they cannot go on it, what is missing, and what to do about it. */
export function lapsedMessage(
  own: GroupShift,
  { missing }: NotReady,
  sessions: readonly Session[],
  locale: Locale,
  now: Date,
): Reply {
  const say = sayIn(locale);
  const when = whenOf(own, locale);
  const facility = escapeText(own.group.facility.name);
  const text = say('lapsed.you', { when, facility, count: missing.length, names: namesOf(missing, locale) });
  const release = releaseShiftButton.on(own.shift.id, say('release.button'), {
    spoken: say('release.button_spoken', { when }),
  });
  return {
    text,
    blocks: [
      section(text),
      ...missing.map((step) => missingStep(say, locale, step, own, sessions, now)),
      section(say('lapsed.you.place')),
      actions(release, openTrainingButton.on(say('ready.open_training'))),
    ],
  };
}

/**
 * Tells a leader the same about somebody.
 * @param allNotReady everybody who cannot go on this visit, to say whether it can run
 */
export function lapsedForLeader(
  visit: GroupShift,
  isoWeek: IsoWeek,
  { claim, missing }: NotReady,
  allNotReady: readonly NotReady[],
  locale: Locale,
): Reply {
  const say = sayIn(locale);
  const { shift, group } = visit;
  const facts = {
    who: mention(claim.userId),
    when: whenOf(visit, locale),
    facility: escapeText(group.facility.name),
    names: namesOf(missing, locale),
  };
  const text = goesAlong(shift, claim.userId)
    ? say('lapsed.leader.newcomer', facts)
    : say('lapsed.leader', { ...facts, needed: readyNeeded(shift, allNotReady), least: shift.minimumParty });
  return {
    text,
    blocks: [
      section(`${text}\n${say('lapsed.leader.next', { who: facts.who })}`),
      actions(openPlanButton.on({ groupId: group.id, isoWeek }, say('reminder.open_plan'), { style: 'primary' })),
    ],
  };
}

/** For the leader's plan, where they are named: *Can't go as things stand: Anna (Visit permit)*. */
export function lapsedLine(say: Say, locale: Locale, notReady: readonly NotReady[]): string {
  const people = notReady.map(({ claim, missing }) =>
    say('lapsed.plan.person', { who: mention(claim.userId), names: namesOf(missing, locale) }),
  );
  return say('lapsed.plan', { people: list(people, locale) });
}

/**
 * For the channel, which learns how many but never who: *needs 1 more: 1 is not ready*.
 * @returns null while enough are ready, so that nothing is said of anybody
 */
export function gapText(say: Say, shift: Shift, notReady: readonly NotReady[]): string | null {
  const count = notReadyInParty(notReady, shift);
  const needed = readyNeeded(shift, notReady);
  if (count === 0 || needed === 0) return null;
  // Where nobody of the party is ready, how many there are would say who.
  return count === shift.claims.length
    ? say('schedule.needs_more', { needed, least: shift.minimumParty })
    : say('lapsed.needs_more', { needed, count });
}

/** How many more who are ready a visit needs to run. */
export function readyNeeded(shift: Shift, notReady: readonly NotReady[]): number {
  const claims = shift.claims.filter(({ id }) => !notReady.some(({ claim }) => claim.id === id));
  return stillNeeded({ ...shift, claims });
}

function namesOf(missing: NotReady['missing'], locale: Locale): string {
  return list(
    missing.map(({ requirement }) => escapeText(requirement.names[locale])),
    locale,
  );
}
