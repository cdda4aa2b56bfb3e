import { z } from 'zod';
import type { Locale } from '../../src/core/model.js';
import { MAKERS, sentence } from './makers.js';
import type { Piece } from './recording.js';

/** Fewer letters are as likely to stand in a text by chance. */
const FEWEST_LETTERS = 2;
const LEAST_CUT = 4;
interface Found {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  /** What the view did to it: began a line with it, left out its asterisks, or had to cut it. */
  readonly isCapitalized: boolean;
  readonly isBare: boolean;
  readonly isCut: boolean;
}

/** The pieces that were said while one test file ran: finds them in texts, and says them in another language. */
export class Pieces {
  readonly #byBeginning = new Map<string, Piece[]>();
  /** When a piece was said last: where two read the same, the later one is meant. */
  readonly #lastSaid = new Map<number, number>();
  readonly #byNumber = new Map<number, Piece>();
  #showings = 0;

  add(piece: Piece): void {
    this.#byNumber.set(piece.piece, piece);
    if (piece.text.length < FEWEST_LETTERS) return;
    for (const beginning of new Set([beginningOf(piece.text), beginningOf(bare(piece.text))])) {
      const others = this.#byBeginning.get(beginning);
      if (others) others.push(piece);
      else this.#byBeginning.set(beginning, [piece]);
    }
  }

  said(pieces: readonly number[]): void {
    this.#showings += 1;
    for (const piece of pieces) this.#lastSaid.set(piece, this.#showings);
  }

  /** The sentences in a text, in their order, each before those within it. */
  keysIn(text: string): string[] {
    return this.#found(text).flatMap(({ piece }) => this.#keysOf(piece));
  }

  #keysOf(piece: Piece): string[] {
    const within = textsIn(piece.given).flatMap((text) => this.#found(text, piece.piece));
    return [...(piece.key === null ? [] : [piece.key]), ...within.flatMap((each) => this.#keysOf(each.piece))];
  }

  /** The text with every piece in it said in another language; what no piece made stays as it is. */
  inLanguage(text: string, locale: Locale, before = Number.POSITIVE_INFINITY): string {
    let [anew, end] = ['', 0];
    let cutAt: number | null = null;
    for (const found of this.#found(text, before)) {
      const whole = this.#sayAnew(found.piece, locale);
      const said = found.isBare ? bare(whole) : whole;
      anew +=
        text.slice(end, found.start) + (found.isCapitalized ? said.charAt(0).toUpperCase() + said.slice(1) : said);
      end = found.end;
      if (found.isCut) cutAt = text.length;
    }
    anew += text.slice(end);
    return cutAt === null || anew.length <= cutAt ? anew : `${anew.slice(0, cutAt - 1)}…`;
  }

  #sayAnew({ key, by, given, piece }: Piece, locale: Locale): string {
    const anew = (value: unknown): unknown => {
      if (typeof value === 'string') return this.inLanguage(value, locale, piece);
      return Array.isArray(value) ? value.map(anew) : value;
    };
    if (key === null) {
      const made = MAKERS[by];
      if (!made) throw new Error(`there is no telling what ${by} is in another language`);
      return made(by === 'list' || by === 'choice' ? given.map(anew) : given, locale);
    }
    const [values = {}] = given;
    const inOrder = Object.entries(z.record(z.string(), z.unknown()).parse(values));
    return sentence(locale, key, Object.fromEntries(inOrder.map(([name, value]) => [name, anew(value)])));
  }

  /** From left to right, the longest where several begin; `before` leaves out what was said first from then on. */
  #found(text: string, before = Number.POSITIVE_INFINITY): Found[] {
    const found: Found[] = [];
    let at = 0;
    while (at < text.length) {
      const here =
        isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at)) ? null : this.#longestAt(text, at, before);
      if (here) found.push(here);
      at = here?.end ?? at + 1;
    }
    return found;
  }

  #longestAt(text: string, start: number, before: number): Found | null {
    let best: Found | null = null;
    for (const piece of this.#byBeginning.get(beginningOf(text.slice(start, start + FEWEST_LETTERS))) ?? []) {
      if (piece.piece >= before) continue;
      const found = foundAt(text, start, piece, before !== Number.POSITIVE_INFINITY);
      if (found && (best === null || this.#isBetter(found, best))) best = found;
    }
    return best;
  }

  #isBetter(one: Found, other: Found): boolean {
    if (one.end !== other.end) return one.end > other.end;
    if (one.isCut !== other.isCut) return other.isCut;
    const when = ({ piece }: Found) => this.#lastSaid.get(piece.piece) ?? 0;
    return when(one) === when(other) ? one.piece.piece > other.piece.piece : when(one) > when(other);
  }
}

function foundAt(text: string, start: number, piece: Piece, isWithin: boolean): Found | null {
  const whole = wholeAt(text, start, piece.text);
  if (whole && beginsName(text.slice(start + piece.text.length), piece)) return null;
  if (whole) return { piece, start, end: start + piece.text.length, isBare: false, isCut: false, ...whole };
  const { length } = bare(piece.text);
  if (length < piece.text.length && wholeAt(text, start, bare(piece.text)))
    return { piece, start, end: start + length, isCapitalized: false, isBare: true, isCut: false };
  if (isWithin || !text.endsWith('…')) return null;
  const rest = text.slice(start, -1);
  if (rest.length < LEAST_CUT || !piece.text.startsWith(rest)) return null;
  return { piece, start, end: text.length, isCapitalized: false, isBare: false, isCut: true };
}

function wholeAt(text: string, start: number, words: string): Pick<Found, 'isCapitalized'> | null {
  const end = start + words.length;
  if (isLetter(text.charAt(end - 1)) && isLetter(text.charAt(end))) return null;
  if (text.startsWith(words, start)) return { isCapitalized: false };
  if (text.charAt(start) !== words.charAt(0).toUpperCase() || !text.startsWith(words.slice(1), start + 1)) return null;
  return /(^|\n)[*_]*$/.test(text.slice(0, start)) ? { isCapitalized: true } : null;
}

/** A name can begin with a word that is also said: Häktet Göteborg. */
function beginsName(rest: string, { key, text }: Piece): boolean {
  return key !== null && !text.includes(' ') && /^ \p{Lu}/u.test(rest);
}

function bare(text: string): string {
  return text.replaceAll('*', '');
}

function textsIn(given: readonly unknown[]): string[] {
  return given.flatMap((value) => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return textsIn(value);
    return typeof value === 'object' && value !== null ? textsIn(Object.values(value)) : [];
  });
}

function beginningOf(text: string): string {
  return text.slice(0, FEWEST_LETTERS).toLowerCase();
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
