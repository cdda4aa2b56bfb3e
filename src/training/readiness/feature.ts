import { z } from 'zod';
import { declareNotices, type Feature } from '../../core/feature.js';
import type { NewcomerNoticeFacts } from '../../domain/newcomer-notices.js';
import { sayIn } from '../../locales/index.js';
import { whenMemberJoins } from '../../store/happenings.js';
import { tellOfNewcomer } from '../../store/tell-newcomer.js';
import { joinedNotice } from '../../views/training.js';

const newcomerNotices = declareNotices<NewcomerNoticeFacts>(
  ['joined'],
  z.object({
    kind: z.literal('joined'),
    groupId: z.string(),
    volunteerUserId: z.string(),
    done: z.number().int(),
    count: z.number().int(),
  }),
  (facts, group, { locale }) => group && joinedNotice(sayIn(locale), { ...facts, group }),
);

/** Who may go on visits: what is asked for, what is completed, and when it lapses. */
export const readiness: Feature = {
  name: 'readiness',
  notices: [newcomerNotices],
  follows: [whenMemberJoins.doing(tellOfNewcomer)],
};
