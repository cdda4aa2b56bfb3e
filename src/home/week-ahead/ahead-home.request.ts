import { ownGroups } from '../../groups/own-groups.request.js';
import type { HomeNeeds, HomeSection, Needed } from '../../slack/hearing/home-parts.js';
import { defineOwnReading } from '../../slack/hearing/viewer.js';
import { Training } from '../../training/requirements/training.store.js';
import { asSlackSays } from '../../visits/claiming/in-doubt.rule.js';
import { PostedWeeks } from '../../visits/claiming/posted-weeks.store.js';
import { Doubts } from '../../visits/claiming/settle-doubts.store.js';
import { glanceHome, neededBlocks, newcomersBlocks } from './ahead-home.view.js';
import { readGroupsAhead } from './groups-ahead.store.js';
import { type GroupAhead, newcomersOf, type Task, tasksAtHand } from './week-ahead.rule.js';

/** What is ahead of the groups that they lead, by name; where visits have ended nothing is. */
const ledAhead = defineOwnReading(async (viewer): Promise<readonly GroupAhead[]> => {
  const { society, now } = viewer;
  const { leads } = await viewer.of(ownGroups);
  const groups = leads.filter(({ facility }) => facility.status !== 'closed');
  if (groups.length === 0) return [];
  const [posted, doubts, rules] = await Promise.all([
    society.of(PostedWeeks).of(groups, now),
    society.of(Doubts).list(now),
    society.of(Training).rules([...new Set(groups.map(({ programme }) => programme.code))]),
  ]);
  const inDoubt = new Map(doubts.flatMap((doubt) => (doubt.isOpen ? [[doubt.shiftId, doubt]] : [])));
  const weeks = posted.map((week) => asSlackSays(week, inDoubt));
  const ahead = await readGroupsAhead(society, groups, { weeks, requirements: rules.byProgramme }, now);
  return groups.flatMap(({ id }) => ahead.get(id) ?? []);
});

/** How urgent each kind is, among what other features say. */
const PLACES: Readonly<Record<Task['kind'], number>> = {
  short: 10,
  not_cleared: 20,
  unposted: 30,
  uncounted: 40,
  lapsing: 60,
};
const PLACE_OF_NEWCOMERS = 55;

/** What the card of the week tells, as it is now, of this week and the next. */
export const aheadNeeds: HomeNeeds = async (reader) => {
  const { say, person, now } = reader;
  const known = await reader.of(ledAhead);
  const groups = known.map(({ group }) => group);
  const tasks = tasksAtHand(known, now).map(
    (task): Needed => ({
      place: PLACES[task.kind],
      at: 'visit' in task ? task.visit.shift.startsAt : null,
      blocks: neededBlocks(say, person.locale, groups, task),
    }),
  );
  const newcomers = known.flatMap((ahead): Needed[] => {
    const userIds = newcomersOf(ahead, now).filter((userId) => userId !== person.userId);
    if (userIds.length === 0) return [];
    const blocks = newcomersBlocks(say, person.locale, { group: ahead.group, groups, userIds });
    return [{ place: PLACE_OF_NEWCOMERS, at: null, blocks }];
  });
  return [...tasks, ...newcomers];
};

/** For leaders this week and the next of each group at a glance, with the plan. */
export const glanceSection: HomeSection = {
  place: 6,
  async blocksFor(reader) {
    const { say, person, now, parts } = reader;
    return glanceHome(say, person.locale, await reader.of(ledAhead), parts, now);
  },
};
