import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { WorkspaceRoles } from '../../src/groups/workspace-roles.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { openReturnButton } from '../../src/numbers/returning/returning.controls.js';
import { decideAsk } from '../../src/pairing/forming/forming.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { channelOf, DANISH, danishPrison, danishWorkspace } from '../support/danish-prison.js';
import { lastAnswer, wordsOf } from '../support/goteborg.js';
import { mentorsIn } from '../support/mentors.js';
import { stopUntroubled } from '../support/people.js';

const { admin, lise, ida, jonas } = DANISH;
const SOFIE = 'U0SOFIE';
const CHANNEL = channelOf('Storstrøm');

let world: BotUnderTest;
let group: Group;
const mentors = mentorsIn(
  () => world,
  () => CHANNEL,
);
const { type, top, pressIn, pressInModal, submit, told, lastTold, ahead, until } = mentors;
const { lastSaid, allSaid, home, pressAtHome, lookAfterOn, asked, setUp, running, read, plan } = mentors;

beforeEach(async () => {
  world = await danishWorkspace();
  group = await danishPrison(world, 'Storstrøm', null, 'dk.primus_motor');
  const { sandbox, society } = world;
  sandbox.world.addUser({ id: SOFIE, name: 'Sofie', locale: 'da-DK', timeZone: 'Europe/Copenhagen' });
  await sandbox.world.join(CHANNEL, SOFIE);
  await society.of(Memberships).sync(group.id, [lise, ida, jonas, SOFIE], sandbox.clock.now());
  await makeReady(society, group.id, [lise, ida, jonas, SOFIE], sandbox.clock.now());
});
afterEach(() => stopUntroubled(world));

const at = (date: string, time: string): Date => wallClockToInstant(date, time, 'Europe/Copenhagen');
/** Lise chooses from a one-to-one's menu, on the desk of her group. */
const chooseAtDesk = async (deed: string, pairingId: string): Promise<void> => {
  await type(lise, '/visit forløb', CHANNEL);
  await pressInModal(lise, 'pairing_menu_lead', `${deed}|${pairingId}`);
};

describe('a place in a one-to-one that is handed on', () => {
  it('is the old mentor’s until the new one has said yes, and everybody in it hears', async () => {
    const id = await running();
    await chooseAtDesk('ask', id);
    expect(wordsOf(top(lise).view)).toContain('Giver sin plads videre');
    await submit(lise, { people_0: [SOFIE], instead_of: ida });
    expect(lastSaid(SOFIE)).toContain(`sammen med <@${jonas}>, i stedet for <@${ida}>`);
    expect(await home(ida)).toContain('Dine forløb');
    await pressIn(SOFIE, 'pairing_yes', asked(SOFIE));
    const handed = `<@${SOFIE}> har sagt ja og overtager`;
    for (const userId of [ida, jonas, lise]) expect(lastSaid(userId)).toContain(handed);
    expect(await home(ida)).not.toContain('Dine forløb');
    expect(await home(SOFIE)).toContain(`Forløbet med <@${jonas}> og <@${SOFIE}> som mentorer`);
    expect((await read(id)).state).toBe('running');
  });

  it('stays theirs where the new one says no, and nobody hears of that', async () => {
    const id = await running();
    await chooseAtDesk('ask', id);
    await submit(lise, { people_0: [SOFIE], instead_of: ida });
    const before = [ida, jonas, lise].map((userId) => told(userId).length);
    await pressIn(SOFIE, 'pairing_no', asked(SOFIE));
    expect([ida, jonas, lise].map((userId) => told(userId).length)).toEqual(before);
    expect(await home(ida)).toContain('Dine forløb');
  });
});

describe('the end of a one-to-one that comes in sight', () => {
  it('is told to its leader 90, 60 and 14 days before the last month, who may choose another on the card', async () => {
    const id = await running();
    await chooseAtDesk('last_month', id);
    await submit(lise, { month: '2027-06' });
    await pressAtHome(ida, 'pairing_menu', `rest|${id}`);
    const cards = () =>
      told(lise).filter((message) => wordsOf(message).includes('Den sidste måned er juni 2027')).length;
    for (const [date, count] of [
      ['2027-03-02', 0],
      ['2027-03-03', 1],
      ['2027-04-02', 2],
      ['2027-05-18', 3],
    ] as const) {
      await lookAfterOn(at(date, '10:00'));
      expect(cards()).toBe(count);
    }
    expect(allSaid(ida)).not.toContain('Den sidste måned er');
    await pressIn(lise, 'pairing_last_month', lastTold(lise));
    await submit(lise, { month: '2027-09' });
    await lookAfterOn(at('2027-06-15', '10:00'));
    expect((await read(id)).state).toBe('resting');
    expect(lastSaid(lise)).toContain('september 2027');
  });

  it('is told before 18 months also where they end in December, and nothing ends by itself', async () => {
    await until(at('2027-06-23', '12:00'));
    await makeReady(world.society, group.id, [lise, ida, jonas], world.sandbox.clock.now());
    const id = await running();
    await pressAtHome(ida, 'pairing_menu', `rest|${id}`);
    const cards = () => told(lise).filter((message) => wordsOf(message).includes('23. december 2028')).length;
    for (const [date, count] of [
      ['2028-09-23', 0],
      ['2028-09-24', 1],
      ['2028-10-24', 2],
      ['2028-12-09', 3],
      ['2029-01-20', 3],
    ] as const) {
      await lookAfterOn(at(date, '10:00'));
      expect(cards()).toBe(count);
    }
    expect((await read(id)).state).toBe('resting');
    await pressIn(
      lise,
      'pairing_round_off',
      told(lise).findLast((message) => wordsOf(message).includes('2028')) ?? lastTold(lise),
    );
    expect((await read(id)).state).toBe('rounding_off');
  });
});

describe('a one-to-one that moves', () => {
  it('rests until its mentors may go in there, and then goes on there', async () => {
    const id = await running();
    await plan(ida, '2026-12-03');
    const nyborg = await danishPrison(world, 'Nyborg', 'Fyn', 'dk.primus_motor');
    await chooseAtDesk('move', id);
    await submit(lise, { facility: nyborg.facility.id });
    for (const userId of [ida, jonas]) {
      expect(allSaid(userId)).toContain('er et andet sted fra nu af');
      expect(ahead(userId)).toEqual([]);
    }
    await pressAtHome(ida, 'pairing_menu', `go_on|${id}`);
    expect(wordsOf(top(ida).view)).toContain('Godkendelse som besøger');
    await world.sandbox.as(ida).closeModal();
    expect((await read(id)).state).toBe('resting');

    await makeReady(world.society, nyborg.id, [ida, jonas], world.sandbox.clock.now());
    await pressAtHome(ida, 'pairing_menu', `go_on|${id}`);
    expect((await read(id)).state).toBe('running');
    await plan(jonas, '2026-12-04');
    await until(at('2026-12-03', '18:00'));
    expect(lastSaid(ida)).toContain('Nyborg');

    await world.sandbox.as(lise).closeModal();
    await until(at('2027-01-02', '10:00'));
    await type(lise, '/visit årsindberetning 2026', CHANNEL);
    const choice = lastAnswer(world, lise, CHANNEL);
    for (const { id: facilityId, name } of [group.facility, nyborg.facility]) {
      await pressIn(
        lise,
        openReturnButton.actionId,
        choice,
        openReturnButton.on({ facilityId, year: 2026 }, name).value,
      );
      const shown = wordsOf(top(lise).view);
      expect(shown).toContain(`${name}\nIngen klientbesøg`);
      expect(shown).toContain('*1 person* har fået støtte i forløb');
      expect(shown).toContain('Et, der flyttede, tæller begge steder');
      await world.sandbox.as(lise).closeModal();
    }
  });

  it('ends where its programme stays, and nobody is asked where to', async () => {
    const programmes = await world.society.of(Training).programmes();
    const programme = programmes.find(({ code }) => code === 'dk.primus_motor');
    if (!programme) throw new Error('no programme');
    const { version, ...details } = programme;
    const stays = { ...details, oneToOne: { whenMoved: 'ends', mostMonths: 18 } } as const;
    await world.society.of(Training).saveProgramme(stays, version, admin, world.sandbox.clock.now());
    const id = await running();
    await chooseAtDesk('move', id);
    expect(wordsOf(top(lise).view)).toContain('Ingen bliver spurgt hvorhen eller hvorfor');
    await submit(lise);
    expect((await read(id)).state).toBe('ended');
  });
});

describe('national staff', () => {
  const choose = async (): Promise<void> => {
    const { version } = await world.society.of(Workspaces).read();
    const chosen = { nationalStaffIds: [admin] };
    await world.society.of(Workspaces).save(chosen, version, admin, world.sandbox.clock.now());
  };

  it('have a line for a one-to-one whose leader is its mentor, and none for the others', async () => {
    await choose();
    await running([lise, jonas]);
    await running([ida, SOFIE]);
    for (const userId of [jonas, ida]) await pressAtHome(userId, 'pairing_menu', await talkOf(userId));
    const words = await home(admin);
    expect(words).toContain(`<@${jonas}> (`);
    expect(words).toContain('vil gerne tale med dig');
    expect(words).not.toContain(`<@${ida}>`);
    expect(await home(lise)).toContain(`<@${ida}> (`);
    await pressAtHome(admin, 'pairing_talked');
    expect(await home(admin)).not.toContain('vil gerne tale med dig');
  });

  it('have a line for one whose leader is gone', async () => {
    await choose();
    await setUp();
    expect(await home(admin)).not.toContain('ved at blive sat op');
    await world.society.of(WorkspaceRoles).note(new Map([[lise, 'deactivated']]), world.sandbox.clock.now());
    expect(await home(admin)).toContain('ved at blive sat op');
  });

  it('say in the form of a programme how its one-to-ones go, and take them away only once none is under way', async () => {
    await choose();
    const id = await running();
    const edit = async (values: Record<string, string>) => {
      await type(admin, '/visit krav', CHANNEL);
      await pressInModal(admin, 'edit_programme', 'dk.primus_motor');
      const answer = await submit(admin, values);
      return answer.payload as { errors?: Record<string, string> } | null;
    };
    const refused = await edit({ one_to_one: 'none', longest: '' });
    expect(refused?.errors?.one_to_one).toContain('ikke afsluttet');
    await world.sandbox.as(admin).closeModal();
    await edit({ longest: '12', every: '2' });
    // Asked after 42 quiet days now, and told of the end before twelve months.
    await lookAfterOn(at('2026-12-25', '12:00'));
    expect(allSaid(ida)).not.toContain('Hvordan går det?');
    await lookAfterOn(at('2027-01-05', '12:00'));
    expect(allSaid(ida)).toContain('Hvordan går det?');
    await lookAfterOn(at('2027-09-01', '12:00'));
    expect(allSaid(lise)).toContain('21. november 2027');

    await pressAtHome(ida, 'pairing_menu', `end|${id}`);
    await submit(ida);
    await edit({ one_to_one: 'none', longest: '' });
    expect(await home(lise)).not.toContain('Forløb');
  });
});

describe('a group with a one-to-one under way', () => {
  it('is given no other programme until that has ended', async () => {
    const id = await running();
    const give = async (programme: string) => {
      await type(admin, '/visit setup', CHANNEL);
      await pressInModal(admin, 'set_up_group', group.id);
      const answer = await submit(admin, { programme });
      return answer.payload as { errors?: Record<string, string> } | null;
    };
    const programmeNow = async () => (await world.society.of(Groups).read(group.id))?.programme.code;

    const refused = await give('dk.kickstart');
    expect(refused?.errors?.programme).toContain('Et forløb i denne gruppe er ikke afsluttet');
    expect(await programmeNow()).toBe('dk.primus_motor');
    for (const _ of ['form', 'set-up']) await world.sandbox.as(admin).closeModal();

    await pressAtHome(ida, 'pairing_menu', `end|${id}`);
    await submit(ida);
    await give('dk.kickstart');
    expect(await programmeNow()).toBe('dk.kickstart');
  });
});

describe('a leader of many who are ready', () => {
  it('can ask whichever of them', async () => {
    const { sandbox, society } = world;
    const others = Array.from({ length: 25 }, (_, index) => `U0VENNEN${index}`);
    for (const id of others) {
      sandbox.world.addUser({ id, name: id.toLowerCase(), locale: 'da-DK', timeZone: 'Europe/Copenhagen' });
      await sandbox.world.join(CHANNEL, id);
    }
    await society.of(Memberships).sync(group.id, [lise, ida, jonas, SOFIE, ...others], sandbox.clock.now());
    await makeReady(society, group.id, others, sandbox.clock.now());
    await type(lise, '/visit forløb', CHANNEL);
    await pressInModal(lise, 'set_up_pairing');
    const last = others.at(-1) ?? '';
    const lists = top(lise).view.blocks.map((block) => ({ id: block.block_id ?? '', shown: JSON.stringify(block) }));
    const listOf = (userId: string) => lists.find(({ shown }) => shown.includes(`<@${userId}>`))?.id ?? '';
    expect(others.filter((userId) => listOf(userId) === '')).toEqual([]);
    await submit(lise, { [listOf(last)]: [last] });
    expect(lastSaid(last)).toContain('Har du lyst til at være mentor');
  });
});

describe('more one-to-ones than one list holds', () => {
  beforeEach(async () => {
    const ask = decideAsk([ida], null, new Map([[ida, []]]));
    const now = world.sandbox.clock.now();
    for (let count = 0; count < 22; count += 1) await world.society.of(Pairings).setUp(group.id, lise, now, ask);
    await world.settle();
  });
  const rows = (words: string): number => words.split('Ved at blive sat op').length - 1;

  it('are all within a press of their leader', async () => {
    await type(lise, '/visit forløb', CHANNEL);
    expect(rows(wordsOf(top(lise).view))).toBe(20);
    await pressInModal(lise, 'pairings_part_more');
    expect(rows(wordsOf(top(lise).view))).toBe(2);
    await pressInModal(lise, 'pairings_part_first');
    expect(rows(wordsOf(top(lise).view))).toBe(20);
  });

  it('are all within a press of whoever is in them', async () => {
    await type(ida, '/visit forløb', CHANNEL);
    const first = lastAnswer(world, ida, CHANNEL);
    const questions = (message: typeof first) => JSON.stringify(message.blocks).split('"pairing_yes"').length - 1;
    expect(questions(first)).toBe(20);
    await pressIn(ida, 'own_pairings_part_more', first);
    expect(questions(lastAnswer(world, ida, CHANNEL))).toBe(2);
  });
});

describe('a prison that is paused or closed', () => {
  it('is no place to meet on the very day on which it is paused', async () => {
    await running();
    await plan(ida, '2026-12-03');
    await until(at('2026-12-03', '09:00'));
    const place = { kind: 'facility', id: group.facility.id } as const;
    const days = { from: '2026-12-03', until: null };
    await world.society.of(Pausing).put(place, days, null, admin, world.sandbox.clock.now());
    await world.settle();
    for (const userId of [ida, jonas]) expect(lastSaid(userId)).toContain('Der er ingen besøg dér den dag');
    expect(await home(ida)).not.toContain('Næste gang');
  });

  it('is a meeting’s place as before where it goes on outside, or where another group is paused', async () => {
    const id = await running();
    await plan(ida, '2026-12-03');
    const other = await danishPrison(world, 'Nyborg', 'Fyn', 'dk.primus_motor');
    const days = { from: '2026-12-01', until: null };
    const now = world.sandbox.clock.now();
    await world.society.of(Pausing).put({ kind: 'group', id: other.id }, days, null, admin, now);
    await chooseAtDesk('outside', id);
    await world.society.of(Pausing).put({ kind: 'group', id: group.id }, days, null, admin, now);
    await world.settle();
    expect((await read(id)).meetings.map(({ state }) => state)).toEqual(['planned']);
  });

  it('is no place to meet once it is closed, and whoever would meet there today hears of it at once', async () => {
    const id = await running();
    await plan(ida, '2026-12-03');
    await until(at('2026-12-03', '09:00'));
    const { facility } = group;
    await world.society.of(Facilities).save({ ...facility, status: 'closed' }, null, admin, world.sandbox.clock.now());
    await world.settle();
    expect((await read(id)).meetings.map(({ state }) => state)).toEqual(['off']);
    for (const userId of [ida, jonas]) {
      expect(lastSaid(userId)).toContain('Der er ingen besøg dér den dag');
      expect(ahead(userId)).toEqual([]);
    }
  });

  it('takes no hour once it is closed, and nobody is asked how it goes', async () => {
    const id = await running();
    await plan(ida, '2026-12-20');
    const { facility } = group;
    await world.society.of(Facilities).save({ ...facility, status: 'closed' }, null, admin, world.sandbox.clock.now());
    await world.settle();
    await plan(jonas, '2026-12-22');
    expect(wordsOf(top(jonas).view)).toContain('Der er ingen besøg dér nu');
    await world.sandbox.as(jonas).closeModal();
    expect((await read(id)).meetings.map(({ state }) => state)).toEqual(['off']);
    await lookAfterOn(at('2027-03-01', '12:00'));
    expect(allSaid(ida)).not.toContain('Hvordan går det?');
  });
});

/** The value of *I’d like a talk* in the menu of the only one-to-one of somebody. */
async function talkOf(userId: string): Promise<string> {
  await home(userId);
  const view = JSON.stringify(world.sandbox.world.home(userId)?.view);
  const [, value = ''] = /"value":"(talk\|[^"]+)"/.exec(view) ?? [];
  return value;
}
