import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import type { WelcomeFacts } from '../../groups/welcome.rule.js';
import { sayIn } from '../../locales/index.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { welcomeNotice } from './welcome.view.js';

const welcomes = declareNotices<WelcomeFacts>(
  ['welcome'],
  z.object({
    kind: z.literal('welcome'),
    as: z.enum(['volunteer', 'leader', 'national']),
    groupId: z.string().nullable(),
  }),
  ({ as }, group, { locale }) => welcomeNotice(sayIn(locale), { as, group }, locale),
);

/** The first thing that somebody hears from the bot in each role: what this is, what is stored, and where to begin. */
export const welcoming = defineFeature('home/welcome', tells(welcomes));
