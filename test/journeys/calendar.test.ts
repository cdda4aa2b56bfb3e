import { afterEach, beforeEach, expect, it } from 'vitest';
import { decideCallOff, decideChangeShift } from '../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { lastUploaded } from '../support/uploaded.js';

const { anna, lena } = GOTEBORG;
const HOUR = 60 * 60_000;

let world: BotUnderTest;
beforeEach(async () => {
  world = await startBotUnderTest();
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

function lastNotice() {
  const { world: slack } = world.sandbox;
  const last = slack.messages(slack.directChannel(anna).id, anna).at(-1);
  if (!last) throw new Error('nothing was told');
  return last;
}

async function addFromNotice(): Promise<string> {
  const notice = lastNotice();
  await world.sandbox.as(anna).press({ message: notice }, 'add_to_calendar');
  await world.settle();
  return lastUploaded(world);
}

it('whoever has a visit in their calendar moves it there from the notice that it moved, and strikes it from the next', async () => {
  const group = await goteborg(world);
  await postWeek(world, group, '2026-W48', [{ date: '2026-11-24', from: '17:00', to: '19:00' }]);
  await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
  await world.settle();
  const week = await world.society.of(Weeks).read(group.id, '2026-W48');
  const [shift] = week?.shifts ?? [];
  if (!week || !shift) throw new Error('no visit');
  const { format, minimumParty, maximumParty } = shift;
  const later = {
    ...{ format, minimumParty, maximumParty, cleared: false },
    startsAt: new Date(shift.startsAt.getTime() + HOUR),
    endsAt: new Date(shift.endsAt.getTime() + HOUR),
  };
  await world.society
    .of(Weeks)
    .change(week.id, week.version, lena, NOW, (now) => decideChangeShift(now, shift.id, later, NOW));
  world.bot.reconciler.soon();
  await world.settle();
  const moved = await addFromNotice();
  expect(moved).toContain('DTSTART:20261124T170000Z');
  expect(moved).toContain('STATUS:CONFIRMED');

  await world.society
    .of(Weeks)
    .change(week.id, week.version + 1, lena, NOW, (now) => decideCallOff(now, shift.id, 'called_off_by_facility', NOW));
  world.bot.reconciler.soon();
  await world.settle();
  const off = await addFromNotice();
  expect(off).toContain('METHOD:CANCEL');
  expect(off).toContain('STATUS:CANCELLED');
  const uidOf = (file: string) => /UID:.*/.exec(file)?.[0];
  expect(uidOf(off)).toBe(uidOf(moved));
  expect(wordsOf(lastNotice())).not.toContain('reference');
});
