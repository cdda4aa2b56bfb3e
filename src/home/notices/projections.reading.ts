import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { groupsById } from '../../groups/read-groups.reading.js';
import { noticeMessages } from '../../telling/told-notices.js';
import { noticeKinds, tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { trainingRules } from '../../training/requirements/training-rules.reading.js';

/** For naming what was completed; not asked for where nobody is told anything. */
const rulesForThem = defineReading(async (pass) => {
  if ((await pass.of(unsettledNotices)).length === 0) return new Map();
  return (await pass.of(trainingRules)).byCode;
});

export const projectNotices = defineProjection({
  place: 60,
  shows: 'person',
  reads: { kinds: noticeKinds, notices: unsettledNotices, groups: groupsById, rules: rulesForThem },
  whose: (found) => toldIn(found.notices),
  messages: (state) =>
    noticeMessages(state.kinds, tellable(state.notices, state.readers), state.groups, state.readers, state.rules),
});
