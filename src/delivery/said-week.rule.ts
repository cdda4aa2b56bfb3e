import type { Activity, GroupWeek, IsoWeek, Shift, ShiftFormat, ShiftStatus, Stretch } from '../core/model.js';
import { ACTIVITIES } from '../core/model.js';
import { everybodyOn, goesAlong } from '../core/party.js';
import { parseIsoWeek } from '../core/weeks.js';

/** What Slack keeps beside a message: flat values, which every app of the workspace may read. */
export type Kept = Readonly<Record<string, string | number | boolean>>;

/** A visit as its post tells of it. */
export interface SaidVisit
  extends Stretch,
    Pick<Shift, 'format' | 'minimumParty' | 'maximumParty' | 'cleared' | 'status'> {
  readonly shiftId: string;
  /** What is planned for it; left out where its post was written before that was kept. */
  readonly activities?: readonly Activity[];
  readonly places: readonly SaidPlace[];
}

export interface SaidPlace {
  /** Slack user id; where the post hides names, sealed: only we recognise who it is. */
  readonly who: string;
  readonly isShadow: boolean;
}

/** A posted week as its post tells of it. */
export interface SaidWeek {
  readonly groupId: string;
  readonly isoWeek: IsoWeek;
  readonly visits: readonly SaidVisit[];
  /** Whether it has more visits than could be kept beside the post. */
  readonly isCut: boolean;
}

/** Makes out of a visit's and a person's id what nobody else can tell the person by. */
export type Seal = (shiftId: string, userId: string) => string;

/** Characters that all of a week may take, so that with what every message keeps it stays below Slack's own limit. */
const MOST_KEPT = 3_600;
/** What a person's place begins with whom only we can recognise. */
export const SEALED = '~';
const FORMATS: Readonly<Record<ShiftFormat, string>> = { individual: 'i', group: 'g' };
const STATUSES: Readonly<Record<ShiftStatus, string>> = {
  planned: 'p',
  called_off_by_us: 'u',
  called_off_by_facility: 'f',
  will_not_run: 'w',
};
const ACTIVITY_LETTERS: Readonly<Record<Activity, string>> = {
  board_games: 'b',
  crafts: 'c',
  fika: 'k',
  talk: 't',
  music: 'm',
  film: 'f',
  walk: 'w',
};
const VISIT = /^(\S+) (\d{8}T\d{4})Z ([\d+]+) ([ig]) (\d+) (\d+) ([pufw]) ([cn])(?:\.([a-z]*))? ?(\S*)$/;
const PLACE = /^(\+?)([A-Z][A-Z0-9]+|~[\w-]+)$/;

/**
 * What Slack is given to keep beside a posted week, so that it can be read back when our records have been lost: nothing
 * that the post does not say itself. Visits that do not fit any more are left out, the last first.
 */
export function keptOf(week: GroupWeek, seal: Seal): Kept {
  const kept: Record<string, string | number> = { group: week.group.id, week: week.isoWeek };
  let left = MOST_KEPT;
  for (const [index, shift] of week.shifts.entries()) {
    const said = visitText(shift, week.group.showNames ? (_, userId) => userId : sealedOnce(seal));
    left -= said.length + `"v${index + 1}":"",`.length;
    if (left < 0) return { ...kept, cut: week.shifts.length - index };
    kept[`v${index + 1}`] = said;
  }
  return kept;
}

/** The same read back. @returns null when it is no week, or one that was posted before anything was kept of it */
export function readSaidWeek(kept: Kept): SaidWeek | null {
  const { group, week, cut } = kept;
  const isoWeek = parseIsoWeek(String(week));
  if (typeof group !== 'string' || !isoWeek) return null;
  const texts = Object.keys(kept).filter((name) => /^v\d+$/.test(name));
  const visits = texts.flatMap((name) => readVisit(String(kept[name])) ?? []);
  return { groupId: group, isoWeek, visits, isCut: cut !== undefined || visits.length < texts.length };
}

/** Whether somebody is named by what only we can read. */
export function isSealed(who: string): boolean {
  return who.startsWith(SEALED);
}

/** As it stands beside a post. @param digest of the visit, the person and a secret of ours */
export function sealed(digest: string): string {
  return `${SEALED}${digest}`;
}

/** Whom we have not recognised stays sealed as it was. */
function sealedOnce(seal: Seal): Seal {
  return (shiftId, userId) => (isSealed(userId) ? userId : seal(shiftId, userId));
}

function visitText(shift: Shift, name: Seal): string {
  const people = everybodyOn(shift).map(
    ({ userId }) => `${goesAlong(shift, userId) ? '+' : ''}${name(shift.id, userId)}`,
  );
  return [
    shift.id,
    compact(shift.startsAt),
    minutesText(shift),
    FORMATS[shift.format],
    shift.minimumParty,
    shift.maximumParty,
    STATUSES[shift.status],
    `${shift.cleared ? 'c' : 'n'}${activitiesText(shift)}`,
    ...(people.length > 0 ? [people.join(',')] : []),
  ].join(' ');
}

/** Only a group plans what to do: nothing stands beside other visits. */
function activitiesText({ format, activities = [] }: Shift): string {
  return format === 'group' ? `.${activities.map((activity) => ACTIVITY_LETTERS[activity]).join('')}` : '';
}

/** Letters of a later version are left out. */
function readActivities(letters: string): readonly Activity[] {
  return ACTIVITIES.filter((activity) => letters.includes(ACTIVITY_LETTERS[activity]));
}

function readVisit(text: string): SaidVisit | null {
  const [, shiftId, start, minutes, format, least, most, status, cleared, planned, people = ''] =
    VISIT.exec(text) ?? [];
  if (shiftId === undefined || start === undefined) return null;
  const startsAt = fromCompact(start);
  const places = people.split(',').filter(Boolean).map(readPlace);
  if (Number.isNaN(startsAt.getTime()) || places.includes(null)) return null;
  return {
    shiftId,
    ...readMinutes(startsAt, minutes ?? ''),
    format: named(FORMATS, format) ?? 'individual',
    minimumParty: Number(least),
    maximumParty: Number(most),
    status: named(STATUSES, status) ?? 'planned',
    cleared: cleared === 'c',
    ...(planned !== undefined && { activities: readActivities(planned) }),
    places: places.filter((place) => place !== null),
  };
}

/** `120`; of two times the first, what lies between, and the second: `90+1350+90`. */
function minutesText({ startsAt, endsAt, pause }: Stretch): string {
  const instants = [startsAt, ...(pause ? [pause.startsAt, pause.endsAt] : []), endsAt].map((at) => at.getTime());
  return instants
    .slice(1)
    .map((at, index) => (at - (instants[index] ?? 0)) / 60_000)
    .join('+');
}

function readMinutes(startsAt: Date, text: string): Stretch {
  let at = startsAt.getTime();
  const [first = startsAt, second, third] = text.split('+').map((minutes) => {
    at += Number(minutes) * 60_000;
    return new Date(at);
  });
  return second && third
    ? { startsAt, endsAt: third, pause: { startsAt: first, endsAt: second } }
    : { startsAt, endsAt: first };
}

function readPlace(text: string): SaidPlace | null {
  const [, shadow, who] = PLACE.exec(text) ?? [];
  return who === undefined ? null : { who, isShadow: shadow === '+' };
}

function named<Name extends string>(letters: Readonly<Record<Name, string>>, letter: string | undefined): Name | null {
  const names = Object.keys(letters) as Name[];
  return names.find((name) => letters[name] === letter) ?? null;
}

/** `20261124T1600Z`: visits begin on whole minutes. */
function compact(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
}

function fromCompact(text: string): Date {
  return new Date(text.replace(/^(....)(..)(..)T(..)(..)$/, '$1-$2-$3T$4:$5Z'));
}
