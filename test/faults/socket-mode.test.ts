import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault, Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { SlackRefusedTheBot } from '../../src/app/slack-refused-the-bot.js';
import { startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import { createLogger } from '../../src/core/logging.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { until } from '../support/until.js';

const { anna, bo, emma, stranger, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '17:00', to: '19:00' };

const forgotten: unknown[] = [];
const remember = (reason: unknown) => void forgotten.push(reason);
beforeEach(() => {
  forgotten.length = 0;
  process.on('unhandledRejection', remember);
});
afterEach(async () => {
  await new Promise(setImmediate);
  process.off('unhandledRejection', remember);
  expect(forgotten).toEqual([]);
});

describe('starting over a socket', () => {
  const start = async (changes: { bot?: string; app?: string; fault?: [string, Fault]; url?: string }) => {
    const sandbox: Sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: NOW });
    const database = await testDatabase('sqlite');
    if (changes.fault) sandbox.faults.always(...changes.fault);
    try {
      return await startBot({
        connection: { mode: 'socket', appToken: changes.app ?? sandbox.tokens.app },
        botToken: changes.bot ?? sandbox.tokens.bot,
        slackApiUrl: changes.url ?? sandbox.apiUrl,
        store: createStore(database),
        logger: createLogger('silent'),
        clock: () => NOW,
        defaultLocale: 'sv',
        defaultTimeZone: 'Europe/Stockholm',
        wake: () => () => undefined,
      }).then(
        () => null,
        (error: unknown) => error,
      );
    } finally {
      await sandbox.close();
      await database.close();
    }
  };

  it.each([
    ['a bot token that Slack does not know', { bot: 'xoxb-hush' }, /SLACK_BOT_TOKEN.*\(invalid_auth\)\.$/],
    ['an app token that Slack does not know', { app: 'xapp-hush' }, /SLACK_APP_TOKEN.*\(invalid_auth\)\.$/],
    [
      'a bot token that was taken back',
      { fault: ['auth.test', { kind: 'error', error: 'token_revoked' }] },
      /SLACK_BOT_TOKEN.*\(token_revoked\)\.$/,
    ],
    [
      'Socket Mode switched off',
      { fault: ['apps.connections.open', { kind: 'error', error: 'not_allowed_token_type' }] },
      /Socket Mode is on \(not_allowed_token_type\)\.$/,
    ],
    ['Slack out of reach', { url: 'http://127.0.0.1:9/api/' }, /^Slack cannot be reached: .*SLACK_API_URL/],
    [
      'Slack down when the socket is to be opened',
      { fault: ['apps.connections.open', { kind: 'server_error', status: 500 }] },
      /^Slack cannot be reached: /,
    ],
  ] as const)('with %s ends in one clear sentence', async (_, changes, sentence) => {
    const error = await start(changes as Parameters<typeof start>[0]);
    expect(error).toBeInstanceOf(SlackRefusedTheBot);
    const { message } = error as SlackRefusedTheBot;
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/hush|\n/);
  });
});

describe('over a socket', () => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [TUESDAY]);
  });
  afterEach(() => world.stop());

  const memberOf = async (userId: string) =>
    (await world.society.of(Groups).ofMember(userId)).map(({ channelId }) => channelId);
  const claimsOf = (userId: string) => world.society.of(Claims).heldBy(userId, NOW);

  it.each(['warning', 'refresh_requested', 'link_disabled'] as const)(
    'Slack’s “%s” is followed by a new socket, and what happened meanwhile arrives',
    async (reason) => {
      world.sandbox.disconnectSockets(reason);
      await world.sandbox.world.join(channel, stranger);
      expect(await memberOf(stranger)).toEqual([]);
      const deafSince = performance.now();
      await world.sandbox.connected();
      expect(performance.now() - deafSince).toBeLessThan(3_000);
      await until('the event arrives', async () => (await memberOf(stranger)).includes(channel));
      expect(world.bot.isConnected()).toBe(true);

      expect(await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift')).toMatchObject({
        timedOut: false,
      });
      await world.settle();
      expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    },
  );

  it.each<readonly [string, Fault, number]>([
    ['answers with 500', { kind: 'server_error', status: 500 }, 4],
    ['cuts the connection', { kind: 'reset' }, 4],
    ['says that the token is no good any more', { kind: 'error', error: 'invalid_auth' }, 2],
    ['fails inside', { kind: 'error', error: 'internal_error' }, 2],
  ])('the bot keeps trying while Slack %s, says that it is not ready, and comes back', async (_, fault, times) => {
    const { sandbox } = world;
    sandbox.faults.always('apps.connections.open', fault);
    sandbox.clearCalls();
    sandbox.disconnectSockets('refresh_requested');
    const tries = () => sandbox.calls.filter(({ method }) => method === 'apps.connections.open').length;
    await until('it tries several times', () => tries() >= times);
    expect(world.bot.isConnected()).toBe(false);

    sandbox.faults.clear();
    await sandbox.connected();
    await until('it is ready again', () => world.bot.isConnected());
    await sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(await claimsOf(anna)).toHaveLength(1);
  });

  it('stopping while Slack is away takes no time and leaves nothing behind', async () => {
    world.sandbox.faults.always('apps.connections.open', { kind: 'server_error', status: 500 });
    world.sandbox.disconnectSockets('warning');
    await until('it has lost Slack', () => !world.bot.isConnected());
    const begun = performance.now();
    await world.bot.stop();
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('the same command, click or modal delivered three times has one effect and one answer', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY, { ...THURSDAY, date: '2026-12-04' }]);
    const { sandbox } = world;
    await sandbox.as(emma).command(channel, '/visit claim tuesday', { times: 3 });
    await world.settle();
    await sandbox.as(bo).command(channel, '/visit ta', { times: 3 });
    await world.settle();
    expect(sandbox.world.modals(bo)).toHaveLength(1);
    const answers = sandbox.world.messages(channel, emma).filter((message) => message.ephemeralFor === emma);
    expect(answers).toHaveLength(1);
    expect(wordsOf(lastAnswer(world, emma))).toContain('You’re going');
    expect(await claimsOf(emma)).toHaveLength(1);
  });

  it('a button that only an older version knew is acknowledged, and nothing happens', async () => {
    const ack = await world.sandbox.deliver('interactive', {
      type: 'block_actions',
      team: { id: world.sandbox.teamId },
      user: { id: anna },
      trigger_id: 'T1',
      actions: [{ type: 'button', action_id: 'gone_since', value: '1' }],
    });
    expect(ack).toEqual({ timedOut: false, payload: null });
    await world.settle();
    expect(world.sandbox.world.messages(channel, anna)).toHaveLength(1);
  });

  it('a listener’s call is tried three times, not a hundred: the socket’s own patience is not everybody’s', async () => {
    const { sandbox } = world;
    await postWeek(world, group, '2026-W49', [{ ...THURSDAY, date: '2026-12-03' }]);
    sandbox.faults.always('views.open', { kind: 'server_error', status: 500 });
    await sandbox.as(emma).command(channel, '/visit claim');
    await world.settle();
    expect(sandbox.calls.filter(({ method }) => method === 'views.open')).toHaveLength(3);
    expect(wordsOf(lastAnswer(world, emma))).toContain('Something went wrong on our side');
  });

  it('a rate limit that one call meets does not hold up another', async () => {
    const { sandbox } = world;
    await postWeek(world, group, '2026-W49', [{ ...THURSDAY, date: '2026-12-03' }]);
    await world.later(11 * 60_000);
    sandbox.faults.next('users.info', { kind: 'rate_limited', retryAfterSeconds: 30 });
    await sandbox.as(emma).command(channel, '/visit claim');
    await world.settle();
    expect(sandbox.world.modals(emma)).toHaveLength(1);
  });
});

describe('the clients', () => {
  it.each([
    'src/app/start-bot.ts',
    'src/slack/connection/socket.ts',
    'src/slack/connection/http.ts',
    'src/delivery/bulk-client.ts',
  ])('of %s are given no headers: the first workspace’s token would be written into them', (file) => {
    const options = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(options).not.toMatch(/\bheaders\s*:/);
  });
});
