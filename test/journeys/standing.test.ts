import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group, IsoWeek } from '../../src/core/model.js';
import { patternOf } from '../../src/visits/planning/proposing.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, type VisitOnDay, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, emma, lena, channel } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { press, type, submit, until, told, lastTold } = reminded(() => world);

const THURSDAYS: Readonly<Record<string, string>> = {
  '2026-W50': '2026-12-10',
  '2026-W51': '2026-12-17',
  '2026-W52': '2026-12-24',
  '2026-W53': '2026-12-31',
};

const post = (isoWeek: IsoWeek, changes: Partial<VisitOnDay> = {}): Promise<string[]> =>
  postWeek(world, group, isoWeek, [{ ...THURSDAY, date: THURSDAYS[isoWeek] ?? THURSDAY.date, ...changes }]);

/** Weeks with when silence about their visit is over. */
const SILENT = [
  ['2026-W50', at('2026-12-08 17:01')],
  ['2026-W51', at('2026-12-15 17:01')],
  ['2026-W52', at('2026-12-22 17:01')],
] as const;

/** The post of a week, the last that was posted unless it is named. */
const schedule = (): SandboxMessage => {
  const posts = world.sandbox.world
    .messages(channel)
    .filter(({ threadTs, ephemeralFor }) => !threadTs && !ephemeralFor);
  const last = posts.at(-1);
  if (!last) throw new Error('nothing is posted');
  return last;
};
const claim = (userId: string): Promise<void> => press(userId, 'claim_shift', schedule());

const keepPattern = async (isoWeek: IsoWeek): Promise<void> => {
  const week = await world.society.of(Weeks).read(group.id, isoWeek);
  if (!week) throw new Error('no week');
  await world.society.of(Weeks).change(week.id, null, GOTEBORG.lena, world.sandbox.clock.now(), (current) => ({
    ok: true,
    changes: [{ kind: 'keep_pattern', pattern: patternOf(current) }],
    notices: [],
  }));
};

/** A visit at the usual hour on a day, added to a week that is posted. */
const addShift = async (isoWeek: IsoWeek, date: string): Promise<void> => {
  const week = await world.society.of(Weeks).read(group.id, isoWeek);
  if (!week) throw new Error('no week');
  const [startsAt, endsAt] = [at(`${date} 17:00`), at(`${date} 19:00`)];
  const shift = { startsAt, endsAt, format: 'individual', minimumParty: 2, maximumParty: 3, cleared: true } as const;
  await world.society.of(Weeks).change(week.id, null, lena, world.sandbox.clock.now(), () => ({
    ok: true,
    changes: [{ kind: 'add_shift', shift }],
    notices: [],
  }));
  await world.settle();
};

const mine = async (userId: string): Promise<SandboxMessage> => {
  await type(userId, '/visit mine');
  return lastAnswer(world, userId);
};

/** Claims this week's visit and says that they come every week. */
const standsEveryThursday = async (userId: string): Promise<void> => {
  await claim(userId);
  await press(userId, 'every_week', await mine(userId));
};

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  await post('2026-W49');
  await keepPattern('2026-W49');
});
afterEach(() => world.stop());

describe('somebody who comes every week', () => {
  it('says so beside a visit of the weekly pattern, and has a place as soon as the next week is posted', async () => {
    await claim(anna);
    expect(wordsOf(await mine(anna))).toContain('Varje torsdag?');
    await press(anna, 'every_week', lastAnswer(world, anna));
    expect(wordsOf(lastAnswer(world, anna))).toContain('Tack! Du kommer varje torsdag klockan 17:00, Häktet Göteborg');
    const own = wordsOf(await mine(anna));
    expect(own).toContain('*Varje torsdag klockan 17:00* · Häktet Göteborg');
    expect(own).toContain('Inte längre varje torsdag');
    expect(own).not.toContain('Varje torsdag?');
    await post('2026-W50');
    expect(wordsOf(schedule())).toContain('●○○ 1 av 3');
    expect(wordsOf(schedule())).toContain(`<@${anna}>`);
  });

  it('is asked four days before, in the place of the first reminder, and comes with one press', async () => {
    await standsEveryThursday(anna);
    await post('2026-W50');
    await until(at('2026-12-06 18:01'));
    expect(wordsOf(lastTold(anna))).toContain('*Din torsdag?* torsdag 10 december 17:00–19:00, Häktet Göteborg.');
    expect(wordsOf(lastTold(anna))).toContain('blir din plats ledig för andra tisdag 8 december 17:00');
    await press(anna, 'confirm_claim', lastTold(anna));
    expect(wordsOf(lastTold(anna))).toContain('Du har sagt att du kommer. Tack!');
    await until(at('2026-12-08 17:01'));
    expect(wordsOf(schedule())).toContain('●○○ 1 av 3');
  });

  it('gives the place up for once with one press, and stands the week after', async () => {
    await standsEveryThursday(anna);
    await post('2026-W50');
    await until(at('2026-12-06 18:01'));
    await press(anna, 'not_this_week', lastTold(anna));
    expect(wordsOf(lastTold(anna))).toContain('din vanliga tid framöver har du kvar');
    expect(wordsOf(schedule())).toContain('○○○ 0 av 3');
    await post('2026-W51');
    expect(wordsOf(schedule())).toContain('●○○ 1 av 3');
  });

  it('who does not answer has the place until two days before; then it is free', async () => {
    await standsEveryThursday(anna);
    await post('2026-W50');
    await until(at('2026-12-08 16:59'));
    expect(wordsOf(schedule())).toContain('●○○ 1 av 3');
    await until(at('2026-12-08 17:01'));
    expect(wordsOf(schedule())).toContain('○○○ 0 av 3');
    expect(wordsOf(lastTold(lena))).toContain('0 av 2');
  });
});

describe('a place that silence frees', () => {
  it('is offered to whoever waits first, as any other', async () => {
    await standsEveryThursday(anna);
    await post('2026-W50', { maximum: 2 });
    await claim(bo);
    await press(emma, 'queue_for_place', schedule());
    await until(at('2026-12-08 17:01'));
    expect(wordsOf(lastTold(emma))).toContain('A place is free on *Thursday 10 December 17:00–19:00*');
  });
});

describe('a standing place', () => {
  it('ends warmly after three times in a row without an answer, with the way back', async () => {
    await standsEveryThursday(anna);
    for (const [isoWeek, silentAt] of SILENT) {
      await post(isoWeek);
      await until(silentAt);
      expect(wordsOf(schedule())).toContain('○○○ 0 av 3');
    }
    expect(wordsOf(lastTold(anna))).toContain('Jag har inte hört av dig om de senaste 3 torsdagarna klockan 17:00');
    expect(wordsOf(lastTold(anna))).toContain('tryck på *Varje torsdag?* bredvid det');
    await post('2026-W53');
    expect(wordsOf(schedule())).toContain('○○○ 0 av 3');
  });

  it('is kept by any answer in between, also by looking for somebody to go instead', async () => {
    await standsEveryThursday(anna);
    const [[first, silent], [second, silentAgain]] = SILENT;
    for (const [isoWeek, at] of [
      [first, silent],
      [second, silentAgain],
    ] as const) {
      await post(isoWeek);
      await until(at);
    }
    await post('2026-W52');
    await press(anna, 'find_cover', await mine(anna));
    await until(at('2026-12-22 17:01'));
    expect(wordsOf(schedule())).toContain('●○○ 1 av 3');
    await post('2026-W53');
    await until(at('2026-12-29 17:01'));
    expect(told(anna).map(wordsOf).join()).not.toContain('släppt dina');
  });

  it('does not mind days away, which are not asked about', async () => {
    await standsEveryThursday(anna);
    await type(anna, '/visit ledig');
    await submit(anna, { from: '2026-12-07', until: '2026-12-13' });
    await post('2026-W50');
    expect(wordsOf(schedule())).toContain('○○○ 0 av 3');
    await post('2026-W51');
    expect(wordsOf(schedule())).toContain('●○○ 1 av 3');
  });

  it('is one for a visit of two, so that others always find room; whoever else would like to is told the next step', async () => {
    await standsEveryThursday(anna);
    await standsEveryThursday(bo);
    expect(wordsOf(lastAnswer(world, bo))).toContain('Andra kommer redan varje vecka vid den tiden');
    expect(wordsOf(await mine(bo))).not.toContain('*Du kommer varje vecka*');
    await post('2026-W50', { minimum: 1 });
    expect(wordsOf(schedule())).not.toContain(`<@${anna}>`);
  });

  it('is offered beside visits of the weekly pattern alone, and not where one alone is enough', async () => {
    await post('2026-W50', { from: '13:00', to: '15:00' });
    await claim(emma);
    expect(JSON.stringify((await mine(emma)).blocks)).not.toContain('"every_week"');
    await post('2026-W51', { minimum: 1 });
    await claim(emma);
    expect(JSON.stringify((await mine(emma)).blocks)).not.toContain('"every_week"');
  });

  it('that is pressed for when the pattern has changed is refused in a sentence', async () => {
    await claim(anna);
    const before = await mine(anna);
    await post('2026-W50', { from: '13:00', to: '15:00' });
    await keepPattern('2026-W50');
    await press(anna, 'every_week', before);
    expect(wordsOf(lastAnswer(world, anna))).toContain('Den tiden finns inte varje vecka i gruppens veckomönster');
  });

  it('waits where the pattern has its hour no more, says so, and ends with one press; what is claimed stays', async () => {
    await standsEveryThursday(anna);
    await post('2026-W50');
    await post('2026-W51', { from: '13:00', to: '15:00' });
    await keepPattern('2026-W51');
    expect(wordsOf(schedule())).toContain('○○○ 0 av 3');
    const own = await mine(anna);
    expect(wordsOf(own)).toContain('Det finns inget besök vid den tiden i veckomönstret nu');
    await press(anna, 'no_longer_every_week', own);
    expect(wordsOf(lastAnswer(world, anna))).toContain('Besök som du redan är anmäld till har du kvar');
    await press(anna, 'no_longer_every_week', own);
    expect(wordsOf(lastAnswer(world, anna))).toContain('Det är redan avslutat');
    expect(wordsOf(await mine(anna))).toContain('torsdag 10 december 17:00–19:00');
    await post('2026-W52');
    expect(wordsOf(schedule())).toContain('○○○ 0 av 3');
  });

  it('claims a visit that is added later as well, and none that is changed, given up before, or nearer than two days', async () => {
    await standsEveryThursday(anna);
    await post('2026-W50', { date: '2026-12-11' });
    await addShift('2026-W50', THURSDAYS['2026-W50'] ?? '');
    expect(wordsOf(schedule())).toContain(`<@${anna}>`);
    await until(at('2026-12-06 18:01'));
    await press(anna, 'not_this_week', lastTold(anna));
    await addShift('2026-W50', '2026-12-12');
    expect(wordsOf(schedule())).not.toContain(`<@${anna}>`);
    await until(at('2026-12-15 17:01'));
    await post('2026-W51');
    expect(wordsOf(schedule())).not.toContain(`<@${anna}>`);
  });

  it('is nobody’s any more who leaves the group', async () => {
    await standsEveryThursday(anna);
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    await world.sandbox.world.join(channel, anna);
    await world.settle();
    await post('2026-W50');
    expect(wordsOf(schedule())).not.toContain(`<@${anna}>`);
  });
});
