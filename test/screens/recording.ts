import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What made a piece of text: a sentence of the locales, or one of their functions for dates and lists. */
export interface Piece {
  /** Counts from 0 in a recording. */
  readonly piece: number;
  readonly locale: string;
  /** The sentence's key; null for what a function made. */
  readonly key: string | null;
  /** The function; `say` for a sentence. */
  readonly by: string;
  /** The sentence's values in one object, or what the function was given before the locale; instants as ISO strings. */
  readonly given: readonly unknown[];
  readonly text: string;
}

export type Surface = 'modal' | 'home' | 'message' | 'scheduled' | 'ephemeral';

/** One thing that somebody was shown. */
export interface Showing {
  readonly surface: Surface;
  /** Of a modal; else null. */
  readonly callbackId: string | null;
  /** The view, or the message's text and blocks, as Slack took them. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What the inputs of a refused modal say, by block id. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What was typed for this to be the answer. */
  readonly repliesTo?: string;
}

/** A showing as it stands in a recording, with the pieces said since the one before. */
export interface RecordedShowing extends Showing {
  readonly said: readonly number[];
}

/** Names of people and channels by id. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export type Line = Piece | RecordedShowing | Named;

/** Remembers in order what was said and shown while one test file ran. */
export class ScreenRecording {
  #lines: string[] = [];
  #pieces = new Map<string, number>();
  #shown = new Set<string>();
  #names = new Map<string, string>();
  #said = new Set<number>();

  say(piece: Omit<Piece, 'piece'>): void {
    const identity = `${piece.locale} ${piece.by} ${piece.key} ${JSON.stringify(piece.given)} ${piece.text}`;
    const known = this.#pieces.get(identity);
    const number = known ?? this.#pieces.size;
    this.#said.add(number);
    if (known !== undefined) return;
    this.#pieces.set(identity, number);
    this.#keep({ piece: number, ...piece });
  }

  show(showing: Showing): void {
    const identity = JSON.stringify(showing, (key, value) => (key === 'block_id' ? undefined : value));
    if (this.#shown.has(identity)) return;
    this.#shown.add(identity);
    this.#keep({ ...showing, said: [...this.#said] });
    this.#said = new Set();
  }

  name(named: Named): void {
    if (this.#names.get(named.id) === named.name) return;
    this.#names.set(named.id, named.name);
    this.#keep(named);
  }

  /** Each in JSON. */
  lines(): readonly string[] {
    return this.#lines;
  }

  /** Writes one JSON line for each, into a file of its own. */
  writeTo(folder: string): void {
    if (this.#lines.length === 0) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${randomUUID()}.jsonl`), `${this.#lines.join('\n')}\n`);
  }

  /** Forgets all of it: the next test file has a recording of its own. */
  beginAnew(): void {
    this.#lines = [];
    this.#pieces = new Map();
    this.#shown = new Set();
    this.#names = new Map();
    this.#said = new Set();
  }

  #keep(line: Line): void {
    this.#lines.push(JSON.stringify(line));
  }
}

/** Of the test file that runs. */
export const recording = new ScreenRecording();
