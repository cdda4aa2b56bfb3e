import type { IsoWeek } from './model.js';
import type { Booking, Measure, TargetGroup } from './tallying.js';

/** An exact count of one week, for made-up years only. */
export interface AuditTruth {
  readonly facility: string;
  readonly week: IsoWeek;
  readonly measure: Measure;
  readonly targetGroup?: TargetGroup;
  readonly value: number;
}

/** What was really booked in each week, corrections downwards netted against what came in later. */
export function truthOf(bookings: readonly Booking[]): AuditTruth[] {
  const owed = new Map<string, number>();
  const truth = new Map<string, AuditTruth>();
  for (const { facilityId: facility, measure, targetGroup, bookedIn: week, value } of bookings) {
    const whose = `${facility} ${measure} ${targetGroup}`;
    const debt = owed.get(whose) ?? 0;
    if (value < 0) {
      owed.set(whose, debt - value);
      continue;
    }
    const counted = Math.max(0, value - debt);
    owed.set(whose, Math.max(0, debt - value));
    const key = `${whose} ${week}`;
    const known = truth.get(key)?.value ?? 0;
    truth.set(key, { facility, week, measure, ...(targetGroup && { targetGroup }), value: known + counted });
  }
  return [...truth.values()];
}

/** Whether no facility has, in any week, more of a target group than it has of everybody: netting may turn that round. */
export function isTargetGroupWithinTotal(bookings: readonly Booking[]): boolean {
  const truth = truthOf(bookings).filter(({ measure }) => measure === 'visits');
  const place = ({ facility, week }: AuditTruth) => `${facility} ${week}`;
  const everybody = new Map(truth.filter(({ targetGroup }) => !targetGroup).map((each) => [place(each), each.value]));
  return truth.every((each) => !each.targetGroup || each.value <= (everybody.get(place(each)) ?? 0));
}
