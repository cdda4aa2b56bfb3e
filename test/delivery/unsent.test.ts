import { beforeEach, describe, expect, it } from 'vitest';
import { createUnsent, type Unsent, type When } from '../../src/delivery/unsent.js';

const NOON = new Date('2026-11-25T12:00:00Z').getTime();
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOON + minutes * MINUTE);
const waits = (key: string, subject: string, when: When = 'now') => ({ key, subject, when });

let unsent: Unsent;
beforeEach(() => {
  unsent = createUnsent();
});

describe('what waits for Slack', () => {
  it('has waited since it was first found to, however often it is looked at', () => {
    unsent.note({ subjects: ['group:a'], waiting: [waits('week:1', 'group:a')], again: at(1) }, at(0));
    const both = [waits('week:1', 'group:a'), waits('week:2', 'group:a')];
    unsent.note({ subjects: ['group:a'], waiting: both, again: at(6) }, at(5));
    expect(unsent.backlog(at(7)).now).toEqual({ messages: 2, oldest: 7 * 60 });
    unsent.note({ subjects: ['group:a'], waiting: [waits('week:2', 'group:a')], again: at(9) }, at(8));
    expect(unsent.backlog(at(9)).now).toEqual({ messages: 1, oldest: 4 * 60 });
  });

  it('is no more once its subject has been looked at and nothing waits; that of others stays', () => {
    const waiting = [waits('week:1', 'group:a'), waits('week:2', 'group:b')];
    unsent.note({ subjects: ['group:a', 'group:b'], waiting, again: at(1) }, at(0));
    unsent.note({ subjects: ['group:a', 'group:c'], waiting: [], again: at(99) }, at(1));
    expect(unsent.backlog(at(2)).now).toEqual({ messages: 1, oldest: 120 });
  });

  it('is told apart from what is handed over ahead of its time', () => {
    unsent.note({ subjects: ['group:a'], waiting: [waits('reminder', 'group:a', 'ahead')], again: at(1) }, at(0));
    expect(unsent.backlog(at(1))).toEqual({ now: { messages: 0, oldest: 0 }, ahead: { messages: 1, oldest: 60 } });
  });

  it('is not known for ever: another process may have sent it, and this one hears nothing of that', () => {
    unsent.note({ subjects: ['group:a'], waiting: [waits('week:1', 'group:a')], again: at(5) }, at(0));
    expect(unsent.backlog(at(14)).now).toEqual({ messages: 1, oldest: 14 * 60 });
    expect(unsent.backlog(at(15)).now).toEqual({ messages: 0, oldest: 0 });
  });
});
