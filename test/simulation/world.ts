import type { ApiCall } from '../../sandbox/slack/sandbox.js';
import type { ApiAnswer } from '../../sandbox/slack/web-api.js';
import { type SeededRandom, seededRandom } from '../../scripts/seeded-random.js';
import { createStore } from '../../src/app/store.js';
import type { Store } from '../../src/database/society.js';
import type { Beginnings } from './beginnings.js';
import { Life } from './life.js';
import { Network } from './network.js';
import { People } from './people.js';
import { processStatements } from './process-statements.js';
import type { Trouble } from './reminder-history.js';
import { type Fault, isFault, type Script, type Step } from './script.js';
import { ADDRESS, makeSlack, SEASONS, SETTLES_WITHIN, type Season, type Slack } from './settings.js';
import type { SimulatedDatabase, Statements } from './simulated-database.js';
import { Trace } from './trace.js';
import type { Trap } from './traps.js';
import { VirtualClock } from './virtual-clock.js';
import { VirtualTime } from './virtual-time.js';

/** Ways in which a world differs from a healthy one: each mutant is one. */
export interface WorldChanges {
  readonly store?: (store: Store, time: VirtualTime) => Store;
  readonly fetch?: (fetch: typeof globalThis.fetch, time: VirtualTime) => typeof globalThis.fetch;
  readonly preparing?: (database: SimulatedDatabase) => Promise<void>;
}

/** Sees everything, to judge it. */
export interface Witness {
  /** What people decided was written. Whatever is read takes no time. */
  stored(): Promise<void>;
  /** Slack was asked for something. */
  shown(): void;
  /** A backup is about to be put back. */
  restoring(): void;
  /** Slack was asked for something and has answered. `isHeard`: the answer reaches whoever asked, unless they end. */
  called(method: string, args: Readonly<Record<string, unknown>>, answer: ApiAnswer, isHeard: boolean): void;
}

/** How long after its end a process is started again, when the script does not say. Milliseconds. */
const RESTARTED_AFTER = 3_000;
/** A gap longer than this is slept through but for its ends. Milliseconds. */
const LONGEST_AWAKE = 12 * 60_000;
const AWAKE_AT_THE_ENDS = 3 * 60_000;

/** How long what concerns one call or one statement may be felt at once, and a deploy. Milliseconds. */
const SHORT_TROUBLE = 30_000;
const DEPLOYED_WITHIN = 30_000;
const BACKUP = 'backup';

/** Rather than the ledger, leases, and what requests were handled. */
const WRITES_DECISIONS = /^(INSERT|UPDATE|DELETE)(?!.*\b(LedgerMessage|Lease|HandledRequest|AuditEntry|Notice)\b)/;

/** One process after another under the same name. */
interface Replica {
  readonly name: string;
  readonly clockSkew: number;
  life: Life | null;
  lives: number;
}

/** The bot's processes, their database, Slack and the people, all in one virtual time. */
export class World {
  readonly time: VirtualTime;
  readonly trace: Trace;
  readonly network: Network;
  readonly slack: Slack;
  readonly season: Season;
  readonly people: People;
  readonly log: string[] = [];
  readonly faults = new Map<string, number>();
  readonly troubles: Trouble[] = [];
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly #random: SeededRandom;
  readonly #replicas: Replica[];
  /** Old processes during a deploy, until they have stopped. */
  readonly #leaving: Life[] = [];
  readonly #throughFaults: Statements;
  readonly #calls: readonly ApiCall[];
  #asleepUntil = 0;
  #hasBackup = false;
  #isStoredAnew = false;
  #isShownAnew = false;
  #underWay = 0;

  constructor(
    script: Script,
    seed: number,
    private readonly beginnings: Beginnings,
    private readonly changes: WorldChanges,
    private readonly witness: Witness,
    keepsTrace: boolean,
  ) {
    this.season = seasonOf(script);
    this.#random = seededRandom(seed);
    this.trace = new Trace(keepsTrace);
    const start = this.season.start.getTime();
    this.#calls = beginnings.calls.get(this.season.name) ?? [];
    this.began = this.#calls.length === 0 ? start : start + SETTLES_WITHIN + script.begins;
    this.time = new VirtualTime(this.season.start, this.#random, (label) => this.#afterEach(label));
    this.network = new Network({
      time: this.time,
      random: this.#random,
      trace: this.trace,
      api: () => this.slack.api,
      address: ADDRESS,
      connected: () => this.lives().filter(({ isConnected }) => isConnected),
      spring: (life, trap) => this.#spring(life, trap),
      onCall: (method, args, answer, isHeard) => {
        this.#isShownAnew = true;
        witness.called(method, args, answer, isHeard);
      },
    });
    this.slack = makeSlack(new VirtualClock(this.time), this.network);
    this.#throughFaults = processStatements({
      time: this.time,
      random: this.#random,
      spring: (life, trap) => this.#spring(life, trap),
      wrote: (what) => this.#wrote(what),
    });
    this.people = new People(this.slack, this.time, this.season);
    this.#replicas = script.clocks.map((clockSkew, index) => ({
      name: `replica ${index + 1}`,
      clockSkew,
      life: null,
      lives: 0,
    }));
  }

  get fetch(): typeof globalThis.fetch {
    const fetch = this.network.fetch as typeof globalThis.fetch;
    return this.changes.fetch?.(fetch, this.time) ?? fetch;
  }

  lives(): Life[] {
    const all = [...this.#replicas.map(({ life }) => life), ...this.#leaving];
    return all.filter((life) => life?.isAlive === true) as Life[];
  }

  /** Puts Slack and the database where the bot left them, lets the time go by in which it was away, and starts it. */
  async begin(): Promise<void> {
    const { database } = this.beginnings;
    await database.restore(this.season.name);
    await this.changes.preparing?.(database);
    for (const { method, at, arguments: args } of this.#calls) {
      this.time.now = at.getTime();
      await this.slack.api.answer({ method, token: this.slack.workspace.tokens.bot, arguments: args });
    }
    await this.witness.stored();
    if (this.#calls.length > 0) this.troubles.push({ from: this.time.now, until: this.began });
    await this.time.runUntil(this.began);
    database.through(this.#throughFaults);
    for (const replica of this.#replicas) this.#start(replica, this.#random.between(0, 2_000));
  }

  async happen({ wait, what }: Step): Promise<void> {
    const next = this.time.now + wait;
    if (wait > LONGEST_AWAKE) {
      await this.time.runUntil(this.time.now + AWAKE_AT_THE_ENDS);
      this.sleep(next - AWAKE_AT_THE_ENDS);
    }
    await this.time.runUntil(next);
    this.trace.note(this.time.now, `* ${JSON.stringify(what)}`);
    if (what.kind === 'back_up') await this.#backUp();
    if (what.kind === 'restore') await this.#restore();
    await this.time.onBehalfOf(null, what.kind, () => {
      if (isFault(what)) this.#goWrong(what);
      else this.#act(() => this.people.act(what));
    });
  }

  async #backUp(): Promise<void> {
    await this.beginnings.database.keepAs(BACKUP);
    this.#hasBackup = true;
  }

  async #restore(): Promise<void> {
    this.witness.restoring();
    for (const life of this.lives()) life.end();
    this.#leaving.length = 0;
    await this.beginnings.database.restore(this.#hasBackup ? BACKUP : this.season.name);
    await this.witness.stored();
  }

  /** All processes stand still until then, as when the machine under them is suspended. */
  sleep(until: number): void {
    this.#asleepUntil = until;
    this.#trouble(until - this.time.now);
    for (const life of this.lives()) life.standsStillUntil = Math.max(life.standsStillUntil, until);
  }

  /** From here on nothing goes wrong any more, and every process runs. */
  calm(): void {
    this.network.calm();
    for (const life of this.lives()) {
      life.traps.clear();
      life.standsStillUntil = 0;
    }
    this.#asleepUntil = 0;
    for (const replica of this.#replicas) if (!replica.life?.isAlive) this.#start(replica, 0);
  }

  /** Ends everything, so that nothing of this world touches the next. */
  end(): void {
    for (const life of this.lives()) life.end();
    this.beginnings.database.through(null);
  }

  /** Reads the database on nobody's behalf, in no time. */
  async aside<Result>(read: () => Promise<Result>): Promise<Result> {
    this.beginnings.database.through(null);
    try {
      return await read();
    } finally {
      this.beginnings.database.through(this.#throughFaults);
    }
  }

  /** Whether some person is still in the middle of something. */
  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  #act(act: () => Promise<void>): void {
    this.#underWay += 1;
    act()
      .catch((error: unknown) => {
        this.trace.note(this.time.now, `gives up: ${error instanceof Error ? error.message : error}`);
      })
      .finally(() => {
        this.#underWay -= 1;
      });
  }

  #goWrong(fault: Fault): void {
    this.#count(fault.kind === 'trap' ? null : fault);
    switch (fault.kind) {
      case 'trap':
        this.#replica(fault.replica).life?.traps.set(fault.trap, fault.waits);
        return;
      case 'envelope':
        this.network.setEnvelopeFault(fault.fault, fault.waits);
        return;
      case 'outage':
        this.network.outageUntil = this.time.now + fault.milliseconds;
        this.#trouble(fault.milliseconds);
        return;
      case 'stale_listing':
        this.network.stale.begin(this.time.now + fault.milliseconds, fault.behind);
        this.#trouble(fault.milliseconds);
        return;
      case 'deploy':
        this.#trouble(DEPLOYED_WITHIN);
        this.#deploy(this.#replica(fault.replica));
        return;
      case 'back_up':
        return;
      case 'restore':
        this.#trouble(fault.downFor);
        for (const replica of this.#replicas) this.#start(replica, fault.downFor);
    }
  }

  #count(what: string | Fault | null): void {
    if (what === null) return;
    const name = typeof what === 'string' ? what : what.kind === 'envelope' ? `envelope ${what.fault.kind}` : what.kind;
    this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
  }

  #trouble(lasting: number): void {
    this.troubles.push({ from: this.time.now, until: this.time.now + lasting });
  }

  #spring(life: Life, trap: Trap): void {
    if (!life.isAlive) return;
    const name =
      trap.kind === 'slack' ? trap.fault.kind : trap.kind === 'database' ? `database ${trap.when}` : trap.kind;
    this.#count(name);
    this.trace.note(this.time.now, `! ${life.name}: ${JSON.stringify(trap)}`);
    if (trap.kind === 'crash' || trap.kind === 'stall') this.#pokeOthers(life);
    if (trap.kind === 'crash') {
      this.#trouble(trap.downFor);
      life.end();
      const replica = this.#replicas.find((each) => each.life === life);
      if (replica) this.#start(replica, trap.downFor);
    } else if (trap.kind === 'stall') {
      this.#trouble(trap.milliseconds);
      life.standsStillUntil = Math.max(life.standsStillUntil, this.time.now + trap.milliseconds);
    } else this.#trouble(SHORT_TROUBLE);
  }

  /** As jobs do every minute: the other processes look what there is to do while one is away. */
  #pokeOthers(away: Life): void {
    for (const minute of [0, 1, 2]) {
      this.time.after(minute * 60_000 + this.#random.between(0, 60_000), null, 'jobs', () => {
        for (const life of this.lives()) if (life !== away) this.#onBehalfOf(life, () => life.bot?.reconciler.soon());
      });
    }
  }

  #onBehalfOf(life: Life, run: () => void): void {
    this.time.after(0, life, 'poke', run);
  }

  #replica(index: number): Replica {
    const replica = this.#replicas[index % this.#replicas.length];
    if (!replica) throw new Error('a world has at least one process');
    return replica;
  }

  #start(replica: Replica, after: number): void {
    this.time.after(after, null, `start ${replica.name}`, () => {
      if (replica.life?.isAlive) return;
      this.#begin(replica);
    });
  }

  #begin(replica: Replica): Life {
    replica.lives += 1;
    const name = `${replica.name}, life ${replica.lives}`;
    const store = createStore(this.beginnings.database.database);
    const life = new Life(name, {
      time: this.time,
      store: this.changes.store?.(store, this.time) ?? store,
      // A lone process keeps its name over a restart, as on SQLite.
      holderId: this.#replicas.length === 1 ? 'sqlite' : name,
      clockSkew: replica.clockSkew,
      slackApiUrl: `${ADDRESS}/api/`,
      botToken: this.slack.workspace.tokens.bot,
      onLog: (line) => this.log.push(line),
      onConnected: () => this.network.connected(),
      onFailedStart: () => {
        if (replica.life === life) this.#start(replica, RESTARTED_AFTER);
      },
    });
    replica.life = life;
    life.standsStillUntil = this.#asleepUntil;
    this.time.after(0, life, `begin ${name}`, () => life.start());
    return life;
  }

  /** The new process comes up beside the old one, which is then told to stop. */
  #deploy(replica: Replica): void {
    const before = replica.life;
    this.#begin(replica);
    if (before?.isAlive) {
      this.#leaving.push(before);
      this.time.after(4_000, before, `stop ${before.name}`, () => before.stop());
    }
  }

  #wrote(what: string): void {
    if (what === 'COMMIT' || WRITES_DECISIONS.test(what)) this.#isStoredAnew = true;
  }

  async #afterEach(label: string): Promise<void> {
    this.trace.note(this.time.now, label);
    if (this.#isStoredAnew) {
      this.#isStoredAnew = false;
      await this.witness.stored();
    }
    if (this.#isShownAnew) {
      this.#isShownAnew = false;
      this.witness.shown();
    }
  }
}

function seasonOf({ season }: Script): Season {
  const found = SEASONS[season % SEASONS.length];
  if (!found) throw new Error('there are seasons');
  return found;
}
