import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { IsoWeek } from '../../src/core/model.js';
import { until } from '../support/until.js';
import { areAllPosted, confirmations, everybodyClaims } from './claiming-crowd.js';
import { doubleEffects, unhealed } from './findings.js';
import type { Replicas } from './replicas-world.js';
import type { Trouble } from './troubles.js';
import { handovers, type Sending, sentAtOnce } from './watched-sending.js';

/** How it went when everybody claimed at once. */
export interface Rush {
  readonly trouble: string;
  readonly people: number;
  readonly places: number;
  readonly claimsPerSecond: number;
  /** Milliseconds in which half of the people were answered, and all but one of a hundred. */
  readonly middle: number;
  readonly p99: number;
  /** Who had to press more than once. */
  readonly pressedAgain: number;
  /** Who gave up before anybody had answered. */
  readonly unanswered: number;
  /** Milliseconds for which this very process stood still at most: beyond some, it cannot tell who sent when. */
  readonly stoodStillFor: number;
  /** Deliveries that the balancer gave to the other process because the first died over them. */
  readonly handedOn: number;
  /** Seconds from the last answer until Slack showed what the database says. */
  readonly healedAfter: number;
  /** How often another process took over sending. */
  readonly handovers: number;
  /** In sentences; empty where all went as promised. */
  readonly doubleEffects: readonly string[];
}

const IN_A_MILLISECOND = 1e6;
/** Milliseconds. A sender gives a call up after some seconds, and this process must not take longer to see it. */
export const LONGEST_STANDSTILL = 2_000;
/** Two audits, in milliseconds: the bot makes one every ten minutes. */
const TWO_AUDITS = 2 * 10 * 60_000;
const MIDWAY = 1 / 3;
const SECOND = 1_000;
const LOOKED_EVERY = 500;

/**
 * Everybody claims in that week, while this happens; afterwards it is waited until all has healed.
 * @param spread milliseconds over which people come; 0 for all in the same moment
 * @throws when it has not healed within two audits
 */
export async function rush(world: Replicas, isoWeek: IsoWeek, trouble: Trouble, spread: number): Promise<Rush> {
  const { sandbox, society, balancer, sendings } = world;
  const claimants = await society.claimants(isoWeek);
  await until('the week is in Slack', () => areAllPosted(sandbox, claimants), TWO_AUDITS);
  const [sentBefore, handedOnBefore] = [sendings.length, balancer.handedOn()];
  const toldBefore = confirmations(sandbox, claimants).length;
  const isMidway = () => confirmations(sandbox, claimants).length - toldBefore >= claimants.length * MIDWAY;
  const standstill = monitorEventLoopDelay();
  standstill.enable();
  const startedAt = performance.now();
  let claimedAt = startedAt;
  const claiming = everybodyClaims(sandbox, claimants, spread).finally(() => {
    claimedAt = performance.now();
  });
  const [insisted] = await Promise.all([claiming, trouble.happen(world, isMidway)]);
  const isHealed = async () => {
    const wrong = await unhealed(sandbox, society);
    // Looking takes the database away from the bots.
    if (wrong.length > 0) await wait(LOOKED_EVERY);
    return wrong.length === 0;
  };
  await until(`${trouble.name}: Slack shows what is so`, isHealed, TWO_AUDITS);
  const healedAt = performance.now();
  standstill.disable();
  const stoodStillFor = standstill.max / IN_A_MILLISECOND;
  const sent = sendings.slice(sentBefore);
  const places = await placesIn(world, isoWeek);
  const answered = insisted.map(({ answeredAfter }) => answeredAfter ?? Number.POSITIVE_INFINITY);
  return {
    trouble: trouble.name,
    people: claimants.length,
    places,
    claimsPerSecond: places / ((claimedAt - startedAt) / SECOND),
    middle: percentile(answered, 1 / 2),
    p99: percentile(answered, 99 / 100),
    pressedAgain: insisted.filter(({ presses }) => presses > 1).length,
    unanswered: insisted.filter(({ answeredAfter }) => answeredAfter === null).length,
    stoodStillFor,
    handedOn: balancer.handedOn() - handedOnBefore,
    healedAfter: (healedAt - claimedAt) / SECOND,
    handovers: handovers(sent),
    doubleEffects: [
      ...(await doubleEffects(sandbox, society, insisted, trouble.isUndisturbed)),
      ...(stoodStillFor < LONGEST_STANDSTILL ? outOfTurn(sent) : []),
    ],
  };
}

/** What was sent by a process whose turn it was not. */
function outOfTurn(sent: readonly Sending[]): readonly string[] {
  return [
    ...sent
      .filter(({ isHolder }) => isHolder === false)
      .map(({ by, method }) => `${by} sent without the lease: ${method}`),
    ...sentAtOnce(sent).map(([one, other]) => `${one.by} and ${other.by} sent at once: ${one.method}, ${other.method}`),
  ];
}

async function placesIn({ society }: Replicas, isoWeek: IsoWeek): Promise<number> {
  const weeks = (await society.posted()).filter((week) => week.isoWeek === isoWeek);
  return weeks.flatMap(({ shifts }) => shifts).reduce((sum, { claims }) => sum + claims.length, 0);
}

function percentile(all: readonly number[], share: number): number {
  return [...all].sort((one, other) => one - other)[Math.ceil(all.length * share) - 1] ?? 0;
}
