import type { Reply } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { openTrainingButton } from '../training.controls.js';
import { readOwnTraining } from './own-training.request.js';
import { trainingReply } from './training.view.js';

/** A volunteer looks at what they have completed and what is missing. Typed in a group's channel, that group comes first. */
export function showTraining(): readonly Heard[] {
  return [
    onCommand('training', (request) => training(request, request.channelId)),
    onPress(openTrainingButton, (request) => training(request, request.channelId)),
  ];
}

async function training(request: Request, channelId: string | null): Promise<Reply> {
  const { say, person } = request;
  const chains = await readOwnTraining(viewerOf(request));
  if (chains.length === 0) return refusalReply(say, { reason: 'no_group' }, { locale: person.locale, group: null });
  const isHere = ({ group }: (typeof chains)[number]) => group.channelId === channelId;
  return trainingReply(say, person.locale, [...chains.filter(isHere), ...chains.filter((chain) => !isHere(chain))]);
}
