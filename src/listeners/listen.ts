import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  BlockElementAction,
  GlobalShortcut,
  SlackActionMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Deps, SlackPerson } from '../deps.js';
import type { SlackFacts } from '../domain/who-is.js';
import { type HeardWord, readCommand, type Say } from '../locales/index.js';
import type { AskedAbout, SaidLanguages } from '../store/asked-languages.js';
import { HandledRequests } from '../store/handled-requests.js';
import type { Society } from '../store/society.js';
import type { Control } from '../views/controls.js';
import type { SubmittedValues } from '../views/form-values.js';
import { asWritten, type Modal, UnreadableMemory } from '../views/modals.js';
import { outsiderReply } from '../views/outsider.js';
import { type Reply, sentence, toldModal } from '../views/parts.js';
import { replacedReply } from '../views/replaced-post.js';
import { inTurn } from './in-turn.js';
import { reportProblem } from './problems.js';
import { createScreen, type Screen, type ScreenDeps } from './screen.js';
import { idsIn, type Person, type SpokenTo, speakingAsBefore, speakingTo } from './speaking.js';
import { responseOf, type Submitted } from './submitted.js';
import { tellAlone } from './tell-alone.js';
import { noteHeard } from './unheard.js';

export type { Submitted } from './submitted.js';

/** What every listener is told about who asks. Rights are not in here: they are read when something takes effect. */
export interface Request {
  readonly society: Society;
  readonly person: Person;
  readonly say: Say;
  readonly now: Date;
  readonly client: WebClient;
  readonly screen: Screen;
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

export interface PressRequest<Value = unknown> extends Request {
  /** What the button or the chosen option carries. */
  readonly value: Value;
  /** The modal in which it was pressed; null in a message or the home tab. */
  readonly view: NonNullable<BlockAction['view']> | null;
  /** Conversation of the message in which it was pressed; null elsewhere. */
  readonly channelId: string | null;
}

export interface SubmitRequest<Memory = unknown, Typed = unknown> extends Omit<Request, 'answer'> {
  readonly view: ViewSubmitAction['view'];
  /** What the modal remembers. */
  readonly memory: Memory;
  /** What was filled in. */
  readonly typed: Typed;
  readonly values: SubmittedValues;
  /** Tells the person alone, in their direct messages. */
  tell(reply: Reply): Promise<void>;
}

/** What is heard when this modal is sent in. */
export type SentIn<Some> = Some extends Modal<infer Memory, infer Typed> ? SubmitRequest<Memory, Typed> : never;

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
  word: HeardWord | null,
  handle: (request: CommandRequest) => Promise<Reply | null>,
): void {
  app.command('/visit', async ({ command, client }) => {
    const read = readCommand(command.text);
    if (read.word !== word) return;
    const society = deps.store.in(deps.workspaceId);
    const now = deps.clock();
    const asked = { userId: command.user_id, channelId: command.channel_id, ids: [] };
    const spokenTo = await firstAsked(deps, client, `command:${command.trigger_id}`, asked, command);
    if (!spokenTo) return;
    const { person, say } = spokenTo;
    const answer = (reply: Reply): Promise<void> =>
      tellAlone(client, deps.logger, person.userId, command.response_url, reply);
    const keptOut = outsiderReply(say, person.role);
    if (keptOut) return answer(keptOut);
    const screen = screenFor(deps, person, { say, client, triggerId: command.trigger_id, tell: answer });
    const reply = await handle({
      society,
      person,
      say,
      now,
      client,
      screen,
      answer,
      rest: read.rest,
      typed: read.typed,
      channelId: command.channel_id,
    });
    if (reply) await answer(reply);
  });
}

/** Hears a button, an overflow or a select, wherever it is. A value that cannot be read is answered in words. */
export function onPress<Value>(
  app: App,
  deps: Deps,
  control: Control<Value>,
  handle: (request: PressRequest<Value>) => Promise<Reply | null>,
): void {
  hearPress(app, control, (pressed) => answerPress(deps, control, pressed, handle));
}

/** The same for what takes a place or gives it up: one person's presses are decided in the order in which they came. */
export function onPressInTurn<Value>(
  app: App,
  deps: Deps,
  control: Control<Value>,
  handle: (request: PressRequest<Value>) => Promise<Reply | null>,
): void {
  hearPress(app, control, (pressed) =>
    inTurn(app, pressed.body.user.id, () => answerPress(deps, control, pressed, handle)),
  );
}

type Pressed = Pick<SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs, 'body' | 'action' | 'client'>;

function hearPress(
  app: App,
  { actionId }: Pick<Control<unknown>, 'actionId'>,
  answer: (pressed: Pressed) => Promise<void>,
): void {
  noteHeard(app, actionId);
  app.action<BlockAction>({ type: 'block_actions', action_id: actionId }, answer);
}

async function answerPress<Value>(
  deps: Deps,
  { actionId, read }: Control<Value>,
  { body, action, client }: Pressed,
  handle: (request: PressRequest<Value>) => Promise<Reply | null>,
): Promise<void> {
  const society = deps.store.in(deps.workspaceId);
  const now = deps.clock();
  const channelId = body.channel?.id ?? null;
  const written = pressedValue(action);
  const asked = { userId: body.user.id, channelId, ids: idsIn(written, body.view?.private_metadata ?? '') };
  const spokenTo = await firstAsked(deps, client, `press:${body.trigger_id}:${actionId}`, asked, body.user);
  if (!spokenTo) return;
  const { person, say } = spokenTo;
  const tell = (reply: Reply): Promise<void> => tellAlone(client, deps.logger, person.userId, body.response_url, reply);
  const pressedIn = body.view?.type === 'modal' ? body.view.id : null;
  const screen = screenFor(deps, person, { say, client, triggerId: body.trigger_id, tell }, pressedIn);
  const answer = async (reply: Reply): Promise<void> => {
    if (body.response_url) return tell(reply);
    await screen.show(toldModal(say, reply), reply);
  };
  const keptOut = outsiderReply(say, person.role);
  if (keptOut) return answer(keptOut);
  const pressedOn = body.message?.ts;
  const successor = channelId && pressedOn ? await deps.posts.successorOf(channelId, pressedOn) : null;
  if (successor) return answer(replacedReply(say, successor.url));
  const carried = read(written);
  if (!carried) return answer(sentence(say('problem.outdated')));
  const request: PressRequest<Value> = {
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
  const reply = await handle(request).catch((error: unknown) => outdated(say, error));
  if (reply) await answer(reply);
}

/** Hears a global shortcut. It belongs to no conversation, so that its answers are modals. */
export function onShortcut(
  app: App,
  deps: Deps,
  callbackId: string,
  handle: (request: Request) => Promise<Reply | null>,
): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: callbackId }, async ({ shortcut, client }) => {
    const society = deps.store.in(deps.workspaceId);
    const now = deps.clock();
    const asked = { userId: shortcut.user.id, channelId: null, ids: [] };
    const spokenTo = await firstAsked(deps, client, `shortcut:${shortcut.trigger_id}`, asked, shortcut.user);
    if (!spokenTo) return;
    const { person, say } = spokenTo;
    const tell = (reply: Reply): Promise<void> => tellAlone(client, deps.logger, person.userId, undefined, reply);
    const screen = screenFor(deps, person, { say, client, triggerId: shortcut.trigger_id, tell });
    const answer = async (reply: Reply): Promise<void> => {
      await screen.open(toldModal(say, reply), reply);
    };
    const keptOut = outsiderReply(say, person.role);
    if (keptOut) return answer(keptOut);
    const reply = await handle({ society, person, say, now, client, screen, answer });
    if (reply) await answer(reply);
  });
}

function pressedValue(action: BlockElementAction): string {
  if (action.type === 'button') return asWritten(action.value);
  if (action.type === 'overflow' || action.type === 'static_select' || action.type === 'external_select')
    return asWritten(action.selected_option?.value);
  return '';
}

/** What stands on somebody's screen is older than what we can read: they are told how to go on. @throws everything else */
function outdated(say: Say, error: unknown): Reply {
  if (error instanceof UnreadableMemory) return sentence(say('problem.outdated'));
  throw error;
}

/** Hears a modal that is sent in. Acknowledged once it is decided, so that the answer can be shown in the modal itself. */
export function onSubmit<Memory, Typed>(
  app: App,
  deps: Deps,
  modal: Modal<Memory, Typed>,
  handle: (request: SubmitRequest<Memory, Typed>) => Promise<Submitted>,
): void {
  const { callbackId } = modal;
  noteHeard(app, callbackId);
  app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: callbackId },
    async ({ ack, body, view, client }) => {
      const society = deps.store.in(deps.workspaceId);
      const now = deps.clock();
      const { id: userId, team_id } = body.user;
      const slackPerson = await deps.people.read(client, userId, { team_id });
      let spokenTo = speakingAsBefore(deps, slackPerson);
      const decide = async (): Promise<Submitted> => {
        const ids = idsIn(view.private_metadata, JSON.stringify(view.state.values));
        const asked = { userId, channelId: null, ids };
        const said = await society.of(HandledRequests).firstTime(`submit:${body.trigger_id}`, asked, now);
        if (!said) return { next: 'close' };
        spokenTo = spokenAs(deps, slackPerson, said);
        const { person, say } = spokenTo;
        const keptOut = outsiderReply(say, person.role);
        if (keptOut) return { next: 'update', view: toldModal(say, keptOut) };
        const { values } = view.state;
        const tell = (reply: Reply): Promise<void> => tellAlone(client, deps.logger, person.userId, undefined, reply);
        const screen = screenFor(deps, person, { say, client, triggerId: body.trigger_id, tell });
        return handle({
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
    },
  );
}

/** Notes that it is heard. @returns who asks and how they are answered; null where it has been heard before */
async function firstAsked(
  deps: Deps,
  client: WebClient,
  key: string,
  asked: AskedAbout,
  { team_id }: SlackFacts,
): Promise<SpokenTo | null> {
  const said = await deps.store.in(deps.workspaceId).of(HandledRequests).firstTime(key, asked, deps.clock());
  if (!said) return null;
  return spokenAs(deps, await deps.people.read(client, asked.userId, { team_id }), said);
}

function spokenAs(deps: Deps, person: SlackPerson, said: SaidLanguages): SpokenTo {
  deps.lastLanguages.note(person.userId, said);
  return speakingTo(person, said);
}

/** @param pressedIn the modal in which something was pressed; null where it was elsewhere, or is being sent in */
function screenFor(
  { logger }: Deps,
  { userId }: Person,
  asked: Pick<ScreenDeps, 'say' | 'client' | 'triggerId' | 'tell'>,
  pressedIn: string | null = null,
): Screen {
  return createScreen({ ...asked, pressedIn, logger, userId });
}

function sectionOf(text: string): KnownBlock {
  return { type: 'section', text: { type: 'plain_text', text } };
}

/** How long a repeated delivery of the same command or click is recognised. */
export const HANDLED_REQUEST_LIFETIME = MINUTES_THAT_ANSWERS_ARE_REMEMBERED * 60_000;
