import type { Seal } from '../domain/said-week.js';
import type { ScopedTransaction } from './scope.js';

/** What putting a week back needs besides what its post says. */
export interface PuttingBack {
  readonly transaction: ScopedTransaction;
  readonly workspaceId: string;
  readonly seal: Seal;
  readonly recordsEnd: Date;
  readonly now: Date;
}
