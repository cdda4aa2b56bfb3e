import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import type { LeaderlessNoticeFacts } from '../../groups/leaderless-notices.rule.js';
import { sayIn } from '../../locales/index.js';
import { hears } from '../../slack/hearing/heard.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { closeGroup } from './close-group.listener.js';
import { leaderlessNotice } from './leaderless-notice.view.js';
import { openGroupAgain } from './open-group-again.listener.js';
import { setUpGroup } from './set-up-group.listener.js';

const leaderlessNotices = declareNotices<LeaderlessNoticeFacts>(
  ['no_active_leader'],
  z.object({ kind: z.literal('no_active_leader'), groupId: z.string(), since: z.date() }),
  (_facts, group, { locale }) => group && leaderlessNotice(sayIn(locale), group, locale),
);

/** A group is set up, changed, closed and opened again: its facility, channel, leaders, and who is taking a break. */
export const settingUpGroup = defineFeature(
  'setting-up/group',
  hears(setUpGroup, closeGroup, openGroupAgain),
  tells(leaderlessNotices),
);
