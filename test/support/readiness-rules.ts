import type { CalendarDate } from '../../src/core/time.js';
import { placeOf } from '../../src/training/requirements/places.rule.js';
import type { Completion, Requirement } from '../../src/training/requirements/readiness.rule.js';
import { readSeed } from '../../src/training/requirements/seeds.store.js';

/** What a programme asks for as it is seeded, in its order. @param programmeCode e.g. `dk.prison_visiting` */
export function requirementsAskedBy(programmeCode: string): readonly Requirement[] {
  const seed = readSeed(programmeCode.startsWith('dk.') ? 'denmark' : 'sweden');
  const codes = seed.programmes.find(({ code }) => code === programmeCode)?.requirements ?? [];
  return codes.map((code) => requirementCalled(code));
}

/** One requirement as it is seeded. @param code e.g. `visit_permit` */
export function requirementCalled(code: string): Requirement {
  const seeded = [...readSeed('sweden').requirements, ...readSeed('denmark').requirements].find(
    (candidate) => candidate.code === code,
  );
  if (!seeded) throw new Error(`no requirement ${code}`);
  const { validity, validMonths = 0, answerDays = 0, ...requirement } = seeded;
  return {
    ...requirement,
    answerDays,
    validity: validity === 'months' ? { kind: 'months', months: validMonths } : { kind: validity },
  };
}

/** One that counts now; for ever unless a last day is told. @param facilityId where it is met */
export function completionOf(
  requirement: Requirement,
  facilityId: string,
  expiresOn: CalendarDate | null = null,
  area: string | null = null,
): Completion {
  const { code } = requirement;
  return {
    id: `${code}-done`,
    requirementCode: code,
    place: placeOf(requirement, { id: facilityId, area }),
    doneOn: '2026-06-10',
    expiresOn,
    verifiedBy: 'U0LENA',
  };
}
