import { z } from 'zod';
import { isMember, overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { hasSubjects, projects } from '../../delivery/projecting.js';
import { whenMemberJoins } from '../../groups/happenings.store.js';
import { namesGroups } from '../../groups/read-groups.reading.js';
import { sayIn } from '../../locales/index.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeSections, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { whoseCompletionsLapse } from '../requirements/lapsing-completions.store.js';
import { joinGroup } from './join-group.listener.js';
import { groupsOfLapsing } from './lapsing-completions.reading.js';
import type { NewcomerNoticeFacts } from './newcomer-notices.rule.js';
import { projectLapsingReminders } from './projections.reading.js';
import { showTraining } from './show-training.listener.js';
import { tellOfNewcomer } from './tell-newcomer.store.js';
import { joinedNotice } from './training.view.js';
import { trainingSection } from './training-home.request.js';

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
  namesGroups(groupsOfLapsing),
  hasSubjects(whoseCompletionsLapse),
  whenMemberJoins(tellOfNewcomer),
  homeSections(trainingSection),
  menuWords(
    { place: 30, isFor: isMember, words: ['training'] },
    { place: 50, isFor: overseesGroups, words: ['ready'] },
  ),
);
