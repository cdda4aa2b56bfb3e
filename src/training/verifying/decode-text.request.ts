import iconv from 'iconv-lite';

/** How spreadsheets of Sweden and Denmark saved text before UTF-8: on Windows, on a Mac, and as “MS-DOS” text. */
const OLDER = ['windows-1252', 'macintosh', 'cp850'] as const;
/** Everything else that is no ASCII speaks against having guessed right. */
const LIKELY: readonly (readonly [letters: RegExp, each: number])[] = [
  [/[åäöæøÅÄÖÆØ]/gu, 3],
  [/[éèüÉÜ]/gu, 1],
];
const UNLIKELY = /[^\p{ASCII}åäöæøÅÄÖÆØéèüÉÜ\s]/gu;

/** Bytes of the beginning. */
const LOOKED_AT = 200;

/**
 * The text of a file, in whatever encoding it was saved: UTF-8, UTF-16 or one of the older ones of a byte a letter, of which
 * the one is taken that gives Swedish and Danish letters. A byte order mark is left out.
 * @returns null for what is no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes);
  const wide = wideEncodingOf(buffer);
  const text = wide ? iconv.decode(buffer, wide) : (utf8(buffer) ?? olderText(buffer));
  return text.includes('\0') || text.includes('\uFFFD') ? null : text;
}

function utf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** Two bytes a letter: by its mark, else by every other byte of the beginning being zero. */
function wideEncodingOf(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = buffer.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const zeros = [...buffer.subarray(0, LOOKED_AT).entries()].filter(([, byte]) => byte === 0);
  const even = zeros.filter(([index]) => index % 2 === 0).length;
  const odd = zeros.length - even;
  if (even === odd) return null;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

function olderText(buffer: Buffer): string {
  const [best] = OLDER.map((encoding) => {
    const text = iconv.decode(buffer, encoding);
    const likely = LIKELY.reduce((sum, [letters, each]) => sum + (text.match(letters)?.length ?? 0) * each, 0);
    return { text, score: likely - (text.match(UNLIKELY)?.length ?? 0) };
  }).sort((one, other) => other.score - one.score);
  return best?.text ?? '';
}
