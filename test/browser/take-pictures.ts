// Takes the pictures of the READMEs and guides from the demo in headless Chromium: npm run pictures
//   --only sv  in one language alone
//   --screens  takes instead one of every screen that the journeys meet, into data/screens; with --dark as it is shown in the dark
//   --check    takes none, and fails where one is missing or shows what is not shown any more, also of the screens
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { startDemo } from '../../sandbox/demo/start-demo.js';
import { LANGUAGES } from '../../sandbox/page/words/index.js';
import type { Locale } from '../../src/core/model.js';
import { takeGallery } from '../screens/gallery.js';
import { recordedJourneys } from '../screens/journeys.js';
import { digestOf, listOf, readKeptList, unpictured, writeKeptList } from '../screens/kept-list.js';
import { screensOf } from '../screens/variants.js';
import { openBrowser } from '../support/browser.js';
import { stageDesks } from './desk-stage.js';
import { stageOneToOne } from './one-to-one-stage.js';
import { stagePictures } from './picture-stage.js';
import { keepNotes, outdated, type Picture, type Taken, takePicture } from './pictures.js';

/** Next week is week 48 of 2026. */
const SATURDAY = new Date('2026-11-21T09:00:00Z');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
    screens: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
  },
});

const missing: string[] = [];
if (values.screens) await takeScreens();
else for (const { language } of LANGUAGES) if ((values.only ?? language) === language) await takeReadmes(language);
if (values.check) missing.push(...unpictured(readKeptList(), recordedJourneys(), digestOf));
for (const line of missing) process.stderr.write(`${line}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;

async function takeScreens(): Promise<void> {
  const recorded = recordedJourneys();
  const browser = await openBrowser();
  await takeGallery(browser, screensOf(recorded), values.dark ? 'dark' : 'light');
  await browser.close();
  writeKeptList(listOf(recorded, digestOf));
}

async function takeReadmes(language: Locale): Promise<void> {
  const logger = pino({ level: 'silent' });
  const options = { port: 0, logger, now: SATURDAY, locale: language, patience: 60_000 };
  const demo = await startDemo(options);
  const browser = values.check ? null : await openBrowser();
  const taken: Taken[] = [];
  const take = async (picture: Picture): Promise<void> => {
    taken.push({ name: picture.name, fingerprint: picture.fingerprint });
    if (browser) await takePicture(browser, demo, language, picture);
  };
  await stagePictures(demo, language, take);
  await stageOneToOne(demo, language, take);
  await stageDesks(demo, language, take);
  if (browser) keepNotes(language, taken);
  else missing.push(...outdated(language, taken));
  await browser?.close();
  await demo.stop();
}
