import { z } from 'zod';
import { isMember, overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { projects } from '../../delivery/projecting.js';
import type { NewcomerNoticeFacts } from '../../domain/newcomer-notices.js';
import { whenMemberJoins } from '../../groups/happenings.store.js';
import { joinGroup } from '../../listeners/join-group.js';
import { showTraining } from '../../listeners/show-training.js';
import { trainingSection } from '../../listeners/training-home.js';
import { sayIn } from '../../locales/index.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeSections, menuWords } from '../../slack/hearing/home-parts.js';
import { tellOfNewcomer } from '../../store/tell-newcomer.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { joinedNotice } from '../../views/training.js';
import { projectLapsingReminders } from './projections.js';

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
export const readiness = defineFeature(
  'training/readiness',
  hears(showTraining, joinGroup),
  tells(newcomerNotices),
  projects(projectLapsingReminders),
  whenMemberJoins(tellOfNewcomer),
  homeSections(trainingSection),
  menuWords(
    { place: 30, isFor: isMember, words: ['training'] },
    { place: 50, isFor: overseesGroups, words: ['ready'] },
  ),
);
