// Takes the pictures of the three READMEs from the demo in headless Chromium: npm run pictures
//   --only sv  in one language alone
//   --check    takes none, and fails where one is missing or shows what is not shown any more
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { startDemo } from '../sandbox/start-demo.js';
import { LANGUAGES } from '../sandbox/words/index.js';
import { openBrowser } from '../support/browser.js';
import { stagePictures } from './picture-stage.js';
import { keepNotes, outdated, type Taken, takePicture } from './pictures.js';

/** Next week is week 48 of 2026. */
const SATURDAY = new Date('2026-11-21T09:00:00Z');

const { values } = parseArgs({ options: { only: { type: 'string' }, check: { type: 'boolean', default: false } } });

const missing: string[] = [];
for (const { language } of LANGUAGES) {
  if (values.only !== undefined && values.only !== language) continue;
  const logger = pino({ level: 'silent' });
  const options = { port: 0, logger, now: SATURDAY, locale: language, patience: 60_000 };
  const demo = await startDemo(options);
  const browser = values.check ? null : await openBrowser();
  const taken: Taken[] = [];
  await stagePictures(demo, language, async (picture) => {
    taken.push({ name: picture.name, fingerprint: picture.fingerprint });
    if (browser) await takePicture(browser, demo, language, picture);
  });
  if (browser) keepNotes(language, taken);
  else missing.push(...outdated(language, taken));
  await browser?.close();
  await demo.stop();
}
for (const line of missing) process.stderr.write(`${line}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
