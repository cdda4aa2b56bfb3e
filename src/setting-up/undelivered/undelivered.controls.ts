import { defineBareButton } from '../../slack/blocks/controls.js';

export const openUndeliveredButton = defineBareButton('open_undelivered');
export const retryUndeliveredButton = defineBareButton('retry_undelivered');
