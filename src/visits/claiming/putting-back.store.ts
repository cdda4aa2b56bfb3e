import type { ScopedTransaction } from '../../database/scope.js';
import type { Seal } from '../../delivery/said-week.rule.js';

/** What putting a week back needs besides what its post says. */
export interface PuttingBack {
  readonly transaction: ScopedTransaction;
  readonly workspaceId: string;
  readonly seal: Seal;
  readonly recordsEnd: Date;
  readonly now: Date;
}
