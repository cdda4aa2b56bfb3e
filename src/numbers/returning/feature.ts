import { z } from 'zod';
import { declareNotices, type Feature } from '../../core/feature.js';
import type { ReturnNoticeFacts } from '../../domain/return-notices.js';
import { sayIn } from '../../locales/index.js';
import { returnNotice } from '../../views/return-notice.js';

const aboutYear = { groupId: z.string(), facilityId: z.string(), year: z.number().int() };

const returnNotices = declareNotices<ReturnNoticeFacts>(
  ['return_ready', 'return_reminder', 'return_changed'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['return_ready', 'return_reminder']), ...aboutYear }),
    z.object({
      kind: z.literal('return_changed'),
      ...aboutYear,
      version: z.number().int(),
      changedBy: z.string().nullable(),
    }),
  ]),
  (facts, group, { locale, groups }) => group && returnNotice(sayIn(locale), facts, groups),
);

/** The yearly return of each facility: looked at, approved, reminded of, and fetched. */
export const returning: Feature = { name: 'returning', notices: [returnNotices] };
