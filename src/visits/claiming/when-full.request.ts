import { defineDeclaration } from '../../core/feature.js';
import type { Request, SubmitRequest } from '../../slack/hearing/request.js';
import type { Taken } from './take-place.request.js';

/**
 * What is done for somebody who wanted a place on a visit that has none: another may be sought for one, or they may wait.
 * @returns null where nothing is
 */
export type WhenFull = (request: Request | SubmitRequest, shiftId: string) => Promise<Taken | null>;

export const whenFull = defineDeclaration<WhenFull>();
