import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { readDesired } from '../../src/app/read-desired.js';
import { Ledger } from '../../src/delivery/ledger.store.js';
import { look } from '../../src/delivery/looking.js';
import { keyOf, type SendStep } from '../../src/delivery/plan.js';
import { createPlansInHand, leftOfPlans } from '../../src/delivery/plans-in-hand.js';
import { NOTHING_UNSETTLED, settleLook } from '../../src/delivery/settling.js';
import { nameOf } from '../../src/delivery/subjects.rule.js';
import { Subjects } from '../../src/delivery/subjects.store.js';
import { createWaitingLine } from '../../src/delivery/waiting-line.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { GroupAsks } from '../../src/visits/reminding/group-asks.store.js';
import { SignsOfLife } from '../../src/visits/reminding/signs-of-life.store.js';
import { type CountedStore, countedStore } from '../support/counted-store.js';
import { type Address, describeOnBothEngines, emptyAddress } from '../support/database.js';
import { MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const ANNA = 'U_ANNA';
/** Leads every group, and has a card of the week ahead that their groups change. */
const WHO_LEADS = 'person:U_LENA';
/** When the visit of every group begins. */
const VISIT = '2026-12-01T17:00:00Z';

describeOnBothEngines('what a pass looks at', (engine) => {
  let address: Address;
  let counted: CountedStore;
  let groupIds: string[];

  beforeAll(async () => {
    address = await emptyAddress(engine);
    counted = await countedStore(engine, address.url);
    groupIds = [];
    for (let number = 1; number <= 4; number += 1) await addGroup(`group-${number}`);
  });
  afterAll(async () => {
    await counted.close();
    await address.remove();
  });

  async function addGroup(name: string): Promise<void> {
    const { society } = counted;
    const group = await storedGroup(society, name);
    const week = await postedWeek(society, group, '2026-W49', [{ ...visitAt(VISIT), minimumParty: 1 }]);
    await society.of(Memberships).begin(group.id, `U_${name}`, NOW);
    await makeReady(society, group.id, [`U_${name}`], NOW);
    groupIds.push(group.id);
    shiftIds.set(group.id, only(week.shifts).id);
  }
  const shiftIds = new Map<string, string>();

  const line = createWaitingLine();
  let inHand = createPlansInHand();
  const namesIn = ({ plans }: Awaited<ReturnType<typeof look>>) => plans.map(({ subject }) => nameOf(subject));

  function looking() {
    const { society } = counted;
    const reader = { slackLocale: 'sv-SE', timeZone: 'Europe/Stockholm', isActive: true };
    return {
      ledger: society.of(Ledger),
      subjects: society.of(Subjects),
      readDesired: readDesired(society, async (ids) => new Map(ids.map((id) => [id, reader]))),
      quarantine: 1_000,
      noteRows: () => {},
      line,
      inHand,
    };
  }

  /** Looks at whatever is due, until nothing is. @returns the names of what was looked at */
  async function lookAtAll(now = NOW): Promise<readonly string[]> {
    const names: string[] = [];
    for (;;) {
      const found = await look(looking(), now);
      if (found.plans.length === 0) return names.sort();
      names.push(...namesIn(found));
      await settleLook(looking(), found, NOTHING_UNSETTLED, now);
    }
  }

  async function claim(groupId: string | undefined, userId: string): Promise<void> {
    const { outcome } = await counted.society
      .of(Claims)
      .decide(shiftIds.get(groupId ?? '') ?? '', userId, NOW, decideClaim);
    expect(outcome.ok).toBe(true);
  }

  it('is everybody at first, and then nobody until something changes', async () => {
    const first = await lookAtAll();
    expect(first.filter((name) => name.startsWith('group:'))).toHaveLength(4);
    expect(await lookAtAll()).toEqual([]);
    // One asks for what is due, the other for rows that are nobody's.
    expect(await counted.queriesOf(() => look(looking(), NOW))).toBeLessThan(5);
  });

  it('is the group in which somebody takes a place and whoever leads it, and no other', async () => {
    await claim(groupIds[1], 'U_group-2');
    expect(await lookAtAll()).toEqual([`group:${groupIds[1]}`, WHO_LEADS]);
  });

  it('is every group that somebody is in who chooses a language, and they themselves', async () => {
    const { society } = counted;
    for (const groupId of groupIds.slice(2)) await society.of(Memberships).begin(groupId, ANNA, NOW);
    await lookAtAll();
    await society.of(Volunteers).setLanguage(ANNA, 'da', NOW);
    const own = groupIds.slice(2).map((id) => `group:${id}`);
    expect(await lookAtAll()).toEqual([...own, `person:${ANNA}`, WHO_LEADS].sort());
  });

  it('is the group that somebody joins or leaves, and whatever else is shown to them', async () => {
    const { society } = counted;
    const [, second = '', third = ''] = groupIds;
    await society.of(Memberships).begin(second, ANNA, NOW);
    expect(await lookAtAll()).toContain(`group:${second}`);
    await society.of(Memberships).end(second, ANNA, NOW);
    const looked = await lookAtAll();
    for (const name of [`group:${second}`, `group:${third}`, `person:${ANNA}`]) expect(looked).toContain(name);
  });

  it('is whoever has completed something, and the groups that they are in', async () => {
    await makeReady(counted.society, groupIds[2] ?? '', [ANNA], NOW);
    const looked = await lookAtAll();
    for (const name of [`group:${groupIds[2]}`, `person:${ANNA}`]) expect(looked).toContain(name);
    expect(looked).not.toContain(`group:${groupIds[0]}`);
  });

  it('is the group of which a visit is called off', async () => {
    const { society } = counted;
    const week = await society.of(Weeks).read(groupIds[3] ?? '', '2026-W49');
    const shiftId = only(week?.shifts ?? []).id;
    const change = { kind: 'call_off', shiftId, status: 'called_off_by_us' } as const;
    const outcome = await society.of(Weeks).change(week?.id ?? '', null, 'U_LENA', NOW, () => ({
      ...{ ok: true, changes: [change], notices: [] },
    }));
    expect(outcome.ok).toBe(true);
    expect(await lookAtAll()).toEqual([`group:${groupIds[3]}`, WHO_LEADS]);
  });

  it('is whoever is to be told something, and nobody because it was told, or of a sign of life', async () => {
    const { society } = counted;
    const facts = { kind: 'joined', groupId: groupIds[0] ?? '', volunteerUserId: 'U0NEW', done: 0, count: 7 };
    await society.of(Notices).writeUnlessTold([{ userId: ANNA, facts }], null, NOW);
    expect(await lookAtAll()).toEqual([`person:${ANNA}`]);
    const told = (await society.of(Notices).unsettled()).filter(({ facts }) => facts.kind === 'joined');
    expect(told).toHaveLength(1);
    await society.of(Notices).settle(
      told.map(({ id }) => id),
      NOW,
    );
    await society.of(SignsOfLife).note(new Date(NOW.getTime() + 2 * 60 * 60_000));
    expect(await lookAtAll()).toEqual([]);
  });

  it('is everybody once a facility is saved, of which nobody says what it shows', async () => {
    const { society } = counted;
    const [first] = await society.of(Facilities).list();
    if (!first) throw new Error('no facility');
    const { version, id: _id, ...facility } = first;
    await society.of(Facilities).save({ ...facility, id: first.id, region: 'Skåne' }, version, 'U_ADMIN', NOW);
    expect((await lookAtAll()).filter((name) => name.startsWith('group:'))).toHaveLength(4);
  });

  it('is each group again at noon of the day before its visit, and when that begins', async () => {
    // Enough come on each that is not called off, so that nobody is asked for it in between.
    for (const number of [1, 3]) await claim(groupIds[number - 1], `U_group-${number}`);
    const noon = new Date('2026-11-30T11:00:00Z');
    await lookAtAll(new Date(noon.getTime() - 60_000));
    const groups = (names: readonly string[]) => names.filter((name) => name.startsWith('group:'));
    expect(groups(await lookAtAll(new Date(noon.getTime() - 1_000)))).toEqual([]);
    expect(groups(await lookAtAll(noon))).toHaveLength(4);
    expect(groups(await lookAtAll(new Date(VISIT)))).toHaveLength(4);
  });

  it('costs as many statements with four groups as with forty', async () => {
    const statements = async () => {
      await lookAtAll();
      await counted.society.of(Subjects).touch([{ kind: 'group', id: groupIds[0] ?? '' }]);
      return counted.queriesOf(() => look(looking(), NOW));
    };
    const withFour = await statements();
    for (let number = 5; number <= 40; number += 1) await addGroup(`group-${number}`);
    expect(await statements()).toBe(withFour);
  });

  it('is read anew of those that wait for Slack’s pace only where something has changed, until a minute and a half is over', async () => {
    await lookAtAll();
    const few = groupIds.slice(10, 18);
    await counted.society.of(Subjects).touch(few.map((id) => ({ kind: 'group', id })));
    const found = await look(looking(), NOW);
    const waiting = found.plans.flatMap(({ steps }) => steps);
    const open = new Set(waiting.map(keyOf));
    inHand.keep(namesIn(found), leftOfPlans(found.plans, open, waiting));
    await settleLook(looking(), found, { keys: open, retryAt: new Date(NOW.getTime() + 1_250), waiting }, NOW);

    const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
    const again = await look(looking(), later(2));
    const groups = few.map((id) => `group:${id}`).sort();
    expect([...again.inHand].filter((name) => name.startsWith('group:')).sort()).toEqual(groups);
    expect(again.steps.map((step) => (step.kind === 'confirm' ? '' : keyOf(step))).sort()).toEqual([...open].sort());

    await counted.society.of(Subjects).touch([{ kind: 'group', id: few[3] ?? '' }]);
    const changed = await look(looking(), later(3));
    expect(groups.filter((name) => !changed.inHand.has(name))).toEqual([`group:${few[3]}`]);
    expect(namesIn(changed)).toContain(`group:${few[3]}`);
    expect((await look(looking(), later(91))).inHand.size).toBe(0);
    inHand = createPlansInHand();
  });

  it('is of those that wait for Slack’s pace the next few, and every one of them in time', async () => {
    await lookAtAll();
    await counted.society.of(Subjects).touch(groupIds.map((id) => ({ kind: 'group', id })));
    const found = await look(looking(), NOW);
    const stepOf = new Map(found.steps.flatMap((step) => (step.kind === 'confirm' ? [] : [[keyOf(step), step]])));
    const waiting = [...new Map([...found.subjectOf].map(([key, name]) => [name, stepOf.get(key)])).values()].flatMap(
      (step) => step ?? [],
    );
    expect(waiting.length).toBeGreaterThanOrEqual(30);
    const retryAt = new Date(NOW.getTime() + 1_250);
    await settleLook(looking(), found, { keys: new Set(waiting.map(keyOf)), retryAt, waiting }, NOW);
    const lookedAfter = async (seconds: number) =>
      namesIn(await look(looking(), new Date(NOW.getTime() + seconds * 1_000))).filter((name) =>
        name.startsWith('group:'),
      ).length;
    expect(await lookedAfter(1)).toBe(0);
    expect(await lookedAfter(1.5)).toBe(20);
    expect(await lookedAfter(60)).toBe(waiting.length);
  });

  it('is whoever waits in one line, also those that were looked at later', async () => {
    await lookAtAll();
    await counted.society.of(Subjects).touch(groupIds.map((id) => ({ kind: 'group', id })));
    const found = await look(looking(), NOW);
    const steps = found.steps.filter((step) => step.kind === 'post');
    const retryAt = new Date(NOW.getTime() + 1_250);
    const [last, ...first] = [...steps].reverse();
    if (!last || first.length < 25) throw new Error('there is too little that waits');
    const names = (waiting: readonly SendStep[]) => {
      const named = new Set(waiting.map((step) => found.subjectOf.get(keyOf(step))));
      return { ...found, plans: found.plans.filter(({ subject }) => named.has(nameOf(subject))) };
    };
    for (const waiting of [first, [last]])
      await settleLook(looking(), names(waiting), { keys: new Set(waiting.map(keyOf)), retryAt, waiting }, NOW);
    const soon = await look(looking(), new Date(NOW.getTime() + 1_500));
    const mine = found.subjectOf.get(keyOf(last));
    expect(namesIn(soon)).not.toContain(mine);
    const later = await look(looking(), new Date(NOW.getTime() + 60_000));
    expect(namesIn(later)).toContain(mine);
  });

  it('is the group that was asked for people, once that is read back from Slack', async () => {
    await lookAtAll();
    const shiftId = shiftIds.get(groupIds[1] ?? '') ?? '';
    await counted.society.of(GroupAsks).takeIn({ shiftId, day: '2026-11-30' }, NOW);
    expect(await lookAtAll()).toEqual([`group:${groupIds[1]}`, WHO_LEADS]);
  });

  it('is whose message it is, once that is to be tried again or was found in Slack', async () => {
    const { society, client } = counted;
    const row = { workspaceId: 'T1', channelId: 'C0GROUP1', lifetime: 'standing', desiredFingerprint: 'words' };
    const dead = { ...row, key: 'week:refused', state: 'dead', subject: `group:${groupIds[0]}`, updatedAt: NOW };
    await client.ledgerMessage.create({ data: dead });
    await lookAtAll();
    await society.of(Ledger).retry(['week:refused'], NOW);
    expect(await lookAtAll()).toContain(`group:${groupIds[0]}`);

    const [known = null] = await society.of(Ledger).read(['week:refused'], NOW);
    const found = { key: 'week:refused', channelId: 'C0GROUP1', slackId: '1.2', slackChannelId: 'C0GROUP1' };
    const shown = { lifetime: 'standing', appliedFingerprint: 'words', attempt: 1, historyFrom: null } as const;
    expect(await society.of(Ledger).adopt({ ...found, ...shown }, known, NOW)).toBe(true);
    expect(await lookAtAll()).toContain(`group:${groupIds[0]}`);
  });
});
