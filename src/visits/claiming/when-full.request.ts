import { defineDeclaration } from '../../core/feature.js';
import type { Reply } from '../../slack/blocks/parts.js';
import type { Request, SubmitRequest } from '../../slack/hearing/request.js';

/** What came of a wish to go, and how it is told. */
export interface Taken {
  readonly isTaken: boolean;
  readonly reply: Reply;
}

/**
 * What is done for somebody who wanted a place on a visit that has none: another may be sought for one, or they may wait.
 * @returns null where nothing is
 */
export type WhenFull = (request: Request | SubmitRequest, shiftId: string) => Promise<Taken | null>;

export const whenFull = defineDeclaration<WhenFull>();
