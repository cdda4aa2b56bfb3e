/** Whether there is time for all of it, as in CI; elsewhere somebody waits, and fewer rounds will do. */
export const IS_THOROUGH = Boolean(process.env.VISITING_HOURS_ALL_TESTS);
