import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { aboutGroup, idsIn } from '../../delivery/subjects.rule.js';
import {
  actingFor,
  actingGroups,
  awayFrom,
  formerLeaders,
  groupsById,
  reminderSettings,
} from '../../groups/read-groups.reading.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { peopleNotReady } from '../claiming/people-not-ready.reading.js';
import { noticedWeeks, postedWeeks } from '../claiming/posted-weeks.reading.js';
import { askingMessages, askingTurns, everybodyAsked } from './asks.projection.js';
import { coveringNoticeMessages } from './covering-notices.projection.js';
import { isAboutCovering } from './covering-notices.rule.js';
import { cardTurns, leaderCardMessages } from './leader-cards.projection.js';
import { Offers } from './offers.store.js';
import { nextTurnOf } from './settle.rule.js';

/** What is offered, and who waits, on visits of the groups that are looked at. */
export const standingOffers = defineReading(({ society, about, now }) =>
  society.of(Offers).standing(idsIn(about, 'group'), now),
);

export const projectAsks = defineProjection({
  place: 22,
  shows: 'group',
  reads: { weeks: postedWeeks, standing: standingOffers },
  whose: ({ standing }) => everybodyAsked(standing),
  messages: askingMessages,
  turns: (state, now) => [
    ...askingTurns(state),
    ...state.weeks.flatMap(({ group, shifts }) =>
      shifts.flatMap((shift) => {
        const offers = state.standing.offers.get(shift.id) ?? [];
        const at = nextTurnOf({ shift, offers, line: state.standing.lines.get(shift.id) ?? [] }, now);
        return at ? [{ subject: aboutGroup(group.id), at }] : [];
      }),
    ),
  ],
});

export const projectLeaderCards = defineProjection({
  place: 24,
  shows: 'group',
  reads: {
    weeks: postedWeeks,
    standing: standingOffers,
    settings: reminderSettings,
    notReady: peopleNotReady,
    groups: actingGroups,
    former: formerLeaders,
  },
  whose: ({ groups, former }) => [...actingFor(groups), ...awayFrom(groups), ...[...former.values()].flat()],
  messages: leaderCardMessages,
  turns: cardTurns,
});

export const projectCoveringNotices = defineProjection({
  place: 42,
  shows: 'person',
  reads: { notices: unsettledNotices, weeks: noticedWeeks, groups: groupsById },
  whose: ({ notices }) => toldIn(notices, isAboutCovering),
  messages: ({ notices, weeks, groups, readers }, now) =>
    coveringNoticeMessages(tellable(notices, readers), weeks, groups, readers, now),
});
