import type { Facility, Group, Shift, Stretch } from '../../core/model.js';
import type { Session } from '../../training/sessions/sessions.rule.js';

/** As much of a visit as a calendar shows. */
export interface CalendarVisit {
  readonly shift: Stretch & Pick<Shift, 'dropped' | 'cleared' | 'status' | 'version'>;
  readonly group: Pick<Group, 'contactLine'> & {
    readonly facility: Pick<Facility, 'name' | 'address' | 'meetingPoint'>;
  };
}

/** As much of an hour that a mentor has entered as a calendar shows. */
export interface CalendarMeeting {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly version: number;
  readonly isOff: boolean;
  /** null outside, which is nowhere in particular. */
  readonly facility: Pick<Facility, 'name' | 'address' | 'meetingPoint'> | null;
  readonly contactLine: string | null;
}

/** As much of a session as a calendar shows. */
export type CalendarSession = Pick<Session, 'startsAt' | 'endsAt' | 'place' | 'version' | 'status'> & {
  readonly requirement: Pick<Session['requirement'], 'names'>;
};
