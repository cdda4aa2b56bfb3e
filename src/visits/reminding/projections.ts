import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { isAboutBeingAway } from '../../domain/away.js';
import { isAboutClearance } from '../../domain/clearance-notices.js';
import { actingFor, groupsById, reminderSettings } from '../../groups/read-groups.reading.js';
import { awayNoticeMessages } from '../../projections/away-notices.js';
import { clearanceNoticeMessages } from '../../projections/clearance-notices.js';
import { groupAskedMessages } from '../../projections/group-asked.js';
import { lapsedMessages } from '../../projections/lapsed.js';
import { reminderMessages } from '../../projections/reminders.js';
import { GroupAsks } from '../../store/group-asks.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { toldSessions } from '../../training/sessions/told-sessions.reading.js';
import { peopleNotReady } from '../planning/people-not-ready.js';
import { goingOn, postedWeeks } from '../planning/posted-weeks.js';

export const projectGroupAsks = defineProjection({
  place: 20,
  reads: {
    asks: defineReading(({ society, now }) => society.of(GroupAsks).standing(now)),
    weeks: postedWeeks,
    groups: groupsById,
    notReady: peopleNotReady,
  },
  messages: groupAskedMessages,
});

export const projectAwayNotices = defineProjection({
  place: 80,
  reads: { notices: unsettledNotices, groups: groupsById },
  whose: ({ notices }) => toldIn(notices, isAboutBeingAway),
  messages: ({ notices, groups, readers }) => awayNoticeMessages(tellable(notices, readers), groups, readers),
});

export const projectClearanceNotices = defineProjection({
  place: 90,
  reads: { notices: unsettledNotices, weeks: postedWeeks },
  whose: ({ notices }) => toldIn(notices, isAboutClearance),
  messages: ({ notices, weeks, readers }, now) =>
    clearanceNoticeMessages(tellable(notices, readers), weeks, readers, now),
});

export const projectReminders = defineProjection({
  place: 110,
  reads: { weeks: postedWeeks, groups: groupsById, settings: reminderSettings },
  whose: ({ weeks, groups }, now) => [...goingOn(weeks, now), ...actingFor(groups.values())],
  messages: reminderMessages,
});

export const projectPeopleWhoCannotGo = defineProjection({
  place: 130,
  reads: { weeks: postedWeeks, groups: groupsById, notReady: peopleNotReady, sessions: toldSessions },
  whose: ({ weeks, groups }, now) => [...goingOn(weeks, now), ...actingFor(groups.values())],
  messages: lapsedMessages,
});
