import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { InputValues, SandboxView } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';

const { anna, bo, emma, lena, admin, channel, national } = GOTEBORG;
/** National staff; English, so that the words here are. */
const NINA: string = emma;

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world, { newcomers: [bo] });
  const { version } = await world.society.of(Workspaces).read();
  const changes = { nationalChannelId: national, nationalStaffIds: [NINA] };
  await world.society.of(Workspaces).save(changes, version, admin, world.sandbox.clock.now());
});
afterEach(() => world.stop());

const top = (userId = NINA): SandboxView => {
  const view = world.sandbox.world.modals(userId).at(-1);
  if (!view) throw new Error(`${userId} has no modal open`);
  return view;
};
const words = (userId = NINA) => wordsOf(top(userId).view);
const open = async (userId = NINA, text = '/visit requirements', where: string = channel) => {
  await world.sandbox.as(userId).command(where, text);
  await world.settle();
};
const press = async (action: string, value?: string, userId = NINA) => {
  await world.sandbox.as(userId).press({ view: top(userId) }, action, value);
  await world.settle();
};
const submit = async (values: InputValues = {}, userId = NINA) => {
  const { payload } = await world.sandbox.as(userId).submit(values);
  await world.settle();
  return payload as { errors?: Record<string, string> } | null;
};
const edit = async (code: string, userId = NINA) => {
  await open(userId, '/visit requirements', userId === admin ? national : channel);
  await press('edit_requirement', code, userId);
};
const stored = async (code: string) => (await world.society.of(Training).toEdit(code))?.requirement ?? null;
const askedHere = async () =>
  (await world.society.of(Training).requirementsOf('se.remand_visits')).map(({ code }) => code);

describe('what is required of volunteers', () => {
  it('is shown to national staff and admins, with every programme and requirement', async () => {
    await open();
    expect(words()).toContain('*Visit permit*\nPermit · Anew at each facility · Until a date given each time');
    expect(words()).toContain('*Psychological first aid*\nRefresher course · Everywhere · For 24 months');
    expect(words()).toContain('*Prison visits (Sweden)*\n2–6 volunteers · a newcomer may go along');
    expect(words()).toContain('*Kickstart (Denmark)*\n1 volunteer');
    await open(admin, '/visit krav', national);
    expect(words(admin)).toContain('*Besökstillstånd*');
    expect(world.sandbox.problems).toEqual([]);
  });

  it('is not for others, who hear whom to ask', async () => {
    await open(lena, '/visit krav');
    expect(wordsOf(lastAnswer(world, lena))).toContain(`Nationella samordnare sköter kraven.`);
    expect(wordsOf(lastAnswer(world, lena))).toContain(`Fråga <@${NINA}>`);
    expect(world.sandbox.world.modals(lena)).toEqual([]);
  });

  it('is not for somebody who was national staff when the form was opened, and is so no more', async () => {
    await edit('study_visit');
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ nationalStaffIds: [anna] }, version, admin, world.sandbox.clock.now());
    await submit({ blocking: 'reminds' });
    expect(words()).toContain(`Ask <@${anna}>`);
    expect((await stored('study_visit'))?.blocking).toBe(true);
  });
});

describe('a requirement that national staff change', () => {
  it('is saved at once where nobody’s being ready changes', async () => {
    await edit('study_visit');
    await submit({ en: 'Study visit <before> & after' });
    expect(words()).toContain('✓ Saved: *Study visit &lt;before&gt; &amp; after*.');
    expect((await stored('study_visit'))?.names.en).toBe('Study visit <before> & after');
  });

  it('says how many people it concerns before it takes effect, and takes effect when that is confirmed', async () => {
    await makeReady(world.society, group.id, [bo], world.sandbox.clock.now(), ({ code }) => code !== 'study_visit');
    await edit('psychological_first_aid');
    await submit({ months: '3' });
    // Done in June: everybody who is ready today, that is all six members but Bo.
    expect(words()).toContain('*5 people* who are ready today would no longer be.');
    expect((await stored('psychological_first_aid'))?.validity).toEqual({ kind: 'months', months: 24 });
    await submit();
    expect(words()).toContain('✓ Saved: *Psychological first aid*.');
    expect((await stored('psychological_first_aid'))?.validity).toEqual({ kind: 'months', months: 3 });

    await press('edit_requirement', 'study_visit');
    await submit({ blocking: 'reminds' });
    expect(words()).toContain('✓ Saved: *Preparatory study visit*.');
    await press('edit_requirement', 'psychological_first_aid');
    await submit({ months: '24' });
    expect(words()).toContain('applies to everybody as soon as you save.');
    expect(words()).toContain('*6 people* would become ready.');
  });

  it('comes back as it was typed when they think again', async () => {
    await edit('psychological_first_aid');
    await submit({ months: '3', en: 'First aid' });
    await press('back_to_requirement');
    const view = JSON.stringify(top().view);
    expect(view).toContain('"initial_value":"First aid"');
    expect(view).toContain('"initial_value":"3"');
    await submit({ months: '36' });
    expect(words()).toContain('✓ Saved: *First aid*.');
  });

  it('hears of every problem under its field', async () => {
    await edit('study_visit');
    const answer = await submit({ en: ' ', validity: 'months', scope: 'once' });
    expect(answer?.errors).toEqual({
      en: 'Please fill this in.',
      months: 'Write a whole number of months from 1 to 120.',
      scope: expect.stringContaining('Add a new requirement instead'),
    });
  });

  it('is not overwritten unseen: what somebody else saved meanwhile is told, and nothing typed is lost', async () => {
    await edit('study_visit');
    await edit('study_visit', admin);
    await submit({ answerDays: '5' }, admin);
    await submit({ en: 'Study visit' });
    expect(words()).toContain('Somebody else saved a change');
    expect(words()).toContain('Days until an answer comes: 5');
    expect(JSON.stringify(top().view)).toContain('"initial_value":"Study visit"');
    await submit({ answerDays: '5' });
    expect(await stored('study_visit')).toMatchObject({ answerDays: 5, names: { en: 'Study visit' } });
  });

  it('can be a new one, asked for by the programmes that are ticked, at its place', async () => {
    await open();
    await press('edit_requirement', 'new');
    const names = { sv: 'Brandskydd', da: 'Brandsikkerhed', en: 'Fire safety' };
    await submit({ ...names, programmes: ['se.remand_visits'], position: '1' });
    expect(words()).toContain('*5 people* who are ready today would no longer be.');
    await submit();
    expect(await askedHere()).toEqual(['fire_safety', ...(await askedHere()).slice(1)]);
    expect(words()).toContain('*Fire safety*');
  });
});

describe('a requirement that is asked for no more', () => {
  it('keeps its history where people have completed it, once that is confirmed', async () => {
    await makeReady(world.society, group.id, [bo], world.sandbox.clock.now(), ({ code }) => code !== 'study_visit');
    await edit('study_visit');
    await press('end_requirement');
    expect(words()).toContain('What people have completed stays in the history.');
    expect(words()).toContain('*1 person* would become ready.');
    expect(await askedHere()).toContain('study_visit');
    await submit();
    expect(words()).toContain('is no longer required. What people have completed is kept.');
    expect(await askedHere()).not.toContain('study_visit');
    const held = (await world.society.of(Completions).of([anna])).get(anna) ?? [];
    expect(held.map(({ requirementCode }) => requirementCode)).toContain('study_visit');
  });

  it('is gone where nobody has', async () => {
    await edit('visit_permit');
    await press('end_requirement');
    await submit();
    expect(words()).toContain('*Visit permit* is removed.');
    expect(await stored('visit_permit')).toBeNull();
  });
});

describe('a programme', () => {
  it('gets a newcomer’s seat, and other sizes', async () => {
    await open();
    await press('edit_programme', 'se.remand_visits');
    await submit({ shadow: 'yes', maximum: '5' });
    expect(words()).toContain('Saved: ');
    const [programme] = await world.society.of(Training).programmes();
    expect(programme).toMatchObject({ code: 'se.remand_visits', shadowSeat: true, maximumParty: 5 });
  });

  it('is refused a party that a facility of its would not let in', async () => {
    await open();
    await press('edit_programme', 'se.remand_visits');
    const answer = await submit({ minimum: '5', maximum: '6', kinds: ['prison'] });
    expect(answer?.errors).toEqual({
      minimum: expect.stringContaining('Häktet Göteborg lets in at most 4 at once.'),
      kinds: expect.stringContaining('Besöksgruppen Göteborg has this programme at Häktet Göteborg'),
    });
  });
});
