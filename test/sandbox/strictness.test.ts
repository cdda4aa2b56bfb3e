import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pingsOf } from '../../sandbox/slack/pings.js';
import type { Ack, Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { addPeople, clientOf, TEST_MANIFEST } from './test-app.js';

const MINUTE = 60_000;

let sandbox: Sandbox;
let web: WebClient;
/** What the bot's address answers to each delivery; it also keeps what came. */
let answer: (body: URLSearchParams) => unknown;
const closing: (() => void)[] = [];

beforeEach(async () => {
  sandbox = await startSandbox({ manifest: TEST_MANIFEST });
  web = clientOf(sandbox);
  addPeople(sandbox);
});

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await sandbox.close();
});

/** A bot that is nothing but an address. */
async function startAddress(): Promise<void> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    response.end(JSON.stringify(answer(new URLSearchParams(Buffer.concat(chunks).toString())) ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  sandbox.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
}

async function triggerFor(userId: string): Promise<string> {
  let trigger = '';
  answer = (body) => {
    trigger = body.get('trigger_id') ?? '';
    return undefined;
  };
  await startAddress();
  await sandbox.as(userId).command('CVISITS', '/visit');
  return trigger;
}

function inFuture(minutes: number): number {
  return Math.floor(sandbox.clock.now().getTime() / 1000) + minutes * 60;
}

function button(value: string): KnownBlock {
  const text = { type: 'plain_text' as const, text: value };
  return { type: 'actions', elements: [{ type: 'button', action_id: 'claim', value, text }] };
}

function modal(...blockIds: string[]): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Claim' },
    submit: { type: 'plain_text', text: 'Claim' },
    blocks: blockIds.map((blockId) => ({
      type: 'input',
      block_id: blockId,
      optional: true,
      label: { type: 'plain_text', text: blockId },
      element: { type: 'plain_text_input', action_id: 'words', initial_value: 'first' },
    })),
  };
}

const refused = (error: string) => expect.objectContaining({ data: expect.objectContaining({ ok: false, error }) });

describe('what Slack refuses', () => {
  it.each([
    ['a token it does not know', () => clientOf(sandbox, 'xoxb-wrong').auth.test(), 'invalid_auth'],
    ['the wrong kind of token', () => web.apps.connections.open(), 'not_allowed_token_type'],
    ['a method that does not exist', () => web.apiCall('chat.shout'), 'unknown_method'],
    ['a call without a required argument', () => web.apiCall('users.info'), 'invalid_arguments'],
    ['an unknown channel', () => web.chat.postMessage({ channel: 'CNONE', text: 'Hi' }), 'channel_not_found'],
    [
      'a private channel the bot is not in',
      () => web.chat.postMessage({ channel: 'CSECRET', text: 'Hi' }),
      'channel_not_found',
    ],
    [
      'a public channel the bot is not in',
      () => web.chat.postMessage({ channel: 'COTHER', text: 'Hi' }),
      'not_in_channel',
    ],
    ['a message without words', () => web.chat.postMessage({ channel: 'CVISITS', text: ' ' }), 'no_text'],
    [
      'an ephemeral to somebody outside',
      () => web.chat.postEphemeral({ channel: 'CVISITS', user: 'UNONE', text: 'Hi' }),
      'user_not_in_channel',
    ],
    [
      'an update of what is not there',
      () => web.chat.update({ channel: 'CVISITS', ts: '1.2', text: 'Hi' }),
      'message_not_found',
    ],
    [
      'an update addressed to a person',
      () => web.chat.update({ channel: 'UANNA', ts: '1.2', text: 'Hi' }),
      'channel_not_found',
    ],
    [
      'an update of more than 4000 characters',
      async () => {
        const { ts = '' } = await web.chat.postMessage({ channel: 'CVISITS', text: 'Hi' });
        return await web.chat.update({ channel: 'CVISITS', ts, text: 'x'.repeat(4001) });
      },
      'msg_too_long',
    ],
    ['an invented trigger', () => web.views.open({ trigger_id: 'x', view: modal('a') }), 'invalid_trigger_id'],
    ['an update of a modal that is closed', () => web.views.update({ view_id: 'V1', view: modal('a') }), 'not_found'],
    [
      "a home view with a modal's type",
      () => web.views.publish({ user_id: 'UANNA', view: modal('a') as never }),
      'invalid_arguments',
    ],
  ])('%s', async (_, call, error) => {
    await expect(call()).rejects.toEqual(refused(error));
  });

  it('what the manifest gives no scope for, and says which', async () => {
    const missing = { error: 'missing_scope', needed: 'team:read', provided: expect.stringContaining('chat:write') };
    await expect(web.team.info()).rejects.toMatchObject({ data: missing });
    expect(sandbox.calls).toMatchObject([{ method: 'team.info', outcome: 'missing_scope' }]);
  });

  it.each<[string, KnownBlock[], string]>([
    [
      'a header over 150 characters',
      [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
      '/blocks/0/text/text',
    ],
    ['an empty text', [{ type: 'section', text: { type: 'mrkdwn', text: '' } }], '/blocks/0/text/text'],
    ['a section without text', [{ type: 'section' } as KnownBlock], '/blocks/0'],
    [
      'two blocks with one id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      'already exists: a',
    ],
    ['an invented key', [{ type: 'divider', colour: 'red' } as KnownBlock], 'colour'],
    ['an alert outside a modal', [{ type: 'alert', text: { type: 'plain_text', text: 'Hi' } }], '/blocks/0/type'],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' as const })), '/blocks'],
    [
      'two tables',
      [0, 1].map(() => ({ type: 'table' as const, rows: [[{ type: 'raw_text' as const, text: 'a' }]] })),
      'only_one_table_allowed',
    ],
  ])('%s', async (_, blocks, reason) => {
    const call = web.chat.postMessage({ channel: 'CVISITS', text: 'Hi', blocks });
    const messages = expect.arrayContaining([expect.stringContaining(reason)]);
    await expect(call).rejects.toMatchObject({ data: { error: 'invalid_blocks', response_metadata: { messages } } });
  });
});

describe('modals', () => {
  it('open within three seconds and once', async () => {
    const trigger_id = await triggerFor('UANNA');
    await web.views.open({ trigger_id, view: modal('a') });
    await expect(web.views.open({ trigger_id, view: modal('a') })).rejects.toEqual(refused('exchanged_trigger_id'));
    const late = await triggerFor('UANNA');
    await sandbox.clock.advance(3001);
    await expect(web.views.open({ trigger_id: late, view: modal('a') })).rejects.toEqual(refused('expired_trigger_id'));
  });

  it('keep what was typed over an update with the same ids, and refuse a stale hash', async () => {
    const { view } = await web.views.open({ trigger_id: await triggerFor('UANNA'), view: modal('a') });
    const { id: view_id = '', hash = '' } = view ?? {};
    sandbox.as('UANNA').fill({ a: 'typed' });
    const updated = await web.views.update({ view_id, hash, view: modal('a', 'b') });
    const values = { a: { words: { value: 'typed' } }, b: { words: { value: 'first' } } };
    expect(updated.view?.state).toMatchObject({ values });
    await expect(web.views.update({ view_id, hash, view: modal('a') })).rejects.toEqual(refused('hash_conflict'));
  });

  it('stack three high at most', async () => {
    await web.views.open({ trigger_id: await triggerFor('UANNA'), view: modal('a') });
    answer = () => ({ response_action: 'push', view: modal('a') });
    const anna = sandbox.as('UANNA');
    const acks: Ack[] = [await anna.submit(), await anna.submit(), await anna.submit()];
    expect(acks.map(({ problem }) => problem)).toEqual([undefined, undefined, expect.stringContaining('trouble')]);
    expect(sandbox.world.modals('UANNA')).toHaveLength(3);
    answer = () => ({ response_action: 'clear' });
    await anna.submit();
    expect(sandbox.world.modals('UANNA')).toEqual([]);
  });
});

describe('scheduled messages', () => {
  const schedule = (minutes: number, more = {}) =>
    web.chat.scheduleMessage({ channel: 'CVISITS', text: 'Soon', post_at: inFuture(minutes), ...more });

  it('are posted when the clock gets there, with their blocks, which the list does not give back', async () => {
    await schedule(10, { blocks: [button('a')] });
    const { scheduled_messages: listed = [] } = await web.chat.scheduledMessages.list();
    expect(Object.keys(listed[0] ?? {}).sort()).toEqual(['channel_id', 'date_created', 'id', 'post_at', 'text']);
    await sandbox.clock.advance(10 * MINUTE);
    expect(sandbox.world.messages('CVISITS')).toMatchObject([{ text: 'Soon', blocks: [{ type: 'actions' }] }]);
    expect(sandbox.world.scheduled()).toEqual([]);
  });

  it('never arrive when they carry metadata', async () => {
    await schedule(10, { metadata: { event_type: 'reminder', event_payload: {} } });
    await sandbox.clock.advance(11 * MINUTE);
    expect(sandbox.world.messages('CVISITS')).toEqual([]);
  });

  it('come all the same when deleted in the last five minutes', async () => {
    const { scheduled_message_id = '' } = await schedule(4);
    await web.chat.deleteScheduledMessage({ channel: 'CVISITS', scheduled_message_id });
    expect(sandbox.world.scheduled()).toEqual([]);
    await sandbox.clock.advance(5 * MINUTE);
    expect(sandbox.world.messages('CVISITS')).toHaveLength(1);
  });

  it('are really gone when deleted in time, and cannot be deleted in the last minute', async () => {
    const early = await schedule(10);
    const late = await schedule(0.5);
    const remove = ({ scheduled_message_id = '' }) =>
      web.chat.deleteScheduledMessage({ channel: 'CVISITS', scheduled_message_id });
    await remove(early);
    await expect(remove(late)).rejects.toEqual(refused('invalid_scheduled_message_id'));
    await sandbox.clock.advance(11 * MINUTE);
    expect(sandbox.world.messages('CVISITS')).toHaveLength(1);
  });

  it('are refused in the past, after 120 days, and as the 31st within five minutes', async () => {
    await expect(schedule(0)).rejects.toEqual(refused('time_in_past'));
    await expect(schedule(120 * 24 * 60 + 1)).rejects.toEqual(refused('time_too_far'));
    for (let count = 0; count < 30; count += 1) await schedule(10 + (count % 4));
    await expect(schedule(12)).rejects.toEqual(refused('restricted_too_many'));
    await expect(schedule(16)).resolves.toMatchObject({ ok: true });
  });
});

describe('rates and faults', () => {
  it('lets twenty users.list through a minute of sandbox time', async () => {
    for (let count = 0; count < 20; count += 1) await web.users.list({});
    await expect(web.users.list({})).rejects.toMatchObject({ retryAfter: 3 });
    await sandbox.clock.advance(3000);
    await expect(web.users.list({})).resolves.toMatchObject({ ok: true });
  });

  it('lets one message a second into a channel after a small burst', async () => {
    const post = () => web.chat.postMessage({ channel: 'CVISITS', text: 'Hi' });
    for (let count = 0; count < 5; count += 1) await post();
    await expect(post()).rejects.toMatchObject({ retryAfter: 1 });
    await sandbox.clock.advance(1000);
    await post();
  });

  it('injects what can go wrong, before or after the effect', async () => {
    const post = () => web.chat.postMessage({ channel: 'CVISITS', text: 'Hi' });
    sandbox.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 7 });
    sandbox.faults.next('chat.postMessage', { kind: 'server_error', status: 503 });
    sandbox.faults.next('chat.postMessage', { kind: 'reset' });
    sandbox.faults.next('chat.postMessage', { kind: 'error', error: 'fatal_error' });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
    await expect(post()).rejects.toMatchObject({ statusCode: 503 });
    await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    await expect(post()).rejects.toEqual(refused('fatal_error'));
    expect(sandbox.world.messages('CVISITS')).toEqual([]);
    sandbox.faults.always('*', { kind: 'response_lost' });
    await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    sandbox.faults.clear();
    await post();
    expect(sandbox.world.messages('CVISITS')).toHaveLength(2);
    expect(sandbox.calls.map(({ outcome }) => outcome)).toEqual([
      'rate_limited',
      'server_error',
      'reset',
      'fatal_error',
      'response_lost',
      'ok',
    ]);
  });
});

describe('response urls', () => {
  it('take five answers within half an hour', async () => {
    let url = '';
    answer = (body) => {
      url = body.get('response_url') ?? '';
      return undefined;
    };
    await startAddress();
    const respond = async (body: object) => (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).status;
    await sandbox.as('UANNA').command('CVISITS', '/visit help');
    expect(await respond({ text: 'For you' })).toBe(200);
    expect(await respond({ text: 'For all', response_type: 'in_channel' })).toBe(200);
    expect(await respond({ text: 'x', blocks: [{ type: 'nonsense' }] })).toBe(400);
    expect([await respond({ text: 'a' }), await respond({ text: 'a' }), await respond({ text: 'a' })]).toEqual([
      200, 200, 404,
    ]);
    expect(sandbox.world.messages('CVISITS')).toMatchObject([{ text: 'For all', repliesTo: '/visit help' }]);
    await sandbox.as('UANNA').command('CVISITS', '/visit');
    await sandbox.clock.advance(30 * MINUTE + 1);
    expect(await respond({ text: 'late' })).toBe(404);
  });
});

describe('people and files', () => {
  it("tells a person's language only when asked", async () => {
    const plain = await web.users.info({ user: 'UANNA' });
    const full = await web.users.info({ user: 'UANNA', include_locale: true });
    expect(plain.user).toMatchObject({ tz: 'Europe/Stockholm', tz_offset: 3600 });
    expect([plain.user?.locale, full.user?.locale]).toEqual([undefined, 'sv-SE']);
  });

  it('shows an uploaded picture only once it has been scanned', async () => {
    const uploaded = await web.filesUploadV2({
      channel_id: 'CVISITS',
      file: Buffer.from('picture'),
      filename: 'chart.png',
    });
    const id = uploaded.files[0]?.files?.[0]?.id ?? '';
    const image: KnownBlock = { type: 'image', alt_text: 'Chart', slack_file: { id } };
    const post = () => web.chat.postMessage({ channel: 'CVISITS', text: 'Chart', blocks: [image] });
    await expect(post()).rejects.toEqual(refused('invalid_blocks'));
    expect((await web.files.info({ file: id })).file?.mimetype).toBe('');
    expect((await web.files.info({ file: id })).file?.mimetype).toBe('image/png');
    await post();
  });

  it('hands a file that somebody attached in a modal out to the app alone', async () => {
    const label = { type: 'plain_text' as const, text: 'List' };
    const element = { type: 'file_input' as const, action_id: 'list', filetypes: ['csv'], max_files: 1 };
    const files: ModalView = { ...modal(), blocks: [{ type: 'input', block_id: 'list', label, element }] };
    await web.views.open({ trigger_id: await triggerFor('UANNA'), view: files });
    const anna = sandbox.as('UANNA');
    expect(() => anna.fill({ list: [anna.attach('list.exe', 'x')] })).toThrow('does not take exe');
    expect(() => anna.fill({ list: [anna.attach('a.csv', 'x'), anna.attach('b.csv', 'x')] })).toThrow('so many files');
    const id = anna.attach('list.csv', 'name\nAnna');
    let submitted = '';
    answer = (body) => {
      submitted = body.get('payload') ?? '';
      return undefined;
    };
    await anna.submit({ list: [id] });
    const { files: reported } = JSON.parse(submitted).view.state.values.list.list;
    expect(reported).toMatchObject([{ id, name: 'list.csv', size: 9, user: 'UANNA' }]);

    const { file: info } = await web.files.info({ file: id });
    const download = async (authorization: string) => {
      const response = await fetch(info?.url_private_download ?? '', { headers: { authorization } });
      return { type: response.headers.get('content-type'), text: await response.text() };
    };
    expect((await download(`Bearer ${sandbox.tokens.bot}`)).text).toBe('name\nAnna');
    expect((await download('Bearer xoxb-other')).type).toContain('text/html');
    anna.deleteFile(id);
    await expect(web.files.info({ file: id })).rejects.toEqual(refused('file_not_found'));
  });

  it('opens one direct conversation with each person', async () => {
    const first = await web.conversations.open({ users: 'UANNA' });
    const again = await web.conversations.open({ users: 'UANNA' });
    expect(first.channel?.id).toMatch(/^D/);
    expect(again.channel?.id).toBe(first.channel?.id);
    expect(sandbox.world.directChannel('UANNA').id).toBe(first.channel?.id);
  });
});

it('finds what pings in a message', () => {
  const section = (text: string, verbatim: boolean): KnownBlock => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim },
  });
  expect(pingsOf({ text: 'Hi <@UBO> and &lt;!channel&gt;', blocks: [] })).toEqual(['UBO']);
  expect(pingsOf({ text: '', blocks: [section('@here', true), section('a@here.se', false)] })).toEqual([]);
  expect(pingsOf({ text: '', blocks: [section('@here <!channel>', false)] })).toEqual(['channel', 'here']);
});
