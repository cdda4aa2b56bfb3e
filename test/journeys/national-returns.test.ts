import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { downloadReturnsButtons, remindReturnsButton } from '../../src/numbers/returning/returning.controls.js';
import type { BotUnderTest } from '../support/bot.js';
import { describeOnBothEngines } from '../support/database.js';
import { giveProgramme } from '../support/given-programme.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { readWorkbook } from '../support/read-workbook.js';
import { beginYear, DAY, endYear, MINUTE, NEW_YEAR, yearlyReturn } from '../support/yearly-return.js';

const { admin, anna, bo, lena, lars, emma, mikkel } = GOTEBORG;

describeOnBothEngines('the yearly return', (engine) => {
  let world: BotUnderTest;
  let database: Database;
  let group: Group;
  const { now, here, another, visited, newYear, forgedPress, asked, told, top, words, type, press, approve, audited } =
    yearlyReturn(() => ({ world, database, group }));

  beforeEach(async () => {
    ({ world, database, group } = await beginYear(engine));
  });
  afterEach(() => endYear({ world, database }));

  async function change(
    { facility }: Group,
    changes: { name: string; region: string; status: 'closed' },
  ): Promise<void> {
    await world.society.of(Facilities).save({ ...facility, ...changes }, null, admin, now());
  }

  /** What the bot uploaded last, as its reader gets it. */
  async function lastFile(): Promise<Buffer> {
    const call = world.sandbox.calls.findLast(({ method }) => method === 'files.completeUploadExternal');
    const [file] = z.array(z.object({ id: z.string() })).parse(call?.arguments.files);
    const headers = { authorization: `Bearer ${world.sandbox.tokens.bot}` };
    const response = await fetch(new URL(`/files/${file?.id}`, world.sandbox.apiUrl), { headers });
    return Buffer.from(await response.arrayBuffer());
  }

  it('reminds those missing with one press, says whom, and not again within a week', async () => {
    await visited('2026-03-10', 13);
    const malmo = await another('Häktet Malmö', [emma]);
    await visited('2026-04-14', 8, malmo);
    await newYear();
    await type(emma, '/visit return');
    await approve(emma);
    world.sandbox.clearCalls();
    await type(admin, '/visit årsrapport');
    // Opened before a year of the whole country is read, which may take longer than Slack waits.
    const views = world.sandbox.calls.filter(({ method }) => method.startsWith('views.'));
    expect(views.map(({ method }) => method)).toEqual(['views.open', 'views.update']);
    expect(words(admin)).toContain('*1* av 2 häkten och anstalter');
    expect(words(admin)).not.toMatch(/\b(13|8)\b|klientbesök/);
    const before = asked(lena).length;
    await press(admin, remindReturnsButton.actionId);
    expect(words(admin)).toContain(`Påminnelse skickad till Häktet Göteborg (<@${lars}> och <@${lena}>)`);
    await world.later(MINUTE);
    expect(asked(lena)).toHaveLength(before + 1);
    expect(wordsOf(asked(lena).at(-1) ?? { blocks: [] })).toContain('väntar på att godkännas');
    expect(asked(emma)).toHaveLength(1);

    expect(words(admin)).not.toContain('Påminn den');
    await forgedPress(admin, remindReturnsButton.actionId, '2026', top(admin));
    expect(words(admin)).toContain(
      `<@${admin}> skickade en påminnelse den 1 januari 2027. Nästa kan skickas från och med den 8 januari 2027.`,
    );
    await world.sandbox.clock.set(new Date(NEW_YEAR.getTime() + 8 * DAY));
    await type(admin, '/visit årsrapport');
    await press(admin, remindReturnsButton.actionId);
    await world.later(MINUTE);
    expect(asked(lena)).toHaveLength(before + 2);
    expect(await audited('remind_returns')).toEqual([
      `${admin} remind_returns ${here()}`,
      `${admin} remind_returns ${here()}`,
    ]);
  });

  it('gives national staff the files, one row for each facility under its name now, in their direct messages alone', async () => {
    await visited('2026-03-10', 13);
    await visited('2026-03-18', 6, group, 'group');
    await visited('2026-05-12', null);
    const malmo = await another('Häktet Malmö', [emma]);
    await visited('2026-04-14', 8, malmo);
    await another('Häktet Kiruna', [mikkel]);
    await newYear();
    await change(malmo, { name: '=HYPERLINK("http://x")', region: 'Ny; "region"', status: 'closed' });
    await type(emma, '/visit return');
    await approve(emma);
    await type(admin, '/visit årsrapport');
    const rows = [
      [
        '=HYPERLINK("http://x")',
        'Ny; "region"',
        'Besöksverksamhet på häkte (Sverige)',
        '2026',
        '8',
        '0',
        '1',
        '0',
        'godkänd',
        'Emma',
      ],
      ['Häktet Göteborg', 'Väst', 'Besöksverksamhet på häkte (Sverige)', '2026', '13', '6', '2', '1', 'saknas', ''],
    ];
    await press(admin, downloadReturnsButtons.csv.actionId);
    expect(words(admin)).toContain('Filen ligger i dina direktmeddelanden');
    const csv = (await lastFile()).toString('utf8');
    expect(csv.startsWith('\uFEFFHäkte eller anstalt;Region;Verksamhet;År;Klientbesök;Deltagare i grupper;')).toBe(
      true,
    );
    expect(csv).toContain('\r\n');
    expect(parse(csv, { bom: true, delimiter: ';' }).slice(1)).toEqual([
      [`'${rows[0]?.[0]}`, ...(rows[0]?.slice(1) ?? []), '2027-01-01', '8', '0', '1', '0'],
      [...(rows[1] ?? []), '', '13', '6', '2', '0'],
    ]);

    await press(admin, downloadReturnsButtons.xlsx.actionId);
    const [heading, ...cells] = readWorkbook(await lastFile());
    expect(heading?.slice(0, 5)).toEqual(['Häkte eller anstalt', 'Region', 'Verksamhet', 'År', 'Klientbesök']);
    expect(cells.map((row) => row.slice(0, 9))).toEqual(rows.map((row) => row.slice(0, 9)));
    expect(cells[0]?.slice(9)).toEqual(['Emma', String(excelDay('2027-01-01')), '8', '0', '1', '0']);

    expect(told(admin).map(({ text }) => text)).toEqual(['[arsrapport-2026.csv]', '[arsrapport-2026.xlsx]']);
    for (const { id } of world.sandbox.world.channels().filter(({ id: channelId }) => channelId.startsWith('C'))) {
      expect(JSON.stringify(world.sandbox.world.messages(id))).not.toMatch(/klientbesök|arsrapport/);
    }
    expect(await audited('download_returns')).toEqual([
      `${admin} download_returns 2026 csv`,
      `${admin} download_returns 2026 xlsx`,
    ]);
  });

  it('of a facility with two programmes is approved as one, with a line for each, which stays when a group does something else', async () => {
    const kickstart = await another('Kickstart', [emma], group.facility.id);
    await giveProgramme(world.society, kickstart.id, 'dk.kickstart', admin, now());
    await makeReady(world.society, kickstart.id, [anna, bo], now());
    await visited('2026-03-10', 13);
    await visited('2026-03-19', 4, kickstart);
    await visited('2026-04-16', null, kickstart);
    await newYear();
    await giveProgramme(world.society, group.id, 'dk.study_support', admin, now());

    await type(emma, '/visit return');
    const shown = words(emma);
    expect(shown).toContain('*17 client visits*, *2 visits* held');
    expect(shown).toContain('Remand prison visits (Sweden): *13 client visits*, *1 visit* held');
    expect(shown).toContain('Kickstart (Denmark): *4 client visits*, *1 visit* held');
    await approve(emma);
    await approve(emma);
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain('Det enda ställe som hade besök 2026 har lämnat sin årsrapport.');
    await press(admin, downloadReturnsButtons.csv.actionId);
    const rows = parse((await lastFile()).toString('utf8'), { bom: true, delimiter: ';' }).slice(1);
    const place = ['Häktet Göteborg', 'Väst'];
    const nothing = ['', '', '', '', '', '', ''];
    expect(rows).toEqual([
      [...place, 'Alla verksamheter', '2026', '17', '0', '2', '1', 'godkänd', 'Emma', '2027-01-01', '', '', '', '0'],
      [...place, 'Besöksverksamhet på häkte (Sverige)', '2026', ...nothing, '13', '0', '1', ''],
      [...place, 'Kickstart (Danmark)', '2026', ...nothing, '4', '0', '1', ''],
    ]);
  });
});

/** How Excel counts days. */
function excelDay(date: string): number {
  return (Date.parse(date) - Date.parse('1899-12-30')) / DAY;
}
