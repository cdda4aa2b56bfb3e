import { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { addPeople, clientOf, QUIET, TEST_MANIFEST } from './test-app.js';

const MODAL: ModalView = {
  type: 'modal',
  callback_id: 'claim',
  title: { type: 'plain_text', text: 'Claim' },
  submit: { type: 'plain_text', text: 'Claim' },
  blocks: [
    {
      type: 'input',
      block_id: 'seats',
      label: { type: 'plain_text', text: 'Seats' },
      element: { type: 'plain_text_input', action_id: 'count' },
    },
  ],
};

let sandbox: Sandbox;
let app: App | undefined;

beforeEach(async () => {
  sandbox = await startSandbox({ manifest: TEST_MANIFEST });
  addPeople(sandbox);
});

afterEach(async () => {
  await app?.stop();
  app = undefined;
  await sandbox.close();
});

async function startBolt(listeners: (app: App) => void): Promise<void> {
  app = new App({
    token: sandbox.tokens.bot,
    appToken: sandbox.tokens.app,
    socketMode: true,
    convoStore: false,
    logger: QUIET,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    installerOptions: { clientOptions: { slackApiUrl: sandbox.apiUrl } },
  });
  listeners(app);
  await app.start();
  await sandbox.connected();
}

describe('a bot in Socket Mode', () => {
  it('answers a command to its author only, with names resolved and the rest escaped', async () => {
    await startBolt((bot) => {
      bot.command('/visit', async ({ ack, command, respond }) => {
        await ack();
        await respond(`You said: ${command.text}`);
      });
    });
    const ack = await sandbox.as('UANNA').command('CVISITS', '/visit claim @Bo in #visits <!channel> & co');
    expect(ack).toEqual({ timedOut: false, payload: null });
    await expect
      .poll(() => sandbox.world.messages('CVISITS', 'UANNA').map(({ text }) => text))
      .toEqual(['You said: claim <@UBO> in <#CVISITS|visits> &lt;!channel&gt; &amp; co']);
    expect(sandbox.world.messages('CVISITS', 'UBO')).toEqual([]);
  });

  it('opens a modal, refuses what was typed and then takes it', async () => {
    await startBolt((bot) => {
      bot.command('/visit', async ({ ack, client, command }) => {
        await client.views.open({ trigger_id: command.trigger_id, view: MODAL });
        await ack();
      });
      bot.view('claim', async ({ ack, view }) => {
        const count = view.state.values.seats?.count?.value;
        if (count === 'many') await ack({ response_action: 'errors', errors: { seats: 'A number, please' } });
        else await ack();
      });
    });
    const anna = sandbox.as('UANNA');
    await anna.command('CVISITS', '/visit');
    expect(await anna.submit({ seats: '' })).toMatchObject({ problem: expect.stringContaining('required field') });
    await anna.submit({ seats: 'many' });
    expect(sandbox.world.modals('UANNA')[0]?.errors).toEqual({ seats: 'A number, please' });
    await anna.submit({ seats: '2' });
    expect(sandbox.world.modals('UANNA')).toEqual([]);
    expect(sandbox.problems).toEqual([]);
  });

  it('hears a button, may replace the message, and an answer that Slack cannot read is noticed', async () => {
    await startBolt((bot) => {
      bot.action('claim', async ({ ack, body, client, respond }) => {
        await ack();
        await respond({ text: 'claimed', replace_original: true });
        if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: MODAL });
      });
      bot.view('claim', async ({ ack }) => await ack({ response_action: 'errors', errors: { nowhere: 'No' } }));
    });
    await clientOf(sandbox).chat.postMessage({
      channel: 'CVISITS',
      text: 'Week 48',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'claim', value: 'a', text: { type: 'plain_text', text: 'A' } }],
        },
      ],
    });
    const [message] = sandbox.world.messages('CVISITS');
    if (!message) throw new Error('no message');
    const bo = sandbox.as('UBO');
    await expect(bo.press({ message }, 'release')).rejects.toThrow('there is: claim');
    await bo.press({ message }, 'claim', 'a');
    await expect.poll(() => sandbox.world.modals('UBO').length).toBe(1);
    expect(sandbox.world.messages('CVISITS')).toMatchObject([{ text: 'claimed', edited: true, blocks: [] }]);
    const ack = await bo.submit({ count: 3 });
    expect(ack.problem).toBe('We had some trouble connecting. Try again?');
    expect(sandbox.problems[0]).toContain('errors for nowhere');
    expect(sandbox.world.modals('UBO')).toHaveLength(1);
  });

  it('hears later of what happened while it was away', async () => {
    const retries: unknown[] = [];
    await sandbox.world.leave('CVISITS', 'UANNA');
    await sandbox.world.join('CVISITS', 'UANNA');
    await startBolt((bot) => {
      bot.event('member_joined_channel', async ({ event, context }) => {
        retries.push([event.user, context.retryNum]);
      });
    });
    await expect.poll(() => retries).toEqual([['UANNA', 1]]);
  });

  it('tells the person when nobody answers', async () => {
    const ack = await sandbox.as('UANNA').command('CVISITS', '/visit');
    expect(ack).toMatchObject({ timedOut: true, problem: '/visit failed with the error "dispatch_failed"' });
    expect(sandbox.notices('UANNA')).toHaveLength(1);
  });
});

describe('a bot over HTTP', () => {
  it('gets signed requests and answers in the response', async () => {
    app = new App({
      token: sandbox.tokens.bot,
      signingSecret: sandbox.tokens.signingSecret,
      convoStore: false,
      logger: QUIET,
      clientOptions: { slackApiUrl: sandbox.apiUrl },
    });
    app.command('/visit', async ({ ack }) => await ack('Hello'));
    const server = await app.start({ port: 0, host: '127.0.0.1' });
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    sandbox.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
    const ack = await sandbox.as('UANNA').command('CVISITS', '/visit');
    expect(ack).toMatchObject({ timedOut: false, status: 200 });
    expect(sandbox.world.messages('CVISITS', 'UANNA')).toMatchObject([
      { text: 'Hello', ephemeralFor: 'UANNA', repliesTo: '/visit' },
    ]);
  });
});
