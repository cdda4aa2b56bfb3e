import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Locale } from '../../src/core/model.js';
import { type Captioned, drawSheets } from './contact-sheets.js';
import { changeTexts, hiddenTexts } from './payload.js';
import { type Device, StandInPage, type Theme } from './stand-in-page.js';
import type { Recorded, Screen } from './variants.js';

/** Ignored by git. */
const FOLDER = 'data/screens';
const LONGEST_HIDDEN = 700;

/** Takes a picture of every variant in every language and at both widths, and puts them together on sheets. */
export async function takeGallery(browser: Browser, screens: readonly Screen<Recorded>[], theme: Theme): Promise<void> {
  const locales: readonly Locale[] = ['sv', 'da', 'en'];
  const devices: readonly Device[] = ['phone', 'desk'];
  const sets = locales.flatMap((locale) => devices.map((device) => ({ locale, device })));
  const sheets: string[] = [];
  // Two at a time: one draws while the other is written down.
  const next = async (): Promise<void> => {
    const set = sets.shift();
    if (!set) return;
    const { locale, device } = set;
    const pictures = await takeSet(browser, screens, locale, device, theme);
    const about = await drawSheets(browser, join(FOLDER, 'sheets', `${locale}-${device}`), pictures, device);
    sheets.push(...about.map((line) => `${locale}-${device}/${line}`));
    await next();
  };
  await Promise.all([next(), next()]);
  writeFileSync(join(FOLDER, 'sheets', 'index.txt'), `${sheets.sort().join('\n')}\n`);
}

async function takeSet(
  browser: Browser,
  screens: readonly Screen<Recorded>[],
  locale: Locale,
  device: Device,
  theme: Theme,
): Promise<Captioned[]> {
  const folder = join(FOLDER, `${locale}-${device}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await StandInPage.open(browser, locale, device, theme);
  const pictures: Captioned[] = [];
  for (const { screen, variants } of screens) {
    for (const [index, variant] of variants.entries()) {
      const path = join(folder, `${screen.replaceAll(/[^\w.]+/g, '-')}-${index + 1}.png`);
      const saying = (text: string) => variant.pieces.inLanguage(text, locale);
      const content = changeTexts(variant.showing.content, saying);
      const png = await page.picture(variant, content, changeTexts(variant.showing.errors, saying));
      writeFileSync(path, png);
      const title = `${screen} · ${index + 1} of ${variants.length}`;
      pictures.push({ path, ...sizeOf(png), title, beneath: beneath(content) });
    }
  }
  return pictures;
}

/** What no picture shows. */
function beneath(content: unknown): string[] {
  const { text, blocks } = Object(content);
  const notification = typeof text === 'string' && blocks.length > 0 ? [`notification: ${text}`] : [];
  const hidden = hiddenTexts(content).join(' | ');
  return [...notification, ...(hidden === '' ? [] : [`hidden: ${hidden.slice(0, LONGEST_HIDDEN)}`])];
}

/** As the head of a PNG says, in pixels. */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
