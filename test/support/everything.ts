import type { Block } from '../../sandbox/slack/block-kit/blocks.js';
import { elementsOf, type PlacedElement } from '../../sandbox/slack/block-kit/elements-of.js';
import type { Person, SandboxMessage, SandboxView } from '../../sandbox/slack/sandbox.js';
import { optionsOf } from '../../sandbox/slack/view-state.js';
import { COMMAND_WORDS } from '../../src/locales/commands.js';
import { eraseModal } from '../../src/own-data/stored/own-data.controls.js';
import type { BotUnderTest } from './started-bot.js';

/** What is typed after a command word, if anything: what some word or other understands. */
const RESTS = ['', 'year', 'export'] as const;
/** How often one kind of button is pressed, each time with another value: many make a new one whenever they are pressed. */
const MOST_OF_A_KIND = 3;

interface Choice {
  readonly actionId: string;
  readonly value: string | undefined;
}

type Place = { readonly message: SandboxMessage } | { readonly view: SandboxView };

/** Types every command word there is, with and without more after it. */
export async function typeEverything(world: BotUnderTest, userId: string, channelId: string): Promise<void> {
  const person = world.sandbox.as(userId);
  for (const word of COMMAND_WORDS)
    for (const rest of RESTS) {
      await person.command(channelId, `/visit ${word} ${rest}`);
      await world.bot.idle();
      await closeModals(world, person);
    }
  await person.openHome();
  await world.bot.idle();
}

/**
 * Does everything that somebody can: types every command, opens App Home, presses each button and picks each option that
 * they are shown, in what these show as well, and sends every modal in as it is.
 */
export async function doEverything(world: BotUnderTest, userId: string, channelId: string): Promise<void> {
  const person = world.sandbox.as(userId);
  const pressed = new Map<string, Set<string>>();
  const places: Place[] = [];
  const isNew = ({ actionId, value = '' }: Choice): boolean => {
    const values = pressed.get(actionId) ?? new Set();
    if (values.has(value) || values.size === MOST_OF_A_KIND) return false;
    pressed.set(actionId, values.add(value));
    return true;
  };
  const known = new Set<string>();
  const look = (): void => {
    for (const message of seenBy(world, userId)) {
      const shown = `${message.channelId} ${message.ts} ${message.text}`;
      if (!known.has(shown)) places.push({ message });
      known.add(shown);
    }
  };
  const follow = async (act: () => Promise<unknown>): Promise<void> => {
    await act();
    await world.bot.idle();
    await workModals(world, person, isNew);
    look();
  };
  await follow(() => person.openHome());
  const home = world.sandbox.world.home(userId);
  if (home) places.push({ view: home });
  for (const word of COMMAND_WORDS)
    for (const rest of RESTS) await follow(() => person.command(channelId, `/visit ${word} ${rest}`));
  for (let place = places.shift(); place; place = places.shift()) {
    const at = place;
    for (const { actionId, value } of choicesIn(at).filter(isNew))
      await follow(() => person.press(at, actionId, value));
  }
}

/** Everything that somebody sees now in any conversation, what only they see included. */
export function seenBy({ sandbox }: BotUnderTest, userId: string): SandboxMessage[] {
  return sandbox.world
    .channels()
    .flatMap(({ id, members }) =>
      sandbox.world
        .messages(id, userId)
        .filter(({ ephemeralFor }) => ephemeralFor === userId || members.includes(userId)),
    );
}

/** Presses what is in a modal and not pressed yet, then sends it in as it is, until none is open. */
async function workModals(world: BotUnderTest, person: Person, isNew: (choice: Choice) => boolean): Promise<void> {
  const top = () => world.sandbox.world.modals(person.userId).at(-1);
  // Whoever is erased can do nothing any more.
  const mayBeSent = ({ view }: SandboxView): boolean =>
    view.callback_id !== eraseModal.callbackId &&
    'submit' in view &&
    view.submit !== undefined &&
    isNew({ actionId: `send ${view.callback_id}`, value: view.private_metadata });
  for (let modal = top(); modal; modal = top()) {
    const choice = choicesIn({ view: modal }).find(isNew);
    if (choice) await person.press({ view: modal }, choice.actionId, choice.value);
    else if (mayBeSent(modal)) await person.submit();
    else await person.closeModal();
    await world.bot.idle();
  }
}

async function closeModals(world: BotUnderTest, person: Person): Promise<void> {
  while (world.sandbox.world.modals(person.userId).length > 0) await person.closeModal();
}

function choicesIn(place: Place): Choice[] {
  const blocks = 'view' in place ? place.view.view.blocks : place.message.blocks;
  return elementsOf(blocks as unknown as readonly Block[]).flatMap((placed) =>
    valuesOf(placed).map((value) => ({ actionId: placed.actionId, value })),
  );
}

function valuesOf({ element, input }: PlacedElement): (string | undefined)[] {
  if (input && !input.dispatch_action) return [];
  if (element.type === 'button') return element.url ? [] : [element.value];
  if (element.type === 'overflow' || element.type === 'static_select') {
    return optionsOf(element).map((option) => option.value);
  }
  return [];
}
