import { defineProjection } from '../../delivery/projecting.js';
import { groupsById } from '../../groups/read-groups.js';
import { trainingRules } from '../../training/requirements/training-rules.js';
import { noticeMessages } from './told-notices.js';
import { noticeKinds, tellable, toldIn, unsettledNotices } from './unsettled-notices.js';

export const projectNotices = defineProjection({
  place: 60,
  reads: { kinds: noticeKinds, notices: unsettledNotices, groups: groupsById, rules: trainingRules },
  whose: (found) => toldIn(found.notices),
  messages: (state) =>
    noticeMessages(
      state.kinds,
      tellable(state.notices, state.readers),
      state.groups,
      state.readers,
      state.rules.byCode,
    ),
});
