import { defineProjection } from '../../delivery/projecting.js';
import { isLanguageQuestion } from '../../domain/asking-language.js';
import { groupsById } from '../../groups/read-groups.reading.js';
import { languageQuestionMessages } from '../../projections/language-questions.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';

export const projectLanguageQuestions = defineProjection({
  place: 70,
  reads: { notices: unsettledNotices, groups: groupsById },
  whose: ({ notices }) => toldIn(notices, isLanguageQuestion),
  messages: ({ notices, groups, readers }) => languageQuestionMessages(tellable(notices, readers), groups, readers),
});
