import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { Returns } from '../../src/numbers/returning/returns.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { peopleIn, stopUntroubled } from '../support/people.js';
import { TUESDAY } from '../support/planned-week.js';

const { admin, anna, bo, emma, lena, channel, national } = GOTEBORG;
/** National staff, and reads English. */
const NINA: string = emma;

let world: BotUnderTest;
let group: Group;
const { type, top, pressIn, pressInModal, submit, told } = peopleIn(() => world);
const words = (userId: string = admin) => wordsOf(top(userId).view);
const now = () => world.sandbox.clock.now();

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  const { version } = await world.society.of(Workspaces).read();
  const staff = { nationalChannelId: national, nationalStaffIds: [NINA] };
  await world.society.of(Workspaces).save(staff, version, admin, now());
});
afterEach(() => stopUntroubled(world));

const openForm = async () => {
  await type(admin, '/visit setup', national);
  await pressInModal(admin, 'set_up_group', group.id);
};
const callOff = async (shiftId: string) => {
  const { weeks, week } = { weeks: world.society.of(Weeks), week: await world.society.of(Weeks).ofShift(shiftId) };
  await weeks.change(week?.id ?? '', null, lena, now(), ({ group: { id: groupId } }) => ({
    ok: true,
    changes: [{ kind: 'call_off', shiftId, status: 'called_off_by_us' }],
    notices: [
      { userId: anna, facts: { kind: 'called_off', groupId, shiftId, when: TUESDAY_AT, by: 'called_off_by_us' } },
    ],
  }));
};
const TUESDAY_AT = { startsAt: new Date('2026-11-24T16:00:00Z'), endsAt: new Date('2026-11-24T18:00:00Z') };
const canSendIn = (userId: string) => 'submit' in top(userId).view;
const closeIt = async () => {
  await openForm();
  await pressInModal(admin, 'close_group', group.id);
  await submit(admin);
};

describe('a group that is closed', () => {
  it('waits for what is ahead, says what comes of it, and is gone from every list', async () => {
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    const post = postIn(world);
    await pressIn(anna, 'claim_shift', post);
    await openForm();
    await pressInModal(admin, 'close_group', group.id);
    expect(words()).toContain('*Besöksgruppen Göteborg* kan inte stängas än.');
    expect(words()).toContain('*Ett publicerat besök.* Ledarna kan ställa in det med `/visit planera`');
    expect(words()).toContain('• Tisdag 24 november');
    expect(canSendIn(admin)).toBe(false);

    await callOff(shiftId);
    await pressInModal(admin, 'back_to_group');
    await pressInModal(admin, 'close_group', group.id);
    expect(words()).toContain('De 6 som är med är inte längre med i gruppen');
    expect(words()).toContain('Ingen annan grupp besöker *Häktet Göteborg*');
    await submit(admin);
    expect(words()).toContain('✓ Nu är gruppen stängd: Besöksgruppen Göteborg. Det som är räknat finns kvar.');
    expect(words()).toContain('Ingen grupp har verksamheten Besöksverksamhet på häkte (Sverige) längre.');
    expect(words()).toContain('Ingen besöker nu: grupperna är stängda');
    expect(words()).not.toContain('Besöken i gång');
    expect(words()).toContain('Stängda grupper');

    // Whoever was to go has been told, though the group was closed in the same minute.
    expect(told(anna).map(wordsOf).join('\n')).toContain('ställt in besöket');
    await pressIn(bo, 'claim_shift', post);
    expect(wordsOf(lastAnswer(world, bo))).toContain('Det besöket finns inte längre i planen.');
    await type(lena, '/visit planera');
    expect(wordsOf(lastAnswer(world, lena))).toContain('du leder ingen grupp här');
    await type(anna, '/visit schema');
    expect(wordsOf(lastAnswer(world, anna))).toContain('inte med i någon frivilliggrupp');
    await world.sandbox.as(lena).openHome();
    await world.settle();
    expect(JSON.stringify(world.sandbox.world.home(lena)?.view)).not.toContain('Besöksgruppen Göteborg');
  });

  it('answers whoever presses what still stands of it, or sends in what they had open, in one sentence', async () => {
    await type(lena, '/visit redo');
    const ready = lastAnswer(world, lena);
    await type(lena, '/visit planera 49');
    await closeIt();
    await pressIn(lena, 'open_ready', ready);
    expect(wordsOf(lastAnswer(world, lena))).toContain('Den gruppen är stängd.');
    await pressInModal(lena, 'other_week', '2026-W50');
    expect(await world.society.of(Weeks).read(group.id, '2026-W50')).toBeNull();
    expect(words(lena)).toContain('Den gruppen är stängd.');
  });

  it('reminds of nothing, asks for nothing and takes nobody in, however long it is', async () => {
    await closeIt();
    const before = [anna, bo, lena].map((userId) => told(userId).length);
    world.sandbox.world.addUser({ id: 'U0LATE', name: 'Liv', locale: 'en-GB' });
    await world.sandbox.world.join(channel, 'U0LATE');
    await world.later(40 * 24 * 60 * 60_000);
    await world.bot.run('syncMemberships');
    await world.settle();
    expect([anna, bo, lena].map((userId) => told(userId).length)).toEqual(before);
    expect(told('U0LATE')).toEqual([]);
    expect(world.sandbox.world.scheduled()).toEqual([]);
  });

  it('gives its channel to a new group, in whose language people are answered there', async () => {
    await closeIt();
    await pressInModal(admin, 'set_up_group', 'new');
    await submit(admin, {
      name: 'Nya gruppen',
      programme: 'se.remand_visits',
      channelId: channel,
      leaderIds: [lena],
      locale: 'da',
      attendance: 'names',
    });
    expect(words()).toContain('Nya gruppen');
    await type(bo, '/visit');
    expect(wordsOf(lastAnswer(world, bo))).toMatch(/besøg/);
    await pressInModal(admin, 'open_group_again', group.id);
    const answer = await submit(admin, { channelId: channel, leaderIds: [lena] });
    expect(JSON.stringify(answer.payload)).toContain('En annan grupp har den kanalen');
  });

  it('is opened again from the set-up, and has its people back', async () => {
    await closeIt();
    await pressInModal(admin, 'open_group_again', group.id);
    expect(words()).not.toContain('Stäng gruppen');
    await submit(admin, { leaderIds: [lena] });
    expect(words()).toContain('✓ Sparat: Besöksgruppen Göteborg');
    expect(words()).not.toContain('Stängda grupper');
    expect(words()).toContain('Besöken i gång');
    expect((await world.society.of(Groups).read(group.id))?.leaderIds).toEqual([lena]);
    await type(lena, '/visit planera');
    expect(words(lena)).toContain('Besöksgruppen Göteborg');
  });
});

describe('a programme that no group has any more', () => {
  const openProgramme = async () => {
    await type(NINA, '/visit requirements');
    await pressInModal(NINA, 'edit_programme', 'se.remand_visits');
    await pressInModal(NINA, 'remove_programme', 'se.remand_visits');
  };

  it('is removed once its last group is closed, and what was counted under it keeps its name', async () => {
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await pressIn(anna, 'claim_shift', postIn(world));
    await openProgramme();
    expect(words(NINA)).toContain('*Remand prison visits (Sweden)* can’t be removed yet: a group has it.');
    expect(words(NINA)).toContain('• *Besöksgruppen Göteborg*, Häktet Göteborg');
    expect(words(NINA)).toContain('An admin can give the group another programme with `/visit setup`');
    expect(canSendIn(NINA)).toBe(false);

    await world.sandbox.clock.set(new Date('2026-11-26T12:00:00Z'));
    await openForm();
    await pressInModal(admin, 'close_group', group.id);
    expect(words()).toContain('*Ett besök som väntar på att räknas.*');
    await world.society.of(Counts).answer(shiftId, anna, { held: true, number: 3 }, null, now());
    await pressInModal(admin, 'back_to_group');
    await pressInModal(admin, 'close_group', group.id);
    await submit(admin);

    await pressInModal(NINA, 'back_to_programme');
    await pressInModal(NINA, 'remove_programme', 'se.remand_visits');
    expect(words(NINA)).toContain('it can’t be brought back');
    await submit(NINA);
    expect(words(NINA)).toContain('✓ *Remand prison visits (Sweden)* is removed.');
    expect(words(NINA)).not.toContain('*Remand prison visits (Sweden)*\n2–');
    const [own] = await world.society.of(Returns).ofYear(2026, now());
    expect(own?.programmes.map(({ names }) => names.en)).toEqual(['Remand prison visits (Sweden)']);
    expect(own?.visits).toMatchObject([{ count: { clientVisits: 3 } }]);

    // It is chosen for no group any more, and nobody saves it from a form that was open.
    await pressInModal(admin, 'open_group_again', group.id);
    expect(JSON.stringify(top(admin).view)).not.toContain('se.remand_visits');
    expect((await world.society.of(Training).programmes()).map(({ code }) => code)).not.toContain('se.remand_visits');
  });

  it('stays when somebody gives it to a group while it is asked about', async () => {
    await type(NINA, '/visit requirements');
    await pressInModal(NINA, 'edit_programme', 'dk.kickstart');
    await pressInModal(NINA, 'remove_programme', 'dk.kickstart');
    await openForm();
    await submit(admin, { programme: 'dk.kickstart' });
    await submit(NINA);
    expect(words(NINA)).toContain('*Kickstart (Denmark)* can’t be removed yet: a group has it.');
  });
});
