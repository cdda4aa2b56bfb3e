import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { DANISH_CHANNEL, danishGroup } from '../support/danish-group.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { admin, anna, bo, channel, emma, lena, mikkel, national, stranger } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '18:00', to: '20:00' };

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(async () => {
  expect(world.log.filter((line) => line.includes('"problem"'))).toEqual([]);
  await world.stop();
});

const type = async (userId: string, text: string, where: string = channel): Promise<string> => {
  await world.sandbox.as(userId).command(where, text);
  await world.settle();
  return wordsOf(lastAnswer(world, userId, where));
};

describe('the menu offers what this person may do, and nothing else', () => {
  it('to a volunteer', async () => {
    const menu = await type(emma, '/visit');
    expect(menu).toContain('Claim a visit\nMy visits');
    expect(menu).not.toContain('Plan the week');
    expect(menu).not.toContain('Set up');
  });

  it('to a leader', async () => {
    expect(await type(lena, '/visit hjälp')).toContain('Planera veckan');
  });

  it('to a workspace admin who is in no group', async () => {
    const menu = await type(admin, '/visit', national);
    expect(menu).toContain('Inställningar');
    expect(menu).not.toContain('Ta ett besök');
  });

  it('to national staff who are in no group', async () => {
    const { society, sandbox } = world;
    const { version } = await society.of(Workspaces).read();
    const chosen = { nationalChannelId: national, nationalStaffIds: [stranger] };
    await society.of(Workspaces).save(chosen, version, admin, sandbox.clock.now());
    await sandbox.world.join(national, stranger);
    const menu = await type(stranger, '/visit', national);
    expect(menu).toContain(`Du följer besöken i hela landet. Det som rör hela landet kommer i <#${national}>.`);
    expect(menu).toContain('`/visit olevererat`');
    expect(menu).not.toContain('inte med i någon besöksgrupp');
  });

  it('and its buttons lead there', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(emma, '/visit');
    await world.sandbox.as(emma).press({ message: lastAnswer(world, emma) }, 'open_schedule');
    await world.settle();
    expect(wordsOf(lastAnswer(world, emma))).toContain('Tuesday 24 November 17:00–19:00');
  });
});

it('the schedule says to each reader which visits are theirs, and offers them none of those; the post offers everybody both', async () => {
  const [first] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
  await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', first);
  await world.settle();
  await type(emma, '/visit schedule next');
  const rows = lastAnswer(world, emma).blocks.map((block) => JSON.stringify(block));
  const tuesday = rows.find((row) => row.includes('Tuesday 24 November'));
  const thursday = rows.find((row) => row.includes('Thursday 26 November'));
  expect(tuesday).toContain('You have a place.');
  expect(tuesday).not.toContain('claim_shift');
  expect(thursday).toContain('claim_shift');
  expect(thursday).not.toContain('You have a place.');
  expect(wordsOf(lastAnswer(world, emma))).toContain('Press *Claim*');
  expect(JSON.stringify(postIn(world).blocks).match(/"claim_shift"/g)).toHaveLength(2);
});

it('the schedule names no button to press where every visit that is open is the reader’s own', async () => {
  const [only] = await postWeek(world, group, '2026-W48', [TUESDAY]);
  await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', only);
  await world.settle();
  const words = await type(emma, '/visit schedule next');
  expect(words).toContain('You have a place.');
  expect(words).toContain('`/visit release`');
  expect(words).not.toContain('Press *');
});

it.each([
  [emma, '/visit clame', 'I don’t know that word. Did you mean `/visit claim`'],
  [anna, '/visit släp', 'Jag känner inte till det ordet. Menade du `/visit återbud`'],
  [mikkel, '/visit skemaa', 'Jeg kender ikke det ord. Mente du `/visit skema`'],
])('an unknown word is answered with the nearest ones (%s, %s)', async (userId, text, words) => {
  expect(await type(userId, text)).toContain(words);
});

it('calling off is a leader’s visit, in the plan, and of anybody else their own place', async () => {
  await postWeek(world, group, '2026-W48', [TUESDAY]);
  await type(anna, '/visit anmäl tisdag');
  expect(await type(anna, '/visit ställ in')).toContain('Vilket besök får du förhinder till?');
  await world.sandbox.as(lena).command(channel, '/visit aflys');
  await world.settle();
  expect(wordsOf(world.sandbox.world.modals(lena).at(-1)?.view ?? { blocks: [] })).toContain('Vecka 47');
});

describe('/visit schedule', () => {
  it('shows the posted week in the reader’s language, with a button for each open visit', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    const words = await type(mikkel, '/visit skema næste');
    expect(words).toContain('uge 48 (23.–29. november)');
    expect(words).toContain('torsdag den 26. november kl. 18.00–20.00');
    expect(words).toContain('Meld mig til');
  });

  it.each(['48', '2026-w48', 'next', 'vecka 48'])('understands “%s”', async (week) => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    expect(await type(anna, `/visit schema ${week}`)).toContain('vecka 48');
  });

  it('says whose week each is, to somebody in two groups that visit one facility', async () => {
    const other = await danishGroup(world, group, [anna]);
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await postWeek(world, other, '2026-W48', [THURSDAY]);
    await world.sandbox.world.join(national, anna);
    const weeks = await type(anna, '/visit schema 48', national);
    expect(weeks).toContain(`Besöksgruppen Göteborg · <#${channel}>`);
    expect(weeks).toContain(`Øresundsgruppen · <#${DANISH_CHANNEL}>`);
    expect(await type(anna, '/visit schema 48')).not.toContain('Besöksgruppen Göteborg ·');
  });

  it('says where a week will show up that is not posted yet', async () => {
    expect(await type(emma, '/visit schedule 2026-W50')).toContain(`It shows up in <#${channel}> as soon as it is.`);
  });

  it('shows no draft', async () => {
    await world.society.of(Weeks).open(group.id, '2026-W48', [], lena, world.sandbox.clock.now());
    expect(await type(emma, '/visit schedule next')).toContain('has not been posted yet');
  });

  it.each(['2026-W54', 'whenever', '2025-W53'])('says which weeks it reads when asked for “%s”', async (week) => {
    expect(await type(emma, `/visit schedule ${week}`)).toContain('or a week number such as `48`');
  });

  it('shows whole weeks of several groups, and says in which channels there is more to see', async () => {
    const now = world.sandbox.clock.now();
    const { facility, locale, showNames, leaderIds } = group;
    const days = ['24', '25', '26', '27', '28'];
    const visits = days.flatMap((day) =>
      ['09', '11', '13', '15'].map((hour) => ({ date: `2026-11-${day}`, from: `${hour}:00`, to: `${hour}:45` })),
    );
    const members = [emma, world.sandbox.botUserId];
    for (const name of ['Alfa', 'Beta', 'Gamma', 'Delta']) {
      const channelId = `C0${name.toUpperCase()}`;
      world.sandbox.world.addChannel({ id: channelId, name: name.toLowerCase(), members });
      const details = { id: null, name, channelId, locale, showNames, leaderIds, facilityId: facility.id };
      const saved = await world.society.of(Groups).save(details, null, admin, now);
      const stored = saved.ok ? await world.society.of(Groups).read(saved.id) : null;
      if (!stored) throw new Error('no group');
      await world.society.of(Memberships).sync(stored.id, [emma], now);
      await postWeek(world, stored, '2026-W48', visits);
    }
    world.sandbox.world.addChannel({ id: 'C0LOBBY', name: 'lobby', members: [emma] });
    const words = await type(emma, '/visit schedule 48', 'C0LOBBY');
    expect(words.match(/Saturday 28 November 15:00–15:45\*/g)).toHaveLength(2);
    expect(words).toContain('You have more groups. Type `/visit schedule` in <#C0DELTA> and <#C0GAMMA>');
    expect(lastAnswer(world, emma, 'C0LOBBY').blocks.length).toBeLessThanOrEqual(50);
  });

  it('tells somebody in no group what to do', async () => {
    world.sandbox.world.addChannel({ id: 'C0LOBBY', name: 'lobby', members: [stranger] });
    expect(await type(stranger, '/visit schema', 'C0LOBBY')).toContain('Gå med i gruppens kanal');
  });
});

describe('/visit mine', () => {
  it('shows one’s own coming visits with a button to give each up, also those called off', async () => {
    const [tuesday, thursday] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', tuesday);
    await world.settle();
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', thursday);
    await world.settle();
    const week = await world.society.of(Weeks).read(group.id, '2026-W48');
    await world.society.of(Weeks).change(week?.id ?? '', null, lena, world.sandbox.clock.now(), () => ({
      ok: true,
      changes: [{ kind: 'call_off', shiftId: thursday ?? '', status: 'called_off_by_facility' }],
      notices: [],
    }));
    const words = await type(emma, '/visit mine');
    expect(words).toContain('*Tuesday 24 November 17:00–19:00* · Häktet Göteborg');
    expect(words).toContain('Give up my place');
    expect(words).toContain('*Called off by the remand prison*');
  });

  it('says what to do when there are none', async () => {
    expect(await type(anna, '/visit mina')).toContain('Se vad som är ledigt med `/visit schema`');
  });
});

describe('App Home', () => {
  const home = () => wordsOf(world.sandbox.world.home(emma)?.view ?? { blocks: [] });

  it('shows my next visits and those I may take, and claims from there', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await world.sandbox.as(emma).openHome();
    await world.settle();
    expect(home()).toContain('Nothing booked');
    const view = world.sandbox.world.home(emma);
    if (!view) throw new Error('no home');
    const [tuesday] = (
      await world.society.of(Claims).openShiftsFor(emma, world.sandbox.clock.now(), new Date('2026-12-01'))
    ).map(({ shift }) => shift.id);
    await world.sandbox.as(emma).press({ view }, 'claim_shift', tuesday);
    await world.settle();
    const [told] = world.sandbox.world.modals(emma);
    expect(wordsOf(told?.view ?? { blocks: [] })).toContain('You’re going: *Tuesday 24 November');
    expect(home()).not.toContain('Nothing booked');
    expect(home()).toContain('Give up my place');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });

  it('opens for somebody who leads two groups, with a button to plan each', async () => {
    const facility = await world.society
      .of(Facilities)
      .save({ ...facilityDetailsOf(group.facility), name: 'Häktet Borås' }, null, admin, world.sandbox.clock.now());
    const { locale, showNames } = group;
    const boras = { name: 'Besöksgruppen Borås', channelId: 'C0BORAS', leaderIds: [lena], locale, showNames };
    await world.society
      .of(Groups)
      .save({ ...boras, facilityId: facility.ok ? facility.id : '' }, null, admin, world.sandbox.clock.now());
    await world.sandbox.as(lena).openHome();
    await world.settle();
    const words = wordsOf(world.sandbox.world.home(lena)?.view ?? { blocks: [] });
    expect(words).toContain('*Besöksgruppen Borås*\nVecka 47');
    expect(words).toContain('*Besöksgruppen Göteborg*\nVecka 47');
  });

  it('tells somebody in no group how to join one, and nothing of places that are taken', async () => {
    await world.sandbox.as(stranger).openHome();
    await world.settle();
    const words = wordsOf(world.sandbox.world.home(stranger)?.view ?? { blocks: [] });
    expect(words).toContain('Gå med i gruppens kanal');
    expect(words).not.toContain('Alla platser är tagna');
  });

  it('tells national staff in no group where they read, and nothing of visits that are not theirs to take', async () => {
    const national = { nationalChannelId: channel, nationalStaffIds: [stranger] };
    await world.society.of(Workspaces).save(national, 1, admin, world.sandbox.clock.now());
    await world.sandbox.as(stranger).openHome();
    await world.settle();
    const words = wordsOf(world.sandbox.world.home(stranger)?.view ?? { blocks: [] });
    expect(words).toContain(`kommer i <#${channel}>`);
    expect(words).not.toContain('Alla platser är tagna');
    expect(words).not.toContain('Inget inbokat');
  });

  it('offers leaders the plan and admins the set-up', async () => {
    await world.sandbox.as(lena).openHome();
    await world.sandbox.as(admin).openHome();
    await world.settle();
    expect(wordsOf(world.sandbox.world.home(lena)?.view ?? { blocks: [] })).toContain('Planera veckan');
    expect(wordsOf(world.sandbox.world.home(admin)?.view ?? { blocks: [] })).toContain('Inställningar');
  });
});

it('the post shows each claim within two seconds, also when three come at once', async () => {
  await postWeek(world, group, '2026-W48', [TUESDAY]);
  await world.later(60_000);
  const pressedAt = world.sandbox.clock.now().getTime();
  world.sandbox.clearCalls();
  const post = postIn(world);
  await Promise.all([anna, bo, emma].map((userId) => world.sandbox.as(userId).press({ message: post }, 'claim_shift')));
  await world.settle();
  const updates = world.sandbox.calls.filter(({ method }) => method === 'chat.update');
  expect(wordsOf(postIn(world))).toContain('●●● 3 av 3');
  expect((updates.at(-1)?.at.getTime() ?? Number.NaN) - pressedAt).toBeLessThan(2_000);
});
