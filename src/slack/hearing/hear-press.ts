import type { BlockAction, BlockElementAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { noteAbout } from '../../core/payload.js';
import type { Control } from '../blocks/controls.js';
import { asWritten } from '../blocks/modals.js';
import { type Reply, sentence, toldModal } from '../blocks/parts.js';
import { replacedReply } from '../blocks/replaced-post.js';
import { outsiderReply } from '../outsider.js';
import type { Deps } from './deps.js';
import { firstAsked, type Noting, noteHeard, outdated } from './first-asked.js';
import { homeChanged } from './home-changes.js';
import type { PressRequest } from './request.js';
import { screenFor } from './screen.js';
import { idsIn } from './speaking.js';
import { tellAlone } from './tell-alone.js';

export interface Pressed {
  readonly body: BlockAction;
  readonly action: BlockElementAction;
  readonly client: WebClient;
}

/** What a press is answered with. */
export interface PressReply extends Reply {
  /** App Home, where it was pressed there, does not show any more how things are. */
  readonly changesHome?: true;
}

export interface HeardPress {
  readonly kind: 'press';
  readonly actionId: string;
  /** Whether one person's presses are decided in the order in which they came. */
  readonly isInTurn: boolean;
  hear(deps: Deps, pressed: Pressed): Promise<void>;
}

/** Hears a button, an overflow or a select, wherever it is. A value that cannot be read is answered in words. */
export function onPress<Value>(
  control: Control<Value>,
  handle: (request: PressRequest<Value>) => Promise<PressReply | null>,
  noting: Noting = 'before',
): HeardPress {
  const { actionId } = control;
  return {
    kind: 'press',
    actionId,
    isInTurn: false,
    hear: (deps, pressed) => answerPress(deps, control, pressed, handle, noting),
  };
}

/** The same for what takes a place or gives it up: one person's presses are decided in the order in which they came. */
export function onPressInTurn<Value>(
  control: Control<Value>,
  handle: (request: PressRequest<Value>) => Promise<PressReply | null>,
  noting: Noting = 'before',
): HeardPress {
  return { ...onPress(control, handle, noting), isInTurn: true };
}

async function answerPress<Value>(
  deps: Deps,
  { actionId, read }: Control<Value>,
  { body, action, client }: Pressed,
  handle: (request: PressRequest<Value>) => Promise<PressReply | null>,
  noting: Noting,
): Promise<void> {
  const society = deps.store.in(deps.workspaceId);
  const now = deps.clock();
  const channelId = body.channel?.id ?? null;
  const written = pressedValue(action);
  const asked = { userId: body.user.id, channelId, ids: idsIn(written, body.view?.private_metadata ?? '') };
  noteAbout(asked.ids);
  const key = `press:${body.trigger_id}:${actionId}`;
  const first = await firstAsked(deps, client, { key, noting }, asked, body.user);
  if (!first) return;
  const { spokenTo, ...heard } = first;
  const { person, say } = spokenTo;
  const tell = (reply: Reply): Promise<void> => tellAlone(client, deps, person.userId, body.response_url, reply);
  const pressedIn = body.view?.type === 'modal' ? body.view.id : null;
  const screen = screenFor(deps, person, { say, client, triggerId: body.trigger_id, tell }, pressedIn);
  const answer = async (reply: Reply): Promise<void> => {
    if (body.response_url) return tell(reply);
    await screen.show(toldModal(say, reply), reply);
  };
  const answerOnly = async (reply: Reply): Promise<void> => {
    if (await noteHeard({ society, now, ...heard })) await answer(reply);
  };
  const keptOut = outsiderReply(say, person.role);
  if (keptOut) return answerOnly(keptOut);
  const pressedOn = body.message?.ts;
  const successor = channelId && pressedOn ? await deps.posts.successorOf(channelId, pressedOn) : null;
  if (successor) return answerOnly(replacedReply(say, successor.url));
  const carried = read(written);
  if (!carried) return answerOnly(sentence(say('problem.outdated')));
  const request: PressRequest<Value> = {
    ...heard,
    society,
    person,
    say,
    now,
    client,
    screen,
    answer,
    value: carried.value,
    view: body.view ?? null,
    channelId,
  };
  // Also what is thrown before there is a promise.
  const handled = async (): Promise<PressReply | null> => handle(request);
  const reply = await handled().catch((error: unknown): PressReply => outdated(say, error));
  if (!reply) return;
  // First: a modal opens within three seconds or not at all.
  await answer(reply);
  if (reply.changesHome && body.view?.type === 'home') await homeChanged(deps, request);
}

function pressedValue(action: BlockElementAction): string {
  if (action.type === 'button') return asWritten(action.value);
  if (action.type === 'overflow' || action.type === 'static_select' || action.type === 'external_select')
    return asWritten(action.selected_option?.value);
  return '';
}
