import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import type { PersonCard } from '../../sandbox/slack/page-api.js';
import type { Locale } from '../../src/core/model.js';
import type { Recorded } from './variants.js';

const BUILT = 'dist/page';
const ADDRESS = 'http://stand-in.test';
const PATIENCE = 60_000;
const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
]);
/** In CSS pixels. High enough for all that one looks at to be seen at once. */
export const SIZES = { phone: { width: 375, height: 6_000 }, desk: { width: 900, height: 6_000 } };
export type Theme = 'light' | 'dark';
export type Device = keyof typeof SIZES;

/** What is looked at is whole, and stands free. */
export const WHOLE = `
  .shell { display: block !important; min-height: 0 }
  .stand-in, .top-bar, .left, .guide, .composer, .place-header, .alerts-on-top { display: none !important }
  main { border: 0 }
  .message { padding-block: 1rem }
  .message-ephemeral { margin: 0; border: 0; border-radius: 0; padding: 1rem; background: var(--surface) }
  dialog.modal[open] { max-height: none; margin: 0 auto; border: 0; border-radius: 0; box-shadow: none }
  .modal-body { overflow: visible }
`;
/** The page looks again when it is told to, and no server tells it. */
const LISTENS = `globalThis.EventSource = class {
  addEventListener(_name, changed) { globalThis.look = changed; }
  close() {}
};`;
const TAGS: Readonly<Record<Locale, string>> = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' };
const READER = 'UREADER';
const BOT = 'UBOT';
const CHANNEL = 'CCHANNEL';

/** The stand-in's page in a browser, showing one thing at a time to somebody who reads one language. */
export class StandInPage {
  #screen: unknown = null;
  #shown = 0;

  private constructor(
    private readonly page: Page,
    private readonly locale: Locale,
  ) {}

  static async open(browser: Browser, locale: Locale, device: Device, theme: Theme): Promise<StandInPage> {
    const reader = { timezoneId: 'Europe/Stockholm', locale: TAGS[locale] };
    const page = await browser.newPage({ viewport: SIZES[device], ...reader });
    page.setDefaultTimeout(PATIENCE);
    const kept = { 'sandbox-guide-closed': 'yes', 'sandbox-language': locale, 'sandbox-theme': theme };
    await page.addInitScript(`Object.assign(localStorage, ${JSON.stringify(kept)}); ${LISTENS}`);
    const opened = new StandInPage(page, locale);
    opened.#screen = opened.#screenWith({});
    await page.route(`${ADDRESS}/**`, (route) => opened.#answer(route));
    await page.goto(`${ADDRESS}/#${READER}/${CHANNEL}`);
    await page.locator('main').waitFor();
    await page.addStyleTag({ content: WHOLE });
    return opened;
  }

  /** A picture of all of it, as PNG. */
  async picture({ showing, names }: Recorded, content: unknown, errors: unknown): Promise<Buffer> {
    this.#shown += 1;
    const ts = `1795600000.${String(this.#shown).padStart(6, '0')}`;
    const { surface, repliesTo } = showing;
    const id = `V${this.#shown}`;
    const isView = surface === 'modal' || surface === 'home';
    const message = {
      channelId: CHANNEL,
      userId: BOT,
      ts,
      edited: false,
      ...(surface === 'ephemeral' && { ephemeralFor: READER }),
      ...(repliesTo !== undefined && { repliesTo }),
      ...Object(content),
    };
    this.#screen = this.#screenWith({
      names,
      messages: isView ? [] : [message],
      modals: surface === 'modal' ? [{ viewId: id, view: content, errors: errors ?? {}, values: {} }] : [],
      home: surface === 'home' ? { viewId: id, blocks: Object(content).blocks } : null,
    });
    const looked = this.page.waitForResponse((response) => response.url().includes('/page-api/screen'));
    const place = surface === 'home' ? 'home' : CHANNEL;
    await this.page.evaluate(`location.hash = '#${READER}/${place}'; look(); undefined`);
    await looked;
    const selector = { modal: 'dialog.modal', home: '.home-blocks' }[String(surface)] ?? `[data-message="${ts}"]`;
    const shown = this.page.locator(selector);
    await shown.waitFor();
    await this.page.evaluate(
      'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => document.activeElement?.blur())',
    );
    return await shown.screenshot({ animations: 'disabled' });
  }

  #reader(): PersonCard {
    const about = { sv: '', da: '', en: '' };
    return { id: READER, name: 'Anna', locale: TAGS[this.locale], isBot: false, startsIn: CHANNEL, about, role: null };
  }

  #screenWith({ names = {}, messages = [], modals = [], home = null }: Partial<Record<string, unknown>>) {
    return {
      me: this.#reader(),
      now: '2026-11-25T08:00:00Z',
      channels: [{ id: CHANNEL, name: 'besok', kind: 'public', memberCount: 8, isReadOnly: false, messages }],
      otherChannels: [],
      modals,
      home,
      names: { ...Object(names), [BOT]: 'visiting-hours' },
      shortcuts: [],
      commands: [],
      notices: [],
      scheduledCount: 0,
    };
  }

  async #answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    const json = (body: unknown) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) });
    if (pathname === '/page-api/screen') return await json(this.#screen);
    if (pathname === '/page-api/setting') return await json({ language: this.locale });
    if (pathname === '/page-api/people') {
      const people = [this.#reader(), { ...this.#reader(), id: BOT, name: 'visiting-hours', isBot: true }];
      return await json(people);
    }
    if (pathname.startsWith('/page-api/')) return await json({ ok: true });
    const file = join(BUILT, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) return await route.fulfill({ status: 404 });
    await route.fulfill({
      contentType: TYPES.get(extname(file)) ?? 'application/octet-stream',
      body: readFileSync(file),
    });
  }
}
