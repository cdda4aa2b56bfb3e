import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoBrowser } from '../support/browser.js';
import { type DemoPage, openDemoPage } from '../support/demo-page.js';

const missing = whyNoBrowser();

describe.skipIf(missing)(`whoever opens the demo${missing ? ` (skipped, because ${missing})` : ''}`, () => {
  let demo: DemoPage;
  let page: Page;

  beforeAll(async () => {
    demo = await openDemoPage();
    page = demo.page;
  });
  afterAll(() => demo?.close());

  const language = (name: string) => page.getByLabel(/^(Language|Språk|Sprog)$/).selectOption({ label: name });

  it('reads that it stands in for Slack and that nothing leaves the computer, and sees a posted week', async () => {
    await page.getByText('This page stands in for Slack').waitFor();
    await page.getByText('Nothing leaves this computer').waitFor();
    expect(await page.getByLabel('You are').locator('option:checked').textContent()).toContain('Anna Berg');
    await page.getByRole('button', { name: /torsdag 26 november/ }).waitFor();
  });

  it('finds only those whom one is asked to be, and the channels one is in; the rest is folded away', async () => {
    const people = page.getByLabel('You are').locator('option');
    expect(await people.count()).toBeLessThan(15);
    expect(await page.getByRole('button', { name: 'Join #besok-malmo' }).isVisible()).toBe(false);
    await page.getByText('Other channels (').click();
    await page.getByRole('button', { name: 'Join #besok-malmo' }).waitFor();
    await page.getByLabel('You are').selectOption({ label: 'Show everybody…' });
    expect(await people.count()).toBeGreaterThan(25);
  });

  it('claims with the keyboard, which stays where it was after the post is drawn anew', async () => {
    const claim = page.getByRole('button', { name: /torsdag 26 november/ });
    await claim.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').getByText('1 av 3').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('torsdag 26 november');
  });

  it('sends a suggested command with one press', async () => {
    await page.getByRole('list', { name: 'Commands' }).getByRole('button', { name: '/visit mine' }).click();
    await page.getByText('/visit mine', { exact: true }).last().waitFor();
    await page.getByRole('listitem').getByText('Only visible to you').last().waitFor();
  });

  it('is told in the app’s direct messages that nobody writes there', async () => {
    await demo.letPass('To next Monday');
    await demo.letPass('+1 day');
    await page.getByRole('link', { name: /visiting-hours/ }).click();
    await page.getByText('The app only writes here').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
  });

  it.each([
    ['Svenska', ['Frivillig', 'Ledare', 'Samordnare'], 'Låt tiden gå till måndag'],
    ['Dansk', ['Frivillig', 'Leder', 'Landskontoret'], 'Lad tiden gå til mandag'],
    ['English', ['Volunteer', 'Leader', 'Coordinator'], 'Let time pass to Monday'],
  ])('reads the page and its three ways through in %s', async (name, ways, monday) => {
    await language(name);
    for (const way of ways)
      await page.getByRole('complementary').getByRole('button', { name: way, exact: true }).click();
    await page.getByText(monday).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe({ Svenska: 'sv', Dansk: 'da' }[name] ?? 'en');
  });

  it('goes a leader’s way by pressing what the guide offers', async () => {
    const guide = page.getByRole('complementary');
    await guide.getByRole('button', { name: 'Leader', exact: true }).click();
    await guide.getByRole('button', { name: '/visit ready' }).click();
    expect(await page.getByLabel('You are').locator('option:checked').textContent()).toContain('Lena Lind');
    await page.getByRole('button', { name: 'Visa allt som tabell' }).last().waitFor();
  });

  it('sees the leader’s screen, not that of the person before, when the command is answered late', async () => {
    await page.getByLabel('You are').selectOption({ label: 'Anna Berg – volunteer in Göteborg' });
    await page.getByText('Du är anmäld').waitFor();
    await page.route('**/page-api/command', async (route) => {
      const answer = await route.fetch();
      await page.getByRole('button', { name: 'Visa allt som tabell' }).last().waitFor();
      await route.fulfill({ response: answer });
    });
    const guide = page.getByRole('complementary');
    const readAfterwards = page
      .waitForResponse('**/page-api/command')
      .then(() => page.waitForResponse('**/page-api/screen?*'));
    await guide.getByRole('button', { name: '/visit ready' }).click();
    expect((await readAfterwards).url()).toContain(await page.getByLabel('You are').inputValue());
    await page.unroute('**/page-api/command');
  });

  it('reads the words of a table whole on a phone', async () => {
    await page.getByRole('button', { name: 'Visa allt som tabell' }).last().click();
    await page.setViewportSize({ width: 390, height: 780 });
    await page.locator('th').first().waitFor();
    expect(await page.evaluate(BROKEN_WORDS)).toEqual([]);
  });
});

/** Words in tables that begin on one line and end on another. */
const BROKEN_WORDS = `[...document.querySelectorAll('th, td')].flatMap((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    for (const { 0: word, index } of texts.currentNode.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
    }
  }
  return broken;
})`;
