import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { giveProgramme } from '../support/given-programme.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { KICKSTART_CHANNEL, kickstartGroup } from '../support/kickstart-group.js';
import { peopleIn, stopUntroubled } from '../support/people.js';

const { admin, anna, bo, lars, lena, mikkel } = GOTEBORG;
const ELSEWHERE = 'C0ELSEWHERE';
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const ERRORS = z.object({ errors: z.record(z.string(), z.string()).optional() }).nullable();

let world: BotUnderTest;
let group: Group;
let kickstart: Group;
const { type, top, pressInModal, submit: submitAs, lastTold, told, until } = peopleIn(() => world);

/** Göteborg has a second group, which runs Kickstart at the same remand prison; Lena leads both, Lars the first. */
beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  world.sandbox.world.addChannel({
    id: ELSEWHERE,
    name: 'alla',
    members: world.sandbox.world.users().map(({ id }) => id),
  });
  kickstart = await kickstartGroup(world, group);
});
afterEach(() => stopUntroubled(world));

const said = (userId: string) => wordsOf(lastAnswer(world, userId, ELSEWHERE));

describe('a leader of two groups at one facility', () => {
  it.each(['/visit planera', '/visit redo', '/visit verifiera'])(
    'is asked which by %s, and can tell them apart',
    async (command) => {
      await type(lena, command, ELSEWHERE);
      expect(said(lena)).toContain(`*${group.name}* · Häktet Göteborg · Besöksverksamhet på häkte (Sverige)`);
      expect(said(lena)).toContain(`*${group.name}* · Häktet Göteborg · Kickstart (Danmark)`);
    },
  );

  it('is offered a session for each', async () => {
    await type(lena, '/visit tillfälle', ELSEWHERE);
    expect(said(lena)).toContain(`${group.name}, Kickstart (Danmark)`);
    expect(said(lena)).toContain(`${group.name}, Besöksverksamhet på häkte (Sverige)`);
  });

  it('is not asked in the channel of either', async () => {
    await type(lena, '/visit planera', KICKSTART_CHANNEL);
    await submitAs(lena);
    await type(lena, '/visit redo', KICKSTART_CHANNEL);
    expect(wordsOf(lastAnswer(world, lena, KICKSTART_CHANNEL))).not.toContain('Vilken grupp');
  });
});

describe('somebody in two groups at one facility', () => {
  it('reads for each by itself whether they are ready', async () => {
    await type(anna, '/visit utbildning', ELSEWHERE);
    expect(said(anna)).toContain(`(${group.name}, Besöksverksamhet på häkte (Sverige))*: du är redo`);
    expect(said(anna)).toContain(`(${group.name}, Kickstart (Danmark))*: du är inte redo än`);
  });
});

describe('a group’s programme', () => {
  beforeEach(async () => {
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ nationalStaffIds: [admin] }, version, admin, world.sandbox.clock.now());
  });

  async function openGroup(): Promise<void> {
    await type(admin, '/visit inställningar', ELSEWHERE);
    await pressInModal(admin, 'set_up_group', group.id);
  }

  const submit = async (values: InputValues = {}) => ERRORS.parse((await submitAs(admin, values)).payload);
  const codeNow = async () => (await world.society.of(Groups).read(group.id))?.programme.code;

  async function bothGo(): Promise<string> {
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    const now = world.sandbox.clock.now();
    for (const userId of [anna, bo]) await world.society.of(Claims).decide(shiftId, userId, now, decideClaim);
    return shiftId;
  }

  it('is said in the overview, and the form offers what fits the facility’s kind of place', async () => {
    await type(admin, '/visit inställningar', ELSEWHERE);
    const overview = wordsOf(top(admin).view);
    expect(overview).toContain('Besöksverksamhet på häkte (Sverige), Häktet Göteborg.');
    expect(overview).toContain('Kickstart (Danmark), Häktet Göteborg.');
    await pressInModal(admin, 'set_up_group', group.id);
    const form = wordsOf(top(admin).view);
    expect(form).toContain('Kickstart (Danmark)');
    expect(form).not.toContain('Primus Motor');
    expect(form).not.toContain('Besöksverksamhet på anstalt');
  });

  it('follows the facility that is chosen in the form', async () => {
    const { id: _, ...details } = group.facility;
    const prison = { ...details, name: 'Anstalten Skogome', kind: 'prison' as const };
    const saved = await world.society.of(Facilities).save(prison, null, admin, world.sandbox.clock.now());
    if (!saved.ok) throw new Error('no facility');
    await openGroup();
    await pressInModal(admin, 'facilityId', saved.id);
    expect(wordsOf(top(admin).view)).toContain('Besöksverksamhet på anstalt');
    expect(wordsOf(top(admin).view)).not.toContain('Besöksverksamhet på häkte (Sverige)');
    expect(await submit({ programme: 'se.prison_visits' })).toBeNull();
    expect(await world.society.of(Groups).read(group.id)).toMatchObject({
      facility: { name: 'Anstalten Skogome' },
      programme: { code: 'se.prison_visits' },
    });
  });

  it('changed with places taken ahead: who is not ready is named before, and nothing is dropped', async () => {
    const shiftId = await bothGo();
    await makeReady(world.society, kickstart.id, [bo], world.sandbox.clock.now());
    await openGroup();
    await submit({ programme: 'dk.kickstart' });
    const asked = wordsOf(top(admin).view);
    expect(asked).toContain('Med *Kickstart (Danmark)* är en person som har en plats inte redo för besöken framöver:');
    expect(asked).toContain(`*Tisdag 24 november 17:00–19:00*: <@${anna}>`);
    expect(asked).not.toContain(`<@${bo}>`);
    expect(asked).toContain('Inget är sparat än.');
    expect(await codeNow()).toBe('se.remand_visits');

    await submit();
    expect(await codeNow()).toBe('dk.kickstart');
    const held = await world.society.of(Claims).heldBy(anna, world.sandbox.clock.now());
    expect(held.map(({ shift }) => shift.id)).toEqual([shiftId]);
    const before = told(anna).length;
    await until(new Date('2026-11-23T11:01:00Z'));
    expect(told(anna).length).toBeGreaterThan(before);
    expect(wordsOf(lastTold(anna))).toContain('tisdag 24 november 17:00–19:00');
    expect(
      told(lars)
        .map((message) => wordsOf(message))
        .join(),
    ).toContain(`<@${anna}>`);
  });

  it('changed where everybody is ready is saved at once', async () => {
    await bothGo();
    await makeReady(world.society, kickstart.id, [anna, bo], world.sandbox.clock.now());
    await openGroup();
    await submit({ programme: 'dk.kickstart' });
    expect(await codeNow()).toBe('dk.kickstart');
  });

  it('of two who change it at once, the second is told what is stored now', async () => {
    await openGroup();
    await giveProgramme(world.society, group.id, 'dk.study_support', mikkel, world.sandbox.clock.now());
    await submit({ programme: 'dk.kickstart' });
    expect(wordsOf(top(admin).view)).toContain('Verksamhet: Studiestöd (Danmark)');
    expect(await codeNow()).toBe('dk.study_support');
    await submit();
    expect(await codeNow()).toBe('dk.kickstart');
  });

  it('holds the facility’s kind, which names the groups and what to do', async () => {
    await type(admin, '/visit inställningar', ELSEWHERE);
    await pressInModal(admin, 'set_up_facility', group.facility.id);
    const answer = await submit({ kind: 'prison' });
    expect(answer?.errors).toEqual({ kind: expect.stringContaining(`${group.name} har en verksamhet`) });
    expect(answer?.errors?.kind).toContain('/visit krav');
    const tooFew = await submit({ kind: 'remand_prison', visitorCap: '1' });
    expect(tooFew?.errors).toEqual({ visitorCap: expect.stringContaining(`I ${group.name} går minst 2 tillsammans`) });
  });

  it('holds the kinds of place that national staff let it be for', async () => {
    await type(admin, '/visit krav', ELSEWHERE);
    await pressInModal(admin, 'edit_programme', 'dk.kickstart');
    const answer = await submit({ kinds: ['prison'] });
    expect(answer?.errors).toEqual({
      kinds: expect.stringContaining(`${group.name} har den här verksamheten på Häktet Göteborg`),
    });
  });
});
