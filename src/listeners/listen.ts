import type {
  App,
  BlockAction,
  BlockElementAction,
  GlobalShortcut,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Deps, SlackPerson } from '../deps.js';
import { type CommandWord, readCommand, type Say, sayIn } from '../locales/index.js';
import type { WorkspaceStore } from '../store/index.js';
import { type Reply, toldModal } from '../views/parts.js';
import { reportProblem } from './problems.js';
import { tellAlone } from './tell-alone.js';

/** What every listener is told about who asks. Rights are not in here: they are read when something takes effect. */
export interface Request {
  readonly society: WorkspaceStore;
  readonly person: SlackPerson;
  readonly say: Say;
  readonly now: Date;
  readonly client: WebClient;
  /** Good for opening one modal within three seconds (Slack: trigger_id). */
  readonly triggerId: string;
  /** Answers the person alone: an ephemeral message, or a modal where there is no conversation. */
  answer(reply: Reply): Promise<void>;
}

export interface CommandRequest extends Request {
  /** What was typed after the command word. */
  readonly rest: string;
  /** The first word as typed, lower case. */
  readonly typed: string;
  readonly channelId: string;
}

export interface PressRequest extends Request {
  /** The button's value or the chosen option's. */
  readonly value: string;
  /** The modal in which it was pressed; null in a message or the home tab. */
  readonly view: NonNullable<BlockAction['view']> | null;
  /** Conversation of the message in which it was pressed; null elsewhere. */
  readonly channelId: string | null;
}

/** Input of a modal by action id. */
export type SubmittedValues = ViewSubmitAction['view']['state']['values'];

export interface SubmitRequest extends Omit<Request, 'answer'> {
  readonly view: ViewSubmitAction['view'];
  readonly values: SubmittedValues;
}

/** What a submitted modal does next. `errors` are by block id of an input. */
export type Submitted = NextStep & {
  /** What takes time or can fail once the decision is stored: done after Slack has its answer, and only logged when it fails. */
  readonly afterwards?: () => Promise<void>;
};

type NextStep =
  | { readonly next: 'close' }
  | { readonly next: 'close_all' }
  | { readonly next: 'errors'; readonly errors: Record<string, string> }
  | { readonly next: 'update'; readonly view: ModalView }
  | { readonly next: 'push'; readonly view: ModalView };

const MINUTES_THAT_ANSWERS_ARE_REMEMBERED = 10;

/**
 * Slack waits three seconds for the acknowledgement of a command, a press or a shortcut. It goes out before any listener is
 * looked for, because when hundreds press at once each search keeps all the others waiting.
 */
export function acknowledgeAtOnce(app: App): void {
  app.use(async (args) => {
    const type = 'command' in args.body ? 'command' : args.body.type;
    if ('ack' in args && AT_ONCE.has(type)) await args.ack?.();
    await args.next();
  });
}

/** A modal that was sent in is acknowledged with what was decided. */
const AT_ONCE: ReadonlySet<string> = new Set(['command', 'block_actions', 'shortcut', 'view_closed']);

/** Hears `/visit <word>`, in any of its languages; `null` hears words that nobody knows. */
export function onCommand(
  app: App,
  deps: Deps,
  word: CommandWord | null,
  handle: (request: CommandRequest) => Promise<Reply | null>,
): void {
  app.command('/visit', async ({ command, client }) => {
    const read = readCommand(command.text);
    if (read.word !== word) return;
    const society = deps.store.in(command.team_id);
    const now = deps.clock();
    if (!(await society.handledRequests.firstTime(`command:${command.trigger_id}`, now))) return;
    const person = await deps.people.read(client, command.user_id);
    const answer = (reply: Reply): Promise<void> =>
      tellAlone(client, deps.logger, person.userId, command.response_url, reply);
    const reply = await handle({
      society,
      person,
      say: sayIn(person.locale),
      now,
      client,
      triggerId: command.trigger_id,
      answer,
      rest: read.rest,
      typed: read.typed,
      channelId: command.channel_id,
    });
    if (reply) await answer(reply);
  });
}

/** Hears a button, an overflow or a select, wherever it is. */
export function onPress(
  app: App,
  deps: Deps,
  actionId: string,
  handle: (request: PressRequest) => Promise<Reply | null>,
): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: actionId }, async ({ body, action, client }) => {
    const workspaceId = body.team?.id ?? body.user.team_id ?? '';
    const society = deps.store.in(workspaceId);
    const now = deps.clock();
    if (!(await society.handledRequests.firstTime(`press:${body.trigger_id}:${actionId}`, now))) return;
    const person = await deps.people.read(client, body.user.id);
    const answer = async (reply: Reply): Promise<void> => {
      if (body.response_url) return tellAlone(client, deps.logger, person.userId, body.response_url, reply);
      const view = toldModal(sayIn(person.locale), reply);
      if (body.view?.type === 'modal') await client.views.update({ view_id: body.view.id, view });
      else await client.views.open({ trigger_id: body.trigger_id, view });
    };
    const reply = await handle({
      society,
      person,
      say: sayIn(person.locale),
      now,
      client,
      triggerId: body.trigger_id,
      answer,
      value: pressedValue(action),
      view: body.view ?? null,
      channelId: body.channel?.id ?? null,
    });
    if (reply) await answer(reply);
  });
}

/** Hears a global shortcut. It belongs to no conversation, so that its answers are modals. */
export function onShortcut(
  app: App,
  deps: Deps,
  callbackId: string,
  handle: (request: Request) => Promise<Reply | null>,
): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: callbackId }, async ({ shortcut, client }) => {
    const society = deps.store.in(shortcut.team?.id ?? shortcut.user.team_id ?? '');
    const now = deps.clock();
    if (!(await society.handledRequests.firstTime(`shortcut:${shortcut.trigger_id}`, now))) return;
    const person = await deps.people.read(client, shortcut.user.id);
    const say = sayIn(person.locale);
    const answer = async (reply: Reply): Promise<void> => {
      await client.views.open({ trigger_id: shortcut.trigger_id, view: toldModal(say, reply) });
    };
    const reply = await handle({ society, person, say, now, client, triggerId: shortcut.trigger_id, answer });
    if (reply) await answer(reply);
  });
}

function pressedValue(action: BlockElementAction): string {
  if (action.type === 'button') return action.value ?? '';
  if (action.type === 'overflow' || action.type === 'static_select') return action.selected_option?.value ?? '';
  return '';
}

/** Hears a modal that is sent in. Acknowledged once it is decided, so that the answer can be shown in the modal itself. */
export function onSubmit(
  app: App,
  deps: Deps,
  callbackId: string,
  handle: (request: SubmitRequest) => Promise<Submitted>,
): void {
  app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: callbackId },
    async ({ ack, body, view, client }) => {
      const society = deps.store.in(body.team?.id ?? body.user.team_id ?? '');
      const now = deps.clock();
      const person = await deps.people.read(client, body.user.id);
      const say = sayIn(person.locale);
      const decide = async (): Promise<Submitted> => {
        const isFirst = await society.handledRequests.firstTime(`submit:${body.trigger_id}`, now);
        if (!isFirst) return { next: 'close' };
        const { values } = view.state;
        return handle({ society, person, say, now, client, triggerId: body.trigger_id, view, values });
      };
      const submitted = await decide().catch((error: unknown): Submitted => {
        // Whoever typed something keeps it: the modal stays open and says so under its first input.
        const reference = reportProblem(deps.logger, error, { callbackId, userId: person.userId });
        const firstInput = view.blocks.find((block) => block.type === 'input')?.block_id;
        const sorry = say('problem.modal', { reference });
        if (firstInput) return { next: 'errors', errors: { [firstInput]: sorry } };
        return { next: 'update', view: toldModal(say, { text: sorry, blocks: [sectionOf(sorry)] }) };
      });
      await acknowledge(ack, submitted);
      await submitted.afterwards?.().catch((error: unknown) => {
        // Told to nobody: it would look as if nothing had been saved.
        reportProblem(deps.logger, error, { callbackId, userId: person.userId });
      });
    },
  );
}

function sectionOf(text: string): KnownBlock {
  return { type: 'section', text: { type: 'plain_text', text } };
}

async function acknowledge(ack: (response?: ViewResponseAction) => Promise<void>, submitted: Submitted): Promise<void> {
  switch (submitted.next) {
    case 'close':
      return ack();
    case 'close_all':
      return ack({ response_action: 'clear' });
    case 'errors':
      return ack({ response_action: 'errors', errors: submitted.errors });
    case 'update':
      return ack({ response_action: 'update', view: submitted.view });
    case 'push':
      return ack({ response_action: 'push', view: submitted.view });
  }
}

/** How long a repeated delivery of the same command or click is recognised. */
export const HANDLED_REQUEST_LIFETIME = MINUTES_THAT_ANSWERS_ARE_REMEMBERED * 60_000;
