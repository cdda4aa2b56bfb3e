import { viewSnapshot } from '../../sandbox/slack/views.js';
import { type Message, messageSnapshot } from '../../sandbox/slack/world.js';
import { noPairingButton, yesPairingButton } from '../../src/pairing/pairing.controls.js';
import { setUpFacilityList, setUpGroupList } from '../../src/setting-up/setting-up.controls.js';
import { claimShiftButton, releaseShiftButton, undoClaimButton } from '../../src/visits/claiming/claiming.controls.js';
import { findCoverButton, openSwapButton, queueButton } from '../../src/visits/covering/covering.controls.js';
import { everyWeekButton } from '../../src/visits/standing/standing.controls.js';
import { askGroupButton, markClearedButton } from '../../src/visits/visits.controls.js';
import { type AtTheScreen, among, buttonsIn, NotThere, tickIn, wall } from './at-the-screen.js';
import { eraseAndLeave } from './erasing.js';
import { inOneToOnes } from './one-to-one-turns.js';
import { pauseVisits, startAgain } from './pausing.js';
import { planVisits } from './planning.js';
import type { Action, OneToOneAction } from './script.js';
import {
  ADMIN,
  CHANNEL,
  CHANNELS,
  LEADERS,
  NATIONAL,
  type Season,
  type Slack,
  STUDY_LEADER,
  STUDY_PROGRAMMES,
  VOLUNTEERS,
  ZONES,
} from './settings.js';
import type { VirtualTime } from './virtual-time.js';

/** How long people wait for an answer to appear, in milliseconds. */
const GLANCE = 500;
const PATIENCE = 4_000;

/** People at their screens: they press what they see, and give up when it does not come. */
export class People {
  constructor(
    private readonly slack: Slack,
    private readonly time: VirtualTime,
    private readonly season: Season,
  ) {}

  /** Does one thing as a person would, from the first press to the last answer. Rejects when what they need is not there. */
  async act(action: Action): Promise<void> {
    switch (action.kind) {
      case 'claim':
        return this.#pressInChannel(person(action.person), action.choice);
      case 'rush':
        await Promise.all([...VOLUNTEERS].map((userId) => this.#pressInChannel(userId, action.choice)));
        return;
      case 'release':
        return this.#release(person(action.person), action.choice);
      case 'undo':
        return this.#undo(person(action.person));
      case 'move':
      case 'capacity':
      case 'call_off':
      case 'post':
      case 'tick':
      case 'absent':
      case 'invite':
        return this.#atTheScreen(leaderOf(action.leader), (screen) => planVisits(screen, this.season, action));
      case 'mark_cleared':
        return this.#pressAlone(leaderOf(action.leader), markClearedButton.actionId, action.choice);
      case 'ask_group':
        return this.#pressAlone(leaderOf(action.leader), askGroupButton.actionId, action.choice);
      case 'find_cover':
        return this.#pressBesideOwn(person(action.person), findCoverButton.actionId, action.choice);
      case 'stand':
        return this.#pressBesideOwn(person(action.person), everyWeekButton.actionId, action.choice);
      case 'answer':
        return this.#pressAlone(person(action.person), action.how, action.choice);
      case 'queue':
        return this.#pressInChannel(person(action.person), action.choice, queueButton.actionId);
      case 'swap':
        return this.#swap(person(action.person), action.choice);
      case 'lead':
        return this.#pressAlone(leaderOf(action.leader), action.how, action.choice);
      case 'time_off':
        return this.#takeTimeOff(person(action.person), action);
      case 'pause':
        return this.#atTheScreen(leaderOf(action.leader), (screen) => pauseVisits(screen, action));
      case 'end_pause':
        return this.#atTheScreen(leaderOf(action.leader), startAgain);
      case 'quiet_hours':
        return this.#setQuietHours(person(action.person), action.from);
      case 'zone':
        return this.#setZone(action.choice);
      case 'programme':
        return this.#setProgramme(action.choice);
      case 'leave':
        return this.slack.events.leave(CHANNEL, person(action.person));
      case 'join':
        return this.slack.events.join(CHANNEL, person(action.person));
      case 'erase':
        return this.#atTheScreen(person(action.person), eraseAndLeave);
      case 'delete_post':
        return this.#deletePost(action.choice);
      case 'answer_pairing':
        return this.#answerPairing(person(action.person), action);
      default:
        return this.#inOneToOnes('person' in action ? person(action.person) : STUDY_LEADER, action);
    }
  }

  async #pressInChannel(userId: string, choice: number, action: string = claimShiftButton.actionId): Promise<void> {
    const { world } = this.slack.workspace;
    const own = CHANNELS.filter((channelId) => [...world.channel(channelId).members].includes(userId));
    const offers = own
      .flatMap((channelId) => this.#messages(channelId, userId))
      .flatMap((message) => buttonsIn(message.blocks, action).map((value) => ({ message, value })));
    const { message, value } = among(offers, choice);
    await this.slack.person(userId).press({ message: messageSnapshot(message) }, action, value);
  }

  async #pressBesideOwn(userId: string, action: string, choice: number): Promise<void> {
    const before = this.#messages(CHANNEL, userId).length;
    await this.slack.person(userId).command(CHANNEL, '/visit mine');
    const message = await this.#seen(() => this.#messages(CHANNEL, userId)[before]);
    const value = among(buttonsIn(message.blocks, action), choice);
    await this.slack.person(userId).press({ message: messageSnapshot(message) }, action, value);
  }

  async #swap(userId: string, choice: number): Promise<void> {
    this.#closeAll(userId);
    await this.#pressBesideOwn(userId, openSwapButton.actionId, choice);
    const screen = this.#screenOf(userId);
    await tickIn(screen, await screen.window(), { block: 'others_0', choice, most: 2 });
    this.#closeAll(userId);
  }

  /** Where they hold visits then, they are asked what is to become of these, and have others sought. */
  async #takeTimeOff(userId: string, { ahead, days }: Extract<Action, { kind: 'time_off' }>): Promise<void> {
    const day = (later: number) => new Date(this.time.now + later * 24 * 3_600_000).toISOString().slice(0, 10);
    const away = { from: day(ahead), until: day(ahead + days) };
    this.#closeAll(userId);
    await this.slack.person(userId).command(CHANNEL, '/visit away');
    await this.#seen(() => this.slack.workspace.views.top(userId));
    await this.time.rest(GLANCE);
    await this.slack.person(userId).submit(away);
    await this.time.rest(GLANCE);
    if (this.slack.workspace.views.top(userId)) await this.slack.person(userId).submit({ ...away, held: 'cover' });
    this.#closeAll(userId);
  }

  async #release(userId: string, choice: number): Promise<void> {
    const before = this.#messages(CHANNEL, userId).length;
    await this.slack.person(userId).command(CHANNEL, '/visit release');
    const message = await this.#seen(() => this.#messages(CHANNEL, userId)[before]);
    const value = among(buttonsIn(message.blocks, releaseShiftButton.actionId), choice);
    await this.slack.person(userId).press({ message: messageSnapshot(message) }, releaseShiftButton.actionId, value);
  }

  async #undo(userId: string): Promise<void> {
    const message = this.#messages(CHANNEL, userId).findLast(
      ({ blocks }) => buttonsIn(blocks, undoClaimButton.actionId).length,
    );
    if (!message) throw new NotThere();
    const [value] = buttonsIn(message.blocks, undoClaimButton.actionId);
    await this.slack.person(userId).press({ message: messageSnapshot(message) }, undoClaimButton.actionId, value);
  }

  async #answerPairing(userId: string, { isYes, choice }: Extract<Action, { kind: 'answer_pairing' }>): Promise<void> {
    if (isYes) this.slack.saidYes.add(userId);
    return this.#pressAlone(userId, (isYes ? yesPairingButton : noPairingButton).actionId, choice);
  }

  async #inOneToOnes(userId: string, action: OneToOneAction): Promise<void> {
    return this.#atTheScreen(userId, (screen) => inOneToOnes(screen, (other) => this.#screenOf(other), action));
  }

  /** Presses a button in one of their direct messages. */
  async #pressAlone(userId: string, action: string, choice: number): Promise<void> {
    const { world, botUserId } = this.slack.workspace;
    const offers = this.#messages(world.directChannel(botUserId, userId).id, null).flatMap((message) =>
      buttonsIn(message.blocks, action).map((value) => ({ message, value })),
    );
    const { message, value } = among(offers, choice);
    await this.slack.person(userId).press({ message: messageSnapshot(message) }, action, value);
  }

  async #setQuietHours(userId: string, from: number): Promise<void> {
    this.#closeAll(userId);
    await this.slack.person(userId).command(CHANNEL, '/visit settings');
    await this.#seen(() => this.slack.workspace.views.top(userId));
    await this.time.rest(GLANCE);
    await this.slack.person(userId).submit({ from: wall(from), until: '08:00' });
    this.#closeAll(userId);
  }

  async #setZone(choice: number): Promise<void> {
    await this.#setUp(setUpFacilityList.actionId, { timeZone: among(ZONES, choice) });
  }

  async #setProgramme(choice: number): Promise<void> {
    const programme = among(STUDY_PROGRAMMES, choice);
    await this.#setUp(setUpGroupList.actionId, { programme });
  }

  /** An admin opens the last row of a list of what is set up, changes something in it and saves: by name, the study group's. */
  async #setUp(list: string, values: Record<string, string>): Promise<void> {
    this.#closeAll(ADMIN);
    const admin = this.slack.person(ADMIN);
    await admin.command(NATIONAL, '/visit setup');
    const overview = await this.#seen(() => this.slack.workspace.views.top(ADMIN));
    const row = buttonsIn(overview.definition.blocks, list).findLast((value) => value !== 'new');
    await this.time.rest(GLANCE);
    await admin.press({ view: viewSnapshot(overview) }, list, row);
    await this.#seen(() => this.slack.workspace.views.modals(ADMIN)[1]);
    await this.time.rest(GLANCE);
    await admin.submit(values);
    await this.time.rest(GLANCE);
    // Whoever has read who is not ready any more saves again.
    if (this.slack.workspace.views.modals(ADMIN)[1]) await admin.submit({});
    this.#closeAll(ADMIN);
  }

  async #deletePost(choice: number): Promise<void> {
    const { workspace } = this.slack;
    const posts = this.#messages(CHANNEL, null).filter(({ userId }) => userId === workspace.botUserId);
    const post = among(posts, choice);
    this.slack.deletedKeys.add(String(post.metadata?.event_payload.key));
    workspace.world.removeMessage(CHANNEL, post.ts);
  }

  async #seen<Shown>(look: () => Shown | undefined): Promise<Shown> {
    for (let waited = 0; waited <= PATIENCE; waited += GLANCE) {
      const shown = look();
      if (shown !== undefined) return shown;
      await this.time.rest(GLANCE);
    }
    throw new NotThere();
  }

  async #atTheScreen(userId: string, does: (screen: AtTheScreen) => Promise<void>): Promise<void> {
    this.#closeAll(userId);
    await does(this.#screenOf(userId));
    this.#closeAll(userId);
  }

  #screenOf(userId: string): AtTheScreen {
    const { slack, time } = this;
    const { views } = slack.workspace;
    return {
      ...{ slack, userId, now: time.now },
      window: () => this.#seen(() => views.top(userId)),
      above: () => this.#seen(() => views.modals(userId)[1]),
      look: () => time.rest(GLANCE),
    };
  }

  #messages(channelId: string, seenBy: string | null): readonly Message[] {
    return this.slack.workspace.world.messages(channelId, seenBy ?? undefined);
  }

  #closeAll(userId: string): void {
    this.slack.workspace.views.close(userId, true);
  }
}

function person(index: number): string {
  return among([...VOLUNTEERS, ...LEADERS], index);
}

function leaderOf(index: number): string {
  return among([...LEADERS, STUDY_LEADER], index);
}
