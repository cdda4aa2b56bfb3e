import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { type CalendarDate, wallClockToInstant } from '../../src/core/time.js';
import type { Database } from '../../src/database/database.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import type { Requirement } from '../../src/training/requirements/readiness.rule.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { becomePrison } from '../support/given-programme.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf, ZONE } from '../support/goteborg.js';
import { plannedSession } from '../support/planned-session.js';
import { requirementCalled } from '../support/readiness-rules.js';

const { anna, bo, emma, mikkel, lena, lars, admin } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };

let database: Database;
let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  database = await testDatabase('sqlite');
  world = await startBotUnderTest({ database });
  group = await goteborg(world, { newcomers: [anna, emma, mikkel] });
});
afterEach(async () => {
  await world.stop();
  await database.close();
});

const press = async (userId: string, action: string, message = postIn(world)) => {
  await world.sandbox.as(userId).press({ message }, action);
  await world.settle();
};
const claim = (userId: string) => press(userId, 'claim_shift');
const answered = (userId: string) => wordsOf(lastAnswer(world, userId));
const isDoneExcept = (...codes: string[]) => {
  return ({ code }: Requirement) => !codes.includes(code);
};
const ready = (userIds: readonly string[], isDone?: (requirement: Requirement) => boolean) =>
  makeReady(world.society, group.id, userIds, world.sandbox.clock.now(), isDone);
/** A refresher course taken 24 months before this last day. */
const firstAidUntil = async (userId: string, expiresOn: CalendarDate) => {
  const doneOn = `${Number(expiresOn.slice(0, 4)) - 2}${expiresOn.slice(4)}`;
  const requirement = requirementCalled('psychological_first_aid');
  const completion = { userId, requirement, facility: group.facility, doneOn, until: null, sessionId: null };
  await world.society.of(Completions).record([completion], lena, world.sandbox.clock.now());
};
/** From here on the group visits a prison, whose programme has a newcomer's seat. */
const visitsAPrison = (visitorCap = 4) =>
  becomePrison(world.society, group.id, admin, world.sandbox.clock.now(), visitorCap);

describe('somebody who is not ready', () => {
  it.each([
    [anna, 'Du är inte redo för besöket tisdag 24 november 17:00–19:00 än. En sak saknas: Förberedande studiebesök.'],
    [
      mikkel,
      'Du er ikke klar til besøget tirsdag den 24. november kl. 17.00–19.00 endnu. Én ting mangler: Forberedende',
    ],
    [emma, 'You are not ready for the visit on Tuesday 24 November 17:00–19:00 yet. One thing is missing: Preparatory'],
  ])('is told exactly what is missing, in the language of %s', async (userId, words) => {
    await ready([userId], isDoneExcept('study_visit'));
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(userId);
    expect(answered(userId)).toContain(words);
    expect(wordsOf(postIn(world))).toContain('○○○ 0 av 3');
  });

  it('gets the next dated session with its button, or whom to ask where none is planned', async () => {
    await ready([emma], isDoneExcept('study_visit', 'confidentiality_undertaking'));
    const startsAt = wallClockToInstant('2026-12-02', '14:00', ZONE);
    const session = { requirementCode: 'study_visit', timeZone: ZONE, place: 'The gate in Skogome' };
    await plannedSession(database, world.bot.workspaceId, { ...session, facilityId: group.facility.id, startsAt });
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(emma);
    expect(answered(emma)).toContain('2 things are missing: Confidentiality undertaking and Preparatory study visit.');
    expect(answered(emma)).toContain('Next session: Wednesday 2 December 14:00–16:00, The gate in Skogome.');
    expect(answered(emma)).toContain('Sign me up Wednesday 2 December');
    expect(answered(emma)).toContain(`Ask <@U0LARS> or <@${lena}> how to go about it.`);
  });

  it('on the day of the visit is refused, although they are ready today', async () => {
    await ready([emma], isDoneExcept('psychological_first_aid'));
    await firstAidUntil(emma, '2026-11-23');
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(emma);
    expect(answered(emma)).toContain('One thing is missing: Psychological first aid.');
    expect(answered(emma)).toContain('Psychological first aid (only valid until 23 November 2026)');
  });

  it('today goes, where what has lapsed was renewed: the last day counts too', async () => {
    await ready([emma], isDoneExcept('psychological_first_aid'));
    await firstAidUntil(emma, '2026-11-20');
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(emma);
    expect(answered(emma)).toContain('One thing is missing: Psychological first aid.');
    await firstAidUntil(emma, '2026-11-24');
    await claim(emma);
    expect(answered(emma)).toContain('You’re going');
  });

  it('is offered no visit by /visit claim, and shown the way to their training', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await world.sandbox.as(emma).command(GOTEBORG.channel, '/visit claim');
    await world.settle();
    expect(answered(emma)).toContain('you are not ready yet');
    expect(answered(emma)).toContain('See my training');
  });
});

describe('a newcomer who goes along', () => {
  it('cannot where the programme has no seat for that', async () => {
    await ready([emma], isDoneExcept('study_visit'));
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(emma);
    expect(answered(emma)).not.toContain('Go along');
  });

  it('never counts towards the minimum, and is named apart', async () => {
    await visitsAPrison();
    await ready([emma], isDoneExcept('study_visit'));
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(bo);
    await claim(emma);
    await press(emma, 'go_along', lastAnswer(world, emma));
    expect(answered(emma)).toContain('You are going along on *Tuesday 24 November 17:00–19:00*');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3 · *behöver 1 till*');
    expect(wordsOf(postIn(world))).toContain(`<@${emma}> går bredvid som ny`);
  });

  it('is one at most on each visit', async () => {
    await visitsAPrison();
    await ready([emma, anna], isDoneExcept('study_visit'));
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(emma);
    await claim(anna);
    const offered = lastAnswer(world, anna);
    await press(emma, 'go_along', lastAnswer(world, emma));
    await press(anna, 'go_along', offered);
    expect(answered(anna)).toContain('Någon annan går redan bredvid');
    await claim(anna);
    expect(answered(anna)).not.toContain('Gå bredvid');
  });

  it('becomes one of the party once ready', async () => {
    await visitsAPrison();
    await ready([emma], isDoneExcept('study_visit'));
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(emma);
    await press(emma, 'go_along', lastAnswer(world, emma));
    await ready([emma]);
    await claim(emma);
    expect(answered(emma)).toContain('You’re going');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    expect(wordsOf(postIn(world))).not.toContain('går bredvid');
  });

  it('counts for the facility, which lets in no more than its cap', async () => {
    await visitsAPrison(3);
    await ready([emma], isDoneExcept('study_visit'));
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    const post = postIn(world);
    await claim(emma);
    await press(emma, 'go_along', lastAnswer(world, emma));
    await claim(bo);
    await claim(lena);
    await press(lars, 'claim_shift', post);
    expect(answered(lars)).toContain('Någon hann precis före');
    expect(wordsOf(postIn(world))).toContain('●● 2 av 2 · *fullbokat*');
    expect(JSON.stringify(postIn(world).blocks)).not.toContain('claim_shift');
  });

  it('never takes the room that the visit needs to run', async () => {
    await visitsAPrison(3);
    await ready([emma], isDoneExcept('study_visit'));
    await postWeek(world, group, '2026-W48', [{ ...TUESDAY, minimum: 3 }]);
    await claim(emma);
    expect(answered(emma)).toContain('One thing is missing');
    expect(answered(emma)).not.toContain('Go along');
  });

  it.each(['confidentiality_undertaking', 'security_clearance'])(
    'cannot without what is granted and not learned: %s',
    async (code) => {
      await visitsAPrison();
      await ready([emma], isDoneExcept('study_visit', 'confidentiality_undertaking'));
      if (code === 'security_clearance') {
        await ready([emma], isDoneExcept('study_visit'));
        await database.client.programmeRequirement.create({
          data: {
            workspaceId: world.bot.workspaceId,
            programmeCode: 'se.prison_visits',
            requirementCode: code,
            position: 99,
          },
        });
      }
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      await claim(emma);
      expect(answered(emma)).toContain('2 things are missing');
      expect(answered(emma)).not.toContain('Go along');
    },
  );
});
