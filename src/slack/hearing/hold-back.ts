import type { ViewResponseAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Reply, sentence, toldModal } from '../blocks/parts.js';
import type { Deps } from './deps.js';
import type { TypedCommand } from './hear-command.js';
import type { Pressed } from './hear-press.js';
import type { TypedSearch } from './hear-search.js';
import type { ChosenShortcut } from './hear-shortcut.js';
import type { SentModal } from './hear-submit.js';
import { createPace, type Pace } from './pace.js';
import { screenFor, showForm } from './screen.js';
import { type SpokenTo, speakingAsBefore } from './speaking.js';
import { tellAlone } from './tell-alone.js';

/**
 * So many commands, presses, modals and shortcuts of one person go on within ten seconds. A leader who ticks down a list as
 * fast as fingers go clicks ten times in five seconds: this is twice that. Each costs a transaction, so that a script which
 * does more would keep others waiting.
 */
const MOST_ASKED = 40;
/** The same for lists that are searched: Slack asks anew with nearly every letter, and nobody types fifteen in a second. */
const MOST_SEARCHED = 150;

/** Each says whether it goes on; what does not has been answered. */
export interface HoldBack {
  command(typed: Omit<TypedCommand, 'read'>): Promise<boolean>;
  press(pressed: Pressed): Promise<boolean>;
  submit(sent: SentModal): Promise<boolean>;
  search(typed: TypedSearch): Promise<boolean>;
  shortcut(chosen: ChosenShortcut): Promise<boolean>;
}

interface Asking {
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly team?: { readonly id: string } | null;
}

/**
 * Holds back what one person, or their script, asks for beyond what anybody can: they are told once, alone and in their language,
 * to wait a moment, and nothing else is done. A modal that is sent in stays open, says so each time and keeps what was typed.
 * What Slack delivers again is not counted, nor a modal that is closed, nor what happens to people, which only that event tells us.
 */
export function createHoldBack(deps: Deps): HoldBack {
  const asked = createPace(deps.monotonic, MOST_ASKED);
  const searched = createPace(deps.monotonic, MOST_SEARCHED);

  function paced(pace: Pace, { user, team }: Asking, what: string | null): ReturnType<Pace> {
    const found = pace(`${user.team_id ?? team?.id} ${user.id}`, what);
    if (found === 'is_told') deps.logger.warn({ userId: user.id }, 'somebody asks for more than anybody can');
    return found;
  }

  /** Without a look at the database, which is what is to be spared. */
  async function wordsFor(client: WebClient, { user }: Asking): Promise<SpokenTo & { readonly reply: Reply }> {
    const spokenTo = speakingAsBefore(deps, await deps.people.read(client, user.id, { team_id: user.team_id }));
    return { ...spokenTo, reply: sentence(spokenTo.say('problem.too_fast')) };
  }

  return {
    async command({ command, client }) {
      const by: Asking = { user: { id: command.user_id, team_id: command.team_id } };
      const found = paced(asked, by, command.trigger_id);
      if (found === 'is_told') {
        const { reply } = await wordsFor(client, by);
        await tellAlone(client, deps, command.user_id, command.response_url, reply);
      }
      return found === 'goes_on';
    },

    async press({ body, action, client }) {
      const found = paced(asked, body, `${body.trigger_id} ${action.action_id}`);
      if (found === 'is_told') {
        const { person, say, reply } = await wordsFor(client, body);
        const tell = () => tellAlone(client, deps, person.userId, body.response_url, reply);
        const screen = screenFor(deps, person, { client, triggerId: body.trigger_id, say, tell });
        const view = body.view ?? null;
        // On top: what they have filled in below stays. There may be no room for one more.
        if (body.response_url) await tell();
        else await showForm({ screen, view }, toldModal(say, reply)).catch(tell);
      }
      return found === 'goes_on';
    },

    async submit({ body, view, client, ack }) {
      const found = paced(asked, body, body.trigger_id);
      if (found === 'goes_on') return true;
      const { say, reply } = await wordsFor(client, body);
      const firstInput = view.blocks.find(({ type }) => type === 'input')?.block_id;
      const shown: ViewResponseAction = firstInput
        ? { response_action: 'errors', errors: { [firstInput]: say('problem.too_fast') } }
        : { response_action: 'update', view: toldModal(say, reply) };
      await ack(shown);
      return false;
    },

    async search({ body, ack }) {
      const found = paced(searched, body, null);
      // A list has no place for a sentence.
      if (found !== 'goes_on') await ack({ options: [] });
      return found === 'goes_on';
    },

    async shortcut({ shortcut, client }) {
      const found = paced(asked, shortcut, shortcut.trigger_id);
      if (found === 'is_told') {
        const { person, say, reply } = await wordsFor(client, shortcut);
        const tell = () => tellAlone(client, deps, person.userId, undefined, reply);
        const screen = screenFor(deps, person, { client, triggerId: shortcut.trigger_id, say, tell });
        await screen.open(toldModal(say, reply), reply);
      }
      return found === 'goes_on';
    },
  };
}
