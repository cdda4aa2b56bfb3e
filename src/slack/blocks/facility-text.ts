import type { FacilityKind, FacilityStatus } from '../../core/model.js';
import type { Say } from '../../locales/index.js';

export function kindText(say: Say, kind: FacilityKind): string {
  return say(`setup.kind.${kind}`);
}

export function statusText(say: Say, status: FacilityStatus): string {
  return say(`setup.status.${status}`);
}
