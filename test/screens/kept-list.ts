import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { MESSAGES } from '../../src/locales/index.js';
import { TOLD } from '../../src/slack/blocks/parts.js';
import { declaredModals } from '../support/declared-controls.js';
import type { Seen } from './variants.js';

const FILE = 'docs/pictures/screens.json';
const TOLD_MODAL = `modal ${TOLD}`;
const TAKE = 'npm run pictures -- --screens';

const keptSchema = z.object({
  /** By sentence: a digest of its words in the three languages when it was pictured. */
  words: z.record(z.string(), z.string()),
  screens: z.record(z.string(), z.object({ keys: z.array(z.string()), actions: z.array(z.string()) })),
});
/** What has been pictured. */
export type KeptList = z.output<typeof keptSchema>;
/** Of a sentence; undefined for one that there is not. */
export type DigestOf = (key: string) => string | undefined;

/** Of the words of today. */
export function digestOf(key: string): string | undefined {
  const words = Object.values(MESSAGES).map((sentences) => new Map(Object.entries(sentences)).get(key));
  if (words.includes(undefined)) return undefined;
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}

/** Empty before the first pictures. */
export function readKeptList(): KeptList {
  if (!existsSync(FILE)) return { words: {}, screens: {} };
  return keptSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

export function writeKeptList(list: KeptList): void {
  writeFileSync(FILE, `${JSON.stringify(list, null, 1)}\n`);
}

type Pictured = Pick<Seen, 'screen' | 'keys' | 'actions'>;

/** Which of these is shown is drawn at random: any of them reads as the others do. */
const DRAWN = 'pairing.word.';

/** The list of what is pictured now, sorted, so that a change to it can be read. */
export function listOf(all: readonly Pictured[], digest: DigestOf): KeptList {
  const seen = all.map((each) => ({ ...each, keys: each.keys.filter((key) => !key.startsWith(DRAWN)) }));
  const screens = new Map<string, { keys: Set<string>; actions: Set<string> }>();
  for (const { screen, keys, actions } of seen) {
    const before = screens.get(screen);
    screens.set(screen, {
      keys: new Set([...(before?.keys ?? []), ...keys]),
      actions: new Set([...(before?.actions ?? []), ...actions]),
    });
  }
  const keys = sorted(seen.flatMap((each) => each.keys));
  return {
    words: Object.fromEntries(keys.map((key) => [key, digest(key) ?? ''])),
    screens: Object.fromEntries(
      sorted([...screens.keys()]).map((screen) => {
        const all = screens.get(screen);
        return [screen, { keys: sorted([...(all?.keys ?? [])]), actions: sorted([...(all?.actions ?? [])]) }];
      }),
    ),
  };
}

/**
 * What is seen and is on no picture of these words, and what is listed and is no more, in words; empty when all is well. What
 * is listed and was not seen this time is well: two who press at once may be answered in another order.
 */
export function unpictured(kept: KeptList, seen: readonly Pictured[], digest: DigestOf): string[] {
  const now = listOf(seen, digest);
  const twin = twins(Object.keys({ ...kept.words, ...now.words }), digest);
  const wordsKept = new Set(Object.values(kept.words));
  const missing = Object.entries(now.screens).flatMap(([screen, { keys, actions }]) => {
    const pictured = picturedOf(kept, screen, twin);
    if (!pictured.isListed && !keys.every((key) => pictured.keys.has(twin(key))))
      return [`${screen}: there is no picture of it`];
    return [
      ...keys.flatMap((key) => {
        if (!pictured.keys.has(twin(key))) return [`${screen}: \`${key}\` is on no picture of it`];
        const hasTheseWords = kept.words[key] ? kept.words[key] === digest(key) : wordsKept.has(digest(key) ?? '');
        return hasTheseWords ? [] : [`${screen}: \`${key}\` has other words than when it was pictured`];
      }),
      ...actions
        .filter((action) => !pictured.actions.includes(action))
        .map((action) => `${screen}: the control \`${action}\` is on no picture of it`),
    ];
  });
  return [...missing, ...gone(kept, digest)].map((line) => `${line} (${TAKE})`);
}

/**
 * An answer that takes long is told in a modal instead of a message: how quick the machine is decides, so either is enough. A
 * screen that is called by a sentence may be called by one that reads the same.
 */
function picturedOf({ screens }: KeptList, screen: string, twin: Twin) {
  const called = (name: string) => name.split(' ').map(twin).join(' ');
  const isAnswer = (name: string) => name === TOLD_MODAL || name.startsWith('ephemeral ');
  const isEither = (name: string) => (screen === TOLD_MODAL ? isAnswer(name) : isAnswer(screen) && name === TOLD_MODAL);
  const isListed = (name: string) => called(name) === called(screen);
  const among = Object.entries(screens).filter(([name]) => isListed(name) || isEither(name));
  return {
    isListed: among.some(([name]) => isListed(name)),
    keys: new Set(among.flatMap(([, { keys }]) => keys.map(twin))),
    actions: among.flatMap(([, { actions }]) => actions),
  };
}

/** Of sentences with the same words the first: which of them was meant cannot be told from what stands there. */
type Twin = (key: string) => string;

function twins(keys: readonly string[], digest: DigestOf): Twin {
  const first = new Map<string, string>();
  const twinOf = new Map<string, string>();
  for (const key of sorted(keys)) {
    const words = digest(key) ?? key;
    if (!first.has(words)) first.set(words, key);
    twinOf.set(key, first.get(words) ?? key);
  }
  return (key) => twinOf.get(key) ?? key;
}

function gone(kept: KeptList, digest: DigestOf): string[] {
  const callbacks = new Set<string>([TOLD, ...declaredModals().map(({ callbackId }) => callbackId)]);
  return Object.entries(kept.screens).flatMap(([screen, { keys }]) => {
    const [surface, callbackId = ''] = screen.split(' ');
    if (surface === 'modal' && !callbackId.includes('.') && !callbacks.has(callbackId))
      return [`${screen}: there is no such modal any more`];
    const lost = keys.filter((key) => digest(key) === undefined);
    return lost.map((key) => `${screen}: \`${key}\` is no sentence any more`);
  });
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
