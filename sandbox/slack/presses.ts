import type { Block } from './block-kit/blocks.js';
import { elementsOf, type PlacedElement } from './block-kit/elements-of.js';
import type { Deliveries } from './deliveries.js';
import { ackOf, failed, failureOf } from './outcome.js';
import { messageActionPayload, viewActionPayload } from './payloads.js';
import type { Ack, DeliverOptions } from './sandbox.js';
import { offeredAt } from './searches.js';
import {
  holdsValue,
  type InputValue,
  isOption,
  optionsOf,
  type StateValue,
  type StateValues,
  stateFrom,
  stateOf,
} from './view-state.js';
import { type OpenView, viewState } from './views.js';
import type { Workspace } from './workspace.js';
import type { Message } from './world.js';

/** Where something is pressed. A message may be older than what is in the channel by now. */
export type Place = { readonly message: Message } | { readonly view: OpenView };

/**
 * The element that a person means.
 * @param value where several elements share an action_id: the button's value, or an option that it offers; left out, a
 *   button that carries none. Of several that send the same it is the first
 * @throws Error when there is none, or several that differ
 */
export function findElement(blocks: readonly Block[], actionId: string, value: string | undefined): PlacedElement {
  const named = elementsOf(blocks).filter((placed) => placed.actionId === actionId);
  const bare = named.filter(({ element }) => element.type === 'button' && element.value === undefined);
  const unsaid = bare.length > 0 ? bare : named;
  const accepting = value === undefined ? unsaid : named.filter(({ element }) => accepts(element, value));
  // What the app offers in a list that it fills is not known here: it is meant where nothing else is.
  const others = accepting.filter(({ element }) => element.type !== 'external_select');
  const meant = others.length > 0 && value !== undefined ? others : accepting;
  const [found, another] = meant;
  if (!found) {
    const shown = elementsOf(blocks).map((placed) => placed.actionId);
    throw new Error(
      `Nothing to press called ${actionId}${value === undefined ? '' : ` with ${value}`}; there is: ${shown.join(', ')}`,
    );
  }
  if (another && !sendTheSame(meant))
    throw new Error(`Several elements are called ${actionId}: say which by its value`);
  return found;
}

function sendTheSame(placed: readonly PlacedElement[]): boolean {
  const values = placed.map(({ element }) => (element.type === 'button' ? (element.value ?? '') : null));
  return values.every((each) => each !== null && each === values[0]);
}

function accepts(element: PlacedElement['element'], value: string): boolean {
  if (element.type === 'button') return element.value === value;
  return (
    !('options' in element || 'option_groups' in element) || optionsOf(element).some((option) => option.value === value)
  );
}

/** The whole value that an element holds after a click on `value`: check boxes and multi-selects switch one on or off. */
export function afterClick(
  workspace: Workspace,
  userId: string,
  place: Place,
  placed: PlacedElement,
  value: string | undefined,
): InputValue {
  const held = stateAt(workspace, userId, place)[placed.blockId]?.[placed.actionId];
  if (placed.element.type === 'button') return null;
  if (value === undefined) throw new Error(`Say what to pick in ${placed.actionId}`);
  const lists = Object.values(held ?? {}).filter(Array.isArray);
  const [list] = lists;
  if (!list) return value;
  const chosen = list.map((each: unknown) => (isOption(each) ? each.value : String(each)));
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
}

/** Puts the value in and tells the bot. Resolves with its ack. */
export async function press(
  workspace: Workspace,
  deliveries: Deliveries,
  {
    userId,
    place,
    placed,
    value,
    options,
  }: {
    userId: string;
    place: Place;
    placed: PlacedElement;
    value: InputValue;
    options?: DeliverOptions | undefined;
  },
): Promise<Ack> {
  if (placed.input && !placed.input.dispatch_action)
    throw new Error(`${placed.actionId} is an input: fill it in instead`);
  const picked = stateFrom(placed, value, 'view' in place ? offeredAt(place.view, placed) : []);
  if (holdsValue(placed)) keep(workspace, userId, place, placed, picked);
  const payload = payloadFor(workspace, userId, place, placed, picked);
  const delivery = await deliveries.deliver('interactive', payload, options);
  const failure = failureOf(delivery);
  if (failure === null) return ackOf(delivery);
  return failed(workspace, userId, delivery, 'This app did not respond.', `${placed.actionId}: ${failure}`);
}

function payloadFor(workspace: Workspace, userId: string, place: Place, placed: PlacedElement, picked: StateValue) {
  const user = workspace.world.user(userId);
  if ('view' in place) return viewActionPayload(workspace, { user, view: place.view, placed, picked });
  const { message } = place;
  const channel = workspace.world.channel(message.channelId);
  const responseKey = workspace.responseUrls.issue({ userId, channelId: channel.id, originalTs: message.ts });
  const state = stateAt(workspace, userId, place);
  return messageActionPayload(workspace, { user, channel, message, placed, picked, state, responseKey });
}

function stateAt(workspace: Workspace, userId: string, place: Place): StateValues {
  if ('view' in place) return viewState(place.view);
  return stateOf(place.message.blocks, workspace.pickedInMessages.get(keyOf(userId, place.message)) ?? {});
}

function keep(workspace: Workspace, userId: string, place: Place, placed: PlacedElement, picked: StateValue): void {
  const typed = stateAt(workspace, userId, place);
  typed[placed.blockId] = { ...typed[placed.blockId], [placed.actionId]: picked };
  if ('view' in place) place.view.typed = { ...place.view.typed, ...typed };
  else workspace.pickedInMessages.set(keyOf(userId, place.message), typed);
  workspace.changes.mark();
}

function keyOf(userId: string, message: Message): string {
  return `${message.channelId}:${message.ts}:${userId}`;
}
