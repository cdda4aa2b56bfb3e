import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { readNumber } from '../domain/counting.js';
import { refuseToTellTargets } from '../domain/counting-targets.js';
import { TARGET_GROUPS, type TargetGroup } from '../domain/measures.js';
import type { TargetCounts } from '../domain/target-groups.js';
import type { Carried } from '../views/controls.js';
import { countedReply } from '../views/count.js';
import type { CountMemory } from '../views/count-modal.js';
import { type TargetsForm, targetErrors, targetsModal, targetsRefusalText } from '../views/count-targets.js';
import { countTargetsButton } from '../views/counting.controls.js';
import { CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { type Reply, sentence, toldModal } from '../views/parts.js';
import { onPress, onSent, type PressRequest, type SubmitRequest, type Submitted } from './listen.js';

const MEMORY = z.object({ shiftId: z.string(), seenVersion: z.number().int().nullable() });
const TYPED = z.string().nullish().catch(null);

/** After the number: how many of it belonged to each target group. Nobody needs to, and only where they are counted. */
export function countTargets(app: App, deps: Deps): void {
  onPress(app, deps, countTargetsButton, ask);
  onSent(app, deps, CALLBACKS.tellTargets, (request) => tell(deps, request));
}

async function ask(request: PressRequest<Carried<typeof countTargetsButton>>): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const { shiftId } = request.value;
  const state = await society.counts.read(shiftId);
  if (!state) return sentence(targetsRefusalText(say, { reason: 'gone' }));
  const refusal = refuseToTellTargets(state, person.userId, now);
  if (refusal || !state.count) return sentence(targetsRefusalText(say, refusal ?? { reason: 'nobody_met' }));
  const { count } = state;
  const memory: CountMemory = { shiftId, seenVersion: count.version, month: null };
  const form: TargetsForm = { visit: state, count, memory, typed: asTyped(count.targetGroups), isMeanwhile: false };
  const view = targetsModal(say, person.locale, form);
  await request.screen.show(view);
  return null;
}

/** Whatever is refused, what was typed stays. */
async function tell(deps: Deps, request: SubmitRequest): Promise<Submitted> {
  const { society, person, say, now, view, values } = request;
  const { userId, locale } = person;
  const memory = readMemory(MEMORY, view);
  const typed = Object.fromEntries(
    TARGET_GROUPS.flatMap((targetGroup) => {
      const text = TYPED.parse(values[targetGroup]?.[targetGroup]?.value)?.trim();
      return text ? [[targetGroup, text]] : [];
    }),
  ) as TargetsForm['typed'];
  const { told, wrong } = readTargets(typed);
  const visit = await society.counts.read(memory.shiftId);
  const most = visit?.count?.clientVisits ?? 0;
  if (visit && wrong.length > 0 && !refuseToTellTargets(visit, userId, now)) {
    return { next: 'errors', errors: targetErrors(say, wrong, most) };
  }
  const { outcome, state } = await society.counts.tellTargets(memory.shiftId, userId, told, memory.seenVersion, now);
  if (!state) return { next: 'update', view: toldModal(say, sentence(targetsRefusalText(say, { reason: 'gone' }))) };
  if (outcome.ok) {
    deps.reconcileSoon();
    return { next: 'update', view: toldModal(say, countedReply(say, locale, state, outcome.count)) };
  }
  const { refusal } = outcome;
  switch (refusal.reason) {
    case 'too_many':
      return { next: 'errors', errors: targetErrors(say, refusal.targetGroups, refusal.clientVisits) };
    case 'already_counted': {
      // Somebody else was first: what was typed stays, beside what they have told, to be saved with one more press.
      const seen: CountMemory = { ...memory, seenVersion: refusal.count.version, month: null };
      const form: TargetsForm = { visit: state, count: refusal.count, memory: seen, typed, isMeanwhile: true };
      return { next: 'update', view: targetsModal(say, locale, form) };
    }
    default:
      return { next: 'update', view: toldModal(say, sentence(targetsRefusalText(say, refusal))) };
  }
}

function readTargets(typed: TargetsForm['typed']): {
  readonly told: TargetCounts;
  readonly wrong: readonly TargetGroup[];
} {
  const told: Partial<Record<TargetGroup, number>> = {};
  const wrong: TargetGroup[] = [];
  for (const targetGroup of TARGET_GROUPS) {
    const text = typed[targetGroup];
    if (text === undefined) continue;
    const read = readNumber(text);
    if (read.ok) told[targetGroup] = read.number;
    else wrong.push(targetGroup);
  }
  return { told, wrong };
}

function asTyped(targets: TargetCounts): TargetsForm['typed'] {
  return Object.fromEntries(
    TARGET_GROUPS.flatMap((targetGroup) => {
      const value = targets[targetGroup];
      return value === undefined ? [] : [[targetGroup, String(value)]];
    }),
  );
}
