import { defineBareButton } from '../slack/blocks/controls.js';

export const openHelpButton = defineBareButton('open_help');
