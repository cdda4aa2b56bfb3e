import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideClaim } from '../../src/domain/claiming.js';
import type { Group } from '../../src/domain/model.js';
import { decideCallOff, decideChangeShift } from '../../src/domain/planning.js';
import type { SandboxMessage, SandboxView } from '../sandbox/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf, ZONE } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { makeReady } from '../support/readiness.js';

const { anna, bo, emma, mikkel, lena, lars, channel } = GOTEBORG;
/** On a Thursday twelve days ahead, so that both reminders of it are. */
const THURSDAY = { date: '2026-12-03', from: '17:00', to: '19:00' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const WEEK_BEFORE = at('2026-11-26 18:00');
const EVENING_BEFORE = at('2026-12-02 18:00');

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => world.stop());

const press = async (userId: string, action: string, message: SandboxMessage, value?: string) => {
  await world.sandbox.as(userId).press({ message }, action, value);
  await world.settle();
};
const claim = (userId: string, shiftId?: string) => press(userId, 'claim_shift', postIn(world), shiftId);
const type = async (userId: string, text: string) => {
  await world.sandbox.as(userId).command(channel, text);
  await world.settle();
};
const submit = async (userId: string, values: Parameters<ReturnType<typeof world.sandbox.as>['submit']>[0]) => {
  await world.sandbox.as(userId).submit(values);
  await world.settle();
};
/** The bot is still for most of the time, and awake for the last two minutes. */
const until = async (instant: Date) => {
  await world.sandbox.clock.set(new Date(instant.getTime() - 2 * MINUTE));
  await world.later(2 * MINUTE);
};
const directChannel = (userId: string) => world.sandbox.world.directChannel(userId).id;
/** Direct messages that everybody in the conversation keeps. */
const told = (userId: string) => world.sandbox.world.messages(directChannel(userId));
const lastTold = (userId: string): SandboxMessage => {
  const last = told(userId).at(-1);
  if (!last) throw new Error(`${userId} has no direct message`);
  return last;
};
/** What Slack holds ready for a person, by time. */
const ahead = (userId: string): Date[] =>
  world.sandbox.world
    .scheduled()
    .filter(({ channelId }) => channelId === directChannel(userId))
    .map(({ postAt }) => postAt);
const topModal = (userId: string): SandboxView => {
  const top = world.sandbox.world.modals(userId).at(-1);
  if (!top) throw new Error(`${userId} has no modal open`);
  return top;
};

describe('somebody who claims a visit', () => {
  it('is reminded a week before and the evening before, each exactly once and in their own language', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    for (const userId of [anna, mikkel, emma]) await claim(userId);
    for (const userId of [anna, mikkel, emma]) expect(ahead(userId)).toEqual([WEEK_BEFORE, EVENING_BEFORE]);

    await until(new Date(WEEK_BEFORE.getTime() - MINUTE));
    expect(told(anna)).toEqual([]);
    await until(WEEK_BEFORE);
    expect(told(anna).map(wordsOf)).toEqual([
      expect.stringContaining('En påminnelse om ditt besök: *torsdag 3 december 17:00–19:00*, Häktet Göteborg'),
    ]);
    expect(wordsOf(lastTold(anna))).toContain(`<@${mikkel}> och <@${emma}>`);
    expect(wordsOf(lastTold(mikkel))).toContain('torsdag 3. december 17.00–19.00');
    expect(wordsOf(lastTold(emma))).toContain('Thursday 3 December 17:00–19:00');

    await until(new Date(EVENING_BEFORE.getTime() + 24 * HOUR));
    for (const userId of [anna, mikkel, emma]) expect(told(userId)).toHaveLength(2);
    expect(ahead(anna)).toEqual([]);
    expect(world.sandbox.problems).toEqual([]);
  });

  it('is reminded while the bot is down', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await world.bot.stop();
    await world.sandbox.clock.set(at('2026-12-03 12:00'));
    expect(told(anna)).toHaveLength(2);
  });

  it('late gets only the reminders still ahead', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await until(new Date(WEEK_BEFORE.getTime() + HOUR));
    await claim(anna);
    expect(ahead(anna)).toEqual([EVENING_BEFORE]);
    await until(new Date(EVENING_BEFORE.getTime() + HOUR));
    await claim(bo);
    expect([told(bo), ahead(bo)]).toEqual([[], []]);
  });

  it('and gives the place up loses the reminders; claiming again brings them back', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await type(anna, '/visit släpp');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    expect(ahead(anna)).toEqual([]);
    await claim(anna);
    expect(ahead(anna)).toEqual([WEEK_BEFORE, EVENING_BEFORE]);
    await until(new Date(EVENING_BEFORE.getTime() + HOUR));
    expect(told(anna)).toHaveLength(2);
  });

  it('and gives it up minutes before a reminder, when Slack cannot hold that back, is told at once not to mind it', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await until(new Date(WEEK_BEFORE.getTime() - 4 * MINUTE));
    await type(emma, '/visit release');
    await press(emma, 'release_shift', lastAnswer(world, emma));
    expect(told(emma).map(wordsOf)).toEqual([
      expect.stringContaining('Around now you may get a reminder about *Thursday 3 December 17:00–19:00*'),
    ]);
    await until(EVENING_BEFORE);
    expect(told(emma).map(({ text }) => text.slice(0, 10))).toEqual(['Around now', 'A reminder']);
  });

  it('minutes before others’ reminders gives nobody anything to correct', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await until(new Date(WEEK_BEFORE.getTime() - 4 * MINUTE));
    await claim(anna);
    expect(told(emma)).toEqual([]);
    await until(WEEK_BEFORE);
    expect(told(emma)).toHaveLength(1);
  });

  it('hears no more when somebody else gives up their place just after the reminder has come', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await claim(anna);
    await until(WEEK_BEFORE);
    await type(anna, '/visit släpp');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    expect(world.sandbox.clock.now().getTime() - WEEK_BEFORE.getTime()).toBeLessThan(MINUTE);
    await until(at('2026-11-27 12:00'));
    expect(told(emma)).toHaveLength(1);
  });

  it('that is moved is reminded of its new time, also when the old time’s reminder has come already', async () => {
    const [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await until(new Date(WEEK_BEFORE.getTime() + HOUR));
    await move(shiftId, '2026-12-06');
    expect(ahead(anna)).toEqual([at('2026-11-29 18:00'), at('2026-12-05 18:00')]);
    await until(at('2026-12-06 12:00'));
    const reminders = told(anna).filter((message) => wordsOf(message).includes('En påminnelse'));
    expect(reminders.map((message) => wordsOf(message).split('\n')[0])).toEqual([
      expect.stringContaining('torsdag 3 december'),
      expect.stringContaining('söndag 6 december'),
      expect.stringContaining('söndag 6 december'),
    ]);
  });

  it('that is called off is not reminded of it', async () => {
    const [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await change((week) => decideCallOff(week, shiftId, 'called_off_by_facility', world.sandbox.clock.now()));
    expect(ahead(anna)).toEqual([]);
  });

  it('and leaves the group, or Slack, gets no reminder', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    expect(ahead(anna)).toEqual([]);
    await world.sandbox.world.deactivate(bo);
    await world.bot.syncMemberships();
    await world.settle();
    expect(ahead(bo)).toEqual([]);
  });

  it.each([
    ['the day before the clocks go back', '2026-10-25', '2026-10-24T16:00:00Z'],
    ['the day the clocks have gone back', '2026-10-26', '2026-10-25T17:00:00Z'],
  ])('is reminded at six by the wall clock on %s', async (_, date, evening) => {
    await world.stop();
    world = await startBotUnderTest({ now: at('2026-10-20 10:00') });
    group = await goteborg(world);
    await postWeek(world, group, date === '2026-10-25' ? '2026-W43' : '2026-W44', [{ ...THURSDAY, date }]);
    await claim(anna);
    expect(ahead(anna)).toEqual([new Date(evening)]);
  });
});

describe('the buttons of a reminder', () => {
  beforeEach(async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await until(WEEK_BEFORE);
  });

  it('I’m coming: says thank you in the reminder, and the leader sees it in the plan', async () => {
    await press(anna, 'confirm_claim', lastTold(anna));
    expect(told(anna)).toHaveLength(1);
    expect(wordsOf(lastTold(anna))).toContain('Du har sagt att du kommer. Tack!');
    expect(wordsOf(lastTold(anna))).toContain('Ta med fotolegitimation');
    await type(lena, '/visit planera nästa');
    expect(wordsOf(topModal(lena).view)).toContain(`<@${anna}> ✓ och <@${bo}>`);
    expect(ahead(anna)).toEqual([EVENING_BEFORE]);
    await until(EVENING_BEFORE);
    expect(wordsOf(lastTold(anna))).toContain('Du har sagt att du kommer');
    expect(wordsOf(lastTold(bo))).not.toContain('Du har sagt att du kommer');
  });

  it('Can’t come: asks first, frees the place, says what happens, and no reminder comes after it', async () => {
    const reminder = lastTold(anna);
    expect(wordsOf(reminder)).toContain('Din plats blir ledig direkt');
    await press(anna, 'cannot_come', reminder);
    expect(wordsOf(lastTold(anna))).toContain('är ledig för någon annan. En till behövs nu');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    expect(ahead(anna)).toEqual([]);
    await until(EVENING_BEFORE);
    expect(told(anna)).toHaveLength(1);
  });

  it('of an old reminder are answered kindly when the place is gone', async () => {
    const old = lastTold(anna);
    await press(anna, 'cannot_come', old);
    await press(anna, 'confirm_claim', old);
    expect(wordsOf(lastAnswer(world, anna, directChannel(anna)))).toContain('/visit mina');
  });
});

describe('quiet hours', () => {
  it('move reminders earlier, to the moment in which they begin', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await type(emma, '/visit settings');
    expect(wordsOf(topModal(emma).view)).toContain('Most people’s last from 21:00 to 08:00');
    await submit(emma, { from: '16:30', until: '09:00' });
    expect(wordsOf(topModal(emma).view)).toContain('you get no reminders from 16:30 to 09:00');
    expect(ahead(emma)).toEqual([at('2026-11-26 16:30'), at('2026-12-02 16:30')]);
    await until(at('2026-12-03 12:00'));
    expect(told(emma)).toHaveLength(2);
  });

  it('begin and end at two different times', async () => {
    await type(anna, '/visit påminnelser');
    await submit(anna, { from: '21:00', until: '21:00' });
    expect(topModal(anna).errors).toEqual({ until: 'Välj en annan tid än den första.' });
  });

  it('are found from App Home too', async () => {
    await world.sandbox.as(mikkel).openHome();
    await world.settle();
    const home = world.sandbox.world.home(mikkel);
    if (!home) throw new Error('no home');
    await world.sandbox.as(mikkel).press({ view: home }, 'open_settings');
    await world.settle();
    expect(wordsOf(topModal(mikkel).view)).toContain('stille timer');
  });
});

it('a reader of whom Slack says nothing holds up only what is for them, until it does', async () => {
  await world.society.memberships.begin(group.id, 'U0NEW', world.sandbox.clock.now());
  await makeReady(world.society, group.id, ['U0NEW'], world.sandbox.clock.now());
  const [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
  await claim(anna);
  world.sandbox.world.addUser({ id: 'U0NEW', name: 'Nina', locale: 'sv-SE', timeZone: ZONE });
  world.sandbox.faults.always('users.info', { kind: 'server_error', status: 503 });
  await world.society.claims.decide(shiftId, 'U0NEW', world.sandbox.clock.now(), decideClaim);
  await world.later(MINUTE);
  expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3');
  expect([ahead(anna), ahead('U0NEW')]).toEqual([[WEEK_BEFORE, EVENING_BEFORE], []]);
  world.sandbox.faults.clear();
  await world.later(MINUTE);
  expect(ahead('U0NEW')).toEqual([WEEK_BEFORE, EVENING_BEFORE]);
});

describe('a leader', () => {
  const TWO_DAYS_BEFORE = at('2026-12-01 17:00');

  it('is told two days before of a visit below its minimum, once, with the way to the plan', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await until(at('2026-12-03 12:00'));
    for (const leader of [lena, lars]) {
      const short = told(leader).filter((message) => wordsOf(message).includes('behöver en till för att bli av'));
      expect(short).toHaveLength(1);
    }
    const [short] = told(lena).filter((message) => wordsOf(message).includes('behöver en till'));
    if (short) await press(lena, 'open_plan', short);
    expect(wordsOf(topModal(lena).view)).toContain('Vecka 49');
  });

  it('is not told once somebody more has claimed', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    expect(ahead(lena)).toContainEqual(TWO_DAYS_BEFORE);
    await claim(bo);
    expect(ahead(lena)).not.toContainEqual(TWO_DAYS_BEFORE);
  });

  it('is told at once when somebody can’t come so late that the visit is short, with what to do', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await until(EVENING_BEFORE);
    await press(anna, 'cannot_come', lastTold(anna));
    for (const leader of [lena, lars]) {
      expect(wordsOf(lastTold(leader))).toContain('har just lämnats, och en till behövs för att det ska bli av');
      expect(wordsOf(lastTold(leader))).toContain('säg till häktet eller anstalten och ställ in besöket i planen');
    }
    const soFar = told(lena).length;
    await press(lena, 'open_plan', lastTold(lena));
    expect(wordsOf(topModal(lena).view)).toContain('Vecka 49');
    await press(bo, 'cannot_come', lastTold(bo));
    await until(at('2026-12-03 16:00'));
    expect(told(lena).slice(soFar).map(wordsOf).join()).not.toContain('torsdag 3 december');
  });

  it('is told once, by the reminder, of a place given up before that', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await until(new Date(TWO_DAYS_BEFORE.getTime() - HOUR));
    await type(anna, '/visit släpp');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    await until(new Date(TWO_DAYS_BEFORE.getTime() + HOUR));
    const short = told(lena).filter((message) => wordsOf(message).includes('för att'));
    expect(short.map(wordsOf)).toEqual([expect.stringContaining('behöver en till för att bli av')]);
  });

  it('is reminded on Thursday at noon that next week is not posted, unless it is', async () => {
    await world.later(MINUTE);
    expect(ahead(lena)).toEqual([at('2026-11-26 12:00')]);
    await until(at('2026-11-26 13:00'));
    expect(wordsOf(lastTold(lena))).toContain('*Vecka 49 (30 november–6 december)* är inte publicerad än');
    expect(ahead(lena)).toEqual([at('2026-12-03 12:00')]);
    await postWeek(world, group, '2026-W50', [{ ...THURSDAY, date: '2026-12-10' }]);
    expect(ahead(lena).filter((postAt) => postAt < at('2026-12-08 00:00'))).toEqual([]);
  });

  it('chooses when the group’s reminders go and what they say', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await openGroupReminders(lena);
    await submit(lena, { firstDays: '1', lastDays: '2' });
    expect(topModal(lena).errors).toEqual({
      lastDays: 'Den sista påminnelsen kommer efter den första. Välj en senare.',
    });
    await submit(lena, {
      firstDays: '3',
      firstAt: '12:30',
      lastDays: '1',
      lastAt: '09:00',
      rules: ['photo_id', 'permit'],
      kinds: ['visits'],
    });
    expect(wordsOf(topModal(lena).view)).toContain('Sparat. Så här går påminnelserna för Besöksgruppen Göteborg');
    expect(ahead(anna)).toEqual([at('2026-11-30 12:30'), at('2026-12-02 09:00')]);
    expect([ahead(lena), ahead(lars)]).toEqual([[], []]);
    await until(at('2026-11-30 12:30'));
    expect(wordsOf(lastTold(anna))).toContain('Ta med fotolegitimation och ditt tillstånd eller besökskort.');
    expect(wordsOf(lastTold(anna))).not.toContain('Inte med in');
  });

  it('keeps what they chose when the other leader was faster, and saves it with one more press', async () => {
    await openGroupReminders(lena);
    await openGroupReminders(lars);
    await submit(lars, { firstDays: '5' });
    await submit(lena, { firstDays: '3' });
    expect(wordsOf(topModal(lena).view)).toContain('Någon annan');
    await submit(lena, {});
    expect((await world.society.groups.reminders()).get(group.id)?.first.daysBefore).toBe(3);
  });

  it('alone chooses them: nobody else is offered it, and a former leader is refused', async () => {
    await type(anna, '/visit påminnelser');
    expect(JSON.stringify(topModal(anna).view)).not.toContain('open_group_reminders');
    await openGroupReminders(lars);
    const { id, name, channelId, locale, showNames, facility } = group;
    const withoutLars = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [lena] };
    await world.society.groups.save(withoutLars, 1, GOTEBORG.admin, world.sandbox.clock.now());
    await submit(lars, { firstDays: '5' });
    expect((await world.society.groups.reminders()).get(group.id)?.first.daysBefore).toBe(7);
    expect(wordsOf(topModal(lars).view)).toContain(`<@${lena}>`);
  });
});

it('with nothing changed, a pass asks Slack nothing; nor, later, again about people', async () => {
  await postWeek(world, group, '2026-W49', [THURSDAY]);
  for (const userId of [anna, mikkel, emma]) await claim(userId);
  world.sandbox.clearCalls();
  await world.bot.reconciler.pass();
  await world.bot.reconciler.pass();
  expect(world.sandbox.calls).toEqual([]);
  await world.sandbox.clock.advance(HOUR);
  await world.bot.reconciler.pass();
  expect(world.sandbox.calls.filter(({ method }) => method.startsWith('users.'))).toEqual([]);
});

async function openGroupReminders(leader: string): Promise<void> {
  await type(leader, '/visit påminnelser');
  await world.sandbox.as(leader).press({ view: topModal(leader) }, 'open_group_reminders');
  await world.settle();
}

async function change(decide: Parameters<typeof world.society.weeks.change>[4]): Promise<void> {
  const week = await world.society.weeks.read(group.id, '2026-W49');
  if (!week) throw new Error('no week');
  await world.society.weeks.change(week.id, null, lena, world.sandbox.clock.now(), decide);
  world.bot.reconciler.soon();
  await world.settle();
}

async function move(shiftId: string, date: string): Promise<void> {
  await change((week) => {
    const shift = week.shifts.find(({ id }) => id === shiftId);
    if (!shift) throw new Error('no shift');
    const moved = { ...shift, startsAt: at(`${date} 17:00`), endsAt: at(`${date} 19:00`) };
    const { format, minimumParty, maximumParty, cleared, startsAt, endsAt } = moved;
    const plan = { format, minimumParty, maximumParty, cleared, startsAt, endsAt };
    return decideChangeShift(week, shiftId, plan, world.sandbox.clock.now());
  });
}
