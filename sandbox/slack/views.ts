import type { View } from '@slack/types';
import { checkView, type ViewDefinition } from './block-kit/check.js';
import { withIdentifiers } from './block-kit/elements-of.js';
import type { Option } from './block-kit/text.js';
import type { Changes } from './changes.js';
import type { Identifiers } from './identifiers.js';
import { Refusal, refusalWithMessages } from './refusal.js';
import type { SandboxView } from './sandbox.js';
import type { Clock } from './sandbox-clock.js';
import { type StateValues, stateOf } from './view-state.js';

const MOST_STACKED = 3;
const LARGEST_VIEW_BYTES = 250_000;

export interface OpenView {
  readonly id: string;
  readonly userId: string;
  readonly rootViewId: string;
  readonly previousViewId: string | null;
  hash: string;
  definition: ViewDefinition;
  /** What the person has put in, by block id and action id. */
  typed: StateValues;
  errors: Readonly<Record<string, string>>;
  /** What the app has offered where somebody typed into a list that it fills, by block and action id. */
  readonly offered: Map<string, readonly Option[]>;
}

/** Each person's stack of modals (three at most) and home tab. */
export class Views {
  readonly #modals = new Map<string, OpenView[]>();
  readonly #homes = new Map<string, OpenView>();
  #hashes = 0;

  constructor(
    private readonly clock: Clock,
    private readonly identifiers: Identifiers,
    private readonly changes: Changes,
  ) {}

  /** Bottom first. */
  modals(userId: string): readonly OpenView[] {
    return this.#modals.get(userId) ?? [];
  }

  top(userId: string): OpenView | undefined {
    return this.modals(userId).at(-1);
  }

  home(userId: string): OpenView | undefined {
    return this.#homes.get(userId);
  }

  find(wanted: {
    readonly viewId?: string | undefined;
    readonly externalId?: string | undefined;
  }): OpenView | undefined {
    return [...[...this.#modals.values()].flat(), ...this.#homes.values()].find((view) =>
      wanted.viewId === undefined ? view.definition.external_id === wanted.externalId : view.id === wanted.viewId,
    );
  }

  /** Opens a modal in place of those the person has open. */
  open(userId: string, definition: ViewDefinition): OpenView {
    const view = this.#make(userId, definition, null);
    this.#modals.set(userId, [view]);
    return view;
  }

  push(userId: string, definition: ViewDefinition): OpenView {
    const stack = this.#modals.get(userId) ?? [];
    const below = stack.at(-1);
    if (!below) throw new Refusal('not_found');
    if (stack.length >= MOST_STACKED) throw new Refusal('push_limit_reached');
    const view = this.#make(userId, definition, below);
    stack.push(view);
    return view;
  }

  /** What was typed stays where the same block_id and action_id stay. */
  update(view: OpenView, definition: ViewDefinition): void {
    if (definition.type !== view.definition.type)
      throw refusalWithMessages('invalid_arguments', ['[ERROR] view type cannot change']);
    this.#refuseTakenExternalId(definition, view);
    view.definition = this.#withIds(definition);
    view.hash = this.#nextHash();
    view.errors = {};
    this.changes.mark();
  }

  publish(userId: string, definition: ViewDefinition): OpenView {
    const published = this.#homes.get(userId);
    if (published) {
      this.update(published, definition);
      return published;
    }
    const view = this.#make(userId, definition, null);
    this.#homes.set(userId, view);
    return view;
  }

  /** Closes the top modal, or all of them. */
  close(userId: string, all: boolean): void {
    if (all) this.#modals.delete(userId);
    else this.#modals.get(userId)?.pop();
    this.changes.mark();
  }

  #make(userId: string, definition: ViewDefinition, below: OpenView | null): OpenView {
    this.#refuseTakenExternalId(definition, null);
    const id = this.identifiers.next('V');
    this.changes.mark();
    return {
      id,
      userId,
      rootViewId: below?.rootViewId ?? id,
      previousViewId: below?.id ?? null,
      hash: this.#nextHash(),
      definition: this.#withIds(definition),
      typed: {},
      errors: {},
      offered: new Map(),
    };
  }

  #withIds(definition: ViewDefinition): ViewDefinition {
    if (definition.type === 'home')
      return { ...definition, blocks: [...withIdentifiers(definition.blocks, this.identifiers)] };
    return { ...definition, blocks: [...withIdentifiers(definition.blocks, this.identifiers)] };
  }

  #refuseTakenExternalId(definition: ViewDefinition, own: OpenView | null): void {
    if (!definition.external_id) return;
    const holder = this.find({ externalId: definition.external_id });
    if (holder && holder !== own) throw new Refusal('duplicate_external_id');
  }

  #nextHash(): string {
    this.#hashes += 1;
    return `${Math.floor(this.clock.now().getTime() / 1000)}.${String(this.#hashes).padStart(8, '0')}`;
  }
}

/** @throws Refusal `view_too_large`, or `invalid_arguments` with the reasons */
export function readView(value: unknown, type: 'modal' | 'home'): ViewDefinition {
  if (Buffer.byteLength(JSON.stringify(value) ?? '') > LARGEST_VIEW_BYTES) throw new Refusal('view_too_large');
  const checked = checkView(value);
  if (!checked.ok) throw refusalWithMessages('invalid_arguments', checked.messages);
  if (checked.value.type !== type) {
    throw refusalWithMessages('invalid_arguments', [`[ERROR] must be a ${type} view [json-pointer:/view/type]`]);
  }
  return checked.value;
}

export function viewState(view: OpenView): StateValues {
  return stateOf(view.definition.blocks, view.typed);
}

export function viewSnapshot(view: OpenView): SandboxView {
  const { id, hash, userId, previousViewId, rootViewId, errors } = view;
  // Checked by our schemas; Slack's own types know nothing of the newest blocks.
  const definition = structuredClone(view.definition) as unknown as View;
  return { id, hash, userId, view: definition, previousViewId, rootViewId, errors };
}
