import { isInSomeGroup } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuWords } from '../../slack/hearing/home-parts.js';
import { forgetLeavers } from './forget-leavers.job.js';
import { myCalendar } from './my-calendar.listener.js';
import { myCalendarButton } from './my-calendar-home.request.js';

/** Somebody’s own calendar fetches their visits and sessions from an address that is theirs alone. */
export const calendarFeed = defineFeature(
  'own-data/calendar-feed',
  hears(myCalendar),
  homeButtons(myCalendarButton),
  menuWords({
    place: 97,
    isFor: (abilities, { publicUrl }) => publicUrl !== null && isInSomeGroup(abilities),
    words: ['calendar'],
  }),
  runsRegularly(forgetLeavers),
);
