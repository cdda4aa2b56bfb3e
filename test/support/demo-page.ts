import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { startDemo } from '../../sandbox/demo/start-demo.js';
import { openBrowser } from './browser.js';

/** How long a busy machine may take over what a person waits for, in milliseconds. */
const PATIENCE = 60_000;
/** A Saturday, so that next week is week 48 of 2026. */
const SATURDAY = new Date('2026-11-21T09:00:00Z');

/** The demo's page in a browser, and the hands of whoever sits at it. */
export interface DemoPage {
  readonly page: Page;
  /** Sits down as somebody, in the channel of the Göteborg group. */
  become(name: string): Promise<void>;
  /** Lets time pass by a button of the clock, and waits until it has: what is asked meanwhile is answered the day after. */
  letPass(button: string): Promise<void>;
  /** Writes a message and sends it. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDemoPage(): Promise<DemoPage> {
  const logger = pino({ level: 'silent' });
  const demo = await startDemo({ port: 0, logger, patience: PATIENCE, weeks: 2, now: SATURDAY });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/Stockholm' });
  page.setDefaultTimeout(PATIENCE);
  // The page’s own words in English, whatever the bot writes.
  await page.addInitScript("localStorage.setItem('sandbox-language', 'en')");
  const shown = await page.goto(demo.pageUrl);
  if (!shown?.ok()) throw new Error('there is no page to show: build it first with npm run build:page');
  return {
    page,
    async become(name) {
      const option = page.getByLabel('You are').locator('option', { hasText: new RegExp(`^${name} `) });
      await page.getByLabel('You are').selectOption((await option.getAttribute('value')) ?? '');
      // Until the next person's screen is there, the one before is shown, and a press is theirs.
      await page.waitForFunction(`document.title.includes(' · ${name} ')`);
      await page.getByRole('link', { name: /besok-goteborg/ }).click();
    },
    async letPass(button) {
      const passed = page.waitForResponse('**/page-api/clock');
      await page.getByRole('region', { name: 'Clock' }).getByRole('button', { name: button }).click();
      await passed;
    },
    async type(text) {
      await page.getByRole('textbox', { name: 'Message' }).fill(text);
      await page.keyboard.press('Enter');
    },
    async close() {
      await browser.close();
      await demo.stop();
    },
  };
}
