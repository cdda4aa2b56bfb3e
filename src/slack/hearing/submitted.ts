import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { noteRefused } from '../../core/payload.js';
import type { Say } from '../../locales/index.js';
import { type Reply, toldModal } from '../blocks/parts.js';

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

/** Says something in the place of the modal that was sent in. */
export function toldInstead(say: Say, reply: Reply): Submitted {
  return { next: 'update', view: toldModal(say, reply) };
}

/** Which input, and why, is another matter: it is what the modal is for. */
const UNDER_AN_INPUT = 'under_an_input';

/** What Slack is answered; undefined closes the modal. What is said under an input is noted of what the person did. */
export function responseOf(submitted: Submitted): ViewResponseAction | undefined {
  switch (submitted.next) {
    case 'close':
      return undefined;
    case 'close_all':
      return { response_action: 'clear' };
    case 'errors':
      noteRefused(UNDER_AN_INPUT);
      return { response_action: 'errors', errors: submitted.errors };
    case 'update':
      return { response_action: 'update', view: submitted.view };
    case 'push':
      return { response_action: 'push', view: submitted.view };
  }
}
