import type { Feature } from '../core/feature.js';
import { membership } from '../groups/feature.js';
import { calendar } from '../home/calendar/feature.js';
import { home } from '../home/feature.js';
import { notices } from '../home/notices/feature.js';
import { weekAhead } from '../home/week-ahead/feature.js';
import { welcoming } from '../home/welcome/feature.js';
import { wholeCountry } from '../home/whole-country/feature.js';
import { counting } from '../numbers/counting/feature.js';
import { returning } from '../numbers/returning/feature.js';
import { tallying } from '../numbers/tallying/feature.js';
import { calendarFeed } from '../own-data/calendar-feed/feature.js';
import { erasingData } from '../own-data/erasing/feature.js';
import { fetchingData } from '../own-data/fetching/feature.js';
import { history } from '../own-data/history/feature.js';
import { retention } from '../own-data/retention/feature.js';
import { storedData } from '../own-data/stored/feature.js';
import { formingPairings } from '../pairing/forming/feature.js';
import { lastingPairings } from '../pairing/lasting/feature.js';
import { meetingInPairings } from '../pairing/meeting/feature.js';
import { settings } from '../people/settings/feature.js';
import { settingUpCountry } from '../setting-up/country/feature.js';
import { settingUpFacility } from '../setting-up/facility/feature.js';
import { settingUpGroup } from '../setting-up/group/feature.js';
import { handingOver } from '../setting-up/handing-over/feature.js';
import { standingIn } from '../setting-up/standing-in/feature.js';
import { undelivered } from '../setting-up/undelivered/feature.js';
import { extending } from '../training/extending/feature.js';
import { readiness } from '../training/readiness/feature.js';
import { requirements } from '../training/requirements/feature.js';
import { sessions } from '../training/sessions/feature.js';
import { verifying } from '../training/verifying/feature.js';
import { afterwards } from '../visits/afterwards/feature.js';
import { claiming } from '../visits/claiming/feature.js';
import { covering } from '../visits/covering/feature.js';
import { gate } from '../visits/gate/feature.js';
import { lookingAhead } from '../visits/looking-ahead/feature.js';
import { pausing } from '../visits/pausing/feature.js';
import { planning } from '../visits/planning/feature.js';
import { reminding } from '../visits/reminding/feature.js';
import { standing } from '../visits/standing/feature.js';
import { timeOff } from '../visits/time-off/feature.js';

/** Everything that the bot can do, from the roof down: each may import from those below it. Adding a feature adds one line here. */
export const FEATURES: readonly Feature[] = [
  retention,
  erasingData,
  fetchingData,
  storedData,
  notices,
  weekAhead,
  welcoming,
  wholeCountry,
  home,
  calendarFeed,
  calendar,
  history,
  undelivered,
  settingUpCountry,
  settingUpFacility,
  handingOver,
  settingUpGroup,
  standingIn,
  returning,
  tallying,
  counting,
  lastingPairings,
  meetingInPairings,
  formingPairings,
  afterwards,
  gate,
  lookingAhead,
  pausing,
  planning,
  reminding,
  timeOff,
  standing,
  covering,
  claiming,
  readiness,
  verifying,
  sessions,
  extending,
  requirements,
  settings,
  membership,
];
