import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import type { ApiAnswer } from '../../sandbox/slack/web-api.js';
import type { Message } from '../../sandbox/slack/world.js';
import { LOCALES } from '../../src/core/model.js';
import { MESSAGES } from '../../src/locales/index.js';
import { callOffMeetingButton } from '../../src/pairing/pairing.controls.js';
import { cannotMakeItButton } from '../../src/visits/claiming/claiming.controls.js';
import { takeBackButton } from '../../src/visits/covering/covering.controls.js';
import { notThisWeekButton } from '../../src/visits/standing/standing.controls.js';
import { markClearedButton, openPlanButton } from '../../src/visits/visits.controls.js';
import { askedTooOften, notEnded, runningShort } from './covered.js';
import { Difference } from './difference.js';
import { expectedReminders, questionAbout, SECOND_DAY } from './expected-reminders.js';
import { readFacts } from './facts.js';
import { Forgotten, notErased, type Shown } from './forgotten.js';
import { meetingInPause, OneToOnes } from './one-to-ones.js';
import { PausesTold, pausedInPart } from './paused.js';
import { Places } from './places.js';
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

const TELLING = [
  markClearedButton.actionId,
  cannotMakeItButton.actionId,
  takeBackButton.actionId,
  notThisWeekButton.actionId,
  openPlanButton.actionId,
  callOffMeetingButton.actionId,
] as const;

/** How a reminder of a second day begins, in each language. */
const OF_SECOND_DAYS = LOCALES.map((locale) => MESSAGES[locale]['reminder.second_day'].replace(/\{.*/s, ''));
/** How that of a one-to-one does: its button stands in lists as well. */
const OF_MEETINGS = LOCALES.map((locale) => MESSAGES[locale]['pairing.reminder'].replace(/\{.*/s, ''));

/** What must hold at every moment, and in the end. */
export class Judge implements Witness {
  readonly broken: string[] = [];
  #world: World | null = null;
  readonly #places = new Places();
  readonly #answered = new Set<string>();

  readonly #history = new ReminderHistory();
  readonly #tallies = new TallyHistory();
  readonly #promises = new Promises();
  readonly #pauses = new PausesTold();
  readonly #oneToOnes = new OneToOnes();
  readonly #ready = new ReadyForTheirGroup();
  readonly #difference: Difference;
  readonly #forgotten = new Forgotten();
  #wasRestored = false;
  #lastFacts = '';

  constructor(private readonly database: SimulatedDatabase) {
    this.#difference = new Difference(database);
  }

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
    for (const problem of await this.#places.judge(this.database)) this.#break(problem);
    for (const problem of await standingWrongly(this.database)) this.#break(problem);
    for (const problem of await this.#ready.judge(this.database)) this.#break(problem);
    const saidYes = this.#world?.slack.saidYes ?? new Set();
    for (const problem of await this.#oneToOnes.judge(this.database, saidYes)) this.#break(problem);
    await this.#pauses.note(this.database, this.#world?.time.now ?? 0);
    for (const problem of await this.#forgotten.judge(this.database, this.#shown())) this.#break(problem);
    await this.#reminders();
  }

  shown(): void {
    for (const userId of PEOPLE) {
      const seen = CHANNELS.flatMap((channelId) => this.#messages(channelId, userId));
      for (const problem of this.#places.confirmed(userId, seen)) this.#break(problem);
    }
    this.#shownOnce();
    for (const problem of this.#tallies.judge(this.#messages(NATIONAL, null))) this.#break(problem);
  }

  restoring(): void {
    this.#wasRestored = true;
    this.#forgotten.restored();
    this.#oneToOnes.restored();
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
        : ((await this.#difference.find(world, this.#wasRestored)) ?? (await this.#undone(time.now)));
      if (difference === null) {
        this.#history.settled(time.now);
        for (const problem of await this.#promises.forgotten(this.database)) this.#break(problem);
        // Of what was told before a backup was put back, nobody knows afterwards.
        if (!this.#wasRestored)
          for (const problem of await this.#pauses.wrongly(this.database, this.#forgotten.asked)) this.#break(problem);
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
      const left = (await pausedInPart(this.database, time.now)) ?? (await meetingInPause(this.database, time.now));
      if (left !== null) this.#break(left);
    }
    await this.#sleep(world, end);
    for (const problem of await this.#forgotten.atTheEnd(this.database, this.#shown())) this.#break(problem);
    // What was called for before a backup was put back, nobody knows afterwards: that is a test's, not the judge's.
    if (this.#wasRestored) return;
    this.#judgeReminders(world);
    for (const problem of await askedTooOften(this.database)) this.#break(problem);
  }

  /** @returns what should have been done by now; null when all is */
  async #undone(now: number): Promise<string | null> {
    return (
      (await notEnded(this.database, now)) ??
      (await pausedInPart(this.database, now)) ??
      (await meetingInPause(this.database, now)) ??
      (await notErased(this.database))
    );
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

  #shown(): Shown {
    const { workspace } = this.#world?.slack ?? {};
    const channelIds = [...(workspace?.world.channels.keys() ?? [])];
    const direct = (userId: string) => workspace?.world.directChannel(workspace.botUserId, userId).id ?? '';
    return {
      channels: channelIds.map((channelId) => ({
        channelId,
        messages: this.#messages(channelId, null).filter(
          ({ userId, ephemeralFor }) => userId === workspace?.botUserId && !ephemeralFor,
        ),
      })),
      direct,
      isInSome: (userId) =>
        CHANNELS.some((channelId) => [...(workspace?.world.channel(channelId).members ?? [])].includes(userId)),
      awaited: (userId) =>
        workspace?.scheduled.list().filter(({ channelId }) => channelId === direct(userId)).length ?? 0,
    };
  }

  #messages(channelId: string, seenBy: string | null): readonly Message[] {
    return this.#world?.slack.workspace.world.messages(channelId, seenBy ?? undefined) ?? [];
  }

  #break(sentence: string): void {
    if (!this.broken.includes(sentence)) this.broken.push(sentence);
  }
}

/** What a reminder is about: the value of its first button that says so, or its first words. Null for other messages. */
function reminderIn({ blocks, text }: Message): string | null {
  if (OF_SECOND_DAYS.some((words) => text.startsWith(words))) return SECOND_DAY;
  const button = elementsOf(blocks).find(({ actionId }) => TELLING.some((each) => each === actionId));
  if (button?.element.type !== 'button' || !button.element.value) return null;
  const isOfMeeting = button.actionId === callOffMeetingButton.actionId;
  if (isOfMeeting && !OF_MEETINGS.some((words) => text.startsWith(words))) return null;
  return button.actionId === markClearedButton.actionId ? questionAbout(button.element.value) : button.element.value;
}
