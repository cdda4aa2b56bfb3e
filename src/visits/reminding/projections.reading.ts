import { notDueAfter } from '../../core/reminder-times.js';
import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { aboutGroup, idsIn } from '../../delivery/subjects.rule.js';
import { Groups } from '../../groups/groups.store.js';
import { standingPauses } from '../../groups/pauses.reading.js';
import {
  actingFor,
  actingGroups,
  groupsById,
  openLookedAt,
  reminderSettings,
} from '../../groups/read-groups.reading.js';
import { DEFAULT_REMINDERS } from '../../groups/reminder-settings.rule.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { toldSessions } from '../../training/sessions/told-sessions.reading.js';
import { lapsedMessages } from '../claiming/lapsed.projection.js';
import { peopleNotReady } from '../claiming/people-not-ready.reading.js';
import { goingOn, noticedWeeks, postedWeeks } from '../claiming/posted-weeks.reading.js';
import { isAboutBeingAway } from './away.rule.js';
import { awayNoticeMessages } from './away-notices.projection.js';
import { clearanceNoticeMessages } from './clearance-notices.projection.js';
import { isAboutClearance } from './clearance-notices.rule.js';
import { groupAskedMessages } from './group-asked.projection.js';
import { GroupAsks } from './group-asks.store.js';
import { reminderMessages } from './reminders.projection.js';
import { nextUnposted } from './reminding.rule.js';

export const projectGroupAsks = defineProjection({
  place: 20,
  shows: 'group',
  reads: {
    asks: defineReading(({ society, about, now }) => society.of(GroupAsks).standing(now, idsIn(about, 'group'))),
    weeks: postedWeeks,
    groups: groupsById,
    notReady: peopleNotReady,
  },
  messages: groupAskedMessages,
});

export const projectAwayNotices = defineProjection({
  place: 80,
  shows: 'person',
  reads: { notices: unsettledNotices, groups: groupsById },
  whose: ({ notices }) => toldIn(notices, isAboutBeingAway),
  messages: ({ notices, groups, readers }) => awayNoticeMessages(tellable(notices, readers), groups, readers),
});

export const projectClearanceNotices = defineProjection({
  place: 90,
  shows: 'person',
  reads: { notices: unsettledNotices, weeks: noticedWeeks },
  whose: ({ notices }) => toldIn(notices, isAboutClearance),
  messages: ({ notices, weeks, readers }, now) =>
    clearanceNoticeMessages(tellable(notices, readers), weeks, readers, now),
});

/** Groups that have one-to-ones and no weekly pattern, by id; nothing is asked where no programme has any. */
const withoutPattern = defineReading(async (pass): Promise<ReadonlySet<string>> => {
  const groups = [...(await pass.of(openLookedAt)).values()].filter(({ programme }) => programme.oneToOne);
  if (groups.length === 0) return new Set();
  const ids = groups.map(({ id }) => id);
  const having = await pass.society.of(Groups).havingPattern(ids);
  return new Set(ids.filter((id) => !having.has(id)));
});

export const projectReminders = defineProjection({
  place: 110,
  shows: 'group',
  reads: {
    weeks: postedWeeks,
    groups: openLookedAt,
    settings: reminderSettings,
    pauses: standingPauses,
    withoutPattern,
  },
  whose: ({ weeks, groups }, now) => [...goingOn(weeks, now), ...actingFor(groups.values())],
  messages: reminderMessages,
  turns: ({ groups, settings }, now) =>
    [...groups.values()].flatMap((group) => {
      const next = nextUnposted(settings.get(group.id) ?? DEFAULT_REMINDERS, group, now);
      return next ? [{ subject: aboutGroup(group.id), at: notDueAfter(next.sendAt) }] : [];
    }),
});

/** Where they can complete what they lack; not asked for where everybody can go. */
const sessionsForThem = defineReading(async (pass) =>
  (await pass.of(peopleNotReady)).size > 0 ? pass.of(toldSessions) : [],
);

export const projectPeopleWhoCannotGo = defineProjection({
  place: 130,
  shows: 'group',
  reads: { weeks: postedWeeks, groups: actingGroups, notReady: peopleNotReady, sessions: sessionsForThem },
  whose: ({ weeks, groups }, now) => [...goingOn(weeks, now), ...actingFor(groups)],
  messages: lapsedMessages,
});
