import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group, IsoWeek } from '../../src/core/model.js';
import { patternOf } from '../../src/visits/planning/planning.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, type VisitOnDay, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { MINUTE, reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel, lena, channel } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { press, type, submit, until, told, lastTold, directChannel } = reminded(() => world);

const THURSDAYS: Readonly<Record<string, string>> = {
  '2026-W50': '2026-12-10',
  '2026-W51': '2026-12-17',
  '2026-W52': '2026-12-24',
  '2026-W53': '2026-12-31',
};

const post = (isoWeek: IsoWeek, changes: Partial<VisitOnDay> = {}): Promise<string[]> =>
  postWeek(world, group, isoWeek, [{ ...THURSDAY, date: THURSDAYS[isoWeek] ?? THURSDAY.date, ...changes }]);

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
