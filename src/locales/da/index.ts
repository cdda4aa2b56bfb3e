import { claiming } from './claiming.js';
import { counting } from './counting.js';
import { general } from './general.js';
import { importing } from './importing.js';
import { lapsing } from './lapsing.js';
import { planning } from './planning.js';
import { readiness } from './readiness.js';
import { reminding } from './reminding.js';
import { requirements } from './requirements.js';
import { returning } from './returning.js';
import { schedule } from './schedule.js';
import { sessions } from './sessions.js';
import { settingUp } from './setting-up.js';
import { tallying } from './tallying.js';
import { targets } from './targets.js';
import { training } from './training.js';
import { undelivered } from './undelivered.js';
import { verifying } from './verifying.js';

export const danish = {
  ...general,
  ...claiming,
  ...counting,
  ...schedule,
  ...planning,
  ...reminding,
  ...readiness,
  ...sessions,
  ...settingUp,
  ...tallying,
  ...returning,
  ...targets,
  ...training,
  ...undelivered,
  ...lapsing,
  ...requirements,
  ...verifying,
  ...importing,
} as const;
