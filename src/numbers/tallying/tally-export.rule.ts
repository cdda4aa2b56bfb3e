import type { IsoWeek } from '../../core/model.js';
import { dateInWeek } from '../../core/weeks.js';
import { attackersOf } from './tally-attackers.rule.js';
import type { AuditCell, TalliesAudit } from './tally-audit.rule.js';
import { NO_ONE_TO_ONES, type OneToOneBooks } from './tally-books.rule.js';
import { batchCells, batchId, silenceCell, tellingCells } from './tally-cells.rule.js';
import { type Ledger, streamKey } from './tally-ledger.rule.js';
import { countedIn, inactiveWeeks, type Places, placesOf } from './tally-places.rule.js';
import { publicationsOf } from './tally-publications.rule.js';
import { quarterOf } from './tally-quarters.rule.js';
import { heldVisits, isTargetGroupWithinTotal, meetingTruth, oneToOneTruth, truthOf } from './tally-truth.rule.js';

/** Fewest that a released number may differ by, and the narrowest stretch in which nothing may be known to lie. */
const AUDITED = { k: 10, width: 5 } as const;

/**
 * The released batches, every sum that is posted of them, and the silences; and who might attack them, with what else they
 * know.
 * @param weeks all that are closed, in order
 * @param regions by facility, as it is now
 * @param withTruth for made-up years only
 */
export function talliesAudit(
  ledger: Ledger,
  weeks: readonly IsoWeek[],
  regions: ReadonlyMap<string, string>,
  { withTruth = false }: { readonly withTruth?: boolean } = {},
): TalliesAudit {
  const programmeCodes = codesIn(ledger.oneToOnes);
  const places = placesOf(regions.keys(), ledger);
  const counted = countedIn(ledger, places);
  const facilities = [...places.values()]
    .flat()
    .map(({ id, facilityId }) => [id, { region: regions.get(facilityId) ?? '' }]);
  return {
    format: 'tallies-audit/1',
    policy: AUDITED,
    structure: {
      facilities: Object.fromEntries(facilities),
      weeks: weeks.map(calendarOf),
      inactive: inactiveWeeks(ledger, counted, places),
      held: heldVisits(counted),
      ...(isTargetGroupWithinTotal(counted) && { targetGroupsWithinTotal: true }),
    },
    publications: [
      ...publicationsOf(ledger.releases, weeks, regions, batchCells(places, counted, programmeCodes)),
      ...tellingPublications(ledger, places),
      ...silencePublications(ledger, places),
    ],
    attackers: attackersOf(places, ledger.led ?? [], ledger.oneToOnes?.facilityOf),
    ...(withTruth && {
      truth: [
        ...truthOf(counted),
        ...meetingTruth(ledger, places),
        ...oneToOneTruth(ledger.oneToOnes ?? NO_ONE_TO_ONES),
      ],
    }),
  };
}

function codesIn({ programmeCodes }: OneToOneBooks = NO_ONE_TO_ONES): readonly string[] {
  return programmeCodes;
}

/** The month and quarter of a week's Thursday, as its year is (ISO 8601). */
function calendarOf(week: IsoWeek) {
  const thursday = dateInWeek(week, 4);
  return { id: week, month: thursday.slice(0, 7), quarter: quarterOf(week), year: thursday.slice(0, 4) };
}

/** That a number was released tells something of its parts, too. */
function tellingPublications({ releases, oneToOnes }: Ledger, places: Places): TalliesAudit['publications'] {
  return releases.flatMap((release) => {
    const cells = tellingCells(release, places, codesIn(oneToOnes));
    return cells.length > 0 ? [{ id: `large-enough-${batchId(release)}`, at: release.closedIn, cells }] : [];
  });
}

function silencePublications({ silences, oneToOnes }: Ledger, places: Places): TalliesAudit['publications'] {
  const known = new Map<string, { id: string; at: IsoWeek; cells: AuditCell[] }>();
  for (const silence of silences) {
    const id = `silence-${streamKey(silence.stream)}:${silence.to}`;
    const cell = silenceCell(silence, places, codesIn(oneToOnes));
    const publication = known.get(id);
    if (publication) publication.cells.push(cell);
    else known.set(id, { id, at: silence.to, cells: [cell] });
  }
  return [...known.values()];
}
