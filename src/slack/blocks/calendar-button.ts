import type { Button } from '@slack/types';
import type { Say } from '../../locales/index.js';
import { addToCalendarButton, type CalendarEntry } from './calendar.controls.js';

/** For what was called off: the same file takes the entry out again. */
export function calendarOffButton(say: Say, entry: CalendarEntry, when: string): Button {
  return addToCalendarButton.on(entry, say('calendar.off'), { spoken: say('calendar.off_spoken', { when }) });
}

/** @param when told to screen readers; left out where the message is about nothing else */
export function calendarButton(say: Say, entry: CalendarEntry, when?: string): Button {
  const spoken = when === undefined ? {} : { spoken: say('calendar.add_spoken', { when }) };
  return addToCalendarButton.on(entry, say('calendar.add'), spoken);
}
