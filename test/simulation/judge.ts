import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import type { ApiAnswer } from '../../sandbox/slack/web-api.js';
import type { Message, User } from '../../sandbox/slack/world.js';
import { readDesired } from '../../src/app/read-desired.js';
import type { SlackReader } from '../../src/app/read-readers.js';
import { createStore } from '../../src/app/store.js';
import { LOCALES } from '../../src/core/model.js';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { MESSAGES } from '../../src/locales/index.js';
import { tellCountButtons } from '../../src/numbers/counting/counting.controls.js';
import { cannotMakeItButton, undoClaimButton } from '../../src/visits/claiming/claiming.controls.js';
import { takeBackButton } from '../../src/visits/covering/covering.controls.js';
import { notThisWeekButton } from '../../src/visits/standing/standing.controls.js';
import { markClearedButton, openPlanButton } from '../../src/visits/visits.controls.js';
import { askedTooOften, notEnded, runningShort } from './covered.js';
import { expectedReminders, questionAbout, SECOND_DAY } from './expected-reminders.js';
import { readFacts } from './facts.js';
import { PausesTold, pausedInPart } from './paused.js';
import { Promises } from './promises.js';
import { ReadyForTheirGroup } from './ready-for-their-group.js';
import { ReminderHistory } from './reminder-history.js';
import { CHANNELS, NATIONAL, PEOPLE, SETTLES_WITHIN, ZONE } from './settings.js';
import type { SimulatedDatabase } from './simulated-database.js';
import { keptInSilence, standingWrongly } from './standing.js';
import { TallyHistory } from './tally-history.js';
import type { Witness, World } from './world.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Until all visits are over and all reminders shown. */
const LASTS = 24 * DAY;
/**
 * After the story the processes are up at these times, for so long, and asleep otherwise: first two hours before visits, at last
 * somewhat less than two days before those of the week that was not posted as the story began.
 */
const AWAKE_AT = [
  2 * DAY + 5 * 60 * MINUTE,
  5 * DAY + 7 * 60 * MINUTE,
  14 * DAY + 8 * 60 * MINUTE,
  20 * DAY + 90 * MINUTE,
];
const AWAKE_FOR = 11 * MINUTE;
/** Two periods of the audit: so long may it take until Slack shows what it should. */
const HEALED_WITHIN = 20 * MINUTE;
/** What is nearer than this is left as it is, and what is farther waits. */
const LOCK = 6 * MINUTE + 30_000;
const HORIZON = 14 * DAY - MINUTE;

const TELLING = [
  markClearedButton.actionId,
  cannotMakeItButton.actionId,
  takeBackButton.actionId,
  notThisWeekButton.actionId,
  openPlanButton.actionId,
] as const;

/** How a reminder of a second day begins, in each language. */
const OF_SECOND_DAYS = LOCALES.map((locale) => MESSAGES[locale]['reminder.second_day'].replace(/\{.*/s, ''));

/** What must hold at every moment, and in the end. */
export class Judge implements Witness {
  readonly broken: string[] = [];
  #world: World | null = null;
  /** By visit and person: how often a place was taken, as the database has seen it. */
  readonly #taken = new Map<string, number>();
  #holding = new Set<string>();
  readonly #confirmations = new Set<string>();
  readonly #answered = new Set<string>();

  readonly #history = new ReminderHistory();
  readonly #tallies = new TallyHistory();
  readonly #promises = new Promises();
  readonly #pauses = new PausesTold();
  readonly #ready = new ReadyForTheirGroup();
  #wasRestored = false;
  #lastFacts = '';

  constructor(private readonly database: SimulatedDatabase) {}

  get reminders(): { readonly shown: number; readonly required: number } {
    return this.#history.counts;
  }

  watch(world: World): void {
    this.#world = world;
  }

  /** Before the story began Slack had everything that was called for. */
  beginsSettled(): void {
    this.#history.settled((this.#world?.season.start.getTime() ?? 0) + SETTLES_WITHIN);
  }

  called(method: string, args: Readonly<Record<string, unknown>>, answer: ApiAnswer, isHeard: boolean): void {
    if (method !== 'response_url' || answer.cut || answer.status !== 200) return;
    const key = String(args.response_url);
    // A problem is told each time that it comes up, with its reference.
    if (/\*[2-9A-Z]{8}\*/.test(String(args.text))) return;
    if (this.#answered.has(key)) this.#break(`a request was answered twice: ${JSON.stringify(args.text)}`);
    if (isHeard) this.#answered.add(key);
  }

  async stored(): Promise<void> {
    await this.#seats();
    await this.#gate();
    for (const problem of await standingWrongly(this.database)) this.#break(problem);
    for (const problem of await this.#ready.judge(this.database)) this.#break(problem);
    await this.#pauses.note(this.database, this.#world?.time.now ?? 0);
    await this.#reminders();
  }

  shown(): void {
    this.#confirmed();
    this.#shownOnce();
    for (const problem of this.#tallies.judge(this.#messages(NATIONAL, null))) this.#break(problem);
  }

  restoring(): void {
    this.#wasRestored = true;
    const posts = CHANNELS.flatMap((channelId) => this.#messages(channelId, null));
    this.#promises.note(posts, this.#world?.time.now ?? 0);
  }

  /** Waits for Slack to show what it should. @returns the milliseconds that took; null when it never did */
  async untilHealed(world: World): Promise<number | null> {
    const { time } = world;
    const calm = time.now;
    await time.onBehalfOf(null, 'calm', () => world.calm());
    let difference: string | null = null;
    for (let wait = 1_000; time.now - calm <= HEALED_WITHIN; wait = Math.min(wait * 1.6, 2 * MINUTE)) {
      await time.runUntil(time.now + wait);
      difference = world.isBusy
        ? 'people are busy'
        : ((await this.#difference(world)) ?? (await this.#undone(time.now)));
      if (difference === null) {
        this.#history.settled(time.now);
        for (const problem of await this.#promises.forgotten(this.database)) this.#break(problem);
        // Of what was told before a backup was put back, nobody knows afterwards.
        if (!this.#wasRestored) for (const problem of await this.#pauses.wrongly(this.database)) this.#break(problem);
        return time.now - calm;
      }
    }
    this.#break(`${HEALED_WITHIN / MINUTE} minutes after the last fault: ${difference}`);
    return null;
  }

  /** Lives on past the last visit, most of it asleep, and holds what was shown against what was called for. */
  async toTheEnd(world: World): Promise<void> {
    const { time, season } = world;
    const end = season.start.getTime() + LASTS;
    for (const awake of AWAKE_AT) {
      const from = season.start.getTime() + awake;
      if (from < time.now) continue;
      await this.#sleep(world, from);
      await time.runUntil(from + AWAKE_FOR);
      for (const problem of await runningShort(this.database, time.now)) this.#break(problem);
      for (const problem of await keptInSilence(this.database, time.now)) this.#break(problem);
      const left = await pausedInPart(this.database, time.now);
      if (left !== null) this.#break(left);
    }
    await this.#sleep(world, end);
    // What was called for before a backup was put back, nobody knows afterwards: that is a test's, not the judge's.
    if (this.#wasRestored) return;
    this.#judgeReminders(world);
    for (const problem of await askedTooOften(this.database)) this.#break(problem);
  }

  /** @returns what should have been done by now; null when all is */
  async #undone(now: number): Promise<string | null> {
    return (await notEnded(this.database, now)) ?? (await pausedInPart(this.database, now));
  }

  async #sleep(world: World, until: number): Promise<void> {
    const { time } = world;
    await time.onBehalfOf(null, 'sleep', () => world.sleep(until));
    await time.runUntil(until);
  }

  #judgeReminders(world: World): void {
    const { world: slack, botUserId } = world.slack.workspace;
    const shown = PEOPLE.flatMap((userId) =>
      this.#messages(slack.directChannel(botUserId, userId).id, null)
        .filter(({ metadata }) => metadata === undefined)
        .flatMap((message) => {
          const { ts } = message;
          const about = reminderIn(message);
          return about === null ? [] : [{ userId, about, at: Number(ts) * 1_000 }];
        }),
    );
    const corrected = PEOPLE.flatMap((userId) =>
      this.#messages(slack.directChannel(botUserId, userId).id, null).flatMap(({ metadata }) => {
        const key = String(metadata?.event_payload.key);
        return key.startsWith('correction:') ? [key.replace(/^correction:|:\d+$/g, '')] : [];
      }),
    );
    for (const problem of this.#history.judge(shown, new Set(corrected), world.troubles, world.began, world.time.now))
      this.#break(problem);
  }

  async #reminders(): Promise<void> {
    const world = this.#world;
    if (!world) return;
    const facts = await readFacts(this.database, world.season.posted[0]);
    const said = JSON.stringify(facts);
    if (said === this.#lastFacts) return;
    this.#lastFacts = said;
    this.#history.note(expectedReminders(facts, ZONE), world.time.now);
  }

  /** Never more people than places, never one person twice. */
  async #seats(): Promise<void> {
    const claims = await this.database.rows(
      `SELECT c.shiftId, v.userId, s.maximumParty FROM Claim c
       JOIN Shift s ON s.id = c.shiftId JOIN Volunteer v ON v.id = c.volunteerId WHERE c.seat IS NOT NULL`,
    );
    const perShift = new Map<string, number>();
    const holding = new Set<string>();
    for (const { shiftId, userId, maximumParty } of claims) {
      const taken = (perShift.get(String(shiftId)) ?? 0) + 1;
      perShift.set(String(shiftId), taken);
      if (taken > Number(maximumParty)) this.#break(`${taken} people hold a visit for ${maximumParty}`);
      const place = `${shiftId} ${userId}`;
      if (holding.has(place)) this.#break(`${userId} holds the same visit twice`);
      holding.add(place);
      if (!this.#holding.has(place)) this.#taken.set(place, (this.#taken.get(place) ?? 0) + 1);
    }
    this.#holding = holding;
  }

  /** Never more people inside at once than the facility lets in, over all its visits. */
  async #gate(): Promise<void> {
    const moments = await this.database.rows(
      `SELECT s.startsAt, f.visitorCap, COUNT(*) AS inside FROM Shift s
       JOIN "Group" g ON g.id = s.groupId JOIN Facility f ON f.id = g.facilityId
       JOIN "Group" h ON h.facilityId = f.id
       JOIN Shift o ON o.groupId = h.id AND o.status = 'planned' AND o.startsAt <= s.startsAt AND o.endsAt > s.startsAt
         AND (o.pauseStartsAt IS NULL OR s.startsAt < o.pauseStartsAt OR s.startsAt >= o.pauseEndsAt)
       JOIN Claim c ON c.shiftId = o.id AND c.seat IS NOT NULL
       WHERE s.status = 'planned' GROUP BY s.id HAVING COUNT(*) > f.visitorCap`,
    );
    for (const { inside, visitorCap, startsAt } of moments) {
      this.#break(`${inside} people come at ${startsAt} where ${visitorCap} are let in`);
    }
  }

  /** Nobody is told that a place is theirs before it is stored. */
  #confirmed(): void {
    const told = new Map<string, number>();
    for (const userId of PEOPLE) {
      for (const message of CHANNELS.flatMap((channelId) => this.#messages(channelId, userId))) {
        if (message.ephemeralFor !== userId) continue;
        const undo = elementsOf(message.blocks).find(({ actionId }) => actionId === undoClaimButton.actionId);
        if (undo?.element.type === 'button') this.#confirmations.add(`${undo.element.value} ${userId} ${message.ts}`);
      }
    }
    for (const confirmation of this.#confirmations) {
      const place = confirmation.split(' ', 2).join(' ');
      told.set(place, (told.get(place) ?? 0) + 1);
    }
    for (const [place, count] of told) {
      if (count > (this.#taken.get(place) ?? 0)) this.#break(`told that ${place} is theirs, and it is not stored`);
    }
  }

  /** No message is there twice. */
  #shownOnce(): void {
    const world = this.#world;
    if (!world) return;
    for (const channel of world.slack.workspace.world.channels.keys()) {
      const keys = this.#messages(channel, null).flatMap(({ metadata }) => metadata?.event_payload.key ?? []);
      const twice = keys.find((key, index) => keys.indexOf(key) !== index);
      if (twice !== undefined) this.#break(`${String(twice)} is shown twice`);
    }
    // What was handed over after a backup is taken back once it is found, and before it is shown.
    if (!this.#wasRestored) this.#scheduledOnce(world);
  }

  /** Nothing waits twice to be shown. Two visits at the same time may be spoken of in the same words. */
  #scheduledOnce({ slack }: World): void {
    const { scheduled, world, botUserId } = slack.workspace;
    const alike = new Map<string, number>();
    for (const { channelId, postAt, text } of scheduled.list()) {
      const words = `${channelId} ${postAt.getTime()} ${text}`;
      const count = (alike.get(words) ?? 0) + 1;
      alike.set(words, count);
      if (count === 1) continue;
      const reader = [...world.channel(channelId).members].find((userId) => userId !== botUserId) ?? '';
      if (count > this.#history.calledFor(reader, postAt.getTime())) this.#break(`scheduled twice: ${text}`);
    }
  }

  /** @returns what Slack does not show as it should; null when all is well */
  async #difference(world: World): Promise<string | null> {
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
        const [shown] = this.#messages(channelId, null).filter(
          ({ metadata }) => metadata?.event_payload.key === message.key,
        );
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
    return this.#messages(this.#channelOf(recipient), null).some(({ metadata }) => metadata?.event_payload.key === key);
  }

  /** Whether a question stands there whose answer is known. After a backup nobody may know that it was asked. */
  #stillAsks(channelId: string, mark: string): boolean {
    if (this.#wasRestored) return false;
    const buttons = this.#messages(channelId, null).flatMap(({ blocks }) => elementsOf(blocks));
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

  #messages(channelId: string, seenBy: string | null): readonly Message[] {
    return this.#world?.slack.workspace.world.messages(channelId, seenBy ?? undefined) ?? [];
  }

  #break(sentence: string): void {
    if (!this.broken.includes(sentence)) this.broken.push(sentence);
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

/** What a reminder is about: the value of its first button that says so, or its first words. Null for other messages. */
function reminderIn({ blocks, text }: Message): string | null {
  if (OF_SECOND_DAYS.some((words) => text.startsWith(words))) return SECOND_DAY;
  const button = elementsOf(blocks).find(({ actionId }) => TELLING.some((each) => each === actionId));
  if (button?.element.type !== 'button' || !button.element.value) return null;
  return button.actionId === markClearedButton.actionId ? questionAbout(button.element.value) : button.element.value;
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
