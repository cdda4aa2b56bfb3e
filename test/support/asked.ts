import type { AskedAbout } from '../../src/core/language.js';

/** Somebody who asks for something, wherever they are. */
export const ANYBODY: AskedAbout = { userId: 'U0ANYBODY', channelId: null, ids: [] };
