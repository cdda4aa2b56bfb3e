import type { Button } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askFigures } from '../../src/app/ask-figures.js';
import { createMetrics, type Metrics } from '../../src/app/metrics.js';
import type { Database } from '../../src/database/database.js';
import { tellCountButtons } from '../../src/numbers/counting/counting.controls.js';
import { metButton } from '../../src/pairing/pairing.controls.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, postIn, postWeek } from '../support/goteborg.js';
import { FIGURES, FIGURES_OF_NODE, figureIn, samplesIn, unlistedFigures } from '../support/metric-names.js';
import { peopleIn } from '../support/people.js';

const MINUTE = 60_000;
const { admin, anna, bo, emma, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };

let database: Database;
let world: BotUnderTest;
let metrics: Metrics;
const { type, top, pressIn, pressInModal } = peopleIn(() => world);

beforeEach(async () => {
  database = await testDatabase('sqlite');
  world = await startBotUnderTest({
    database,
    auditEvery: 10 * MINUTE,
    happenings: (clock) => {
      metrics = createMetrics(clock);
      return metrics.happenings;
    },
  });
});
afterEach(async () => {
  await world.stop();
  await world.sandbox.close();
  await database.close();
});

/** A button as it may still stand somewhere, whoever presses it. */
async function pressAnywhere(userId: string, { action_id, value }: Button): Promise<void> {
  const { sandbox } = world;
  await sandbox.deliver('interactive', {
    type: 'block_actions',
    team: { id: sandbox.teamId },
    user: { id: userId, team_id: sandbox.teamId },
    channel: { id: channel, name: 'somewhere' },
    container: { type: 'message', message_ts: '1.1', channel_id: channel, is_ephemeral: true },
    actions: [{ type: 'button', action_id, block_id: 'anywhere', action_ts: '1.1', value }],
    trigger_id: `anywhere-${action_id}`,
    response_url: 'https://slack.test/anywhere',
  });
  await world.bot.idle();
}

/** The modal on top, with nothing filled in: Slack’s own client would not send it. */
async function sendInEmpty(userId: string): Promise<void> {
  const { sandbox } = world;
  const { view, id } = top(userId);
  await sandbox.deliver('interactive', {
    type: 'view_submission',
    team: { id: sandbox.teamId },
    user: { id: userId, team_id: sandbox.teamId },
    trigger_id: 'empty',
    view: { ...view, id, state: { values: {} } },
  });
}

const scrape = async () => (await metrics.read(askFigures({ database, bot: world.bot }))).text;
const figure = async (name: string, labels: Readonly<Record<string, string>> = {}) =>
  figureIn(await scrape(), name, labels);

describe('what whoever watches over the bot can read', () => {
  it('are the figures on the list, each told apart by what is listed, and no others', async () => {
    const group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(anna, '/visit claim');
    await type(bo, '/visit plan');
    const text = await scrape();
    expect(unlistedFigures(text)).toEqual([]);
    const said = new Set(samplesIn(text).map(({ name }) => name));
    const seldom = ['slack_rate_limited_total', 'dead_letters'];
    expect([...said, ...seldom].sort()).toEqual([...Object.keys(FIGURES), ...FIGURES_OF_NODE].sort());
  });

  it('how often each command is used and why it is refused, whatever language it is typed in', async () => {
    const group = await goteborg(world, { newcomers: [bo] });
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(anna, '/visit claim');
    await type(emma, '/visit anmäl');
    await type(emma, '/visit claim');
    await type(bo, '/visit plan');
    await pressIn(bo, 'claim_shift', postIn(world));
    await type(bo, '/visit kanariefågel 1234');
    expect(await figure('commands_total', { command: 'claim' })).toBe(3);
    expect(await figure('commands_total', { command: 'unknown' })).toBe(1);
    expect(await figure('refusals_total', { reason: 'not_a_leader' })).toBe(1);
    expect(await figure('refusals_total', { reason: 'not_ready' })).toBe(1);
    expect(await figure('answer_seconds_count', { kind: 'command' })).toBe(5);
    expect(await figure('answer_seconds_bucket', { kind: 'command', le: '3' })).toBe(5);
  });

  it('why a visit cannot be counted, that something under an input is asked for, and of one-to-ones not even why', async () => {
    const group = await goteborg(world);
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    const count = { shiftId, seenVersion: null, askedIn: 'question' } as const;
    await pressAnywhere(anna, tellCountButtons['3'].on({ ...count, answer: '3' }, 'three'));
    await pressAnywhere(anna, metButton.on(shiftId, 'met'));
    await type(admin, '/visit setup', world.sandbox.world.directChannel(admin).id);
    await pressInModal(admin, 'set_up_facility', 'new');
    await sendInEmpty(admin);
    expect(await figure('refusals_total', { reason: 'not_there' })).toBe(1);
    expect(await figure('refusals_total', { reason: 'one_to_one' })).toBe(1);
    expect(await figure('refusals_total', { reason: 'under_an_input' })).toBe(1);
    expect(unlistedFigures(await scrape())).toEqual([]);
  });

  it('that Slack has said 429, what waits because of it, and for how long', async () => {
    const group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    expect(await figure('delivery_waiting', { when: 'now' })).toBe(0);
    world.sandbox.faults.next('chat.update', { kind: 'rate_limited', retryAfterSeconds: 600 });
    await world.sandbox.as(anna).command(channel, '/visit claim');
    await world.settle();
    expect(await figure('slack_rate_limited_total', { method: 'chat.update' })).toBe(1);
    await world.later(5 * MINUTE);
    expect(await figure('delivery_waiting', { when: 'now' })).toBe(1);
    expect(await figure('delivery_oldest_unsent_seconds', { when: 'now' })).toBeGreaterThanOrEqual(299);
    await world.later(6 * MINUTE);
    expect(await figure('delivery_waiting', { when: 'now' })).toBe(0);
    expect(await figure('delivery_oldest_unsent_seconds', { when: 'now' })).toBe(0);
  });

  it('how many messages are given up, by why; none of them waits', async () => {
    const group = await goteborg(world);
    await world.sandbox.world.leave(channel, world.sandbox.botUserId);
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await world.later(MINUTE);
    expect(await figure('dead_letters', { cause: 'not_in_channel' })).toBe(1);
    expect(await figure('delivery_waiting', { when: 'now' })).toBe(0);
    await world.sandbox.world.join(channel, world.sandbox.botUserId);
    await world.later(15 * MINUTE);
    expect(await figure('dead_letters', { cause: 'not_in_channel' })).toBeUndefined();
  });

  it('who delivers, and that nobody does', async () => {
    await world.later(MINUTE);
    expect(await figure('lease_holder')).toBe(1);
    await world.later(60 * MINUTE);
    expect(await figure('lease_holder')).toBe(1);
    expect(await figure('subjects_overdue')).toBe(0);

    await world.bot.reconciler.stop();
    await goteborg(world);
    await world.sandbox.clock.advance(20 * MINUTE);
    expect(await figure('lease_holder')).toBe(0);
    expect(await figure('subjects_overdue')).toBeGreaterThan(0);
  });

  it('what is known while the database is away, and no old number as if it were new', async () => {
    await goteborg(world);
    await type(anna, '/visit claim');
    expect(await figure('ready', { part: 'database' })).toBe(1);
    expect(await figure('ready', { part: 'slack' })).toBe(1);
    await database.close();
    const text = await scrape();
    expect(figureIn(text, 'ready', { part: 'database' })).toBe(0);
    expect(figureIn(text, 'ready', { part: 'writes' })).toBe(0);
    expect(figureIn(text, 'ready', { part: 'slack' })).toBe(1);
    expect(figureIn(text, 'commands_total', { command: 'claim' })).toBe(1);
    expect(figureIn(text, 'delivery_waiting', { when: 'now' })).toBe(0);
    expect(figureIn(text, 'subjects_overdue')).toBeUndefined();
    expect(figureIn(text, 'lease_holder')).toBeUndefined();
  });
});

describe('where nobody has asked yet', () => {
  it('what happened is counted once somebody does, the last thousand of it', async () => {
    const { happenings, read } = createMetrics(() => new Date());
    const asked = { parts: async () => ({ slack: true }), delivery: async () => null };
    for (let time = 0; time < 1_200; time += 1) happenings.tooOften('chat.update');
    const first = await read(asked);
    expect(figureIn(first.text, 'slack_rate_limited_total', { method: 'chat.update' })).toBe(1_000);
    happenings.tooOften('chat.update');
    const second = await read(asked);
    expect(figureIn(second.text, 'slack_rate_limited_total', { method: 'chat.update' })).toBe(1_001);
  });
});
