import { z } from 'zod';
import { declareNotices, type Feature } from '../../core/feature.js';
import type { ClearanceNoticeFacts } from '../../domain/clearance-notices.js';
import type { WeekNoticeFacts } from '../../domain/week-notices.js';
import { whenFacilityMoves, whenWorkspaceBegins } from '../../store/happenings.js';
import { moveVisits } from '../../store/move-visits.js';
import { makeSeal } from '../../store/seals.js';
import { weekNotice } from '../../views/week-notice.js';

const stretch = { startsAt: z.date(), endsAt: z.date() };
const aboutVisit = { groupId: z.string(), shiftId: z.string() };

const weekNotices = declareNotices<WeekNoticeFacts>(
  ['changed', 'called_off', 'left_with_claims'],
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('changed'),
      ...aboutVisit,
      before: z.object(stretch),
      after: z.object(stretch),
      formatChangedTo: z.enum(['individual', 'group']).nullable(),
      zoneBefore: z.string().optional(),
      isElsewhere: z.boolean().optional(),
      isMetElsewhere: z.boolean().optional(),
      overlaps: z.array(z.object({ ...aboutVisit, ...stretch })).optional(),
    }),
    z.object({
      kind: z.literal('called_off'),
      ...aboutVisit,
      when: z.object(stretch),
      by: z.enum(['called_off_by_us', 'called_off_by_facility']),
    }),
    z.object({
      kind: z.literal('left_with_claims'),
      groupId: z.string(),
      volunteerUserId: z.string(),
      as: z.enum(['deactivated', 'unknown', 'guest', 'stranger', 'bot']).optional(),
      shifts: z.array(z.object({ shiftId: z.string(), ...stretch })),
    }),
  ]),
  (facts, group, reader) => group && weekNotice(facts, group, reader),
);

const clearanceNotices = declareNotices<ClearanceNoticeFacts>(
  ['clearance'],
  z.object({ kind: z.literal('clearance'), ...aboutVisit, isCleared: z.boolean() }),
);

/** Leaders plan a week with their facility, post it, change it, and say which visits are cleared. */
export const planning: Feature = {
  name: 'planning',
  notices: [weekNotices, clearanceNotices],
  follows: [whenWorkspaceBegins.doing(makeSeal), whenFacilityMoves.doing(moveVisits)],
};
