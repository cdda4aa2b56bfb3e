import { everybodyOn } from '../../core/party.js';
import { defineProjection } from '../../delivery/projecting.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import { postedWeeks } from '../claiming/posted-weeks.reading.js';
import { thanksMessages, visitsIn } from './thanks.projection.js';

export const projectThanks = defineProjection({
  place: 115,
  shows: 'group',
  reads: { weeks: postedWeeks },
  whose: ({ weeks }) =>
    visitsIn(weeks)
      .flatMap(({ shift }) => everybodyOn(shift).map(({ userId }) => userId))
      .filter((userId) => !isSealed(userId)),
  messages: thanksMessages,
});
