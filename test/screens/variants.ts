import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeed } from '../../src/training/requirements/seeds.store.js';
import { actionsIn, textsOf } from './payload.js';
import { Pieces } from './pieces.js';
import type { Line, Piece, RecordedShowing, Showing } from './recording.js';

/** Something that was shown, with the sentences that it is made of. */
export interface Seen {
  /** Of the screen: where it stands, and what it is called or which sentence it begins with. */
  readonly screen: string;
  /** In the order in which they are read. */
  readonly keys: readonly string[];
  readonly actions: readonly string[];
  readonly showing: Showing;
}

/** Something seen, and what its texts are made of. */
export interface Recorded extends Seen {
  readonly pieces: Pieces;
  /** Of people and channels, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** All that was shown while the files of a folder were recorded; the same thing shown twice in one file is there once. */
export function readRecordings(folder: string): Recorded[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => readRecording(readFileSync(join(folder, file), 'utf8')));
}

function readRecording(written: string): Recorded[] {
  const pieces = new Pieces();
  for (const piece of seededNames()) pieces.add(piece);
  const names: Record<string, string> = {};
  const shown: Recorded[] = [];
  for (const line of written.trim().split('\n')) {
    const read: Line = JSON.parse(line);
    if ('name' in read) names[read.id] = read.name;
    else if ('piece' in read) pieces.add(read);
    else shown.push(seenIn(read, pieces, names));
  }
  return withoutPosted(shown);
}

/** What requirements and programmes are called from the beginning: said in every language, and by no sentence. */
function seededNames(): Piece[] {
  const seeds = [readSeed('sweden'), readSeed('denmark')];
  const all = seeds.flatMap(({ requirements, programmes }) => [...requirements, ...programmes]);
  return all.flatMap(({ names }, index) =>
    Object.entries(names).map(([locale, text]) => ({
      piece: -1 - index,
      locale,
      key: null,
      by: 'name',
      given: [names],
      text,
    })),
  );
}

function seenIn({ said, ...showing }: RecordedShowing, pieces: Pieces, names: Recorded['names']): Recorded {
  pieces.said(said);
  const { content, errors } = showing;
  const { text, ...seen } = content;
  const keys = [...textsOf(seen), ...textsOf(errors), ...textsOf(text)].flatMap((each) => pieces.keysIn(each));
  const called = showing.callbackId ?? (showing.surface === 'home' ? '' : (keys[0] ?? 'no sentence'));
  const screen = `${showing.surface} ${called}`.trim();
  return { screen, keys: [...new Set(keys)], actions: actionsIn(content), showing, pieces, names };
}

/** What was scheduled is shown again when its time comes: one of the two is enough. */
function withoutPosted(shown: readonly Recorded[]): Recorded[] {
  const identity = ({ showing }: Recorded) =>
    JSON.stringify(showing.content, (key, value) => (key === 'block_id' ? undefined : value));
  const scheduled = new Set(shown.filter(({ showing }) => showing.surface === 'scheduled').map(identity));
  return shown.filter((each) => each.showing.surface !== 'message' || !scheduled.has(identity(each)));
}

export interface Screen<Kind extends Seen> {
  readonly screen: string;
  readonly keys: readonly string[];
  readonly actions: readonly string[];
  /** As few as show all of these. */
  readonly variants: readonly Kind[];
}

/** What was seen, screen by screen, each with the fewest pictures that show every sentence and control of it. */
export function screensOf<Kind extends Seen>(seen: readonly Kind[]): Screen<Kind>[] {
  const screens = new Map<string, Kind[]>();
  for (const each of seen) screens.set(each.screen, [...(screens.get(each.screen) ?? []), each]);
  return [...screens]
    .map(([screen, all]) => ({
      screen,
      keys: [...new Set(all.flatMap(({ keys }) => keys))].sort(),
      actions: [...new Set(all.flatMap(({ actions }) => actions))].sort(),
      variants: fewest(all),
    }))
    .sort((one, other) => (one.screen < other.screen ? -1 : 1));
}

/** Takes again and again what shows most that is not shown yet; among equals what is shortest. */
function fewest<Kind extends Seen>(all: readonly Kind[]): Kind[] {
  const partsOf = ({ keys, actions }: Seen) => [...keys, ...actions.map((action) => `action ${action}`)];
  const missing = new Set(all.flatMap(partsOf));
  const byLength = [...all].sort((one, other) => lengthOf(one) - lengthOf(other));
  const chosen: Kind[] = byLength.slice(0, missing.size === 0 ? 1 : 0);
  while (missing.size > 0) {
    const gains = byLength.map((each) => partsOf(each).filter((part) => missing.has(part)).length);
    const best = byLength[gains.indexOf(Math.max(...gains))];
    if (!best) break;
    chosen.push(best);
    for (const part of partsOf(best)) missing.delete(part);
  }
  return chosen;
}

function lengthOf({ showing }: Seen): number {
  return JSON.stringify(showing.content).length;
}
