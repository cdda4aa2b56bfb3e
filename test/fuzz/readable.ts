import type { Control } from '../../src/slack/blocks/controls.js';
import type { Ids } from '../recorded/in-slack.js';

/** So many values of one control are enough: they are changed afterwards. */
const MOST_VALUES = 6;

/** Values that a control reads, put together of what values are made of. Three parts are tried only where fewer will not do. */
export function valuesReader(ids: Ids): (control: Control<unknown>) => readonly string[] {
  const parts = partsOf(ids);
  const pairs = ['|', '/'].flatMap((mark) => parts.flatMap((one) => parts.map((two) => `${one}${mark}${two}`)));
  const last = ['list', 'card', 'question', ...parts];
  return ({ read }) => {
    const isRead = (value: string): boolean => read(value) !== null;
    const short = ['', ...parts].filter(isRead).slice(0, MOST_VALUES);
    // It carries nothing.
    if (short.length === 1 && short[0] === '') return short;
    const some = [...short, ...firstOf(pairs, isRead)];
    if (some.length > 0) return some;
    for (const pair of pairs)
      for (const end of last) {
        const value = `${pair}${pair.includes('|') ? '|' : '/'}${end}`;
        if (isRead(value)) return [value];
      }
    const four = `${parts[0]}|0|no|list`;
    return [isRead(four) ? four : ''];
  };
}

function firstOf(values: readonly string[], isWanted: (value: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (const value of values) {
    if (found.length === MOST_VALUES) break;
    if (isWanted(value)) found.push(value);
  }
  return found;
}

function partsOf({ visit, group, session, week, isoWeek, date, person, facility }: Ids): readonly string[] {
  const words = [
    '0',
    '1',
    '20',
    'all',
    'soon',
    'again',
    'list',
    'every',
    'yes',
    'no',
    'change',
    'call_off',
    'attendance',
    'visit',
  ];
  const more = [
    'rest',
    'move',
    'end',
    'volunteer',
    'other',
    'correct',
    'targets',
    '4',
    'sv',
    'title',
    'facilities',
    'groups',
  ];
  return [
    visit,
    group,
    facility,
    session,
    week,
    person,
    isoWeek,
    date,
    date.slice(0, 7),
    date.slice(0, 4),
    ...words,
    ...more,
  ];
}

/** Memories that a modal reads, of those that some modal has had, or one that holds all that any remembers. */
export function memoriesReadBy(
  read: (memory: string) => unknown,
  memories: readonly string[],
  ids: Ids,
  Unreadable: new () => Error,
): readonly string[] {
  const { group, facility, session, visit, week, person, version, completion, isoWeek, date } = ids;
  const everything = {
    ...{ groupId: group, facilityId: facility, sessionId: session, shiftId: visit, weekId: week, userId: person },
    ...{
      pairingId: visit,
      meetingId: visit,
      pauseId: visit,
      claimId: visit,
      completionId: completion,
      fileId: 'F0GONE',
    },
    ...{
      version,
      seenVersion: version,
      seenRevision: 0,
      revision: 0,
      isoWeek,
      date,
      day: date,
      listed: [],
      userIds: [person],
    },
    ...{
      year: 2026,
      month: date.slice(0, 7),
      code: 'sv.visit',
      programmeCode: 'sv.visit',
      requirementCode: 'study_visit',
    },
    ...{ id: visit, part: 0, from: date, to: date, until: date, groupIds: [group], shiftIds: [visit], kind: 'group' },
  };
  const isRead = (memory: string): boolean => {
    try {
      read(memory);
      return true;
    } catch (error) {
      if (error instanceof Unreadable) return false;
      throw error;
    }
  };
  const found = [...new Set(['', JSON.stringify(everything), ...memories])].filter(isRead);
  // None that we know of: it is answered that this cannot be read.
  return found.length > 0 ? found.slice(0, MOST_VALUES) : [JSON.stringify(everything)];
}
