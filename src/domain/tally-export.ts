import type { IsoWeek } from './model.js';
import { type Ledger, type Release, streamKey } from './tally-ledger.js';
import { periodsEndingWith } from './tally-period.js';
import type { AuditTruth } from './tally-truth.js';
import { type Measure, quarterOf, type Stream, type TargetGroup } from './tallying.js';
import { dateInWeek } from './weeks.js';

/** Everything ever posted, in a form that an independent program can attack (PRIVACY, `tallies-audit/1`). */
export interface TalliesAudit {
  readonly format: 'tallies-audit/1';
  readonly policy: { readonly k: number; readonly width: number };
  readonly structure: {
    readonly facilities: Readonly<Record<string, { readonly region: string }>>;
    readonly weeks: readonly { id: IsoWeek; month: string; quarter: string; year: string }[];
    readonly targetGroupsWithinTotal?: true;
  };
  readonly publications: readonly { id: string; at: IsoWeek; cells: readonly AuditCell[] }[];
  /** Exact counts, for made-up years only. */
  readonly truth?: readonly AuditTruth[];
}

interface AuditDimensions {
  readonly facility?: string;
  readonly facilities?: readonly string[];
  readonly region?: string;
  readonly period: IsoWeek | { readonly from: IsoWeek; readonly to: IsoWeek };
  readonly targetGroup?: TargetGroup;
}

export type AuditCell =
  | { readonly id: string; readonly dims: AuditDimensions; readonly measure: Measure; readonly value: number }
  | { readonly dims: AuditDimensions; readonly measure: Measure; readonly below: number }
  | {
      readonly id: string;
      readonly label: string;
      readonly measure: Measure;
      readonly value: number;
      readonly parts: readonly string[];
    };

/** Fewest that a released number may differ by, and the narrowest stretch in which nothing may be known to lie. */
const AUDITED = { k: 10, width: 5 } as const;

/** The released batches, every sum that is posted of them, and the silences. */
export function talliesAudit(
  ledger: Ledger,
  weeks: readonly IsoWeek[],
  regions: ReadonlyMap<string, string>,
): Omit<TalliesAudit, 'truth'> {
  return {
    format: 'tallies-audit/1',
    policy: AUDITED,
    structure: {
      facilities: Object.fromEntries([...regions].map(([facility, region]) => [facility, { region }])),
      weeks: weeks.map(calendarOf),
      ...(ledger.targetGroupsWithinTotal && { targetGroupsWithinTotal: true }),
    },
    publications: [
      ...weeklyPublications(ledger.releases, weeks, regions),
      ...quarterlyPublications(ledger.releases),
      ...periodPublications(ledger.releases, weeks, regions),
      ...silencePublications(ledger),
    ],
  };
}

/** The month and quarter of a week's Thursday, as its year is (ISO 8601). */
function calendarOf(week: IsoWeek) {
  const thursday = dateInWeek(week, 4);
  return { id: week, month: thursday.slice(0, 7), quarter: quarterOf(week), year: thursday.slice(0, 4) };
}

/** For each week its batches, what they come to by region and in the country, and the year so far. */
function weeklyPublications(
  releases: readonly Release[],
  weeks: readonly IsoWeek[],
  regions: ReadonlyMap<string, string>,
): TalliesAudit['publications'] {
  return weeks.flatMap((week) => {
    const closed = releases.filter(({ stream, closedIn }) => stream.kind !== 'target_group' && closedIn === week);
    if (closed.length === 0) return [];
    const counted = (measure: Measure) => closed.filter((release) => isTotalOf(release, measure));
    const cells = [
      ...closed.map(batchCell),
      ...(['visits', 'participants'] as const).flatMap((measure) => [
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

/** Target groups, told in the last week of a quarter and nowhere else. */
function quarterlyPublications(releases: readonly Release[]): TalliesAudit['publications'] {
  const groups = releases.filter(({ stream }) => stream.kind === 'target_group');
  return [...new Set(groups.map(({ closedIn }) => closedIn))].map((week) => ({
    id: `quarter-${quarterOf(week)}`,
    at: week,
    cells: groups.filter(({ closedIn }) => closedIn === week).map(batchCell),
  }));
}

/** For each month and year that is over: what each stream, each region and the country come to. */
function periodPublications(
  releases: readonly Release[],
  weeks: readonly IsoWeek[],
  regions: ReadonlyMap<string, string>,
): TalliesAudit['publications'] {
  return weeks.flatMap(periodsEndingWith).flatMap(({ kind, name, from, to }) => {
    const closed = releases.filter(({ closedIn }) => closedIn >= from && closedIn <= to);
    const cells = (['visits', 'participants'] as const).flatMap((measure) => {
      const counted = closed.filter((release) => isTotalOf(release, measure));
      return [
        ...streamSums(counted, name, measure),
        ...regionalSums(counted, name, measure, regions),
        ...sumCell(`nation:${name}:${measure}`, `the whole country, ${name}`, measure, counted),
      ];
    });
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
  return stream.kind !== 'target_group' && stream.measure === measure;
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

function sumCell(id: string, label: string, measure: Measure, releases: readonly Release[]): AuditCell[] {
  if (releases.length === 0) return [];
  const value = releases.reduce((sum, release) => sum + release.value, 0);
  return [{ id, label, measure, value, parts: releases.map(batchId) }];
}

function batchId(release: Release): string {
  return `${streamKey(release.stream)}:${release.closedIn}`;
}

function batchCell(release: Release): AuditCell {
  const { stream, from, closedIn, value } = release;
  const period = { from, to: closedIn };
  return { id: batchId(release), dims: { ...whoseIs(stream), period }, measure: measureOf(stream), value };
}

function measureOf(stream: Stream): Measure {
  return stream.kind === 'target_group' ? 'visits' : stream.measure;
}

function whoseIs(stream: Stream): Omit<AuditDimensions, 'period'> {
  switch (stream.kind) {
    case 'facility':
      return { facility: stream.facilityId };
    case 'pool':
      return { facilities: [...stream.pool.members] };
    case 'target_group':
      return { targetGroup: stream.targetGroup };
  }
}

function silencePublications({ silences }: Ledger): TalliesAudit['publications'] {
  return silences.map(({ stream, from, to, below }) => ({
    id: `silence-${streamKey(stream)}:${to}`,
    at: to,
    cells: [{ dims: { ...whoseIs(stream), period: { from, to } }, measure: measureOf(stream), below }],
  }));
}
