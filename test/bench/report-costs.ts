import { BARE, type Entrant, PRISMA, THIS } from './contestant.js';
import { middle, type Rounds, timesTheCpuOf } from './cost.js';
import { CLAIM, CLAIM_AND_PASSES, type Deed, HOME, IDLE_PASS, MODAL, PASS, SCHEDULE } from './deeds.js';
import { atMost } from './goals.js';
import { asRatio, inMilliseconds, markdown } from './table.js';

/** What each deed took, in the order in which it was measured. */
export type Costs = ReadonlyMap<Deed, Rounds>;

const OVER_BARE = new Map<Deed, number>([
  ...([[CLAIM, 2.5]] as const),
  ...([[CLAIM_AND_PASSES, 4]] as const),
  ...([[MODAL, 3]] as const),
  ...([[HOME, 5]] as const),
]);
const CLAIM_OVER_PRISMA = 1.2;
/** In the large society over the small one. */
const OVER_SMALL = new Map<Deed, number>([
  ...([[CLAIM, 1.3]] as const),
  ...([[MODAL, 1.3]] as const),
  ...([[HOME, 1.3]] as const),
  ...([[SCHEDULE, 1.3]] as const),
  ...([[PASS, 1.5]] as const),
  ...([[IDLE_PASS, 1.3]] as const),
]);

/** CPU of each deed beside that of the peers. */
export function besidePeers(costs: Costs, against: Entrant | null): string {
  const other = against ? [against.name, `this / ${against.name}`] : [];
  const rows = [...costs].map(([deed, rounds]) => {
    const overBare = timesTheCpuOf(rounds, THIS.name, BARE.name);
    const overPrisma = timesTheCpuOf(rounds, THIS.name, PRISMA.name);
    const most = OVER_BARE.get(deed);
    return [
      ...[deed.what, cpu(rounds, THIS)],
      ...(against ? [cpu(rounds, against), asRatio(timesTheCpuOf(rounds, THIS.name, against.name))] : []),
      ...[cpu(rounds, BARE), asRatio(overBare), most === undefined ? '' : atMost(overBare, most)],
      ...[cpu(rounds, PRISMA), asRatio(overPrisma), deed === CLAIM ? atMost(overPrisma, CLAIM_OVER_PRISMA) : ''],
    ];
  });
  const peers = [BARE.name, 'this / bare', 'goal', PRISMA.name, 'this / Prisma', 'goal'];
  return markdown([['CPU of one', THIS.name, ...other, ...peers], ...rows]);
}

/** CPU of each deed in the large society beside the small one. */
export function besideSmall(small: Costs, large: Costs, against: Entrant | null): string {
  const entrants = against ? [THIS, against] : [THIS];
  const rows = [...large].flatMap(([deed, rounds]) =>
    entrants.map((entrant) => {
      const before = middle(small.get(deed) ?? {}, entrant.name)?.cpu ?? null;
      const after = middle(rounds, entrant.name)?.cpu ?? null;
      const ratio = before === null || after === null ? null : after / before;
      const most = OVER_SMALL.get(deed);
      const goal = most === undefined || entrant !== THIS ? '' : atMost(ratio, most);
      return [`${deed.what}, ${entrant.name}`, inMilliseconds(before), inMilliseconds(after), asRatio(ratio), goal];
    }),
  );
  return markdown([['CPU of one', 'small', 'large', 'large / small', 'goal'], ...rows]);
}

/** How often the database is asked, in a sentence each. */
export function inStatements(costs: Costs): string {
  const sentences = [...costs].map(([{ what }, rounds]) => {
    const each = Object.keys(rounds).map((name) => `${name} ${middle(rounds, name)?.statements.toFixed(1)}`);
    return `- ${what}: ${each.join(', ')}`;
  });
  return `Statements, BEGIN and COMMIT among them:\n\n${sentences.join('\n')}`;
}

function cpu(rounds: Rounds, { name }: Entrant): string {
  return inMilliseconds(middle(rounds, name)?.cpu);
}
