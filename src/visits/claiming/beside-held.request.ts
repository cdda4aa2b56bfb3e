import { defineDeclaration } from '../../core/feature.js';
import type { ShiftWithPlaces } from '../../core/model.js';
import { defineStore } from '../../database/society.js';
import type { Request } from '../../slack/hearing/request.js';
import { type BesideHeldVisit, besideHeldVisit } from './beside-held.view.js';

/** What features add to a visit beside whoever holds it. */
export const BesideHeldVisits = defineStore(({ declared }) => declared(besideHeldVisit));

/** Reads what a higher feature adds beside somebody's own visits where they ask for all of them, and there alone. */
export const besideMine =
  defineDeclaration<
    (request: Pick<Request, 'society' | 'person'>, held: readonly ShiftWithPlaces[]) => Promise<BesideHeldVisit>
  >();
