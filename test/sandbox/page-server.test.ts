import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '@slack/bolt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Done, PersonCard, Screen } from '../../sandbox/slack/page-api.js';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { addPeople, clientOf, QUIET, TEST_MANIFEST } from './test-app.js';

let sandbox: Sandbox;
let app: App;
let folder: string;

const aboutThem = (userId: string) => ({ about: { sv: `om ${userId}`, da: '', en: '' }, role: null });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-page-'));
  writeFileSync(join(folder, 'index.html'), '<title>Page</title>');
  sandbox = await startSandbox({ manifest: TEST_MANIFEST, pageFolder: folder, about: aboutThem });
  addPeople(sandbox);
  app = new App({
    token: sandbox.tokens.bot,
    appToken: sandbox.tokens.app,
    socketMode: true,
    convoStore: false,
    logger: QUIET,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    installerOptions: { clientOptions: { slackApiUrl: sandbox.apiUrl } },
  });
  await app.start();
  await sandbox.connected();
});

afterEach(async () => {
  await app.stop();
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

async function ask<T>(path: string): Promise<T> {
  return (await (await fetch(`${sandbox.pageUrl}page-api/${path}`)).json()) as T;
}

async function act(name: string, body: object): Promise<Done> {
  const address = `${sandbox.pageUrl}page-api/${name}`;
  return (await (await fetch(address, { method: 'POST', body: JSON.stringify(body) })).json()) as Done;
}

const screenOf = (userId: string) => ask<Screen>(`screen?as=${userId}`);

it('serves the page at any address, and nothing outside its folder', async () => {
  for (const path of ['', 'people/anna', '%2e%2e/%2e%2e/etc/passwd', 'none.js']) {
    expect(await (await fetch(sandbox.pageUrl + path)).text()).toBe('<title>Page</title>');
  }
});

it('shows each person what they see in Slack and no more', async () => {
  await clientOf(sandbox).chat.postEphemeral({ channel: 'CVISITS', user: 'UANNA', text: 'Only you' });
  const people = await ask<PersonCard[]>('people');
  expect(people.map(({ name, about }) => [name, about.sv])).toContainEqual(['Anna Berg', 'om UANNA']);
  const [anna, bo] = [await screenOf('UANNA'), await screenOf('UBO')];
  expect(anna.channels.map(({ name }) => name)).toEqual(['visits', 'other', 'secret']);
  expect(anna.channels[0]?.messages).toMatchObject([{ text: 'Only you', ephemeralFor: 'UANNA' }]);
  expect(bo.channels.map(({ name, messages }) => [name, messages])).toEqual([['visits', []]]);
  expect(bo.otherChannels).toEqual([{ id: 'COTHER', name: 'other' }]);
  expect(bo.names).not.toHaveProperty('CSECRET');
});

it('lets a person type, press, fill in and submit, and tells them what went wrong', async () => {
  app.action('claim', async ({ ack, body, client }) => {
    const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
    await client.views.open({
      trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: { type: 'plain_text', text: 'Form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'day',
            label: { type: 'plain_text', text: 'Day' },
            element: { type: 'datepicker', action_id: 'date' },
          },
        ],
      },
    });
    await ack();
  });
  app.view('form', async ({ ack }) => await ack({ response_action: 'errors', errors: { day: 'Not that day' } }));
  const text = { type: 'plain_text' as const, text: 'Claim' };
  const { ts } = await clientOf(sandbox).chat.postMessage({
    channel: 'CVISITS',
    text: 'Week 48',
    blocks: [{ type: 'actions', block_id: 'week', elements: [{ type: 'button', action_id: 'claim', text }] }],
  });
  const as = 'UBO';
  const place = { channelId: 'CVISITS', ts };
  expect(await act('press', { as, place, blockId: 'week', actionId: 'none' })).toMatchObject({ ok: false });
  expect(await act('press', { as, place, blockId: 'week', actionId: 'claim' })).toEqual({ ok: true });
  const viewId = (await screenOf(as)).modals[0]?.viewId;
  await act('fill', { as, viewId, values: { day: '2026-12-01' } });
  expect((await screenOf(as)).modals[0]?.values).toEqual({ day: '2026-12-01' });
  expect(await act('submit', { as, viewId, values: {} })).toEqual({ ok: true });
  expect((await screenOf(as)).modals[0]?.errors).toEqual({ day: 'Not that day' });
  await act('close', { as, viewId });
  expect((await screenOf(as)).modals).toEqual([]);
  expect(await act('command', { as, channelId: 'CVISITS', text: '/nothing' })).toEqual({
    ok: false,
    problem: '/nothing is not a valid command.',
  });
});

it('moves the clock and tells the page that something changed', async () => {
  const changes = await fetch(`${sandbox.pageUrl}page-api/changes`);
  const reader = changes.body?.pipeThrough(new TextDecoderStream()).getReader();
  const count = async () => Number(/data: (\d+)/.exec((await reader?.read())?.value ?? '')?.[1]);
  const before = await count();
  await act('clock', { advanceMinutes: 30 });
  expect(await count()).toBeGreaterThan(before);
  expect((await screenOf('UANNA')).now).toBe('2026-11-21T09:30:00.000Z');
  await act('clock', { to: '2026-12-01T10:00:00+01:00' });
  expect(sandbox.clock.now()).toEqual(new Date('2026-12-01T09:00:00Z'));
  await reader?.cancel();
});
