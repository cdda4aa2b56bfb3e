import type { BlockAction } from '@slack/bolt';
import { sentence, toldModal } from '../blocks/parts.js';
import type { Deps } from './deps.js';
import type { Pressed } from './hear-press.js';
import type { SentModal } from './hear-submit.js';
import { screenFor } from './screen.js';
import { speakingToSomebody } from './speaking.js';
import { tellAlone } from './tell-alone.js';

/**
 * Answers what nobody hears any more: posts, messages and modals of earlier versions stay in Slack for as long as people leave
 * them there. Nothing that is pressed meets silence.
 */
export async function answerUnheardPress(deps: Deps, { body, action, client }: Pressed): Promise<void> {
  if (('url' in action && action.url) || isReadLater(body, action)) return;
  const { person, say } = await speakingToSomebody(deps, client, body.user.id, body.channel?.id);
  const reply = sentence(say('problem.outdated'));
  const tell = () => tellAlone(client, deps, person.userId, body.response_url, reply);
  if (body.response_url) return tell();
  const pressedIn = body.view?.type === 'modal' ? body.view.id : null;
  const screen = screenFor(deps, person, { client, triggerId: body.trigger_id, say, tell }, pressedIn);
  await screen.show(toldModal(say, reply), reply);
}

/** The same for a modal that was sent in. */
export async function answerUnheardSubmit(deps: Deps, { ack, body, client }: SentModal): Promise<void> {
  const { say } = await speakingToSomebody(deps, client, body.user.id);
  await ack({ response_action: 'update', view: toldModal(say, sentence(say('problem.outdated'))) });
}

/** What is ticked or chosen in a modal is read when the modal is sent in. */
function isReadLater({ view }: BlockAction, { type }: BlockAction['actions'][number]): boolean {
  return view?.type === 'modal' && type !== 'button' && type !== 'overflow';
}
