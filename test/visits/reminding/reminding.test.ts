import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { readReminderSettings, reminderSettingsToStore } from '../../../src/groups/reminder-settings.store.js';
import { Volunteers } from '../../../src/groups/volunteers.store.js';
import { decideClaim, decideRelease } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { decideChangeShift } from '../../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { LENA, MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const LATER = new Date(NOW.getTime() + 60_000);

describeOnBothEngines('what reminders need', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A group whose posted week has one visit, which Anna holds. */
  async function heldVisit() {
    stories += 1;
    const group = await storedGroup(society, `reminded-${stories}`);
    await society.of(Memberships).begin(group.id, 'U_ANNA', NOW);
    await makeReady(society, group.id, ['U_ANNA'], NOW);
    const date = String(stories).padStart(2, '0');
    const week = await postedWeek(society, group, '2026-W49', [visitAt(`2026-12-${date}T17:00:00Z`)]);
    const shiftId = only(week.shifts).id;
    await society.of(Claims).decide(shiftId, 'U_ANNA', NOW, decideClaim);
    const claim = async () => only(only((await society.of(Weeks).byId(week.id))?.shifts ?? []).claims);
    return { group, week, shiftId, claim };
  }

  it('“I’m coming” is kept with the claim', async () => {
    const { shiftId, claim } = await heldVisit();
    expect((await claim()).confirmedAt).toBeNull();
    const { outcome, state } = await society.of(Claims).confirm(shiftId, 'U_ANNA', LATER);
    expect(outcome).toEqual({ ok: true });
    expect((await claim()).confirmedAt).toEqual(LATER);
    expect(only(state?.shift.claims ?? []).confirmedAt).toEqual(LATER);
  });

  it('“I’m coming” is for those who hold a place only', async () => {
    const { shiftId } = await heldVisit();
    expect((await society.of(Claims).confirm(shiftId, 'U_BO', NOW)).outcome).toMatchObject({
      refusal: { reason: 'not_yours' },
    });
    expect((await society.of(Claims).confirm('no such', 'U_ANNA', NOW)).outcome).toMatchObject({
      refusal: { reason: 'shift_gone' },
    });
  });

  it('“I’m coming” is forgotten when the place is given up, and when the visit gets another time', async () => {
    const { shiftId, claim, week } = await heldVisit();
    await society.of(Claims).confirm(shiftId, 'U_ANNA', NOW);
    await society.of(Claims).decide(shiftId, 'U_ANNA', NOW, decideRelease);
    await society.of(Claims).decide(shiftId, 'U_ANNA', NOW, decideClaim);
    expect((await claim()).confirmedAt).toBeNull();

    await society.of(Claims).confirm(shiftId, 'U_ANNA', NOW);
    const change = (shift: ReturnType<typeof visitAt>) =>
      society.of(Weeks).change(week.id, null, LENA, NOW, (current) => decideChangeShift(current, shiftId, shift, NOW));
    const { startsAt } = only(week.shifts);
    await change(visitAt(startsAt.toISOString(), 4));
    expect((await claim()).confirmedAt).toEqual(NOW);
    await change(visitAt(new Date(startsAt.getTime() + 3_600_000).toISOString(), 4));
    expect((await claim()).confirmedAt).toBeNull();
  });

  it('quiet hours are a person’s own, in whatever groups they are, or in none', async () => {
    const { group } = await heldVisit();
    await society.of(Volunteers).setQuietHours('U_ANNA', { from: '20:00', until: '09:00' }, NOW);
    await society.of(Volunteers).setQuietHours('U_LEADER', { from: '22:00', until: '06:30' }, NOW);
    await society.of(Memberships).begin(group.id, 'U_BO', NOW);
    const notes = await society.of(Volunteers).notesOn(['U_ANNA', 'U_BO', 'U_LEADER', 'U_UNSEEN']);
    expect(notes.get('U_ANNA')?.quietHours).toEqual({ from: '20:00', until: '09:00' });
    expect(notes.get('U_ANNA')?.groupIds).toContain(group.id);
    expect(notes.get('U_BO')).toEqual({ quietHours: null, locale: null, groupIds: new Set([group.id]) });
    expect(notes.get('U_LEADER')).toEqual({
      quietHours: { from: '22:00', until: '06:30' },
      locale: null,
      groupIds: new Set(),
    });
    expect(notes.has('U_UNSEEN')).toBe(false);
    await society.of(Memberships).end(group.id, 'U_BO', NOW);
    expect((await society.of(Volunteers).notesOn(['U_BO'])).get('U_BO')?.groupIds).toEqual(new Set());
  });

  it('a group’s reminders are the defaults until a leader has saved others', async () => {
    const { group } = await heldVisit();
    const { version } = (await society.of(Groups).read(group.id)) ?? { version: 0 };
    expect((await society.of(Groups).reminders()).get(group.id)).toEqual(DEFAULT_REMINDERS);
    const chosen = { ...DEFAULT_REMINDERS, kinds: ['visits'], first: { daysBefore: 3, at: '12:30' } } as const;
    expect(await society.of(Groups).saveReminders(group.id, chosen, version, LENA, NOW)).toEqual({ ok: true });
    expect((await society.of(Groups).reminders()).get(group.id)).toEqual(chosen);
    const again = await society.of(Groups).saveReminders(group.id, DEFAULT_REMINDERS, version, LENA, NOW);
    expect(again).toEqual({ ok: false, reason: 'stale' });
    expect((await society.of(Groups).reminders()).get(group.id)).toEqual(chosen);
  });
});

it('settings that were saved before there was something to choose have it on, until it is chosen', () => {
  const { kinds, ...before } = DEFAULT_REMINDERS;
  const known = kinds.filter((kind) => kind !== 'week_ahead' && kind !== 'short');
  expect(readReminderSettings({ ...before, kinds: known }).kinds).toEqual([
    'visits',
    'unposted',
    'uncounted',
    'week_ahead',
  ]);
  const chosen = { ...DEFAULT_REMINDERS, kinds: known };
  expect(readReminderSettings(reminderSettingsToStore(chosen))).toEqual(chosen);
});

it('settings that cannot be read fall back to the default, part by part', () => {
  expect(readReminderSettings(null)).toEqual(DEFAULT_REMINDERS);
  expect(readReminderSettings('nonsense')).toEqual(DEFAULT_REMINDERS);
  const first = { daysBefore: 5, at: '17:00' };
  expect(readReminderSettings({ first, last: { daysBefore: 1, at: '25:00' }, rules: ['poems'] })).toEqual({
    ...DEFAULT_REMINDERS,
    first,
  });
});
