import type { Block } from './block-kit/blocks.js';
import type { Changes } from './changes.js';
import type { Identifiers } from './identifiers.js';
import { Refusal } from './refusal.js';
import type { Clock } from './sandbox-clock.js';
import type { World } from './world.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FARTHEST_AHEAD = 120 * 24 * 60 * MINUTE;
const WINDOW = 5 * MINUTE;
const MOST_IN_WINDOW = 30;
/** Deleting later than this is refused… */
const TOO_LATE_TO_DELETE = MINUTE;
/** …and later than this is answered with ok, but the message is posted all the same: Slack's late-delete bug. */
const TOO_LATE_TO_STOP = 5 * MINUTE;

export interface Scheduled {
  readonly id: string;
  readonly channelId: string;
  readonly postAt: Date;
  readonly createdAt: Date;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly hasMetadata: boolean;
}

/** Messages that wait for their time, with the traps that Slack's own scheduling has. */
export class ScheduledMessages {
  /** By id: what Slack lists. */
  readonly #listed = new Map<string, Scheduled>();
  /** Ids that will be posted; after a late delete this holds more than the list. */
  readonly #live = new Set<string>();

  constructor(
    private readonly clock: Clock,
    private readonly identifiers: Identifiers,
    private readonly changes: Changes,
    private readonly world: World,
    private readonly botUserId: string,
  ) {}

  list(): readonly Scheduled[] {
    return [...this.#listed.values()].sort((one, other) => one.postAt.getTime() - other.postAt.getTime());
  }

  /** @throws Refusal `time_in_past`, `time_too_far`, `restricted_too_many` */
  add(message: Omit<Scheduled, 'id' | 'createdAt'>): Scheduled {
    const ahead = message.postAt.getTime() - this.clock.now().getTime();
    if (ahead <= 0) throw new Refusal('time_in_past');
    if (ahead > FARTHEST_AHEAD) throw new Refusal('time_too_far');
    if (this.#wouldCrowd(message)) throw new Refusal('restricted_too_many');
    const added: Scheduled = { ...message, id: this.identifiers.next('Q'), createdAt: this.clock.now() };
    this.#listed.set(added.id, added);
    this.#live.add(added.id);
    this.clock.at(added.postAt, () => this.#post(added));
    this.changes.mark();
    return added;
  }

  /** @throws Refusal `invalid_scheduled_message_id` */
  remove(channelId: string, id: string): void {
    const message = this.#listed.get(id);
    if (message?.channelId !== channelId) throw new Refusal('invalid_scheduled_message_id');
    const ahead = message.postAt.getTime() - this.clock.now().getTime();
    if (ahead < TOO_LATE_TO_DELETE) throw new Refusal('invalid_scheduled_message_id');
    this.#listed.delete(id);
    if (ahead >= TOO_LATE_TO_STOP) this.#live.delete(id);
    this.changes.mark();
  }

  #wouldCrowd({ channelId, postAt }: Pick<Scheduled, 'channelId' | 'postAt'>): boolean {
    const times = this.list()
      .filter((other) => other.channelId === channelId)
      .map((other) => other.postAt.getTime());
    const all = [...times, postAt.getTime()].sort((one, other) => one - other);
    return all.some((time, index) => (all[index + MOST_IN_WINDOW] ?? Number.POSITIVE_INFINITY) - time < WINDOW);
  }

  #post({ id, channelId, text, blocks, hasMetadata }: Scheduled): void {
    this.#listed.delete(id);
    this.changes.mark();
    const channel = this.world.channels.get(channelId);
    const reachable = channel && !channel.archived && channel.members.has(this.botUserId);
    // Slack's bug: with metadata it accepts the message and never posts it.
    if (!this.#live.delete(id) || hasMetadata || !reachable) return;
    this.world.addMessage({ channelId, userId: this.botUserId, text, blocks });
  }
}
