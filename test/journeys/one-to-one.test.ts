import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { channelOf, DANISH, danishPrison, danishWorkspace } from '../support/danish-prison.js';
import { lastAnswer, wordsOf } from '../support/goteborg.js';
import { mentorsIn } from '../support/mentors.js';
import { requirementCalled } from '../support/readiness-rules.js';
import { lastUploaded } from '../support/uploaded.js';

const { lise, ida, jonas } = DANISH;
const CHANNEL = channelOf('Storstrøm');

let world: BotUnderTest;
let group: Group;
const mentors = mentorsIn(
  () => world,
  () => CHANNEL,
);
const { type, top, pressIn, pressInModal, submit, directChannel, told, lastTold, ahead, until } = mentors;
const { lastSaid, home, lookAfter, lookAfterOn, pressAtHome, asked, setUp, running, plan } = mentors;

beforeEach(async () => {
  world = await danishWorkspace();
  group = await danishPrison(world, 'Storstrøm', null, 'dk.primus_motor');
  await makeReady(world.society, group.id, [ida, jonas], world.sandbox.clock.now());
});
afterEach(async () => {
  const problems = [...world.sandbox.problems];
  await world.stop();
  expect(problems).toEqual([]);
});

const at = (date: string, time: string): Date => wallClockToInstant(date, time, 'Europe/Copenhagen');
const answered = (userId: string): string => wordsOf(lastAnswer(world, userId, directChannel(userId)));
const only = async () => {
  const [first] = await world.society.of(Pairings).inGroups([group.id]);
  if (!first) throw new Error('no one-to-one');
  return first;
};

describe('a one-to-one in Danish', () => {
  it('is set up by a leader among the ready, and runs once both have said yes', async () => {
    await type(lise, '/visit forløb', CHANNEL);
    expect(wordsOf(top(lise).view)).toContain('Hvor mange der er, bliver her');
    await pressInModal(lise, 'set_up_pairing');
    const form = wordsOf(top(lise).view);
    expect(form).toContain('Det går i gang, når 2 har sagt ja.');
    expect(form).toContain(`<@${ida}>`);
    expect(form).not.toContain(`<@${lise}>`);
    await submit(lise, { people_0: [ida, jonas] });
    expect(lastSaid(ida)).toContain('*Har du lyst til at være mentor i et forløb?* Primus Motor (Danmark), Storstrøm.');

    await pressIn(ida, 'pairing_yes', asked(ida));
    expect(answered(ida)).toContain('Det begynder, når nok har sagt ja');
    expect(await home(lise)).toContain(
      `Forløbet med <@${ida}> som mentor · Storstrøm* er ved at blive sat op. Spurgt, og intet ja endnu: <@${jonas}>`,
    );
    await pressIn(jonas, 'pairing_yes', asked(jonas));
    expect(answered(jonas)).toContain('er i gang fra nu af');
    expect(lastSaid(lise)).toContain(`*Forløbet med <@${ida}> og <@${jonas}> som mentorer*, Storstrøm, er i gang nu`);
    expect(await home(ida)).toContain(
      `Dine forløb\n*Forløbet med <@${ida}> og <@${jonas}> som mentorer · Storstrøm*\nI gang`,
    );
    expect(world.sandbox.world.messages(CHANNEL).filter(({ ephemeralFor }) => !ephemeralFor)).toEqual([]);
  });

  it('reads a no as silence, and the leader asks somebody else', async () => {
    await setUp();
    await pressIn(ida, 'pairing_no', asked(ida));
    expect(answered(ida)).toContain('Ingen får at vide, at du sagde nej');
    expect(await home(lise)).toContain(`Spurgt, og intet ja endnu: <@${ida}> og <@${jonas}>`);
    // They may change their mind.
    await pressIn(ida, 'pairing_yes', asked(ida));
    await pressIn(jonas, 'pairing_yes', asked(jonas));
    expect((await only()).state).toBe('running');
  });

  it('goes from a meeting that was entered, reminded of and told, over sparring and rest, to a good end', async () => {
    await running();
    await plan(ida, '2026-12-03');
    expect(lastSaid(ida)).toContain('Noteret: *torsdag den 3. december kl. 14.00–15.30*, Storstrøm.');
    expect(lastSaid(jonas)).toContain(`<@${ida}> har skrevet ind, hvornår I mødes`);
    for (const userId of [ida, jonas]) expect(ahead(userId)).toEqual([at('2026-12-02', '18:00')]);
    await until(at('2026-12-02', '18:00'));
    expect(lastSaid(jonas)).toContain('I mødes *torsdag den 3. december kl. 14.00–15.30*, Storstrøm.');
    expect(lastSaid(jonas)).toContain('Tag din besøgstilladelse eller dit besøgskort og billedlegitimation med.');
    expect(lastSaid(jonas)).toContain('Tag ikke med ind: telefon.');
    expect(lastSaid(jonas)).toContain('mere end 30 minutter for sent');

    await pressIn(jonas, 'add_to_calendar', lastTold(jonas));
    const file = await lastUploaded(world);
    expect(file).toContain('SUMMARY:Besøg: Storstrøm');
    expect(file).not.toContain('orløb');

    await until(at('2026-12-03', '16:00'));
    await pressAtHome(ida, 'pairing_met');
    await pressAtHome(jonas, 'pairing_met');
    expect((await only()).met).toBe(1);
    const noted = 'Det er noteret, at I mødtes den 3. december 2026, og ikke andet.';
    expect(wordsOf(top(jonas).view)).toContain(noted);
    await world.sandbox.as(jonas).closeModal();
    expect(lastSaid(jonas)).toContain('Vil du gerne have sparring');
    await pressIn(jonas, 'pairing_talk', lastTold(jonas));
    expect(lastSaid(lise)).toContain(`<@${jonas}> vil gerne tale med dig.`);
    await pressAtHome(lise, 'pairing_talked');
    expect(await home(lise)).not.toContain('vil gerne tale med dig');

    const { id } = await only();
    await pressAtHome(ida, 'pairing_menu', `rest|${id}`);
    expect(lastSaid(jonas)).toContain('er på pause');
    await pressAtHome(jonas, 'pairing_menu', `go_on|${id}`);
    await pressAtHome(jonas, 'pairing_menu', `round_off|${id}`);
    expect(lastSaid(lise)).toContain('er ved at runde af');

    for (const userId of [ida, jonas]) await pressAtHome(userId, 'pairing_menu', `end|${id}`);
    await Promise.all([ida, jonas].map((userId) => submit(userId)));
    for (const userId of [ida, jonas]) expect(told(userId).map(wordsOf).join('\n')).toContain('Tak for det hele!');
    const ends = told(lise)
      .map(wordsOf)
      .filter((words) => words.includes('i Storstrøm er afsluttet.'));
    expect(ends).toHaveLength(1);
    expect(await home(ida)).not.toContain('Dine forløb');

    await pressIn(jonas, 'pairing_yes', asked(jonas));
    expect(answered(jonas)).toContain('Det forløb er afsluttet');
    await lookAfterOn(at('2027-01-03', '12:00'));
    expect(await world.society.of(Pairings).read(id)).toBeNull();
  });

  it('asks after a long quiet, and the leader hears at the second silence; nothing ends by itself', async () => {
    await running();
    await lookAfterOn(at('2026-12-18', '12:00'));
    expect(lastSaid(ida)).not.toContain('Hvordan går det?');
    await lookAfterOn(at('2026-12-19', '12:00'));
    await lookAfter();
    expect(lastSaid(ida)).toContain('Jeg har ikke hørt fra jer længe. Hvordan går det?');
    expect(told(lise).map(wordsOf).join('\n')).not.toContain('uden svar');
    await lookAfterOn(at('2027-01-02', '12:30'));
    expect(told(lise).map(wordsOf).join('\n')).toContain('Jeg har spurgt to gange uden svar.');
    expect(await home(lise)).toContain('En opringning kan gøre godt.');
    expect((await only()).state).toBe('running');
    await pressIn(
      ida,
      'pairing_rest',
      told(ida).findLast((message) => wordsOf(message).includes('Det er på pause')) ?? lastTold(ida),
    );
    expect((await only()).state).toBe('resting');
    expect(await home(lise)).not.toContain('En opringning kan gøre godt.');
  });

  it('says to both mentors and the leader that a permit has lapsed by the day of a meeting', async () => {
    await running();
    await plan(ida, '2026-12-20');
    await lookAfter();
    expect(told(lise).map(wordsOf).join('\n')).not.toContain('ikke klar den dag');
    const completion = {
      ...{ userId: jonas, requirement: requirementCalled('visit_permit'), facility: group.facility },
      ...{ doneOn: '2026-01-10', until: '2026-12-19', sessionId: null },
    };
    await world.society.of(Completions).record([completion], lise, world.sandbox.clock.now());
    await lookAfterOn(at('2026-12-13', '12:00'));
    await lookAfter();
    const words = 'ikke klar den dag. Der mangler: Besøgstilladelse.';
    expect(told(jonas).map(wordsOf).join('\n')).toContain(`Du er ${words}`);
    for (const userId of [ida, lise]) expect(told(userId).map(wordsOf).join('\n')).toContain(`<@${jonas}> er ${words}`);
  });

  it('is not entered for days on which visits are paused, and is off where they are paused afterwards', async () => {
    await running();
    await plan(ida, '2026-12-20');
    const place = { kind: 'facility', id: group.facility.id } as const;
    const days = { from: '2026-12-18', until: '2026-12-31' };
    await world.society.of(Pausing).put(place, days, null, DANISH.admin, world.sandbox.clock.now());
    await world.settle();
    await pressAtHome(jonas, 'pairing_plan');
    await submit(jonas, { date: '2026-12-22', start_time: '14:00', end_time: '15:00' });
    expect(wordsOf(top(jonas).view)).toContain('pause');
    await world.sandbox.as(jonas).closeModal();
    await lookAfterOn(at('2026-12-13', '12:00'));
    for (const userId of [ida, jonas]) expect(lastSaid(userId)).toContain('Der er ingen besøg dér den dag');
    expect(ahead(ida)).toEqual([]);
  });

  it('is carried on by the other when a mentor leaves, and is on top of the leader’s desk when none is left', async () => {
    await running();
    await world.society.of(Memberships).end(group.id, ida, world.sandbox.clock.now());
    await world.settle();
    expect(lastSaid(jonas)).toContain(`*Forløbet med <@${jonas}> som mentor* fortsætter.`);
    expect((await only()).state).toBe('running');
    await world.society.of(Memberships).end(group.id, jonas, world.sandbox.clock.now());
    await world.settle();
    expect((await only()).state).toBe('setting_up');
    expect(await home(lise)).toContain('Den sidste mentor er stoppet, så ingen har det nu. Spørg en.');
  });

  it('goes on outside, can be taken back for ten minutes, and then stays', async () => {
    const id = await running();
    const openDesk = async () => type(lise, '/visit forløb', CHANNEL);
    await openDesk();
    await pressInModal(lise, 'pairing_menu_lead', `outside|${id}`);
    expect(wordsOf(top(lise).view)).toContain('Fortsætter udenfor');
    expect(wordsOf(top(lise).view)).not.toContain('**');
    expect(wordsOf(top(lise).view)).toContain('Sidste måned: november 2027');
    await pressInModal(lise, 'pairing_not_outside');
    expect((await only()).outsideSince).toBeNull();
    await pressInModal(lise, 'pairing_menu_lead', `outside|${id}`);
    await plan(ida, '2026-12-03');
    await until(at('2026-12-02', '18:00'));
    expect(lastSaid(ida)).toContain('I mødes *torsdag den 3. december kl. 14.00–15.30*.');
    expect(lastSaid(ida)).not.toContain('telefon');
    await openDesk();
    await pressInModal(lise, 'pairing_not_outside');
    expect(wordsOf(top(lise).view)).toContain('Der er gået mere end ti minutter');
  });
});
