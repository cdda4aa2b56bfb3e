import type { ModalView } from '@slack/types';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Say } from '../../locales/index.js';
import { type Reply, sentence } from '../blocks/parts.js';
import { meaningOf, type SlackMeaning } from '../slack-errors.rule.js';
import { reportUnopened } from './problems.js';

/**
 * The modals on one person's screen. Between asking and showing they may have closed the one that is to change, or waited for
 * longer than Slack lets a new one open. What has been done and stands only in the view (`told`) then comes as a message;
 * where nothing has, they are asked to press again for a modal that could not open, and a closed one is nothing.
 */
export interface Screen {
  /** Opens a modal where none is. @returns its id; null when Slack would not have it any more */
  open(view: ModalView, told?: Reply): Promise<string | null>;
  /** Puts one on top of the modal in which something was pressed. */
  push(view: ModalView): Promise<void>;
  /** Shows it in the modal in which something was pressed, else in a new one. */
  show(view: ModalView, told?: Reply): Promise<void>;
  /** Shows it in the place of another. @param viewId of the other; null when there is none */
  repaint(viewId: string | null | undefined, view: ModalView, told?: Reply): Promise<void>;
}

export interface ScreenDeps {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly say: Say;
  /** The modal in which something was pressed; null where it was in a message or App Home. */
  readonly pressedIn: string | null;
  /** Tells the person alone, without a modal. */
  readonly tell: (reply: Reply) => Promise<void>;
  readonly logger: Logger;
  /** Slack user id of the person. */
  readonly userId: string;
}

/** @param pressedIn the modal in which something was pressed; null where it was elsewhere, or is being sent in */
export function screenFor(
  { logger }: Pick<ScreenDeps, 'logger'>,
  { userId }: Pick<ScreenDeps, 'userId'>,
  asked: Pick<ScreenDeps, 'say' | 'client' | 'triggerId' | 'tell'>,
  pressedIn: string | null = null,
): Screen {
  return createScreen({ ...asked, pressedIn, logger, userId });
}

/** What Slack answers otherwise is thrown. */
export function createScreen({ client, triggerId, say, pressedIn, tell, logger, userId }: ScreenDeps): Screen {
  async function couldNotOpen(error: unknown, told: Reply | undefined): Promise<null> {
    const meaning = meaningOfAnswer('views.open', error);
    if (meaning !== 'ask_again' && meaning !== 'rate_limited' && meaning !== 'gone') throw error;
    if (told) await tell(told);
    else if (meaning !== 'gone')
      await tell(sentence(say('problem.again', { reference: reportUnopened(logger, error, { userId }) })));
    return null;
  }

  const screen: Screen = {
    async open(view, told) {
      try {
        return (await client.views.open({ trigger_id: triggerId, view })).view?.id ?? null;
      } catch (error) {
        return couldNotOpen(error, told);
      }
    },

    async push(view) {
      try {
        await client.views.push({ trigger_id: triggerId, view });
      } catch (error) {
        await couldNotOpen(error, undefined);
      }
    },

    async show(view, told) {
      if (pressedIn) await screen.repaint(pressedIn, view, told);
      else await screen.open(view, told);
    },

    async repaint(viewId, view, told) {
      if (!viewId) return;
      try {
        await client.views.update({ view_id: viewId, view });
      } catch (error) {
        if (meaningOfAnswer('views.update', error) !== 'gone') throw error;
        if (told) await tell(told);
      }
    },
  };
  return screen;
}

/** Puts a form on top of the overview in which its button was pressed. */
export async function showForm(
  { screen, view: below }: { readonly screen: Screen; readonly view: { readonly type: string } | null },
  view: ModalView,
): Promise<void> {
  if (below?.type === 'modal') await screen.push(view);
  else await screen.open(view);
}

/** null: Slack has answered nothing that we could go by. */
function meaningOfAnswer(method: string, error: unknown): SlackMeaning | null {
  if (error instanceof WebAPIRateLimitedError) return 'rate_limited';
  return error instanceof WebAPIPlatformError ? meaningOf(method, error.data.error) : null;
}
