// Takes the README's pictures from the demo in headless Chromium: npm run pictures
import { mkdirSync } from 'node:fs';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { startDemo } from '../sandbox/start-demo.js';
import { openBrowser } from '../support/browser.js';

const FOLDER = 'docs/pictures';
const SATURDAY = new Date('2026-11-21T09:00:00Z');

mkdirSync(FOLDER, { recursive: true });
const demo = await startDemo({ port: 0, logger: pino({ level: 'silent' }), now: SATURDAY });
const browser = await openBrowser();

async function openAs(userId: string, place: string, size: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(60_000);
  await page.addInitScript("localStorage.setItem('sandbox-guide-closed', 'true')");
  await page.goto(`${demo.pageUrl}#${userId}/${place}`);
  return page;
}

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

const DESK = { width: 1180, height: 760 };
const PHONE = { width: 390, height: 780 };

const leader = await openAs('U0LENA', 'C0GBG', DESK);
await type(leader, '/visit plan');
const plan = leader.getByRole('dialog');
for (const box of await plan.getByRole('checkbox').all()) await box.check();
await leader.screenshot({ path: `${FOLDER}/plan.png` });
await plan.getByRole('radio', { name: 'Publicera nu i kanalen' }).check();
await plan.getByRole('button', { name: 'Spara' }).click();
await leader.getByRole('dialog').getByRole('button', { name: 'Stäng' }).last().click();

for (const [userId, day] of [
  ['U0ANNA', 'tisdag 24'],
  ['U0BO', 'tisdag 24'],
  ['U0LENA', 'lördag 28'],
] as const) {
  const volunteer = await openAs(userId, 'C0GBG', DESK);
  await volunteer.getByRole('button', { name: new RegExp(`Ta plats ${day}`) }).click();
  await volunteer.getByText('Du är med').last().waitFor();
  if (userId === 'U0BO') await volunteer.screenshot({ path: `${FOLDER}/schedule.png` });
}

for (const [userId, language, claimed] of [
  ['U0EMMA', 'en', 'You’re going'],
  ['U0MIKKEL', 'da', 'Du er med'],
] as const) {
  const phone = await openAs(userId, 'C0GBG', PHONE);
  await phone.getByRole('button', { name: /torsdag 26 november/ }).click();
  await phone.getByText(claimed).last().waitFor();
  await phone.getByRole('list', { name: 'Messages' }).getByRole('listitem').last().scrollIntoViewIfNeeded();
  await phone.screenshot({ path: `${FOLDER}/claimed-${language}.png` });
}

const home = await openAs('U0ANNA', 'home', PHONE);
await home.getByText('Dina nästa besök').waitFor();
await home.screenshot({ path: `${FOLDER}/home-sv.png` });

await browser.close();
await demo.stop();
