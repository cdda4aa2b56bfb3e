import type { ApiAnswer } from '../../sandbox/slack/web-api.js';
import type { VirtualTime } from './virtual-time.js';

type Item = Readonly<Record<string, unknown>>;

/** Slack's listings now and then show what was true a while ago: what has just been made is missing. */
export class StaleListings {
  #until = 0;
  #behind = 0;

  constructor(private readonly time: VirtualTime) {}

  /** Until then listings are so many milliseconds behind. */
  begin(until: number, behind: number): void {
    this.#until = until;
    this.#behind = behind;
  }

  clear(): void {
    this.#until = 0;
  }

  /** What Slack lists instead of the truth. */
  listed(method: string, answer: ApiAnswer): ApiAnswer {
    if (this.time.now >= this.#until || answer.cut || typeof answer.body !== 'object') return answer;
    const horizon = (this.time.now - this.#behind) / 1_000;
    const body = answer.body as Record<string, unknown>;
    if (method === 'conversations.history' && Array.isArray(body.messages)) {
      const messages = (body.messages as Item[]).filter(({ ts }) => Number(ts) <= horizon);
      return { ...answer, body: { ...body, messages } };
    }
    if (method === 'chat.scheduledMessages.list' && Array.isArray(body.scheduled_messages)) {
      const scheduled = (body.scheduled_messages as Item[]).filter(
        ({ date_created }) => Number(date_created) <= horizon,
      );
      return { ...answer, body: { ...body, scheduled_messages: scheduled } };
    }
    return answer;
  }
}
