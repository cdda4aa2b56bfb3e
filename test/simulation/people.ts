import type { Block } from '../../sandbox/slack/block-kit/blocks.js';
import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import { optionsOf } from '../../sandbox/slack/view-state.js';
import { type OpenView, viewSnapshot } from '../../sandbox/slack/views.js';
import { type Message, messageSnapshot } from '../../sandbox/slack/world.js';
import { setUpFacilityList, setUpGroupList } from '../../src/setting-up/setting-up.controls.js';
import { claimShiftButton, releaseShiftButton, undoClaimButton } from '../../src/visits/claiming/claiming.controls.js';
import {
  absentButton,
  findCoverButton,
  openSwapButton,
  queueButton,
} from '../../src/visits/covering/covering.controls.js';
import { CLEARED_TICK, planShiftMenu, saveDraftButton } from '../../src/visits/planning/planning.controls.js';
import { everyWeekButton } from '../../src/visits/standing/standing.controls.js';
import { askGroupButton, markClearedButton } from '../../src/visits/visits.controls.js';
import { type AtTheScreen, pauseVisits, startAgain } from './pausing.js';
import type { Action, Slot } from './script.js';
import {
  ADMIN,
  CHANNEL,
  CHANNELS,
  LEADERS,
  NATIONAL,
  type Season,
  type Slack,
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
        return this.#edit(action, (view) => ({
          date: dateOn(view, action.to),
          start_time: wall(action.to.hour),
          end_time: wall(action.to.hour + 2),
        }));
      case 'capacity':
        return this.#edit(action, () => ({ maximum_party: String(action.most) }));
      case 'call_off':
        return this.#callOff(action);
      case 'post':
        return this.#post(action.leader);
      case 'tick':
        return this.#tick(action);
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
      case 'absent':
        return this.#absent(action);
      case 'invite':
        return this.#invite(action);
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
      case 'delete_post':
        return this.#deletePost(action.choice);
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

  async #absent(action: Extract<Action, { kind: 'absent' }>): Promise<void> {
    const userId = leaderOf(action.leader);
    const places = await this.#openAbovePlan(userId, action.week, 'free', action.choice);
    await this.time.rest(GLANCE);
    const value = among(buttonsIn(places.definition.blocks, absentButton.actionId), action.choice);
    await this.slack.person(userId).press({ view: viewSnapshot(places) }, absentButton.actionId, value);
    this.#closeAll(userId);
  }

  async #invite(action: Extract<Action, { kind: 'invite' }>): Promise<void> {
    const userId = leaderOf(action.leader);
    const list = await this.#openAbovePlan(userId, action.week, 'invite', action.choice);
    await this.#tickIn(list, userId, 'people_0', action.choice, 1);
  }

  async #swap(userId: string, choice: number): Promise<void> {
    const before = this.#messages(CHANNEL, userId).length;
    this.#closeAll(userId);
    await this.slack.person(userId).command(CHANNEL, '/visit mine');
    const message = await this.#seen(() => this.#messages(CHANNEL, userId)[before]);
    const value = among(buttonsIn(message.blocks, openSwapButton.actionId), choice);
    await this.slack.person(userId).press({ message: messageSnapshot(message) }, openSwapButton.actionId, value);
    const list = await this.#seen(() => this.slack.workspace.views.top(userId));
    await this.#tickIn(list, userId, 'others_0', choice, 2);
  }

  /** Ticks some of the boxes that a modal shows, and sends it in. */
  async #tickIn(view: OpenView, userId: string, block: string, choice: number, most: number): Promise<void> {
    const boxes = elementsOf(view.definition.blocks).flatMap(({ element }) =>
      element.type === 'checkboxes' ? offeredBy(element) : [],
    );
    await this.time.rest(GLANCE);
    const ticked = Array.from({ length: most }, (_, index) => among(boxes, choice + index));
    await this.slack.person(userId).submit({ [block]: [...new Set(ticked)] });
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

  /** Opens the plan of a week, a visit in it, changes some fields and saves. */
  async #edit(
    { leader, week, choice }: { readonly leader: number; readonly week: number; readonly choice: number },
    values: (view: OpenView) => Record<string, string>,
  ): Promise<void> {
    const userId = leaderOf(leader);
    const form = await this.#openAbovePlan(userId, week, 'change', choice);
    await this.time.rest(GLANCE);
    await this.slack.person(userId).submit(values(form));
    this.#closeAll(userId);
  }

  async #callOff(action: Extract<Action, { kind: 'call_off' }>): Promise<void> {
    const userId = leaderOf(action.leader);
    await this.#openAbovePlan(userId, action.week, 'call_off', action.choice);
    await this.time.rest(GLANCE);
    const by = action.byUs ? 'called_off_by_us' : 'called_off_by_facility';
    await this.slack.person(userId).submit({ called_off_by: by });
    this.#closeAll(userId);
  }

  async #post(leader: number): Promise<void> {
    const userId = leaderOf(leader);
    await this.#openPlan(userId, 2);
    await this.time.rest(GLANCE);
    await this.slack.person(userId).submit({});
    this.#closeAll(userId);
  }

  /** The week that is not posted yet stays a draft. */
  async #tick(action: Extract<Action, { kind: 'tick' }>): Promise<void> {
    const userId = leaderOf(action.leader);
    const plan = await this.#openPlan(userId, action.week);
    const ticks = elementsOf(plan.definition.blocks).flatMap(({ actionId, element }) =>
      actionId === CLEARED_TICK ? offeredBy(element) : [],
    );
    await this.time.rest(GLANCE);
    await this.slack.person(userId).press({ view: viewSnapshot(plan) }, CLEARED_TICK, among(ticks, action.choice));
    const isDraft = elementsOf(plan.definition.blocks).some(({ actionId }) => actionId === saveDraftButton.actionId);
    if (isDraft) await this.slack.person(userId).press({ view: viewSnapshot(plan) }, saveDraftButton.actionId);
    else await this.slack.person(userId).submit({});
    this.#closeAll(userId);
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

  async #openAbovePlan(userId: string, week: number, verb: string, choice: number): Promise<OpenView> {
    const plan = await this.#openPlan(userId, week);
    const offered = elementsOf(plan.definition.blocks)
      .filter(({ actionId }) => actionId === planShiftMenu.actionId)
      .flatMap(({ element }) => offeredBy(element))
      .filter((value) => value.startsWith(`${verb}|`));
    const value = among(offered, choice);
    await this.time.rest(GLANCE);
    await this.slack.person(userId).press({ view: viewSnapshot(plan) }, planShiftMenu.actionId, value);
    return this.#seen(() => this.slack.workspace.views.modals(userId)[1]);
  }

  async #openPlan(userId: string, week: number): Promise<OpenView> {
    const { posted, toPost } = this.season;
    this.#closeAll(userId);
    await this.slack.person(userId).command(CHANNEL, `/visit plan ${[...posted, toPost][week]}`);
    return this.#seen(() => this.slack.workspace.views.top(userId));
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
    const { slack, time } = this;
    this.#closeAll(userId);
    await does({
      ...{ slack, userId, now: time.now },
      window: () => this.#seen(() => slack.workspace.views.top(userId)),
      look: () => time.rest(GLANCE),
    });
    this.#closeAll(userId);
  }

  #messages(channelId: string, seenBy: string | null): readonly Message[] {
    return this.slack.workspace.world.messages(channelId, seenBy ?? undefined);
  }

  #closeAll(userId: string): void {
    this.slack.workspace.views.close(userId, true);
  }
}

/** What somebody wanted to press is not on their screen. */
export class NotThere extends Error {}

function person(index: number): string {
  return among([...VOLUNTEERS, ...LEADERS], index);
}

function leaderOf(index: number): string {
  return among([...LEADERS], index);
}

function among<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % Math.max(1, items.length)];
  if (item === undefined) throw new NotThere();
  return item;
}

function buttonsIn(blocks: readonly Block[], actionId: string): string[] {
  return elementsOf(blocks)
    .filter((placed) => placed.actionId === actionId)
    .flatMap(({ element }) => (element.type === 'button' && element.value ? [element.value] : []));
}

function dateOn(view: OpenView, { weekday }: Slot): string {
  const date = elementsOf(view.definition.blocks).find(({ actionId }) => actionId === 'date');
  return date ? (offeredBy(date.element)[weekday - 1] ?? '') : '';
}

function offeredBy(element: ReturnType<typeof elementsOf>[number]['element']): string[] {
  return 'options' in element || 'option_groups' in element ? optionsOf(element).map(({ value }) => value) : [];
}

function wall(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
