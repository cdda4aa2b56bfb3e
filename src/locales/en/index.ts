import { claiming } from './claiming.js';
import { general } from './general.js';
import { planning } from './planning.js';
import { schedule } from './schedule.js';
import { settingUp } from './setting-up.js';

export const english = { ...general, ...claiming, ...schedule, ...planning, ...settingUp } as const;
