import { chosenInAny, type SubmittedValues } from '../../slack/blocks/filled-in.js';
import type { Remembered, ReturnedView } from '../../slack/blocks/modals.js';
import { CLEARED_TICK, planWeekModal } from './planning.controls.js';
import type { TickChanges } from './posting.rule.js';

/** A plan as Slack sends it back. */
export interface ReturnedPlan extends ReturnedView {
  readonly blocks: readonly Row[];
  readonly state: { readonly values: SubmittedValues };
}

/** The ticks stand in each visit's row; in plans opened before they did, in an input of their own. */
interface Row {
  readonly type: string;
  readonly elements?: readonly Tick[];
  readonly element?: Tick;
}

interface Tick {
  readonly type: string;
  readonly action_id?: string;
  readonly initial_options?: readonly { readonly value?: string }[];
}

/**
 * What the plan remembers, with the ticks set in it since it was shown: those that differ from what it first showed are
 * this leader's own, and stay theirs whatever other leaders change meanwhile.
 * @throws UnreadableMemory as the modal's own `read`
 */
export function readPlan(plan: ReturnedPlan): Remembered<typeof planWeekModal> {
  const memory = planWeekModal.read(plan);
  const shown = plan.blocks.flatMap(shownTicks);
  const ticked = chosenInAny(plan.state.values, CLEARED_TICK);
  const on = ticked.filter((id) => !shown.includes(id));
  const off = shown.filter((id) => !ticked.includes(id));
  return { ...memory, ticks: laidOver(memory.ticks, { on, off }) };
}

function shownTicks({ elements = [], element }: Row): string[] {
  return [...elements, ...(element ? [element] : [])]
    .filter(({ action_id }) => action_id === CLEARED_TICK)
    .flatMap(({ initial_options = [] }) => initial_options.flatMap(({ value }) => value ?? []));
}

/** The later tick of one box counts. */
function laidOver(before: TickChanges, later: TickChanges): TickChanges {
  return {
    on: [...before.on.filter((id) => !later.off.includes(id) && !later.on.includes(id)), ...later.on],
    off: [...before.off.filter((id) => !later.on.includes(id) && !later.off.includes(id)), ...later.off],
  };
}
