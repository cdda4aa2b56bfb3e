import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { actingFor, groupsById, openGroups, reminderSettings } from '../../groups/read-groups.reading.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { toldSessions } from '../../training/sessions/told-sessions.reading.js';
import { lapsedMessages } from '../claiming/lapsed.projection.js';
import { peopleNotReady } from '../claiming/people-not-ready.reading.js';
import { goingOn, postedWeeks } from '../claiming/posted-weeks.reading.js';
import { isAboutBeingAway } from './away.rule.js';
import { awayNoticeMessages } from './away-notices.projection.js';
import { clearanceNoticeMessages } from './clearance-notices.projection.js';
import { isAboutClearance } from './clearance-notices.rule.js';
import { groupAskedMessages } from './group-asked.projection.js';
import { GroupAsks } from './group-asks.store.js';
import { reminderMessages } from './reminders.projection.js';

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
  reads: { weeks: postedWeeks, groups: openGroups, settings: reminderSettings },
  whose: ({ weeks, groups }, now) => [...goingOn(weeks, now), ...actingFor(groups.values())],
  messages: reminderMessages,
});

export const projectPeopleWhoCannotGo = defineProjection({
  place: 130,
  reads: { weeks: postedWeeks, groups: groupsById, notReady: peopleNotReady, sessions: toldSessions },
  whose: ({ weeks, groups }, now) => [...goingOn(weeks, now), ...actingFor(groups.values())],
  messages: lapsedMessages,
});
