import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Workspaces } from '../../../src/groups/workspaces.store.js';
import { Completions } from '../../../src/training/requirements/completions.store.js';
import type { RequirementDetails } from '../../../src/training/requirements/requirement-form.rule.js';
import { Training } from '../../../src/training/requirements/training.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { plannedSession } from '../../support/planned-session.js';
import { ADMIN, MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';

const SWEDISH = 'se.remand_visits';

describeOnBothEngines('what national staff change in requirements', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    stories += 1;
    society = createStore(database).in(`T${stories}`);
    await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
  });

  const toEdit = async (code: string) => {
    const stored = await society.of(Training).toEdit(code);
    if (!stored) throw new Error(`no ${code}`);
    return stored;
  };
  const detailsOf = async (code: string, changes: Partial<RequirementDetails> = {}): Promise<RequirementDetails> => {
    const { requirement, programmes } = await toEdit(code);
    return { ...requirement, programmes, position: null, ...changes };
  };
  const askedBy = async (programme = SWEDISH) =>
    (await society.of(Training).requirementsOf(programme)).map(({ code }) => code);
  /** Anna has completed everything on 10 June 2026, for the remand prison in the story. */
  const anna = async () => {
    const group = await storedGroup(society, `story-${stories}`);
    await society.of(Memberships).begin(group.id, 'U_ANNA', NOW);
    const requirements = await society.of(Training).requirementsOf(SWEDISH);
    const completions = requirements.map((requirement) => ({
      userId: 'U_ANNA',
      requirement,
      facility: group.facility,
      doneOn: '2026-06-10',
      until: null,
      sessionId: null,
    }));
    await society.of(Completions).record(completions, ADMIN, NOW);
  };
  const lastDayOf = async (code: string) =>
    (await society.of(Completions).of(['U_ANNA'])).get('U_ANNA')?.find((each) => each.requirementCode === code)
      ?.expiresOn;
  const audited = async () =>
    (
      await database.client.auditEntry.findMany({
        where: { workspaceId: `T${stories}`, subjectId: 'psychological_first_aid' },
      })
    ).map(({ action }) => action);

  it('a society from before more was asked for in Denmark is asked for what it was: nobody becomes unready', async () => {
    const later = [
      'area_approval',
      'declaration_of_consent',
      'declaration_of_nothing_carried',
      'declaration_of_confidentiality',
    ];
    const begun = await askedBy('dk.prison_visiting');
    expect(begun).toEqual(expect.arrayContaining(later));
    const workspaceId = `T${stories}`;
    await database.client.requirement.deleteMany({ where: { workspaceId, code: { in: later } } });
    await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
    expect(await askedBy('dk.prison_visiting')).toEqual(begun.filter((code) => !later.includes(code)));
  });

  it('is saved, with who asks for it and where it comes there', async () => {
    const details = await detailsOf('psychological_first_aid', { programmes: [SWEDISH, 'dk.kickstart'], position: 1 });
    expect(await society.of(Training).saveRequirement(details, 1, ADMIN, NOW)).toEqual({ ok: true });
    expect((await askedBy())[0]).toBe('psychological_first_aid');
    expect((await askedBy('dk.kickstart'))[0]).toBe('psychological_first_aid');
    expect(await askedBy('se.prison_visits')).not.toContain('psychological_first_aid');
    expect(await askedBy()).toHaveLength(9);
    expect(await audited()).toEqual(['save_requirement']);
  });

  it('is refused to whoever began from an older version, and nothing is written', async () => {
    const details = await detailsOf('study_visit', { blocking: false });
    await society.of(Training).saveRequirement(details, 1, ADMIN, NOW);
    const late = await detailsOf('study_visit', { answerDays: 30, programmes: [] });
    expect(await society.of(Training).saveRequirement(late, 1, 'U_LATE', NOW)).toEqual({ ok: false, reason: 'stale' });
    expect((await toEdit('study_visit')).requirement).toMatchObject({ blocking: false, answerDays: 0, version: 2 });
    expect(await askedBy()).toContain('study_visit');
  });

  it('moves the last days of what counts now, and of nothing else', async () => {
    await anna();
    expect(await lastDayOf('psychological_first_aid')).toBe('2028-06-10');
    const shorter = await detailsOf('psychological_first_aid', { validity: { kind: 'months', months: 12 } });
    await society.of(Training).saveRequirement(shorter, 1, ADMIN, NOW);
    expect(await lastDayOf('psychological_first_aid')).toBe('2027-06-10');
    expect(await lastDayOf('psychological_recovery')).toBe('2028-06-10');
    const forEver = await detailsOf('psychological_first_aid', { validity: { kind: 'never_expires' } });
    await society.of(Training).saveRequirement(forEver, 2, ADMIN, NOW);
    expect(await lastDayOf('psychological_first_aid')).toBeNull();
  });

  it('cannot be where it counts, once somebody has completed it', async () => {
    await anna();
    const details = await detailsOf('study_visit', { scope: 'once' });
    const refused = { ok: false, reason: 'scope_has_completions' };
    expect(await society.of(Training).saveRequirement(details, 1, ADMIN, NOW)).toEqual(refused);
    expect((await toEdit('study_visit')).requirement).toMatchObject({ scope: 'per_facility', version: 1 });
  });

  it('cannot be where it counts, once a session is planned', async () => {
    const { facility } = await storedGroup(society, 'Hall');
    const startsAt = new Date(NOW.getTime() + 7 * 24 * 60 * 60_000);
    const session = { requirementCode: 'study_visit', timeZone: facility.timeZone, place: 'The gate' };
    await plannedSession(database, `T${stories}`, { ...session, facilityId: facility.id, startsAt });
    const details = await detailsOf('study_visit', { scope: 'once' });
    const refused = { ok: false, reason: 'scope_has_completions' };
    expect(await society.of(Training).saveRequirement(details, 1, ADMIN, NOW)).toEqual(refused);
  });

  it('is new under a code that nothing else has', async () => {
    const known = await detailsOf('study_visit');
    const made: RequirementDetails = { ...known, code: 'first_aid', programmes: [SWEDISH], position: 2 };
    expect(await society.of(Training).saveRequirement(made, null, ADMIN, NOW)).toEqual({ ok: true });
    expect((await askedBy())[1]).toBe('first_aid');
    const again = await society.of(Training).saveRequirement(made, null, ADMIN, NOW);
    expect(again).toEqual({ ok: false, reason: 'code_taken' });
  });

  it('ends by being archived with its history where somebody has completed it', async () => {
    await anna();
    const ended = await society.of(Training).endRequirement('psychological_first_aid', 1, ADMIN, NOW);
    expect(ended).toEqual({ ok: true, kept: true });
    expect(await society.of(Training).toEdit('psychological_first_aid')).toBeNull();
    expect(await askedBy()).not.toContain('psychological_first_aid');
    expect(await lastDayOf('psychological_first_aid')).toBe('2028-06-10');
    expect((await society.of(Training).byCode()).has('psychological_first_aid')).toBe(true);
    expect(await audited()).toEqual(['archive_requirement']);
    const again = await society.of(Training).endRequirement('psychological_first_aid', 2, ADMIN, NOW);
    expect(again).toEqual({ ok: false, reason: 'stale' });
  });

  it('ends by being deleted where nobody has', async () => {
    const ended = await society.of(Training).endRequirement('psychological_first_aid', 1, ADMIN, NOW);
    expect(ended).toEqual({ ok: true, kept: false });
    expect((await society.of(Training).byCode()).has('psychological_first_aid')).toBe(false);
    // Nor does the next start bring it back.
    await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
    expect(await askedBy()).not.toContain('psychological_first_aid');
    expect(await audited()).toEqual(['delete_requirement']);
  });

  it('of a programme is saved unless somebody else saved meanwhile', async () => {
    const [programme] = await society.of(Training).programmes();
    if (!programme) throw new Error('no programme');
    const { version, ...known } = programme;
    const changed = { ...known, shadowSeat: true, maximumParty: 5 };
    expect(await society.of(Training).saveProgramme(changed, version, ADMIN, NOW)).toEqual({ ok: true });
    expect(await society.of(Training).saveProgramme(known, version, ADMIN, NOW)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect((await society.of(Training).programmes())[0]).toEqual({ ...changed, version: version + 1 });
  });

  it('of a programme changes its rhythm and its one-to-ones, which the next start leaves as they are', async () => {
    const every = async () => {
      const all = await society.of(Training).programmes();
      return all.map((programme) => [programme.code, programme.every ?? 1]).filter(([, weeks]) => weeks !== 1);
    };
    expect(await every()).toEqual([['dk.prison_visiting', 2]]);
    const friends = (await society.of(Training).programmes()).find(({ code }) => code === 'dk.prison_visiting');
    if (!friends) throw new Error('no programme');
    const { version, every: _every, oneToOne: _oneToOne, ...form } = friends;
    const oneToOne = { whenMoved: 'follows', mostMonths: 12 } as const;
    expect(await society.of(Training).saveProgramme({ ...form, oneToOne }, version, ADMIN, NOW)).toEqual({ ok: true });
    await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
    expect(await every()).toEqual([]);
    const saved = (await society.of(Training).programmes()).find(({ code }) => code === 'dk.prison_visiting');
    expect(saved?.oneToOne).toEqual(oneToOne);
  });

  it('concerns the active members of groups whose programme asks for it', async () => {
    await anna();
    const [group] = await society.of(Groups).list();
    await society.of(Memberships).begin(group?.id ?? '', 'U_BO', NOW);
    await society.of(Memberships).begin(group?.id ?? '', 'U_REST', NOW);
    await society.of(Memberships).setResting(group?.id ?? '', ['U_REST'], ADMIN, NOW);
    const members = await society.of(Training).membersAskedBy([SWEDISH], NOW);
    expect(members.map(({ userId, completions }) => [userId, completions.length]).sort()).toEqual([
      ['U_ANNA', 9],
      ['U_BO', 0],
    ]);
    expect(members.every(({ today, programmeCode }) => today === '2026-11-23' && programmeCode === SWEDISH)).toBe(true);
    expect(await society.of(Training).membersAskedBy(['dk.kickstart'], NOW)).toEqual([]);
  });
});
