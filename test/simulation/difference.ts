import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import type { Message, User } from '../../sandbox/slack/world.js';
import { readDesired } from '../../src/app/read-desired.js';
import type { SlackReader } from '../../src/app/read-readers.js';
import { createStore } from '../../src/app/store.js';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { tellCountButtons } from '../../src/numbers/counting/counting.controls.js';
import type { SimulatedDatabase } from './simulated-database.js';
import type { World } from './world.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What is nearer than this is left as it is, and what is farther waits. */
const LOCK = 6 * MINUTE + 30_000;
const HORIZON = 14 * DAY - MINUTE;

/** What everything that is stored calls for, against what Slack shows and holds ready. */
export class Difference {
  #world: World | null = null;
  #wasRestored = false;

  constructor(private readonly database: SimulatedDatabase) {}

  /**
   * @param wasRestored whether a backup was put back: of what was handed over after it only Slack knows
   * @returns what Slack does not show as it should; null when all is well
   */
  async find(world: World, wasRestored: boolean): Promise<string | null> {
    this.#world = world;
    this.#wasRestored = wasRestored;
    const { world: slackWorld, teamId } = world.slack.workspace;
    const society = createStore(this.database.database).in(teamId);
    const readPeople = async (userIds: readonly string[]) =>
      new Map(userIds.map((userId) => [userId, slackReaderOf(slackWorld.user(userId))]));
    const { messages: desired } = await world.aside(() =>
      readDesired(society, readPeople, { isOnlyRead: true })(world.time.date()),
    );
    for (const message of desired) {
      const problem = this.#isShown(message, desired);
      if (problem) return `${message.key} ${problem}`;
    }
    // What was handed over after a backup is left to be shown: it may be of places that only Slack remembers.
    return this.#wasRestored ? null : this.#leftOver(world, desired);
  }

  #isShown(message: DesiredMessage, desired: readonly DesiredMessage[]): string | null {
    switch (message.delivery.lifetime) {
      case 'standing': {
        const channelId = this.#channelOf(message.recipient);
        const [shown] = this.#messages(channelId).filter(({ metadata }) => metadata?.event_payload.key === message.key);
        if (!shown && message.inPlaceOf)
          return this.#stillAsks(channelId, message.inPlaceOf.mark) ? 'still asks' : null;
        if (!shown) return message.delivery.onlyWhereShown ? null : 'is not shown';
        return wordsOf(shown.blocks) === wordsOf(message.content.blocks) ? null : 'is out of date';
      }
      case 'once':
        if (message.delivery.following || this.#isToWait(message.delivery.notBefore)) return null;
        if (ASKED_FOR_WHEN_SENT.test(message.key) && this.#isPosted(message)) return null;
        return 'has not been sent, or nobody knows that it has';
      case 'scheduled':
        return this.#isAhead(message, message.delivery.postAt.getTime(), desired.filter(isLike(message)).length);
    }
  }

  #isPosted({ key, recipient }: DesiredMessage): boolean {
    if (this.#world?.slack.deletedKeys.has(key)) return true;
    return this.#messages(this.#channelOf(recipient)).some(({ metadata }) => metadata?.event_payload.key === key);
  }

  /** Whether a question stands there whose answer is known. After a backup nobody may know that it was asked. */
  #stillAsks(channelId: string, mark: string): boolean {
    if (this.#wasRestored) return false;
    const buttons = this.#messages(channelId).flatMap(({ blocks }) => elementsOf(blocks));
    return buttons.some(
      ({ element, actionId }) =>
        actionId === tellCountButtons.no.actionId && element.type === 'button' && element.value?.startsWith(mark),
    );
  }

  #channelOf(recipient: DesiredMessage['recipient']): string {
    if ('channelId' in recipient) return recipient.channelId;
    const { world: slack, botUserId } = this.#world?.slack.workspace ?? {};
    return (botUserId && slack?.directChannel(botUserId, recipient.userId).id) || '';
  }

  #isToWait(notBefore: Date | undefined): boolean {
    return notBefore !== undefined && notBefore.getTime() > (this.#world?.time.now ?? 0);
  }

  #isAhead({ recipient, content }: DesiredMessage, at: number, wanted: number): string | null {
    const world = this.#world;
    if (!world || at - world.time.now < LOCK || at - world.time.now > HORIZON) return null;
    const { scheduled } = world.slack.workspace;
    const channelId = this.#channelOf(recipient);
    const ahead = scheduled
      .list()
      .filter((each) => each.channelId === channelId && each.text === content.text && each.postAt.getTime() === at)
      .filter((each) => wordsOf(each.blocks) === wordsOf(content.blocks));
    return ahead.length === wanted ? null : `is scheduled ${ahead.length} times`;
  }

  /** What Slack will show that nobody asks for. */
  #leftOver(world: World, desired: readonly DesiredMessage[]): string | null {
    const wanted = desired.filter(({ delivery }) => isAhead(delivery, world.time.now)).length;
    const ahead = world.slack.workspace.scheduled.list().filter(({ postAt }) => isOutside(postAt, world.time.now));
    return ahead.length === wanted ? null : `${ahead.length} messages are scheduled, and ${wanted} are asked for`;
  }

  #messages(channelId: string): readonly Message[] {
    return this.#world?.slack.workspace.world.messages(channelId) ?? [];
  }
}

/** Keys of what is told once and goes on being asked for; anything else is settled once it is sent. */
const ASKED_FOR_WHEN_SENT = /^(runs|lapsed|pause|pause_over):/;

/** Neither so near that it is left as it is, nor so far that it waits. */
function isOutside(postAt: Date, now: number): boolean {
  const ahead = postAt.getTime() - now;
  return ahead > LOCK && ahead < HORIZON;
}

function isAhead(delivery: DesiredMessage['delivery'], now: number): boolean {
  return delivery.lifetime === 'scheduled' && isOutside(delivery.postAt, now);
}

/** Whether another message says the same to the same person at the same time. */
function isLike(message: DesiredMessage): (other: DesiredMessage) => boolean {
  const words = JSON.stringify([message.recipient, message.content, message.delivery]);
  return (other) => JSON.stringify([other.recipient, other.content, other.delivery]) === words;
}

function slackReaderOf({ locale, timeZone, deleted }: User): SlackReader {
  return { slackLocale: locale, timeZone, isActive: !deleted };
}

/** Equal for blocks that look the same, whatever the order of their properties and the ids that Slack gives them. */
function wordsOf(blocks: unknown): string {
  return JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'block_id') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
