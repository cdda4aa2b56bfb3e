import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import type { GroupWeek } from '../../src/core/model.js';
import { Ledger } from '../../src/delivery/ledger.store.js';
import { wordsOf } from '../support/words.js';
import { confirmations, type Insisted, postsOf, wasToldAlready } from './claiming-crowd.js';
import type { CrowdedSociety } from './society.js';

/**
 * What is not as it was promised, in sentences: a visit with more than its maximum, a person with two places in a week, a
 * place that was confirmed and is not there, one that was confirmed twice, or that nobody was told of.
 * @param isUndisturbed when nothing was taken away meanwhile, every place was confirmed by whoever took it in
 */
export async function doubleEffects(
  sandbox: Sandbox,
  { posted }: Pick<CrowdedSociety, 'posted'>,
  insisted: readonly Insisted[],
  isUndisturbed: boolean,
): Promise<readonly string[]> {
  const claimants = insisted.map(({ claimant }) => claimant);
  const isoWeeks = new Set(claimants.map(({ isoWeek }) => isoWeek));
  const weeks = (await posted()).filter(({ isoWeek }) => isoWeeks.has(isoWeek));
  const visits = weeks.flatMap(({ shifts }) => shifts);
  const ids = new Set(visits.map(({ id }) => id));
  const stored = visits.flatMap(({ id, claims }) => claims.map(({ userId }) => `${id}:${userId}`));
  const confirmed = confirmations(sandbox, claimants).filter((claim) => ids.has(claim.split(':')[0] ?? ''));
  const known = new Set(stored);
  const told = new Set(confirmed);
  // The one process had it stored and could not say so: the other said it when they pressed again.
  const already = new Set(
    claimants
      .filter((claimant) => wasToldAlready(sandbox, claimant))
      .map(({ shiftId, userId }) => `${shiftId}:${userId}`),
  );
  return [
    ...visits
      .filter(({ claims, maximumParty }) => claims.length > maximumParty)
      .map(({ id, claims }) => `${claims.length} people go on visit ${id}`),
    ...repeated(stored.map((claim) => claim.split(':')[1] ?? '')).map((userId) => `${userId} has two places`),
    ...repeated(confirmed).map((claim) => `${claim} was confirmed twice`),
    ...confirmed.filter((claim) => !known.has(claim)).map((claim) => `${claim} was confirmed and is lost`),
    ...stored
      .filter((claim) => !told.has(claim))
      .filter((claim) => isUndisturbed || !already.has(claim))
      .map((claim) => `${claim} was told to nobody`),
  ];
}

function repeated(all: readonly string[]): readonly string[] {
  return all.filter((each, index) => all.indexOf(each) !== index);
}

/** What Slack does not show yet as the database has it, or shows twice; empty once it has healed. */
export async function unhealed(
  sandbox: Sandbox,
  { posted, society }: Pick<CrowdedSociety, 'posted' | 'society'>,
): Promise<readonly string[]> {
  const weeks = await posted();
  const rows = await society.of(Ledger).read([], new Date());
  return [
    ...weeks.flatMap((week) => wrongPost(sandbox, week)),
    ...rows
      .filter(({ state }) => state === 'unknown' || state === 'sending')
      .map(({ key, state }) => `${key} is ${state}`),
    ...scheduledTwice(sandbox),
  ];
}

/** Whether there is one post for the week, which names exactly those whom the database has on each visit. */
function wrongPost(sandbox: Sandbox, { group, isoWeek, shifts }: GroupWeek): readonly string[] {
  const [post, ...others] = postsOf(sandbox, group.channelId, isoWeek);
  const what = `${group.channelId} ${isoWeek}`;
  if (!post) return [`${what} is not posted`];
  if (others.length > 0) return [`${what} is posted ${1 + others.length} times`];
  const sections = post.blocks.filter(({ type }) => type === 'section');
  const shown = sections.map((section) => mentionsIn(wordsOf({ blocks: [section] })));
  const stored = shifts.map(({ claims }) => claims.map(({ userId }) => userId).sort());
  return JSON.stringify(shown) === JSON.stringify(stored) ? [] : [`${what} shows something else`];
}

function mentionsIn(words: string): string[] {
  return [...words.matchAll(/<@(\w+)>/g)].map(([, userId]) => userId ?? '').sort();
}

function scheduledTwice({ world }: Sandbox): readonly string[] {
  const listed = world.scheduled().map(({ channelId, postAt, text }) => `${channelId} ${postAt.toISOString()} ${text}`);
  return repeated(listed).map((each) => `${each} is scheduled twice`);
}
