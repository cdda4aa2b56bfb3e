import { describe, expect, it } from 'vitest';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import type { SendStep } from '../../src/delivery/plan.js';
import { inPrecedence, precedenceOf } from '../../src/delivery/precedence.js';
import { createWaitingLine } from '../../src/delivery/waiting-line.js';

const NOW = new Date('2026-11-30T08:00:00Z');
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

function post(key: string, message: Partial<DesiredMessage>): SendStep {
  const delivery = { lifetime: 'standing', until: inHours(150) } as const;
  const content = { text: key, blocks: [] };
  return {
    kind: 'post',
    message: { key, recipient: { channelId: 'C1' }, content, delivery, ...message },
    row: null,
    thread: null,
  };
}
const reminder = (key: string, hours: number): SendStep => {
  const content = { text: key, blocks: [] };
  const delivery = { lifetime: 'scheduled', postAt: inHours(hours), correction: content } as const;
  return { kind: 'schedule', message: { key, recipient: { userId: 'U1' }, content, delivery }, row: null };
};
const keysOf = (steps: readonly SendStep[]) =>
  steps.map((step) => ('message' in step ? step.message.key : step.row.key));

describe('where Slack’s pace makes messages wait', () => {
  it('tomorrow’s visit goes before a reminder of next week, and that before the post of next week', () => {
    const steps = [
      post('next week', { nearestAt: inHours(140) }),
      reminder('remind in a week', 160),
      post('tomorrow', { nearestAt: inHours(30) }),
      reminder('remind in four days', 96),
      reminder('remind tonight', 9),
    ];
    expect(keysOf(inPrecedence(steps, NOW))).toEqual([
      'remind tonight',
      'tomorrow',
      'remind in four days',
      'remind in a week',
      'next week',
    ]);
  });

  it('what has just happened is told at once, as if it were of now', () => {
    const told = post('told', { delivery: { lifetime: 'once' } });
    expect(keysOf(inPrecedence([reminder('remind in an hour', 1), told], NOW))).toEqual(['told', 'remind in an hour']);
  });

  it('48 hours ahead is near, and a moment later is not', () => {
    expect(precedenceOf(post('at 48', { nearestAt: inHours(48) }), NOW).rank).toBe(0);
    expect(precedenceOf(post('later', { nearestAt: inHours(48.01) }), NOW).rank).toBe(2);
  });
});

describe('the line of those who wait', () => {
  const precedence = (hours: number) => precedenceOf(reminder('', hours), NOW);

  it('is one for all that were looked at, whenever that was: whoever is nearer steps in before', () => {
    const line = createWaitingLine();
    line.note(['group:far'], new Map([['group:far', precedence(90)]]), NOW);
    expect(line.note(['group:near'], new Map([['group:near', precedence(5)]]), NOW)).toEqual(
      new Map([['group:near', 0]]),
    );
    expect(line.note(['group:far'], new Map([['group:far', precedence(90)]]), NOW)).toEqual(
      new Map([['group:far', 1]]),
    );
  });

  it('is left by whoever has nothing to wait for any more', () => {
    const line = createWaitingLine();
    line.note(['group:near'], new Map([['group:near', precedence(5)]]), NOW);
    line.note(['group:near'], new Map(), NOW);
    expect(line.note(['group:far'], new Map([['group:far', precedence(90)]]), NOW)).toEqual(
      new Map([['group:far', 0]]),
    );
  });

  it('is left by whoever another process has seen to meanwhile, some minutes after their turn', () => {
    const line = createWaitingLine();
    for (let number = 0; number < 100; number += 1)
      line.note([`group:${number}`], new Map([[`group:${number}`, precedence(5)]]), NOW);
    const far = new Map([['group:far', precedence(90)]]);
    expect(line.note(['group:far'], far, NOW)).toEqual(new Map([['group:far', 100]]));
    expect(line.note(['group:far'], far, inHours(1))).toEqual(new Map([['group:far', 0]]));
  });
});
