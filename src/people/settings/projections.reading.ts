import { defineProjection } from '../../delivery/projecting.js';
import { groupsById } from '../../groups/read-groups.reading.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { isLanguageQuestion } from './asking-language.rule.js';
import { languageQuestionMessages } from './language-questions.projection.js';

export const projectLanguageQuestions = defineProjection({
  place: 70,
  shows: 'person',
  reads: { notices: unsettledNotices, groups: groupsById },
  whose: ({ notices }) => toldIn(notices, isLanguageQuestion),
  messages: ({ notices, groups, readers }) => languageQuestionMessages(tellable(notices, readers), groups, readers),
});
