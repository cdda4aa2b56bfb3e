/** What becomes of a request to Slack. */
export type SlackFault =
  | { readonly kind: 'rate_limited'; readonly seconds: number }
  /** Never arrives; the connection hangs until the caller gives up. */
  | { readonly kind: 'request_lost' }
  /** The connection breaks before Slack has done anything. */
  | { readonly kind: 'reset' }
  /** Slack does it, and its answer never arrives. */
  | { readonly kind: 'response_lost' }
  /** Arrives and is done only so many milliseconds after it was sent, when the caller has given up. */
  | { readonly kind: 'late'; readonly delay: number }
  | { readonly kind: 'server_error' };

/** What waits for a process at one of the moments at which it waits for something itself. */
export type Trap =
  | { readonly kind: 'crash'; readonly when: 'before' | 'after'; readonly downFor: number }
  | {
      readonly kind: 'stall';
      readonly when: 'before' | 'after';
      readonly milliseconds: number;
      /** Only where the ledger is written: whoever stands still after that may be about to send. */
      readonly at?: 'ledger';
    }
  | { readonly kind: 'database'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slack'; readonly method: string | null; readonly fault: SlackFault };

/** Which of a process's waits something happens at: the database's statements, the calls to Slack, or either. */
export type Wait =
  | { readonly at: 'database'; readonly statement: string }
  | { readonly at: 'slack'; readonly method: string };

interface SetTrap {
  readonly trap: Trap;
  /** How many waits of its kind still pass unharmed. */
  remaining: number;
}

/** Traps that are set for one process, each for the n-th wait of its kind from now on. */
export class Traps {
  readonly #set: SetTrap[] = [];

  set(trap: Trap, remaining: number): void {
    this.#set.push({ trap, remaining });
  }

  clear(): void {
    this.#set.length = 0;
  }

  get isEmpty(): boolean {
    return this.#set.length === 0;
  }

  /** Counts one wait. @returns what springs now */
  pass(wait: Wait): readonly Trap[] {
    const sprung: Trap[] = [];
    for (const each of [...this.#set]) {
      if (!concerns(each.trap, wait)) continue;
      if (each.remaining > 0) {
        each.remaining -= 1;
        continue;
      }
      this.#set.splice(this.#set.indexOf(each), 1);
      sprung.push(each.trap);
    }
    return sprung;
  }
}

const WRITES_LEDGER = /^(INSERT|UPDATE).*\bLedgerMessage\b/;

function concerns(trap: Trap, wait: Wait): boolean {
  if (trap.kind === 'database') return wait.at === 'database';
  if (trap.kind === 'slack') return wait.at === 'slack' && (trap.method === null || trap.method === wait.method);
  if (trap.kind === 'stall' && trap.at === 'ledger')
    return wait.at === 'database' && WRITES_LEDGER.test(wait.statement);
  return true;
}
