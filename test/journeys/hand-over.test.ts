import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { HandingOver } from '../../src/setting-up/handing-over/handing-over.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { peopleIn, stopUntroubled } from '../support/people.js';
import { toSave } from '../support/yearly-return.js';

const { anna, bo, lena, lars, admin } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };

let world: BotUnderTest;
let group: Group;
const { submit, told, lastTold, top } = peopleIn(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopUntroubled(world));

const viewOf = (userId: string) => {
  const view = world.sandbox.world.home(userId);
  if (!view) throw new Error(`${userId} has not opened App Home`);
  return view;
};
const openHome = async (userId: string): Promise<string> => {
  await world.sandbox.as(userId).openHome();
  await world.settle();
  return wordsOf(viewOf(userId).view);
};
const openForm = async (userId: string): Promise<void> => {
  await openHome(userId);
  await world.sandbox.as(userId).press({ view: viewOf(userId) }, 'open_hand_over');
  await world.settle();
};
const leaders = async (): Promise<readonly string[]> =>
  (await world.society.of(Groups).read(group.id))?.leaderIds ?? [];
const ledBy = async (...leaderIds: readonly string[]): Promise<void> => {
  await world.society.of(Groups).save({ ...toSave(group), leaderIds }, null, admin, world.sandbox.clock.now());
};
const cardsOf = (userId: string): string[] =>
  told(userId)
    .map(wordsOf)
    .filter((words) => words.includes('24 november 17:00–19:00'));

describe('a leader who leaves', () => {
  it('reads what goes with the group, names who takes over, and it is so at once', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await openForm(lena);
    const words = wordsOf(top(lena).view);
    expect(words).toContain('Du lämnar över Besöksgruppen Göteborg');
    expect(words).toContain('• ett besök framöver');
    await submit(lena, { successorId: bo });
    expect(await leaders()).toEqual([bo, lars].sort());
    expect(wordsOf(lastTold(lena))).toContain('Tack för allt du har gjort!');
    expect(told(bo).map(wordsOf).join('\n')).toContain(`<@${lena}> har lämnat över Besöksgruppen Göteborg till dig`);
    expect(told(bo).map(wordsOf).join('\n')).toContain('*Nu leder du Besöksgruppen Göteborg. Tack!*');
    expect(wordsOf(lastTold(lars))).toContain(`<@${lena}> har lämnat över Besöksgruppen Göteborg till <@${bo}>`);
    expect(await openHome(lena)).not.toContain('Lämna över en grupp');
    expect(await openHome(bo)).toContain('Lämna över en grupp');
  });

  it('has cards that say who sees to the visit now; whoever takes over has one of their own', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await world.sandbox.clock.set(at('2026-11-22 18:00'));
    await world.later(60_000);
    const isCard = (words: string): boolean => words.includes('Fråga efter folk');
    expect(cardsOf(lena).filter(isCard).length).toBeGreaterThan(0);
    await openForm(lena);
    await submit(lena, { successorId: bo });
    await world.later(11 * 60_000);
    expect(cardsOf(lena).filter(isCard)).toEqual([]);
    expect(cardsOf(lena).join('\n')).toContain(`<@${bo}> och <@${lars}> tar hand om det här besöket nu`);
    expect(cardsOf(bo).filter(isCard).length).toBeGreaterThan(0);
  });

  it('hands over to somebody who leads it already, who is not welcomed anew', async () => {
    await openForm(lena);
    await submit(lena, { successorId: lars });
    expect(await leaders()).toEqual([lars]);
    expect(told(lars).map(wordsOf).join('\n')).not.toContain('*Nu leder du Besöksgruppen Göteborg');
  });

  it('cannot leave it to themselves or to somebody who is gone, and loses nothing', async () => {
    await ledBy(lena);
    await openForm(lena);
    expect(JSON.stringify(await submit(lena, { successorId: lena }))).toContain('Det är du.');
    await world.sandbox.world.deactivate(anna);
    expect(JSON.stringify(await submit(lena, { successorId: anna }))).toContain('kan inte vara med');
    expect(await leaders()).toEqual([lena]);
  });

  it('does so once: of two at once the second reads that it is done', async () => {
    const now = world.sandbox.clock.now();
    const both = await Promise.all(
      [bo, anna].map((successorId) => world.society.of(HandingOver).handOver(group.id, lena, successorId, now)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: 'not_leading' });
    expect(await leaders()).toHaveLength(2);
    await openHome(lars);
    await world.sandbox.as(lena).openHome();
    expect(wordsOf(viewOf(lars).view)).toContain('Lämna över en grupp');
  });

  it('is not put back by a form of set-up that was opened before', async () => {
    const before = await world.society.of(Groups).read(group.id);
    await world.society.of(HandingOver).handOver(group.id, lena, bo, world.sandbox.clock.now());
    const old = { ...toSave(group), leaderIds: [lena, lars] };
    const saved = await world.society.of(Groups).save(old, before?.version ?? 0, admin, world.sandbox.clock.now());
    expect(saved).toEqual({ ok: false, reason: 'stale' });
  });

  it('is told the same rule before everything of theirs is erased: hand over what nobody else leads', async () => {
    await ledBy(lena);
    await world.sandbox.as(lena).command(GOTEBORG.channel, '/visit mina uppgifter');
    await world.settle();
    await world.sandbox.as(lena).press({ view: top(lena) }, 'open_erasing');
    await world.settle();
    expect(wordsOf(top(lena).view)).toContain('du lämnar över den först');
  });
});
