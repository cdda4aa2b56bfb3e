import type { Measure, TargetGroup } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import type { AuditMeasure } from './audit-measures.rule.js';
import type { InactiveWeek } from './tally-places.rule.js';
import type { AuditTruth, HeldVisits } from './tally-truth.rule.js';

/** Everything ever posted, in a form that an independent program can attack (PRIVACY, `tallies-audit/1`). */
export interface TalliesAudit {
  readonly format: 'tallies-audit/1';
  readonly policy: { readonly k: number; readonly width: number };
  readonly structure: {
    /** Facilities, and parts of them where several groups visit or where it was small for a while. */
    readonly facilities: Readonly<Record<string, { readonly region: string }>>;
    readonly weeks: readonly { id: IsoWeek; month: string; quarter: string; year: string }[];
    readonly inactive: readonly InactiveWeek[];
    readonly held: readonly HeldVisits[];
    readonly targetGroupsWithinTotal?: true;
  };
  readonly publications: readonly { id: string; at: IsoWeek; cells: readonly AuditCell[] }[];
  readonly attackers: readonly Attacker[];
  /** Exact counts, for made-up years only. */
  readonly truth?: readonly AuditTruth[];
}

/** What somebody knows who attacks the posts, besides them and the rules. */
export interface Attacker {
  readonly id: string;
  /** Knows the exact counts of these. */
  readonly facilities?: readonly string[];
  /** Knows when nobody visited. */
  readonly roster?: boolean;
  /** Knows how many visits were held, and that each met so many at least. */
  readonly minPerShift?: Readonly<Partial<Record<Measure, number>>>;
}

export interface AuditDimensions {
  readonly facility?: string;
  readonly facilities?: readonly string[];
  readonly period: IsoWeek | { readonly from: IsoWeek; readonly to: IsoWeek };
  readonly targetGroup?: TargetGroup;
}

export type AuditCell =
  | { readonly id: string; readonly dims: AuditDimensions; readonly measure: AuditMeasure; readonly value: number }
  | { readonly dims: AuditDimensions; readonly measure: AuditMeasure; readonly below: number }
  | { readonly dims: AuditDimensions; readonly measure: AuditMeasure; readonly atLeast: number }
  | {
      readonly id: string;
      readonly label: string;
      readonly measure: AuditMeasure;
      readonly value: number;
      readonly parts: readonly string[];
    };
