import { boolean, instant, integer, json, nullable, type ReadFrom, text } from './statement.js';

// Which columns `stored-rows` reads of a table, for statements that are written by hand.

export const FACILITY_COLUMNS = {
  id: text,
  name: text,
  kind: text,
  region: text,
  area: nullable(text),
  address: nullable(text),
  meetingPoint: nullable(text),
  timeZone: text,
  visitorCap: integer,
  lateMinutes: integer,
  deskNames: boolean,
  status: text,
  version: integer,
};

export const GROUP_COLUMNS = {
  id: text,
  name: text,
  channelId: text,
  locale: text,
  showNames: boolean,
  contactLine: nullable(text),
  version: integer,
};

export const PROGRAMME_COLUMNS = {
  code: text,
  names: json,
  minimumParty: integer,
  maximumParty: integer,
  every: integer,
  kinds: json,
  shadowSeat: boolean,
  oneToOne: nullable(text),
  oneToOneMost: nullable(integer),
  version: integer,
};

export const STRETCH_OF_SHIFT_COLUMNS = {
  startsAt: instant,
  endsAt: instant,
  pauseStartsAt: nullable(instant),
  pauseEndsAt: nullable(instant),
};

export const SHIFT_COLUMNS = {
  id: text,
  groupId: text,
  ...STRETCH_OF_SHIFT_COLUMNS,
  droppedStartsAt: nullable(instant),
  droppedEndsAt: nullable(instant),
  format: text,
  activities: nullable(text),
  minimumParty: integer,
  maximumParty: integer,
  cleared: boolean,
  every: integer,
  status: text,
  toldShortAt: nullable(instant),
  shortSince: nullable(instant),
  pressingSince: nullable(instant),
  moves: integer,
  reopenedAt: nullable(instant),
  reconfirmSince: nullable(instant),
  kept: nullable(integer),
  version: integer,
};

export const CLAIM_COLUMNS = {
  id: text,
  shiftId: text,
  seat: nullable(integer),
  claimedAt: instant,
  confirmedAt: nullable(instant),
  soughtSince: nullable(instant),
  notExpectedSince: nullable(instant),
  standingId: nullable(text),
};

export const REQUIREMENT_COLUMNS = {
  code: text,
  names: json,
  kind: text,
  scope: text,
  validity: text,
  validMonths: nullable(integer),
  blocking: boolean,
  answerDays: integer,
  version: integer,
};

export const STORED_COMPLETION_COLUMNS = {
  id: text,
  requirementCode: text,
  place: text,
  doneOn: text,
  expiresOn: nullable(text),
  verifiedBy: text,
};

export type FacilityFields = ReadFrom<typeof FACILITY_COLUMNS>;
export type GroupFields = ReadFrom<typeof GROUP_COLUMNS>;
export type ProgrammeFields = ReadFrom<typeof PROGRAMME_COLUMNS>;
export type ShiftFields = Omit<ReadFrom<typeof SHIFT_COLUMNS>, 'groupId'>;
export type ClaimFields = Omit<ReadFrom<typeof CLAIM_COLUMNS>, 'shiftId'>;
export type RequirementFields = ReadFrom<typeof REQUIREMENT_COLUMNS>;
export type CompletionFields = ReadFrom<typeof STORED_COMPLETION_COLUMNS>;

/** Before the id of whoever stands in, where a statement by hand reads who leads a group in one column. No Slack id begins with it. */
export const STANDS_IN = '+';
