import { defineBareButton } from './controls.js';

export const openHelpButton = defineBareButton('open_help');
