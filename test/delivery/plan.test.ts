import { describe, expect, it } from 'vitest';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { fingerprintOf } from '../../src/delivery/fingerprint.js';
import type { LedgerRow } from '../../src/delivery/ledger-rows.store.js';
import { plan } from '../../src/delivery/plan.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const QUARANTINE = 12_000;
const secondsFromNow = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

const schedule: DesiredMessage = {
  key: 'week:group-1:2026-W48',
  recipient: { channelId: 'C1' },
  content: { text: 'Week 48', blocks: [{ type: 'divider' }] },
  delivery: { lifetime: 'standing', until: new Date('2026-11-29T23:00:00Z') },
};
const changed: DesiredMessage = { ...schedule, content: { text: 'Week 48, one seat taken', blocks: [] } };
const elsewhere: DesiredMessage = { ...schedule, recipient: { channelId: 'C2' } };
const ended: DesiredMessage = { ...changed, delivery: { lifetime: 'standing', until: NOW } };
/** What a message has become for whoever was shown it. */
const become: DesiredMessage = {
  ...changed,
  delivery: { lifetime: 'standing', until: new Date('2026-11-29T23:00:00Z'), onlyWhereShown: true },
};
const notice: DesiredMessage = {
  key: 'notice:1',
  recipient: { userId: 'U1' },
  content: { text: 'Your visit has moved', blocks: [] },
  delivery: { lifetime: 'once' },
};

function rowOf(message: DesiredMessage, row: Partial<LedgerRow>): LedgerRow {
  return {
    key: message.key,
    channelId: 'userId' in message.recipient ? message.recipient.userId : message.recipient.channelId,
    lifetime: message.delivery.lifetime,
    state: 'pending',
    desiredFingerprint: fingerprintOf(message),
    appliedFingerprint: null,
    attempt: 1,
    leaseUntil: null,
    notBefore: null,
    slackId: null,
    slackChannelId: null,
    unsureSince: null,
    lastError: null,
    failures: 0,
    historyFrom: null,
    postAt: null,
    textFingerprint: null,
    correction: null,
    corrections: 0,
    replaced: [],
    writtenAt: secondsFromNow(-3_600),
    ...row,
  };
}

const shown: Partial<LedgerRow> = {
  state: 'sent',
  slackId: '1764000000.000100',
  slackChannelId: 'C1',
  appliedFingerprint: fingerprintOf(schedule),
};
const unsure: Partial<LedgerRow> = { unsureSince: secondsFromNow(-30) };

function stepsFor(message: DesiredMessage, row: LedgerRow | null): string[] {
  return plan([message], row ? [row] : [], NOW, QUARANTINE).steps.map(({ kind }) => kind);
}

describe('a posted schedule', () => {
  it.each<[string, DesiredMessage, Partial<LedgerRow> | null, string[]]>([
    ['is posted when it is new', schedule, null, ['post']],
    ['is left alone when nothing has changed', schedule, shown, []],
    ['is changed in place when a seat is taken', changed, shown, ['update']],
    ['is changed where it was shown', become, shown, ['update']],
    ['is not posted only to say what it has become', become, null, []],
    [
      'is changed in place when nobody knows which words are shown',
      schedule,
      { ...shown, appliedFingerprint: null },
      ['update'],
    ],
    ['is history once its week has ended', ended, shown, []],
    ['is not posted late, once its week has ended', ended, null, []],
    ['is posted anew when the group has another channel', elsewhere, shown, ['post']],
    ['is posted when an earlier attempt certainly did nothing', schedule, { state: 'pending' }, ['post']],
    ['is changed when an earlier change did nothing', changed, { ...shown, state: 'pending' }, ['update']],
    ['is changed again when the outcome of a change is unknown', changed, { ...shown, state: 'unknown' }, ['update']],
    ['is looked for when nobody knows whether it was posted', schedule, { ...unsure, state: 'unknown' }, ['look']],
    [
      'is looked for after a crash between intent and answer',
      schedule,
      { ...unsure, state: 'sending', leaseUntil: secondsFromNow(-13) },
      ['look'],
    ],
    ['stays withdrawn', schedule, { state: 'cancelled' }, []],
  ])('%s', (_, message, row, steps) => {
    expect(stepsFor(message, row && rowOf(schedule, row))).toEqual(steps);
  });
});

describe('a message to one person', () => {
  it.each<[string, Partial<LedgerRow> | null, string[]]>([
    ['is sent when it is new', null, ['post']],
    [
      'is only confirmed when it was sent already',
      { state: 'sent', slackId: '1.1', slackChannelId: 'D1' },
      ['confirm'],
    ],
    ['is looked for when nobody knows whether it was sent', { ...unsure, state: 'unknown' }, ['look']],
  ])('%s', (_, row, steps) => {
    expect(stepsFor(notice, row && rowOf(notice, row))).toEqual(steps);
  });

  it('is frozen when sent, even if its words change', () => {
    const reworded = { ...notice, content: { text: 'Other words', blocks: [] } };
    const row = rowOf(notice, { state: 'sent', slackId: '1.1', slackChannelId: 'D1' });
    expect(stepsFor(reworded, row)).toEqual(['confirm']);
  });
});

describe('waiting', () => {
  it.each<[string, Partial<LedgerRow>, number]>([
    ['for as long as Slack asked', { state: 'pending', notBefore: secondsFromNow(7) }, 7],
    [
      'while an attempt is under way, and a quarantine after its lease',
      { state: 'sending', leaseUntil: secondsFromNow(5) },
      17,
    ],
    ['in quarantine after the lease has run out', { state: 'sending', leaseUntil: secondsFromNow(-5) }, 7],
    [
      'while a late request may still be carried out',
      { ...unsure, state: 'unknown', notBefore: secondsFromNow(12) },
      12,
    ],
    ['after a refusal', { state: 'dead', notBefore: secondsFromNow(600) }, 600],
  ])('goes on %s', (_, row, seconds) => {
    const planned = plan([schedule], [rowOf(schedule, row)], NOW, QUARANTINE);
    expect(planned).toEqual({ steps: [], nextDueAt: secondsFromNow(seconds) });
  });

  it('is over for a refused message as soon as the message changes', () => {
    expect(stepsFor(changed, rowOf(schedule, { state: 'dead', notBefore: secondsFromNow(600) }))).toEqual(['post']);
  });

  it('is over for a refused message after a while', () => {
    expect(stepsFor(schedule, rowOf(schedule, { state: 'dead', notBefore: NOW }))).toEqual(['post']);
  });

  it('for one message does not hold up another', () => {
    const waiting = rowOf(schedule, { state: 'pending', notBefore: secondsFromNow(30) });
    const planned = plan([schedule, notice], [waiting], NOW, QUARANTINE);
    expect(planned.steps).toMatchObject([{ kind: 'post', message: notice }]);
    expect(planned.nextDueAt).toEqual(secondsFromNow(30));
  });
});

it('leaves alone what is no longer asked for', () => {
  expect(plan([], [rowOf(schedule, shown)], NOW, QUARANTINE)).toEqual({ steps: [], nextDueAt: null });
});

describe('a scheduled message of which nobody knows whether Slack has it', () => {
  const reminder: DesiredMessage = {
    ...notice,
    key: 'reminder:1',
    delivery: { lifetime: 'scheduled', postAt: secondsFromNow(5), correction: { text: 'Not so', blocks: [] } },
  };
  const lookedFor = (seconds: number) => {
    const postAt = secondsFromNow(seconds);
    return plan([], [rowOf(reminder, { ...unsure, state: 'unknown', postAt })], NOW, QUARANTINE);
  };

  it.each([9, 0, -19])('is left alone %i seconds before its time: it is in no list, and not shown yet', (seconds) => {
    expect(lookedFor(seconds)).toEqual({ steps: [], nextDueAt: secondsFromNow(seconds + 20) });
  });

  it.each([11, -20])('is looked for %i seconds before its time', (seconds) => {
    expect(lookedFor(seconds).steps).toMatchObject([{ kind: 'look_ahead' }]);
  });
});

describe('news', () => {
  const newsAt = (notBefore: Date): DesiredMessage => ({ ...notice, delivery: { lifetime: 'once', notBefore } });
  const following: DesiredMessage = {
    ...notice,
    delivery: { lifetime: 'once', following: ['reminder:1', 'reminder:2'] },
  };
  const reminder = (key: string, row: Partial<LedgerRow>) => ({ ...rowOf({ ...notice, key }, row), key });

  it('that is to wait until somebody wants to hear it is planned for then', () => {
    const until = secondsFromNow(3_600);
    expect(plan([newsAt(until)], [], NOW, QUARANTINE)).toEqual({ steps: [], nextDueAt: until });
    expect(plan([newsAt(NOW)], [], NOW, QUARANTINE).steps).toMatchObject([{ kind: 'post' }]);
  });

  it.each<[string, Partial<LedgerRow> | null, number]>([
    ['has been shown', { state: 'sent', postAt: secondsFromNow(-60) }, 1],
    ['was posted', { state: 'sent' }, 1],
    ['is still ahead', { state: 'sent', postAt: secondsFromNow(60) }, 0],
    ['was taken back', { state: 'cancelled' }, 0],
    ['was never written', null, 0],
  ])('that takes up what another message said follows it only where that %s', (_, row, steps) => {
    const rows = row ? [reminder('reminder:2', row)] : [];
    expect(plan([following], rows, NOW, QUARANTINE)).toMatchObject({ steps: { length: steps }, nextDueAt: null });
  });

  it('that takes up what another message is going to say is looked at again once that has been shown', () => {
    const shownAt = secondsFromNow(60);
    const waits: [string, Date][] = [];
    const noteWait = (key: string, until: Date) => waits.push([key, until]);
    plan([following], [reminder('reminder:2', { state: 'sent', postAt: shownAt })], NOW, QUARANTINE, { noteWait });
    expect(waits).toEqual([[following.key, shownAt]]);
  });

  it('that has been sent is left as it is, whatever has become of the other', () => {
    expect(stepsFor(following, rowOf(following, { state: 'sent' }))).toEqual(['confirm']);
  });
});
