import { z } from 'zod';
import {
  defineBareButton,
  defineButton,
  defineButtons,
  id,
  month,
  together,
  year,
} from '../../slack/blocks/controls.js';
import { defineBareModal } from '../../slack/blocks/modals.js';

/** Kinds of file in which a year of every facility can be had. */
export const RETURN_FILES = ['csv', 'xlsx'] as const;

/** Opens the last year that is over: for national staff, who has returned it. */
export const openReturnsButton = defineBareButton('open_returns');
/** Opens the year of one facility. */
export const openReturnButton = defineButton('open_return', together({ facilityId: id, year }));
/** Opens one month of it. */
export const openReturnMonthButton = defineButton('open_return_month', together({ facilityId: id, month }));
/** Reminds the leaders of every facility whose return of that year is missing. */
export const remindReturnsButton = defineButton('remind_returns', year);
/** Fetches the year of every facility as a file. */
export const downloadReturnsButtons = defineButtons('download_returns', RETURN_FILES, year);

/** A facility's year, to be approved; the revision is that of the numbers on the screen. */
export const approveReturnModal = defineBareModal(
  'approve_return',
  z.object({
    facilityId: z.string(),
    year: z.number().int(),
    seenRevision: z.number().int(),
    /** Whether they have read how many visits are not counted, and go on. */
    isAskedAgain: z.boolean().optional(),
  }),
);
