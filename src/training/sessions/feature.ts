import { z } from 'zod';
import { declareNotices, type Feature } from '../../core/feature.js';
import type { SessionNoticeFacts } from '../../domain/session-notices.js';

const sessionId = z.string();

const sessionNotices = declareNotices<SessionNoticeFacts>(
  ['session_offered', 'session_place_offered', 'session_changed', 'session_called_off', 'session_unmarked'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('session_offered'), sessionId }),
    z.object({ kind: z.literal('session_place_offered'), sessionId, until: z.date() }),
    z.object({
      kind: z.literal('session_changed'),
      sessionId,
      before: z.object({ startsAt: z.date(), endsAt: z.date() }),
      toReserve: z.boolean(),
    }),
    z.object({ kind: z.literal('session_called_off'), sessionId }),
    z.object({ kind: z.literal('session_unmarked'), sessionId }),
  ]),
);

/** Study visits and courses: planned, signed up for, reminded of, and noted who came. */
export const sessions: Feature = { name: 'sessions', notices: [sessionNotices] };
