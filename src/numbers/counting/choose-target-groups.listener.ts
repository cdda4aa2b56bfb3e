import { Workspaces } from '../../groups/workspaces.store.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { chooseTargetGroupsButton, chooseTargetGroupsModal } from './counting.controls.js';
import { targetGroupsModal, targetGroupsText } from './target-groups.view.js';

/** National staff choose which target groups are counted, nobody else: the counts exist for as long as they are ticked. */
export function chooseTargetGroups(): readonly Heard[] {
  return [onPress(chooseTargetGroupsButton, open), onSubmit(chooseTargetGroupsModal, save)];
}

async function open(request: PressRequest): Promise<Reply | null> {
  const { society, say, person, screen } = request;
  const { nationalStaffIds, targetGroups, version } = await society.of(Workspaces).read();
  if (!nationalStaffIds.includes(person.userId)) return refused(request);
  const shown = { memory: { version }, form: { targetGroups }, meanwhile: null };
  await screen.open(targetGroupsModal(say, person.locale, shown));
  return null;
}

async function save(request: SentIn<typeof chooseTargetGroupsModal>): Promise<Submitted> {
  const { society, say, person, now, memory, typed: form } = request;
  const { nationalStaffIds } = await society.of(Workspaces).read();
  if (!nationalStaffIds.includes(person.userId)) return { next: 'update', view: toldModal(say, refused(request)) };
  const { targetGroups } = form;
  const saved = await society.of(Workspaces).save({ targetGroups }, memory.version, person.userId, now);
  if (saved.ok) {
    const told = say('targets.choose.saved', { groups: targetGroupsText(say, targetGroups) });
    return closedWith(request, sentence(told));
  }
  const stored = await society.of(Workspaces).read();
  const shown = { memory: { version: stored.version }, form, meanwhile: stored.targetGroups };
  return { next: 'update', view: targetGroupsModal(say, person.locale, shown) };
}

function refused({ say }: Pick<Request, 'say'>): Reply {
  return sentence(say('targets.choose.refused'));
}
