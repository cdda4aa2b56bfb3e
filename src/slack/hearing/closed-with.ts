import type { Reply } from '../blocks/parts.js';
import type { SubmitRequest } from './request.js';
import type { Submitted } from './submitted.js';

/** Closes the modal that was sent in, and says in their direct messages what came of it: there is nothing left to close. */
export function closedWith({ tell }: Pick<SubmitRequest, 'tell'>, reply: Reply): Submitted {
  return { next: 'close', afterwards: () => tell(reply) };
}
