import { defineFeature } from '../../core/feature.js';
import { addToCalendar } from '../../listeners/add-to-calendar.js';
import { hears } from '../../slack/hearing/heard.js';

/** Visits and sessions in somebody’s own calendar. */
export const calendar = defineFeature('home/calendar', hears(addToCalendar));
