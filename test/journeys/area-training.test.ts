import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { Sessions } from '../../src/training/sessions/sessions.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { channelOf, DANISH, danishPrison, danishWorkspace } from '../support/danish-prison.js';
import { lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { peopleIn, stopUntroubled } from '../support/people.js';
import { requirementCalled } from '../support/readiness-rules.js';

const { admin, lise, ida, jonas } = DANISH;
const VISIT = { date: '2026-12-11', from: '17:00', to: '18:00', minimum: 1, maximum: 1 };
const at = (date: string, time: string) => wallClockToInstant(date, time, 'Europe/Copenhagen');

let world: BotUnderTest;
let storstrom: Group;
let vordingborg: Group;
const { type, top, pressIn, submit, lastTold, told, until } = peopleIn(() => world);

/** Two prisons of one area, with a visit at the second that Ida and Jonas cannot go on yet. */
beforeEach(async () => {
  world = await danishWorkspace();
  storstrom = await danishPrison(world, 'Storstrøm', 'Sjælland');
  vordingborg = await danishPrison(world, 'Vordingborg', 'Sjælland');
  await postWeek(world, vordingborg, '2026-W50', [VISIT]);
});
afterEach(() => stopUntroubled(world));

/** What somebody is told who claims the visit at Vordingborg. */
async function claims(userId: string): Promise<string> {
  await pressIn(userId, 'claim_shift', postIn(world, vordingborg.channelId));
  return wordsOf(lastAnswer(world, userId, vordingborg.channelId));
}

/** Ida and Jonas are approved for the area of a prison. */
async function approvedAt({ facility }: Group): Promise<void> {
  const requirement = requirementCalled('area_approval');
  const approved = { requirement, facility, doneOn: '2026-06-10', until: '2028-01-31', sessionId: null };
  const completions = [ida, jonas].map((userId) => ({ ...approved, userId }));
  await world.society.of(Completions).record(completions, lise, world.sandbox.clock.now());
}

describe('an approval that holds in an area', () => {
  const verify = async (lastDay: string) => {
    const approval = { userId: ida, requirement: requirementCalled('area_approval'), facility: storstrom.facility };
    const until = { doneOn: '2026-06-10', until: lastDay, sessionId: null };
    await world.society.of(Completions).record([{ ...approval, ...until }], lise, world.sandbox.clock.now());
  };
  const reminders = () =>
    told(ida)
      .map(wordsOf)
      .filter((words) => words.includes('Godkendelse som besøger'));

  it('is reminded of with the area’s name, once for all its prisons', async () => {
    await verify('2027-01-31');
    await until(at('2027-01-24', '18:01'));
    expect(reminders().length).toBeGreaterThan(0);
    for (const words of reminders()) {
      expect(words).toContain(
        '*Godkendelse som besøger* i område Sjælland gælder for dig til og med den *31. januar 2027*.',
      );
    }
    const last = wordsOf(lastTold(ida));
    expect(reminders().filter((words) => words === last)).toHaveLength(1);
  });

  it('is reminded of with the name that the area has by then', async () => {
    await verify('2027-01-31');
    const { id, ...details } = storstrom.facility;
    for (const { facility } of [storstrom, vordingborg]) {
      const now = world.sandbox.clock.now();
      const renamed = { ...details, id: facility.id, name: facility.name, area: 'Syd' };
      expect((await world.society.of(Facilities).save(renamed, null, admin, now)).ok).toBe(true);
    }
    await until(at('2027-01-24', '18:01'));
    expect(reminders().length).toBeGreaterThan(0);
    expect(reminders().join()).toContain('i område Syd');
    expect(reminders().join()).not.toContain('Sjælland');
  });
});

describe('a course that holds in an area', () => {
  /** National staff ask for it in the programme of both groups. */
  beforeEach(async () => {
    const course = {
      code: 'area_course',
      names: { sv: 'Områdeskurs', da: 'Områdekursus', en: 'Area course' },
      kind: 'course',
      scope: 'per_area',
      validity: { kind: 'never_expires' },
      blocking: true,
      answerDays: 0,
      programmes: ['dk.prison_visiting'],
      position: 1,
    } as const;
    const now = world.sandbox.clock.now();
    expect(await world.society.of(Training).saveRequirement(course, null, admin, now)).toEqual({ ok: true });
    await approvedAt(vordingborg);
  });

  it('is completed in the whole area by those who came to a session at one of its prisons, and by nobody else', async () => {
    expect(await claims(ida)).toContain('Én ting mangler: Områdekursus.');
    await type(lise, '/visit møde', channelOf('Storstrøm'));
    await pressIn(lise, 'plan_session', lastAnswer(world, lise, channelOf('Storstrøm')), storstrom.id);
    await submit(lise, {
      requirement: 'area_course',
      date: '2026-12-03',
      start_time: '17:00',
      end_time: '19:00',
      place: 'Ved porten',
      seats: '5',
    });
    for (const userId of [ida, jonas]) await pressIn(userId, 'sign_up', lastTold(userId));
    await until(at('2026-12-04', '10:00'));
    const [session] = await world.society.of(Sessions).overseen('all', new Date(0));
    await type(lise, '/visit møde', channelOf('Storstrøm'));
    await pressIn(lise, 'session_menu', lastAnswer(world, lise, channelOf('Storstrøm')), `attendance|${session?.id}`);
    const idas = session?.signUps.find(({ userId }) => userId === ida)?.id ?? '';
    await submit(lise, { attended: [idas] });
    expect(await claims(jonas)).toContain('Én ting mangler: Områdekursus.');
    expect(await claims(ida)).toContain('Du er tilmeldt');
  });

  it('is brought in from a spreadsheet by the group of one prison, and counts at the other', async () => {
    await type(lise, '/visit importer', channelOf('Storstrøm'));
    const file = 'person;krav;opfyldt;til\nIda;Områdekursus;2026-06-10;';
    await submit(lise, { file: [world.sandbox.as(lise).attach('frivillige.csv', file)] });
    await submit(lise);
    expect(wordsOf(top(lise).view)).toContain('1 række for 1 person er importeret');
    expect(await claims(jonas)).toContain('Én ting mangler: Områdekursus.');
    expect(await claims(ida)).toContain('Du er tilmeldt');
  });
});

describe('Primus Motor', () => {
  it('needs two on each visit: with one alone its leader hears in time, and no form takes fewer', async () => {
    const primus = await danishPrison(world, 'Nykøbing', 'Nord', 'dk.primus_motor');
    await type(lise, '/visit plan 50', primus.channelId);
    await world.sandbox.as(lise).press({ view: top(lise) }, 'add_shift');
    await world.settle();
    const alone = await submit(lise, {
      date: '2026-12-10',
      start_time: '17:00',
      end_time: '18:00',
      minimum_party: '1',
    });
    expect(JSON.stringify(alone.payload)).toContain('Besøgene her kræver mindst 2 frivillige.');
    await submit(lise, { minimum_party: '2', maximum_party: '2' });
    await submit(lise);
    expect(wordsOf(postIn(world, primus.channelId))).toContain('○○ 0 af 2');
    await approvedAt(primus);
    await pressIn(ida, 'claim_shift', postIn(world, primus.channelId));
    expect(wordsOf(lastAnswer(world, ida, primus.channelId))).toContain(
      'Du er den første. Der mangler én til, før besøget bliver til noget.',
    );
    expect(wordsOf(postIn(world, primus.channelId))).toContain('●○ 1 af 2 · *mangler 1 til*');
    await until(at('2026-12-08', '17:01'));
    expect(told(lise).map(wordsOf).join()).toContain(`1 af 2. Kommer: <@${ida}>.`);
    await pressIn(jonas, 'claim_shift', postIn(world, primus.channelId));
    expect(wordsOf(postIn(world, primus.channelId))).toContain('●● 2 af 2 · *alle pladser er taget*');
  });
});
