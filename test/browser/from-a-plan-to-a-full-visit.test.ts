import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoBrowser } from '../support/browser.js';
import { type DemoPage, openDemoPage } from '../support/demo-page.js';

const missing = whyNoBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(missing)(`in a browser${missing ? ` (skipped, because ${missing})` : ''}`, () => {
  let demo: DemoPage;
  let page: Page;

  beforeAll(async () => {
    demo = await openDemoPage();
    page = demo.page;
  });
  afterAll(() => demo?.close());

  const become = (name: string) => demo.become(name);
  const type = (text: string) => demo.type(text);
  const post = () =>
    page
      .getByRole('list', { name: 'Messages' })
      .getByRole('listitem')
      .filter({ hasText: 'Vecka 49 (30 november–6 december)' });
  const tuesday = () =>
    post()
      .locator('div', { hasText: /tisdag 1 december[\s\S]* av 3/ })
      .last();

  it('a leader posts the week, three claim, one releases, and a fourth takes the place', async () => {
    await become('Lena');
    await type('/visit plan 2026-W49');
    const plan = page.getByRole('dialog');
    await plan.getByText('tisdag 1 december 17:00–19:00').first().waitFor();
    await plan.getByRole('button', { name: 'Publicera' }).click();
    await tuesday().getByText('0 av 3').waitFor();

    for (const name of ['Anna', 'Bo', 'Emma']) {
      await become(name);
      await post()
        .getByRole('button', { name: /tisdag 1 december/ })
        .click();
      await page
        .getByText(name === 'Emma' ? 'You’re going' : 'Du är anmäld')
        .last()
        .waitFor();
    }
    await tuesday().getByText('3 av 3').waitFor();
    // There is no place left to claim, and a line to wait in.
    await post()
      .getByRole('button', { name: /Vänta på en plats tisdag 1 december/ })
      .waitFor();
    expect(
      await post()
        .getByRole('button', { name: /Anmäl mig tisdag 1 december/ })
        .count(),
    ).toBe(0);

    await become('Bo');
    await type('/visit släpp');
    await page
      .getByRole('button', { name: /Lämna återbud/ })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lämna återbud' }).click();
    await tuesday().getByText('2 av 3').waitFor();

    await become('Mikkel');
    await post()
      .getByRole('button', { name: /tisdag 1 december/ })
      .click();
    await page.getByText('Du er tilmeldt').last().waitFor();
    await tuesday().getByText('3 av 3').waitFor();
    const words = (await tuesday().textContent()) ?? '';
    for (const name of ['Anna', 'Emma', 'Mikkel']) expect(words).toContain(name);
    expect(words).not.toContain('Bo ');
  });

  it('what only one person is told, nobody else sees', async () => {
    await become('Cilla');
    await type('/visit mina');
    await page.getByText('Du har inga kommande besök').waitFor();
    await become('Anna');
    expect(await page.getByText('Du har inga kommande besök').count()).toBe(0);
    expect(await page.getByText('Du är anmäld').count()).toBe(1);
  });

  it('App Home shows one’s own visits and those one can take', async () => {
    await become('Anna');
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByText('Dina nästa besök').waitFor();
    await page.getByText('tisdag 1 december').first().waitFor();
    await page.getByRole('button', { name: /Anmäl mig torsdag 26 november/ }).waitFor();
  });

  it('Escape goes back one modal at a time, also after a refusal, and the next one opens', async () => {
    await become('Lena');
    await type('/visit plan 2026-W50');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lägg till ett besök' }).click();
    await dialog.getByLabel('Börjar', { exact: true }).fill('19:00');
    await dialog.getByLabel('Slutar', { exact: true }).fill('17:00');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByText('Sluttiden måste ligga efter starttiden').waitFor();
    await page.keyboard.press('Escape');
    await dialog.getByRole('heading', { name: 'Planera besök' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await type('/visit intyga');
    await dialog.getByRole('heading', { name: 'Intyga' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('a screen reader finds nothing serious amiss in a channel, a modal or App Home, light or dark', async () => {
    await become('Lena');
    const places = {
      channel: () => page.getByRole('link', { name: /besok-goteborg/ }).click(),
      home: () => page.getByRole('link', { name: 'Home' }).click(),
      modal: async () => {
        await page.getByRole('link', { name: /besok-goteborg/ }).click();
        await type('/visit plan 2026-W50');
        await page.getByRole('dialog').getByText('Vecka 50').first().waitFor();
      },
    };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [place, go] of Object.entries(places)) {
        await go();
        expect({ place, colorScheme, amiss: await seriouslyAmiss() }).toEqual({ place, colorScheme, amiss: [] });
      }
      await page.keyboard.press('Escape');
    }
  });

  async function seriouslyAmiss(): Promise<string[]> {
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
    const { violations } = found as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }
});
