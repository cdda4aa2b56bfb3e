import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { declareNotices, tells } from '../../core/notices.js';
import type { AwayNoticeFacts } from '../../domain/away.js';
import { changeSettings } from '../../listeners/change-settings.js';
import { hears } from '../../listeners/heard.js';

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
export const reminding = defineFeature('visits/reminding', hears(changeSettings), tells(awayNotices));
