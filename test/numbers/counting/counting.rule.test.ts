import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../src/core/model.js';
import type { Reader } from '../../../src/core/reminder-times.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { countQuestions } from '../../../src/numbers/counting/count-asking.rule.js';
import {
  type Answer,
  type Count,
  type CountState,
  decideCount,
  readNumber,
} from '../../../src/numbers/counting/counting.rule.js';
import { aClaim, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const ANNA = 'U0ANNA';
const BO = 'U0BO';
const LENA = 'U0LENA';
const NEW = 'U0NEW';

const GROUP = aGroup({ leaderIds: [LENA] });

function visit(changes: Partial<Shift> = {}): Shift {
  const claims = [aClaim(ANNA), aClaim(BO, { seat: 2 })];
  return aVisit({ claims, shadows: [aClaim(NEW, { seat: 0 })], ...changes });
}

const EVENING = at('2026-11-24 19:30');

describe('who is asked about a visit that is over, and when', () => {
  interface Story {
    readonly shift?: Partial<Shift>;
    readonly readers?: Readonly<Record<string, Partial<Reader>>>;
    readonly now?: Date;
    readonly leaders?: readonly string[];
    readonly kinds?: (typeof DEFAULT_REMINDERS)['kinds'];
  }

  function asked({ shift, readers = {}, now = EVENING, leaders = [LENA], kinds }: Story): [string, Date][] {
    const all = new Map([ANNA, BO, LENA, NEW].map((userId) => [userId, aReader(readers[userId])]));
    const settings = { ...DEFAULT_REMINDERS, ...(kinds && { kinds }) };
    const own = { shift: visit(shift), group: { ...GROUP, leaderIds: leaders } };
    return countQuestions(settings, own, all, now).map(({ userId, sendAt }) => [userId, sendAt]);
  }

  it('the lowest seat the day after at ten, then the others at six, then the leader at noon the day after that', () => {
    expect(asked({})).toEqual([
      [ANNA, at('2026-11-25 10:00')],
      [BO, at('2026-11-25 18:00')],
      [LENA, at('2026-11-26 12:00')],
    ]);
  });

  it.each([
    ['clocks go forward overnight', '2027-03-27 17:00', '2027-03-28 10:00', '2027-03-29 12:00'],
    ['clocks go back overnight', '2026-10-24 17:00', '2026-10-25 10:00', '2026-10-26 12:00'],
  ])('by the clock on the wall, also when %s', (_, begins, first, leaders) => {
    const startsAt = at(begins);
    const endsAt = new Date(startsAt.getTime() + 2 * 60 * 60_000);
    const times = asked({ shift: { startsAt, endsAt }, now: endsAt }).map(([, sendAt]) => sendAt);
    expect([times[0], times[2]]).toEqual([at(first), at(leaders)]);
  });

  it('nobody twice: a leader who was in the party is asked as one of it', () => {
    expect(asked({ leaders: [ANNA, LENA] }).map(([userId]) => userId)).toEqual([ANNA, BO, LENA]);
  });

  it('somebody else of the party first, when the lowest seat has left the group or Slack', () => {
    const first = (changes: Partial<Reader>) => asked({ readers: { [ANNA]: changes } })[0];
    expect(first({ groupIds: new Set() })).toEqual([BO, at('2026-11-25 10:00')]);
    expect(first({ isActive: false })).toEqual([BO, at('2026-11-25 10:00')]);
  });

  it('in nobody’s quiet hours: when they begin, or when they end where they begin before the visit was over', () => {
    const when = (from: string, until: string) =>
      asked({ readers: { [ANNA]: { quietHours: { from, until } } } })[0]?.[1];
    expect(when('09:30', '12:00')).toEqual(at('2026-11-25 09:30'));
    expect(when('18:00', '11:30')).toEqual(at('2026-11-25 11:30'));
    expect(when('10:00', '17:00')).toEqual(at('2026-11-25 10:00'));
  });

  it.each([
    ['called off', { shift: { status: 'called_off_by_facility' as const } }],
    ['nobody held', { shift: { claims: [] } }],
    ['not over', { now: at('2026-11-24 18:59') }],
    ['long ago', { now: at('2026-11-26 12:02') }],
  ])('nobody about a visit that is %s', (_, story) => {
    expect(asked(story)).toEqual([]);
  });

  it('not the leader where the group has turned that off, and whoever is still ahead when it is late', () => {
    expect(asked({ kinds: ['visits'] }).map(([userId]) => userId)).toEqual([ANNA, BO]);
    expect(asked({ now: at('2026-11-25 12:00') }).map(([userId]) => userId)).toEqual([BO, LENA]);
  });
});

describe('an answer about a visit', () => {
  const state = (changes: Partial<CountState> = {}): CountState => ({
    shift: visit(),
    group: GROUP,
    weekState: 'posted',
    countedGroups: [],
    count: null,
    ...changes,
  });
  const THREE: Answer = { held: true, number: 3 };
  const NOTED: Count = {
    held: true,
    clientVisits: 3,
    participants: null,
    targetGroups: {},
    countedBy: ANNA,
    countedAt: EVENING,
    version: 1,
  };

  it('is noted as client visits, or as participants of a group activity', () => {
    expect(decideCount(state(), ANNA, THREE, null, EVENING)).toEqual({
      ok: true,
      count: NOTED,
      differences: [{ measure: 'visits', targetGroup: null, visits: 1, value: 3 }],
    });
    expect(decideCount(state({ shift: visit({ format: 'group' }) }), ANNA, THREE, null, EVENING)).toMatchObject({
      count: { clientVisits: null, participants: 3 },
      differences: [{ measure: 'participants', visits: 1, value: 3 }],
    });
  });

  it('of a visit that was not held moves no tally; of one that met nobody it says that it was held', () => {
    const told = (answer: Answer) => decideCount(state(), ANNA, answer, null, EVENING);
    expect(told({ held: false })).toMatchObject({ ok: true, differences: [] });
    expect(told({ held: true, number: 0 })).toMatchObject({
      differences: [{ measure: 'visits', targetGroup: null, visits: 1, value: 0 }],
    });
  });

  it('is corrected by whoever saw it, and moves the tally by the difference', () => {
    const corrected = (answer: Answer) => decideCount(state({ count: NOTED }), LENA, answer, 1, EVENING);
    expect(corrected({ held: true, number: 1 })).toEqual({
      ok: true,
      count: { ...NOTED, clientVisits: 1, countedBy: LENA, version: 2 },
      differences: [{ measure: 'visits', targetGroup: null, visits: 0, value: -2 }],
    });
    expect(corrected({ held: false })).toMatchObject({ differences: [{ measure: 'visits', value: -3 }] });
    expect(corrected(THREE)).toMatchObject({ ok: true, differences: [] });
  });

  it('is second when somebody has told meanwhile, and then shows what they told', () => {
    const refusal = { reason: 'already_counted', count: NOTED };
    expect(decideCount(state({ count: NOTED }), BO, THREE, null, EVENING)).toEqual({ ok: false, refusal });
    const later = { ...NOTED, version: 2 };
    expect(decideCount(state({ count: later }), BO, THREE, 1, EVENING)).toMatchObject({ ok: false });
  });

  describe('pressed again where the first is what they saw', () => {
    const again = (userId: string, number: number, time: string) =>
      decideCount(state({ count: NOTED }), userId, { held: true, number }, null, at(`2026-11-24 ${time}`));

    it('corrects their own within ten minutes', () => {
      expect(again(ANNA, 4, '19:40')).toMatchObject({ ok: true, count: { clientVisits: 4, version: 2 } });
    });

    it.each([
      ['is the same as before', ANNA, 3, '19:31'],
      ['comes later', ANNA, 4, '19:41'],
      ['is somebody else’s', BO, 4, '19:31'],
    ])('changes nothing where it %s', (_, userId, number, time) => {
      expect(again(userId, number, time)).toMatchObject({ ok: false, refusal: { reason: 'already_counted' } });
    });
  });

  it.each([
    ['by somebody who was not there', 'U0STRANGER', {}, EVENING, 'not_there'],
    ['by the newcomer beside the party', NEW, {}, EVENING, 'not_there'],
    ['of a visit called off', ANNA, { shift: visit({ status: 'called_off_by_us' }) }, EVENING, 'called_off'],
    ['of a visit that is not over', ANNA, {}, at('2026-11-24 18:59'), 'to_come'],
    ['of a week that is not posted', ANNA, { weekState: 'draft' as const }, EVENING, 'gone'],
  ])('is refused %s', (_, userId, changes, now, reason) => {
    expect(decideCount(state(changes), userId, THREE, null, now)).toEqual({ ok: false, refusal: { reason } });
  });

  it('tells somebody who was not there nothing of what others have told', () => {
    const outcome = decideCount(state({ count: NOTED }), 'U0STRANGER', THREE, null, EVENING);
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'not_there' } });
  });

  it('of the leader counts, also when they were not there', () => {
    expect(decideCount(state(), LENA, THREE, null, EVENING)).toMatchObject({ ok: true, count: { countedBy: LENA } });
  });
});

describe('a number of people as it is typed', () => {
  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['99', 99],
    ['007', 7],
  ])('%j is one', (typed, number) => {
    expect(readNumber(typed)).toEqual({ ok: true, number });
  });

  it.each([
    ['100', 'too_large'],
    ['99999999999999999999', 'too_large'],
    ['-1', 'negative'],
    ['−1', 'negative'],
    ['2,5', 'not_whole'],
    ['2.5', 'not_whole'],
    ['tre', 'not_a_number'],
    ['3 <@U0ANNA>', 'not_a_number'],
    ['1e1', 'not_a_number'],
    ['٣', 'not_a_number'],
    ['', 'missing'],
    [null, 'missing'],
  ])('%j is none', (typed, problem) => {
    expect(readNumber(typed)).toEqual({ ok: false, problem });
  });
});
