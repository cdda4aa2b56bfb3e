import { z } from 'zod';
import { isInSomeGroup } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { projects } from '../../delivery/projecting.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { answerReminder } from './answer-reminder.listener.js';
import { askGroup } from './ask-group.listener.js';
import type { AwayNoticeFacts } from './away.rule.js';
import { changeSettings } from './change-settings.listener.js';
import type { ClearanceNoticeFacts } from './clearance-notices.rule.js';
import { forgetAsks } from './forget-asks.job.js';
import { noteRunning } from './note-running.job.js';
import {
  projectAwayNotices,
  projectClearanceNotices,
  projectGroupAsks,
  projectPeopleWhoCannotGo,
  projectReminders,
} from './projections.reading.js';
import { settingsButton } from './settings-home.request.js';

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

const clearanceNotices = declareNotices<ClearanceNoticeFacts>(
  ['clearance'],
  z.object({ kind: z.literal('clearance'), groupId: z.string(), shiftId: z.string(), isCleared: z.boolean() }),
);

/** People are reminded of their visits in time, and leaders of what needs them. */
export const reminding = defineFeature(
  'visits/reminding',
  hears(answerReminder, askGroup, changeSettings),
  tells(awayNotices, clearanceNotices),
  homeButtons(settingsButton),
  menuWords({ place: 100, isFor: isInSomeGroup, words: ['settings'] }),
  projects(projectGroupAsks, projectAwayNotices, projectClearanceNotices, projectReminders, projectPeopleWhoCannotGo),
  runsRegularly(noteRunning, forgetAsks),
);
