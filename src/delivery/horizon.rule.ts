/** How far ahead Slack is handed what it shows later (it takes 120 days), in milliseconds: what is changed meanwhile costs two calls. */
export const HORIZON = 14 * 24 * 60 * 60_000;
