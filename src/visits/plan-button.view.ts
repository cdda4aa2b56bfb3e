import type { Button } from '@slack/types';
import type { Group, IsoWeek } from '../core/model.js';
import type { Say } from '../locales/index.js';
import { openPlanButton } from './visits.controls.js';

/** Opens the plan of the week in which a visit is. */
export function planButtonOf(say: Say, group: Group, isoWeek: IsoWeek, style?: 'primary'): Button {
  return openPlanButton.on({ groupId: group.id, isoWeek }, say('reminder.open_plan'), style ? { style } : {});
}
