import { expect, it } from 'vitest';
import { sayIn } from '../../../src/locales/index.js';
import { localTime } from '../../../src/slack/blocks/local-time.js';

const NOVEMBER = new Date('2026-11-24T12:00:00Z');
const STOCKHOLM = { timeZone: 'Europe/Stockholm' };

it.each<[string, string | null, boolean]>([
  ['in the same zone', 'Europe/Stockholm', false],
  ['in another zone whose clocks show the same', 'Europe/Copenhagen', false],
  ['whose zone nobody knows', null, false],
  ['an hour behind', 'Europe/London', true],
  ['on the other side of the Atlantic', 'America/Nuuk', true],
])('that times are local is said to somebody %s: %s (%s)', (_, readerZone, isSaid) => {
  const blocks = localTime(sayIn('sv'), STOCKHOLM, readerZone, NOVEMBER);
  expect(JSON.stringify(blocks).includes('lokal tid på plats')).toBe(isSaid);
});
