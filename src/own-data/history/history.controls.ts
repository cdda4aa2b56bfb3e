import { z } from 'zod';
import { defineBareButton, defineButton, defineList, id, orWord, together } from '../../slack/blocks/controls.js';
import { defineBareModal } from '../../slack/blocks/modals.js';
import { AREAS } from './history.rule.js';

const instant = z.codec(z.string().regex(/^(0|[1-9]\d{0,14})$/), z.date(), {
  decode: (text) => new Date(Number(text)),
  encode: (at) => String(at.getTime()),
});

/** Whatever the log names: ids of ours and of Slack, and a facility's year, which has a slash. */
const anything = z.string().regex(/^[^|]{1,120}$/);

/** Opens the history of what somebody may read. */
export const openHistoryButton = defineBareButton('open_history');
/** The history of one person, visit or year. */
export const historyAboutButton = defineButton('history_about', anything);
/** Back to everything. */
export const wholeHistoryButton = defineBareButton('history_whole');
/** What is older than the page that is shown. */
export const olderHistoryButton = defineButton('history_older', together({ at: instant, id }));
export const newestHistoryButton = defineBareButton('history_newest');
export const historyAreaList = defineList('history_area', orWord('all', z.enum(AREAS)));

/** A page of the history: what it is of, and never what it shows. */
export const historyModal = defineBareModal(
  'history',
  z.object({ about: z.string().max(120).nullable(), area: z.enum(AREAS).nullable() }),
);
