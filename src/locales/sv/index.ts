import { claiming } from './claiming.js';
import { general } from './general.js';
import { planning } from './planning.js';
import { reminding } from './reminding.js';
import { schedule } from './schedule.js';
import { settingUp } from './setting-up.js';
import { undelivered } from './undelivered.js';

export const swedish = {
  ...general,
  ...claiming,
  ...schedule,
  ...planning,
  ...reminding,
  ...settingUp,
  ...undelivered,
} as const;
