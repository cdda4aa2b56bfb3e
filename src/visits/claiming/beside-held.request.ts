import { defineStore } from '../../database/society.js';
import { besideHeldVisit } from './beside-held.view.js';

/** What features add to a visit beside whoever holds it. */
export const BesideHeldVisits = defineStore(({ declared }) => declared(besideHeldVisit));
