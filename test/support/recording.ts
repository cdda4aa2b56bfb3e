import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Block } from '../../sandbox/slack/block-kit/blocks.js';
import { elementsOf, type PlacedElement } from '../../sandbox/slack/block-kit/elements-of.js';
import type { Sandbox, Sent } from '../../sandbox/slack/sandbox.js';
import { optionsOf } from '../../sandbox/slack/view-state.js';

/** Something in Slack that can be pressed, with names in place of the ids in its value. */
export interface RecordedControl {
  /** Where it stands: `channel`, `direct`, `reminder`, `answer`, `home` or `modal <callback id>`. */
  readonly on: string;
  readonly kind: string;
  readonly action: string;
  /** Of the button or of one option; absent where the button has none. */
  readonly value?: string;
}

/** A modal as it was when it was sent in, or when something in it was pressed. */
export interface RecordedForm {
  /** Its callback id. */
  readonly sent?: string;
  readonly pressed?: string;
  readonly memory: string;
  /** By block id and action id, as Slack sends it. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

type Noted = RecordedControl | RecordedForm;

/**
 * Adds to the file that RECORD_CONTROLS names, if it does, what people are shown from now on that can be pressed or sent in.
 * What test/recorded keeps of a version is what its journeys add to an empty file, sorted:
 * `RECORD_CONTROLS=lines.jsonl npx vitest run --maxWorkers=1 test/journeys && sort lines.jsonl`.
 * @returns what to call at the end
 */
export function recordControls(sandbox: Sandbox): () => void {
  const file = process.env.RECORD_CONTROLS;
  if (!file) return () => {};
  const sent = sandbox.record();
  return () => {
    const known = new Set(existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(sameAs) : []);
    for (const noted of [...shownIn(sandbox), ...sent.flatMap(sentIn)]) {
      const line = JSON.stringify(noted);
      if (known.has(sameAs(line))) continue;
      known.add(sameAs(line));
      appendFileSync(file, `${line}\n`);
    }
  };
}

/** What two lines have in common that need not both be kept: forms that are filled in at the same places. */
function sameAs(line: string): string {
  return line.replaceAll(/"(value|selected_\w+)":("(?:[^"\\]|\\.)*"|\{"value":"[^"]*"\}|\[[^\]]+\])/g, (all, name) =>
    line.startsWith('{"on"') ? all : `"${name}":…`,
  );
}

function shownIn({ calls, world }: Sandbox): Noted[] {
  const isDirect = new Map(world.channels().map(({ id, kind }) => [id, kind === 'direct']));
  const written = calls.flatMap(({ method, arguments: given }) => {
    if (method.startsWith('views.')) return controlsOfView(parsed(given.view));
    if (!method.startsWith('chat.')) return [];
    const where = isDirect.get(String(given.channel)) ? 'direct' : 'channel';
    return controlsIn(method === 'chat.scheduleMessage' ? 'reminder' : where, parsed(given.blocks));
  });
  const answers = world.users().flatMap(({ id }) =>
    world.channels().flatMap((channel) => {
      const alone = world.messages(channel.id, id).filter(({ ephemeralFor }) => ephemeralFor === id);
      return alone.flatMap(({ blocks }) => controlsIn('answer', blocks));
    }),
  );
  const open = world.users().flatMap(({ id }) => world.modals(id).flatMap(({ view }) => controlsOfView(view)));
  return [...written, ...answers, ...open];
}

function parsed(given: unknown): unknown {
  return typeof given === 'string' ? JSON.parse(given) : given;
}

interface ShownView {
  readonly type?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly blocks?: unknown;
  readonly state?: { readonly values?: RecordedForm['values'] };
}

function controlsOfView(view: unknown): RecordedControl[] {
  const { type, callback_id: callback, blocks } = (view ?? {}) as ShownView;
  return controlsIn(type === 'home' ? 'home' : `modal ${callback ?? ''}`, blocks);
}

function controlsIn(on: string, blocks: unknown): RecordedControl[] {
  if (!Array.isArray(blocks)) return [];
  return elementsOf(blocks as readonly Block[]).flatMap(({ element, actionId, input }: PlacedElement) => {
    if (input && !input.dispatch_action) return [];
    const control = { on, kind: element.type, action: named(actionId) };
    if (element.type === 'button') return element.value ? [{ ...control, value: named(element.value) }] : [control];
    if (element.type !== 'overflow' && element.type !== 'static_select') return [control];
    return optionsOf(element).map(({ value }) => ({ ...control, value: named(value) }));
  });
}

function sentIn({ type, payload }: Sent): Noted[] {
  const { type: kind, view } = payload as { readonly type?: string; readonly view?: ShownView };
  if (type !== 'interactive' || !view) return [];
  const shown = controlsOfView(view);
  if (view.type === 'home') return shown;
  const { callback_id: callback = '', private_metadata: memory = '', state } = view;
  const values = JSON.parse(named(JSON.stringify(state?.values ?? {}, withoutWords))) as RecordedForm['values'];
  return [...shown, { [kind === 'view_submission' ? 'sent' : 'pressed']: callback, memory: named(memory), values }];
}

/** What an option says is for people. */
function withoutWords(key: string, value: unknown): unknown {
  return key === 'text' || key === 'description' ? undefined : value;
}

/** Ids, days and weeks have names, so that the same is the same on another day in another society. */
function named(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '{id}')
    .replaceAll(/\bU0[A-Z0-9]+\b/g, '{person}')
    .replaceAll(/\bC0[A-Z0-9]+\b/g, '{channel}')
    .replaceAll(/\bF0?[A-Z0-9]{5,}\b/g, '{file}')
    .replaceAll(/\b20\d\d-W\d\d\b/g, '{week}')
    .replaceAll(/\b20\d\d-\d\d-\d\d\b/g, '{date}')
    .replaceAll(/\b20\d\d-\d\d\b/g, '{month}')
    .replaceAll(/\b20\d\d\b/g, '{year}')
    .replaceAll(/(\\?"(?:version|seenVersion|seenRevision)\\?":)\d+/g, '$1{number}')
    .replaceAll(/(?<=\{id\})((?::\d+)+)/g, (all) => all.replaceAll(/\d+/g, '{number}'));
}
