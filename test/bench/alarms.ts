import type { SandboxClock } from '../../sandbox/slack/sandbox.js';

/** Timers on a clock that moves only when told to. */
export interface Alarms {
  readonly wake: (milliseconds: number, callback: () => Promise<void>) => () => void;
  /** Moves time on, ringing on the way what is due, each at its own time. */
  advance(milliseconds: number): Promise<void>;
}

export function createAlarms(clock: SandboxClock): Alarms {
  const alarms = new Set<{ readonly at: number; readonly callback: () => Promise<void> }>();
  const nextUntil = (end: number) =>
    [...alarms].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  return {
    wake(milliseconds, callback) {
      const alarm = { at: clock.now().getTime() + milliseconds, callback };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    async advance(milliseconds) {
      const end = clock.now().getTime() + milliseconds;
      for (let alarm = nextUntil(end); alarm; alarm = nextUntil(end)) {
        alarms.delete(alarm);
        if (alarm.at > clock.now().getTime()) await clock.set(new Date(alarm.at));
        await alarm.callback();
      }
      await clock.set(new Date(end));
    },
  };
}
