import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { move } from '../../scripts/keeping/move.js';
import { openDatabase } from '../../src/database/database.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { describeOnPostgres, emptyAddress, emptyPostgres, temporaryFolder } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, emma } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const TEN_MINUTES = 10 * 60_000;
const root = temporaryFolder();

describeOnPostgres('a society that moves to PostgreSQL, and back', () => {
  it('has the same post, whose places people go on claiming, and is told nothing again', async () => {
    const sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: NOW });
    const [{ url: empty }, there] = [await emptyAddress('sqlite'), await emptyPostgres()];
    const [file, back] = ['visits.db', 'back.db'].map((name) => join(mkdtempSync(join(root, 'run-')), name));
    copyFileSync(empty.replace('file:', ''), `${file}`);

    async function bot(url: string, live: (world: BotUnderTest) => Promise<void>): Promise<void> {
      const database = await openDatabase({ url });
      const world = await startBotUnderTest({ sandbox, database, auditEvery: TEN_MINUTES });
      world.bot.reconciler.soon();
      await world.settle();
      await live(world);
      await world.stop();
      await database.close();
      sandbox.clearCalls();
    }
    const told = () =>
      sandbox.calls.filter(({ method }) => /^chat\.(post|update|delete|scheduleMessage$)/.test(method));
    const claim = async (world: BotUnderTest, userId: string) => {
      await sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift');
      await world.settle();
    };

    let posted = '';
    await bot(`file:${file}`, async (world) => {
      await postWeek(world, await goteborg(world), '2026-W48', [TUESDAY]);
      await claim(world, anna);
      posted = postIn(world).ts;
    });
    await move({ from: `file:${file}`, to: there.url, now: sandbox.clock.now(), showsWithin: 0 });
    await bot(there.url, async (world) => {
      expect(told()).toEqual([]);
      await claim(world, bo);
      expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3');
      expect(wordsOf(lastAnswer(world, bo))).toContain(`<@${anna}>`);
    });
    await move({ from: there.url, to: `file:${back}`, now: sandbox.clock.now(), showsWithin: 0 });
    await bot(`file:${back}`, async (world) => {
      expect(told()).toEqual([]);
      await claim(world, emma);
      expect(wordsOf(postIn(world))).toContain('*fullbokat*');
      expect(postIn(world).ts).toBe(posted);
    });
    await sandbox.close();
    await there.remove();
  });
});
