import { defineBareButton } from '../../slack/blocks/controls.js';

export const answerThanksButton = defineBareButton('answer_thanks');
