import { acting } from './acting.js';
import { afterwards } from './afterwards.js';
import { appHome } from './app-home.js';
import { asking } from './asking.js';
import { claiming } from './claiming.js';
import { clearing } from './clearing.js';
import { company } from './company.js';
import { counting } from './counting.js';
import { covering } from './covering.js';
import { declaring } from './declaring.js';
import { extending } from './extending.js';
import { gate } from './gate.js';
import { general } from './general.js';
import { guides } from './guides.js';
import { handingOver } from './handing-over.js';
import { history } from './history.js';
import { importing } from './importing.js';
import { language } from './language.js';
import { lapsing } from './lapsing.js';
import { myCalendar } from './my-calendar.js';
import { ownData } from './own-data.js';
import { pairing } from './pairing.js';
import { pausing } from './pausing.js';
import { planning } from './planning.js';
import { readiness } from './readiness.js';
import { reminding } from './reminding.js';
import { requirements } from './requirements.js';
import { restoring } from './restoring.js';
import { returning } from './returning.js';
import { schedule } from './schedule.js';
import { sessions } from './sessions.js';
import { settingUp } from './setting-up.js';
import { standing } from './standing.js';
import { standingIn } from './standing-in.js';
import { tallying } from './tallying.js';
import { targets } from './targets.js';
import { timeOff } from './time-off.js';
import { training } from './training.js';
import { undelivered } from './undelivered.js';
import { verifying } from './verifying.js';
import { weekAhead } from './week-ahead.js';
import { welcoming } from './welcoming.js';
import { whereToMeet } from './where-to-meet.js';

export const danish = {
  ...general,
  ...gate,
  ...acting,
  ...afterwards,
  ...asking,
  ...claiming,
  ...clearing,
  ...company,
  ...counting,
  ...covering,
  ...schedule,
  ...planning,
  ...ownData,
  ...pairing,
  ...pausing,
  ...reminding,
  ...readiness,
  ...sessions,
  ...settingUp,
  ...standing,
  ...standingIn,
  ...tallying,
  ...restoring,
  ...returning,
  ...targets,
  ...declaring,
  ...appHome,
  ...timeOff,
  ...training,
  ...undelivered,
  ...language,
  ...lapsing,
  ...myCalendar,
  ...requirements,
  ...verifying,
  ...guides,
  ...handingOver,
  ...history,
  ...importing,
  ...weekAhead,
  ...welcoming,
  ...extending,
  ...whereToMeet,
} as const;
