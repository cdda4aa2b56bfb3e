import { describe, expect, it } from 'vitest';
import type { Claim, Shift } from '../../../src/core/model.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { visitReminders } from '../../../src/visits/reminding/reminding.rule.js';
import {
  askedAt,
  isMiss,
  isSilent,
  type StandingPlace,
  standingFor,
} from '../../../src/visits/standing/standing.rule.js';
import { aClaim, aFacility, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const TWO_DAYS_BEFORE = at('2026-11-22 17:00');
const annas = aClaim('U0ANNA', { standingId: 'p1' });

const place = (name: string, changes: Partial<StandingPlace> = {}): StandingPlace => ({
  ...{ id: name, userId: `U0${name}`, weekday: 2, startTime: '17:00', since: at('2026-09-01 12:00'), misses: 0 },
  ...changes,
});
const visit = (changes: Partial<Shift> = {}) => ({ shift: aVisit({ claims: [annas], ...changes }), group: aGroup() });
const silent = (claim: Claim, now: Date, changes: Partial<Shift> = {}) => isSilent(visit(changes), claim, now);

describe('a visit that is posted', () => {
  const claimed = (places: readonly StandingPlace[], changes: Partial<Shift> = {}, now = at('2026-11-12 12:00')) =>
    standingFor(places, visit(changes), now).map(({ id }) => id);

  it('is claimed for those of its day and hour by the facility’s clock, the longest first', () => {
    const [newer, older] = [place('NEW', { since: at('2026-10-01 12:00') }), place('OLD')];
    const others = [place('WEDNESDAY', { weekday: 3 }), place('LATER', { startTime: '18:00' })];
    expect(claimed([newer, ...others, older])).toEqual(['OLD', 'NEW']);
    expect(claimed([older], { startsAt: at('2026-11-24 18:00') })).toEqual([]);
  });

  it('is nobody’s every week where one alone can do it, or where it is nearer than two days', () => {
    expect(claimed([place('OLD')], { minimumParty: 1 })).toEqual([]);
    expect(claimed([place('OLD')], {}, TWO_DAYS_BEFORE)).toEqual([]);
    expect(claimed([place('OLD')], {}, new Date(TWO_DAYS_BEFORE.getTime() - 1))).toEqual(['OLD']);
  });
});

describe('whoever is asked whether they come this time', () => {
  it('is asked four days before at 18:00, soon where it was posted later, and never in their quiet hours', () => {
    const asked = (claimedAt: string) => askedAt(visit(), { ...annas, claimedAt: at(claimedAt) }, aReader());
    expect(asked('2026-11-10 12:00')).toEqual(at('2026-11-20 18:00'));
    expect(asked('2026-11-21 12:00')).toEqual(at('2026-11-21 12:10'));
    expect(asked('2026-11-20 22:00')).toEqual(at('2026-11-21 08:00'));
  });

  it('has no other first reminder, and this one whatever else their group has chosen', () => {
    const times = (claim: Claim, kinds = DEFAULT_REMINDERS.kinds) =>
      visitReminders(
        { ...DEFAULT_REMINDERS, kinds },
        aGroup(),
        visit().shift,
        claim,
        aReader(),
        at('2026-11-11 12:00'),
      );
    expect(times(annas)).toEqual([
      { name: 'first', sendAt: at('2026-11-20 18:00') },
      { name: 'last', sendAt: at('2026-11-23 18:00') },
    ]);
    expect(times(annas, ['short'])).toEqual([{ name: 'first', sendAt: at('2026-11-20 18:00') }]);
    expect(times({ ...annas, confirmedAt: at('2026-11-11 11:00') }).map(({ name }) => name)).toEqual(['last']);
  });

  it('has their place until two days before; whoever has answered, or is looked for somebody instead of, keeps it', () => {
    expect(silent(annas, new Date(TWO_DAYS_BEFORE.getTime() - 1))).toBe(false);
    expect(silent(annas, TWO_DAYS_BEFORE)).toBe(true);
    expect(silent({ ...annas, confirmedAt: at('2026-11-21 12:00') }, TWO_DAYS_BEFORE)).toBe(false);
    expect(silent({ ...annas, soughtSince: at('2026-11-21 12:00') }, TWO_DAYS_BEFORE)).toBe(false);
    expect(silent({ ...annas, notExpected: true }, TWO_DAYS_BEFORE)).toBe(false);
    expect(silent(aClaim('U0BO'), TWO_DAYS_BEFORE)).toBe(false);
  });

  it('is not called silent of a visit that is called off, where no visits take place, or by a bot that was away then', () => {
    expect(silent(annas, TWO_DAYS_BEFORE, { status: 'called_off_by_facility' })).toBe(false);
    const group = aGroup({ facility: aFacility({ status: 'starting_up' }) });
    expect(isSilent({ ...visit(), group }, annas, TWO_DAYS_BEFORE)).toBe(false);
    expect(silent(annas, at('2026-11-23 04:59'))).toBe(true);
    expect(silent(annas, at('2026-11-23 05:00'))).toBe(false);
  });

  it('nor where it was moved so late that they had no day to say', () => {
    expect(silent(annas, TWO_DAYS_BEFORE, { reconfirmSince: at('2026-11-21 17:00') })).toBe(true);
    expect(silent(annas, TWO_DAYS_BEFORE, { reconfirmSince: at('2026-11-21 17:01') })).toBe(false);
  });
});

describe('a time that was not answered', () => {
  const here = { membership: 'active', timeOff: [] } as const;
  const counts = (person: Parameters<typeof isMiss>[2], claim = annas, changes: Partial<Shift> = {}) =>
    isMiss(visit(changes), claim, person);

  it('counts where they had a day to say, are here, and the visit is where it was', () => {
    expect(counts(here)).toBe(true);
    expect(counts(here, { ...annas, claimedAt: at('2026-11-21 17:00') })).toBe(true);
    expect(counts(here, { ...annas, claimedAt: at('2026-11-21 17:01') })).toBe(false);
    expect(counts(here, annas, { reconfirmSince: at('2026-11-15 12:00') })).toBe(false);
    expect(counts({ ...here, timeOff: [{ from: '2026-11-24', until: '2026-11-24' }] })).toBe(false);
    expect(counts({ ...here, membership: 'resting' })).toBe(false);
    expect(counts({ ...here, membership: null })).toBe(false);
  });
});
