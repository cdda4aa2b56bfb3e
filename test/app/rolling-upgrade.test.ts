import { readFileSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { ownVersion } from '../../src/app/own-version.js';
import type { Database } from '../../src/database/database.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const MINUTE = 60_000;
const OLD_WORDS = 'as an older version says it';
interface SideBySide {
  readonly newer: BotUnderTest;
  readonly older: BotUnderTest;
  readonly database: Database;
  readonly shiftId: string;
}

const OLDER = { release: '0.0.9', schema: '20261121000000_first' };

describeOnBothEngines('while an old and a new version run side by side', (engine) => {
  /** Both on one database and in one Slack, with a week that is posted. */
  async function sideBySide(work: (both: SideBySide) => Promise<void>) {
    const database = await testDatabase(engine);
    const sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: NOW, rateLimits: false });
    const older = await startBotUnderTest({ database, sandbox, version: OLDER });
    const newer = await startBotUnderTest({ database, sandbox });
    try {
      const group = await goteborg(newer);
      const tuesday = { date: '2026-11-24', from: '17:00', to: '19:00' };
      const [shiftId = ''] = await postWeek(newer, group, '2026-W48', [tuesday]);
      await older.settle();
      await work({ newer, older, database, shiftId });
    } finally {
      await newer.stop();
      await older.stop();
      await sandbox.close();
      await database.close();
    }
  }

  /** Each minute those that run say so. */
  async function minutes(count: number, newer: BotUnderTest, running: readonly BotUnderTest[]): Promise<void> {
    for (let minute = 0; minute < count; minute += 1) {
      for (const { bot } of running) await bot.beat();
      await newer.later(MINUTE);
    }
  }

  async function annaClaims({ society, sandbox }: BotUnderTest, shiftId: string): Promise<void> {
    const decided = await society.of(Claims).decide(shiftId, GOTEBORG.anna, sandbox.clock.now(), decideClaim);
    expect(decided).toMatchObject({ outcome: { ok: true } });
  }

  /** The older one has had its turn: the post has its words, and is noted as what it should be. */
  async function showOldWords({ sandbox }: BotUnderTest, database: Database): Promise<void> {
    const slack = new WebClient(sandbox.tokens.bot, { slackApiUrl: sandbox.apiUrl });
    const post = postIn({ sandbox } as BotUnderTest);
    await slack.chat.update({ channel: GOTEBORG.channel, ts: post.ts, text: OLD_WORDS, blocks: [] });
    const noted = { desiredFingerprint: OLD_WORDS, appliedFingerprint: OLD_WORDS };
    await database.client.ledgerMessage.updateMany({ where: { key: { startsWith: 'week:' } }, data: noted });
  }

  const isOld = (world: BotUnderTest) => postIn(world).text === OLD_WORDS;

  it('what the older one shows is put right within ten minutes, again and again', async () => {
    await sideBySide(async ({ newer, older, database }) => {
      await minutes(1, newer, [older, newer]);
      for (let again = 0; again < 2; again += 1) {
        await showOldWords(newer, database);
        await minutes(11, newer, [older, newer]);
        expect(isOld(newer)).toBe(false);
      }
      expect(newer.log.filter((line) => line.includes('an older version runs beside this one'))).toHaveLength(1);
    });
  });

  it('it is put right once more after the older one has ended, and then no more', async () => {
    await sideBySide(async ({ newer, older, database }) => {
      await minutes(2, newer, [older, newer]);
      await showOldWords(newer, database);
      await older.bot.stop();
      await minutes(1, newer, [newer]);
      expect(isOld(newer)).toBe(false);
      await showOldWords(newer, database);
      await minutes(30, newer, [newer]);
      expect(isOld(newer)).toBe(true);
      expect((await database.client.heartbeat.findMany()).map(({ release }) => release)).toEqual([
        ownVersion().release,
      ]);
    });
  });

  it('it is put right three minutes after the older one was killed', async () => {
    await sideBySide(async ({ newer, older, database }) => {
      await minutes(2, newer, [older, newer]);
      await showOldWords(newer, database);
      await minutes(3, newer, [newer]);
      await newer.bot.beat();
      await newer.settle();
      expect(isOld(newer)).toBe(false);
    });
  });

  it('the newer one alone delivers, also what came in by the older one, within seconds', async () => {
    await sideBySide(async ({ newer, older, shiftId }) => {
      await minutes(1, newer, [newer, older]);
      await annaClaims(older, shiftId);
      expect(await older.bot.reconciler.pass()).toMatchObject({ outcome: 'lease_elsewhere', sent: [] });
      expect(wordsOf(postIn(newer))).not.toContain(`<@${GOTEBORG.anna}>`);
      await newer.later(3_000);
      expect(wordsOf(postIn(newer))).toContain(`<@${GOTEBORG.anna}>`);
    });
  });

  it('the older one delivers again once the newer one is gone', async () => {
    await sideBySide(async ({ newer, older, shiftId }) => {
      await minutes(1, newer, [newer, older]);
      await annaClaims(older, shiftId);
      await newer.bot.stop();
      await older.bot.beat();
      await older.settle();
      expect(wordsOf(postIn(older))).toContain(`<@${GOTEBORG.anna}>`);
    });
  });

  it('the older one looks at nobody anew because of the newer one', async () => {
    await sideBySide(async ({ newer, older, database }) => {
      await newer.bot.beat();
      await showOldWords(newer, database);
      for (let minute = 0; minute < 15; minute += 1) {
        await newer.sandbox.clock.advance(MINUTE);
        await database.client.heartbeat.updateMany({
          where: { release: { not: OLDER.release } },
          data: { at: newer.sandbox.clock.now() },
        });
        await older.bot.beat();
      }
      await older.settle();
      expect(isOld(older)).toBe(true);
    });
  });
});
