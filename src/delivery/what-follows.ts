import { defineDeclaration } from '../core/feature.js';
import type { Society } from '../database/society.js';
import type { DeadMessage } from './hands.js';

/**
 * What a feature does once Slack has a message, whichever it is: harmless to repeat. It answers whether something else is to
 * be sent now.
 */
export const whenSent = defineDeclaration<(society: Society, key: string, now: Date) => Promise<boolean>>();

/** The same once Slack refuses one, and waiting does not mend it. */
export const whenRefused = defineDeclaration<(society: Society, message: DeadMessage, now: Date) => Promise<boolean>>();
