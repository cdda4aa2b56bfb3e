import { Refusal } from './refusal.js';
import type { Clock } from './sandbox-clock.js';

const LIFE_MILLISECONDS = 3000;

interface Trigger {
  readonly userId: string;
  readonly issuedAt: number;
  /** The modal that the person acted in, or null. */
  readonly viewId: string | null;
  used: boolean;
}

/** Trigger ids live three seconds of sandbox time, where nothing else is said, and open one view. */
export class TriggerIds {
  readonly #triggers = new Map<string, Trigger>();

  /** @param life milliseconds */
  constructor(
    private readonly clock: Clock,
    private readonly life = LIFE_MILLISECONDS,
  ) {}

  issue(userId: string, viewId: string | null = null): string {
    const issuedAt = this.clock.now().getTime();
    const id = `${issuedAt}.${this.#triggers.size + 1}.sandbox`;
    this.#triggers.set(id, { userId, issuedAt, viewId, used: false });
    return id;
  }

  exchange(id: string): Trigger {
    const trigger = this.#triggers.get(id);
    if (!trigger) throw new Refusal('invalid_trigger_id');
    if (this.clock.now().getTime() - trigger.issuedAt > this.life) throw new Refusal('expired_trigger_id');
    if (trigger.used) throw new Refusal('exchanged_trigger_id');
    trigger.used = true;
    return trigger;
  }
}
