import type { ApiCall } from '../../sandbox/slack/sandbox.js';
import type { ApiAnswer } from '../../sandbox/slack/web-api.js';
import { type SeededRandom, seededRandom } from '../../scripts/seeded-random.js';
import type { Store } from '../../src/database/society.js';
import type { Beginnings } from './beginnings.js';
import type { Life } from './life.js';
import { Network } from './network.js';
import { People } from './people.js';
import { processStatements } from './process-statements.js';
import { Processes } from './processes.js';
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

/** A gap longer than this is slept through but for its ends. Milliseconds. */
const LONGEST_AWAKE = 12 * 60_000;
const AWAKE_AT_THE_ENDS = 3 * 60_000;

/** How long what concerns one call or one statement may be felt at once, and a deploy. Milliseconds. */
const SHORT_TROUBLE = 30_000;
const DEPLOYED_WITHIN = 30_000;
const BACKUP = 'backup';

/** Rather than the ledger, leases, and what requests were handled. */
const WRITES_DECISIONS = /^(INSERT|UPDATE|DELETE)(?!.*\b(LedgerMessage|Lease|HandledRequest|AuditEntry|Notice)\b)/;

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
  readonly #processes: Processes;
  readonly #throughFaults: Statements;
  readonly #calls: readonly ApiCall[];
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
      connected: () => this.#processes.alive().filter(({ isConnected }) => isConnected),
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
    this.#processes = new Processes(script.clocks, {
      ...{ time: this.time, beginnings, network: this.network, slack: this.slack, changed: changes.store ?? null },
      onLog: (line) => this.log.push(line),
    });
  }

  get fetch(): typeof globalThis.fetch {
    const fetch = this.network.fetch as typeof globalThis.fetch;
    return this.changes.fetch?.(fetch, this.time) ?? fetch;
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
    this.#processes.startAll(() => this.#random.between(0, 2_000));
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
    this.#processes.endAll();
    await this.beginnings.database.restore(this.#hasBackup ? BACKUP : this.season.name);
    await this.witness.stored();
  }

  /** All processes stand still until then, as when the machine under them is suspended. */
  sleep(until: number): void {
    this.#trouble(until - this.time.now);
    this.#processes.sleep(until);
  }

  /** From here on nothing goes wrong any more, and every process runs. */
  calm(): void {
    this.network.calm();
    for (const life of this.#processes.alive()) life.traps.clear();
    this.#processes.wake();
    this.#processes.startEnded();
  }

  /** Ends everything, so that nothing of this world touches the next. */
  end(): void {
    this.#processes.endAll();
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
        this.#processes.life(fault.replica)?.traps.set(fault.trap, fault.waits);
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
        this.#processes.deploy(fault.replica);
        return;
      case 'back_up':
        return;
      case 'restore':
        this.#trouble(fault.downFor);
        this.#processes.startAll(() => fault.downFor);
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
      this.#processes.startAgain(life, trap.downFor);
    } else if (trap.kind === 'stall') {
      this.#trouble(trap.milliseconds);
      life.standsStillUntil = Math.max(life.standsStillUntil, this.time.now + trap.milliseconds);
    } else this.#trouble(SHORT_TROUBLE);
  }

  /** As jobs do every minute: the other processes look what there is to do while one is away. */
  #pokeOthers(away: Life): void {
    for (const minute of [0, 1, 2]) {
      this.time.after(minute * 60_000 + this.#random.between(0, 60_000), null, 'jobs', () => {
        for (const life of this.#processes.alive())
          if (life !== away) this.time.after(0, life, 'poke', () => life.bot?.reconciler.soon());
      });
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
