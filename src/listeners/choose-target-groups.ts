import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { targetGroupsIn } from '../domain/measures.js';
import { chooseTargetGroupsButton } from '../views/counting.controls.js';
import { BLOCKS, CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { type Reply, sentence, toldModal } from '../views/parts.js';
import { targetGroupsModal, targetGroupsText } from '../views/target-groups.js';
import { closedWith } from './closed-with.js';
import { onPress, onSent, type PressRequest, type Request, type SubmitRequest, type Submitted } from './listen.js';

const METADATA = z.object({ version: z.number().int() });
const TICKED = z
  .array(z.object({ value: z.string() }))
  .nullish()
  .catch(null);

/** National staff choose which target groups are counted, nobody else: the counts exist for as long as they are ticked. */
export function chooseTargetGroups(app: App, deps: Deps): void {
  onPress(app, deps, chooseTargetGroupsButton, open);
  onSent(app, deps, CALLBACKS.chooseTargetGroups, save);
}

async function open(request: PressRequest): Promise<Reply | null> {
  const { society, say, person, screen } = request;
  const { nationalStaffIds, targetGroups, version } = await society.workspaces.read();
  if (!nationalStaffIds.includes(person.userId)) return refused(request);
  const view = targetGroupsModal(say, { metadata: JSON.stringify({ version }), ticked: targetGroups, meanwhile: null });
  await screen.open(view);
  return null;
}

async function save(request: SubmitRequest): Promise<Submitted> {
  const { society, say, person, now, view, values } = request;
  const { nationalStaffIds } = await society.workspaces.read();
  if (!nationalStaffIds.includes(person.userId)) return { next: 'update', view: toldModal(say, refused(request)) };
  const { version } = readMemory(METADATA, view);
  const options = TICKED.parse(values[BLOCKS.targetGroups]?.[BLOCKS.targetGroups]?.selected_options) ?? [];
  const ticked = targetGroupsIn(options.map(({ value }) => value));
  const saved = await society.workspaces.save({ targetGroups: ticked }, version, person.userId, now);
  if (saved.ok) {
    const told = say('targets.choose.saved', { groups: targetGroupsText(say, ticked) });
    return closedWith(request, sentence(told));
  }
  const stored = await society.workspaces.read();
  const metadata = JSON.stringify({ version: stored.version });
  return { next: 'update', view: targetGroupsModal(say, { metadata, ticked, meanwhile: stored.targetGroups }) };
}

function refused({ say }: Pick<Request, 'say'>): Reply {
  return sentence(say('targets.choose.refused'));
}
