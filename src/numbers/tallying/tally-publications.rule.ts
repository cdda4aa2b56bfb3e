import { MEASURES, type Measure } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import type { AuditMeasure } from './audit-measures.rule.js';
import type { AuditCell, TalliesAudit } from './tally-audit.rule.js';
import { batchId } from './tally-cells.rule.js';
import { type Release, streamKey } from './tally-ledger.rule.js';
import { periodsEndingWith } from './tally-period.rule.js';
import { quarterOf } from './tally-quarters.rule.js';

type CellOf = (release: Release) => AuditCell;

/** The released batches by week and quarter, and every sum that is posted of them. */
export function publicationsOf(
  releases: readonly Release[],
  weeks: readonly IsoWeek[],
  regions: ReadonlyMap<string, string>,
  cellOf: CellOf,
): TalliesAudit['publications'] {
  return [
    ...weeklyPublications(releases, weeks, regions, cellOf),
    ...quarterlyPublications(releases, cellOf),
    ...periodPublications(releases, weeks, regions, cellOf),
  ];
}

/** For each week its batches, what they come to by region and in the country, and the year so far. */
function weeklyPublications(
  releases: readonly Release[],
  weeks: readonly IsoWeek[],
  regions: ReadonlyMap<string, string>,
  cellOf: CellOf,
): TalliesAudit['publications'] {
  return weeks.flatMap((week) => {
    const closed = releases.filter(({ stream, closedIn }) => isToldWeekly(stream) && closedIn === week);
    if (closed.length === 0) return [];
    const counted = (measure: Measure) => closed.filter((release) => isTotalOf(release, measure));
    const cells = [
      ...closed.map(cellOf),
      ...MEASURES.flatMap((measure) => [
        ...regionalSums(counted(measure), week, measure, regions),
        ...sumCell(`nation:${week}:${measure}`, `the whole country, ${week}`, measure, counted(measure)),
        ...sumCell(
          `year:${week}:${measure}`,
          `the year so far, ${week}`,
          measure,
          releases.filter(
            (release) =>
              isTotalOf(release, measure) &&
              release.closedIn <= week &&
              release.closedIn.slice(0, 4) === week.slice(0, 4),
          ),
        ),
      ]),
    ];
    return [{ id: `week-${week}`, at: week, cells }];
  });
}

function isToldWeekly({ kind }: Release['stream']): boolean {
  return kind !== 'target_group' && kind !== 'one_to_one';
}

/** What a year's batches of one-to-ones come to, each programme's and measure's by itself, as the year's post says them. */
function oneToOneSums(releases: readonly Release[], year: string, cellOf: CellOf): AuditCell[] {
  const own = releases.filter(({ stream }) => stream.kind === 'one_to_one');
  const names = [...new Set(own.map((release) => cellOf(release).measure))];
  return names.flatMap((name) => {
    const ofOne = own.filter((release) => cellOf(release).measure === name);
    return sumCell(`${name}:${year}`, `${name}, ${year}`, name, ofOne);
  });
}

/** Target groups and one-to-ones, told in the last week of a quarter and nowhere else. */
function quarterlyPublications(releases: readonly Release[], cellOf: CellOf): TalliesAudit['publications'] {
  const groups = releases.filter(({ stream }) => !isToldWeekly(stream));
  return [...new Set(groups.map(({ closedIn }) => closedIn))].map((week) => ({
    id: `quarter-${quarterOf(week)}`,
    at: week,
    cells: groups.filter(({ closedIn }) => closedIn === week).map(cellOf),
  }));
}

/** For each month and year that is over: what each stream, each region and the country come to. */
function periodPublications(
  releases: readonly Release[],
  weeks: readonly IsoWeek[],
  regions: ReadonlyMap<string, string>,
  cellOf: CellOf,
): TalliesAudit['publications'] {
  return weeks.flatMap(periodsEndingWith).flatMap(({ kind, name, from, to }) => {
    const closed = releases.filter(({ closedIn }) => closedIn >= from && closedIn <= to);
    const cells = MEASURES.flatMap((measure) => {
      const counted = closed.filter((release) => isTotalOf(release, measure));
      return [
        ...streamSums(counted, name, measure),
        ...regionalSums(counted, name, measure, regions),
        ...sumCell(`nation:${name}:${measure}`, `the whole country, ${name}`, measure, counted),
      ];
    });
    if (kind === 'year') cells.push(...oneToOneSums(closed, name, cellOf));
    return cells.length > 0 ? [{ id: `${kind}-${name}`, at: to, cells }] : [];
  });
}

function streamSums(releases: readonly Release[], period: string, measure: Measure): AuditCell[] {
  const streams = new Map<string, Release[]>();
  for (const release of releases) {
    const key = streamKey(release.stream);
    const known = streams.get(key);
    if (known) known.push(release);
    else streams.set(key, [release]);
  }
  return [...streams].flatMap(([key, own]) => sumCell(`${key}:${period}`, `${key}, ${period}`, measure, own));
}

function isTotalOf({ stream }: Release, measure: Measure): boolean {
  return isToldWeekly(stream) && 'measure' in stream && stream.measure === measure;
}

/** Sums of the named facilities of a region, as they were told: by where a facility was then. Small facilities are told in the country's sum only. */
function regionalSums(
  releases: readonly Release[],
  period: string,
  measure: Measure,
  regions: ReadonlyMap<string, string>,
): AuditCell[] {
  const named = releases.flatMap((release) => {
    const { stream } = release;
    return stream.kind === 'facility' ? [{ release, region: release.region ?? regions.get(stream.facilityId) }] : [];
  });
  return [...new Set(named.flatMap(({ region }) => region ?? []))].sort().flatMap((region) => {
    const own = named.filter((each) => each.region === region).map(({ release }) => release);
    return sumCell(`region:${region}:${period}:${measure}`, `${region}, ${period}`, measure, own);
  });
}

function sumCell(id: string, label: string, measure: AuditMeasure, releases: readonly Release[]): AuditCell[] {
  if (releases.length === 0) return [];
  const value = releases.reduce((sum, release) => sum + release.value, 0);
  return [{ id, label, measure, value, parts: releases.map(batchId) }];
}
