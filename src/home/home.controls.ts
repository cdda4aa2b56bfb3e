import { defineBareButton } from '../slack/blocks/controls.js';

export const openHelpButton = defineBareButton('open_help');
/** Every word that can be typed, with what it does. */
export const showAllWordsButton = defineBareButton('show_all_words');
