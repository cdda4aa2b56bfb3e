import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';
import { peopleIn } from '../support/people.js';
import { stopWithoutProblems } from '../support/planned-week.js';

const { anna, bo, emma, lena, admin, channel, national } = GOTEBORG;
/** National staff; English, so that the words here are. */
const NINA: string = emma;
const AID = 'psychological_first_aid';
const RECOVERY = 'psychological_recovery';
const CLEARANCE = 'security_clearance';

let world: BotUnderTest;
let group: Group;
const { type, top, pressInModal: press, submit, told, until } = peopleIn(() => world);
const words = (userId = NINA): string => wordsOf(top(userId).view);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  const { version } = await world.society.of(Workspaces).read();
  const changes = { nationalChannelId: national, nationalStaffIds: [NINA, lena] };
  await world.society.of(Workspaces).save(changes, version, admin, world.sandbox.clock.now());
  await done(anna, AID, '2025-01-10');
  await done(bo, AID, '2024-12-01');
  await done(bo, RECOVERY, '2026-11-01');
  await done(bo, CLEARANCE, '2026-01-01', '2027-01-31');
});
afterEach(() => stopWithoutProblems(world));

async function done(userId: string, code: string, doneOn: string, until: string | null = null): Promise<void> {
  const requirement = (await world.society.of(Training).byCode()).get(code);
  if (!requirement) throw new Error(`no ${code}`);
  const completion = { userId, requirement, facility: group.facility, doneOn, until, sessionId: null };
  await world.society.of(Completions).record([completion], admin, world.sandbox.clock.now());
}

async function lastDay(userId: string, code: string): Promise<string | null | undefined> {
  const own = (await world.society.of(Completions).of([userId])).get(userId) ?? [];
  return own.find(({ requirementCode }) => requirementCode === code)?.expiresOn;
}

async function openForm(userId = NINA): Promise<void> {
  await type(userId, '/visit requirements', channel);
  await press(userId, 'extend_validity');
}

/** Only first aid is ticked. */
const ONLY_AID = (until: string): InputValues => ({ codes_0: [AID], until });

describe('in a crisis, what would lapse', () => {
  it('holds until a day for everybody, once national staff have seen how many it concerns, and no name', async () => {
    await openForm();
    expect(words()).toContain('Psychological first aid');
    expect(words()).not.toContain('Security clearance');
    await submit(NINA, ONLY_AID('2027-06-30'));
    expect(words()).toContain('people something then holds until 30 June 2027');
    expect(words()).not.toContain(`<@${anna}>`);
    expect(await lastDay(anna, AID)).toBe('2027-01-10');
    await submit(NINA);
    expect(words()).toContain('something now holds until 30 June 2027');
    expect(await lastDay(anna, AID)).toBe('2027-06-30');
    expect(await lastDay(bo, AID)).toBe('2027-06-30');
    expect(await lastDay(bo, RECOVERY)).toBe('2028-11-01');
  });

  it('leaves alone what holds longer, and what an authority has set a day for', async () => {
    await openForm();
    await submit(NINA, { until: '2028-06-30' });
    await submit(NINA);
    expect(await lastDay(bo, RECOVERY)).toBe('2028-11-01');
    expect(await lastDay(bo, CLEARANCE)).toBe('2027-01-31');
    expect(await lastDay(bo, AID)).toBe('2028-06-30');
  });

  it('gets no shorter when the requirement is changed afterwards', async () => {
    await openForm();
    await submit(NINA, ONLY_AID('2027-06-30'));
    await submit(NINA);
    const stored = await world.society.of(Training).toEdit(AID);
    if (!stored) throw new Error('no first aid');
    const { requirement, programmes } = stored;
    const shorter = { ...requirement, validity: { kind: 'months', months: 12 }, programmes, position: null } as const;
    const saved = await world.society
      .of(Training)
      .saveRequirement(shorter, requirement.version, NINA, world.sandbox.clock.now());
    expect(saved.ok).toBe(true);
    expect(await lastDay(anna, AID)).toBe('2027-06-30');
    expect(await lastDay(lena, AID)).toBe('2027-06-09');
  });

  it('is extended once: another press says what was done and when, and a later day goes further', async () => {
    await openForm();
    await submit(NINA, ONLY_AID('2027-06-30'));
    await submit(NINA);
    await openForm(lena);
    expect(words(lena)).toContain(`gäller till och med 30 juni 2027`);
    expect(words(lena)).toContain(`av <@${NINA}>`);
    const again = await submit(lena, ONLY_AID('2027-06-30'));
    expect(JSON.stringify(again)).toContain('Det gjordes redan');
    await submit(lena, ONLY_AID('2027-09-30'));
    await submit(lena);
    expect(await lastDay(anna, AID)).toBe('2027-09-30');
  });

  it('refuses a day that is over or far away, and nothing ticked, under the day', async () => {
    await openForm();
    expect(JSON.stringify(await submit(NINA, ONLY_AID('2026-11-01')))).toContain('still ahead');
    expect(JSON.stringify(await submit(NINA, ONLY_AID('2031-01-01')))).toContain('At most two years ahead');
    expect(JSON.stringify(await submit(NINA, { codes_0: [], until: '2027-06-30' }))).toContain('Tick at least one');
  });

  it('is reminded of before the new day, and not before the old one', async () => {
    const ofLapsing = () =>
      [...told(anna), ...world.sandbox.world.scheduled()].filter(({ text }) =>
        text.includes('Psykologisk första hjälpen'),
      );
    await world.sandbox.clock.set(new Date('2026-11-27T12:00:00Z'));
    await openForm();
    await submit(NINA, ONLY_AID('2027-06-30'));
    await submit(NINA);
    await until(new Date('2026-12-27T12:00:00Z'));
    expect(ofLapsing()).toEqual([]);
    await until(new Date('2027-05-25T12:00:00Z'));
    expect(
      ofLapsing()
        .map(({ text }) => text)
        .join(),
    ).toContain('30 juni 2027');
  });

  it('is nobody else’s to extend', async () => {
    await type(anna, '/visit krav', channel);
    expect(world.sandbox.world.modals(anna)).toEqual([]);
    expect(wordsOf(lastAnswer(world, anna))).toContain('Nationella samordnare sköter kraven');
  });
});
