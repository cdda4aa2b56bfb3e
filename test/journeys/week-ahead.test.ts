import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { DEFAULT_REMINDERS } from '../../src/groups/reminder-settings.rule.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { History } from '../../src/own-data/history/history.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { stopUntroubled } from '../support/people.js';
import { reminded, THURSDAY } from '../support/reminded-visit.js';
import { storedGroup } from '../support/stored-group.js';

const { anna, bo, lena, lars } = GOTEBORG;
const SUNDAY = at('2026-11-29 18:01');
const THURSDAY_TEXT = 'torsdag 3 december 17:00–19:00';

let world: BotUnderTest;
let group: Group;
const { press, claim, top, submit, until, told, lastTold, directChannel } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopUntroubled(world));

const cards = (leader: string): readonly SandboxMessage[] =>
  told(leader).filter((message) => message.text.includes('väntar på dig'));
const card = (leader: string): SandboxMessage => {
  const [only, ...others] = cards(leader);
  if (!only || others.length > 0) throw new Error(`${leader} has ${cards(leader).length} cards`);
  return only;
};

describe('a leader, on Sunday at six', () => {
  it('has one card of what waits for them in the week, the most urgent first, each with what mends it', async () => {
    await postWeek(world, group, '2026-W49', [{ ...THURSDAY, cleared: false }]);
    await claim(anna);
    await until(at('2026-11-29 17:59'));
    expect(cards(lena)).toHaveLength(0);
    await until(SUNDAY);
    for (const leader of [lena, lars]) {
      const words = wordsOf(card(leader));
      expect(words).toContain('*Vecka 49 (30 november–6 december): det här väntar på dig*\n2 saker väntar på dig');
      const [short, clearance] = [`*${THURSDAY_TEXT}*, Häktet Göteborg: 1 av 2`, 'väntar på klartecken.'];
      expect(words.indexOf(short)).toBeGreaterThan(0);
      expect(words.indexOf(clearance)).toBeGreaterThan(words.indexOf(short));
      expect(card(leader).text).toContain(short);
    }
    expect(cards(anna)).toHaveLength(0);
  });

  it('reads in it no more what they or others have done, and that all is well in the end', async () => {
    await postWeek(world, group, '2026-W49', [{ ...THURSDAY, cleared: false }]);
    await claim(anna);
    await until(SUNDAY);
    await press(lena, 'ask_for_people', card(lena));
    expect(wordsOf(lastAnswer(world, lena, directChannel(lena)))).toContain('Nu frågar jag efter folk');
    await press(lena, 'mark_cleared', card(lena));
    expect(wordsOf(lastAnswer(world, lena, directChannel(lena)))).toContain('Nu finns klartecken');
    for (const leader of [lena, lars]) expect(wordsOf(card(leader))).toContain('En sak väntar på dig');
    await claim(bo);
    for (const leader of [lena, lars]) {
      expect(wordsOf(card(leader))).toContain('Allt är väl: ingenting väntar på dig den här veckan.');
      expect(JSON.stringify(card(leader).blocks)).not.toContain('"button"');
    }
  });

  it('is in the log as one who has been told of the group, once for each card however often it changes', async () => {
    await postWeek(world, group, '2026-W49', [{ ...THURSDAY, cleared: false }]);
    await until(SUNDAY);
    await press(lena, 'mark_cleared', card(lena));
    await claim(anna);
    const reader = { userId: anna, readsAll: false, scopeIds: [], memberOf: [group.id] };
    const asked = { about: null, area: 'reading' as const };
    const lines = (await world.society.of(History).page(reader, asked, null, 20)).filter(
      ({ action }) => action === 'read_week_ahead',
    );
    expect(lines.map(({ actorId, matterId }) => `${actorId} ${matterId}`).toSorted()).toEqual(
      [`${lars} 2026-W49`, `${lena} 2026-W49`].toSorted(),
    );
  });

  it('counts in it a visit of the week before, or says that there was none, and the rest of the card stays', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    const held = { date: '2026-11-26', from: '17:00', to: '19:00' };
    const shiftIds = await postWeek(world, group, '2026-W48', [held, { ...held, date: '2026-11-27' }]);
    const post = world.sandbox.world.messages(GOTEBORG.channel).find(({ text }) => text.includes('ecka 48'));
    if (!post) throw new Error('week 48 is not posted');
    for (const shiftId of shiftIds) for (const person of [anna, bo]) await press(person, 'claim_shift', post, shiftId);
    await until(SUNDAY);
    expect(wordsOf(card(lena))).toContain('*torsdag 26 november 17:00–19:00*, Häktet Göteborg: inte räknat än.');
    expect(wordsOf(card(lena))).toContain('3 saker väntar på dig');
    const [first, second] = shiftIds;
    await press(lena, 'count_visit_other', card(lena), `${first}|0|other|card`);
    await submit(lena, { count: '3' });
    expect(wordsOf(card(lena))).not.toContain('torsdag 26 november');
    await press(lena, 'count_visit_no', card(lena), `${second}|0|no|card`);
    expect(wordsOf(card(lena))).toContain('En sak väntar på dig');
    expect(wordsOf(card(lars))).not.toContain('inte räknat');
  });

  it('is told of a week that is not posted though the pattern has visits in it, and of nothing where it has none', async () => {
    await until(SUNDAY);
    expect(cards(lena)).toHaveLength(0);
    await keepPattern();
    expect(wordsOf(card(lena))).toContain(
      'Häktet Göteborg: veckan är inte publicerad än. Enligt veckomönstret blir det ett besök.',
    );
    await press(lena, 'open_plan', card(lena));
    expect(wordsOf(top(lena).view)).toContain('torsdag 3 december');
  });

  it('has it in their own language, and a new one the week after, while the old one is left as it was', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await world.society.of(Volunteers).setLanguage(lena, 'da', world.sandbox.clock.now());
    await world.society.of(Volunteers).setLanguage(lars, 'en', world.sandbox.clock.now());
    await until(SUNDAY);
    expect(wordsOf(lastTold(lena))).toContain('Én ting venter på dig');
    expect(wordsOf(lastTold(lars))).toContain('One thing needs you');
    await postWeek(world, group, '2026-W50', [{ ...THURSDAY, date: '2026-12-10' }]);
    await until(at('2026-12-06 18:01'));
    expect(wordsOf(lastTold(lars))).toContain('Week 50');
    expect(told(lars).filter(({ text }) => text.includes('what needs you'))).toHaveLength(2);
  });

  it('has it before their quiet hours, and on Monday morning where we were down', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await world.society
      .of(Volunteers)
      .setQuietHours(lena, { from: '16:00', until: '20:00' }, world.sandbox.clock.now());
    await until(at('2026-11-29 16:01'));
    expect(cards(lena)).toHaveLength(1);
    expect(cards(lars)).toHaveLength(0);
    await until(at('2026-11-30 09:00'));
    expect(cards(lars)).toHaveLength(1);
  });

  it('has none of a week that has begun, where we were down on Monday too', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await until(at('2026-12-01 12:00'));
    expect(cards(lars)).toHaveLength(0);
  });

  it('of two groups has one card of both; a group that has switched it off is not in it', async () => {
    const other = await storedGroup(world.society, 'Malmö', { group: { leaderIds: [lena] } });
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await postWeek(world, other, '2026-W49', [{ ...THURSDAY, date: '2026-12-02' }]);
    await until(SUNDAY);
    const words = wordsOf(card(lena));
    expect(words).toContain('2 saker väntar på dig');
    expect(words.indexOf('Häktet Malmö')).toBeLessThan(words.indexOf('Häktet Göteborg'));
    expect(words.indexOf('Häktet Malmö')).toBeGreaterThan(0);
    expect(wordsOf(card(lars))).not.toContain('Malmö');
    await switchOff(other);
    expect(wordsOf(card(lena))).not.toContain('Malmö');
    expect(wordsOf(card(lena))).toContain('En sak väntar på dig');
  });
});

/** A week that is long over is kept as the pattern: a visit on Thursdays. */
async function keepPattern(): Promise<void> {
  const { society, sandbox } = world;
  const now = sandbox.clock.now();
  const week = await society.of(Weeks).open(group.id, '2026-W40', [], lena, now);
  const line = { weekday: 4, startTime: '17:00', length: 120, format: 'individual' } as const;
  const pattern = [{ ...line, minimumParty: 2, maximumParty: 3 }];
  await society.of(Weeks).change(week?.id ?? '', null, lena, now, () => ({
    ...{ ok: true, changes: [{ kind: 'keep_pattern', pattern }], notices: [] },
  }));
  await world.settle();
}

async function switchOff({ id }: Group): Promise<void> {
  const { society, sandbox } = world;
  const kinds = DEFAULT_REMINDERS.kinds.filter((kind) => kind !== 'week_ahead');
  const version = (await society.of(Groups).list()).find((each) => each.id === id)?.version ?? 0;
  const saved = await society
    .of(Groups)
    .saveReminders(id, { ...DEFAULT_REMINDERS, kinds }, version, lena, sandbox.clock.now());
  expect(saved.ok).toBe(true);
  await world.settle();
}
