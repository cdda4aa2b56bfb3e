import { z } from 'zod';
import type { PlacedElement } from './block-kit/elements-of.js';
import { type Option, richOption } from './block-kit/text.js';
import type { Deliveries } from './deliveries.js';
import { failureOf } from './outcome.js';
import { searchPayload } from './payloads.js';
import type { OpenView } from './views.js';
import { notify, type Workspace } from './workspace.js';

/** Characters that have to be typed where the element says nothing else (Slack: min_query_length). */
const FEWEST_CHARACTERS = 3;
const options = z.array(richOption).max(100);
const answer = z.union([
  z.strictObject({ options }),
  z.strictObject({ option_groups: z.array(z.object({ options })).max(100) }),
]);

/**
 * Somebody types into a list that the app fills (external_select): asks the app, and keeps what it offers for the choice.
 * @returns what is offered; nothing when the app did not answer in a way that Slack takes, which the person is told
 * @throws Error for an element that is filled in no such way
 */
export async function search(
  workspace: Workspace,
  deliveries: Deliveries,
  { view, placed, typed }: { view: OpenView; placed: PlacedElement; typed: string },
): Promise<readonly Option[]> {
  const { element, actionId } = placed;
  if (element.type !== 'external_select' && element.type !== 'multi_external_select')
    throw new Error(`${actionId} is not searched in: it is a ${element.type}`);
  if (typed.length < (element.min_query_length ?? FEWEST_CHARACTERS)) return [];
  const payload = searchPayload(workspace, { user: workspace.world.user(view.userId), view, placed, typed });
  const delivery = await deliveries.deliver('interactive', payload);
  const read = answer.safeParse(delivery.payload);
  const failure = failureOf(delivery) ?? (read.success ? null : `no options: ${z.prettifyError(read.error)}`);
  if (failure !== null) notify(workspace, view.userId, 'Could not load options.', `${actionId}: ${failure}`);
  const offered = read.success ? offeredIn(read.data) : [];
  view.offered.set(keyOf(placed), offered);
  workspace.changes.mark();
  return offered;
}

/** What the app has offered last in an element of this view, and what was chosen in it to begin with. */
export function offeredAt({ offered }: OpenView, placed: PlacedElement): readonly Option[] {
  const { element } = placed;
  const initial =
    element.type === 'external_select' && element.initial_option
      ? [element.initial_option]
      : element.type === 'multi_external_select'
        ? (element.initial_options ?? [])
        : [];
  return [...(offered.get(keyOf(placed)) ?? []), ...initial];
}

function offeredIn(answered: z.output<typeof answer>): readonly Option[] {
  return 'options' in answered ? answered.options : answered.option_groups.flatMap((group) => group.options);
}

function keyOf({ blockId, actionId }: PlacedElement): string {
  return `${blockId} ${actionId}`;
}
