import { z } from 'zod';
import { declareNotices, type Feature } from '../../core/feature.js';
import type { LanguageQuestionFacts } from '../../domain/asking-language.js';

const languageQuestions = declareNotices<LanguageQuestionFacts>(
  ['language'],
  z.object({ kind: z.literal('language') }),
);

/** What people choose for themselves: language, quiet hours, and how they are reminded. */
export const settings: Feature = { name: 'settings', notices: [languageQuestions] };
