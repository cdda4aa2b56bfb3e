import type { App, BlockAction, GlobalShortcut, ViewSubmitAction } from '@slack/bolt';
import { noteAsked } from '../../core/payload.js';
import { readCommand } from '../../locales/index.js';
import type { Deps } from './deps.js';
import type { Heard } from './heard.js';
import { createHoldBack, type HoldBack } from './hold-back.js';
import { inTurn } from './in-turn.js';
import { answerProblems } from './problems.js';
import { answerUnheardPress, answerUnheardSubmit } from './unheard.js';

/** Who hears, what every listener is handed, and what stands before all of them. */
interface Hearing {
  readonly app: App;
  readonly deps: Deps;
  readonly holdBack: HoldBack;
}

/**
 * Has Bolt hear everything: one listener of each kind, which finds what is meant by its id. Bolt alone would try one listener
 * after the other.
 * @throws TypeError where two hear the same
 */
export function listen(app: App, deps: Deps, heard: readonly Heard[]): void {
  acknowledgeAtOnce(app);
  answerProblems(app, deps);
  const hearing: Hearing = { app, deps, holdBack: createHoldBack(deps) };
  hearCommands(
    hearing,
    byId(heard, 'command', ({ word }) => word),
  );
  hearPresses(
    hearing,
    byId(heard, 'press', ({ actionId }) => actionId),
  );
  hearSubmits(
    hearing,
    byId(heard, 'submit', ({ callbackId }) => callbackId),
  );
  hearSearches(
    hearing,
    byId(heard, 'search', ({ actionId }) => actionId),
  );
  hearShortcuts(
    hearing,
    byId(heard, 'shortcut', ({ callbackId }) => callbackId),
  );
  for (const event of ofKind(heard, 'event')) event.hear(app);
}

/** What a word that nobody knows is counted as: what somebody typed is kept nowhere. */
export const UNKNOWN_WORD = 'unknown';

type Kind<Name extends Heard['kind']> = Extract<Heard, { readonly kind: Name }>;

function ofKind<Name extends Heard['kind']>(heard: readonly Heard[], kind: Name): readonly Kind<Name>[] {
  return heard.filter((each): each is Kind<Name> => each.kind === kind);
}

function byId<Name extends Heard['kind'], Id>(
  heard: readonly Heard[],
  kind: Name,
  idOf: (each: Kind<Name>) => Id,
): ReadonlyMap<Id, Kind<Name>> {
  const found = new Map<Id, Kind<Name>>();
  for (const each of ofKind(heard, kind)) {
    const id = idOf(each);
    if (found.has(id)) throw new TypeError(`two listeners hear the ${kind} ${id}`);
    found.set(id, each);
  }
  return found;
}

/**
 * Slack waits three seconds for the acknowledgement of a command, a press or a shortcut. It goes out before anything is looked
 * up, because when hundreds press at once each keeps all the others waiting.
 */
function acknowledgeAtOnce(app: App): void {
  app.use(async (args) => {
    const type = 'command' in args.body ? 'command' : args.body.type;
    if ('ack' in args && AT_ONCE.has(type)) await args.ack?.();
    await args.next();
  });
}

/** A modal that was sent in is acknowledged with what was decided. */
const AT_ONCE: ReadonlySet<string> = new Set(['command', 'block_actions', 'shortcut']);

function hearCommands({ app, deps, holdBack }: Hearing, commands: ReadonlyMap<string | null, Kind<'command'>>): void {
  app.command('/visit', async ({ command, client }) => {
    if (!(await holdBack.command({ command, client }))) return;
    // Nothing typed may be nothing sent.
    const read = readCommand(command.text ?? '');
    noteAsked(read.word ?? UNKNOWN_WORD);
    await commands.get(read.word)?.hear(deps, { command, read, client });
  });
}

function hearPresses({ app, deps, holdBack }: Hearing, presses: ReadonlyMap<string, Kind<'press'>>): void {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, action, client }) => {
    const pressed = { body, action, client };
    if (!(await holdBack.press(pressed))) return;
    const press = presses.get(action.action_id);
    if (!press) return answerUnheardPress(deps, pressed);
    noteAsked(press.actionId);
    if (!press.isInTurn) return press.hear(deps, pressed);
    await inTurn(app, body.user.id, () => press.hear(deps, pressed));
  });
}

function hearSubmits({ app, deps, holdBack }: Hearing, submits: ReadonlyMap<string, Kind<'submit'>>): void {
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ ack, body, view, client }) => {
    const sent = { body, view, client, ack };
    if (!(await holdBack.submit(sent))) return;
    const submit = submits.get(view.callback_id);
    if (submit) noteAsked(submit.callbackId);
    await (submit ? submit.hear(deps, sent) : answerUnheardSubmit(deps, sent));
  });
}

function hearSearches({ app, deps, holdBack }: Hearing, searches: ReadonlyMap<string, Kind<'search'>>): void {
  app.options<'block_suggestion'>({ type: 'block_suggestion' }, async ({ ack, body, client }) => {
    const typed = { body, client, ack };
    if (!(await holdBack.search(typed))) return;
    const search = searches.get(body.action_id);
    if (search) noteAsked(search.actionId);
    // One of an earlier version finds nothing any more.
    await (search ? search.hear(deps, typed) : ack({ options: [] }));
  });
}

function hearShortcuts({ app, deps, holdBack }: Hearing, shortcuts: ReadonlyMap<string, Kind<'shortcut'>>): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut' }, async ({ shortcut, client }) => {
    if (!(await holdBack.shortcut({ shortcut, client }))) return;
    const chosen = shortcuts.get(shortcut.callback_id);
    if (chosen) noteAsked(chosen.callbackId);
    await chosen?.hear(deps, { shortcut, client });
  });
}
