import type { Button } from '@slack/types';
import type { Say } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { button } from './parts.js';

/** @param value `session|session id` or `visit|shift id` */
export function calendarButton(say: Say, value: string, when: string): Button {
  return button(ACTIONS.addToCalendar, say('calendar.add'), value, { spoken: say('calendar.add_spoken', { when }) });
}
