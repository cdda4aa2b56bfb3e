import { z } from 'zod';
import { defineBareButton, defineButton, defineButtons, isoWeek } from './controls.js';

/** Kinds of period that numbers are looked up for. */
export const TALLY_PERIODS = ['week', 'month', 'quarter', 'year'] as const;

/** The period of that kind in which a week is. */
export const openTallyButtons = defineButtons('open_tally', TALLY_PERIODS, isoWeek);
/** Numbers of facilities, or of target groups: each has a rule of its own. */
export const explainTallyButton = defineButton('explain_tally', z.enum(['tally', 'quarter']));
export const declareSmallButton = defineBareButton('declare_small');
