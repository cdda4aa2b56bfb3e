import { describe, expect, it } from 'vitest';
import {
  affectedBy,
  askedAfter,
  askingFor,
  type GroupMember,
} from '../../../src/training/requirements/affected.rule.js';
import type { Requirement } from '../../../src/training/requirements/readiness.rule.js';
import { completionOf, requirementCalled, requirementsAskedBy } from '../../support/readiness-rules.js';

const SWEDISH = 'se.remand_visits';
const DANISH = 'dk.prison_visiting';
const BEFORE = new Map([
  [SWEDISH, requirementsAskedBy(SWEDISH)],
  [DANISH, requirementsAskedBy(DANISH)],
]);
const FIRST_AID = requirementCalled('psychological_first_aid');
const PERMIT = requirementCalled('visit_permit');

function member(userId: string, programmeCode: string, held: (requirement: Requirement) => boolean): GroupMember {
  const completions = (BEFORE.get(programmeCode) ?? [])
    .filter(held)
    .map((each) => completionOf(each, 'f1', '2027-06-10'));
  return { userId, facility: { id: 'f1', area: null }, programmeCode, today: '2026-11-21', completions };
}

const ANNA = member('U_ANNA', SWEDISH, () => true);
const BO = member('U_BO', SWEDISH, ({ code }) => code !== FIRST_AID.code);
const IDA = member('U_IDA', DANISH, () => true);
const EVERYBODY = [ANNA, BO, IDA];
const changedTo = (requirement: Requirement, programmes = askingFor(BEFORE, requirement.code)) =>
  affectedBy(BEFORE, askedAfter(BEFORE, requirement, programmes), EVERYBODY);

describe('a change of what is asked for', () => {
  it('that changes only a name concerns nobody', () => {
    const renamed = { ...FIRST_AID, names: { sv: 'Ny', da: 'Ny', en: 'New' } };
    expect(changedTo(renamed)).toEqual({ noLonger: 0, become: 0 });
  });

  it('to only reminding lets those become ready who lack nothing else', () => {
    expect(changedTo({ ...FIRST_AID, blocking: false })).toEqual({ noLonger: 0, become: 1 });
    expect(changedTo(FIRST_AID, [])).toEqual({ noLonger: 0, become: 1 });
  });

  it('that asks for something new leaves nobody ready who has not got it', () => {
    expect(changedTo(PERMIT, [SWEDISH, DANISH])).toEqual({ noLonger: 1, become: 0 });
  });

  it('to a shorter time makes what was done long ago lapse; to a longer one it holds again', () => {
    const months = (count: number): Requirement => ({ ...FIRST_AID, validity: { kind: 'months', months: count } });
    // Done on 10 June 2026.
    expect(changedTo(months(5))).toEqual({ noLonger: 1, become: 0 });
    expect(changedTo(months(6))).toEqual({ noLonger: 0, become: 0 });
    const lapsed = { ...ANNA, today: '2028-11-21' };
    const longer = askedAfter(BEFORE, months(36), [SWEDISH]);
    const others = lapsed.completions.map((each) => ({
      ...each,
      expiresOn: each.requirementCode === FIRST_AID.code ? '2028-06-10' : null,
    }));
    expect(affectedBy(BEFORE, longer, [{ ...lapsed, completions: others }])).toEqual({ noLonger: 0, become: 1 });
  });

  it('counts somebody in two groups once', () => {
    const changed = askedAfter(BEFORE, PERMIT, [SWEDISH, DANISH]);
    expect(affectedBy(BEFORE, changed, [ANNA, { ...ANNA, facility: { id: 'f1', area: null } }])).toEqual({
      noLonger: 1,
      become: 0,
    });
  });
});
