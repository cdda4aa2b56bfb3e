import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { projects } from '../../delivery/projecting.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeSections } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { askForLanguages } from './ask-for-languages.job.js';
import type { LanguageQuestionFacts } from './asking-language.rule.js';
import { chooseLanguage } from './choose-language.listener.js';
import { languageSection } from './language-home.request.js';
import { projectLanguageQuestions } from './projections.reading.js';

const languageQuestions = declareNotices<LanguageQuestionFacts>(
  ['language'],
  z.object({ kind: z.literal('language') }),
);

/** What people choose for themselves: language, quiet hours, and how they are reminded. */
export const settings = defineFeature(
  'people/settings',
  hears(chooseLanguage),
  tells(languageQuestions),
  homeSections(languageSection),
  projects(projectLanguageQuestions),
  runsRegularly(askForLanguages),
);
