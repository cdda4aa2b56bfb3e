import { z } from 'zod';
import { LOCALES, type Locale } from '../../core/model.js';
import { defineButtons, defineList } from '../../slack/blocks/controls.js';

/** What can be chosen; `none` leaves it to Slack and the group. */
export const LANGUAGE_CHOICES: readonly (Locale | 'none')[] = [...LOCALES, 'none'];

const language = z.enum(LANGUAGE_CHOICES);
export const chooseLanguageList = defineList('choose_language', language);
export const chooseLanguageButtons = defineButtons('choose_language', LANGUAGE_CHOICES, language);
