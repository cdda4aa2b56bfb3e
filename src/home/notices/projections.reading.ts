import { defineProjection } from '../../delivery/projecting.js';
import { groupsById } from '../../groups/read-groups.reading.js';
import { noticeMessages } from '../../telling/told-notices.js';
import { noticeKinds, tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { trainingRules } from '../../training/requirements/training-rules.reading.js';

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
