import type { KnownBlock } from '@slack/types';
import { defineDeclaration } from '../../core/feature.js';
import type { Request } from '../../slack/hearing/request.js';

/** What a higher feature lists below somebody's own visits. */
export const alsoMine =
  defineDeclaration<(request: Pick<Request, 'society' | 'person' | 'say' | 'now'>) => Promise<readonly KnownBlock[]>>();
