import { noticesOf } from '../../telling/notices.rule.js';

/** Something that one person must be told about a session. Ids and instants only. */
export type SessionNoticeFacts =
  /** To those who lack what it completes, once it is planned. */
  | { readonly kind: 'session_offered'; readonly sessionId: string }
  /** To the first in line: a place has become free, and is kept until then. */
  | { readonly kind: 'session_place_offered'; readonly sessionId: string; readonly until: Date }
  /** To everybody signed up or in line. `toReserve`: it has fewer seats now, and the reader waits in line again. */
  | {
      readonly kind: 'session_changed';
      readonly sessionId: string;
      readonly before: { readonly startsAt: Date; readonly endsAt: Date };
      readonly toReserve: boolean;
    }
  /** To everybody signed up or in line. */
  | { readonly kind: 'session_called_off'; readonly sessionId: string }
  /** To whoever planned it: nobody has noted who came. */
  | { readonly kind: 'session_unmarked'; readonly sessionId: string };

/** Whether a notice is about a session. */
export const isAboutSession = noticesOf<SessionNoticeFacts>(
  'session_offered',
  'session_place_offered',
  'session_changed',
  'session_called_off',
  'session_unmarked',
);
