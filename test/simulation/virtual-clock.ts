import { Clock } from '../../sandbox/slack/sandbox-clock.js';
import type { VirtualTime } from './virtual-time.js';

/** Slack's clock, which shows true time; what waits for an instant there happens in virtual time. */
export class VirtualClock extends Clock {
  constructor(private readonly time: VirtualTime) {
    super(time.date());
  }

  override now(): Date {
    return this.time.date();
  }

  override at(instant: Date, run: () => void | Promise<void>): () => void {
    return this.time.at(instant.getTime(), null, 'Slack', () => void run());
  }

  override set(): Promise<void> {
    throw new Error('virtual time moves by itself');
  }
}
