import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { addToCalendar } from './add-to-calendar.listener.js';

/** Visits and sessions in somebody’s own calendar. */
export const calendar = defineFeature('home/calendar', hears(addToCalendar));
