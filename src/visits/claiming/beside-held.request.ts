import type { KnownBlock } from '@slack/types';
import { defineDeclaration } from '../../core/feature.js';
import { defineStore } from '../../database/society.js';
import type { Request } from '../../slack/hearing/request.js';
import { type BesideHeldVisit, besideHeldVisit } from './beside-held.view.js';

/** What features add to a visit beside whoever holds it. */
export const BesideHeldVisits = defineStore(({ declared }) => declared(besideHeldVisit));

/** What a feature adds where somebody asks for all of their own visits. */
export interface OwnVisitsAdded {
  readonly beside: BesideHeldVisit;
  readonly below: readonly KnownBlock[];
}

/** Reads what a higher feature adds there, and nowhere else. */
export const besideMine = defineDeclaration<(request: Request) => Promise<OwnVisitsAdded>>();
