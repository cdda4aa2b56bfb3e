import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { channelOf, DANISH, danishPrison, danishWorkspace } from '../support/danish-prison.js';
import { lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { peopleIn } from '../support/people.js';
import { requirementCalled } from '../support/readiness-rules.js';

const { admin, lise, ida } = DANISH;
const VISIT = { date: '2026-12-10', from: '17:00', to: '18:00', minimum: 1, maximum: 1 };
const UNTIL = '2027-06-30';

let world: BotUnderTest;
let storstrom: Group;
let vordingborg: Group;
const { type, top, pressInModal: press, submit } = peopleIn(() => world);

beforeEach(async () => {
  world = await danishWorkspace();
  storstrom = await prison('Storstrøm', 'Sjælland');
  vordingborg = await prison('Vordingborg', 'Sjælland');
});
afterEach(() => world.stop());

/** A prison and its group, which has posted a visit. */
async function prison(name: string, area: string | null): Promise<Group> {
  const group = await danishPrison(world, name, area);
  await postWeek(world, group, '2026-W50', [name === 'Storstrøm' ? VISIT : { ...VISIT, date: '2026-12-11' }]);
  return group;
}

/** Lise verifies it for the group at that prison. */
async function approvedAt({ facility }: Group, until = UNTIL): Promise<void> {
  const completion = { userId: ida, requirement: requirementCalled('area_approval'), facility, until };
  const now = world.sandbox.clock.now();
  await world.society.of(Completions).record([{ ...completion, doneOn: '2026-06-10', sessionId: null }], lise, now);
}

/** What Ida is told when she claims the visit there. */
async function claimAt({ channelId }: Group): Promise<string> {
  await world.sandbox.as(ida).press({ message: postIn(world, channelId) }, 'claim_shift');
  await world.settle();
  return wordsOf(lastAnswer(world, ida, channelId));
}

/** Ole writes another area in the prison's form. @returns what he sees then */
async function moveTo({ facility }: Group, area: string): Promise<string> {
  await type(admin, '/visit opsætning', channelOf('Storstrøm'));
  await press(admin, 'set_up_facility', facility.id);
  await submit(admin, { area });
  return wordsOf(top(admin).view);
}

describe('a visitor approved for an area', () => {
  it('goes to each of its prisons, and reads for which area it holds', async () => {
    expect(await claimAt(storstrom)).toContain('Én ting mangler: Godkendelse som besøger.');
    await approvedAt(storstrom);
    expect(await claimAt(storstrom)).toContain('Du er tilmeldt');
    expect(await claimAt(vordingborg)).toContain('Du er tilmeldt');
    await type(ida, '/visit uddannelse', channelOf('Storstrøm'));
    expect(wordsOf(lastAnswer(world, ida, channelOf('Storstrøm')))).toContain(
      'Godkendelse som besøger (område Sjælland)',
    );
  });

  it('is as ready as before when the area is called otherwise, one prison after the other', async () => {
    await approvedAt(storstrom);
    expect(await moveTo(storstrom, 'Syd')).toContain('Gemt: Storstrøm.');
    expect(await moveTo(vordingborg, 'syd')).toContain('Gemt: Vordingborg.');
    expect(await claimAt(storstrom)).toContain('Du er tilmeldt');
    expect(await claimAt(vordingborg)).toContain('Du er tilmeldt');
  });

  it('is named before a prison comes to an area that others are in, and needs that approval for it from then on', async () => {
    await prison('Nykøbing', 'Nord');
    await approvedAt(storstrom);
    expect(await moveTo(vordingborg, 'Nord')).toContain(`ville ikke være det længere: <@${ida}>.`);
    expect((await world.society.of(Facilities).read(vordingborg.facility.id))?.area).toBe('Sjælland');
    await submit(admin);
    expect(wordsOf(top(admin).view)).toContain('Gemt: Vordingborg.');
    expect(await claimAt(vordingborg)).toContain('Én ting mangler: Godkendelse som besøger.');
    expect(await claimAt(storstrom)).toContain('Du er tilmeldt');
  });

  it('stays so where its prison had no area until now', async () => {
    const alone = await prison('Alslev', null);
    await approvedAt(alone);
    expect(await claimAt(storstrom)).toContain('Én ting mangler');
    expect(await moveTo(alone, 'Sjælland')).toContain('Gemt: Alslev.');
    expect(await claimAt(storstrom)).toContain('Du er tilmeldt');
  });

  it('is ready for longest where two approvals come together', async () => {
    const alone = await prison('Alslev', null);
    await approvedAt(storstrom, '2026-12-09');
    await approvedAt(alone);
    await moveTo(alone, 'Sjælland');
    expect(await claimAt(storstrom)).toContain('Du er tilmeldt');
    await moveTo(alone, '');
    expect(await claimAt(vordingborg)).toContain('Du er tilmeldt');
  });
});
