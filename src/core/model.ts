/**
 * The nouns, one word per idea:
 *
 * - **workspace**: one Slack workspace, which is one national society.
 * - **facility**: a remand prison or prison. Its wall clock rules what people see.
 * - **group**: the volunteers who visit one facility; it has one Slack channel.
 * - **leader**: runs a group: plans and posts its weeks. Not the same as a Slack admin.
 * - **volunteer**: a person who visits. A **membership** is their being in a group's channel.
 * - **week**: one group's visits in one ISO week, a draft until the leader posts it.
 * - **shift**: one visit on a date, which volunteers claim (people just say "visit"). One shift holds several *client
 *   visits*, each a meeting with one visited person: never mix the two.
 * - **party**: the volunteers who go together. A shift runs only with its minimum party.
 * - **claim**: a volunteer's place on a shift; its **seat** is 1…maximumParty. Releasing gives the seat up.
 * - **shadow**: a newcomer who goes along before they are ready. Never part of the party; how many may: `core/shadow-seats`.
 * - **programme**: a kind of visiting, e.g. in remand prisons. Each group has one, and a facility may have several. It asks
 *   for **requirements**, which volunteers **complete**. A volunteer is **ready** for a group's visits when nothing that its
 *   programme asks for is missing at its facility (`training/requirements/readiness.rule`).
 * - **pairing**: a one-to-one (*forløb*, *en-till-en*): a promise between volunteers, its **mentors**, and a leader. Whoever is
 *   met is not in it.
 * - **session**: a study visit or course on a date, which people **sign up** for and which completes a requirement.
 * - **cleared**: the leader's tick that the facility has cleared the visit. A boolean and nothing else.
 */

/** The languages that people read. */
export const LOCALES = ['sv', 'da', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export type FacilityKind = 'remand_prison' | 'prison';
export const FACILITY_KINDS: readonly FacilityKind[] = ['remand_prison', 'prison'];
/** Whether it is paused, stands apart: for some days, or until further notice (`PlacePause`). */
export type FacilityStatus = 'starting_up' | 'active' | 'closed';
export type ShiftFormat = 'individual' | 'group';
/** What a group may do together on a visit: a fixed list, in the order in which it is shown, so that nothing is ever written of it. */
export const ACTIVITIES = ['board_games', 'crafts', 'fika', 'talk', 'music', 'film', 'walk'] as const;
export type Activity = (typeof ACTIVITIES)[number];
/**
 * A visit called off by the facility carries no reason: there is nowhere to write one (national agreement). `will_not_run`: too
 * few could come, so that nobody travels (DOMAIN, rule 1).
 */
export type ShiftStatus = 'planned' | CalledOff;
export type CalledOff = 'called_off_by_us' | 'called_off_by_facility' | 'will_not_run';
export type WeekState = 'draft' | 'posted';
export type MembershipStatus = 'active' | 'resting';

/** An ISO week, e.g. `2026-W48`. Made by `core/weeks` only. */
export type IsoWeek = `${number}-W${string}`;

/** Visitors that a facility can be said to let in at once; more is a slip of the finger. */
export const LARGEST_CAP = 50;

export interface Facility {
  readonly id: string;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly region: string;
  /** The authority's own, of several facilities: approval may be given for all of them. null while nobody has written one. */
  readonly area: string | null;
  /** Of the building, as people find it; null while nobody has written one. */
  readonly address: string | null;
  /** Where at the building those who go meet; null while nobody has written one. */
  readonly meetingPoint: string | null;
  /** IANA time zone, e.g. `Europe/Stockholm` */
  readonly timeZone: string;
  /** How many visitors the facility lets in at once. */
  readonly visitorCap: number;
  /** Minutes: a visit may be lost when visitors are later than this without notice (national agreement). */
  readonly lateMinutes: number;
  /** Its front desk wants the names of those who come. Left out where it is told how many, which is usual. */
  readonly deskNames?: boolean;
  readonly status: FacilityStatus;
}

/** What something is called, in every language that people read. */
export type Names = Readonly<Record<Locale, string>>;

/** A kind of visiting that a national society runs: data, which national staff edit. */
export interface Programme {
  /** e.g. `se.remand_visits` */
  readonly code: string;
  readonly names: Names;
  /** Fewest volunteers that may go: nobody visits a Swedish remand prison alone. */
  readonly minimumParty: number;
  /** Most volunteers that may go, before the facility's own cap. */
  readonly maximumParty: number;
  /** Kinds of facility that it fits. */
  readonly kinds: readonly FacilityKind[];
  /** Whether a newcomer may go along before they are ready. */
  readonly shadowSeat: boolean;
  /** How often its visits usually come: proposed, and nobody must follow it. Left out for every week. */
  readonly every?: Every;
  /** How its one-to-ones go. Left out where it has none. */
  readonly oneToOne?: OneToOne;
}

/** What a programme says of its one-to-ones. */
export interface OneToOne {
  /** What becomes of one when somebody is moved to another facility: it ends, or it follows there, and outside too. */
  readonly whenMoved: 'ends' | 'follows';
  /** Months that one may last; null for any number. */
  readonly mostMonths: number | null;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  readonly locale: Locale;
  /** Whether the posted schedule names who comes, or only says how many. */
  readonly showNames: boolean;
  /** Whom to ring on the day, with a number: a leader, or the gate; null while nobody has written one. */
  readonly contactLine: string | null;
  readonly facility: Facility;
  /** What it does there: another group at the same facility may have another. */
  readonly programme: Programme;
  /** Slack user ids of everybody who leads it now, also for some days only. */
  readonly leaderIds: readonly string[];
  /** Those of them in whose place somebody stands now: they may act, and are sent nothing meanwhile. Left out where there are none. */
  readonly awayIds?: readonly string[];
  /** Those of them who lead for some days only, in such a place. Left out where there are none. */
  readonly standInIds?: readonly string[];
}

/** In how many weeks a visit of the pattern comes again. */
export type Every = 1 | 2 | 4;
export const EVERY: readonly Every[] = [1, 2, 4];

/** How a line of the pattern comes that rests in between: its weeks are counted from one of them (`planning/rhythm.rule`). */
export interface Rhythm {
  readonly every: Exclude<Every, 1>;
  /** A week in which it comes, past or ahead. */
  readonly comesIn: IsoWeek;
}

/** One line of the weekly pattern that a new week is proposed from. */
export interface PatternVisit {
  /** ISO weekday: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Wall clock of the facility, `HH:mm`. */
  readonly startTime: string;
  /** Minutes, of the first time where there are two. */
  readonly length: number;
  readonly format: ShiftFormat;
  /** What is planned for it. Left out for nothing in particular. */
  readonly activities?: readonly Activity[];
  readonly minimumParty: number;
  readonly maximumParty: number;
  /** A second time that belongs to it, on the same day or the next. Left out where it is one time. */
  readonly again?: { readonly daysLater: 0 | 1; readonly startTime: string; readonly length: number };
  /** Left out where it comes every week. */
  readonly rhythm?: Rhythm;
}

export interface Claim {
  readonly id: string;
  /** Slack user id of the volunteer. */
  readonly userId: string;
  readonly seat: number;
  readonly claimedAt: Date;
  /** When they said "I'm coming" to a reminder; null until then, and again once the visit has another time. */
  readonly confirmedAt: Date | null;
  /** Since when somebody is sought to go instead; their place stays theirs until then. Left out where nobody is. */
  readonly soughtSince?: Date;
  /** A leader has said that they can't come; the place stays theirs all the same. Left out where they are expected. */
  readonly notExpected?: true;
  /** The standing place for which it was claimed when its week was posted. Left out where they claimed it themselves. */
  readonly standingId?: string;
}

export interface Shift extends Stretch {
  readonly id: string;
  /** Its second time since it was taken away: calendars may have it. Left out where there is none. */
  readonly dropped?: Pause;
  readonly format: ShiftFormat;
  /** What is planned for it, agreed with the facility by the same tick. Left out for nothing in particular. */
  readonly activities?: readonly Activity[];
  readonly minimumParty: number;
  readonly maximumParty: number;
  readonly cleared: boolean;
  /** How often one like it comes, once its week is kept as the pattern. Left out for every week. */
  readonly every?: Every;
  readonly status: ShiftStatus;
  /** When people were last told at once that it had fallen below its minimum; null for never. */
  readonly toldShortAt: Date | null;
  /** Since when too few can come, from a day and a half before it on. Left out while enough can. */
  readonly shortSince?: Date;
  /** Since when that presses: first within a day and a half before it, then within its last twenty hours; also once enough can. */
  readonly pressingSince?: Date;
  /** How often it has had another time or place. Left out for never. */
  readonly moves?: number;
  /** It was not to run, and a leader has said that it does after all, which is said once. Left out where nobody has. */
  readonly hasReopened?: true;
  /** Whoever holds a place has to say anew that they come, since it was moved or reopened then. Left out where nobody has to. */
  readonly reconfirmSince?: Date;
  /** Places that are kept for those who wait in line. Left out for none. */
  readonly kept?: number;
  readonly version: number;
  /** The party: active claims only, by seat. */
  readonly claims: readonly Claim[];
  /** Newcomers who go along, beside the party (`core/shadow-seats`). */
  readonly shadows: readonly Claim[];
}

export interface Week {
  readonly id: string;
  readonly isoWeek: IsoWeek;
  readonly state: WeekState;
  readonly version: number;
  /** Slack user id of the leader who changed it last. */
  readonly changedBy: string;
  /** By start. */
  readonly shifts: readonly Shift[];
}

/** From one instant until another, which is no part of it: visits at 17–19 and 19–21 share no moment. */
export interface Pause {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The same, but for what lies between the two times of a visit that is two times in a row, or on two days (`core/stretches`). */
export interface Stretch extends Pause {
  /** Left out where it is one time. */
  readonly pause?: Pause | undefined;
}

/** Another planned and posted visit at the same facility, of whatever group: who else is inside meanwhile. */
export interface VisitBeside extends Stretch {
  readonly minimumParty: number;
  readonly maximumParty: number;
  /** Everybody who comes on it, a newcomer who goes along included. */
  readonly people: number;
}

/** Days on which no visits are made, the first and the last among them, by the calendar of the facility. Why is kept nowhere. */
export interface PauseDays {
  /** `YYYY-MM-DD` */
  readonly from: string;
  /** null while nobody can say. */
  readonly until: string | null;
}

/** A pause of a group, or of a facility with all groups that visit it, that is under way or still to come. */
export interface PlacePause extends PauseDays {
  readonly id: string;
  /** Id of the group or of the facility. */
  readonly place: string;
  /** Slack user id of the leader or of the national staff. */
  readonly by: string;
}

/** A week with the group it belongs to: what a posted schedule is made from. */
export interface GroupWeek extends Week {
  readonly group: Group;
  /** What else goes on at the facility in this week: visits of other groups above all. Left out where nothing does. */
  readonly beside?: readonly VisitBeside[];
  /** Pauses of the group and of its facility that are not over, where it is planned. Left out where it is only shown. */
  readonly pauses?: readonly PlacePause[];
}

/** A shift together with the group whose it is. */
export interface GroupShift {
  readonly shift: Shift;
  readonly group: Group;
}

/** A shift of which is known how many places are left on it (`core/places-left`). */
export interface ShiftWithPlaces extends GroupShift {
  /** What else goes on at the facility around it: also what shares no moment with it. Left out where nothing does. */
  readonly beside?: readonly VisitBeside[];
}
