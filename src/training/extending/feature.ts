import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { extendValidity } from './extend-validity.listener.js';

/** In a crisis, when no courses are held, what the society itself lets lapse holds for longer: once, for all. */
export const extending = defineFeature('training/extending', hears(extendValidity));
