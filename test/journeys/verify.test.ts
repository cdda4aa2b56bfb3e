import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import {
  correctCompletionButton,
  openVerifyButton,
  seeNotedButton,
  takeBackCompletionButton,
} from '../../src/training/verifying/verifying.controls.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { giveProgramme } from '../support/given-programme.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';

const { lena, lars, anna, bo, emma, mikkel, stranger, admin } = GOTEBORG;
const COURSE = 'visitor_basic_course';
const FORM: InputValues = { userIds: [anna], requirementCode: COURSE, doneOn: '2026-11-20' };

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

const told = (userId: string) =>
  world.sandbox.world.messages(world.sandbox.world.directChannel(userId).id).map((message) => message.text);

const modals = (userId: string) => world.sandbox.world.modals(userId);

function top(userId: string) {
  const view = modals(userId).at(-1);
  if (!view) throw new Error('no modal is open');
  return view;
}

async function open(userId: string = lena, text = '/visit intyga'): Promise<void> {
  await world.sandbox.as(userId).command(GOTEBORG.channel, text);
  await world.settle();
}

async function submit(values: InputValues, userId: string = lena): Promise<Record<string, string>> {
  const { payload } = await world.sandbox.as(userId).submit(values);
  await world.settle();
  return (payload as { errors?: Record<string, string> } | null)?.errors ?? {};
}

async function press(action: string, userId: string = lena, value?: string): Promise<void> {
  await world.sandbox.as(userId).press({ view: top(userId) }, action, value);
  await world.settle();
}

async function completed(userId: string) {
  const completions = (await world.society.of(Completions).of([userId])).get(userId) ?? [];
  return completions.map(({ requirementCode, doneOn, expiresOn, verifiedBy }) => {
    return { requirementCode, doneOn, expiresOn, verifiedBy };
  });
}

async function makeNationalStaff(userId: string): Promise<void> {
  const { version } = await world.society.of(Workspaces).read();
  const now = world.sandbox.clock.now();
  await world.society.of(Workspaces).save({ nationalStaffIds: [userId] }, version, admin, now);
}

/** Denmark's visit permit holds until a date. */
const becomeDanish = () =>
  giveProgramme(world.society, group.id, 'dk.prison_visiting', admin, world.sandbox.clock.now());

describe('a leader verifies', () => {
  it('what a volunteer has completed, who reads of it in their own language', async () => {
    await open(lena, '/visit verify @Emma');
    await submit({ requirementCode: COURSE, doneOn: '2026-11-20' });
    expect(await completed(emma)).toEqual([
      { requirementCode: COURSE, doneOn: '2026-11-20', expiresOn: null, verifiedBy: lena },
    ]);
    expect(wordsOf(top(lena).view)).toContain('Noterat: *Grundkurs för besökare inom anstalt och häkten*');
    expect(told(emma)).toEqual([expect.stringContaining(`<@${lena}> has noted what you have completed`)]);
    expect(told(emma)[0]).toContain('Basic course for visitors in prisons*, 20 November 2026');
  });

  it('the same for several in one go, and goes on from there', async () => {
    await open();
    await submit({ ...FORM, userIds: [anna, bo], requirementCode: 'study_visit' });
    expect(await completed(anna)).toHaveLength(1);
    expect(await completed(bo)).toHaveLength(1);
    await press(openVerifyButton.actionId);
    await submit({ ...FORM, requirementCode: 'psychological_first_aid', doneOn: '2026-02-28' });
    expect(wordsOf(top(lena).view)).toContain('gäller till och med 28 februari 2028');
    expect(await completed(anna)).toHaveLength(2);
  });

  it('for several of whom one has done it again since: that stays, they see whose, and nobody is told for nothing', async () => {
    const firstAid = { ...FORM, requirementCode: 'psychological_first_aid' };
    await open();
    await submit({ ...firstAid, userIds: [anna], doneOn: '2026-11-01' });
    await press(openVerifyButton.actionId);
    await submit({ ...firstAid, userIds: [anna, bo], doneOn: '2025-02-03' });
    expect(wordsOf(top(lena).view)).toContain(`<@${bo}>, klart 3 februari 2025`);
    expect(wordsOf(top(lena).view)).toContain(`För <@${anna}> är redan ett senare datum noterat`);
    expect(await completed(anna)).toMatchObject([{ doneOn: '2026-11-01' }]);
    expect(told(anna)).toHaveLength(1);
  });

  it('for those who lack something, who are there to be ticked first, and for others', async () => {
    await open();
    const shown = top(lena).view.blocks.find(({ block_id: id }) => id === 'lacking_0');
    const listed = JSON.stringify(shown);
    for (const userId of [anna, bo, emma]) expect(listed).toContain(`<@${userId}>`);
    for (const userId of [lena, lars, mikkel]) expect(listed).not.toContain(userId);
    expect(listed).toContain('Saknar Röda Korskunskap, Att vara frivillig och 7 till');
    await submit({ lacking_0: [anna, bo], userIds: [mikkel], requirementCode: COURSE, doneOn: '2026-11-20' });
    for (const userId of [anna, bo]) expect(await completed(userId)).toHaveLength(1);
    expect(told(mikkel)).toHaveLength(1);
  });

  it('until a date what holds until one', async () => {
    await becomeDanish();
    await open();
    expect(wordsOf(top(lena).view)).toContain('Säkerhetsgodkännande');
    const permit = { ...FORM, requirementCode: 'visit_permit' };
    expect(await submit(permit)).toEqual({ until: expect.stringContaining('gäller till ett datum') });
    expect(await submit({ ...permit, until: '2026-11-01' })).toEqual({
      until: 'Det är före dagen då det blev klart, 20 november 2026. Ändra en av dem.',
    });
    expect(await submit({ ...permit, until: '2027-11-01' })).toEqual({});
    expect(await completed(anna)).toMatchObject([{ requirementCode: 'visit_permit', expiresOn: '2027-11-01' }]);
  });

  it('nothing where the programme asks for nothing until a date: then no such question is put', async () => {
    await open();
    expect(wordsOf(top(lena).view)).not.toContain('Sista dag');
    expect(wordsOf(top(lena).view)).toContain('Papper, utdrag och skäl skrivs aldrig in här');
    expect(JSON.stringify(top(lena).view)).toContain('Förberedande studiebesök (Häktet Göteborg)');
  });
});

describe('refused under its input, and nothing that was typed is lost', () => {
  it.each<[string, InputValues, Record<string, string>]>([
    [
      'a day to come',
      { doneOn: '2026-11-22' },
      { doneOn: 'Bara det som redan är klart kan intygas. Välj 21 november 2026 eller en tidigare dag.' },
    ],
    [
      'oneself',
      { userIds: [lena] },
      { userIds: expect.stringContaining('Du kan inte intyga det du själv är klar med') },
    ],
    [
      'oneself among others',
      { userIds: [anna, lena] },
      { userIds: expect.stringContaining('Du kan inte intyga det du själv är klar med') },
    ],
    [
      'somebody of no group, who is named',
      { userIds: [anna, stranger] },
      { userIds: expect.stringContaining('Stina är inte frivillig i gruppen') },
    ],
  ])('%s', async (_, changed, errors) => {
    await open();
    expect(await submit({ ...FORM, ...changed })).toEqual(errors);
    expect(await completed(anna)).toEqual([]);
    expect(await submit(FORM)).toEqual({});
    expect(await completed(anna)).toHaveLength(1);
  });

  it('nobody, where neither those who lack something nor others are chosen', async () => {
    await open();
    expect(await submit({ requirementCode: COURSE, doneOn: '2026-11-20' })).toEqual({
      userIds: 'Välj minst en person.',
    });
  });
});

describe('who may verify', () => {
  it('is no volunteer', async () => {
    await open(anna, '/visit verify @Bo');
    expect(modals(anna)).toEqual([]);
    expect(wordsOf(lastAnswer(world, anna))).toContain(`<@${lars}> och <@${lena}>`);
  });

  it('is whoever leads the group when the form is sent in, not when it was opened', async () => {
    await open(lars);
    const { facility, programme: _programme, ...columns } = group;
    const again = { ...columns, facilityId: facility.id, leaderIds: [lena] };
    await world.society.of(Groups).save(again, null, admin, world.sandbox.clock.now());
    await submit(FORM, lars);
    expect(wordsOf(top(lars).view)).toContain('Fråga någon av dem');
    expect(await completed(anna)).toEqual([]);
  });

  it('is national staff too, for every group, and the person’s group is found', async () => {
    await makeNationalStaff(admin);
    world.sandbox.world.addChannel({ id: 'C0MALMO', name: 'besok-malmo', members: [world.sandbox.botUserId] });
    const { id: _, facility, programme: _programme, ...columns } = group;
    const malmo = { ...columns, name: 'Malmö', channelId: 'C0MALMO', facilityId: facility.id };
    await world.society.of(Groups).save(malmo, null, admin, world.sandbox.clock.now());

    await world.sandbox.as(admin).command(GOTEBORG.national, '/visit verify @Anna');
    await world.settle();
    await submit({ requirementCode: COURSE, doneOn: '2026-11-20' }, admin);
    expect(await completed(anna)).toMatchObject([{ verifiedBy: admin }]);
  });

  it('chooses the group first when it could be several', async () => {
    await makeNationalStaff(admin);
    world.sandbox.world.addChannel({ id: 'C0MALMO', name: 'besok-malmo', members: [world.sandbox.botUserId] });
    const { id: _, facility, programme: _programme, ...columns } = group;
    const malmo = { ...columns, name: 'Malmö', channelId: 'C0MALMO', facilityId: facility.id };
    await world.society.of(Groups).save(malmo, null, admin, world.sandbox.clock.now());
    await world.sandbox.as(admin).command(GOTEBORG.national, '/visit verify');
    await world.settle();
    const list = lastAnswer(world, admin, GOTEBORG.national);
    await world.sandbox.as(admin).press({ message: list }, openVerifyButton.actionId, group.id);
    await world.settle();
    expect(wordsOf(top(admin).view)).toContain('Besöksgruppen Göteborg');
  });
});

describe('what is noted', () => {
  beforeEach(async () => {
    await open();
    await submit(FORM);
  });

  it('is seen of whoever is chosen first, and says which button to press then', async () => {
    await open(lars);
    await press(seeNotedButton.actionId, lars);
    expect(wordsOf(top(lars).view)).toContain('tryck sedan på *Se vad som är noterat*');
  });

  async function seeAs(userId: string): Promise<void> {
    await open(userId, '/visit verify @Anna');
    await press(seeNotedButton.actionId, userId);
  }

  it('is corrected by a second leader, the person is told, and what was noted before is kept', async () => {
    await seeAs(lars);
    expect(wordsOf(top(lars).view)).toContain(`Klart 20 november 2026. Intygat av <@${lena}>`);
    await press(correctCompletionButton.actionId, lars);
    expect(JSON.stringify(top(lars).view)).toContain('"initial_date":"2026-11-20"');
    expect(await submit({ doneOn: '2026-12-24' }, lars)).toEqual({ doneOn: expect.stringContaining('redan är klart') });
    expect(await submit({ doneOn: '2026-10-02' }, lars)).toEqual({});

    expect(await completed(anna)).toMatchObject([{ doneOn: '2026-10-02', verifiedBy: lars }]);
    const list = wordsOf(top(lars).view);
    expect(list).toContain('är rättad');
    expect(list).toContain(`klart 20 november 2026, intygat av <@${lena}> 21 november 2026. <@${lars}> ändrade`);
    expect(told(anna).at(-1)).toContain('2 oktober 2026 (tidigare noterat: 20 november 2026)');
  });

  it('is taken back by national staff, and the person is told', async () => {
    await makeNationalStaff(admin);
    await world.sandbox.world.join(GOTEBORG.channel, admin);
    await world.settle();
    await seeAs(admin);
    await press(takeBackCompletionButton.actionId, admin);
    expect(await completed(anna)).toEqual([]);
    expect(wordsOf(top(admin).view)).toContain('är borttagen');
    expect(told(anna).at(-1)).toContain('har tagit bort noteringen');
  });

  it('that somebody else changed meanwhile is shown as it is now, and nothing is lost', async () => {
    await seeAs(lars);
    const [completion] = await world.society.of(Completions).history([anna]);
    const now = world.sandbox.clock.now();
    await world.society.of(Completions).takeBack(group.id, anna, completion?.id ?? '', lena, now);
    await press(takeBackCompletionButton.actionId, lars);
    expect(wordsOf(top(lars).view)).toContain('Någon har ändrat det under tiden');
    expect(wordsOf(top(lars).view)).toContain('Inget är noterat än');
  });

  it('is not taken back by the person themselves', async () => {
    await open(lars);
    await submit({ ...FORM, userIds: [lena], doneOn: '2026-11-01' }, lars);
    await open(lena, '/visit verify @Lena');
    await press(seeNotedButton.actionId);
    const [first] = await world.society.of(Completions).history([lena]);
    await press(takeBackCompletionButton.actionId, lena, `${group.id}|${lena}|${first?.id}`);
    expect(wordsOf(top(lena).view)).toContain('Du kan inte intyga det du själv är klar med');
    expect((await completed(lena)).map(({ requirementCode }) => requirementCode)).toContain(COURSE);
  });

  it('just so already is not told twice', async () => {
    await open(lars);
    await submit(FORM, lars);
    expect(await completed(anna)).toMatchObject([{ verifiedBy: lena }]);
    expect(told(anna)).toHaveLength(1);
  });
});
