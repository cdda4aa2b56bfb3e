import { describe, expect, it } from 'vitest';
import { isAskedFirst, notReadyAfter } from '../../src/setting-up/group/programme-change.rule.js';
import { aClaim, aFacility, aGroup, at, aVisit, aWeek } from '../support/imagined.js';
import { programmeCalled } from '../support/programmes.js';
import { completionOf, requirementCalled, requirementsAskedBy } from '../support/readiness-rules.js';

const NOW = at('2026-11-23 12:00');
const KICKSTART = requirementsAskedBy('dk.kickstart');
const PERMIT = requirementCalled('visit_permit');
const everything = (without: string | null = null) =>
  KICKSTART.filter(({ code }) => code !== without).map((requirement) => ({
    ...completionOf(requirement, 'f1'),
    expiresOn: '2030-01-01',
  }));
const claims = [aClaim('U_ANNA'), aClaim('U_BO', { id: 'b', seat: 2 })];

describe('a group that would do something else', () => {
  it('names who has a place and would not be ready, visit by visit, soonest first', () => {
    const thursday = aVisit({ id: 's2', claims, startsAt: at('2026-11-26 17:00'), endsAt: at('2026-11-26 19:00') });
    const weeks = [aWeek([thursday, aVisit({ claims })])];
    const permitUntilWednesday = { ...completionOf(PERMIT, 'f1'), expiresOn: '2026-11-25' };
    const completions = new Map([
      ['U_ANNA', everything('basic_course')],
      ['U_BO', [...everything('visit_permit'), permitUntilWednesday]],
    ]);
    const found = notReadyAfter(weeks, aFacility(), KICKSTART, completions, NOW);
    expect(found.map(({ shift, userIds }) => [shift.id, userIds])).toEqual([
      ['s1', ['U_ANNA']],
      ['s2', ['U_ANNA', 'U_BO']],
    ]);
  });

  it('leaves out what has begun, what is called off, and visits for which everybody would be ready', () => {
    const begun = aVisit({ id: 'begun', claims, startsAt: at('2026-11-23 11:00') });
    const off = aVisit({ id: 'off', claims, status: 'called_off_by_us' });
    const nobody = new Map<string, never>();
    expect(notReadyAfter([aWeek([begun, off, aVisit()])], aFacility(), KICKSTART, nobody, NOW)).toEqual([]);
    const ready = new Map(['U_ANNA', 'U_BO'].map((userId) => [userId, everything()]));
    expect(notReadyAfter([aWeek([aVisit({ claims })])], aFacility(), KICKSTART, ready, NOW)).toEqual([]);
  });

  it('counts what holds at the facility where it would be then', () => {
    const weeks = [aWeek([aVisit({ claims: [aClaim('U_ANNA')] })])];
    const completions = new Map([['U_ANNA', everything()]]);
    expect(notReadyAfter(weeks, aFacility({ id: 'elsewhere' }), KICKSTART, completions, NOW)).toHaveLength(1);
  });

  it('is asked about first: once for each programme, and only where somebody would not be ready', () => {
    const visit = { shift: aVisit(), group: aGroup(), userIds: ['U_ANNA'] };
    expect(isAskedFirst(aGroup(), 'dk.kickstart', null, [visit])).toBe(true);
    expect(isAskedFirst(aGroup(), 'dk.kickstart', 'dk.kickstart', [visit])).toBe(false);
    expect(isAskedFirst(aGroup(), 'dk.kickstart', 'dk.study_support', [visit])).toBe(true);
    expect(isAskedFirst(aGroup(), 'dk.kickstart', null, [])).toBe(false);
    expect(isAskedFirst(null, 'dk.kickstart', null, [visit])).toBe(false);
    const already = aGroup({ programme: programmeCalled('dk.kickstart') });
    expect(isAskedFirst(already, 'dk.kickstart', null, [visit])).toBe(false);
  });
});
