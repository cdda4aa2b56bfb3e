import { defineProjection } from '../../delivery/projecting.js';
import { standingPauses } from '../../groups/pauses.reading.js';
import { openLookedAt } from '../../groups/read-groups.reading.js';
import { pauseMessages } from './pauses.projection.js';

export const projectPauses = defineProjection({
  place: 12,
  shows: 'group',
  reads: { groups: openLookedAt, pauses: standingPauses },
  messages: ({ groups, pauses }) => pauseMessages(groups, pauses),
});
