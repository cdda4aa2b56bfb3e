import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Null when there is a Chromium; else why its tests are skipped. Where all tests must run, its absence is a failure. */
export function whyNoBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null;
  if (process.env.VISITING_HOURS_ALL_TESTS)
    throw new Error(`all tests must run, but there is no Chromium at ${CHROMIUM}`);
  return `there is no Chromium at ${CHROMIUM} (set CHROMIUM to where it is)`;
}

/** Headless Chromium that makes no connection of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
