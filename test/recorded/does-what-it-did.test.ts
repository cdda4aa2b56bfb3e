import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoWeek } from '../../src/core/model.js';
import { dateInWeek, weeksAfter } from '../../src/core/weeks.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Sessions } from '../../src/training/sessions/sessions.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { GroupAsks } from '../../src/visits/reminding/group-asks.store.js';
import { GOTEBORG, postWeek } from '../support/goteborg.js';
import type { RecordedControl } from '../support/recording.js';
import { CONTROLS, formAround, formIn, type Ids, SENT, valueIn } from './in-slack.js';
import { pressRecorded, sendRecorded } from './pressing.js';
import { referencesIn, type UnderWay, underWay } from './under-way.js';

const { anna, bo, emma, lena, mikkel } = GOTEBORG;

let story: UnderWay;
let week: IsoWeek = '2026-W48';
beforeAll(async () => {
  story = await underWay();
});
afterAll(() => story.stop());

const now = () => story.world.sandbox.clock.now();

/** A visit of its own for each test, still to come. @param by who has a place on it */
async function visit(...by: readonly string[]): Promise<Ids> {
  const { world, ids } = story;
  week = weeksAfter(week, 1);
  const group = await world.society.of(Groups).read(ids.group);
  if (!group) throw new Error('no group');
  const date = dateInWeek(week, 3);
  const [shiftId = ''] = await postWeek(world, group, week, [{ date, from: '17:00', to: '19:00' }]);
  for (const userId of by) await world.society.of(Claims).decide(shiftId, userId, now(), decideClaim);
  const stored = await world.society.of(Weeks).read(ids.group, week);
  const { id = '', version = 0 } = stored ?? {};
  return { ...ids, visit: shiftId, week: id, isoWeek: week, date, version };
}

const press = (userId: string, control: RecordedControl, ids: Ids) =>
  pressRecorded(story.world, userId, control, valueIn(ids, control), formIn(ids, formAround(control)));

async function shiftNow(ids: Ids) {
  const stored = await story.world.society.of(Weeks).byId(ids.week);
  return stored?.shifts.find(({ id }) => id === ids.visit);
}
const holders = async (ids: Ids) => (await shiftNow(ids))?.claims.map(({ userId }) => userId);
const recorded = (...actions: readonly string[]) => CONTROLS.filter(({ action }) => actions.includes(action));
const where = ({ on, action, value }: RecordedControl) => `${on} ${action} ${value ?? ''}`;
const each = (...actions: readonly string[]) =>
  recorded(...actions).map((control) => [where(control), control] as const);

describe('what an earlier version left in Slack does what it did', () => {
  it.each(each('claim_shift'))('%s: the place is theirs', async (_, control) => {
    const ids = await visit();
    await press(anna, control, ids);
    expect(await holders(ids)).toEqual([anna]);
  });

  it.each(each('undo_claim', 'release_shift', 'cannot_come'))('%s: the place is free', async (_, control) => {
    const ids = await visit(anna);
    await press(anna, control, ids);
    expect(await holders(ids)).toEqual([]);
  });

  it.each(each('confirm_claim'))('%s: they come', async (_, control) => {
    const ids = await visit(anna);
    await press(anna, control, ids);
    expect((await shiftNow(ids))?.claims[0]?.confirmedAt).toEqual(now());
  });

  it.each(each('ask_group'))('%s: the group is asked', async (_, control) => {
    const ids = await visit(anna);
    await press(lena, control, ids);
    const asked = await story.world.society.of(GroupAsks).standing(now());
    expect(asked.map(({ shiftId }) => shiftId)).toContain(ids.visit);
  });

  it.each(each('go_along'))('%s: the newcomer goes along', async (_, control) => {
    const ids = await visit(anna, bo);
    await press(mikkel, control, ids);
    expect((await shiftNow(ids))?.shadows[0]?.userId).toBe(mikkel);
  });

  it.each(each('free_seat'))('%s: the place of somebody who left is free', async (_, control) => {
    const ids = await visit(anna);
    const memberships = story.world.society.of(Memberships);
    await memberships.end(ids.group, anna, now());
    await press(lena, control, ids);
    await memberships.begin(ids.group, anna, now());
    expect(await holders(ids)).toEqual([]);
  });

  it.each(each('count_visit_3', 'count_visit_no').filter(([, { value }]) => value?.includes('|0|')))(
    '%s: the visit is told of',
    async (_, control) => {
      const { world, ids, database, past } = story;
      await database.client.count.deleteMany({});
      await press(anna, control, { ...ids, visit: past });
      const { count } = (await world.society.of(Counts).read(past)) ?? {};
      expect(count).toMatchObject({ held: control.action === 'count_visit_3', countedBy: anna });
    },
  );

  it.each(each('sign_up'))('%s: they are signed up', async (_, control) => {
    await press(emma, control, story.ids);
    expect(await signUpState(emma)).toBe('signed_up');
    await story.database.client.signUp.deleteMany({ where: { volunteer: { userId: emma } } });
  });

  it.each(each('withdraw_sign_up'))('%s: they are no longer signed up', async (_, control) => {
    await press(mikkel, control, story.ids);
    expect(await signUpState(mikkel)).not.toBe('signed_up');
    await press(mikkel, { ...control, action: 'sign_up' }, story.ids);
  });

  async function signUpState(userId: string) {
    const session = await story.world.society.of(Sessions).read(story.ids.session);
    return session?.signUps.find((signUp) => signUp.userId === userId)?.state;
  }

  it.each([
    ['open_plan', 'plan_week'],
    ['open_claim', 'claim'],
    ['open_verify', 'verify'],
    ['open_import', 'read_import'],
    ['open_settings', 'quiet_hours'],
    ['plan_session', 'plan_session'],
    ['choose_target_groups', 'choose_target_groups'],
    ['count_visit_other', 'count_visit'],
  ] as const)('%s: opens %s', async (action, callback) => {
    const ids = action.startsWith('count') ? { ...story.ids, visit: story.past } : await visit();
    const who = action.startsWith('count') ? anna : lena;
    for (const control of recorded(action)) {
      await press(who, control, ids);
      const open = story.world.sandbox.world.modals(who).at(-1)?.view.callback_id;
      expect([where(control), open]).toEqual([where(control), callback]);
    }
  });
});

describe('a modal that an earlier version has opened is saved as it would have been', () => {
  const sent = (callback: string, fits: (form: (typeof SENT)[number]) => boolean = () => true) => {
    const form = SENT.find((one) => one.sent === callback && fits(one));
    if (!form) throw new Error(`${callback} was never recorded`);
    return form;
  };

  it('a visit chosen to claim', async () => {
    const ids = await visit();
    await sendRecorded(story.world, anna, 'claim', formIn(ids, sent('claim')));
    expect(await holders(ids)).toEqual([anna]);
  });

  it('the plan of a week, with a visit that is cleared', async () => {
    const ids = await visit();
    await story.database.client.shift.updateMany({ where: { id: ids.visit }, data: { cleared: false } });
    const ticked = sent('plan_week', ({ values }) => /"cleared":\{[^}]*\[\{/.test(JSON.stringify(values)));
    const around = formIn(ids, ticked);
    await sendRecorded(story.world, lena, 'plan_week', around);
    expect(await shiftNow(ids)).toMatchObject({ cleared: true });
  });

  it('a visit that is added', async () => {
    const ids = await visit();
    const added = sent('plan_shift', ({ memory }) => memory.includes('"shiftId":null'));
    await sendRecorded(story.world, lena, 'plan_shift', formIn({ ...ids, date: dateInWeek(week, 5) }, added));
    expect((await story.world.society.of(Weeks).byId(ids.week))?.shifts).toHaveLength(2);
  });

  it('a visit that is called off', async () => {
    const ids = await visit(anna);
    await sendRecorded(story.world, lena, 'call_off', formIn(ids, sent('call_off')));
    expect((await shiftNow(ids))?.status).toMatch(/^called_off_by_/);
  });

  it('a number that has no button', async () => {
    const { world, ids, database, past } = story;
    await database.client.count.deleteMany({});
    const typed = sent('count_visit', ({ values }) => /"value":"1\d"/.test(JSON.stringify(values)));
    const { memory, values } = formIn({ ...ids, visit: past }, typed);
    const unseen = memory.replace(/"seenVersion":\d+/, '"seenVersion":null');
    await sendRecorded(world, anna, 'count_visit', { memory: unseen, values });
    expect((await world.society.of(Counts).read(past))?.count?.held).toBe(true);
  });

  it('somebody who is verified', async () => {
    const { world, ids } = story;
    const form = sent('verify', ({ values }) => !('until' in values));
    await sendRecorded(world, lena, 'verify', formIn({ ...ids, person: mikkel, date: '2026-11-20' }, form));
    const completions = (await world.society.of(Completions).of([mikkel])).get(mikkel) ?? [];
    expect(completions.map(({ doneOn }) => doneOn)).toContain('2026-11-20');
  });

  it('a session that is called off', async () => {
    const { world, ids } = story;
    await sendRecorded(world, lena, 'call_off_session', formIn(ids, sent('call_off_session')));
    expect((await world.society.of(Sessions).read(ids.session))?.status).toBe('called_off');
  });

  it('and nothing of all that went wrong', () => {
    expect(referencesIn(story.world)).toEqual([]);
  });
});
