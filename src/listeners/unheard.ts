import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { sentence, toldModal } from '../views/parts.js';
import { createScreen } from './screen.js';
import { speakingToSomebody } from './speaking.js';
import { tellAlone } from './tell-alone.js';

/** The ids of what each app hears pressed or sent in. */
const heardBy = new WeakMap<App, Set<string>>();

/** Notes that somebody hears this action or callback id. */
export function noteHeard(app: App, id: string): void {
  heardBy.set(app, (heardBy.get(app) ?? new Set()).add(id));
}

/**
 * Answers what nobody hears any more: posts, messages and modals of earlier versions stay in Slack for as long as people leave
 * them there. Nothing that is pressed meets silence.
 */
export function answerUnheard(app: App, deps: Deps): void {
  const isHeard = (id: string): boolean => heardBy.get(app)?.has(id) ?? false;

  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, action, client }) => {
    if (isHeard(action.action_id) || ('url' in action && action.url) || isReadLater(body, action)) return;
    const { person, say } = await speakingToSomebody(deps, client, body.user.id, body.channel?.id);
    const { userId } = person;
    const reply = sentence(say('problem.outdated'));
    const tell = () => tellAlone(client, deps.logger, userId, body.response_url, reply);
    if (body.response_url) return tell();
    const pressedIn = body.view?.type === 'modal' ? body.view.id : null;
    const { logger } = deps;
    const screen = createScreen({ client, triggerId: body.trigger_id, say, pressedIn, tell, logger, userId });
    await screen.show(toldModal(say, reply), reply);
  });

  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ ack, body, view, client }) => {
    if (isHeard(view.callback_id)) return;
    const { say } = await speakingToSomebody(deps, client, body.user.id);
    await ack({ response_action: 'update', view: toldModal(say, sentence(say('problem.outdated'))) });
  });
}

/** What is ticked or chosen in a modal is read when the modal is sent in. */
function isReadLater({ view }: BlockAction, { type }: BlockAction['actions'][number]): boolean {
  return view?.type === 'modal' && type !== 'button' && type !== 'overflow';
}
