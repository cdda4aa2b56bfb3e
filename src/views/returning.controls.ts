import { defineButton, defineButtons, id, month, together, year } from './controls.js';

/** Kinds of file in which a year of every facility can be had. */
export const RETURN_FILES = ['csv', 'xlsx'] as const;

/** Opens the year of one facility. */
export const openReturnButton = defineButton('open_return', together({ facilityId: id, year }));
/** Opens one month of it. */
export const openReturnMonthButton = defineButton('open_return_month', together({ facilityId: id, month }));
/** Reminds the leaders of every facility whose return of that year is missing. */
export const remindReturnsButton = defineButton('remind_returns', year);
/** Fetches the year of every facility as a file. */
export const downloadReturnsButtons = defineButtons('download_returns', RETURN_FILES, year);
