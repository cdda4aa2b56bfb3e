import type { Button } from '@slack/types';
import type { Say } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { button } from './parts.js';

/** For what was called off: the same file takes the entry out again. @param value as of `calendarButton` */
export function calendarOffButton(say: Say, value: string, when: string): Button {
  return button(ACTIONS.addToCalendar, say('calendar.off'), value, { spoken: say('calendar.off_spoken', { when }) });
}

/**
 * @param value `session|session id` or `visit|shift id`
 * @param when told to screen readers; left out where the message is about nothing else
 */
export function calendarButton(say: Say, value: string, when?: string): Button {
  const spoken = when === undefined ? {} : { spoken: say('calendar.add_spoken', { when }) };
  return button(ACTIONS.addToCalendar, say('calendar.add'), value, spoken);
}
