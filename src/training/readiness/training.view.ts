import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { choice, dateText, dayAndTime, list, type Say } from '../../locales/index.js';
import { placeAmong } from '../../slack/blocks/group-text.js';
import { actions, context, escapeText, header, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { blockingSteps, mayGoAlong } from '../requirements/readiness.rule.js';
import { momentText } from '../sessions/session-text.view.js';
import { signUpButton, takePlaceButton } from '../sessions/sessions.controls.js';
import { openReadyButton, openTrainingButton } from '../training.controls.js';
import { openVerifyButton } from '../verifying/verifying.controls.js';
import { nextStep, type OwnStep, type OwnTraining } from './own-training.rule.js';

/** A message holds 50 blocks (Slack: blocks): what is told around the groups, and around the steps of each. */
const MOST_BLOCKS = 46;
/** App Home names so many; the others are a press away. */
const MOST_MISSING_NAMED = 3;

/** A person's own way to being ready, in each of their groups: what is done, what is missing and how to get it. */
export function trainingReply(say: Say, locale: Locale, chains: readonly OwnTraining[]): Reply {
  const title = say('training.title');
  const { blocks, left } = chainBlocks(say, locale, chains);
  const channels = list(
    left.map((group) => `<#${group.channelId}>`),
    locale,
  );
  return {
    text: [title, ...chains.map((chain) => progressText(say, locale, chain, chains))].join('\n').replaceAll('*', ''),
    blocks: [
      header(title),
      ...blocks,
      ...(left.length > 0 ? [context(say('training.more_groups', { count: left.length, channels }))] : []),
      footer(say, chains),
    ],
  };
}

/** A welcome to the group, and the way that begins there. */
export function joinedReply(say: Say, locale: Locale, chain: OwnTraining, userId: string): Reply {
  const { group, ahead } = chain;
  const leaders = list(
    group.leaderIds.filter((id) => id !== userId).map((id) => mention(id)),
    locale,
  );
  const name = escapeText(group.name);
  const welcome = (): string => {
    if (ahead.kind !== 'not_ready') return say('join.welcome_ready', { group: name });
    if (leaders === '') return say('join.welcome_leader', { group: name });
    return say('join.welcome', { group: name, leaders });
  };
  const { blocks } = chainBlocks(say, locale, [chain]);
  return { text: welcome().replaceAll('*', ''), blocks: [section(welcome()), ...blocks, footer(say, [chain])] };
}

/** What comes next for whoever is ready somewhere, and whom to tell when something is wrong. */
function footer(say: Say, chains: readonly OwnTraining[]): KnownBlock {
  const isReady = chains.some(({ ahead }) => ahead.kind !== 'not_ready');
  return context(...(isReady ? [say('training.next')] : []), say('training.wrong'));
}

/** The section of App Home; nothing for somebody in no group. */
export function trainingHome(say: Say, locale: Locale, chains: readonly OwnTraining[]): KnownBlock[] {
  if (chains.length === 0) return [];
  const lines = chains.slice(0, 5).map((chain) => homeLine(say, locale, chain, chains));
  const open = openTrainingButton.on(say('ready.open_training'));
  return [header(say('training.home')), section(lines.join('\n'), open)];
}

/** Whether they can go, and then only what is missing or to be renewed. */
function homeLine(
  say: Say,
  locale: Locale,
  { group, steps, ahead }: OwnTraining,
  chains: readonly OwnTraining[],
): string {
  const facility = placeOf(locale, group, chains);
  const nameOf = ({ requirement }: Pick<OwnStep, 'requirement'>): string => escapeText(requirement.names[locale]);
  if (ahead.kind === 'not_ready') {
    const missing = blockingSteps(steps).map(nameOf);
    const named = missing.slice(0, MOST_MISSING_NAMED);
    return say('training.home_missing', {
      facility,
      count: missing.length,
      names: named.join(', '),
      more: missing.length - named.length,
    });
  }
  const next = nextStep(steps);
  if (!next) return say('training.home_done', { facility });
  if (next.endsSoon && ahead.kind === 'until') {
    return say('training.home_renew', { facility, date: dateText(ahead.date, locale), name: nameOf(next) });
  }
  return say('training.home_next', { facility, name: nameOf(next) });
}

/** Whole groups for as long as they fit; `left` are those that no longer do. */
function chainBlocks(say: Say, locale: Locale, chains: readonly OwnTraining[]) {
  const blocks: KnownBlock[] = [];
  const left: Group[] = [];
  for (const chain of chains) {
    const own = [section(progressText(say, locale, chain, chains)), ...stepSections(say, locale, chain)];
    if (left.length > 0 || blocks.length + own.length > MOST_BLOCKS) left.push(chain.group);
    else blocks.push(...own);
  }
  return { blocks, left };
}

function progressText(
  say: Say,
  locale: Locale,
  { group, steps, done, ahead }: OwnTraining,
  chains: readonly OwnTraining[],
): string {
  const facility = placeOf(locale, group, chains);
  const count = steps.length;
  if (count === 0) return say('training.nothing_asked', { facility });
  switch (ahead.kind) {
    case 'not_ready':
      return say('training.not_ready', { facility, done, count });
    case 'until':
      return say('training.ready_until', { facility, done, count, date: dateText(ahead.date, locale) });
    case 'no_end':
      return say('training.ready', { facility, done, count });
  }
}

function placeOf(locale: Locale, group: Group, chains: readonly OwnTraining[]): string {
  return escapeText(
    placeAmong(
      locale,
      group,
      chains.map((chain) => chain.group),
    ),
  );
}

/** What is not done comes first; what is done is told together below. Each in their order. */
function stepSections(say: Say, locale: Locale, { group, steps }: OwnTraining): SectionBlock[] {
  const isDone = ({ standing, endsSoon }: OwnStep): boolean => standing === 'done' && !endsSoon;
  const done = steps.filter(isDone).map((step) => standingText(say, locale, step, group));
  const open = steps.filter((step) => !isDone(step)).map((step) => openStep(say, locale, step, group));
  return [...open, ...(done.length > 0 ? [section(done.join('\n'))] : [])];
}

function standingText(
  say: Say,
  locale: Locale,
  { requirement, standing, completion }: OwnStep,
  { facility: { area } }: Group,
): string {
  const called = escapeText(requirement.names[locale]);
  // Whoever is in two groups reads that one answer is enough for both.
  const inArea = requirement.scope === 'per_area' && area !== null;
  const name = inArea ? say('verify.in_area', { name: called, area: escapeText(area) }) : called;
  if (standing === 'missing' || !completion) return say('training.missing', { name });
  const until = completion.expiresOn === null ? null : dateText(completion.expiresOn, locale);
  if (standing === 'lapsed') return say('training.lapsed', { name, until: until ?? '' });
  const done = { name, date: dateText(completion.doneOn, locale), who: mention(completion.verifiedBy) };
  return until ? say('training.done_until', { ...done, until }) : say('training.done', done);
}

/** One that is missing, has lapsed or ends soon: how to get it. */
function openStep(say: Say, locale: Locale, step: OwnStep, group: Group): SectionBlock {
  const { requirement, standing, session, signUp } = step;
  const lines = [standingText(say, locale, step, group)];
  if (!requirement.blocking && standing !== 'done') lines.push(say('training.only_reminds'));
  if (!session) {
    const leaders = choice(group.leaderIds.map(mention), locale);
    // No session is held for what is granted: an interview, a clearance, a permit.
    lines.push(mayGoAlong([step]) ? say('ready.ask', { leaders }) : say('training.ask', { leaders }));
    return section(lines.join('\n'));
  }
  const when = dayAndTime(session, session.timeZone, locale);
  const at = { when, place: escapeText(session.place) };
  if (signUp?.state === 'signed_up') return section([...lines, say('training.signed_up', at)].join('\n'));
  if (signUp?.state === 'reserve') return section([...lines, say('training.on_reserve', at)].join('\n'));
  if (signUp?.offeredUntil) {
    const until = momentText(signUp.offeredUntil, session, locale);
    lines.push(say('ready.next_session', at), say('session.home.offered', { until }));
    return section(lines.join('\n'), takePlaceButton.on(session.id, say('sign_up.take'), { style: 'primary' }));
  }
  const name = escapeText(requirement.names[locale]);
  return section(
    [...lines, say('ready.next_session', at)].join('\n'),
    signUpButton.on(session.id, say('ready.sign_up'), { spoken: say('ready.sign_up_spoken', { name, when }) }),
  );
}

/** What leaders are told once of somebody who has begun. */
export function joinedNotice(
  say: Say,
  { group, volunteerUserId, done, count }: { group: Group; volunteerUserId: string; done: number; count: number },
): Reply {
  const progress = say('group_ready.done_of', { done, count });
  const text = say('notice.joined', { who: mention(volunteerUserId), group: escapeText(group.name), progress });
  const verify = openVerifyButton.on({ groupId: group.id, userIds: [volunteerUserId] }, say('notice.joined.verify'), {
    style: 'primary',
    spoken: say('notice.joined.verify_spoken'),
  });
  return {
    text,
    blocks: [section(text), actions(verify, openReadyButton.on({ groupId: group.id }, say('group_ready.open')))],
  };
}
