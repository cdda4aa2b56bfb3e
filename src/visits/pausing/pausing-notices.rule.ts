import type { Stretch } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';

/** A visit that is off because its group or its facility is paused. */
export interface PausedVisit extends Stretch {
  readonly groupId: string;
  readonly shiftId: string;
}

/** To whoever held places on visits, or waited for one, that a pause has called off: once for all of them. Never why. */
export interface PausingNoticeFacts {
  readonly kind: 'paused';
  /** Of the first visit. */
  readonly groupId: string;
  /** Whether the facility is paused, with whatever groups visit it. */
  readonly isFacility: boolean;
  /** Last day of the pause; null while nobody can say. */
  readonly until: CalendarDate | null;
  /** On which they have places, soonest first. */
  readonly visits: readonly PausedVisit[];
  /** For which they waited in line, soonest first; left out where there is none. */
  readonly waited?: readonly PausedVisit[] | undefined;
}
