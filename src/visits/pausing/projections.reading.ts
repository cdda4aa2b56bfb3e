import { defineProjection } from '../../delivery/projecting.js';
import { latePauses } from '../../groups/pauses.reading.js';
import { actingFor, openLookedAt } from '../../groups/read-groups.reading.js';
import { pauseMessages } from './pauses.projection.js';

export const projectPauses = defineProjection({
  place: 12,
  shows: 'group',
  reads: { groups: openLookedAt, pauses: latePauses },
  whose: ({ groups, pauses }) => actingFor([...groups.values()].filter(({ id }) => (pauses.get(id) ?? []).length > 0)),
  messages: pauseMessages,
});
