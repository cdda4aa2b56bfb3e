import { elementsOf, type PlacedElement } from './block-kit/elements-of.js';
import type { Deliveries } from './deliveries.js';
import { checkInputs } from './input-checks.js';
import { filePayload } from './methods/files.js';
import { ackOf, failed, failureOf } from './outcome.js';
import { closedPayload, submissionPayload } from './payloads.js';
import type { Ack, DeliverOptions, InputValues } from './sandbox.js';
import { offeredAt } from './searches.js';
import { applyViewAnswer } from './view-answers.js';
import { type StateValue, stateFrom } from './view-state.js';
import { type OpenView, viewState } from './views.js';
import type { Workspace } from './workspace.js';

/** Where a file input names no number of its own (Slack: file_input). */
const MOST_FILES = 10;
const TROUBLE_CONNECTING = 'We had some trouble connecting. Try again?';

/**
 * Puts values into a view's inputs, by block id or action id.
 * @throws Error for a key that is not in the view, or a value that cannot be put there
 */
export function fillView(workspace: Workspace, view: OpenView, values: InputValues): void {
  const elements = elementsOf(view.definition.blocks);
  for (const [key, value] of Object.entries(values)) {
    const found = elements.filter(({ blockId, actionId }) => blockId === key || actionId === key);
    const [placed] = found;
    if (!placed) throw new Error(`The view has no ${key}; it has ${elements.map(({ blockId }) => blockId).join(', ')}`);
    if (found.length > 1) throw new Error(`Several inputs are called ${key}: use the block id`);
    const state = withFiles(workspace, stateFrom(placed, value, offeredAt(view, placed)), placed);
    const held = { ...view.typed[placed.blockId], [placed.actionId]: state };
    view.typed = { ...view.typed, [placed.blockId]: held };
  }
  workspace.changes.mark();
}

/** Slack's client offers only files of the kinds that the input takes, and reports each with all that it knows of it. */
function withFiles(workspace: Workspace, state: StateValue, { element, actionId }: PlacedElement): StateValue {
  if (element.type !== 'file_input' || !Array.isArray(state.files)) return state;
  if (state.files.length > (element.max_files ?? MOST_FILES))
    throw new Error(`${actionId} does not take so many files`);
  const files = state.files.map((id) => {
    const file = workspace.files.find(String(id));
    const kind = file.name.split('.').at(-1) ?? '';
    if (element.filetypes && !element.filetypes.includes(kind)) throw new Error(`${actionId} does not take ${kind}`);
    return filePayload(workspace, file);
  });
  return { ...state, files };
}

/** Checks the inputs as Slack's client does, delivers the submission and does what the answer says. */
export async function submitView(
  workspace: Workspace,
  deliveries: Deliveries,
  view: OpenView,
  options?: DeliverOptions,
): Promise<Ack> {
  if (view.definition.type !== 'modal' || !view.definition.submit) throw new Error('This view has nothing to submit');
  const errors = checkInputs(view.definition.blocks, viewState(view));
  view.errors = errors;
  workspace.changes.mark();
  if (Object.keys(errors).length > 0) {
    const sentences = Object.entries(errors).map(([blockId, sentence]) => `${blockId}: ${sentence}`);
    return { timedOut: false, payload: null, problem: `Not sent. ${sentences.join(' ')}` };
  }
  const payload = submissionPayload(workspace, workspace.world.user(view.userId), view);
  const delivery = await deliveries.deliver('interactive', payload, options);
  // The bot may have closed or replaced the modal meanwhile; then its answer has nothing left to change.
  const stillOpen = workspace.views.modals(view.userId).includes(view);
  const reason = failureOf(delivery) ?? (stillOpen ? applyViewAnswer(workspace, view, delivery.payload) : null);
  if (reason === null) return ackOf(delivery);
  return failed(workspace, view.userId, delivery, TROUBLE_CONNECTING, reason);
}

/** Closes the top modal by its close button; the app hears of it where it asked to. */
export async function closeTopModal(workspace: Workspace, deliveries: Deliveries, userId: string): Promise<void> {
  const view = workspace.views.top(userId);
  if (view?.definition.type !== 'modal') throw new Error(`${userId} has no modal open`);
  const isCleared = view.definition.clear_on_close ?? false;
  const payload = closedPayload(workspace, workspace.world.user(userId), view, isCleared);
  workspace.views.close(userId, isCleared);
  if (view.definition.notify_on_close) await deliveries.deliver('interactive', payload);
}
