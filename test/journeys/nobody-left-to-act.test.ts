import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { StandIns } from '../../src/groups/stand-ins.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf, ZONE } from '../support/goteborg.js';

const { admin, anna, bo, lars, lena, channel, national } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const NORA = 'U0NORA';
const AN_HOUR = 60 * 60_000;

describe('when everybody who leads a group is gone', () => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
    slack().addUser({ id: NORA, name: 'Nora', locale: 'en-GB', timeZone: ZONE });
    await staffed([NORA]);
  });
  afterEach(() => world.stop());

  const slack = () => world.sandbox.world;
  const told = (userId: string): string[] =>
    slack()
      .messages(slack().directChannel(userId).id, userId)
      .map((message) => `${message.text}\n${wordsOf(message)}`);

  const messagesTo = (userId: string) => slack().messages(slack().directChannel(userId).id, userId);
  const short = () => {
    const message = messagesTo(NORA).find(({ blocks }) => JSON.stringify(blocks).includes('open_plan'));
    if (!message) throw new Error('national staff were not told that the visit needs more');
    return message;
  };

  async function staffed(nationalStaffIds: readonly string[]): Promise<void> {
    const { version } = await world.society.of(Workspaces).read();
    const now = world.sandbox.clock.now();
    await world.society.of(Workspaces).save({ nationalChannelId: national, nationalStaffIds }, version, admin, now);
  }
  async function gone(...userIds: readonly string[]): Promise<void> {
    for (const userId of userIds) await slack().deactivate(userId);
    await world.bot.run('syncMemberships');
    await world.settle();
  }
  async function leave(userId: string): Promise<void> {
    await slack().leave(channel, userId);
    await world.settle();
  }
  async function claimedBy(...userIds: readonly string[]): Promise<void> {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    for (const userId of userIds) await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
  }

  it('national staff are told once that nobody leads it, with the way to name somebody', async () => {
    await gone(lena);
    expect(told(NORA)).toEqual([]);
    await gone(lars);
    await gone();
    expect(told(NORA)).toHaveLength(1);
    expect(told(NORA)[0]).toContain('Besöksgruppen Göteborg* har ingen aktiv ledare längre');
    expect(told(NORA)[0]).toContain('/visit inställningar');
    expect(told(NORA)[0]).toContain('Utse en ledare');
  });

  it('national staff hear what leaders would have heard', async () => {
    await claimedBy(anna, bo);
    await gone(lena, lars);
    await leave(anna);
    expect(told(NORA).join('\n')).toContain(`<@${anna}> har lämnat kanalen`);
  });

  it('whoever used set-up last hears it where there are no national staff', async () => {
    await claimedBy(anna);
    await gone(lena, lars, NORA);
    await leave(anna);
    expect(told(admin).join('\n')).toContain('ingen aktiv ledare längre');
    expect(told(admin).join('\n')).toContain(`<@${anna}> har lämnat kanalen`);
  });

  it('an owner hears it where no admin is left either', async () => {
    slack().addUser({ id: 'U0OWNER', name: 'Ove', locale: 'en-GB', timeZone: ZONE, isOwner: true });
    await claimedBy(anna);
    await gone(lena, lars, NORA, admin);
    await gone();
    await leave(anna);
    expect(told('U0OWNER').join('\n')).toContain('ingen aktiv ledare längre');
    expect(told('U0OWNER').join('\n')).toContain(`<@${anna}> har lämnat kanalen`);
  });

  it('a visit that needs more has a card for whoever can act', async () => {
    await claimedBy(anna);
    await gone(lena, lars);
    await world.later(24 * AN_HOUR);
    await world.later(9 * AN_HOUR); // Sunday 17:00 in Göteborg, two days before
    await world.later(AN_HOUR);
    expect(wordsOf(short())).toContain(`1 av 2. Kommer: <@${anna}>.`);
  });

  it('national staff free places and open the plan as leaders did, and nobody else does', async () => {
    await claimedBy(anna, bo);
    await gone(lena, lars);
    await leave(anna);
    const left = () => messagesTo(NORA).find((message) => wordsOf(message).includes('har lämnat kanalen'));
    const message = left();
    if (!message) throw new Error('national staff were not told');
    await world.sandbox.as(NORA).press({ message }, 'free_seat');
    await world.settle();
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    for (const hours of [24, 9, 1]) await world.later(hours * AN_HOUR); // Sunday, two days before
    await world.sandbox.as(NORA).press({ message: short() }, 'open_plan');
    await world.settle();
    expect(
      slack()
        .modals(NORA)
        .map(({ view }) => wordsOf(view))
        .join('\n'),
    ).toContain('tisdag 24 november');
  });

  it('national staff ask for people and free places in the plan, as leaders did', async () => {
    await claimedBy(anna);
    await gone(lena, lars);
    for (const hours of [24, 9, 1]) await world.later(hours * AN_HOUR); // Sunday, two days before
    await world.sandbox.as(NORA).press({ message: short() }, 'ask_for_people');
    await world.settle();
    expect(told(NORA).join('\n')).toContain('Nu frågar jag efter folk till *tisdag 24 november');
    expect(told(bo).join('\n')).toContain('Kan du ta en plats *tisdag 24 november 17:00–19:00*');
    await world.sandbox.as(NORA).press({ message: short() }, 'open_plan');
    await world.settle();
    const plan = slack().modals(NORA).at(-1);
    const [shift] = (await world.society.of(Weeks).read(group.id, '2026-W48'))?.shifts ?? [];
    if (!plan || !shift) throw new Error('no plan');
    await world.sandbox.as(NORA).press({ view: plan }, 'plan_shift', `free|${shift.id}`);
    await world.settle();
    const above = slack().modals(NORA).at(-1);
    if (!above) throw new Error('nothing above the plan');
    await world.sandbox.as(NORA).press({ view: above }, 'free_place');
    await world.settle();
    expect((await world.society.of(Weeks).read(group.id, '2026-W48'))?.shifts[0]?.claims).toEqual([]);
  });

  it('national staff name a leader from the message, and are told so when somebody has been named already', async () => {
    await gone(lena, lars);
    const [message] = messagesTo(NORA);
    if (!message) throw new Error('national staff were not told');
    await world.sandbox.as(NORA).press({ message }, 'set_up_group');
    await world.settle();
    await world.sandbox.as(NORA).submit({ leaderIds: [bo] });
    await world.settle();
    expect((await world.society.of(Groups).read(group.id))?.leaderIds).toEqual([bo]);
    await world.sandbox.as(NORA).press({ message }, 'set_up_group');
    await world.settle();
    expect(told(NORA).join('\n')).toContain(`leds av <@${bo}> igen`);
    expect(slack().modals(NORA)).toEqual([]);
  });

  it('national staff name a leader where only somebody is left who stands in, and whoever it is hears what that means', async () => {
    const now = world.sandbox.clock.now();
    const days = { from: '2026-11-20', until: '2026-12-06' };
    const asked = { groupId: group.id, leaderId: lena, userId: bo, ...days };
    expect(await world.society.of(StandIns).save([asked], lena, now)).toEqual({ ok: true });
    await gone(lena, lars);
    const [message] = messagesTo(NORA);
    if (!message) throw new Error('national staff were not told');
    expect(wordsOf(message)).toContain(`<@${bo}> leder gruppen bara några dagar`);
    await world.sandbox.as(NORA).press({ message }, 'set_up_group');
    await world.settle();
    await world.sandbox.as(NORA).submit({ leaderIds: [bo] });
    await world.settle();
    expect(await world.society.of(Groups).read(group.id)).toMatchObject({ leaderIds: [bo] });
    expect(told(bo).filter((words) => words.includes('Nu leder du Besöksgruppen Göteborg'))).toHaveLength(1);
    await world.sandbox.as(NORA).press({ message }, 'set_up_group');
    await world.settle();
    expect(slack().modals(NORA)).toEqual([]);
  });

  it('a leader who is left hears it alone', async () => {
    await claimedBy(anna);
    await gone(lena);
    await leave(anna);
    expect(told(lars).join('\n')).toContain(`<@${anna}> har lämnat kanalen`);
    expect(told(NORA)).toEqual([]);
  });
});
