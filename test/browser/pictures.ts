import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Demo } from '../../sandbox/demo/start-demo.js';
import type { Locale } from '../../src/core/model.js';
import { WHOLE } from '../screens/stand-in-page.js';

const FOLDER = 'docs/pictures';
/** What was shown when each picture was taken. */
const NOTES = `${FOLDER}/taken.json`;
const PATIENCE = 60_000;
/** In CSS pixels. High enough for all that one looks at to be seen at once. */
const SIZES = { desk: { width: 900, height: 2_400 }, phone: { width: 390, height: 2_400 } };

/** One thing that somebody sees. */
export interface Picture {
  readonly name: string;
  readonly device: keyof typeof SIZES;
  /** In the light where it is left out. */
  readonly theme?: 'light' | 'dark';
  /** Slack user id of who sees it. */
  readonly userId: string;
  /** Id of the conversation it stands in, or `home`. */
  readonly place: string;
  /** The `ts` of a message; left out for the modal on top, or for the whole home tab. */
  readonly message?: string;
  readonly isModal?: boolean;
  /** Of what the bot sent, so that it is known without a browser whether the same would be shown now. */
  readonly fingerprint: string;
}

export type Taken = Pick<Picture, 'name' | 'fingerprint'>;

type Notes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The same for the same words, whatever ids came with them and whatever the demo counted: its weeks are not quite the same twice. */
export function fingerprintOf(shown: unknown): string {
  const words = JSON.stringify(shown, (key, value) => (key === 'block_id' ? undefined : value))
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/\d+/g, '0');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

/** Takes a picture of the whole of it. */
export async function takePicture(browser: Browser, demo: Demo, language: Locale, picture: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: SIZES[picture.device], timezoneId: 'Europe/Stockholm' });
  page.setDefaultTimeout(PATIENCE);
  const kept = {
    'sandbox-guide-closed': 'yes',
    'sandbox-language': language,
    'sandbox-theme': picture.theme ?? 'light',
  };
  await page.addInitScript(`Object.assign(localStorage, ${JSON.stringify(kept)})`);
  await page.goto(`${demo.pageUrl}#${picture.userId}/${picture.place}`);
  const shown = thingIn(page, picture);
  await shown.waitFor();
  await page.addStyleTag({ content: WHOLE });
  await page.evaluate('document.activeElement?.blur()');
  const folder = `${FOLDER}/${language}`;
  mkdirSync(folder, { recursive: true });
  await shown.screenshot({ path: `${folder}/${picture.name}.png`, animations: 'disabled' });
  await page.close();
}

function thingIn(page: Page, { isModal, message }: Picture): Locator {
  if (isModal) return page.locator('dialog.modal');
  return message === undefined ? page.locator('.home-blocks') : page.locator(`[data-message="${message}"]`);
}

/** Remembers what the pictures of one language show. */
export function keepNotes(language: Locale, taken: readonly Taken[]): void {
  const notes: Notes = {
    ...readNotes(),
    [language]: Object.fromEntries(taken.map(({ name, fingerprint }) => [name, fingerprint])),
  };
  writeFileSync(NOTES, `${JSON.stringify(notes, null, 2)}\n`);
}

/** What would be shown now and is on no picture, in words. */
export function outdated(language: Locale, shown: readonly Taken[]): string[] {
  const notes = readNotes()[language] ?? {};
  return shown.flatMap(({ name, fingerprint }) => {
    const path = `${FOLDER}/${language}/${name}.png`;
    if (!existsSync(path)) return [`${path} is missing: take it with npm run pictures`];
    return notes[name] === fingerprint ? [] : [`${path} shows what is not shown any more: npm run pictures`];
  });
}

function readNotes(): Notes {
  return existsSync(NOTES) ? JSON.parse(readFileSync(NOTES, 'utf8')) : {};
}
