import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import { type OpenView, viewSnapshot } from '../../sandbox/slack/views.js';
import { type Message, messageSnapshot } from '../../sandbox/slack/world.js';
import { seededRandom } from '../../scripts/seeded-random.js';
import { createStore } from '../../src/app/store.js';
import { Prisma } from '../../src/database/client.js';
import { replaceDate } from './frozen-date.js';
import { Life } from './life.js';
import { Network } from './network.js';
import { processStatements } from './process-statements.js';
import { ADDRESS, fill, makeSlack, SEASONS, type Slack } from './settings.js';
import type { SimulatedDatabase } from './simulated-database.js';
import { Trace } from './trace.js';
import { VirtualClock } from './virtual-clock.js';
import { replaceChance, replaceTime } from './virtual-globals.js';
import { VirtualTime } from './virtual-time.js';

/** Everything that is left of some years, or has left the bot in them. */
export interface Lived {
  /** Each row of each table, by table and key. */
  readonly stored: readonly string[];
  /** Every line of the log, the finest ones too, and whatever else was written beside it. */
  readonly logged: readonly string[];
  /** Whatever Slack has got from the bot: calls, answers and acknowledgements. */
  readonly sent: readonly string[];
  /** Files that people got, byte by byte. */
  readonly files: readonly string[];
  /** How often people have done what. */
  readonly done: Readonly<Record<string, number>>;
}

const [SEASON] = SEASONS;
/** Milliseconds. The process stands still between two moments of the story, but for these before the next. */
const AWAKE_BEFORE = 90_000;
const AWAKE_AFTER = 60_000;
const GLANCE = 500;
const LONGEST_LOOK = 8_000;
const PATIENCE = 60_000;
/** Milliseconds of the machine's, for what libraries do beside everything else. */
const MACHINE_WAITS = 20;
const MACHINE_PATIENCE = 5_000;
/** Whoever is woken sees to everything; what is cheap to miss is missed. */
const SEEN_TO_BY = 30_000;

/** Taken before anybody replaces it. */
const realTimeout = setTimeout;

/** The real bot on a real database with people at their screens, in one virtual time that jumps from one moment to the next. */
export class LivedYears {
  readonly slack: Slack;
  readonly time: VirtualTime;
  readonly #database: SimulatedDatabase;
  readonly #life: Life;
  readonly #logged: string[] = [];
  readonly #sent: string[] = [];
  readonly #files: string[] = [];
  readonly #done = new Map<string, number>();
  readonly #readings: Promise<unknown>[] = [];
  readonly #putBack: (() => void)[];

  private constructor(database: SimulatedDatabase) {
    const random = seededRandom(1);
    this.#database = database;
    this.time = new VirtualTime(seasonBegins(), random, () => this.#read());
    const time = this.time;
    const network = new Network({
      time,
      random,
      trace: new Trace(false),
      api: () => this.slack.api,
      address: ADDRESS,
      connected: () => [this.#life].filter(({ isConnected }) => isConnected),
      spring: () => {},
      onCall: (method, args) => void this.#sent.push(`${this.#moment()} ${method} ${JSON.stringify(args)}`),
      onAck: (answer) => void this.#sent.push(`${this.#moment()} ack ${JSON.stringify(answer)}`),
      files: {
        waitFor: (reading) => void this.#readings.push(reading),
        take: (fileId, bytes) => {
          this.#files.push(`${this.#moment()} ${fileId} ${bytes.toString('base64')}`);
          return this.slack.workspace.files.receive(fileId, bytes);
        },
        handOut: (fileId) => this.slack.workspace.files.bytesOf(fileId),
      },
    });
    this.slack = makeSlack(new VirtualClock(time), network);
    this.#life = new Life('the bot', {
      time,
      store: createStore(database.database),
      holderId: 'sqlite',
      clockSkew: 0,
      slackApiUrl: `${ADDRESS}/api/`,
      botToken: this.slack.workspace.tokens.bot,
      logLevel: 'trace',
      isLeftAlone: true,
      onLog: (line) => void this.#logged.push(line),
      onConnected: () => network.connected(),
      onFailedStart: (_, error) => {
        throw error;
      },
    });
    database.through(processStatements({ time, random, spring: () => {}, wrote: () => {} }));
    this.#putBack = [
      replaceTime(time, network.fetch as typeof globalThis.fetch),
      replaceDate(() => time.now),
      this.#hearEverythingElse(),
    ];
  }

  /** A society with two groups whose bot has just been started. */
  static async begin(database: SimulatedDatabase): Promise<LivedYears> {
    const putBackChance = replaceChance(seededRandom(2));
    database.through(null);
    await database.restore('empty');
    if (!SEASON) throw new Error('there are seasons');
    await fill(createStore(database.database).in('TSANDBOX'), SEASON);
    const years = new LivedYears(database);
    years.#putBack.push(putBackChance);
    await years.time.onBehalfOf(years.#life, 'start', () => years.#life.start());
    await years.time.runUntil(years.time.now + PATIENCE);
    if (!years.#life.bot) throw new Error('the bot has not started');
    await years.#seesToEverything();
    return years;
  }

  /** Puts everything back that was replaced, and says what is left. */
  async end(): Promise<Lived> {
    this.#life.end();
    this.#database.through(null);
    for (const putBack of this.#putBack) putBack();
    return {
      stored: await this.#stored(),
      logged: this.#logged,
      sent: this.#sent,
      files: this.#files,
      done: Object.fromEntries([...this.#done].sort(([one], [other]) => (one < other ? -1 : 1))),
    };
  }

  /** Lets time pass up to then; the bot wakes shortly before, and does all that has become due. */
  async at(instant: Date): Promise<void> {
    const at = instant.getTime();
    await this.time.runUntil(this.time.now + AWAKE_AFTER);
    this.#life.standsStillUntil = Math.max(this.time.now, at - AWAKE_BEFORE);
    await this.time.runUntil(at - AWAKE_BEFORE);
    await this.#seesToEverything();
    await this.time.runUntil(at);
  }

  /** Something that people do, from the first press to the last answer. @param name under which it is counted */
  async does(name: string, act: () => Promise<unknown>): Promise<void> {
    await this.#untilDone(null, act);
    await this.time.runUntil(this.time.now + 3 * GLANCE);
    this.#done.set(name, (this.#done.get(name) ?? 0) + 1);
  }

  /** Something goes wrong with the statement or call after so many more. */
  setTrap(trap: Parameters<Life['traps']['set']>[0], waits: number): void {
    this.#life.traps.set(trap, waits);
  }

  type(userId: string, channelId: string, text: string): Promise<unknown> {
    return this.slack.person(userId).command(channelId, text);
  }

  /** Looks again and again until something is there. @returns whether it is, in the end */
  async seen(look: () => Promise<boolean>): Promise<boolean> {
    for (let waited = 0; waited <= LONGEST_LOOK; waited += GLANCE) {
      await this.time.rest(GLANCE);
      if (await look()) return true;
    }
    return false;
  }

  /** What somebody has open on top, once it is there. */
  async window(userId: string): Promise<OpenView> {
    const { views } = this.slack.workspace;
    await this.seen(async () => views.top(userId) !== undefined);
    const top = views.top(userId);
    if (!top) throw new Error(`${userId} sees no modal`);
    return top;
  }

  close(userId: string): void {
    this.slack.workspace.views.close(userId, true);
  }

  /**
   * Presses the newest such button that somebody sees, in their open modal, else in any conversation.
   * @param which of several that stand in one place, from 0; those who see none do nothing
   * @returns whether there was one
   */
  async press(userId: string, actionId: string, which = 0): Promise<boolean> {
    const { views, world } = this.slack.workspace;
    const person = this.slack.person(userId);
    const top = views.top(userId);
    const inTop = top ? valuesOf(top.definition.blocks, actionId) : [];
    if (top && inTop.length > 0) {
      await person.press({ view: viewSnapshot(top) }, actionId, among(inTop, which));
      return true;
    }
    const seen = [...world.channels.values()]
      .filter(({ members }) => members.has(userId))
      .flatMap(({ id }) => world.messages(id, userId).slice(-30))
      .filter(({ blocks }) => valuesOf(blocks, actionId).length > 0)
      .sort((one, other) => Number(one.ts) - Number(other.ts));
    const message: Message | undefined = seen.at(-1);
    if (!message) return false;
    const value = among(valuesOf(message.blocks, actionId), which);
    await person.press({ message: messageSnapshot(message) }, actionId, value);
    return true;
  }

  /** Ticks or unticks a box of what somebody has open. */
  async tick(userId: string, actionId: string, value: string): Promise<void> {
    const top = this.slack.workspace.views.top(userId);
    if (top) await this.slack.person(userId).press({ view: viewSnapshot(top) }, actionId, value);
  }

  /** Sends in what somebody has open, once they have looked at it. */
  async submit(userId: string, values: InputValues = {}): Promise<unknown> {
    await this.time.rest(GLANCE);
    return this.slack.person(userId).submit(values);
  }

  /** Waits for what a library does beside everything else, while no virtual time passes. */
  async machineIsDone(isDone: () => boolean): Promise<void> {
    for (let waited = 0; waited < MACHINE_PATIENCE && !isDone(); waited += MACHINE_WAITS) {
      this.time.running = this.#life;
      await new Promise((resolve) => realTimeout(resolve, MACHINE_WAITS));
      this.time.running = null;
      await this.#read();
      await this.time.runUntil(this.time.now + GLANCE);
    }
    if (!isDone()) throw new Error('the machine is not done');
  }

  /** How many files people have got. */
  get filesSent(): number {
    return this.#files.length;
  }

  async #seesToEverything(): Promise<void> {
    const { bot } = this.#life;
    if (!bot) throw new Error('the bot is gone');
    await this.#untilDone(this.#life, async () => {
      for (const { name } of bot.jobs) await bot.run(name);
      bot.reconciler.soon();
    });
    await this.time.runUntil(this.time.now + SEEN_TO_BY);
  }

  async #untilDone(owner: Life | null, act: () => Promise<unknown>): Promise<void> {
    const outcome: { isDone: boolean; error?: unknown } = { isDone: false };
    const over = (error?: unknown) => Object.assign(outcome, { isDone: true, error });
    await this.time.onBehalfOf(owner, 'act', () => void act().then(() => over(), over));
    for (let waited = 0; waited < PATIENCE && !outcome.isDone; waited += GLANCE) {
      await this.time.runUntil(this.time.now + GLANCE);
    }
    if (outcome.error) throw outcome.error;
    if (!outcome.isDone) throw new Error('that was never done');
  }

  async #read(): Promise<void> {
    while (this.#readings.length > 0) await this.#readings.shift();
  }

  #moment(): string {
    return this.time.date().toISOString();
  }

  async #stored(): Promise<string[]> {
    const { rows } = this.#database;
    const tables = Object.values(Prisma.ModelName).sort();
    const all: string[] = [];
    for (const table of tables) {
      const lines = (await rows(`SELECT * FROM "${table}"`)).map((row) => `${table} ${JSON.stringify(row)}`);
      all.push(...lines.sort());
    }
    return all;
  }

  /** Whatever anybody prints past the log. */
  #hearEverythingElse(): () => void {
    const streams = [process.stdout, process.stderr];
    const own = streams.map(({ write }) => write);
    for (const stream of streams) {
      stream.write = ((text: unknown) => {
        this.#logged.push(`printed ${String(text)}`);
        return true;
      }) as typeof stream.write;
    }
    const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
    const consoles = methods.map((method) => console[method]);
    for (const method of methods) console[method] = (...parts) => void this.#logged.push(`printed ${parts.join(' ')}`);
    return () => {
      for (const [index, stream] of streams.entries()) Object.assign(stream, { write: own[index] });
      for (const [index, method] of methods.entries()) Object.assign(console, { [method]: consoles[index] });
    };
  }
}

function seasonBegins(): Date {
  if (!SEASON) throw new Error('there are seasons');
  return SEASON.start;
}

/** Undefined for a button that carries nothing. */
function valuesOf(blocks: Parameters<typeof elementsOf>[0], actionId: string): (string | undefined)[] {
  return elementsOf(blocks)
    .filter((placed) => placed.actionId === actionId)
    .flatMap(({ element }) => (element.type === 'button' ? [element.value] : []));
}

function among<Item>(items: readonly Item[], which: number): Item {
  return items[which % items.length] as Item;
}
