import type { Button, KnownBlock } from '@slack/types';
import type { Group, GroupShift, IsoWeek, Locale } from '../../core/model.js';
import { isoWeekOf } from '../../core/weeks.js';
import { dateText, list, type Say, sayIn, weekLabel } from '../../locales/index.js';
import { otherNumberButton, tellCountButtons } from '../../numbers/counting/counting.controls.js';
import { placeAmong } from '../../slack/blocks/group-text.js';
import { localTime } from '../../slack/blocks/local-time.js';
import {
  actions,
  capitalized,
  escapeText,
  lines,
  mention,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { openReadyButton } from '../../training/training.controls.js';
import { askForPeopleButton } from '../../visits/covering/covering.controls.js';
import { planButtonOf } from '../../visits/plan-button.view.js';
import { markClearedButton } from '../../visits/visits.controls.js';
import type { Kindness } from './kindness.rule.js';
import type { Lapsing, Task } from './week-ahead.rule.js';

/** A card holds 50 blocks (Slack: blocks). A visit to count takes two; what is left over is a press away in the plan. */
const MOST_TASKS = 15;
/** A leader of more groups than this reads of the others in the plan. */
const MOST_GROUPS = 6;
/** So many names are read at a glance, and are no list. */
const MOST_NAMED = 5;

/** What a leader's card tells. */
export interface WeekAhead {
  /** All that they are told of. */
  readonly groups: readonly Group[];
  readonly isoWeek: IsoWeek;
  /** The most urgent first. */
  readonly tasks: readonly Task[];
  readonly kind: readonly ({ readonly group: Group } & Kindness)[];
}

/**
 * What needs a leader in the week, each with what mends it; then, for nobody else's eyes, whom they may want to write to.
 * @param readerZone IANA time zone of who reads; null when it is not known
 */
export function weekAheadCard(week: WeekAhead, locale: Locale, readerZone: string | null, at: Date): Reply {
  const say = sayIn(locale);
  const { groups, isoWeek, tasks, kind } = week;
  const title = say('ahead.title', { week: capitalized(weekLabel(isoWeek, locale)) });
  const opening = lines(
    title,
    tasks.length === 0 ? say('ahead.all_well') : say('ahead.needs', { count: tasks.length }),
  );
  const shown = tasks.slice(0, MOST_TASKS).map((task) => taskBlocks(say, locale, week, task));
  const more = tasks.length - shown.length;
  const kindly = kindWords(say, locale, groups, kind);
  const kindest = kindly.length > 0 ? [lines(say('ahead.kindness'), ...kindly)] : [];
  const [first] = groups;
  return {
    text: lines(opening, ...shown.map(({ text }) => text), ...kindest),
    blocks: [
      section(opening),
      ...shown.flatMap(({ blocks }) => blocks),
      ...moreBlocks(say, tasks, more, isoWeek),
      ...kindest.map((text) => section(text)),
      ...(first ? localTime(say, first.facility, readerZone, at) : []),
    ],
  };
}

interface Told {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** One task, with what mends it: at most two blocks. */
export function taskBlocks(say: Say, locale: Locale, { groups }: Pick<WeekAhead, 'groups'>, task: Task): Told {
  const placeOf = (group: Group): string => escapeText(placeAmong(locale, group, groups));
  const about = (visit: GroupShift) => ({ when: whenOf(visit, locale), facility: placeOf(visit.group) });
  switch (task.kind) {
    case 'short': {
      const { visit, coming, mayAsk } = task;
      const { shift, group } = visit;
      const spoken = say('card.ask_spoken', { when: whenOf(visit, locale) });
      const ask = askForPeopleButton.on(shift.id, say('card.ask'), { spoken });
      const text = say('ahead.short', { ...about(visit), coming, least: shift.minimumParty });
      return withButton(
        text,
        mayAsk ? ask : planButtonOf(say, group, isoWeekOf(shift.startsAt, group.facility.timeZone)),
      );
    }
    case 'not_cleared': {
      const { shift } = task.visit;
      const spoken = say('clearance.mark_spoken', { when: whenOf(task.visit, locale) });
      const text = say('ahead.not_cleared', about(task.visit));
      const pressed = { shiftId: shift.id, askedIn: 'card' } as const;
      return withButton(text, markClearedButton.on(pressed, say('clearance.mark'), { spoken }));
    }
    case 'unposted': {
      const { group, isoWeek, visits } = task;
      const text = say('ahead.unposted', { facility: placeOf(group), count: visits });
      return withButton(text, planButtonOf(say, group, isoWeek));
    }
    case 'uncounted':
      return uncountedBlocks(say, task.visit, about(task.visit));
    case 'lapsing': {
      const { group, people } = task;
      const text = say('ahead.lapsing', { facility: placeOf(group), people: lapsingText(say, locale, people) });
      return withButton(text, openReadyButton.on({ groupId: group.id }, say('ahead.ready')));
    }
  }
}

function withButton(text: string, button: Button): Told {
  return { text, blocks: [section(text, button)] };
}

function uncountedBlocks(
  say: Say,
  { shift }: GroupShift,
  about: { readonly when: string; readonly facility: string },
): Told {
  const text = say('ahead.uncounted', about);
  const { when } = about;
  const pressed = { shiftId: shift.id, seenVersion: null, askedIn: 'card' } as const;
  const count = otherNumberButton.on({ ...pressed, answer: 'other' }, say('ahead.count'), {
    spoken: say('ahead.count_spoken', { when }),
  });
  const notHeld = tellCountButtons.no.on({ ...pressed, answer: 'no' }, say('count.not_held'), {
    spoken: say('count.not_held_spoken', { when }),
  });
  return { text, blocks: [section(text), actions(count, notHeld)] };
}

function lapsingText(say: Say, locale: Locale, people: readonly Lapsing[]): string {
  const named = people.map(({ userId, until }) => {
    const who = mention(userId);
    if (until === null) return say('ahead.lapsing.not_ready', { who });
    return say('ahead.lapsing.until', { who, date: dateText(until, locale) });
  });
  return nameSome(say, locale, named);
}

/** What no longer fits is in the plan of the group whose it is first. */
function moreBlocks(say: Say, tasks: readonly Task[], more: number, isoWeek: IsoWeek): readonly KnownBlock[] {
  const next = tasks[MOST_TASKS];
  if (!next) return [];
  const group = 'group' in next ? next.group : next.visit.group;
  const week = next.kind === 'uncounted' ? isoWeekOf(next.visit.shift.startsAt, group.facility.timeZone) : isoWeek;
  return [section(say('ahead.more', { count: more }), planButtonOf(say, group, week))];
}

/** Names in plain words, and never how often: it is no control, and stands in no channel. */
function kindWords(say: Say, locale: Locale, groups: readonly Group[], kind: WeekAhead['kind']): readonly string[] {
  return kind
    .filter(({ missed, often }) => missed.length > 0 || often.length > 0)
    .slice(0, MOST_GROUPS)
    .flatMap(({ group, missed, often }) => {
      const people = (userIds: readonly string[]) => nameSome(say, locale, userIds.map(mention));
      return [
        ...(groups.length > 1 ? [`*${escapeText(placeAmong(locale, group, groups))}*`] : []),
        ...(missed.length > 0 ? [say('ahead.missed', { people: people(missed) })] : []),
        ...(often.length > 0 ? [say('ahead.often', { people: people(often) })] : []),
      ];
    });
}

function nameSome(say: Say, locale: Locale, named: readonly string[]): string {
  const more = named.length - MOST_NAMED;
  if (more <= 0) return list(named, locale);
  return list([...named.slice(0, MOST_NAMED), say('ahead.others', { count: more })], locale);
}

/** In the place of a card whose groups others see to now. */
export function handedWeekCard(groups: readonly Group[], isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const told = groups
    .slice(0, MOST_GROUPS)
    .map(({ name, leaderIds }) =>
      say('ahead.handed', { group: escapeText(name), leaders: list(leaderIds.map(mention), locale) }),
    );
  return sentence([`*${capitalized(weekLabel(isoWeek, locale))}*`, ...told].join('\n'));
}
