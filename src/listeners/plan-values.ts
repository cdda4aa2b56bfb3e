import { z } from 'zod';
import type { TickChanges } from '../domain/planning.js';
import type { ShiftForm } from '../domain/shift-form.js';
import type { SubmittedValues } from '../views/form-values.js';
import { BLOCKS, CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import type { PlanMemory, ShiftMemory } from '../views/plan-modal.js';
import type { PressRequest } from './listen.js';

/** A modal as Slack sends it back, whether something was pressed in it or it was sent in. */
type ReturnedView = Pick<NonNullable<PressRequest['view']>, 'private_metadata' | 'blocks' | 'state'>;

const ids = z.array(z.string().max(100)).max(100);
const planMemory = z.object({
  weekId: z.string(),
  version: z.number().int(),
  ticks: z.object({ on: ids, off: ids }),
});
const shiftMemory = planMemory.extend({ shiftId: z.string().nullable() });

const clearedTick = z.object({
  action_id: z.literal(BLOCKS.cleared),
  initial_options: z.array(z.object({ value: z.string() })).default([]),
});
/** In each visit's row; in plans opened before ticks stood there, in inputs of their own. */
const tickBlock = z.union([
  z.object({ elements: z.array(z.unknown()) }).transform(({ elements }) => elements),
  z.object({ element: z.unknown() }).transform(({ element }) => [element]),
]);

const text = z.string().nullish().catch(null);
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullish()
  .catch(null);
const format = z.enum(['individual', 'group']).catch('individual');
const number = z
  .string()
  .regex(/^-?\d{1,6}(\.\d+)?$/)
  .transform(Number)
  .nullish()
  .catch(null);

/** What the modal above the plan remembers. @throws when it is none of ours */
export function readShiftMemory(view: ReturnedView): ShiftMemory {
  return readMemory(shiftMemory, view);
}

/**
 * What the plan remembers, with the ticks set in it since it was shown: those that differ from what it first showed are
 * this leader's own, and stay theirs whatever other leaders change meanwhile. @throws when it is no plan of ours
 */
export function readPlanMemory(view: ReturnedView): PlanMemory {
  const memory = readMemory(planMemory, view);
  const shown = shownTicks(view);
  const ticked = ticksIn(view.state.values);
  const on = ticked.filter((id) => !shown.includes(id));
  const off = shown.filter((id) => !ticked.includes(id));
  return { ...memory, ticks: laidOver(memory.ticks, { on, off }) };
}

/** A press may cross an answer that took the plan's place on the screen; then there is no plan any more. */
export function isPlan(view: PressRequest['view']): view is NonNullable<PressRequest['view']> {
  return view?.callback_id === CALLBACKS.planWeek;
}

/** The later tick of one box counts. */
function laidOver(before: TickChanges, later: TickChanges): TickChanges {
  return {
    on: [...before.on.filter((id) => !later.off.includes(id) && !later.on.includes(id)), ...later.on],
    off: [...before.off.filter((id) => !later.on.includes(id) && !later.off.includes(id)), ...later.off],
  };
}

function shownTicks(view: ReturnedView): readonly string[] {
  return view.blocks
    .flatMap((block) => tickBlock.safeParse(block).data ?? [])
    .flatMap((element) => clearedTick.safeParse(element).data?.initial_options.map(({ value }) => value) ?? []);
}

function ticksIn(values: SubmittedValues): readonly string[] {
  return Object.values(values).flatMap(
    (block) => block[BLOCKS.cleared]?.selected_options?.map(({ value }) => value) ?? [],
  );
}

/**
 * What the leader chose below the week's visits. `post` is null where the plan did not ask whether to, which those opened
 * before sending one in did.
 */
export function readPlanChoices(values: SubmittedValues): {
  readonly post: boolean | null;
  readonly keepAsPattern: boolean;
} {
  const blocks = Object.values(values);
  const posting = blocks.find((block) => block[BLOCKS.posting])?.[BLOCKS.posting]?.selected_option?.value;
  return {
    post: posting === undefined ? null : posting === 'post',
    keepAsPattern: blocks.some((block) => (block[BLOCKS.pattern]?.selected_options?.length ?? 0) > 0),
  };
}

/** One visit as it was filled in; null where nothing was, or nothing that can be read. */
export function readShiftValues(values: SubmittedValues, cleared: boolean): ShiftForm {
  const field = (id: string) => values[id]?.[id];
  return {
    date: text.parse(field(BLOCKS.date)?.selected_option?.value) ?? null,
    startTime: time.parse(field(BLOCKS.startTime)?.selected_time) ?? null,
    endTime: time.parse(field(BLOCKS.endTime)?.selected_time) ?? null,
    format: format.parse(field(BLOCKS.format)?.selected_option?.value),
    minimumParty: number.parse(field(BLOCKS.minimumParty)?.value) ?? null,
    maximumParty: number.parse(field(BLOCKS.maximumParty)?.value) ?? null,
    cleared,
  };
}

const calledOffBy = z.enum(['called_off_by_us', 'called_off_by_facility']);

/** Who calls the visit off; null when nobody was chosen. */
export function readCalledOffBy(values: SubmittedValues): z.infer<typeof calledOffBy> | null {
  const chosen = values[BLOCKS.calledOffBy]?.[BLOCKS.calledOffBy]?.selected_option?.value;
  return calledOffBy.safeParse(chosen).data ?? null;
}
