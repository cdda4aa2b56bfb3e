import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FacilityKind } from '../../../src/core/model.js';
import type { Society } from '../../../src/database/society.js';
import { Facilities } from '../../../src/groups/facilities.store.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Workspaces } from '../../../src/groups/workspaces.store.js';
import { Training } from '../../../src/training/requirements/training.store.js';
import { describeOnBothEngines } from '../../support/database.js';
import { giveProgramme } from '../../support/given-programme.js';
import { type Processes, startProcesses } from '../../support/held-back.js';
import { ADMIN, groupCalled, LENA, MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';

describeOnBothEngines('a programme that is removed', (engine) => {
  let processes: Processes;
  let society: Society;
  let workspaceId: string;
  let stories = 0;

  beforeAll(async () => {
    processes = await startProcesses(engine, 2);
  });
  afterAll(() => processes.close());

  beforeEach(async () => {
    stories += 1;
    workspaceId = `T${stories}`;
    society = processes.in(workspaceId);
    await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
  });

  const offered = async () => (await society.of(Training).programmes()).map(({ code }) => code);
  const remove = async (code: string, whose = society) => {
    const version = (await whose.of(Training).programmes()).find((each) => each.code === code)?.version ?? 0;
    return whose.of(Training).removeProgramme(code, version, ADMIN, NOW);
  };

  const kickstartIsFor = async (kinds: readonly FacilityKind[]) => {
    const stored = (await society.of(Training).programmes()).find(({ code }) => code === 'dk.kickstart');
    if (!stored) throw new Error('no programme');
    const { version, ...programme } = stored;
    await society.of(Training).saveProgramme({ ...programme, kinds }, version, ADMIN, NOW);
  };

  it('is offered to nobody, asks for nothing, and does not come back when the bot starts', async () => {
    expect(await remove('dk.kickstart')).toEqual({ ok: true });
    const begin = () => society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
    await begin();
    await begin();
    expect(await offered()).not.toContain('dk.kickstart');
    expect(await society.of(Training).requirementsOf('dk.kickstart')).toEqual([]);
    expect((await society.of(Training).toEdit('age_requirement'))?.programmes).not.toContain('dk.kickstart');
    const group = await storedGroup(society, 'no kickstart');
    const kickstart = { ...groupCalled('kickstart', group.facility.id), programmeCode: 'dk.kickstart' };
    expect(await society.of(Groups).save(kickstart, null, ADMIN, NOW)).toEqual({
      ok: false,
      reason: 'programme_for_other_kind',
    });
    const audited = await processes.plain.client.auditEntry.findMany({
      where: { workspaceId, subjectId: 'dk.kickstart' },
    });
    expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([['remove_programme', ADMIN]]);
  });

  it('is not saved by a form that was open meanwhile', async () => {
    const [first] = await society.of(Training).programmes();
    if (!first) throw new Error('no programme');
    const { version, ...programme } = first;
    await remove(programme.code);
    expect(await society.of(Training).saveProgramme(programme, version, LENA, NOW)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await society.of(Training).saveProgramme(programme, version + 1, LENA, NOW)).toEqual({
      ok: false,
      reason: 'stale',
    });
  });

  it('stays while groups have it, and they are named', async () => {
    const group = await storedGroup(society, 'has it');
    const kept = await remove('se.remand_visits');
    expect(kept).toMatchObject({ reason: 'kept', kept: { reason: 'has_groups', groups: [{ id: group.id }] } });
    await giveProgramme(society, group.id, 'dk.kickstart', ADMIN, NOW);
    expect(await remove('se.remand_visits')).toEqual({ ok: true });
    expect((await society.of(Groups).read(group.id))?.programme.code).toBe('dk.kickstart');
  });

  it('stays while a facility is set up for which there is no other, of two at once the second', async () => {
    await storedGroup(society, 'only one', { group: { programmeCode: 'dk.study_support' } });
    for (const code of await offered()) {
      if (!['se.remand_visits', 'dk.kickstart', 'dk.study_support'].includes(code)) await remove(code);
    }
    await society.of(Facilities).save(
      {
        name: 'Fängelset',
        kind: 'prison',
        region: 'Väst',
        timeZone: 'Europe/Stockholm',
        visitorCap: 4,
        status: 'active',
      },
      null,
      ADMIN,
      NOW,
    );
    const [group] = await society.of(Groups).list();
    await giveProgramme(society, group?.id ?? '', 'se.remand_visits', ADMIN, NOW);
    await kickstartIsFor(['remand_prison']);
    expect(await remove('dk.study_support')).toMatchObject({ kept: { reason: 'only_one', kinds: ['prison'] } });
    await kickstartIsFor(['remand_prison', 'prison']);
    const codes = ['dk.study_support', 'dk.kickstart'];
    const removed = await processes.atOnce(workspaceId, 'Workspace.updateMany', (whose, index) =>
      remove(codes[index] ?? '', whose),
    );
    expect(removed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(removed).toContainEqual({ ok: false, reason: 'kept', kept: { reason: 'only_one', kinds: ['prison'] } });
  });

  it('given to a group while it is being removed: whoever is first decides, and the second is told', async () => {
    const group = await storedGroup(society, 'at once');
    const give = (programmeCode: string) => async (whose: Society) => {
      const other = { ...groupCalled(programmeCode, group.facility.id), programmeCode };
      return (await whose.of(Groups).save(other, null, LENA, NOW)).ok;
    };
    const take = (code: string) => async (whose: Society) => (await remove(code, whose)).ok;
    const removedFirst = await processes.inTurn(
      workspaceId,
      'ProgrammeRequirement.deleteMany',
      take('dk.kickstart'),
      give('dk.kickstart'),
    );
    expect(removedFirst).toEqual([true, false]);
    const givenFirst = await processes.inTurn(
      workspaceId,
      'Group.create',
      give('dk.study_support'),
      take('dk.study_support'),
    );
    expect(givenFirst).toEqual([true, false]);
    expect(await offered()).toEqual(expect.arrayContaining(['dk.study_support']));
  });

  it('leaves the name of what a closed group did under it', async () => {
    const group = await storedGroup(society, 'was it', { group: { programmeCode: 'dk.kickstart' } });
    await processes.plain.client.group.updateMany({
      where: { id: group.id },
      data: { closedAt: NOW, current: null },
    });
    expect(await remove('dk.kickstart')).toEqual({ ok: true });
    expect(await society.of(Groups).closed()).toMatchObject([{ programme: { names: { en: 'Kickstart (Denmark)' } } }]);
  });
});
