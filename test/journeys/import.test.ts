import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { openImportButton } from '../../src/training/verifying/verifying.controls.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';

const { lena, lars, anna, bo, emma, admin } = GOTEBORG;
const FILE = [
  'person;krav;klart;till',
  'Anna;Grundkurs för besökare inom anstalt och häkten;2026-06-10;',
  `${bo};study_visit;2026-09-01;`,
  'Anna;psychological_first_aid;2026-02-28;',
].join('\r\n');

let world: BotUnderTest;
let group: Group;
beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world, { newcomers: [anna, bo, emma] });
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

function top(userId: string) {
  const view = world.sandbox.world.modals(userId).at(-1);
  if (!view) throw new Error('no modal is open');
  return view;
}

const told = (userId: string) =>
  world.sandbox.world.messages(world.sandbox.world.directChannel(userId).id).map((message) => message.text);

const shown = (userId: string = lena) => wordsOf(top(userId).view);

async function open(userId: string = lena): Promise<void> {
  await world.sandbox.as(userId).command(GOTEBORG.channel, '/visit importera');
  await world.settle();
}

/** @returns the id of the file */
async function choose(content: string | Uint8Array, userId: string = lena): Promise<string> {
  const person = world.sandbox.as(userId);
  const fileId = person.attach('frivilliga.csv', content);
  await person.submit({ file: [fileId] });
  await world.settle();
  return fileId;
}

async function submit(userId: string = lena): Promise<void> {
  await world.sandbox.as(userId).submit();
  await world.settle();
}

async function completed(userId: string): Promise<readonly string[]> {
  const completions = (await world.society.of(Completions).of([userId])).get(userId) ?? [];
  return completions.map(({ requirementCode, doneOn }) => `${requirementCode} ${doneOn}`).sort();
}

describe('a leader imports a file', () => {
  it('sees person by person what it says, imports it, and each person is told once', async () => {
    await open();
    expect(shown()).toContain('`person;krav;klart;till`');
    await choose(`\uFEFF${FILE}`);
    expect(shown()).toContain('3 rader för 2 personer');
    expect(shown()).toContain(`<@${anna}>: Grundkurs för besökare inom anstalt och häkten 10 juni 2026`);
    expect(top(lena).view).toMatchObject({ submit: { text: 'Importera 3 rader' } });
    expect(await completed(anna)).toEqual([]);

    await submit();
    expect(shown()).toContain('3 rader för 2 personer är importerade');
    expect(await completed(anna)).toEqual(['psychological_first_aid 2026-02-28', 'visitor_basic_course 2026-06-10']);
    expect(await completed(bo)).toEqual(['study_visit 2026-09-01']);
    expect(told(anna)).toEqual([expect.stringContaining('gäller till och med 28 februari 2028')]);
    expect(told(bo)).toHaveLength(1);
  });

  it.each([
    ['commas', `person,requirement,done\n"Anna",study_visit,2026-06-10`],
    ['tabs', 'person\trequirement\tdone\nAnna\tstudy_visit\t2026-06-10'],
    [
      'empty rows and columns, as spreadsheets leave them',
      'person;krav;klart;;\n\nAnna;study_visit;2026-06-10;;\n;;;;\n',
    ],
  ])('parted by %s', async (_, content) => {
    await open();
    await choose(content);
    await submit();
    expect(await completed(anna)).toEqual(['study_visit 2026-06-10']);
  });

  it('in an older encoding, with other headings and another order of dates: it is read as they meant it', async () => {
    await open();
    await choose(
      Buffer.from('Namn;Kurs;Genomförd\r\nAnna;study_visit;04/06/2026\r\nBo;study_visit;13/06/2026', 'latin1'),
    );
    expect(shown()).toContain('2 rader för 2 personer');
    expect(shown()).toContain('Datum som 04/06/2026 har jag läst med *dagen först*');
    await submit();
    expect(await completed(anna)).toEqual(['study_visit 2026-06-04']);
  });

  it('that is an old one: what was done later stays, and it says so before and after', async () => {
    await open();
    await choose(FILE);
    await submit();
    const old = 'person;krav;klart\nAnna;psychological_first_aid;2024-03-01\nBo;psychological_first_aid;2026-01-10';
    await open();
    await choose(old);
    expect(shown()).toContain('1 rad för 1 person');
    expect(shown()).toContain('1 rad hoppas över');
    expect(shown()).toMatch(new RegExp(`<@${anna}>: .* 1 mars 2024. Redan noterat: 28 februari 2026`));
    await submit();
    expect(shown()).toContain('1 rad för 1 person är importerad');
    expect(shown()).toContain('1 rad hoppades över');
    expect(await completed(anna)).toContain('psychological_first_aid 2026-02-28');
    expect(told(anna)).toHaveLength(1);

    await open();
    await choose('person;krav;klart\nAnna;psychological_first_aid;2024-03-01');
    expect(shown()).toContain('så det finns inget att importera');
    expect(top(lena).view).not.toHaveProperty('submit');
    await world.sandbox.as(lena).press({ view: top(lena) }, openImportButton.actionId);
    await world.settle();
    expect(shown()).toContain('`person;krav;klart;till`');
  });

  it('with something in the way: every problem is shown by its row, nothing is stored, and another file is one press away', async () => {
    await open();
    await choose(`${FILE}\r\nNisse <!channel>;study_visit;2026-06-10\r\nBo;jonglering;2027-01-01`);
    expect(shown()).toContain('3 fel i filen');
    expect(shown()).toContain('Rad 5: Jag hittar inte personen i gruppen');
    expect(shown()).toContain('Rad 6: Verksamheten har inget krav som heter så');
    expect(shown()).not.toMatch(/Nisse|jonglering/);
    expect(shown()).toContain('Rad 6: Datumet ligger i framtiden');
    expect(top(lena).view).not.toHaveProperty('submit');
    expect(await completed(anna)).toEqual([]);

    await world.sandbox.as(lena).press({ view: top(lena) }, openImportButton.actionId);
    await world.settle();
    await choose(FILE);
    await submit();
    expect(await completed(anna)).toHaveLength(2);
  });

  it('with something in the way in hundreds of rows: the last is shown as well as the first', async () => {
    await open();
    const rows = Array.from({ length: 200 }, (_, index) => `Nisse ${index};study_visit;2026-06-10`);
    await choose(`person;krav;klart\n${rows.join('\n')}`);
    expect(shown()).toContain('Rad 2: Jag hittar inte personen');
    expect(shown()).toContain('Rad 201: Jag hittar inte personen');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['that is no list at all', Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'), 'Jag kan inte tyda'],
    ['of another program', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Jag läser XLSX och CSV'],
    [
      'with dates that could be two',
      'person;krav;klart\nAnna;study_visit;3/4/2026',
      'Datumet under ”klart” kan vara två dagar',
    ],
    ['with quotation marks that never close', 'person;krav;klart\n"Anna;x;y', 'stämmer inte citattecknen'],
    ['that is empty', '', 'Filen är tom'],
    ['that is too large', `person;krav;klart\n${'x'.repeat(1_000_000)}`, 'större än 1000 kB'],
    ['with wrong columns', 'förnamn;efternamn\nAnna;Berg', 'Jag vet inte vad kolumn A betyder'],
  ])('%s: it is refused with what to do', async (_, content, words) => {
    await open();
    await choose(content);
    expect(shown()).toContain(words);
  });

  it('that is gone when it is to be imported: nothing is, and it is said', async () => {
    await open();
    const fileId = await choose(FILE);
    world.sandbox.as(lena).deleteFile(fileId);
    await submit();
    expect(shown()).toContain('Filen finns inte längre i Slack');
    expect(await completed(anna)).toEqual([]);
  });

  it('is checked anew when it is imported: somebody has left meanwhile', async () => {
    await open();
    await choose(FILE);
    await world.society.of(Memberships).end(group.id, bo, world.sandbox.clock.now());
    await submit();
    expect(shown()).toContain('Rad 3: Jag hittar inte personen i gruppen');
    expect(await completed(anna)).toEqual([]);
  });

  it('cannot, once somebody else leads the group', async () => {
    await open(lars);
    await choose(FILE, lars);
    const { facility, programme: _programme, ...columns } = group;
    const again = { ...columns, facilityId: facility.id, leaderIds: [lena] };
    await world.society.of(Groups).save(again, null, admin, world.sandbox.clock.now());
    await submit(lars);
    expect(shown(lars)).toContain('Fråga någon av dem');
    expect(await completed(anna)).toEqual([]);
  });

  it('and hears a reference when Slack does not hand the file out', async () => {
    await open();
    world.sandbox.faults.next('files.info', { kind: 'error', error: 'fatal_error' });
    await choose(FILE);
    expect(shown()).toMatch(/[A-Z0-9]{8}/);
    expect(await completed(anna)).toEqual([]);
  });
});

it('a volunteer imports nothing', async () => {
  await open(anna);
  expect(world.sandbox.world.modals(anna)).toEqual([]);
  expect(wordsOf(lastAnswer(world, anna))).toContain('Fråga någon av dem');
});

it('national staff import for any group', async () => {
  const { version } = await world.society.of(Workspaces).read();
  await world.society.of(Workspaces).save({ nationalStaffIds: [admin] }, version, admin, world.sandbox.clock.now());
  await world.sandbox.as(admin).command(GOTEBORG.national, '/visit import');
  await world.settle();
  await choose(FILE, admin);
  await submit(admin);
  expect(await completed(bo)).toEqual(['study_visit 2026-09-01']);
});
