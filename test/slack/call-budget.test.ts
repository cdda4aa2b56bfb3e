import { expect, it } from 'vitest';
import { createCallBudget } from '../../src/slack/call-budget.js';

function budgetOf(most: number) {
  let now = 0;
  const budget = createCallBudget(() => new Date(now), most);
  const taken = (reader: string, wanted: number): number =>
    Array.from({ length: wanted }, () => budget.take(reader)).filter(Boolean).length;
  const later = (seconds: number): void => {
    now += seconds * 1_000;
  };
  return { taken, later };
}

it('one reader alone has all the calls of a minute, and new ones a minute later', () => {
  const { taken, later } = budgetOf(20);
  expect(taken('people', 25)).toBe(20);
  later(59);
  expect(taken('people', 1)).toBe(0);
  later(1);
  expect(taken('people', 25)).toBe(20);
});

it('two readers together never have more than all, and neither more than half while the other waits', () => {
  const { taken, later } = budgetOf(20);
  expect(taken('people', 20)).toBe(20);
  expect(taken('names', 5)).toBe(0);
  later(60);
  expect(taken('people', 20)).toBe(10);
  expect(taken('names', 20)).toBe(10);
});

it('somebody who waited and has gone away keeps nothing from the other', () => {
  const { taken, later } = budgetOf(20);
  taken('people', 20);
  taken('names', 1);
  later(120);
  expect(taken('people', 20)).toBe(20);
});
