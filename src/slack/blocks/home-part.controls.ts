import { z } from 'zod';
import { defineButtons, id, together } from './controls.js';

/** Which part of a list, from 0. */
export const part = z.codec(z.string().regex(/^(0|[1-9]\d{0,3})$/), z.int().min(0).max(9999), {
  decode: Number,
  encode: String,
});

/** Which part of a list of App Home to show, from 0. */
export const homePartButtons = defineButtons('home_part', ['more', 'first'], together({ list: id, part }));
