import { z } from 'zod';
import { isLeader, isMember } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { ACTIVITIES } from '../../core/model.js';
import { projects } from '../../delivery/projecting.js';
import { whenFacilityMoves, whenWorkspaceBegins } from '../../groups/happenings.store.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { makeSeal } from '../claiming/seals.store.js';
import { callOffShift } from './call-off-shift.listener.js';
import { changeShift } from './change-shift.listener.js';
import { freeSeat } from './free-seat.listener.js';
import { markCleared } from './mark-cleared.listener.js';
import { moveVisits } from './move-visits.store.js';
import { planWeek } from './plan-week.listener.js';
import { planEntry, scheduleEntry, scheduleHomeButton } from './planning-home.request.js';
import { projectSchedules } from './projections.reading.js';
import { saveWeek } from './save-week.listener.js';
import { showSchedule } from './show-schedule.listener.js';
import { weekNotice } from './week-notice.view.js';
import type { WeekNoticeFacts } from './week-notices.rule.js';

const pause = { startsAt: z.date(), endsAt: z.date() };
const stretch = { ...pause, pause: z.object(pause).optional() };
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
      plannedChangedTo: z.array(z.enum(ACTIVITIES)).optional(),
      isUncleared: z.boolean().optional(),
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

/** Leaders plan a week with their facility, post it, change it, and say which visits are cleared. */
export const planning = defineFeature(
  'visits/planning',
  hears(planWeek, changeShift, callOffShift, saveWeek, markCleared, freeSeat, showSchedule),
  tells(weekNotices),
  projects(projectSchedules),
  whenWorkspaceBegins(makeSeal),
  whenFacilityMoves(moveVisits),
  homeButtons(scheduleHomeButton),
  menuEntries(scheduleEntry, planEntry),
  menuWords({ place: 20, isFor: isMember, words: ['schedule'] }, { place: 40, isFor: isLeader, words: ['plan'] }),
);
