import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { whenRefused } from '../../delivery/what-follows.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, homeNeeds, menuEntries } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { showUndelivered } from './show-undelivered.listener.js';
import { tellRefused } from './tell-refused.store.js';
import { undeliveredNotice } from './undelivered.view.js';
import { undeliveredButton, undeliveredEntry, undeliveredNeeds } from './undelivered-home.request.js';
import type { UndeliveredNoticeFacts } from './undelivered-notices.rule.js';

const reason = z.enum(['not_in_channel', 'archived', 'not_allowed', 'limit_reached']);

const undeliveredNotices = declareNotices<UndeliveredNoticeFacts>(
  ['cannot_post', 'national_cannot_post', 'not_delivered'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cannot_post'), groupId: z.string(), channelId: z.string(), reason }),
    z.object({ kind: z.literal('national_cannot_post'), channelId: z.string(), reason }),
    z.object({
      kind: z.literal('not_delivered'),
      groupId: z.string().nullable(),
      recipientId: z.string(),
      key: z.string().nullable(),
      error: z.string(),
    }),
  ]),
  (facts, group, { locale, groups }) => undeliveredNotice(facts, group, locale, groups),
);

/** What Slack refuses of ours is shown to whoever can act, and tried again. */
export const undelivered = defineFeature(
  'setting-up/undelivered',
  hears(showUndelivered),
  tells(undeliveredNotices),
  homeButtons(undeliveredButton),
  homeNeeds(undeliveredNeeds),
  menuEntries(undeliveredEntry),
  whenRefused(tellRefused),
);
