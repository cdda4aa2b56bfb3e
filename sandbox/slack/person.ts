import type { View } from '@slack/types';
import type { Block } from './block-kit/blocks.js';
import { elementsOf } from './block-kit/elements-of.js';
import type { Option } from './block-kit/text.js';
import type { Deliveries, Delivery } from './deliveries.js';
import type { Events } from './events.js';
import { closeTopModal, fillView, submitView } from './modals.js';
import { ackOf, failed } from './outcome.js';
import type { PressPlace } from './page-api.js';
import { commandPayload, shortcutPayload } from './payloads.js';
import { afterClick, findElement, type Place, press } from './presses.js';
import { Refusal } from './refusal.js';
import { answerCommandOrAction } from './respond.js';
import type {
  Ack,
  DeliverOptions,
  InputValues,
  Person,
  SandboxMessage,
  SandboxOption,
  SandboxView,
} from './sandbox.js';
import { search } from './searches.js';
import { escapeText, readTypedCommand } from './typed-command.js';
import type { InputValue } from './view-state.js';
import type { OpenView } from './views.js';
import { isReadOnly, notify, type Workspace } from './workspace.js';
import type { Channel, Message, User } from './world.js';

/** A person at Slack's client: what they do there, and what the client does by itself. */
export class PersonAtScreen implements Person {
  constructor(
    private readonly workspace: Workspace,
    private readonly deliveries: Deliveries,
    private readonly events: Events,
    readonly userId: string,
  ) {}

  async command(channelId: string, typed: string, options?: DeliverOptions): Promise<Ack> {
    const user = this.#user();
    const channel = this.#channel(channelId);
    const commands = this.workspace.manifest.features.slash_commands;
    const find = (name: string) => commands.find((each) => each.command === name);
    const { command, text } = readTypedCommand(
      this.workspace.world,
      typed,
      (name) => find(name)?.should_escape ?? false,
    );
    if (!find(command)) {
      return {
        timedOut: false,
        payload: null,
        problem: notify(this.workspace, user.id, `${command} is not a valid command.`),
      };
    }
    const responseKey = this.workspace.responseUrls.issue({ userId: user.id, channelId, typed });
    const payload = commandPayload(this.workspace, { user, channel, command, text, responseKey });
    const delivery = await this.deliveries.deliver('slash_commands', payload, options);
    const failure = commandFailure(command, delivery);
    if (failure !== null) return failed(this.workspace, user.id, delivery, failure);
    return this.#takeCommandAnswer(delivery, command, { channelId, typed });
  }

  async write(channelId: string, text: string): Promise<void> {
    const { id: userId } = this.#user();
    const channel = this.#channel(channelId);
    if (isReadOnly(this.workspace, channel)) throw new Error('Nobody writes to this app: its messages are read-only');
    const escaped = escapeText(text);
    const message = this.workspace.world.addMessage({ channelId, userId, text: escaped, blocks: [] });
    await this.events.messageWritten(channel, userId, escaped, message.ts);
  }

  async press(
    at: { readonly message: SandboxMessage } | { readonly view: SandboxView },
    action: string,
    value?: string,
    options?: DeliverOptions,
  ): Promise<Ack> {
    const place = 'view' in at ? { view: this.#openView(at.view.id) } : { message: this.#seenMessage(at.message) };
    const blocks = 'view' in at ? blocksOf(at.view.view) : blocksOf(at.message);
    const placed = findElement(blocks, action, value);
    const held = afterClick(this.workspace, this.userId, place, placed, value);
    return await press(this.workspace, this.deliveries, { userId: this.userId, place, placed, value: held, options });
  }

  /** As the page does it: what is shown there now, by block and action id, with the whole value that it then holds. */
  async pressElement(at: PressPlace, blockId: string, actionId: string, value: InputValue): Promise<Ack> {
    const place = this.#shownPlace(at);
    const blocks = 'view' in place ? place.view.definition.blocks : place.message.blocks;
    const placed = elementsOf(blocks).find((each) => each.blockId === blockId && each.actionId === actionId);
    if (!placed) throw new Error('This is not there any more.');
    return await press(this.workspace, this.deliveries, { userId: this.userId, place, placed, value });
  }

  async search(view: SandboxView, action: string, typed: string): Promise<readonly SandboxOption[]> {
    const named = elementsOf(blocksOf(view.view)).filter(({ actionId }) => actionId === action);
    const placed = named.find(({ element }) => element.type.endsWith('external_select'));
    if (!placed) throw new Error(`The view has no list called ${action} to search in`);
    return optionsShown(
      await search(this.workspace, this.deliveries, { view: this.#openView(view.id), placed, typed }),
    );
  }

  /** The same as the page does it, by block and action id. */
  async searchElement(
    viewId: string,
    { blockId, actionId }: { blockId: string; actionId: string },
    typed: string,
  ): Promise<readonly SandboxOption[]> {
    const view = this.#openView(viewId);
    const shown = elementsOf(view.definition.blocks);
    const placed = shown.find((each) => each.blockId === blockId && each.actionId === actionId);
    if (!placed) throw new Error('This is not there any more.');
    return optionsShown(await search(this.workspace, this.deliveries, { view, placed, typed }));
  }

  attach(name: string, content: string | Uint8Array): string {
    return this.workspace.files.attach(this.#user().id, name, Buffer.from(content)).id;
  }

  deleteFile(fileId: string): void {
    this.workspace.files.remove(fileId);
  }

  fill(values: InputValues): void {
    fillView(this.workspace, this.#topModal(), values);
  }

  async submit(values: InputValues = {}, options?: DeliverOptions): Promise<Ack> {
    const view = this.#topModal();
    fillView(this.workspace, view, values);
    return await submitView(this.workspace, this.deliveries, view, options);
  }

  async closeModal(): Promise<void> {
    await closeTopModal(this.workspace, this.deliveries, this.userId);
  }

  async openHome(): Promise<Ack> {
    return await this.events.homeOpened(this.#user().id);
  }

  async shortcut(callbackId: string): Promise<Ack> {
    const user = this.#user();
    const shortcut = this.workspace.manifest.features.shortcuts.find((each) => each.callback_id === callbackId);
    if (shortcut?.type !== 'global') throw new Error(`The manifest has no global shortcut ${callbackId}`);
    const payload = shortcutPayload(this.workspace, user, callbackId);
    const delivery = await this.deliveries.deliver('interactive', payload);
    const failure = commandFailure(shortcut.name, delivery);
    return failure === null ? ackOf(delivery) : failed(this.workspace, user.id, delivery, failure);
  }

  /** The text or blocks that a command may be acknowledged with. */
  #takeCommandAnswer(
    delivery: Delivery,
    command: string,
    { channelId, typed }: { channelId: string; typed: string },
  ): Ack {
    if (delivery.payload === null) return ackOf(delivery);
    try {
      answerCommandOrAction(
        this.workspace,
        { userId: this.userId, channelId, typed, originalTs: null },
        delivery.payload,
      );
      return ackOf(delivery);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const reason = `${error.error} ${JSON.stringify(error.details)}`;
      return failed(this.workspace, this.userId, delivery, `${command} failed with the error "${error.error}"`, reason);
    }
  }

  #user(): User {
    const user = this.workspace.world.user(this.userId);
    if (user.deleted) throw new Error(`${user.name} has been deactivated and cannot use Slack`);
    return user;
  }

  #channel(channelId: string): Channel {
    const channel = this.workspace.world.channel(channelId);
    if (!channel.members.has(this.#user().id)) throw new Error(`${this.userId} is not in ${channelId}`);
    return channel;
  }

  #openView(viewId: string): OpenView {
    const view = this.workspace.views.find({ viewId });
    if (view?.userId !== this.#user().id) throw new Error(`${this.userId} does not have ${viewId} open`);
    return view;
  }

  #topModal(): OpenView {
    const view = this.workspace.views.top(this.#user().id);
    if (!view) throw new Error(`${this.userId} has no modal open`);
    return view;
  }

  /** As it is now, or as it was seen if it is gone: a press may cross its removal. */
  #seenMessage(seen: SandboxMessage): Message {
    this.#channel(seen.channelId);
    if (seen.ephemeralFor !== undefined && seen.ephemeralFor !== this.userId)
      throw new Error(`${this.userId} does not see this message`);
    return this.workspace.world.message(seen.channelId, seen.ts) ?? { ...seen, blocks: blocksOf(seen) };
  }

  #shownPlace(at: PressPlace): Place {
    if ('viewId' in at) return { view: this.#openView(at.viewId) };
    const channel = this.#channel(at.channelId);
    const message = this.workspace.world.messages(channel.id, this.userId).find(({ ts }) => ts === at.ts);
    if (!message) throw new Error('This message is not there any more.');
    return { message };
  }
}

function commandFailure(command: string, { delivered, timedOut, status }: Delivery): string | null {
  if (!delivered) return `${command} failed with the error "dispatch_failed"`;
  if (timedOut) return `${command} failed because the app did not respond`;
  return status !== undefined && status >= 300 ? `${command} failed with the error "http_service_error"` : null;
}

function optionsShown(options: readonly Option[]): readonly SandboxOption[] {
  return options.map(({ value, text }) => ({ value, text: text.text }));
}

/** The way back from Slack's types: these blocks were checked when the bot sent them. */
function blocksOf({ blocks }: SandboxMessage | View): readonly Block[] {
  return blocks as unknown as readonly Block[];
}
