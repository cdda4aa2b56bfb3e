import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, type VisitOnDay, wordsOf } from '../support/goteborg.js';
import { planning, stopWithoutProblems } from '../support/planned-week.js';

const { lena, lars, anna, bo, emma, mikkel, admin, channel, national } = GOTEBORG;
const THURSDAY: VisitOnDay = { date: '2026-12-03', from: '17:00', to: '19:00' };
const SUNDAY: VisitOnDay = { date: '2026-12-06', from: '10:00', to: '12:00' };
const NEXT_TUESDAY: VisitOnDay = { date: '2026-12-08', from: '17:00', to: '19:00' };

let world: BotUnderTest;
let group: Group;
const { type, press, submit, words, top, toldInDirectMessage } = planning(() => ({ world, group }));

const posts = (): readonly SandboxMessage[] =>
  world.sandbox.world.messages(channel).filter(({ threadTs, ephemeralFor }) => !threadTs && !ephemeralFor);
const channelSays = (): string => posts().map(wordsOf).join('\n');
const weekPost = (week: string): SandboxMessage => {
  const found = posts().find((post) => wordsOf(post).includes(week));
  if (!found) throw new Error(`${week} is not in the channel`);
  return found;
};
const claim = async (userId: string, shiftId: string | undefined, week = 'vecka 49'): Promise<void> => {
  await world.sandbox.as(userId).press({ message: weekPost(week) }, 'claim_shift', shiftId);
  await world.settle();
};
const told = (userId: string): readonly SandboxMessage[] =>
  world.sandbox.world.messages(world.sandbox.world.directChannel(userId).id);
const ofPause = (userId: string): readonly SandboxMessage[] =>
  told(userId).filter((message) => wordsOf(message).includes('inställ'));
const statuses = async (isoWeek: '2026-W49' | '2026-W50'): Promise<readonly string[]> =>
  (await world.society.of(Weeks).read(group.id, isoWeek))?.shifts.map(({ status }) => status) ?? [];

/** Lena pauses the group's visits from the plan. */
async function pause(from: string, until: string | null, who: string = lena): Promise<void> {
  await type(who, '/visit plan 49');
  await press(who, 'pause');
  await submit(who, { from, until });
  await submit(who);
}

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopWithoutProblems(world));

describe('a group whose visits are paused', () => {
  it('is shown to its leader first, and nothing is called off before they say so', async () => {
    const [thursday] = await postWeek(world, group, '2026-W49', [THURSDAY, SUNDAY]);
    await claim(anna, thursday);
    await type(lena, '/visit plan 49');
    await press(lena, 'pause');
    expect(words(lena)).toContain('De här dagarna gör *Besöksgruppen Göteborg* inga besök');
    await submit(lena, { from: '2026-12-01', until: '2026-12-04' });
    expect(words(lena)).toContain('inga besök från och med 1 december 2026 till och med 4 december 2026');
    expect(words(lena)).toContain('Ett besök ställs in:\n• Torsdag 3 december 17:00–19:00');
    expect(words(lena)).toContain(`En person får besked: <@${anna}>.`);
    expect(words(lena)).toContain('Säg själv till häktet');
    expect(await statuses('2026-W49')).toEqual(['planned', 'planned']);
    await press(lena, 'pause_other_days');
    expect(JSON.stringify(top(lena).view)).toContain('2026-12-04');
  });

  it('has what is inside called off and what is outside left, and tells each person once and the channel once', async () => {
    const [thursday, sunday] = await postWeek(world, group, '2026-W49', [THURSDAY, SUNDAY]);
    const [tuesday] = await postWeek(world, group, '2026-W50', [NEXT_TUESDAY]);
    await claim(anna, thursday);
    await claim(anna, sunday);
    await claim(bo, sunday);
    await claim(bo, tuesday, 'vecka 50');
    await pause('2026-12-01', '2026-12-07');
    expect(words(lena)).toContain('Besöken är pausade från och med 1 december 2026');
    expect(words(lena)).toContain('2 besök ställdes in');
    expect(await statuses('2026-W49')).toEqual(['called_off_by_us', 'called_off_by_us']);
    expect(await statuses('2026-W50')).toEqual(['planned']);
    const [annas, ...more] = ofPause(anna);
    expect(more).toEqual([]);
    expect(annas && wordsOf(annas)).toContain(
      'Besöksgruppen Göteborg pausar besöken till och med 7 december 2026. Dina besök är inställda:',
    );
    expect(annas && wordsOf(annas)).toContain('Torsdag 3 december 17:00–19:00');
    expect(annas && wordsOf(annas)).toContain('Söndag 6 december 10:00–12:00');
    expect(ofPause(bo).map(wordsOf).join()).not.toContain('8 december');
    expect(ofPause(emma)).toEqual([]);
    expect(channelSays().split('Våra besök är pausade')).toHaveLength(2);
    await world.later(60 * 60_000);
    expect(ofPause(anna)).toHaveLength(1);
    expect(channelSays().split('Våra besök är pausade')).toHaveLength(2);
  });

  it('has nothing planned or posted in these days: the pattern waits, and a sentence says until when', async () => {
    await type(lena, '/visit plan 50');
    await press(lena, 'add_shift');
    const visit = {
      start_time: '17:00',
      end_time: '19:00',
      format: 'individual',
      minimum_party: '2',
      maximum_party: '3',
    };
    await submit(lena, { ...visit, date: NEXT_TUESDAY.date });
    await press(lena, 'save_draft');
    await world.sandbox.as(lena).closeModal();
    await pause('2026-12-01', '2026-12-13');
    await world.sandbox.as(lena).closeModal();
    await type(lena, '/visit plan 50');
    expect(words(lena)).toContain('Gruppens besök är pausade från och med 1 december 2026');
    await submit(lena);
    expect(words(lena)).toContain('så det går inte att planera något då. Välj andra dagar, eller börja igen');
    expect(channelSays()).not.toContain('8 december 17:00');
    await press(lena, 'add_shift');
    const refused = await submit(lena, { ...visit, date: '2026-12-09' });
    expect(JSON.stringify(refused)).toContain('Gruppens besök är pausade');
  });

  it('starts again when they say so: what was called off stays off, and new visits can be posted', async () => {
    const [thursday] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna, thursday);
    await pause('2026-12-01', null);
    await world.sandbox.as(lena).closeModal();
    await type(lars, '/visit pausa');
    expect(words(lars)).toContain('Besöken är pausade från och med 1 december 2026 tills vidare');
    await press(lars, 'end_pause');
    expect(words(lars)).toContain('De som ställdes in förblir inställda');
    expect(await statuses('2026-W49')).toEqual(['called_off_by_us']);
    await press(lars, 'open_plan');
    expect(words(lars)).not.toContain('pausade');
    await postWeek(world, group, '2026-W50', [NEXT_TUESDAY]);
    await claim(bo, undefined, 'vecka 50');
    expect(wordsOf(weekPost('vecka 50'))).toContain('●○');
  });

  it('tells its leaders on the last day that visits start again, with what to do, and the channel no more', async () => {
    await pause('2026-12-01', '2026-12-04');
    await world.sandbox.clock.set(new Date('2026-12-04T11:30:00Z'));
    await world.later(2 * 60_000);
    for (const leader of [lena, lars]) {
      const over = told(leader).filter((message) => wordsOf(message).includes('är snart slut'));
      expect(over.map(wordsOf).join()).toContain('från och med 5 december 2026 går det att göra besök igen');
      expect(over).toHaveLength(1);
    }
    expect(channelSays().split('Våra besök är pausade')).toHaveLength(2);
  });

  it('is shown once more where somebody claims while its leader looks, and is put twice by nobody', async () => {
    const [thursday] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await type(lena, '/visit plan 49');
    await press(lena, 'pause');
    await submit(lena, { from: '2026-12-01', until: '2026-12-04' });
    await claim(anna, thursday);
    await submit(lena);
    expect(words(lena)).toContain('Något har ändrats sedan du tittade');
    expect(words(lena)).toContain(`En person får besked: <@${anna}>.`);
    expect(await statuses('2026-W49')).toEqual(['planned']);
    await type(lars, '/visit pausa');
    await submit(lars, { from: '2026-12-02', until: null });
    await submit(lars);
    await submit(lena);
    expect(words(lena)).toContain('Någon annan har ändrat det under tiden');
    expect(ofPause(anna)).toHaveLength(1);
  });

  it('has what is inside called off by the next look at it, where the process that paused it has died', async () => {
    const [thursday] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna, thursday);
    const place = { kind: 'group', id: group.id } as const;
    const days = { from: '2026-12-01', until: null };
    await world.society.of(Pausing).put(place, days, null, lena, world.sandbox.clock.now());
    world.bot.reconciler.soon();
    await world.settle();
    expect(await statuses('2026-W49')).toEqual(['called_off_by_us']);
    expect(ofPause(anna)).toHaveLength(1);
  });

  it('has one pause at a time: another press shows the one that stands, to be changed', async () => {
    await pause('2026-12-01', '2026-12-04');
    await type(lars, '/visit pausa');
    expect(words(lars)).toContain(`Det är <@${lena}> som har skrivit in det`);
    await submit(lars, { from: '2026-12-01', until: '2026-12-11' });
    await submit(lars);
    expect(toldInDirectMessage(lars)).toContain('till och med 11 december 2026');
  });

  it('refuses days that cannot be meant, under their fields, and keeps what was typed', async () => {
    await type(lena, '/visit pausa');
    const past = await submit(lena, { from: '2026-11-01', until: '2026-12-04' });
    expect(JSON.stringify(past)).toContain('Den dagen har varit');
    const turned = await submit(lena, { from: '2026-12-04', until: '2026-12-01' });
    expect(JSON.stringify(turned)).toContain('Välj den första dagen eller en senare');
  });

  it('is nobody else’s to pause', async () => {
    await type(anna, '/visit pausa');
    expect(wordsOf(lastAnswer(world, anna))).toContain('Ledare pausar sin grupps besök');
    await type(mikkel, '/visit besøgspause');
    expect(wordsOf(lastAnswer(world, mikkel))).toContain('Besøgsledere sætter deres gruppes besøg på pause');
  });
});

describe('a facility', () => {
  it('is paused by whoever acts for the country: it has called the visits off itself, and no leader starts again', async () => {
    const [thursday] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna, thursday);
    await type(admin, '/visit uppehåll', national);
    await world.sandbox
      .as(admin)
      .press({ message: lastAnswer(world, admin, national) }, 'pause_facility', group.facility.id);
    await world.settle();
    expect(words(admin)).toContain('besöker ingen grupp *Häktet Göteborg*');
    await submit(admin, { from: '2026-12-01', until: null });
    expect(words(admin)).toContain('• Torsdag 3 december 17:00–19:00, Besöksgruppen Göteborg');
    await submit(admin);
    expect(await statuses('2026-W49')).toEqual(['called_off_by_facility']);
    expect(ofPause(anna).map(wordsOf).join()).toContain(
      'Häktet Göteborg tar inte emot besök just nu. Ditt besök är inställt:',
    );
    expect(channelSays()).toContain(
      'Alla besök på Häktet Göteborg är pausade från och med 1 december 2026 tills vidare',
    );
    await type(admin, '/visit setup', national);
    expect(words(admin)).toContain('Besöken pausade från och med 1 december 2026 tills vidare');
    await type(lena, '/visit plan 49');
    expect(words(lena)).toContain('Alla besök här är pausade');
    await press(lena, 'pause');
    expect(JSON.stringify(top(lena).view)).not.toContain('end_pause');
  });

  it('where visits have not started posts no week: it stays a draft, and says who can change that', async () => {
    const { id } = group.facility;
    const facility = { ...facilityDetailsOf(group.facility), id, status: 'starting_up' as const };
    await world.society.of(Facilities).save(facility, null, admin, world.sandbox.clock.now());
    await type(lena, '/visit plan 50');
    await press(lena, 'add_shift');
    const visit = {
      start_time: '17:00',
      end_time: '19:00',
      format: 'individual',
      minimum_party: '2',
      maximum_party: '3',
    };
    await submit(lena, { ...visit, date: NEXT_TUESDAY.date });
    await submit(lena);
    expect(words(lena)).toContain('så veckan går inte att publicera: den förblir ett utkast');
    expect(posts()).toEqual([]);
  });
});
