import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group, Locale } from '../../src/core/model.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { DANISH, danishPrison, danishWorkspace } from '../support/danish-prison.js';
import { postIn, postWeek } from '../support/goteborg.js';
import { mentorsIn } from '../support/mentors.js';
import { stopUntroubled } from '../support/people.js';

const { admin, ida } = DANISH;
const VISIT = { date: '2026-12-01', from: '16:00', to: '17:30', minimum: 1, maximum: 1 };

let world: BotUnderTest;
let group: Group;
const { pressIn, lastSaid, running, plan, until } = mentorsIn(
  () => world,
  () => group.channelId,
);

beforeEach(async () => {
  world = await danishWorkspace();
  group = await danishPrison(world, 'Storstrøm', null);
  const now = world.sandbox.clock.now();
  await makeReady(world.society, group.id, [ida], now);
  await world.society.of(Facilities).save({ ...group.facility, lateMinutes: 15 }, null, admin, now);
});
afterEach(() => stopUntroubled(world));

const at = (date: string, time: string): Date => wallClockToInstant(date, time, 'Europe/Copenhagen');
const speak = (locale: Locale): Promise<unknown> =>
  world.society.of(Volunteers).setLanguage(ida, locale, world.sandbox.clock.now());

/** What the Danish order on visits wants visitors told beforehand. */
const TOLD = {
  da: ['billedlegitimation', 'din besøgstilladelse', 'Tag ikke med ind: telefon', 'mere end 15 minutter'],
  sv: ['fotolegitimation', 'ditt tillstånd', 'Ta inte med in: telefon', 'mer än 15 minuter'],
  en: ['photo ID', 'your permit', 'Don’t take in: phones', 'more than 15 minutes'],
} as const;
const LANGUAGES = ['da', 'sv', 'en'] as const;

describe('whoever goes into a Danish prison is reminded of permit, photo ID, phone and being late', () => {
  it.each(LANGUAGES)('for a visit, in %s', async (locale) => {
    await speak(locale);
    await postWeek(world, group, '2026-W49', [VISIT]);
    await pressIn(ida, 'claim_shift', postIn(world, group.channelId));
    await until(at('2026-11-30', '18:00'));
    for (const words of TOLD[locale]) expect(lastSaid(ida)).toContain(words);
  });

  it.each(LANGUAGES)('for a meeting of a one-to-one, in %s', async (locale) => {
    await speak(locale);
    await running([ida]);
    await plan(ida, '2026-12-01');
    await until(at('2026-11-30', '18:00'));
    for (const words of TOLD[locale]) expect(lastSaid(ida)).toContain(words);
  });

  it('unless its leader has chosen otherwise', async () => {
    const { society, sandbox } = world;
    const settings = (await society.of(Groups).reminders()).get(group.id);
    const stored = await society.of(Groups).read(group.id);
    if (!settings || !stored) throw new Error('no group');
    expect(settings.rules).toEqual(['photo_id', 'permit', 'no_phone', 'no_bags']);
    const chosen = { ...settings, rules: ['photo_id'] } as const;
    await society.of(Groups).saveReminders(group.id, chosen, stored.version, admin, sandbox.clock.now());
    await postWeek(world, group, '2026-W49', [VISIT]);
    await pressIn(ida, 'claim_shift', postIn(world, group.channelId));
    await until(at('2026-11-30', '18:00'));
    expect(lastSaid(ida)).not.toContain('permit');
  });
});
