import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Groups } from '../../src/groups/groups.store.js';
import { WorkspaceRoles } from '../../src/groups/workspace-roles.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { forgetCalls } from '../../src/visits/afterwards/forget-calls.job.js';
import { decideClaim, decideGoAlong } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { FIRST, OVER, sendOnly, TUESDAY } from '../support/counted-visit.js';
import { testDatabase } from '../support/database.js';
import { becomePrison } from '../support/given-programme.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { peopleIn, stopUntroubled } from '../support/people.js';

const { admin, anna, bo, mikkel, lena, lars } = GOTEBORG;
const DAY = 24 * 60 * 60_000;

let database: Database;
let world: BotUnderTest;
let group: Group;
let shiftId: string;
const { pressIn: press, told, until, directChannel } = peopleIn(() => world);

beforeEach(async () => {
  database = await testDatabase('sqlite');
  world = await startBotUnderTest({ database });
  group = await goteborg(world, { newcomers: [mikkel] });
  await sendOnly({ world, group });
});
afterEach(() => stopUntroubled(world));

async function visited(by: readonly string[]): Promise<void> {
  [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
  for (const userId of by)
    await world.society.of(Claims).decide(shiftId, userId, world.sandbox.clock.now(), decideClaim);
  await until(OVER);
}

const holding = (userId: string, action: string): SandboxMessage | undefined =>
  told(userId).find(({ blocks }) => JSON.stringify(blocks).includes(`"${action}"`));
function shown(userId: string, action: string): SandboxMessage {
  const message = holding(userId, action);
  if (!message) throw new Error(`${userId} has nothing with ${action}`);
  return message;
}
const everythingTold = (userId: string): string => told(userId).map(wordsOf).join('\n');
const onlySeenBy = (userId: string): string => wordsOf(lastAnswer(world, userId, directChannel(userId)));
const wish = (userId: string): Promise<void> => press(userId, 'wish_call', shown(userId, 'wish_call'));
const forget = () =>
  forgetCalls.run({ society: world.society, now: world.sandbox.clock.now() } as Parameters<typeof forgetCalls.run>[0]);
const rows = async () => ({
  wishes: await database.client.callWish.count(),
  settled: await database.client.settledCall.count(),
  audit: JSON.stringify(await database.client.auditEntry.findMany({ where: { at: { gte: FIRST } } })),
});

describe('the morning after a visit', () => {
  it('each of the party is asked alone how they are, beside the question for the count', async () => {
    await visited([anna, bo]);
    await until(FIRST);
    const question = wordsOf(shown(anna, 'wish_call'));
    expect(question).toContain('Hur känns det efter besöket *tisdag 24 november 17:00–19:00*, Häktet Göteborg?');
    expect(question).toContain('Om besöket skrivs ingenting här.');
    expect(holding(anna, 'count_visit_3')).toBeDefined();
    expect(holding(bo, 'wish_call')).toBeDefined();
    expect([lena, lars].map((userId) => holding(userId, 'wish_call'))).toEqual([undefined, undefined]);
  });

  it('the newcomer who went along is asked too, in their language', async () => {
    const now = world.sandbox.clock.now();
    await becomePrison(world.society, group.id, admin, now);
    await makeReady(world.society, group.id, [mikkel], now, ({ kind }) => kind !== 'study_visit');
    await makeReady(world.society, group.id, [anna], now);
    [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await world.society.of(Claims).decide(shiftId, mikkel, now, decideGoAlong);
    await world.society.of(Claims).decide(shiftId, anna, now, decideClaim);
    await until(FIRST);
    expect(wordsOf(shown(mikkel, 'wish_call'))).toContain('Hvordan har du det efter besøget');
  });

  it('nobody is asked after a visit that, as somebody has told, was not held', async () => {
    await visited([anna, bo]);
    await world.society.of(Counts).answer(shiftId, anna, { held: false }, null, world.sandbox.clock.now());
    await world.settle();
    await until(FIRST);
    expect([holding(anna, 'wish_call'), holding(bo, 'wish_call')]).toEqual([undefined, undefined]);
  });

  it('all well is all that is said, and nothing is kept of it', async () => {
    await visited([anna, bo]);
    await until(FIRST);
    await press(anna, 'all_well', shown(anna, 'all_well'));
    expect(everythingTold(anna)).toContain('Vad skönt att höra');
    expect(holding(anna, 'all_well')).toBeUndefined();
    expect(await rows()).toEqual({ wishes: 0, settled: 0, audit: '[]' });
    expect(everythingTold(lena)).not.toContain(anna);
  });
});

describe('somebody who would like a call', () => {
  beforeEach(async () => {
    await visited([anna, bo]);
    await until(FIRST);
    await wish(anna);
  });

  it('tells every leader, and nobody else; of the visit nothing is said', async () => {
    expect(everythingTold(anna)).toContain('Dina ledare vet nu att du gärna vill bli uppringd');
    for (const leader of [lena, lars]) {
      const line = wordsOf(shown(leader, 'have_called'));
      expect(line).toContain(`<@${anna}> vill gärna bli uppringd efter ett besök.`);
      expect(line).not.toMatch(/november|17:00|Häktet/);
    }
    for (const other of [bo, admin]) expect(everythingTold(other)).not.toContain('uppringd efter ett besök');
    expect(world.sandbox.world.messages(GOTEBORG.national)).toEqual([]);
  });

  it('is gone once one of them has called, for all of them, and nowhere written', async () => {
    const late = shown(lars, 'have_called');
    await press(lena, 'have_called', shown(lena, 'have_called'));
    for (const leader of [lena, lars]) {
      expect(everythingTold(leader)).toContain('En av er har ringt. Tack!');
      expect(everythingTold(leader)).not.toContain(`<@${anna}> vill gärna`);
      expect(holding(leader, 'have_called')).toBeUndefined();
    }
    expect(await rows()).toEqual({ wishes: 0, settled: 1, audit: '[]' });

    await press(lars, 'have_called', late);
    expect(onlySeenBy(lars)).toBe('Det är redan klart, tack! Ingen behöver ringa längre.');
    await world.later(DAY + 60 * 60_000);
    await forget();
    expect((await rows()).settled).toBe(0);
  });

  it('takes it back with one press', async () => {
    await press(anna, 'call_not_needed', shown(anna, 'call_not_needed'));
    expect(everythingTold(anna)).toContain('ingen behöver ringa');
    expect(everythingTold(lena)).toContain('Här behöver ingen ringa längre');
    expect((await rows()).wishes).toBe(0);
  });

  it('is no matter any more of whoever leads the group no more', async () => {
    const late = shown(lars, 'have_called');
    const saved = await world.society.of(Groups).read(group.id);
    const { id, facilityId, name, channelId, locale, showNames } = { ...group, facilityId: group.facility.id };
    const lenaAlone = { id, facilityId, name, channelId, locale, showNames, leaderIds: [lena] };
    await world.society.of(Groups).save(lenaAlone, saved?.version ?? 0, admin, world.sandbox.clock.now());
    await world.settle();
    expect(holding(lars, 'have_called')).toBeUndefined();
    expect(everythingTold(lars)).not.toContain(`<@${anna}> vill gärna`);
    await press(lars, 'have_called', late);
    expect(onlySeenBy(lars)).toBe('Det säger den ledare som har ringt. Du behöver inte göra något.');
    expect((await rows()).wishes).toBe(1);
    expect(holding(lena, 'have_called')).toBeDefined();
  });

  it('is forgotten thirty days after the visit, in Slack as well', async () => {
    await until(new Date(at('2026-11-24 19:00').getTime() + 30 * DAY));
    expect(everythingTold(lena)).not.toContain(`<@${anna}> vill gärna`);
    expect(everythingTold(lena)).toContain('Här behöver ingen ringa längre');
    await forget();
    expect(await rows()).toMatchObject({ wishes: 0 });
  });
});

describe('a wish for a call at night', () => {
  it('waits for the leader’s morning', async () => {
    await visited([anna, bo]);
    await until(at('2026-11-25 22:30'));
    await wish(anna);
    expect(holding(lena, 'have_called')).toBeUndefined();
    await until(at('2026-11-26 08:01'));
    expect(holding(lena, 'have_called')).toBeDefined();
  });

  it('settled before that is told to nobody', async () => {
    await visited([anna, bo]);
    await until(at('2026-11-25 22:30'));
    await wish(anna);
    await press(anna, 'call_not_needed', shown(anna, 'call_not_needed'));
    await until(at('2026-11-26 12:00'));
    expect(everythingTold(lena)).not.toContain('ringa');
  });
});

describe('a leader who was on the visit themselves', () => {
  it('is rung by another, and hears nothing of their own wish', async () => {
    await visited([lena, bo]);
    await until(FIRST);
    await wish(lena);
    expect(holding(lena, 'have_called')).toBeUndefined();
    expect(wordsOf(shown(lars, 'have_called'))).toContain(`<@${lena}> vill gärna`);
  });
});

describe('a group that nobody leads', () => {
  it('hears no wish yet: it waits for a leader, and whoever acts in leaders’ place is not told', async () => {
    await visited([anna, bo]);
    const gone = new Map([lena, lars].map((userId) => [userId, 'deactivated'] as const));
    await until(FIRST);
    await world.society.of(WorkspaceRoles).note(gone, world.sandbox.clock.now());
    await wish(anna);
    expect(everythingTold(anna)).toContain('Just nu är det ingen ledare på plats');
    expect(everythingTold(admin)).not.toContain('uppringd');
  });
});
