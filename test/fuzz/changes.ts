import fc from 'fast-check';
import { CANARY } from './place.js';

/** One change of a payload: where, as a number that stands for a place in it, and how. */
export interface Change {
  readonly where: number;
  /** Only what people, or earlier versions, put there themselves; else anything, also what Slack vouches for. */
  readonly isInside: boolean;
  readonly how:
    | { readonly kind: 'say'; readonly said: unknown }
    | { readonly kind: 'say_another'; readonly which: number }
    | { readonly kind: 'splice'; readonly at: number; readonly said: string }
    | { readonly kind: 'leave_out' }
    | { readonly kind: 'wrap' }
    | { readonly kind: 'add'; readonly name: string; readonly said: unknown };
}

const WORDS: readonly string[] = [
  ...[
    '',
    ' ',
    'x',
    '|',
    '||||',
    'a|b|c|d|e|f',
    '/',
    'NaN',
    '-1',
    '0',
    '1e999',
    '999999999999999999999',
    'null',
    'true',
  ],
  ...['__proto__', 'constructor', 'toString', '__proto__|constructor', '{"__proto__":{"x":1}}', '{', '[]', '{}', '"'],
  ...['2026-W99', '2026-W00', '2026-02-30', '0000-00-00', '9999-12-31', '2026-13', '25:99', '-000001-01-01'],
  ...['00000000-0000-4000-8000-000000000000', "' OR 1=1 --", '%00', '../../etc/passwd', '$' + '{7*7}', '{{x}}'],
  ...['<!channel>', '<@U0LENA>', '*_~`', 'a\u0000b', 'a\uD83Db', '\u202Eyadnom', '\u200B', '🚨👩‍👩‍👧‍👦🇸🇪', 'مرحبا'],
  ...[
    CANARY,
    `${CANARY} ${'å'.repeat(3_000)}`,
    'x'.repeat(60_000),
    '|'.repeat(5_000),
    '9'.repeat(5_000),
    '['.repeat(5_000),
  ],
];

const deep = fc.constantFrom(10, 400).map((depth) => {
  let value: unknown = CANARY;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
});
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const anything = fc.oneof(
  { weight: 6, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [null], { id: null }, { length: 1e9 }),
  },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const places = fc.nat({ max: 1_000_000 });

const inside: fc.Arbitrary<Change> = fc.record({
  where: places,
  isInside: fc.constant(true),
  how: fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('say' as const), said: words }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('say_another' as const), which: places }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('splice' as const), at: places, said: words }) },
  ),
});
const anywhere: fc.Arbitrary<Change> = fc.record({
  where: places,
  isInside: fc.constant(false),
  how: fc.oneof(
    fc.record({ kind: fc.constant('say' as const), said: anything }),
    fc.record({ kind: fc.constant('leave_out' as const) }),
    fc.record({ kind: fc.constant('wrap' as const) }),
    fc.record({
      kind: fc.constant('add' as const),
      name: fc.constantFrom('__proto__', 'type', 'event', 'command', 'ack', CANARY),
      said: anything,
    }),
  ),
});

/** As Slack sends it, changed in what people can change, or changed anywhere. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 6, arbitrary: fc.array(inside, { minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.array(anywhere, { minLength: 1, maxLength: 2 }) },
);

type Path = readonly (string | number)[];

/** Names under which people, or what we have put into Slack ourselves, speak. */
const OURS: ReadonlySet<unknown> = new Set([
  ...['value', 'private_metadata', 'text', 'selected_date', 'selected_time', 'selected_user', 'selected_conversation'],
  ...[
    'selected_users',
    'selected_options',
    'user_name',
    'channel_name',
    'username',
    'name',
    'domain',
    'tab',
    'message_ts',
  ],
]);

/** A copy has not what is called `__proto__` in the original: to go on there would be to change what every object has. */
function ownIn(holder: Record<string, unknown> | null, key: string | number): Record<string, unknown> | null {
  return holder && Object.hasOwn(holder, key) ? (holder[key] as Record<string, unknown>) : null;
}

/** @param pool what else is said in this place: ids of rows, people, weeks */
export function changed(payload: object, all: readonly Change[], pool: readonly string[]): object {
  let result: object = payload;
  for (const change of all) result = changedOnce(result, change, pool);
  return result;
}

function changedOnce(payload: object, { where, isInside, how }: Change, pool: readonly string[]): object {
  const paths = [...pathsIn(payload)].filter((path) => !isInside || isOurs(path));
  const path = paths[where % Math.max(1, paths.length)];
  if (!path) return payload;
  const copy = structuredClone(payload);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<Record<string, unknown> | null>(ownIn, copy as never);
  if (!holder) return payload;
  const old = holder[last];
  switch (how.kind) {
    case 'say':
      define(holder, last, how.said);
      break;
    case 'say_another':
      define(holder, last, insideOf(old, pool[how.which % pool.length] ?? '', how.which));
      break;
    case 'splice': {
      const text = String(old);
      const at = how.at % (text.length + 1);
      define(holder, last, `${text.slice(0, at)}${how.said}${text.slice(at)}`);
      break;
    }
    case 'leave_out':
      delete holder[last];
      break;
    case 'wrap':
      define(holder, last, [old]);
      break;
    case 'add':
      define(holder, how.name, how.said);
  }
  return copy;
}

/** Also where an assignment would mean something else. */
function define(holder: object, name: string | number, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** In a memory or among parts one is changed; alone, all of it is. */
function insideOf(old: unknown, said: string, which: number): unknown {
  if (typeof old !== 'string') return said;
  const memory = parsed(old);
  if (memory !== null) {
    const keys = Object.keys(memory);
    const key = keys[which % Math.max(1, keys.length)];
    return key === undefined ? said : JSON.stringify({ ...memory, [key]: which % 5 === 0 ? which : said });
  }
  const parts = old.split('|');
  parts[which % parts.length] = said;
  return parts.join('|');
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function isOurs(path: Path): boolean {
  return path.includes('state') ? path.length > 2 : OURS.has(path.at(-1)) && !path.includes('title');
}

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value))
    yield* pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]);
}
