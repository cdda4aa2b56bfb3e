import type { ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { noteAbout } from '../../core/payload.js';
import { type Modal, UnreadableMemory } from '../blocks/modals.js';
import { type Reply, toldModal } from '../blocks/parts.js';
import { outsiderReply } from '../outsider.js';
import type { Deps } from './deps.js';
import { firstAsked, type Noting, noteHeard, outdated } from './first-asked.js';
import { reportProblem } from './problems.js';
import type { SubmitRequest } from './request.js';
import { screenFor } from './screen.js';
import { idsIn, speakingAsBefore } from './speaking.js';
import { responseOf, type Submitted } from './submitted.js';
import { tellAlone } from './tell-alone.js';

export interface SentModal {
  readonly body: ViewSubmitAction;
  readonly view: ViewSubmitAction['view'];
  readonly client: WebClient;
  ack(response?: ViewResponseAction): Promise<void>;
}

export interface HeardSubmit {
  readonly kind: 'submit';
  readonly callbackId: string;
  hear(deps: Deps, sent: SentModal): Promise<void>;
}

/** Hears a modal that is sent in. Acknowledged once it is decided, so that the answer can be shown in the modal itself. */
export function onSubmit<Memory, Typed>(
  modal: Modal<Memory, Typed>,
  handle: (request: SubmitRequest<Memory, Typed>) => Promise<Submitted>,
  noting: Noting = 'before',
): HeardSubmit {
  const { callbackId } = modal;
  return { kind: 'submit', callbackId, hear: (deps, sent) => answerSubmit(deps, modal, sent, handle, noting) };
}

async function answerSubmit<Memory, Typed>(
  deps: Deps,
  modal: Modal<Memory, Typed>,
  { ack, body, view, client }: SentModal,
  handle: (request: SubmitRequest<Memory, Typed>) => Promise<Submitted>,
  noting: Noting,
): Promise<void> {
  const { callbackId } = modal;
  const society = deps.store.in(deps.workspaceId);
  const now = deps.clock();
  const { id: userId, team_id } = body.user;
  noteAbout(idsIn(view.private_metadata));
  let spokenTo = speakingAsBefore(deps, await deps.people.read(client, userId, { team_id }));
  const decide = async (): Promise<Submitted> => {
    const ids = idsIn(view.private_metadata, JSON.stringify(view.state.values));
    const asked = { userId, channelId: null, ids };
    const key = `submit:${body.trigger_id}`;
    const first = await firstAsked(deps, client, { key, noting }, asked, body.user);
    if (!first) return { next: 'close' };
    const { spokenTo: known, ...heard } = first;
    spokenTo = known;
    const { person, say } = spokenTo;
    const keptOut = outsiderReply(say, person.role);
    if (keptOut && !(await noteHeard({ society, now, ...heard }))) return { next: 'close' };
    if (keptOut) return { next: 'update', view: toldModal(say, keptOut) };
    const { values } = view.state;
    const tell = (reply: Reply): Promise<void> => tellAlone(client, deps, person.userId, undefined, reply);
    const screen = screenFor(deps, person, { say, client, triggerId: body.trigger_id, tell });
    return handle({
      ...heard,
      society,
      person,
      say,
      now,
      client,
      screen,
      view,
      memory: modal.read(view),
      typed: modal.form.read(values),
      values,
      tell,
    });
  };
  const submitted = await decide().catch((error: unknown): Submitted => {
    const { say } = spokenTo;
    if (error instanceof UnreadableMemory) return { next: 'update', view: toldModal(say, outdated(say, error)) };
    // Whoever typed something keeps it: the modal stays open and says so under its first input.
    const reference = reportProblem(deps.logger, error, { callbackId, userId });
    const firstInput = view.blocks.find((block) => block.type === 'input')?.block_id;
    const sorry = say('problem.modal', { reference });
    if (firstInput) return { next: 'errors', errors: { [firstInput]: sorry } };
    return { next: 'update', view: toldModal(say, { text: sorry, blocks: [sectionOf(sorry)] }) };
  });
  await ack(responseOf(submitted));
  await submitted.afterwards?.().catch((error: unknown) => {
    // Told to nobody: it would look as if nothing had been saved.
    reportProblem(deps.logger, error, { callbackId, userId });
  });
}

function sectionOf(text: string): KnownBlock {
  return { type: 'section', text: { type: 'plain_text', text } };
}
