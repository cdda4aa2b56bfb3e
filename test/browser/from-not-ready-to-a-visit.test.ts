import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoBrowser } from '../support/browser.js';
import { type DemoPage, openDemoPage } from '../support/demo-page.js';

const missing = whyNoBrowser();
const STUDY_VISIT = 'Förberedande studiebesök';
const UNDERTAKING = 'Sekretessförbindelse';

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
  const dialog = () => page.getByRole('dialog').last();
  const saveAndClose = async (): Promise<void> => {
    await dialog().getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  const save = async (): Promise<void> => {
    await dialog().getByRole('button', { name: 'Spara' }).click();
    await dialog().getByRole('button', { name: 'Stäng' }).last().click();
  };
  const post = () => page.getByRole('listitem').filter({ hasText: 'Vecka 48 (23–29 november)' }).first();
  const claimThursday = async (): Promise<void> => {
    await post()
      .getByRole('button', { name: /Anmäl mig torsdag 26 november/ })
      .click();
  };

  it('a newcomer signs up for the study visit, attends, is verified, and claims a visit', async () => {
    await become('Lena');
    await type('/visit tillfälle');
    await page
      .getByRole('button', { name: /Planera ett tillfälle/ })
      .last()
      .click();
    await dialog().getByLabel('Vad det gäller').selectOption({ label: STUDY_VISIT });
    await dialog().getByLabel('Dag', { exact: true }).fill('2026-11-24');
    await dialog().getByLabel('Börjar', { exact: true }).fill('10:00');
    await dialog().getByLabel('Slutar', { exact: true }).fill('11:00');
    await dialog().getByLabel('Platser').fill('3');
    await saveAndClose();

    await become('Cilla');
    await claimThursday();
    await page.getByText('Du är inte redo för besöket').last().waitFor();
    const told = page.getByRole('listitem').filter({ hasText: 'Du är inte redo för besöket' }).last();
    expect(await told.textContent()).toContain(UNDERTAKING);
    await told.getByRole('button', { name: /Anmäl mig/ }).click();
    await page.getByText(`Du är anmäld: ${STUDY_VISIT}`).last().waitFor();

    for (let day = 0; day < 4; day += 1) await demo.letPass('+1 day');
    await become('Lena');
    await type('/visit tillfälle');
    await page
      .getByRole('button', { name: /More actions/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Notera vilka som kom' }).click();
    await dialog().getByRole('checkbox', { name: /Cilla/ }).check();
    await saveAndClose();

    await type('/visit intyga');
    await dialog().getByRole('checkbox', { name: /Cilla/ }).first().check();
    await dialog().getByLabel('Vad som är klart').selectOption({ label: UNDERTAKING });
    await dialog().getByLabel('Dag då det blev klart').fill('2026-11-24');
    await save();

    await become('Cilla');
    await claimThursday();
    const claimed = page.getByRole('listitem').filter({ hasText: 'Du är anmäld: torsdag 26 november' });
    await claimed.last().waitFor();
    await post().getByText('1 av 3').waitFor();
    expect(await post().textContent()).toMatch(/torsdag 26 november[\s\S]*1 av 3[\s\S]*Cilla/);
  });
});
