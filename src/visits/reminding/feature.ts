import { z } from 'zod';
import { declareNotices, type Feature } from '../../core/feature.js';
import type { AwayNoticeFacts } from '../../domain/away.js';

const awayNotices = declareNotices<AwayNoticeFacts>(
  ['was_away'],
  z.object({
    kind: z.literal('was_away'),
    groupId: z.string(),
    from: z.date(),
    until: z.date(),
    unsentFrom: z.date(),
    nextStartsAt: z.date().nullable(),
  }),
);

/** People are reminded of their visits in time, and leaders of what needs them. */
export const reminding: Feature = { name: 'reminding', notices: [awayNotices] };
