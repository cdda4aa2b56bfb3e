import { defineDeclaration } from '../../core/feature.js';
import type { Deps } from './deps.js';
import type { Request } from './request.js';

type Asked = Pick<Request, 'society' | 'person' | 'say' | 'now' | 'client'>;

/** What is done once something has changed that a person sees in their App Home. */
export const whenHomeChanges = defineDeclaration<(deps: Deps, asked: Asked) => Promise<void>>();

/** @param asked whose App Home has changed, in the language in which they read it now */
export async function homeChanged(deps: Deps, asked: Asked): Promise<void> {
  for (const handle of deps.declared(whenHomeChanges)) await handle(deps, asked);
}
