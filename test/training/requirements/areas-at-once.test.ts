import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Group } from '../../../src/core/model.js';
import type { Society } from '../../../src/database/society.js';
import { Facilities } from '../../../src/groups/facilities.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Completions } from '../../../src/training/requirements/completions.store.js';
import { Training } from '../../../src/training/requirements/training.store.js';
import { decideAttendance } from '../../../src/training/sessions/leading-sessions.rule.js';
import { Sessions } from '../../../src/training/sessions/sessions.store.js';
import { decideSignUp } from '../../../src/training/sessions/signing-up.rule.js';
import { describeOnBothEngines } from '../../support/database.js';
import { type Processes, startProcesses } from '../../support/held-back.js';
import { requirementCalled } from '../../support/readiness-rules.js';
import { ADMIN, LENA, MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';
import { until } from '../../support/until.js';

const IDA = 'U_IDA';
const HOUR = 60 * 60_000;
const APPROVAL = requirementCalled('area_approval');

describeOnBothEngines('an area of two prisons', (engine) => {
  let processes: Processes;
  let workspaceId = '';
  let stories = 0;
  let ringe: Group;
  let nyborg: Group;
  beforeAll(async () => {
    processes = await startProcesses(engine, 2);
  });
  afterAll(() => processes.close());
  /** Both are in the area Fyn, and Ida is in both of their groups. */
  beforeEach(async () => {
    stories += 1;
    workspaceId = `T${stories}`;
    ringe = await prison('Ringe', 'dk.prison_visiting');
    nyborg = await prison('Nyborg', 'dk.primus_motor');
  });

  const society = () => processes.in(workspaceId);

  async function prison(name: string, programmeCode: string): Promise<Group> {
    const facility = { kind: 'prison', area: 'Fyn', name } as const;
    const group = await storedGroup(society(), name, { facility, group: { programmeCode } });
    await society().of(Memberships).begin(group.id, IDA, NOW);
    return group;
  }

  /** An admin writes another area in the form of a prison, as they had opened it. */
  async function calls(own: Society, { facility }: Group, area: string) {
    const { id, name, kind, region, timeZone, visitorCap, status } = facility;
    return own.of(Facilities).save({ id, name, kind, region, timeZone, visitorCap, status, area }, 1, ADMIN, NOW);
  }

  /** Lena verifies that Ida is approved, with the prison as it was when Lena’s modal was sent in. */
  const verified = (own: Society, { id, facility }: Group) =>
    own
      .of(Completions)
      .verify(
        id,
        [{ userId: IDA, requirement: APPROVAL, facility, doneOn: '2026-11-20', until: '2028-11-20', sessionId: null }],
        LENA,
        NOW,
      );

  /** Where the approval of Ida counts. */
  const placesOfIda = async () =>
    ((await society().of(Completions).of([IDA])).get(IDA) ?? []).map(({ place }) => place).sort();

  it('that two admins leave at once for two others lets nobody’s approval behind, nor holds it where nobody is', async () => {
    await verified(society(), ringe);
    await processes.atOnce(workspaceId, 'Completion.findMany', (own, index) =>
      index === 0 ? calls(own, ringe, 'Syd') : calls(own, nyborg, 'Nord'),
    );
    expect(await placesOfIda()).toEqual(['area:nord', 'area:syd']);
  });

  it('that two admins call the same at once is one area, in which an approval counts once', async () => {
    await verified(society(), ringe);
    const saved = await processes.atOnce(workspaceId, 'Completion.findMany', (own, index) =>
      calls(own, index === 0 ? ringe : nyborg, 'Syd'),
    );
    expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await placesOfIda()).filter((place) => place === 'area:syd')).toHaveLength(1);
  });

  it('that two admins write anew in the form of one prison is as the first of them wrote it', async () => {
    await verified(society(), ringe);
    const saved = await processes.atOnce(workspaceId, 'Facility.updateMany', (own, index) =>
      calls(own, ringe, index === 0 ? 'Syd' : 'Nord'),
    );
    expect(saved.map((each) => (each.ok ? 'saved' : each.reason)).sort()).toEqual(['saved', 'stale']);
    const area = (await society().of(Facilities).read(ringe.facility.id))?.area;
    expect(await placesOfIda()).toEqual(['area:fyn', `area:${area?.toLowerCase()}`]);
  });

  it('that is called otherwise while somebody is verified has it under its new name', async () => {
    await processes.atOnce(workspaceId, 'Completion.createMany', async (own, index, isVerifying) => {
      if (index === 0) return verified(own, ringe);
      if (engine === 'postgresql') await until('she is being verified', isVerifying);
      return calls(own, ringe, 'Syd');
    });
    expect(await placesOfIda()).toContain('area:syd');
  });

  it('that was called otherwise since the form was read has it under its new name', async () => {
    await calls(society(), nyborg, 'Nord');
    await calls(society(), ringe, 'Syd');
    await verified(society(), ringe);
    expect(await placesOfIda()).toEqual(['area:syd']);
  });

  it('that is called otherwise while it is noted who came to a session has it under its new name', async () => {
    const course = { ...APPROVAL, code: 'area_course', validity: { kind: 'never_expires' } } as const;
    const asked = { ...course, programmes: ['dk.prison_visiting'], position: 1 };
    expect(await society().of(Training).saveRequirement(asked, null, ADMIN, NOW)).toEqual({ ok: true });
    const startsAt = new Date(NOW.getTime() + 24 * HOUR);
    const planned = await society()
      .of(Sessions)
      .plan(
        {
          requirement: course,
          facilityId: ringe.facility.id,
          groupId: ringe.id,
          startsAt,
          endsAt: new Date(startsAt.getTime() + HOUR),
          timeZone: 'Europe/Copenhagen',
          place: 'Ringe',
          seats: 5,
          signUpUntil: startsAt,
        },
        LENA,
        NOW,
      );
    const id = planned?.id ?? '';
    await society().of(Sessions).decide(id, IDA, NOW, decideSignUp);
    const after = new Date(startsAt.getTime() + 2 * HOUR);
    await processes.atOnce(workspaceId, 'Completion.createMany', async (own, index, isNoting) => {
      if (index === 0) {
        return own.of(Sessions).change(id, null, LENA, after, 'mark_attendance', decideAttendance([IDA], LENA));
      }
      if (engine === 'postgresql') await until('it is being noted', isNoting);
      return calls(own, ringe, 'Syd');
    });
    expect(await placesOfIda()).toContain('area:syd');
  });
});
