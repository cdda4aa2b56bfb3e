import type { Job } from '../../delivery/jobs.js';
import { SETTLED_KEPT_FOR, WISH_KEPT_FOR } from './afterwards.rule.js';
import { CallWishes } from './call-wishes.store.js';

/** Forgets who wished for a call because of a visit that is long over, and that a call is settled. */
export const forgetCalls: Job = {
  name: 'forgetCalls',
  undone: 'wishes for a call not forgotten',
  everyMinutes: 60,
  past: 11,
  async run({ society, now }) {
    const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    await society.of(CallWishes).forget({ over: before(WISH_KEPT_FOR), settled: before(SETTLED_KEPT_FOR) }, now);
    return false;
  },
};
