import { defineBareButton, nothing } from '../../slack/blocks/controls.js';
import { defineBareModal } from '../../slack/blocks/modals.js';

export const openOwnDataButton = defineBareButton('open_own_data');
export const fetchOwnDataButton = defineBareButton('fetch_own_data');
export const openErasingButton = defineBareButton('open_erasing');

/** What is stored of whoever reads it. */
export const ownDataModal = defineBareModal('own_data', nothing);
/** Sent in to have it erased. */
export const eraseModal = defineBareModal('erase_own_data', nothing);
