import type { Sent } from '../../sandbox/slack/sandbox.js';
import { declaredControls, declaredModals } from './declared-controls.js';
import { idsOfTwin } from './twin-society.js';

/** Of rows, people and channels. */
const ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[UC]0[A-Z0-9]+\b/g;
/** Slack's own words for who sends from where stay as they are, since Slack writes them. */
const SLACKS_OWN: ReadonlySet<string> = new Set([
  ...[
    'user',
    'user_id',
    'team',
    'team_id',
    'api_app_id',
    'trigger_id',
    'token',
    'response_url',
    'container',
    'message',
  ],
]);
const ANY_ID = '00000000-0000-4000-8000-000000000000';
/** What stands beside an id in what a control carries. */
const BESIDE = ['{}', '1', '2026', '2026-11', '2026-W48', '2026-11-24', 'session', 'yes'];
const REMEMBERED = ['group', 'week', 'facility', 'session', 'shift', 'pairing', 'visit'];

/** What somebody sent, with the twin's ids in it wherever there were their own. */
export function allCrossed({ type, payload }: Sent, workspaceId: string): Sent {
  return { type, payload: changedIn(payload, (text) => idsOfTwin(text, workspaceId)) };
}

/** The same as often as it carries different ids, each time with another of them crossed over. */
export function eachCrossed({ type, payload }: Sent, workspaceId: string): readonly Sent[] {
  const ids = new Set<string>();
  changedIn(payload, (text) => {
    for (const id of text.match(ID) ?? []) ids.add(id);
    return text;
  });
  return [...ids].map((id) => {
    const crossed = changedIn(payload, (text) => text.replaceAll(id, idsOfTwin(id, workspaceId)));
    return { type, payload: crossed };
  });
}

function changedIn(payload: unknown, change: (text: string) => string): unknown {
  return Object.fromEntries(
    Object.entries(payload ?? {}).map(([key, value]) => [
      key,
      SLACKS_OWN.has(key) || value === undefined ? value : JSON.parse(change(JSON.stringify(value))),
    ]),
  );
}

/** Each control with each of these ids, in every shape that it reads and that carries most of them. */
export function pressesWith(ids: readonly string[]): readonly { readonly actionId: string; readonly value: string }[] {
  const shapes = shapesOfValues();
  return declaredControls().flatMap(({ actionId, read }) => {
    const written = shapes.filter((shape) => read(withId(shape, ANY_ID)) !== null);
    const most = Math.max(...written.map(countIds));
    const carrying = written.filter((shape) => countIds(shape) === most);
    return ids.flatMap((id) => carrying.map((shape) => ({ actionId, value: withId(shape, id) })));
  });
}

/** Each modal with each of these ids in what it remembers, where it can be read. */
export function memoriesWith(
  ids: readonly string[],
): readonly { readonly callbackId: string; readonly memory: string }[] {
  const memories = ['{}', ...REMEMBERED.map((kind) => JSON.stringify({ [`${kind}Id`]: '{}', version: 1 }))];
  return declaredModals().flatMap(({ callbackId, read }) =>
    memories
      .filter((memory) => isRead(read, withId(memory, ANY_ID)))
      .flatMap((memory) => ids.map((id) => ({ callbackId, memory: withId(memory, id) }))),
  );
}

/** What may be written in a control: up to three parts, one of them an id. */
function shapesOfValues(): readonly string[] {
  const pairs = BESIDE.flatMap((one) => BESIDE.map((other) => [one, other]));
  const threes = pairs.flatMap((pair) => BESIDE.map((third) => [...pair, third]));
  const parts = [['{}'], ...pairs, ...threes].filter((each) => each.includes('{}'));
  return parts.flatMap((each) => [...new Set([each.join('|'), each.join('/')])]);
}

function withId(shape: string, id: string): string {
  return shape.replaceAll('{}', id);
}

function countIds(shape: string): number {
  return shape.split('{}').length - 1;
}

function isRead(read: ReturnType<typeof declaredModals>[number]['read'], memory: string): boolean {
  try {
    read({ private_metadata: memory });
    return true;
  } catch {
    return false;
  }
}
