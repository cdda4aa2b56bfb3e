import type { AuditedAction } from '../../core/audited.js';
import type { Facility, Group, IsoWeek, Names, Stretch } from '../../core/model.js';

/** What lines of the log can be told apart by. */
export const AREAS = ['reading', 'visits', 'training', 'numbers', 'set_up'] as const;
export type Area = (typeof AREAS)[number];

const AREA_OF: Readonly<Record<AuditedAction, Area>> = {
  save_workspace: 'set_up',
  save_facility: 'set_up',
  declare_small: 'set_up',
  save_group: 'set_up',
  close_group: 'set_up',
  open_group: 'set_up',
  hand_over: 'set_up',
  stand_in: 'set_up',
  end_stand_in: 'set_up',
  save_reminders: 'set_up',
  set_resting: 'visits',
  open_week: 'visits',
  free_seat: 'visits',
  ask_group: 'visits',
  ask_for_people: 'visits',
  invite: 'visits',
  cannot_come: 'visits',
  run_after_all: 'visits',
  retry_undelivered: 'set_up',
  verify: 'training',
  take_back: 'training',
  read_completions: 'reading',
  read_readiness: 'reading',
  read_front_desk: 'reading',
  plan_session: 'training',
  change_session: 'training',
  call_off_session: 'training',
  mark_attendance: 'training',
  save_requirement: 'training',
  extend_validity: 'training',
  archive_requirement: 'training',
  delete_requirement: 'training',
  save_programme: 'training',
  remove_programme: 'training',
  count: 'numbers',
  correct_count: 'numbers',
  read_tally: 'reading',
  export_tally: 'numbers',
  read_return: 'reading',
  approve_return: 'numbers',
  remind_returns: 'numbers',
  download_returns: 'reading',
  put_week_back: 'visits',
  put_places_back: 'visits',
  free_places: 'visits',
  add_shift: 'visits',
  change_shift: 'visits',
  remove_shift: 'visits',
  call_off: 'visits',
  set_cleared: 'visits',
  mark_cleared: 'visits',
  pause: 'visits',
  change_pause: 'visits',
  end_pause: 'visits',
  post: 'visits',
  keep_pattern: 'visits',
  take_out_of_pattern: 'visits',
  read_history: 'reading',
  read_undelivered: 'reading',
  read_week_ahead: 'reading',
  read_pairings: 'reading',
  read_one_to_ones: 'reading',
  set_up_pairing: 'visits',
  change_pairing: 'visits',
  fetch_own_data: 'reading',
  erase_own_data: 'set_up',
};

/** Kinds of lines in an area. */
export function actionsIn(area: Area): readonly AuditedAction[] {
  return KINDS.filter((action) => AREA_OF[action] === area);
}

// The type says that these are all there are.
const KINDS = Object.keys(AREA_OF) as AuditedAction[];

/** What of a whole group is looked at concerns each of its members. */
export const READS_OF_A_GROUP: readonly AuditedAction[] = [
  'read_readiness',
  'read_week_ahead',
  'read_pairings',
  'read_front_desk',
];

/** One line of the log. */
export interface HistoryLine {
  readonly id: string;
  readonly at: Date;
  readonly action: AuditedAction;
  /** Slack user id; null, or a word of ours, for somebody who is known no more. */
  readonly actorId: string | null;
  /** The same of whom it was done to; else the id of what it was done to. */
  readonly subjectId: string | null;
  /** Whose leaders may read it; null for the society's own. */
  readonly scopeId: string | null;
  /** What in particular it was about; null for nothing. */
  readonly matterId: string | null;
}

/** Where a page ends: what is older comes next. */
export interface HistoryPlace {
  readonly at: Date;
  readonly id: string;
}

/** Who reads, and how far they may. Read from the database now. */
export interface HistoryReader {
  /** Slack user id: what was done to them is theirs to read. */
  readonly userId: string;
  /** National staff read all of the society's. */
  readonly readsAll: boolean;
  /** The groups that they lead and the facilities of these. */
  readonly scopeIds: readonly string[];
  /** Groups that they are in: what of such a one is looked at is theirs too. */
  readonly memberOf: readonly string[];
}

/** What somebody wants to read of it. */
export interface HistoryAsked {
  /** What the lines are about: Slack user id, or the id of a visit, a group, a facility's year …; null for everything. */
  readonly about: string | null;
  /** null for all of them. */
  readonly area: Area | null;
}

/** What a line names, as it is now. */
export type Matter =
  | {
      readonly kind: 'visit' | 'session';
      readonly name: string | Names;
      readonly when: Stretch;
      readonly timeZone: string;
    }
  | { readonly kind: 'week'; readonly isoWeek: IsoWeek; readonly group: Pick<Group, 'name'> | null }
  | { readonly kind: 'place'; readonly name: string | Names }
  | { readonly kind: 'year'; readonly facility: Pick<Facility, 'name'>; readonly year: string };

/** Of two pages in the order of the log, newest first, one; what is in both stands in it once. */
export function newestOf(pages: readonly (readonly HistoryLine[])[], most: number): readonly HistoryLine[] {
  const each = new Map(pages.flat().map((line) => [line.id, line]));
  return [...each.values()].sort(newestFirst).slice(0, most);
}

function newestFirst(one: HistoryLine, other: HistoryLine): number {
  return other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);
}

/** A facility's year, as the log names it. */
export function readFacilityYear(subjectId: string): { readonly facilityId: string; readonly year: string } | null {
  const [, facilityId, year] = /^([^/]+)\/(\d{4})$/.exec(subjectId) ?? [];
  return facilityId && year ? { facilityId, year } : null;
}
