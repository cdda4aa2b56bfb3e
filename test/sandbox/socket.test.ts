import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { addPeople, clientOf, TEST_MANIFEST } from './test-app.js';

interface Envelope {
  readonly type: string;
  readonly envelope_id?: string;
  readonly reason?: string;
  readonly payload?: { readonly text: string; readonly event_id?: string };
}

let sandbox: Sandbox;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  sandbox = await startSandbox({ manifest: TEST_MANIFEST });
  addPeople(sandbox);
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await sandbox.close();
});

/** A socket that keeps what it gets and answers every envelope with `payload`; null leaves them unanswered. */
async function connect(payload: object | null = {}): Promise<{ readonly socket: WebSocket; readonly got: Envelope[] }> {
  const { url = '' } = await clientOf(sandbox, sandbox.tokens.app).apps.connections.open();
  const got: Envelope[] = [];
  const socket = new WebSocket(url);
  sockets.push(socket);
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data)) as Envelope;
      if (envelope.type === 'hello') return resolve();
      got.push(envelope);
      if (envelope.envelope_id && payload) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
    });
  });
  return { socket, got };
}

it('gives each payload to one of the open sockets in turn', async () => {
  const [one, other] = [await connect(), await connect()];
  const anna = sandbox.as('UANNA');
  for (const text of ['/visit a', '/visit b', '/visit c', '/visit d']) await anna.command('CVISITS', text);
  expect(one.got).toHaveLength(2);
  expect(other.got).toHaveLength(2);
});

it('takes each ticket once', async () => {
  const { url = '' } = await clientOf(sandbox, sandbox.tokens.app).apps.connections.open();
  const outcome = async () => {
    const socket = new WebSocket(url);
    sockets.push(socket);
    return await new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', (error) => resolve(error.message));
    });
  };
  expect(await outcome()).toBe('open');
  expect(await outcome()).toContain('403');
});

it('delivers one payload several times, in envelopes of their own', async () => {
  const { got } = await connect({ text: 'Hi' });
  await sandbox.as('UANNA').command('CVISITS', '/visit', { times: 3 });
  expect(new Set(got.map(({ envelope_id: id }) => id)).size).toBe(3);
  expect(new Set(got.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
});

it('tells the person after three seconds without an answer', async () => {
  await connect(null);
  const ack = await sandbox.as('UANNA').command('CVISITS', '/visit');
  expect(ack).toEqual({ timedOut: true, payload: null, problem: '/visit failed because the app did not respond' });
  expect(sandbox.notices('UANNA')).toEqual(['/visit failed because the app did not respond']);
  expect(sandbox.problems).toHaveLength(1);
});

it('brings an event again when the socket broke before the answer', async () => {
  const broken = await connect(null);
  await sandbox.world.leave('CVISITS', 'UBO');
  const joined = sandbox.world.join('CVISITS', 'UBO');
  await expect.poll(() => broken.got.length).toBe(1);
  broken.socket.terminate();
  await joined;
  const { got } = await connect();
  await expect.poll(() => got).toMatchObject([{ retry_attempt: 1, payload: broken.got[0]?.payload ?? {} }]);
});

it('says why before it sends a socket away, and gives it nothing more', async () => {
  const { got } = await connect();
  sandbox.disconnectSockets('refresh_requested');
  const ack = await sandbox.as('UANNA').command('CVISITS', '/visit');
  expect(ack.problem).toBe('/visit failed with the error "dispatch_failed"');
  await expect.poll(() => got).toMatchObject([{ type: 'disconnect', reason: 'refresh_requested' }]);
});
