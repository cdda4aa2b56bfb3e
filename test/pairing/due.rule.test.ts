import { describe, expect, it } from 'vitest';
import { dueAt, settleDue } from '../../src/pairing/due.rule.js';
import { decideLastMonth } from '../../src/pairing/lasting/lasting.rule.js';
import type { Pairing } from '../../src/pairing/pairing.rule.js';
import { imaginedPairing } from '../support/imagined-pairing.js';

const DAY = 24 * 60 * 60_000;
const on = (day: string): Date => new Date(`${day}T12:00:00Z`);
const BEGUN = on('2026-11-23');

/** Everything that comes due until a day, looked after each noon, with its day. */
function untilDay(pairing: Pairing, last: string): string[] {
  const said: string[] = [];
  let now = pairing.stateSince;
  let current = pairing;
  while (now < on(last)) {
    now = new Date(now.getTime() + DAY);
    const settled = settleDue(current, false, now);
    current = settled.pairing;
    for (const due of settled.due) {
      const what =
        due.kind === 'quiet' ? `quiet ${due.isSecond}` : due.kind === 'card' ? `${due.why} ${due.on}` : due.kind;
      said.push(`${now.toISOString().slice(0, 10)} ${what}`);
    }
  }
  return said;
}

describe('what comes due by itself of a one-to-one', () => {
  it('is a question after 28 quiet days, again 14 days later, when the leader hears; and sparring after eight weeks', () => {
    const pairing = imaginedPairing({ begunAt: BEGUN, stateSince: BEGUN, heardAt: BEGUN });
    expect(untilDay(pairing, '2027-01-20')).toEqual([
      '2026-12-21 quiet false',
      '2027-01-04 quiet true',
      '2027-01-18 sparring',
    ]);
  });

  it('waits for 42 days where the programme’s visits come every fourteen', () => {
    const pairing = imaginedPairing({ begunAt: BEGUN, stateSince: BEGUN, heardAt: BEGUN }, { every: 2 });
    expect(untilDay(pairing, '2027-01-10')).toEqual(['2027-01-04 quiet false']);
  });

  it('is no question before an hour that was entered has been quiet for as long', () => {
    const hour = { startsAt: on('2026-12-14'), endsAt: on('2026-12-14') };
    const meetings = [{ id: 'm', day: '2026-12-14', hour, state: 'planned', version: 1 }] as const;
    const pairing = imaginedPairing({ begunAt: BEGUN, stateSince: BEGUN, heardAt: BEGUN, meetings });
    expect(untilDay(pairing, '2027-01-12')).toEqual(['2027-01-11 quiet false']);
  });

  it('is nothing while it rests, and nothing is asked while its prison is paused', () => {
    const resting = imaginedPairing({ state: 'resting', begunAt: BEGUN, stateSince: BEGUN, heardAt: BEGUN });
    expect(untilDay(resting, '2027-06-01')).toEqual([]);
    const running = imaginedPairing({ begunAt: BEGUN, stateSince: BEGUN, heardAt: BEGUN });
    const paused = settleDue(running, true, on('2026-12-21'));
    expect(paused.due).toEqual([]);
    expect(paused.pairing.heardAt).toEqual(on('2026-12-21'));
  });

  it('are cards 90, 60 and 14 days before the last month, none of them twice', () => {
    const resting = imaginedPairing({ state: 'resting', begunAt: BEGUN, stateSince: BEGUN, heardAt: BEGUN });
    const outcome = decideLastMonth('2027-06')(resting, 'U_LEADER', BEGUN);
    if (!outcome.ok) throw new Error('refused');
    const card = 'last_month 2027-06-01';
    expect(untilDay(outcome.pairing, '2027-07-01')).toEqual([
      `2027-03-03 ${card}`,
      `2027-04-02 ${card}`,
      `2027-05-18 ${card}`,
    ]);
  });

  it('are the same before it has lasted as long as its programme wants, also over the turn of a year', () => {
    const begunAt = on('2026-06-23');
    const pairing = imaginedPairing(
      { state: 'resting', begunAt, stateSince: begunAt, heardAt: begunAt },
      { mostMonths: 18 },
    );
    const card = 'longest 2027-12-23';
    expect(untilDay(pairing, '2028-02-01')).toEqual([`2027-09-24 ${card}`, `2027-10-24 ${card}`, `2027-12-09 ${card}`]);
  });

  it('never ends anything, and forgets what has ended after 30 days', () => {
    const ended = imaginedPairing({ state: 'ended', endedAt: BEGUN, stateSince: BEGUN });
    expect(dueAt(ended)).toEqual(new Date(BEGUN.getTime() + 30 * DAY));
    const running = imaginedPairing({ begunAt: BEGUN, stateSince: BEGUN, heardAt: BEGUN }, { mostMonths: 18 });
    expect(settleDue(running, false, on('2030-01-01')).pairing.state).toBe('running');
  });
});
