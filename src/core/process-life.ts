/** How long a process counts as running after it said so, in milliseconds: it says so each minute, and may miss one. */
export const PROCESS_LIVES_FOR = 150_000;
