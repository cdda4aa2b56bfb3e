import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox, SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Database } from '../../src/database/database.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, JOURNEYS_ON, NOW, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { anna, bo, mikkel, lena, lars, channel } = GOTEBORG;
const VISIT = { date: '2026-11-28', from: '17:00', to: '19:00' };
const CLOSED = { kind: 'error', error: 'edit_window_closed' } as const;

let world: BotUnderTest;
let sandbox: Sandbox;
let database: Database;
let shiftId: string;
let old: SandboxMessage;
/** A week stands in the channel, in a post that Slack soon will not let the bot edit any more. */
beforeEach(async () => {
  database = await testDatabase(JOURNEYS_ON);
  sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: NOW });
  await start();
  const group = await goteborg(world);
  [shiftId = ''] = await postWeek(world, group, '2026-W48', [VISIT]);
  old = postIn(world);
});
afterEach(async () => {
  await stopUntroubled(world);
  await sandbox.close();
  await database.close();
});

async function start(): Promise<void> {
  world = await startBotUnderTest({ database, sandbox, auditEvery: 10 * MINUTE });
}

const posts = () => sandbox.world.messages(channel);
const told = (userId: string) => sandbox.world.messages(sandbox.world.directChannel(userId).id).map(({ text }) => text);
const deletions = () => sandbox.calls.filter(({ method }) => method === 'chat.delete').length;
const comes = async () =>
  (await world.society.of(Weeks).ofShift(shiftId))?.shifts[0]?.claims.map(({ userId }) => userId);

async function press(userId: string, message: SandboxMessage): Promise<void> {
  await sandbox.as(userId).press({ message }, 'claim_shift', shiftId);
  await world.settle();
}

/** @returns the post that has taken the place of the last one */
async function replacedBy(userId: string, post: SandboxMessage): Promise<SandboxMessage> {
  sandbox.faults.next('chat.update', CLOSED);
  await press(userId, post);
  const last = posts().at(-1);
  if (!last || last.ts === post.ts) throw new Error('no new post');
  return last;
}

describe('a post that cannot be edited any more', () => {
  beforeEach(() => sandbox.faults.always('chat.delete', { kind: 'error', error: 'cant_delete_message' }));

  it('is made anew below, with everything that has happened since', async () => {
    const anew = await replacedBy(anna, old);
    expect(posts()).toHaveLength(2);
    expect(wordsOf(anew)).toContain(anna);
    await press(bo, anew);
    expect(wordsOf(posts().at(-1) ?? old)).toContain(bo);
    expect(posts()).toHaveLength(2);
  });

  it('is dead itself: whoever presses in it is shown the way to the new one, and has no place by it', async () => {
    const anew = await replacedBy(anna, old);
    await press(bo, old);
    const answer = wordsOf(lastAnswer(world, bo));
    expect(answer).toContain('Det här inlägget gäller inte längre');
    expect(answer).toContain(`archives/${channel}/p${anew.ts.replace('.', '')}|öppna det nya inlägget>`);
    expect(await comes()).toEqual([anna]);
    await press(bo, anew);
    expect(await comes()).toEqual([anna, bo]);
  });

  it('is still dead for a bot that has been started again', async () => {
    await replacedBy(anna, old);
    await world.stop();
    await start();
    await world.bot.reconciler.pass();
    await press(bo, old);
    expect(await comes()).toEqual([anna]);
  });

  it('stays where it is when Slack does not let us delete it, which is asked once; nobody is troubled with it', async () => {
    await replacedBy(anna, old);
    await world.later(61 * MINUTE);
    expect(deletions()).toBe(1);
    expect(posts()).toHaveLength(2);
    expect([...told(lena), ...told(lars)]).toEqual([]);
    await press(bo, old);
    expect(await comes()).toEqual([anna]);
  });
});

it('the old post is taken away where Slack lets us', async () => {
  const anew = await replacedBy(anna, old);
  await world.later(21 * MINUTE);
  expect(posts().map(({ ts }) => ts)).toEqual([anew.ts]);
});

it('a new post that cannot be edited either stays for a day, and each leader is told once', async () => {
  sandbox.faults.always('chat.update', CLOSED);
  sandbox.faults.always('chat.delete', { kind: 'error', error: 'cant_delete_message' });
  await press(anna, old);
  await press(bo, posts().at(-1) ?? old);
  await world.later(31 * MINUTE);
  expect(posts()).toHaveLength(2);
  expect(await comes()).toEqual([anna, bo]);
  for (const leader of [lena, lars]) {
    expect(told(leader)).toEqual([expect.stringContaining('Ett nytt kommer i dess ställe inom ett dygn')]);
  }
  await sandbox.clock.set(new Date(sandbox.clock.now().getTime() + DAY));
  await world.later(MINUTE);
  expect(posts()).toHaveLength(3);
  expect(wordsOf(posts().at(-1) ?? old)).toContain(bo);
  await press(mikkel, posts()[1] ?? old);
  expect(await comes()).toEqual([anna, bo]);
});
