import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { NOW, startBotUnderTest } from '../support/bot.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { until } from '../support/until.js';

const PEOPLE = 200;
/** How fast 200 are answered is for the benchmark to say. Milliseconds. */
const PATIENCE = 120_000;
const TAKEN = 'Någon hann precis före: nu är alla platser tagna.';
const { channel } = GOTEBORG;

describeOnBothEngines('200 people press Claim at once when two places are left', (engine) => {
  it('exactly two get one, 198 are told kindly, and nothing breaks', async () => {
    const sandbox = await startSandbox({
      manifest: readFileSync('manifest.yml', 'utf8'),
      now: NOW,
      patience: PATIENCE,
    });
    const world = await startBotUnderTest({ engine, sandbox });
    try {
      const group = await goteborg(world);
      const [shiftId] = await postWeek(world, group, '2026-W48', [
        { date: '2026-11-24', from: '17:00', to: '19:00', maximum: 4 },
      ]);
      const everybody = Array.from({ length: PEOPLE }, (_, index) => `U1CROWD${index}`);
      for (const id of everybody) sandbox.world.addUser({ id, name: id, locale: 'en-US' });
      for (const id of everybody) await sandbox.world.join(channel, id);
      // They did not join all in one minute: Slack tells of about a hundred people a minute in which language they read.
      await world.later(3 * 60_000);
      await makeReady(world.society, group.id, everybody, sandbox.clock.now());
      for (const early of [GOTEBORG.anna, GOTEBORG.bo]) {
        await sandbox.as(early).press({ message: postIn(world) }, 'claim_shift');
      }
      await world.settle();
      const stale = postIn(world);
      await sandbox.connected();

      const acks = await Promise.all(
        everybody.map((id) => sandbox.as(id).press({ message: stale }, 'claim_shift', shiftId)),
      );
      const isAnswered = (id: string) =>
        sandbox.world.messages(channel, id).some(({ ephemeralFor }) => ephemeralFor === id);
      await until('everybody is answered', () => everybody.every(isAnswered), PATIENCE);
      await world.settle();

      expect(acks.filter(({ timedOut }) => timedOut)).toHaveLength(0);
      const answers = everybody.map((id) => wordsOf(lastAnswer(world, id)));
      const isNeither = (words: string) => !words.includes('Du är anmäld') && !words.includes(TAKEN);
      expect(answers.filter(isNeither)).toEqual([]);
      expect(answers.filter((words) => words.includes('Du är anmäld'))).toHaveLength(2);
      expect(wordsOf(postIn(world))).toContain('●●●● 4 av 4');
      expect(world.log.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
      expect(sandbox.problems).toEqual([]);
    } finally {
      await world.stop();
      await sandbox.close();
    }
  });
});
