import type { Attacker } from './tally-audit.rule.js';
import type { Place, Places } from './tally-places.rule.js';

/** What everybody knows who looks at the posted weeks: who visited when, and that each visit met somebody. */
const POSTED_WEEKS = { roster: true, minPerShift: { visits: 1 } } as const;

/**
 * Everybody; those who know when nobody visited; those who know how many visits were held; and of these each group, and each
 * leader, who know their own counts, and their facility's one-to-ones where the group has them.
 * @param led the groups of each leader who leads several
 * @param oneToOnesAt the facility of each group that has one-to-ones, by group id, whether or not anything came in of it
 */
export function attackersOf(
  places: Places,
  led: readonly ReadonlySet<string>[],
  oneToOnesAt: ReadonlyMap<string, string> = new Map(),
): Attacker[] {
  const all = [...places.values()];
  const insiders = new Map<string, readonly string[]>();
  const know = (groupIds: Iterable<string | null>, visited: readonly Place[]) => {
    const own = visited.filter(({ isOneToOne }) => !isOneToOne).map(({ id }) => id);
    const facilityIds = new Set([...groupIds].flatMap((groupId) => oneToOnesAt.get(groupId ?? '') ?? []));
    const oneToOnes = [...facilityIds].flatMap((facilityId) => oneToOnePlacesAt(places, facilityId));
    const ids = [...own, ...oneToOnes];
    if (ids.length > 0) insiders.set(ids.join(' '), ids);
  };
  const visiting = new Set<string | null>();
  for (const own of all) {
    const groupIds = new Set(own.flatMap((place) => place.groupIds));
    for (const groupId of groupIds) {
      visiting.add(groupId);
      // Counts of which nobody knows the group might be anybody's.
      know([groupId], own.filter(isOf(new Set([groupId, null]))));
    }
    if (groupIds.size === 0) know([], own);
  }
  for (const groupId of oneToOnesAt.keys()) if (!visiting.has(groupId)) know([groupId], []);
  for (const groupIds of led)
    know(
      groupIds,
      all.flatMap((own) => own.filter(isOf(groupIds))),
    );
  return [
    { id: 'public' },
    { id: 'roster', roster: true },
    { id: 'presence', ...POSTED_WEEKS },
    ...[...insiders].map(([id, facilities]) => ({ id: `insider ${id}`, facilities, ...POSTED_WEEKS })),
  ];
}

function oneToOnePlacesAt(places: Places, facilityId: string): string[] {
  return (places.get(facilityId) ?? []).filter(({ isOneToOne }) => isOneToOne).map(({ id }) => id);
}

function isOf(groupIds: ReadonlySet<string | null>): (place: Place) => boolean {
  return (place) => place.groupIds.some((groupId) => groupIds.has(groupId));
}
