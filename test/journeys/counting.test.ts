import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideClaim, decideGoAlong } from '../../src/domain/claiming.js';
import type { Group, GroupWeek } from '../../src/domain/model.js';
import { decideCallOff } from '../../src/domain/planning.js';
import { DEFAULT_REMINDERS } from '../../src/domain/reminding.js';
import type { TargetGroup } from '../../src/domain/tallying.js';
import type { SandboxMessage, SandboxView } from '../sandbox/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, type VisitOnDay, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { makeReady } from '../support/readiness.js';

const { admin, anna, bo, emma, mikkel, lena, lars, stranger, channel } = GOTEBORG;
const TUESDAY: VisitOnDay = { date: '2026-11-24', from: '17:00', to: '19:00' };
const WEDNESDAY: VisitOnDay = { date: '2026-11-25', from: '17:00', to: '19:00' };
const MINUTE = 60_000;

const OVER = at('2026-11-24 19:05');
const FIRST = at('2026-11-25 10:00');
const OTHERS = at('2026-11-25 18:00');
const LEADERS = at('2026-11-26 12:00');

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world, { newcomers: [mikkel] });
  // Only questions reach people in these stories.
  await only('uncounted');
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

async function only(...kinds: (typeof DEFAULT_REMINDERS)['kinds']): Promise<void> {
  const saved = await world.society.groups.read(group.id);
  const settings = { ...DEFAULT_REMINDERS, kinds };
  await world.society.groups.saveReminders(group.id, settings, saved?.version ?? 0, lena, world.sandbox.clock.now());
}

/** The bot is still for most of the time, and awake for the last two minutes. */
const until = async (instant: Date) => {
  await world.sandbox.clock.set(new Date(instant.getTime() - 2 * MINUTE));
  await world.later(2 * MINUTE);
};

/** A visit that these people held, just over. @returns its id */
async function visited(by: readonly string[], visit: VisitOnDay = TUESDAY): Promise<string> {
  const [shiftId = ''] = await postWeek(world, group, '2026-W48', [visit]);
  for (const userId of by) await world.society.claims.decide(shiftId, userId, world.sandbox.clock.now(), decideClaim);
  await until(OVER);
  return shiftId;
}

const direct = (userId: string) => world.sandbox.world.directChannel(userId).id;
const told = (userId: string) => world.sandbox.world.messages(direct(userId));
const ahead = (userId: string): Date[] =>
  world.sandbox.world
    .scheduled()
    .filter(({ channelId }) => channelId === direct(userId))
    .map(({ postAt }) => postAt);
const lastTold = (userId: string): SandboxMessage => {
  const last = world.sandbox.world.messages(direct(userId), userId).at(-1);
  if (!last) throw new Error(`${userId} has no direct message`);
  return last;
};
/** @param value of the button, where several visits have one */
const press = async (userId: string, message: SandboxMessage, answer: string, value?: string) => {
  await world.sandbox.as(userId).press({ message }, `count_visit_${answer}`, value);
  await world.settle();
};
const type = async (userId: string, text: string) => {
  await world.sandbox.as(userId).command(channel, text);
  await world.settle();
  return lastAnswer(world, userId);
};
const topModal = (userId: string): SandboxView => {
  const top = world.sandbox.world.modals(userId).at(-1);
  if (!top) throw new Error(`${userId} has no modal open`);
  return top;
};
const submit = async (userId: string, number: string) => {
  await world.sandbox.as(userId).submit({ count: number });
  await world.settle();
};
const counted = async (shiftId: string) => (await world.society.counts.read(shiftId))?.count ?? null;

/** A number as no Slack client would send it, from the form that is open. @returns what the bot answers, as JSON */
async function forge(userId: string, shiftId: string, value: string | null): Promise<string> {
  const { view, id } = topModal(userId);
  const memory = JSON.stringify({ shiftId, seenVersion: null });
  const ack = await world.sandbox.deliver('interactive', {
    type: 'view_submission',
    team: { id: world.sandbox.teamId },
    user: { id: userId, team_id: world.sandbox.teamId },
    trigger_id: `forged-${shiftId}-${value}`,
    view: {
      ...view,
      id,
      private_metadata: memory,
      state: { values: { count: { count: { type: 'number_input', value } } } },
    },
  });
  return JSON.stringify(ack.payload);
}

describe('the day after a visit', () => {
  it('one of the party is asked at ten, and one press is enough: nobody else is asked', async () => {
    const shiftId = await visited([anna, bo]);
    expect([ahead(anna), ahead(bo), ahead(lena)]).toEqual([[FIRST], [OTHERS], [LEADERS]]);
    await until(FIRST);
    expect(wordsOf(lastTold(anna))).toContain('Blev besöket av? *tisdag 24 november 17:00–19:00*, Häktet Göteborg');
    expect(wordsOf(lastTold(anna))).toContain('Bara ett antal sparas');

    await press(anna, lastTold(anna), '3');
    expect(await counted(shiftId)).toMatchObject({ held: true, clientVisits: 3, countedBy: anna });
    expect(told(anna)).toHaveLength(1);
    expect(wordsOf(lastTold(anna))).toContain('Tack! Noterat: *tisdag 24 november 17:00–19:00*');
    expect([ahead(bo), ahead(lena), ahead(lars)]).toEqual([[], [], []]);
    await until(LEADERS);
    expect([told(bo), told(lena), told(lars)]).toEqual([[], [], []]);
  });

  it('the others are asked in the evening when nobody answers, and the leaders at noon the day after that', async () => {
    const shiftId = await visited([anna, emma]);
    await until(OTHERS);
    expect(wordsOf(lastTold(emma))).toContain('Did the visit take place?');
    await until(LEADERS);
    for (const userId of [anna, emma, lena, lars]) expect(told(userId)).toHaveLength(1);
    expect(wordsOf(lastTold(lena))).toContain(`<@${anna}> och <@${emma}> hade plats`);
    await press(lena, lastTold(lena), 'no');
    expect(await counted(shiftId)).toMatchObject({ held: false, clientVisits: null, countedBy: lena });
    expect(wordsOf(lastTold(lena))).toContain('blev inte av');
  });

  it('the newcomer beside the party is not asked, and cannot count', async () => {
    const { programme: _, ...details } = group.facility;
    const now = world.sandbox.clock.now();
    const prison = { ...details, kind: 'prison' as const, programmeCode: 'se.prison_visits' };
    await world.society.facilities.save(prison, null, admin, now);
    await makeReady(world.society, group.id, [mikkel], now, ({ kind }) => kind !== 'study_visit');
    await makeReady(world.society, group.id, [anna], now);
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    const along = await world.society.claims.decide(shiftId, mikkel, now, decideGoAlong);
    expect(along.outcome).toMatchObject({ ok: true, change: { seat: 0 } });
    await world.society.claims.decide(shiftId, anna, now, decideClaim);
    await until(OVER);
    expect([ahead(anna), ahead(mikkel)]).toEqual([[FIRST], []]);
    expect(wordsOf(await type(mikkel, '/visit tæl'))).not.toContain('24. november');
  });

  it('somebody asked minutes after it was counted is told at once not to mind the question', async () => {
    await visited([anna, emma]);
    await until(new Date(OTHERS.getTime() - 4 * MINUTE));
    await press(anna, lastTold(anna), '1');
    expect(wordsOf(lastTold(emma))).toContain('Around now I may ask whether the visit');
  });

  it('no leader is asked where the group has turned that off', async () => {
    await only('visits');
    await visited([anna, bo]);
    expect([ahead(bo), ahead(lena)]).toEqual([[OTHERS], []]);
  });

  it('a group activity is counted by who took part', async () => {
    const shiftId = await visited([anna, bo], { ...TUESDAY, format: 'group' });
    await until(FIRST);
    expect(wordsOf(lastTold(anna))).toContain('hur många var med');
    await press(anna, lastTold(anna), '8');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: null, participants: 8 });
  });
});

describe('a number that has no button', () => {
  let shiftId: string;
  beforeEach(async () => {
    shiftId = await visited([anna, bo]);
    await until(FIRST);
    await press(anna, lastTold(anna), 'other');
  });

  it('is typed: whole numbers from 0 to 99 only, and whatever is refused stays in the field', async () => {
    for (const [typed, sentence] of [
      ['100', 'Högst 99'],
      ['-1', 'Skriv 0 eller mer'],
      ['2.5', 'Skriv ett heltal'],
    ] as const) {
      await submit(anna, typed);
      expect(topModal(anna).errors.count).toContain(sentence);
    }
    expect(await counted(shiftId)).toBeNull();
    await submit(anna, '12');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 12 });
    expect(wordsOf(topModal(anna).view)).toContain('ni träffade 12 personer');
  });

  it('is corrected where it was typed, with a button or another number', async () => {
    await submit(anna, '12');
    const pressInModal = async (answer: string) => {
      await world.sandbox.as(anna).press({ view: topModal(anna) }, `count_visit_${answer}`);
      await world.settle();
    };
    await pressInModal('correct');
    await pressInModal('2');
    expect(wordsOf(topModal(anna).view)).toContain('ni träffade 2 personer');
    await pressInModal('correct');
    await pressInModal('other');
    await submit(anna, '11');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 11, version: 3 });
    expect(world.sandbox.world.modals(anna)).toHaveLength(1);
  });

  it.each([
    ['tre', 'med siffror'],
    ['2,5', 'heltal'],
    ['−1', '0 eller mer'],
    [null, 'heltal'],
  ])('is refused where another program sends %j', async (value, sentence) => {
    expect(await forge(anna, shiftId, value)).toContain(sentence);
    expect(await counted(shiftId)).toBeNull();
  });

  it('is kept when somebody else has told meanwhile, beside what they told, and saved with one more press', async () => {
    await press(bo, await type(bo, '/visit räkna'), '2');
    await submit(anna, '7');
    const shown = topModal(anna);
    expect(wordsOf(shown.view)).toContain(`<@${bo}> har redan berättat`);
    expect(JSON.stringify(shown.view)).toContain('"initial_value":"7"');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 2 });
    await submit(anna, '7');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 7, countedBy: anna, version: 2 });
  });
});

describe('target groups', () => {
  /** The admin is national staff too. */
  const choose = async (...targetGroups: TargetGroup[]) => {
    const { version } = await world.society.workspaces.read();
    const national = { nationalStaffIds: [admin], targetGroups };
    await world.society.workspaces.save(national, version, admin, world.sandbox.clock.now());
  };
  const submitTargets = async (userId: string, values: Record<string, string>) => {
    await world.sandbox.as(userId).submit(values);
    await world.settle();
  };

  it('are not spoken of where national staff have not chosen them', async () => {
    await visited([anna, bo]);
    await until(FIRST);
    await press(anna, lastTold(anna), '3');
    expect(wordsOf(lastTold(anna))).not.toMatch(/[Mm]ålgrupp/);
  });

  it('are added after the number by those who want to, which still takes one press', async () => {
    await choose('young', 'deportation');
    const shiftId = await visited([anna, bo]);
    await until(FIRST);
    expect(wordsOf(lastTold(anna))).not.toMatch(/[Mm]ålgrupp/);
    await press(anna, lastTold(anna), '3');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 3, targetGroups: {} });
    await press(anna, lastTold(anna), 'targets');
    const words = wordsOf(topModal(anna).view);
    expect(words).toContain('Ni träffade 3 personer, alla tillsammans. Hur många av dem hörde till varje grupp?');
    expect(words).toContain('Barn och unga vuxna');
    expect(words).not.toContain('medföljande');

    for (const wrong of ['4', '-1', '1.5', '100']) {
      await submitTargets(anna, { young: wrong, deportation: '1' });
      expect(topModal(anna).errors).toEqual({ young: 'Skriv ett heltal, 0 till 3, eller lämna tomt.' });
    }
    expect(await counted(shiftId)).toMatchObject({ targetGroups: {} });
    await submitTargets(anna, { young: '3', deportation: '1' });
    expect(wordsOf(topModal(anna).view)).toMatch(
      /Barn och unga vuxna: \*3\*\nPersoner som dömts till utvisning: \*1\*/,
    );
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 3, targetGroups: { young: 3, deportation: 1 } });
  });

  it('are added and corrected in the list of what is counted, in the reader’s language', async () => {
    await choose('young');
    const shiftId = await visited([anna, emma]);
    await press(emma, await type(emma, '/visit count'), '4');
    await press(emma, lastAnswer(world, emma), 'targets');
    await submitTargets(emma, { young: '2' });
    await world.sandbox.as(emma).closeModal();
    expect(wordsOf(await type(emma, '/visit count'))).toContain('Children and young adults: *2*');
    await press(anna, await type(anna, '/visit räkna'), 'targets');
    await submitTargets(anna, { young: '' });
    expect(await counted(shiftId)).toMatchObject({ targetGroups: {}, countedBy: anna });
  });

  it('typed while somebody else corrects the number stay, beside what they have told', async () => {
    await choose('young');
    const shiftId = await visited([anna, bo]);
    await press(anna, await type(anna, '/visit räkna'), '4');
    await press(anna, lastAnswer(world, anna), 'targets');
    await press(bo, await type(bo, '/visit räkna'), 'correct');
    await press(bo, lastAnswer(world, bo), '2');
    await submitTargets(anna, { young: '2' });
    expect(wordsOf(topModal(anna).view)).toContain(`<@${bo}> har redan berättat`);
    expect(JSON.stringify(topModal(anna).view)).toContain('"initial_value":"2"');
    await submitTargets(anna, { young: '2' });
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 2, targetGroups: { young: 2 } });
  });

  it('that are counted no longer are refused with what is kept', async () => {
    await choose('young');
    const shiftId = await visited([anna, bo]);
    await press(anna, await type(anna, '/visit räkna'), '4');
    await press(anna, lastAnswer(world, anna), 'targets');
    await choose();
    await submitTargets(anna, { young: '2' });
    expect(wordsOf(topModal(anna).view)).toContain('Målgrupper räknas inte längre');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 4, targetGroups: {} });
  });

  it('are told by nobody who was not there, by a forged press or a forged form', async () => {
    await choose('young');
    const shiftId = await visited([anna, bo]);
    await press(anna, await type(anna, '/visit räkna'), '4');
    const body = { team: { id: world.sandbox.teamId }, user: { id: stranger, team_id: world.sandbox.teamId } };
    await world.sandbox.deliver('interactive', {
      ...body,
      type: 'view_submission',
      trigger_id: 'forged',
      view: {
        id: 'V1',
        type: 'modal',
        callback_id: 'tell_targets',
        private_metadata: JSON.stringify({ shiftId, seenVersion: 1 }),
        state: { values: { young: { young: { type: 'number_input', value: '1' } } } },
      },
    });
    await world.settle();
    expect(await counted(shiftId)).toMatchObject({ targetGroups: {} });
  });
});

describe('two answers', () => {
  it('are one: the second is shown the first, and corrects it with a press if need be', async () => {
    const shiftId = await visited([anna, emma]);
    await until(OTHERS);
    await press(anna, lastTold(anna), '1');
    await press(emma, lastTold(emma), '4');
    expect(wordsOf(lastTold(emma))).toContain(`<@${anna}> has already said`);
    expect(wordsOf(lastTold(emma))).toContain('held, 1 person met');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 1 });

    await press(emma, lastTold(emma), 'correct');
    expect(wordsOf(lastTold(emma))).toContain('Noted now: held, 1 person met. What is right?');
    await press(emma, lastTold(emma), '4');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 4, countedBy: emma });
    expect(told(emma)).toHaveLength(1);
  });

  it('from one press that arrives twice are one', async () => {
    const shiftId = await visited([anna, bo]);
    await until(FIRST);
    await world.sandbox.as(anna).press({ message: lastTold(anna) }, 'count_visit_2', undefined, { times: 2 });
    await world.settle();
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 2, version: 1 });
    expect(wordsOf(lastTold(anna))).toContain('Tack!');
  });
});

describe('/visit count', () => {
  it('lists what is left to count, takes a late answer with one press, and lists it as counted', async () => {
    const [tuesday = '', wednesday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, WEDNESDAY]);
    const now = world.sandbox.clock.now();
    for (const shiftId of [tuesday, wednesday]) await world.society.claims.decide(shiftId, anna, now, decideClaim);
    await until(at('2026-12-10 12:00'));
    const list = await type(anna, '/visit räkna');
    expect(wordsOf(list)).toMatch(/Besök kvar att räkna.*tisdag 24 november.*onsdag 25 november/s);
    await press(anna, list, '0', `${tuesday}|0|0|list`);
    expect(await counted(tuesday)).toMatchObject({ clientVisits: 0 });
    const after = wordsOf(lastAnswer(world, anna));
    expect(after).toMatch(/Noterat: \*tisdag.*onsdag 25 november.*Räknade.*tisdag 24 november/s);

    await press(anna, lastAnswer(world, anna), '2');
    expect(wordsOf(lastAnswer(world, anna))).toContain('Alla besök de senaste tre veckorna är räknade');
    await press(anna, lastAnswer(world, anna), 'correct', `${wednesday}|1|correct|list`);
    await press(anna, lastAnswer(world, anna), 'no');
    expect(await counted(wednesday)).toMatchObject({ held: false, version: 2 });
  });

  it.each([
    [lena, '/visit räkna', 'Besök kvar att räkna', 'tisdag 24 november 17:00–19:00'],
    [emma, '/visit count', 'Visits left to count', 'Tuesday 24 November 17:00–19:00'],
  ])('shows %s, of the party or leading it, the visit in their language', async (userId, words, title, when) => {
    await visited([anna, emma]);
    const shown = wordsOf(await type(userId, words));
    expect(shown).toContain(title);
    expect(shown).toContain(when);
  });

  it('shows others nothing, in Danish too', async () => {
    await visited([anna, bo]);
    await press(anna, await type(anna, '/visit count'), '3');
    expect(wordsOf(await type(mikkel, '/visit tæl'))).toBe(
      'Alle besøg i de sidste tre uger er talt. Tak! Det næste spørger jeg om dagen efter.',
    );
    expect(wordsOf(await type(bo, '/visit count'))).toContain('ni träffade 3 personer');
  });

  it('forgets visits of more than three weeks ago', async () => {
    await visited([anna, bo]);
    await until(at('2026-12-16 12:00'));
    expect(wordsOf(await type(anna, '/visit count'))).not.toContain('24 november');
  });
});

describe('a visit that cannot be counted', () => {
  it('because it is to come, is called off or is gone, is refused with the next step', async () => {
    const [tuesday = '', wednesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [
      TUESDAY,
      WEDNESDAY,
      { ...WEDNESDAY, date: '2026-11-26' },
    ]);
    const now = world.sandbox.clock.now();
    for (const shiftId of [tuesday, wednesday, thursday]) {
      await world.society.claims.decide(shiftId, anna, now, decideClaim);
    }
    const week = await world.society.weeks.read(group.id, '2026-W48');
    const callOff = (state: GroupWeek) => decideCallOff(state, wednesday, 'called_off_by_facility', now);
    await world.society.weeks.change(week?.id ?? '', null, lena, now, callOff);
    await until(at('2026-11-26 12:00'));
    const list = await type(anna, '/visit räkna');
    expect(wordsOf(list)).not.toMatch(/onsdag|torsdag/);

    await press(anna, list, 'other');
    expect(await forge(anna, thursday, '3')).toContain('Jag frågar dagen efter');
    expect(await forge(anna, wednesday, '3')).toContain('Säg till en ledare');
    expect(await forge(anna, 'nothing', '3')).toContain('Se vad som är kvar att räkna med /visit räkna');
    expect([await counted(thursday), await counted(wednesday)]).toEqual([null, null]);
  });
});

describe('somebody who may no longer count', () => {
  it('is refused when they press or send, with the next step, and is shown no number', async () => {
    const shiftId = await visited([anna, bo]);
    const list = await type(lars, '/visit räkna');
    await press(lars, list, 'other');
    const now = world.sandbox.clock.now();
    const { facility, ...columns } = group;
    const led = { ...columns, facilityId: facility.id, leaderIds: [lena] };
    await world.society.groups.save(led, null, admin, now);
    await press(anna, await type(anna, '/visit räkna'), '3');

    await submit(lars, '7');
    expect(topModal(lars).errors.count).toContain('Säg till en ledare');
    await world.sandbox.as(lars).closeModal();
    await press(lars, list, '4');
    expect(wordsOf(lastAnswer(world, lars))).toContain('räknas av dem som hade plats på det');
    expect(wordsOf(lastAnswer(world, lars))).not.toContain('3 personer');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 3, countedBy: anna });
  });

  it('a stranger with somebody else’s button changes nothing', async () => {
    const shiftId = await visited([anna, bo]);
    await world.sandbox.deliver('interactive', {
      type: 'block_actions',
      team: { id: world.sandbox.teamId },
      user: { id: stranger, team_id: world.sandbox.teamId },
      trigger_id: 'forged',
      actions: [
        { type: 'button', action_id: 'count_visit_3', block_id: 'b', value: `${shiftId}|0|3|question`, action_ts: '1' },
      ],
    });
    await world.settle();
    expect(await counted(shiftId)).toBeNull();
  });
});
