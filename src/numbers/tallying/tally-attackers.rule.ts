import type { Attacker } from './tally-audit.rule.js';
import type { Place, Places } from './tally-places.rule.js';

/** What everybody knows who looks at the posted weeks: who visited when, and that each visit met somebody. */
const POSTED_WEEKS = { roster: true, minPerShift: { visits: 1 } } as const;

/**
 * Everybody; those who know when nobody visited; those who know how many visits were held; and of these each group, and each
 * leader, who know their own counts, and of one-to-ones those of their facility.
 * @param led the groups of each leader who leads several
 */
export function attackersOf(places: Places, led: readonly ReadonlySet<string>[]): Attacker[] {
  const all = [...places.values()];
  const insiders = new Map<string, readonly string[]>();
  const know = (own: readonly Place[]) => {
    const facilityIds = new Set(own.map(({ facilityId }) => facilityId));
    const oneToOnes = all.flat().filter(({ facilityId, isOneToOne }) => isOneToOne && facilityIds.has(facilityId));
    const visited = own.filter(({ isOneToOne }) => !isOneToOne).map(({ id }) => id);
    if (visited.length > 0) insiders.set(visited.join(' '), [...visited, ...oneToOnes.map(({ id }) => id)]);
  };
  for (const own of all) {
    const groupIds = new Set(own.flatMap((place) => place.groupIds));
    // Counts of which nobody knows the group might be anybody's.
    for (const groupId of groupIds) know(own.filter(isOf(new Set([groupId, null]))));
    if (groupIds.size === 0) know(own);
  }
  for (const groupIds of led) know(all.flatMap((own) => own.filter(isOf(groupIds))));
  return [
    { id: 'public' },
    { id: 'roster', roster: true },
    { id: 'presence', ...POSTED_WEEKS },
    ...[...insiders].map(([id, facilities]) => ({ id: `insider ${id}`, facilities, ...POSTED_WEEKS })),
  ];
}

function isOf(groupIds: ReadonlySet<string | null>): (place: Place) => boolean {
  return (place) => place.groupIds.some((groupId) => groupIds.has(groupId));
}
