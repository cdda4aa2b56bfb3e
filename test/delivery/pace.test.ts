import { describe, expect, it } from 'vitest';
import { createPace, type Pace, type PacedMethod } from '../../src/delivery/pace.js';

const START = Date.parse('2026-11-25T12:00:00Z');

/** Calls as eagerly as the pace allows for so long; returns when each call was made, in milliseconds from the start. */
async function callEagerly(
  pace: Pace,
  method: PacedMethod,
  conversation: (call: number) => string,
  forMilliseconds: number,
) {
  const calls: number[] = [];
  for (let at = 0; at < forMilliseconds; ) {
    const wait = pace.take([method], conversation(calls.length), new Date(START + at));
    if (wait === 0) calls.push(at);
    if (calls.length > 10_000) throw new Error('nothing holds the calls back');
    at += wait;
  }
  return calls;
}

/** The most calls in any window of this length. */
function mostIn(calls: readonly number[], window: number): number {
  return Math.max(...calls.map((start) => calls.filter((call) => call >= start && call < start + window).length));
}

describe('the pace', () => {
  it('posts at most once a second in one channel', async () => {
    const calls = await callEagerly(createPace(), 'chat.postMessage', () => 'C1', 60_000);
    expect(mostIn(calls, 1_000)).toBe(1);
    expect(calls.length).toBeGreaterThanOrEqual(54);
  });

  it('posts in several channels at once', async () => {
    const pace = createPace();
    const waits = ['C1', 'C2', 'C3', 'C1'].map((channel) => pace.take(['chat.postMessage'], channel, new Date(START)));
    expect(waits).toEqual([0, 0, 0, 1_050]);
  });

  it('stays under several hundred posts a minute in the workspace', async () => {
    const calls = await callEagerly(createPace(), 'chat.postMessage', (call) => `C${call}`, 120_000);
    expect(mostIn(calls, 60_000)).toBeLessThanOrEqual(250);
  });

  it.each<PacedMethod>(['chat.update', 'conversations.open', 'conversations.history'])(
    'calls %s as often as tier 3 allows, and never more',
    async (method) => {
      const calls = await callEagerly(createPace(), method, (call) => `C${call}`, 300_000);
      expect(mostIn(calls, 60_000)).toBeLessThanOrEqual(50);
      expect(mostIn(calls, 60_000)).toBeGreaterThanOrEqual(49);
    },
  );

  it('shows a single change at once, also after a busy minute and a short rest', async () => {
    const pace = createPace();
    await callEagerly(pace, 'chat.update', () => 'C1', 60_000);
    expect(pace.take(['chat.update'], 'C1', new Date(START + 62_000))).toBe(0);
  });

  it('counts several methods only when all may be called', () => {
    const pace = createPace();
    pace.pauseUntil('chat.scheduleMessage', new Date(START + 1_000));
    expect(pace.take(['conversations.open', 'chat.scheduleMessage'], 'U1', new Date(START))).toBe(1_000);
    const opened = [1, 2].map(() => pace.take(['conversations.open'], 'U1', new Date(START)));
    expect(opened).toEqual([0, 0]);
  });

  it('is never held up for longer by a clock that was set back', () => {
    const pace = createPace();
    for (let call = 0; call < 3; call += 1) pace.take(['chat.update'], 'C1', new Date(START + 3_600_000));
    expect(pace.take(['chat.update'], 'C1', new Date(START))).toBeLessThan(2_000);
  });

  it('waits exactly as long as Slack asks, for that method only', async () => {
    const pace = createPace();
    pace.pauseUntil('chat.update', new Date(START + 30_000));
    expect(pace.take(['chat.update'], 'C1', new Date(START + 1_000))).toBe(29_000);
    expect(pace.take(['chat.postMessage'], 'C1', new Date(START + 1_000))).toBe(0);
    expect(pace.take(['chat.update'], 'C1', new Date(START + 30_000))).toBe(0);
  });
});

describe('a pace that is handed over', () => {
  const soonAfter = new Date(START + 1);

  it('lets the next holder call no more often than the one before could have gone on', async () => {
    const pace = createPace();
    const before = await callEagerly(pace, 'chat.update', () => 'C1', 60_000);
    const next = createPace();
    next.carryOn(pace.handOver(new Date(START + 60_000)), new Date(START + 60_000));
    const after: number[] = [];
    for (let at = 60_000; at < 120_000; ) {
      const wait = next.take(['chat.update'], 'C1', new Date(START + at));
      if (wait === 0) after.push(at);
      at += wait;
    }
    expect(mostIn([...before, ...after], 60_000)).toBeLessThanOrEqual(50);
  });

  it('hands on that somebody was just written to without saying whom, who may have their data erased before anybody takes over', () => {
    const pace = createPace();
    expect(pace.take(['chat.postMessage'], 'U0ANNA', new Date(START))).toBe(0);
    const left = pace.handOver(soonAfter);
    expect(left).not.toContain('U0ANNA');
    const next = createPace();
    next.carryOn(left, soonAfter);
    expect(next.take(['chat.postMessage'], 'U0ANNA', soonAfter)).toBeGreaterThan(1_000);
    const later = new Date(START + 1_100);
    for (const userId of ['U0ANNA', 'U0BO']) expect(next.take(['chat.postMessage'], userId, later)).toBe(0);
  });

  it('keeps nobody else waiting where the one who handed it over takes it up again', () => {
    const pace = createPace();
    expect(pace.take(['chat.postMessage'], 'U0ANNA', new Date(START))).toBe(0);
    pace.carryOn(pace.handOver(soonAfter), soonAfter);
    expect(pace.take(['chat.postMessage'], 'U0BO', soonAfter)).toBe(0);
    expect(pace.take(['chat.postMessage'], 'U0ANNA', soonAfter)).toBeGreaterThan(1_000);
  });

  it('keeps waiting for what Slack asked of the one before', () => {
    const pace = createPace();
    pace.pauseUntil('chat.update', new Date(START + 30_000));
    const next = createPace();
    next.carryOn(pace.handOver(soonAfter), soonAfter);
    expect(next.take(['chat.update'], 'C1', soonAfter)).toBe(29_999);
  });

  it.each([null, 'not what we wrote', '{}'])('begins with nothing to spend when the one before left %j', (left) => {
    const next = createPace();
    next.carryOn(left, new Date(START));
    expect(next.take(['chat.update'], 'C1', soonAfter)).toBeGreaterThan(1_000);
    expect(next.take(['chat.postMessage'], 'C1', soonAfter)).toBeGreaterThan(200);
  });

  it('begins afresh when the one before has been dead for long', () => {
    const next = createPace();
    next.carryOn(null, new Date(START - 60_000));
    expect(next.take(['chat.update'], 'C1', soonAfter)).toBe(0);
  });

  it('passes on, through somebody who sent nothing, that nothing is known', () => {
    const between = createPace();
    between.carryOn(null, new Date(START));
    const next = createPace();
    next.carryOn(between.handOver(soonAfter), soonAfter);
    expect(next.take(['chat.scheduleMessage'], 'C1', soonAfter)).toBeGreaterThan(1_000);
  });
});
