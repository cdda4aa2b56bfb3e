import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';

const { anna, bo, emma, lena, lars } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const DAY = 24 * 60 * 60_000;

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopUntroubled(world));

const open = async (userId: string): Promise<string> => {
  await world.sandbox.as(userId).openHome();
  await world.settle();
  return home(userId);
};
const viewOf = (userId: string) => {
  const view = world.sandbox.world.home(userId);
  if (!view) throw new Error(`${userId} has not opened App Home`);
  return view;
};
const home = (userId: string): string => wordsOf(viewOf(userId).view);
const claim = async (userId: string, shiftId: string | undefined): Promise<void> => {
  await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift', shiftId);
  await world.settle();
};
const published = (): number => world.sandbox.calls.filter(({ method }) => method === 'views.publish').length;

describe('a leader’s desk', () => {
  it('begins with what needs them today, the most urgent first, each with the press that mends it', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [{ ...TUESDAY, cleared: false }]);
    await claim(anna, tuesday);
    const words = await open(lena);
    expect(words.startsWith('Det här väntar på dig i dag\n*tisdag 24 november 17:00–19:00*')).toBe(true);
    expect(words.indexOf('1 av 2 hittills')).toBeLessThan(words.indexOf('väntar på klartecken'));
    await world.sandbox.as(lena).press({ view: viewOf(lena) }, 'mark_cleared');
    await world.settle();
    expect(home(lena)).not.toContain('väntar på klartecken');
    await claim(bo, tuesday);
    expect(home(lena)).toContain('Allt är väl: ingenting väntar på dig just nu.');
  });

  it('shows this week and the next at a glance, with the plan', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(anna, tuesday);
    const words = await open(lena);
    expect(words).toContain('Vecka 47 (16–22 november): inte publicerad än');
    expect(words).toContain('Vecka 48 (23–29 november): ett besök, en plats tagen, *ett behöver fler*');
  });

  it('names newcomers who are not ready, and verifies from there', async () => {
    const { sandbox, society } = world;
    sandbox.world.addUser({ id: 'U0NY', name: 'Ny', locale: 'sv-SE', timeZone: 'Europe/Stockholm' });
    await sandbox.world.join(GOTEBORG.channel, 'U0NY');
    await society.of(Memberships).sync(group.id, [anna, bo, emma, lena, lars, 'U0NY'], sandbox.clock.now());
    expect(await open(lena)).toContain('nya som inte är redo än: <@U0NY>');
    await sandbox.as(lena).press({ view: viewOf(lena) }, 'open_verify', `${group.id}`);
    await world.settle();
    expect(sandbox.world.modals(lena)).toHaveLength(1);
  });

  it('asks to count what is over, and for the year’s return once it is over', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(anna, tuesday);
    await claim(bo, tuesday);
    await world.later(5 * DAY);
    expect(await open(lena)).toContain('*tisdag 24 november 17:00–19:00*, Häktet Göteborg: inte räknat än.');
    await world.later(38 * DAY);
    expect(await open(lena)).toContain(
      'Häktet Göteborg: årsrapporten för 2026 väntar på att gås igenom och godkännas.',
    );
    expect(await open(anna)).not.toContain('årsrapporten');
  }, 60_000);
});

describe('App Home that is open', () => {
  it('shows within a second what others have done, once for all that came at once', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await open(lena);
    world.sandbox.clearCalls();
    const before = world.sandbox.clock.now().getTime();
    const post = postIn(world);
    await Promise.all(
      [anna, bo, emma].map((userId) => world.sandbox.as(userId).press({ message: post }, 'claim_shift', tuesday)),
    );
    await world.settle();
    const calls = world.sandbox.calls.filter(({ method }) => method === 'views.publish');
    expect(calls.length).toBeGreaterThanOrEqual(1);
    expect(calls.length).toBeLessThanOrEqual(3);
    expect((calls[0]?.at.getTime() ?? Number.NaN) - before).toBeLessThanOrEqual(1_000);
    expect(home(lena)).toContain('3 platser tagna');
  });

  it('is left alone where it shows the same, where it was opened long ago, and where nobody has it open', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    world.sandbox.clearCalls();
    await claim(anna, tuesday);
    expect(published()).toBe(0);
    await open(GOTEBORG.stranger);
    world.sandbox.clearCalls();
    await claim(bo, tuesday);
    expect(published()).toBe(0);
    await open(lars);
    await world.later(2 * 60 * 60_000);
    world.sandbox.clearCalls();
    await claim(emma, tuesday);
    expect(published()).toBe(0);
  });
});
