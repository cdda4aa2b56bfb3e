/** Timers of which none rings by itself before the gate is opened; until then time goes by when it is told to. */
export interface Gate {
  readonly wake: (milliseconds: number, callback: () => Promise<void>) => () => void;
  /**
   * Rings one after the other what is due within this time, those included that are set meanwhile; the clock jumps to each.
   * @throws when there is no end to it
   */
  ringWithin(milliseconds: number): Promise<void>;
  /** From here on timers are real. */
  open(): void;
}

interface Alarm {
  readonly at: number;
  readonly callback: () => Promise<void>;
}

const RINGS_AT_MOST = 20_000;

/** @param jump moves the clock on by so many milliseconds */
export function createGate(clock: () => Date, jump: (milliseconds: number) => void): Gate {
  const held = new Set<Alarm>();
  let isOpen = false;
  const nextBefore = (end: number): Alarm | undefined =>
    [...held].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  const left = ({ at }: Alarm): number => Math.max(0, at - clock().getTime());
  return {
    wake(milliseconds, callback) {
      if (isOpen) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      }
      const alarm = { at: clock().getTime() + milliseconds, callback };
      held.add(alarm);
      return () => held.delete(alarm);
    },
    async ringWithin(milliseconds) {
      for (let ring = 0; ring < RINGS_AT_MOST; ring += 1) {
        const next = nextBefore(clock().getTime() + milliseconds);
        if (!next) return;
        held.delete(next);
        jump(left(next));
        await next.callback();
      }
      throw new Error('there is always something left to do');
    },
    open() {
      isOpen = true;
      for (const alarm of held) setTimeout(alarm.callback, left(alarm));
      held.clear();
    },
  };
}
