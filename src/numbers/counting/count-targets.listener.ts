import { TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';
import type { Carried } from '../../slack/blocks/controls.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { countedReply } from './count.view.js';
import { targetErrors, targetsModal, targetsRefusalText } from './count-targets.view.js';
import { countTargetsButton, type TargetsForm, tellTargetsModal } from './counting.controls.js';
import { readNumber } from './counting.rule.js';
import { refuseToTellTargets } from './counting-targets.rule.js';
import { Counts } from './counts.store.js';
import { forEachTargetGroup, type TargetCounts } from './target-groups.rule.js';

/** After the number: how many of it belonged to each target group. Nobody needs to, and only where they are counted. */
export function countTargets(): readonly Heard[] {
  return [onPress(countTargetsButton, ask), onSubmit(tellTargetsModal, tell)];
}

async function ask(request: PressRequest<Carried<typeof countTargetsButton>>): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const { shiftId } = request.value;
  const state = await society.of(Counts).read(shiftId);
  if (!state) return sentence(targetsRefusalText(say, { reason: 'gone' }));
  const refusal = refuseToTellTargets(state, person.userId, now);
  if (refusal || !state.count) return sentence(targetsRefusalText(say, refusal ?? { reason: 'nobody_met' }));
  const { count } = state;
  const form = forEachTargetGroup((targetGroup) => count.targetGroups[targetGroup]?.toString() ?? null);
  await request.screen.show(targetsModal(say, person.locale, { visit: state, count, form, isMeanwhile: false }));
  return null;
}

/** Whatever is refused, what was typed stays. */
async function tell(request: SentIn<typeof tellTargetsModal>): Promise<Submitted> {
  const { society, person, say, now, memory, typed: form } = request;
  const { userId, locale } = person;
  const { told, wrong } = readTargets(form);
  const visit = await society.of(Counts).read(memory.shiftId);
  const most = visit?.count?.clientVisits ?? 0;
  if (visit && wrong.length > 0 && !refuseToTellTargets(visit, userId, now)) {
    return { next: 'errors', errors: targetErrors(say, wrong, most) };
  }
  const { outcome, state } = await society
    .of(Counts)
    .tellTargets(memory.shiftId, userId, told, memory.seenVersion, now);
  if (!state) return { next: 'update', view: toldModal(say, sentence(targetsRefusalText(say, { reason: 'gone' }))) };
  if (outcome.ok) {
    return { next: 'update', view: toldModal(say, countedReply(say, locale, state, outcome.count)) };
  }
  const { refusal } = outcome;
  switch (refusal.reason) {
    case 'too_many':
      return { next: 'errors', errors: targetErrors(say, refusal.targetGroups, refusal.clientVisits) };
    case 'already_counted': {
      // Somebody else was first: what was typed stays, beside what they have told, to be saved with one more press.
      const shown = { visit: state, count: refusal.count, form, isMeanwhile: true };
      return { next: 'update', view: targetsModal(say, locale, shown) };
    }
    default:
      return { next: 'update', view: toldModal(say, sentence(targetsRefusalText(say, refusal))) };
  }
}

function readTargets(form: TargetsForm): {
  readonly told: TargetCounts;
  readonly wrong: readonly TargetGroup[];
} {
  const told: Partial<Record<TargetGroup, number>> = {};
  const wrong: TargetGroup[] = [];
  for (const targetGroup of TARGET_GROUPS) {
    const read = readNumber(form[targetGroup]);
    if (read.ok) told[targetGroup] = read.number;
    else if (read.problem !== 'missing') wrong.push(targetGroup);
  }
  return { told, wrong };
}
