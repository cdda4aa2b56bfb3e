import { claiming } from './claiming.js';
import { general } from './general.js';
import { planning } from './planning.js';
import { schedule } from './schedule.js';
import { settingUp } from './setting-up.js';

export const danish = { ...general, ...claiming, ...schedule, ...planning, ...settingUp } as const;
