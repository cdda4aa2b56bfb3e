import { describe, expect, it } from 'vitest';
import type { PatternVisit } from '../../../src/core/model.js';
import { decideCopyWeek, patternOf, proposeWeek } from '../../../src/visits/planning/proposing.rule.js';
import { MOST_SHIFTS_IN_A_WEEK } from '../../../src/visits/planning/week-change.rule.js';
import { aFacility, aGroup, at } from '../../support/imagined.js';
import { changesOf, heldBy, NOW, refusalOf, shift, tuesday, week } from '../../support/imagined-week.js';

describe('the weekly pattern', () => {
  const GROUP = aGroup();
  const pattern: readonly PatternVisit[] = [
    { weekday: 4, startTime: '17:00', length: 120, format: 'group', minimumParty: 2, maximumParty: 4 },
    { weekday: 2, startTime: '17:00', length: 90, format: 'individual', minimumParty: 2, maximumParty: 3 },
  ];

  it('proposes the same wall-clock times in summer and winter, by start', () => {
    const starts = (isoWeek: '2026-W27' | '2026-W48') =>
      proposeWeek(pattern, isoWeek, GROUP, at('2026-01-01 00:00')).map(({ startsAt }) => startsAt.toISOString());
    expect(starts('2026-W27')).toEqual(['2026-06-30T15:00:00.000Z', '2026-07-02T15:00:00.000Z']);
    expect(starts('2026-W48')).toEqual(['2026-11-24T16:00:00.000Z', '2026-11-26T16:00:00.000Z']);
  });

  it('proposes no more places than the facility lets in now, and no fewer than the programme asks for', () => {
    const old = [{ ...pattern[0], minimumParty: 1, maximumParty: 4 } as PatternVisit];
    const [shift] = proposeWeek(old, '2026-W48', aGroup({ facility: aFacility({ visitorCap: 3 }) }), NOW);
    expect(shift).toMatchObject({ minimumParty: 2, maximumParty: 3 });
  });

  it('proposes nothing that has begun', () => {
    expect(proposeWeek(pattern, '2026-W48', GROUP, at('2026-11-24 17:00'))).toHaveLength(1);
    expect(proposeWeek(pattern, '2026-W48', GROUP, at('2026-11-24 16:59'))).toHaveLength(2);
  });

  it('comes back from the week it proposed, without the visits called off', () => {
    const shifts = proposeWeek(pattern, '2026-W48', GROUP, NOW).map((plan, index) => ({
      ...tuesday,
      ...plan,
      id: `${index}`,
    }));
    const calledOff = shift('off', '2026-11-27 17:00', '19:00', { status: 'called_off_by_us' });
    expect(patternOf(week([...shifts, calledOff]))).toEqual([...pattern].reverse());
  });
});

describe('copying last week', () => {
  const lastTuesday = shift('last tuesday', '2026-11-17 17:00', '19:00', { cleared: true, ...heldBy('U0ANNA') });
  const lastFriday = shift('last friday', '2026-11-20 15:00', '16:30', { format: 'group' });
  const lastWeek = week([lastTuesday, lastFriday], { isoWeek: '2026-W47' });

  it('brings its visits to the same weekdays and times, not yet cleared and without anybody on them', () => {
    expect(changesOf(decideCopyWeek(week(), lastWeek, NOW))).toEqual([
      expect.objectContaining({
        kind: 'add_shift',
        shift: expect.objectContaining({
          startsAt: at('2026-11-24 17:00'),
          endsAt: at('2026-11-24 19:00'),
          cleared: false,
        }),
      }),
      expect.objectContaining({
        shift: expect.objectContaining({ startsAt: at('2026-11-27 15:00'), format: 'group' }),
      }),
    ]);
  });

  it('leaves out those that are here already and those that are past', () => {
    expect(changesOf(decideCopyWeek(week([tuesday]), lastWeek, NOW))).toHaveLength(1);
    expect(changesOf(decideCopyWeek(week(), lastWeek, at('2026-11-25 10:00')))).toHaveLength(1);
    expect(changesOf(decideCopyWeek(week([tuesday]), lastWeek, at('2026-11-28 10:00')))).toEqual([]);
  });

  it('never makes a week too long for one post', () => {
    const many = Array.from({ length: MOST_SHIFTS_IN_A_WEEK - 1 }, (_, index) =>
      shift(`${index}`, '2026-11-25 08:00', '09:00'),
    );
    expect(refusalOf(decideCopyWeek(week(many), lastWeek, NOW))).toEqual({ reason: 'too_many_visits', most: 30 });
  });
});
