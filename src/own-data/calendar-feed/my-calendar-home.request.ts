import { isInSomeGroup } from '../../core/abilities.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { openMyCalendarButton } from './my-calendar.controls.js';

/** Where calendars cannot reach the bot, there is none to have. */
export const myCalendarButton: HomeButton = {
  place: 16,
  async buttonFor({ say, abilities, publicUrl }) {
    if (publicUrl === null || !isInSomeGroup(await abilities)) return null;
    return openMyCalendarButton.on(say('my_calendar.open'));
  },
};
