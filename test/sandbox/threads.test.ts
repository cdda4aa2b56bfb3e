import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { addPeople, clientOf, TEST_MANIFEST } from './test-app.js';

const channel = 'CVISITS';

let sandbox: Sandbox;
let web: WebClient;
let week: string;

beforeEach(async () => {
  sandbox = await startSandbox({ manifest: TEST_MANIFEST });
  web = clientOf(sandbox);
  addPeople(sandbox);
  week = await post('The week');
});
afterEach(() => sandbox.close());

async function post(text: string, thread: { thread_ts?: string; reply_broadcast?: boolean } = {}): Promise<string> {
  const given = { channel, text, metadata: { event_type: 'said', event_payload: { text } }, ...thread };
  const { ts = '' } = await web.chat.postMessage(given as Parameters<WebClient['chat']['postMessage']>[0]);
  return ts;
}

async function history() {
  const { messages = [] } = await web.conversations.history({ channel, include_all_metadata: true });
  return messages;
}

describe('an answer in a thread', () => {
  it('is not in the channel, and the message that it answers says that it has one', async () => {
    await post('Only here', { thread_ts: week });
    expect(await history()).toMatchObject([{ text: 'The week', thread_ts: week, reply_count: 1 }]);
  });

  it('is in the channel too when it is broadcast, with what it carries and where it belongs', async () => {
    const ts = await post('One more', { thread_ts: week, reply_broadcast: true });
    expect((await history())[0]).toMatchObject({
      ts,
      subtype: 'thread_broadcast',
      thread_ts: week,
      root: { ts: week, text: 'The week' },
      metadata: { event_payload: { text: 'One more' } },
    });
  });

  it('stays where it is when its words change', async () => {
    const ts = await post('One more', { thread_ts: week, reply_broadcast: true });
    await web.chat.update({ channel, ts, text: 'Found' });
    expect((await history())[0]).toMatchObject({ ts, text: 'Found', subtype: 'thread_broadcast', thread_ts: week });
  });

  it('goes into the thread of the message that it answers, whichever of the thread that is', async () => {
    const first = await post('One', { thread_ts: week, reply_broadcast: true });
    await post('Two', { thread_ts: first, reply_broadcast: true });
    expect((await history())[0]).toMatchObject({ text: 'Two', thread_ts: week });
  });

  it('is refused where there is nothing to answer to, though a thread outlives its first message', async () => {
    await post('One', { thread_ts: week, reply_broadcast: true });
    await web.chat.delete({ channel, ts: week });
    await post('Two', { thread_ts: week, reply_broadcast: true });
    await expect(post('Three', { thread_ts: '1.000001' })).rejects.toThrow('thread_not_found');
  });
});
