import type { PatternVisit } from '../../core/model.js';
import { type Refused, refuse } from '../../core/refusals.js';
import { type ClaimRefusal, type ClaimState, missingFor } from '../claiming/claiming.rule.js';
import { hourOf, lineAt, mostStanding, type StandingPlace } from './standing.rule.js';

/** What decides whether somebody may come every week at the hour of a visit. */
export interface EveryWeekState
  extends Pick<
    ClaimState,
    'shift' | 'group' | 'beside' | 'weekState' | 'membership' | 'otherShifts' | 'requirements' | 'completions'
  > {
  /** The group's weekly pattern. */
  readonly pattern: readonly PatternVisit[];
  /** Whoever comes every week at that hour. */
  readonly places: readonly StandingPlace[];
}

export type EveryWeekOutcome = { readonly ok: true; readonly known: StandingPlace | null } | Refused<ClaimRefusal>;

/**
 * Whether somebody may come every week at the hour of a visit; twice is once. Refused: not in the group or resting, an hour that is
 * not in the pattern of every week, a visit that one alone can do, enough others who come every week, not ready.
 */
export function decideEveryWeek(state: EveryWeekState, userId: string): EveryWeekOutcome {
  const { group, membership, pattern, places } = state;
  if (membership === null) return refuse({ reason: 'not_a_member', channelId: group.channelId });
  if (membership === 'resting') return refuse({ reason: 'resting' });
  const known = places.find((place) => place.userId === userId);
  if (known) return { ok: true, known };
  const line = lineAt(pattern, hourOf(state));
  if (!line) return refuse({ reason: 'not_every_week' });
  const minimumParty = Math.max(line.minimumParty, group.programme.minimumParty);
  const most = mostStanding({ minimumParty });
  if (most === 0) return refuse({ reason: 'nobody_stands' });
  if (places.length >= most) return refuse({ reason: 'others_stand' });
  const missing = missingFor(state);
  if (missing.length > 0) return refuse({ reason: 'not_ready', missing, mayGoAlong: false });
  return { ok: true, known: null };
}
