import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { decideClaim } from '../../src/domain/claiming.js';
import type { Group, ShiftFormat } from '../../src/domain/model.js';
import { wallClockToInstant } from '../../src/domain/time.js';
import { isoWeekOf } from '../../src/domain/weeks.js';
import type { Database } from '../../src/store/database.js';
import { ACTIONS, countAction, downloadAction } from '../../src/views/ids.js';
import type { SandboxMessage, SandboxView } from '../sandbox/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf, ZONE } from '../support/goteborg.js';
import { readWorkbook } from '../support/read-workbook.js';
import { makeReady } from '../support/readiness.js';

const { admin, anna, bo, lena, lars, emma, mikkel, stranger } = GOTEBORG;
/** Where everybody is. */
const ELSEWHERE = 'C0EVERYBODY';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DECEMBER_BEFORE = new Date('2025-12-15T09:00:00Z');
const NEW_YEAR = wallClockToInstant('2027-01-01', '09:00', ZONE);

let made = 0;

describeOnBothEngines('the yearly return', (engine) => {
  let world: BotUnderTest;
  let database: Database;
  let group: Group;

  beforeEach(async () => {
    database = await testDatabase(engine);
    world = await startBotUnderTest({ now: DECEMBER_BEFORE, database });
    group = await goteborg(world);
    const members = world.sandbox.world.users().map(({ id }) => id);
    world.sandbox.world.addChannel({ id: ELSEWHERE, name: 'alla', members });
    const settings = (await world.society.groups.reminders()).get(group.id);
    if (!settings) throw new Error('no settings');
    const { version } = await world.society.workspaces.read();
    await world.society.workspaces.save({ nationalStaffIds: [admin] }, version, admin, DECEMBER_BEFORE);
    const { version: own = 0 } = (await world.society.groups.read(group.id)) ?? {};
    await world.society.groups.saveReminders(group.id, { ...settings, kinds: [] }, own, lena, DECEMBER_BEFORE);
  });
  afterEach(async () => {
    expect(world.sandbox.problems).toEqual([]);
    await world.stop();
    await database.close();
  });

  const now = () => world.sandbox.clock.now();

  const here = () => `${group.facility.id}/2026`;

  /** A group at a facility, new unless it is named. */
  async function another(name: string, leaderIds: readonly string[], facilityId: string | null = null): Promise<Group> {
    const { id: _, programme, ...details } = group.facility;
    const facility = { ...details, name, programmeCode: programme.code };
    const saved = facilityId
      ? { ok: true as const, id: facilityId }
      : await world.society.facilities.save(facility, null, admin, now());
    if (!saved.ok) throw new Error('no facility');
    made += 1;
    const channelId = `C0OTHER${made}`;
    world.sandbox.world.addChannel({
      id: channelId,
      name: `other-${made}`,
      members: [world.sandbox.botUserId, ...leaderIds],
    });
    const { id: __, facility: ___, ...columns } = group;
    const own = { ...columns, name: `${name} ${made}`, channelId, leaderIds, facilityId: saved.id };
    const stored = await world.society.groups.save(own, null, admin, now());
    const found = stored.ok ? await world.society.groups.read(stored.id) : null;
    if (!found) throw new Error('no group');
    const members = [anna, bo, ...leaderIds];
    await world.society.memberships.sync(found.id, members, now());
    await makeReady(world.society, found.id, members, now());
    return found;
  }

  async function change(
    { facility }: Group,
    changes: { name: string; region: string; status: 'paused' },
  ): Promise<void> {
    const { programme, ...details } = facility;
    await world.society.facilities.save({ ...details, ...changes, programmeCode: programme.code }, null, admin, now());
  }

  /** A visit of two hours in the evening that Anna and Bo held. @param number of people; null while nobody has counted it */
  async function visited(
    date: string,
    number: number | null,
    whose = group,
    format: ShiftFormat = 'individual',
    from = '17:00',
  ) {
    const isoWeek = isoWeekOf(new Date(`${date}T12:00:00Z`), ZONE);
    const to = from === '17:00' ? '19:00' : '02:15';
    const visit = { date, from, to, format };
    const [shiftId = ''] = await postWeek(world, whose, isoWeek, [visit]);
    for (const userId of [anna, bo]) await world.society.claims.decide(shiftId, userId, now(), decideClaim);
    const over = new Date(`${date}T20:00:00Z`);
    if (number !== null) await world.society.counts.answer(shiftId, anna, { held: true, number }, null, over);
    return shiftId;
  }

  /** The New Year, nine in the morning. */
  async function newYear(): Promise<void> {
    await world.sandbox.clock.set(NEW_YEAR);
    await world.bot.askForReturns();
    await world.later(MINUTE);
  }

  /** What the bot uploaded last, as its reader gets it. */
  async function lastFile(): Promise<Buffer> {
    const call = world.sandbox.calls.findLast(({ method }) => method === 'files.completeUploadExternal');
    const [file] = z.array(z.object({ id: z.string() })).parse(call?.arguments.files);
    const headers = { authorization: `Bearer ${world.sandbox.tokens.bot}` };
    const response = await fetch(new URL(`/files/${file?.id}`, world.sandbox.apiUrl), { headers });
    return Buffer.from(await response.arrayBuffer());
  }

  const forged = (userId: string, of: SandboxView) => ({
    team: { id: world.sandbox.teamId },
    user: { id: userId, team_id: world.sandbox.teamId },
    trigger_id: `forged-${userId}-${of.id}`,
    view: { ...of.view, id: of.id, state: { values: {} } },
  });

  /** Sends in a modal that somebody else was shown. @returns what they are answered */
  async function forgedSubmit(userId: string, of: SandboxView): Promise<string> {
    const ack = await world.sandbox.deliver('interactive', { type: 'view_submission', ...forged(userId, of) });
    return JSON.stringify(ack.payload);
  }

  /** Presses a button in a modal of their own that never had it. @returns what it then says */
  async function forgedPress(userId: string, actionId: string, value: string, of: SandboxView): Promise<string> {
    const own = modal(userId);
    const payload = forged(userId, of);
    await world.sandbox.deliver('interactive', {
      type: 'block_actions',
      ...payload,
      trigger_id: `${payload.trigger_id}-${actionId}`,
      view: { ...own.view, id: own.id },
      actions: [{ type: 'button', action_id: actionId, value, block_id: 'b', action_ts: '1' }],
    });
    await world.settle();
    return words(userId);
  }

  const direct = (userId: string): readonly SandboxMessage[] =>
    world.sandbox.world.messages(world.sandbox.world.directChannel(userId).id);
  const asked = (userId: string) =>
    direct(userId).filter(({ blocks }) => JSON.stringify(blocks).includes('open_return'));
  const modal = (userId: string): SandboxView => {
    const top = world.sandbox.world.modals(userId).at(-1);
    if (!top) throw new Error(`${userId} sees no modal`);
    return top;
  };
  const words = (userId: string) => wordsOf(modal(userId).view);
  const type = async (userId: string, text: string): Promise<void> => {
    await world.sandbox.as(userId).command(ELSEWHERE, text);
    await world.settle();
  };
  const press = async (userId: string, actionId: string, value?: string): Promise<void> => {
    await world.sandbox.as(userId).press({ view: modal(userId) }, actionId, value);
    await world.settle();
  };
  const approve = async (userId: string): Promise<void> => {
    await world.sandbox.as(userId).submit();
    await world.settle();
  };
  const audited = async (...actions: string[]): Promise<string[]> => {
    const rows = await database.client.auditEntry.findMany({
      where: { action: { in: actions } },
      orderBy: { at: 'asc' },
    });
    return rows.map(({ actorId, action, subjectId }) => `${actorId} ${action} ${subjectId}`);
  };

  it('asks every leader once, from nine on New Year’s Day, without a number, and opens with one press', async () => {
    await visited('2026-03-10', 3);
    await visited('2026-03-17', 2);
    await visited('2026-05-12', null);
    await world.sandbox.clock.set(new Date(NEW_YEAR.getTime() - MINUTE));
    await world.bot.askForReturns();
    await world.settle();
    expect(asked(lena)).toEqual([]);

    await newYear();
    const [message] = asked(lena);
    expect(asked(lars)).toHaveLength(1);
    expect(message && wordsOf(message)).toContain('Årsrapporten för 2026, Häktet Göteborg, är klar');
    expect(message && wordsOf(message)).not.toMatch(/klientbesök|\b[235]\b/);
    expect(asked(anna)).toEqual([]);
    await world.bot.askForReturns();
    await world.later(DAY);
    expect(asked(lena)).toHaveLength(1);

    if (message) await world.sandbox.as(lena).press({ message }, ACTIONS.openReturn);
    await world.settle();
    expect(words(lena)).toContain('*5 klientbesök*, *2 besök* blev av');
    expect(words(lena)).toContain('*1 besök* står i planen men ingen har räknat det');
    expect(words(lena)).toContain('*Mars*\n*5 klientbesök*, *2 besök* blev av');
    expect(words(lena)).toContain('*Maj*\n⚠ 1 besök är inte räknat');
    expect(words(lena)).toContain('Inga besök: januari, februari, april, juni');
    expect(await audited('read_return')).toEqual([`${lena} read_return ${here()}`]);
  });

  it('lets the leader count what is missing and correct what is wrong, and approve with one press', async () => {
    const march = await visited('2026-03-10', 3);
    const may = await visited('2026-05-12', null);
    await newYear();
    await type(lena, '/visit årsrapport');
    await press(lena, ACTIONS.openReturnMonth, `${group.facility.id}|2026-05`);
    expect(words(lena)).toContain('tisdag 12 maj 17:00–19:00');
    await press(lena, countAction('4'));
    expect(words(lena)).toContain('Tack! Noterat: *tisdag 12 maj 17:00–19:00*');
    expect(words(lena)).not.toContain('Inte räknade än');

    await press(lena, ACTIONS.openReturn);
    expect(words(lena)).toContain('*7 klientbesök*, *2 besök* blev av');
    await press(lena, ACTIONS.openReturnMonth, `${group.facility.id}|2026-03`);
    await press(lena, countAction('correct'));
    await press(lena, countAction('other'));
    await world.sandbox.as(lena).submit({ count: '12' });
    await world.settle();
    expect(words(lena)).toContain('mars 2026');
    await press(lena, ACTIONS.openReturn);
    expect(words(lena)).toContain('*16 klientbesök*, *2 besök* blev av');
    expect(words(lena)).not.toContain('⚠');

    await approve(lena);
    expect(words(lena)).toContain('Tack! Nu har nationella medarbetare årsrapporten för 2026.');
    expect(words(lena)).toContain(`✓ Godkänd av <@${lena}> 1 januari 2027`);
    expect(modal(lena).view).not.toHaveProperty('submit');
    expect(await audited('approve_return', 'count', 'correct_count')).toEqual([
      `${anna} count ${march}`,
      `${lena} count ${may}`,
      `${lena} correct_count ${march}`,
      `${lena} approve_return ${here()}`,
    ]);
    await world.bot.askForReturns();
    await world.later(DAY);
    expect([asked(lena).length, asked(lars).length]).toEqual([1, 1]);
  });

  it('takes the approval back when something is corrected, says so to national staff, and asks the leaders again', async () => {
    const shiftId = await visited('2026-03-10', 3);
    await newYear();
    await type(lena, '/visit årsrapport');
    await approve(lena);
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain('som hade besök 2026 har rapporterat');
    expect(words(admin)).toContain(`*Häktet Göteborg* (Väst): godkänd av <@${lena}> 1 januari 2027`);

    await world.sandbox.clock.set(new Date(NEW_YEAR.getTime() + DAY));
    // The same number once more is a correction too: somebody has looked, and a leader is to know.
    await world.society.counts.answer(shiftId, bo, { held: true, number: 3 }, 1, now());
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain(`<@${lena}> godkände 1 januari 2027; ändrat sedan dess av <@${bo}>`);
    expect(words(admin)).toContain('2026 saknas');

    for (let times = 0; times < 2; times += 1) {
      await world.bot.askForReturns();
      await world.later(MINUTE);
    }
    const told = asked(lars)
      .map(wordsOf)
      .filter((each) => each.includes(`<@${bo}> har räknat eller rättat ett besök för 2026, Häktet Göteborg, sedan`));
    expect(told).toHaveLength(1);
    await type(lars, '/visit årsrapport');
    expect(words(lars)).toContain(`<@${bo}> har räknat eller rättat ett besök sedan dess`);
    await approve(lars);
    const approvals = await database.client.returnApproval.findMany({ orderBy: { version: 'asc' } });
    expect(approvals.map(({ version, approvedBy }) => [version, approvedBy])).toEqual([
      [1, lena],
      [2, lars],
    ]);
  });

  it('is approved once when two leaders press at once, and never unseen', async () => {
    const shiftId = await visited('2026-03-10', 3);
    await newYear();
    await type(lena, '/visit årsrapport');
    await type(lars, '/visit årsrapport');
    await world.society.counts.answer(shiftId, anna, { held: true, number: 4 }, 1, now());
    await approve(lena);
    expect(words(lena)).toContain('Ett besök räknades eller rättades medan du läste');
    expect(words(lena)).toContain('*4 klientbesök*');
    expect(await database.client.returnApproval.count()).toBe(0);

    await type(lars, '/visit årsrapport');
    await Promise.all([world.sandbox.as(lena).submit(), world.sandbox.as(lars).submit()]);
    await world.settle();
    expect(await database.client.returnApproval.count()).toBe(1);
    const both = [words(lena), words(lars)].join('\n');
    expect(both).toContain('Tack! Nu har nationella medarbetare');
    expect(both).toContain('Den är redan godkänd');
  });

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
    await press(admin, ACTIONS.remindReturns);
    expect(words(admin)).toContain(`Påminda nyss: Häktet Göteborg (<@${lars}> och <@${lena}>)`);
    await world.later(MINUTE);
    expect(asked(lena)).toHaveLength(before + 1);
    expect(wordsOf(asked(lena).at(-1) ?? { blocks: [] })).toContain('väntar på att godkännas');
    expect(asked(emma)).toHaveLength(1);

    expect(words(admin)).not.toContain('Påminn den');
    await forgedPress(admin, ACTIONS.remindReturns, '2026', modal(admin));
    expect(words(admin)).toContain(`<@${admin}> påminde dem 1 januari 2027. Från 8 januari 2027 går det igen.`);
    await world.sandbox.clock.set(new Date(NEW_YEAR.getTime() + 8 * DAY));
    await type(admin, '/visit årsrapport');
    await press(admin, ACTIONS.remindReturns);
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
    await change(malmo, { name: '=HYPERLINK("http://x")', region: 'Ny; "region"', status: 'paused' });
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
    await press(admin, downloadAction('csv'));
    expect(words(admin)).toContain('Filen ligger i dina direktmeddelanden');
    const csv = (await lastFile()).toString('utf8');
    expect(csv.startsWith('\uFEFFHäkte eller anstalt;Region;Program;År;Klientbesök;Deltagare i grupper;')).toBe(true);
    expect(csv).toContain('\r\n');
    expect(parse(csv, { bom: true, delimiter: ';' }).slice(1)).toEqual([
      [`'${rows[0]?.[0]}`, ...(rows[0]?.slice(1) ?? []), '2027-01-01'],
      [...(rows[1] ?? []), ''],
    ]);

    await press(admin, downloadAction('xlsx'));
    const [heading, ...cells] = readWorkbook(await lastFile());
    expect(heading?.slice(0, 5)).toEqual(['Häkte eller anstalt', 'Region', 'Program', 'År', 'Klientbesök']);
    expect(cells.map((row) => row.slice(0, 9))).toEqual(rows.map((row) => row.slice(0, 9)));
    expect(cells[0]?.slice(9)).toEqual(['Emma', String(excelDay('2027-01-01'))]);

    expect(direct(admin).map(({ text }) => text)).toEqual(['[arsrapport-2026.csv]', '[arsrapport-2026.xlsx]']);
    for (const { id } of world.sandbox.world.channels().filter(({ id: channelId }) => channelId.startsWith('C'))) {
      expect(JSON.stringify(world.sandbox.world.messages(id))).not.toMatch(/klientbesök|arsrapport/);
    }
    expect(await audited('download_returns')).toEqual([
      `${admin} download_returns 2026 csv`,
      `${admin} download_returns 2026 xlsx`,
    ]);
  });

  it('shows nothing to volunteers, to leaders elsewhere, or to those who were leaders or national staff', async () => {
    await visited('2026-03-10', 13);
    await visited('2026-05-12', null);
    await another('Häktet Malmö', [emma]);
    await newYear();
    for (const userId of [anna, stranger]) {
      await type(userId, '/visit årsrapport 2026');
      expect(wordsOf(lastAnswer(world, userId, ELSEWHERE))).toContain('Årsrapporten är till för ledarna');
    }
    await type(emma, '/visit return');
    expect(wordsOf(lastAnswer(world, emma, ELSEWHERE))).toContain('There were no visits in 2026');

    await type(lena, '/visit årsrapport');
    const held = modal(lena);
    expect(await forgedSubmit(emma, held)).toContain('The yearly return is for');
    expect(await forgedSubmit(anna, held)).toContain('Årsrapporten är till för');
    await type(admin, '/visit årsrapport');
    const list = modal(admin);
    // Buttons that others were shown, pressed by those who have no right to them.
    for (const userId of [anna, emma]) await type(userId, '/visit påminnelser');
    for (const userId of [anna, emma, admin]) {
      const answer = await forgedPress(userId, ACTIONS.openReturn, `${group.facility.id}|2026`, held);
      expect(answer).toMatch(/Årsrapporten är till för|The yearly return is for/);
    }
    await type(admin, '/visit årsrapport');
    for (const action of [ACTIONS.remindReturns, downloadAction('csv'), downloadAction('xlsx')]) {
      expect(await forgedPress(lena, action, '2026', list)).toContain('Bara nationella medarbetare');
    }
    const month = `${group.facility.id}|2026-05`;
    expect(await forgedPress(emma, ACTIONS.openReturnMonth, month, held)).toContain('The yearly return is for');

    // Rights are read anew: of a modal that is still open, too.
    await type(lena, '/visit årsrapport');
    await world.society.groups.save({ ...toSave(group), leaderIds: [lars] }, null, admin, now());
    await press(lena, ACTIONS.openReturnMonth, month);
    expect(words(lena)).toContain('Årsrapporten är till för ledarna');
    const { version } = await world.society.workspaces.read();
    await world.society.workspaces.save({ nationalStaffIds: [] }, version, admin, now());
    await press(admin, downloadAction('csv'));
    expect(words(admin)).toContain('Bara nationella medarbetare');

    expect(await database.client.returnApproval.count()).toBe(0);
    expect(world.sandbox.calls.some(({ method }) => method.startsWith('files.'))).toBe(false);
    expect(await audited('read_return', 'download_returns', 'approve_return', 'remind_returns')).toEqual([
      `${lena} read_return ${here()}`,
      `${lena} read_return ${here()}`,
    ]);
  });

  it('is one for a facility with two groups and two for who leads at two, and follows the visits, not the group', async () => {
    await visited('2026-03-10', 3);
    const malmo = await another('Häktet Malmö', [lena]);
    await visited('2026-04-14', 8, malmo);
    const second = await another('Häktet Malmö', [emma], malmo.facility.id);
    await visited('2026-04-15', 2, second);
    // By the facility's calendar the first is of 2026 and the second of 2027, and in London it would be otherwise.
    await visited('2026-01-01', 1, malmo, 'individual', '00:15');
    await visited('2027-01-01', 9, malmo, 'individual', '00:15');
    await newYear();
    await type(lena, '/visit årsrapport');
    const choice = lastAnswer(world, lena, ELSEWHERE);
    expect(wordsOf(choice)).toContain('Häktet Göteborg');
    expect(wordsOf(choice)).not.toMatch(/klientbesök/);
    await world.sandbox.as(lena).press({ message: choice }, ACTIONS.openReturn, `${malmo.facility.id}|2026`);
    await world.settle();
    expect(words(lena)).toContain('*11 klientbesök*, *3 besök* blev av');
    await press(lena, ACTIONS.openReturnMonth, `${malmo.facility.id}|2026-04`);
    expect(words(lena)).toContain(`Ett besök som ${second.name} gjorde, räknat. <@${emma}> kan rätta det.`);
    await press(lena, ACTIONS.openReturn);
    await approve(lena);

    // The second group goes to Göteborg: what it did in Malmö stays there, and so does the approval.
    const { version: own = 0 } = (await world.society.groups.read(second.id)) ?? {};
    await world.society.groups.save({ ...toSave(second), facilityId: group.facility.id }, own, admin, now());
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain(`*Häktet Malmö* (Väst): godkänd av <@${lena}>`);
    expect(words(admin)).toContain('*1* av 2');
  });

  it('waits for the year to be over, and says so', async () => {
    await visited('2026-03-10', 3);
    await world.sandbox.clock.set(new Date('2026-12-31T22:30:00Z'));
    for (const userId of [lena, admin]) {
      await type(userId, '/visit årsrapport 2026');
      expect(wordsOf(lastAnswer(world, userId, ELSEWHERE))).toContain('är klar den 1 januari 2027');
    }
    await type(lena, '/visit årsrapport');
    expect(wordsOf(lastAnswer(world, lena, ELSEWHERE))).toContain('Det fanns inga besök 2025');
    await type(lena, '/visit årsrapport ifjol');
    expect(wordsOf(lastAnswer(world, lena, ELSEWHERE))).toContain('`/visit årsrapport 2025`');
    expect(await audited('read_return')).toEqual([]);
  });
});

/** How Excel counts days. */
function excelDay(date: string): number {
  return (Date.parse(date) - Date.parse('1899-12-30')) / DAY;
}

function toSave({ facility, ...group }: Group) {
  return { ...group, facilityId: facility.id };
}
