import { z } from 'zod';
import { overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { sayIn } from '../../locales/index.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import type { NotedNoticeFacts } from '../requirements/noted-notices.rule.js';
import { correctCompletion } from './correct-completion.listener.js';
import { importCompletions } from './import-completions.listener.js';
import { takenBackNotice, verifiedNotice } from './verified-notice.view.js';
import { verifyPeople } from './verify-people.listener.js';
import { importHomeButton, verifyHomeButton } from './verifying-home.request.js';

const completed = z.object({
  requirementCode: z.string(),
  doneOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  before: z.iso.date().nullable(),
});

const notedNotices = declareNotices<NotedNoticeFacts>(
  ['verified', 'taken_back'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('verified'), groupId: z.string(), by: z.string(), completed: z.array(completed) }),
    z.object({
      kind: z.literal('taken_back'),
      groupId: z.string(),
      by: z.string(),
      requirementCode: z.string(),
      doneOn: z.iso.date(),
    }),
  ]),
  (facts, group, { locale, requirements }) => {
    if (!group) return null;
    const say = sayIn(locale);
    return facts.kind === 'verified'
      ? verifiedNotice(say, facts, locale, requirements)
      : takenBackNotice(say, facts, locale, requirements);
  },
);

/** Leaders note what people have completed, correct it, or read it from a file. */
export const verifying = defineFeature(
  'training/verifying',
  hears(verifyPeople, correctCompletion, importCompletions),
  tells(notedNotices),
  homeButtons(verifyHomeButton, importHomeButton),
  menuWords(
    { place: 60, isFor: overseesGroups, words: ['verify'] },
    { place: 80, isFor: overseesGroups, words: ['import'] },
  ),
);
