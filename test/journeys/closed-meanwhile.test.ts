import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { peopleIn } from '../support/people.js';
import { stopWithoutProblems, TUESDAY } from '../support/planned-week.js';

const { admin, anna, channel, lena } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  const members = world.sandbox.world.users().map(({ id }) => id);
  world.sandbox.world.addChannel({ id: 'C0EVERYBODY', name: 'alla', members });
});
afterEach(() => stopWithoutProblems(world));

const { type, top, pressInModal, submit, told } = peopleIn(() => world);
const toldIn = (userId: string): string => told(userId).map(wordsOf).join('\n');
const closedMeanwhile = () => world.sandbox.faults.next('views.update', { kind: 'error', error: 'not_found' });

it('whoever closes set-up before it is repainted is told what was saved', async () => {
  await type(admin, '/visit setup', 'C0EVERYBODY');
  await pressInModal(admin, 'set_up_facility', group.facility.id);
  closedMeanwhile();
  await submit(admin, { name: 'Häktet Borås' });
  expect(toldIn(admin)).toContain('Häktet Borås');
});

it('a leader who closes the plan while a place in it is freed is told that it is free', async () => {
  const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
  await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
  await world.settle();
  await world.sandbox.world.leave(channel, anna);
  await world.settle();
  await type(lena, '/visit plan 48');
  closedMeanwhile();
  await pressInModal(lena, 'free_seat', `${group.id}|${anna}|${shiftId}`);
  expect(toldIn(lena)).toMatch(/är nu ledig|ledig/);
});

it('a plan that is closed before it is repainted is nothing, when nothing was done', async () => {
  await postWeek(world, group, '2026-W48', [TUESDAY]);
  await type(lena, '/visit plan 48');
  closedMeanwhile();
  await pressInModal(lena, 'other_week', '2026-W49');
  expect(told(lena)).toEqual([]);
});

it('whoever takes a place in App Home is told so when Slack lets no modal open any more', async () => {
  const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
  await world.sandbox.as(anna).openHome();
  await world.settle();
  const home = world.sandbox.world.home(anna);
  if (!home) throw new Error('no home');
  world.sandbox.faults.next('views.open', { kind: 'error', error: 'expired_trigger_id' });
  await world.sandbox.as(anna).press({ view: home }, 'claim_shift', shiftId);
  await world.settle();
  expect(toldIn(anna)).toContain('Tack');
});

it('whoever has waited too long for a modal is asked to try again', async () => {
  world.sandbox.faults.next('views.open', { kind: 'error', error: 'expired_trigger_id' });
  await type(lena, '/visit plan');
  const alone = world.sandbox.world.messages(channel, lena).map(wordsOf);
  expect(alone.join('\n')).toContain('Tryck eller skriv en gång till');
  expect(() => top(lena)).toThrow();
});
