import { describe, expect, it } from 'vitest';
import type { GroupWeek, Shift } from '../../../src/core/model.js';
import { decideAskGroup } from '../../../src/visits/reminding/asking-group.rule.js';
import { aClaim, aFacility, aGroup, at, aVisit, aWeek } from '../../support/imagined.js';

const ANNA = aClaim('U0ANNA');
const SHORT = aVisit({ claims: [ANNA] });
const SATURDAY = at('2026-11-21 10:00');

interface Story {
  readonly shift?: Shift;
  readonly week?: Partial<GroupWeek>;
  readonly by?: string;
  readonly days?: readonly string[];
  readonly now?: Date;
}

function asked({ shift = SHORT, week = {}, by = 'U0LENA', days = [], now = SATURDAY }: Story = {}) {
  return decideAskGroup(aWeek([shift], week), 's1', by, days, now);
}

describe('a group is asked for people on a visit', () => {
  it('that too few come on, for the day on which the facility’s calendar then is', () => {
    const { startsAt, endsAt } = SHORT;
    const ask = { groupId: 'g1', shiftId: 's1', startsAt, endsAt };
    expect(asked()).toEqual({ ok: true, ask: { ...ask, day: '2026-11-21' } });
    expect(asked({ now: new Date('2026-11-21T23:30:00Z') })).toEqual({ ok: true, ask: { ...ask, day: '2026-11-22' } });
  });

  it('once a day', () => {
    const refusal = { reason: 'asked_today', channelId: 'C0GOTEBORG', isTimeTomorrow: true };
    expect(asked({ days: ['2026-11-20', '2026-11-21'] })).toEqual({ ok: false, refusal });
    expect(asked({ days: ['2026-11-20'] })).toMatchObject({ ok: true });
  });

  it('and not again on the last day: the visit begins before the next', () => {
    const onTheDay = { days: ['2026-11-24'], now: at('2026-11-24 08:00') };
    expect(asked(onTheDay)).toMatchObject({ refusal: { reason: 'asked_today', isTimeTomorrow: false } });
    const atMidnight = aVisit({ startsAt: at('2026-11-25 00:00'), endsAt: at('2026-11-25 02:00') });
    expect(asked({ ...onTheDay, shift: atMidnight })).toMatchObject({ refusal: { isTimeTomorrow: false } });
  });

  it.each<[string, Story, string]>([
    ['by somebody who does not lead it', { by: 'U0ANNA' }, 'not_a_leader'],
    ['where the week is not posted', { week: { state: 'draft' } }, 'ask_unposted'],
    ['where the visit is gone', { shift: { ...SHORT, id: 's2' } }, 'shift_gone'],
    ['that is called off', { shift: { ...SHORT, status: 'called_off_by_facility' } }, 'called_off'],
    ['that begins now', { now: SHORT.startsAt }, 'begun'],
    [
      'where visits are paused',
      { week: { group: aGroup({ facility: aFacility({ status: 'closed' }) }) } },
      'facility_not_open',
    ],
    ['that enough come on', { shift: { ...SHORT, claims: [ANNA, aClaim('U0BO', { seat: 2 })] } }, 'has_enough'],
    [
      'that nobody more could claim',
      {
        week: {
          beside: [
            {
              startsAt: at('2026-11-24 18:00'),
              endsAt: at('2026-11-24 20:00'),
              minimumParty: 2,
              maximumParty: 3,
              people: 3,
            },
          ],
        },
      },
      'no_room_to_ask',
    ],
  ])('but not %s, whether it was asked today or not', (_, story, reason) => {
    expect(asked(story)).toMatchObject({ ok: false, refusal: { reason } });
    expect(asked({ ...story, days: ['2026-11-21', '2026-11-24'] })).toMatchObject({ refusal: { reason } });
  });
});
