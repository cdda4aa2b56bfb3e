import type { Claim } from '../../src/core/model.js';
import type { CoverOutcome, CoverRule } from '../../src/visits/covering/deciding.rule.js';
import { claimStateOf } from '../../src/visits/covering/may-take.rule.js';
import type { CoveredVisit, Offer } from '../../src/visits/covering/offers.rule.js';
import type { Rules } from './rules.js';
import { LEADER } from './standing.js';
import { SAYS_YES } from './swap-promises.js';

/** What comes of a press: how the visit stands after it, and the other one where it changes two. */
export type PressOutcome =
  | { readonly ok: true; readonly visit: CoveredVisit; readonly other?: CoveredVisit }
  | (CoverOutcome & { readonly ok: false });

export type PressRule = (...asked: Parameters<CoverRule>) => PressOutcome;

/** A button that somebody presses. */
export interface Press {
  readonly deed: string;
  readonly userId: string;
  readonly said: string;
  readonly rule: PressRule;
}

/** The buttons of a small world: each by its name, for whoever may press it. */
export type Button = (
  rules: Rules,
  visit: CoveredVisit,
  userId: string,
  all: readonly CoveredVisit[],
) => readonly Press[];

export const claims: Button = ({ covering }, _, userId) => [press('claim', userId, 'Claim', covering.decideTakeAny)];
export const findsCover: Button = ({ covering }, _, userId) => [
  press('find cover', userId, 'Find cover', covering.decideFindCover),
];
export const takesBack: Button = ({ covering }, _, userId) => [
  press('take it back', userId, 'Take it back', covering.decideTakeBack),
];
export const queues: Button = ({ covering }, _, userId) => [press('queue', userId, 'Queue', covering.decideQueue)];
export const leavesLine: Button = ({ covering }, _, userId) => [
  press('leave the line', userId, 'Leave the line', covering.decideLeaveLine),
];
export const comes: Button = ({ covering }, _, userId) => [
  press("I'm coming", userId, "I'm coming", covering.decideComing),
];

/** The buttons of cards that are open, and of those that have been left lying. */
export const takes: Button = ({ covering }, { offers }, userId) =>
  offers.filter(isPlace).map(({ id, kind, about, end }) => {
    const whose = whoseOf({ kind, about });
    const deed = end === null ? `take a ${kind} place` : 'take what is over';
    return press(
      deed,
      userId,
      `I'll take it, of ${end === null ? '' : 'an old card about '}${whose}`,
      covering.decideTake(id),
    );
  });

/** Asks one who is on another visit. */
export const asksToSwap: Button = ({ covering }, { shift }, userId, all) =>
  all
    .filter((other) => other.shift.id !== shift.id)
    .flatMap((other) => other.shift.claims.map((claim) => ({ other, asked: claim.userId })))
    .filter(({ asked }) => asked !== userId)
    .map(({ other, asked }) =>
      press(
        'ask to swap',
        userId,
        `Swap, and asks ${asked}, who is on ${other.shift.id}`,
        covering.decideProposeSwap([{ other, userId: asked }]),
      ),
    );
export const keepsOwn: Button = ({ covering }, _, userId) => [
  press('keep my own', userId, 'Keep my own', covering.decideKeepOwn),
];
/** On the visit of whoever asked: both visits change, or none. */
export const swaps: Button = ({ covering }, { offers }, userId, all) =>
  offers.flatMap(({ id, kind, about, asks }) => {
    const ask = asks.find((each) => each.userId === userId);
    if (kind !== 'swap' || !ask) return [];
    const other = all.find(({ shift }) => shift.id === ask.returnShiftId) ?? null;
    const rule: PressRule = (own, who, now) => {
      const outcome = covering.decideSwap(id, own, other, who, now);
      return outcome.ok ? { ok: true, visit: outcome.own, other: outcome.other } : outcome;
    };
    return [press(SAYS_YES, userId, `Swap with ${about}`, rule)];
  });

const answers =
  (answer: 'no' | 'if_needed', isOld: boolean): Button =>
  ({ covering }, { offers }, userId) =>
    offers
      .filter((offer) => isOld === (offer.end !== null))
      .map((offer) => {
        const whose = whoseOf(offer);
        const words = answer === 'no' ? 'Not this time' : 'If nobody else';
        const deed = `answer ${answer}`;
        return press(deed, userId, `${words}, of ${whose}`, covering.decideAnswer(offer.id, answer));
      });

export const saysNo: Button = answers('no', false);
export const wouldIfNeeded: Button = answers('if_needed', false);

export const releases: Button = ({ claiming, settling }, _, userId) => {
  const rule: CoverRule = (visit, who, now) => {
    const outcome = claiming.decideRelease(claimStateOf(visit, who), who, now);
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal };
    const isOther = (claim: Claim) => claim.userId !== who;
    const { shift } = visit;
    const after = { ...shift, claims: shift.claims.filter(isOther), shadows: shift.shadows.filter(isOther) };
    return { ok: true, visit: settling.settle({ ...visit, shift: after }, now) };
  };
  return [press("I can't come", userId, "I can't come: give my place up", rule)];
};

/** By whoever leads, of somebody. */
export const leaderSaysCannotCome: Button = ({ covering }, { shift }, userId) =>
  shift.claims.map(({ userId: holder }) =>
    press(
      userId === LEADER ? "leader: can't come" : "not a leader: can't come",
      userId,
      `${holder} can't come`,
      covering.decideCannotCome(holder),
    ),
  );
export const leaderAsks: Button = ({ covering }, _, userId) => [
  press('leader: ask', userId, 'Ask', covering.decideAsk),
];
export const leaderInvites: Button = ({ covering }, { people }, userId) =>
  [...people.keys()]
    .filter((invited) => invited !== userId)
    .map((invited) =>
      press('leader: invite', userId, `Invite, and ticks ${invited}`, covering.decideInvite([invited])),
    );
export const leaderReopens: Button = ({ covering }, _, userId) => [
  press('leader: it runs after all', userId, 'It runs after all', covering.decideRunsAfterAll),
];

/** Whether it is taken by itself, for nothing in return. */
function isPlace({ kind }: Pick<Offer, 'kind'>): boolean {
  return kind !== 'swap';
}

function whoseOf({ kind, about }: Pick<Offer, 'kind' | 'about'>): string {
  if (kind === 'invite') return `what ${about} was invited to`;
  if (kind === 'swap') return `a swap with ${about}`;
  return kind === 'cover' ? `${about}'s place` : 'the free place';
}

function press(deed: string, userId: string, words: string, rule: PressRule): Press {
  return { deed, userId, said: `${userId} presses *${words}*.`, rule };
}
