import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Sent } from '../../sandbox/slack/sandbox.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { CONTROLS, formAround, formIn, type Ids, SENT, valueIn } from '../recorded/in-slack.js';
import { pressRecorded, sendRecorded } from '../recorded/pressing.js';
import { type UnderWay, underWay } from '../recorded/under-way.js';
import { allCrossed, eachCrossed, memoriesWith, pressesWith } from '../support/crossing-values.js';
import { doEverything } from '../support/everything.js';
import { GOTEBORG } from '../support/goteborg.js';
import { kickstartGroup } from '../support/kickstart-group.js';
import { peopleIn } from '../support/people.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { giveTwinMore } from '../support/twin-has-more.js';
import { idsOfTwin, rowsOfTwin, TWINS_MARK, twinsIdsIn, writeTwin } from '../support/twin-society.js';

const { anna, bo, channel, lena, mikkel, stranger } = GOTEBORG;
/** Of all that people send, where somebody waits: every so manieth. */
const SHARE = IS_THOROUGH ? 1 : 20;
/** So many are sent at the same time, and looked at together. */
const AT_ONCE = 10;
/** Milliseconds in which this one does what is due. */
const A_WHILE = (IS_THOROUGH ? 7 : 1) * 24 * 60 * 60_000;
const WITHIN = 1_800_000;
const NOWHERE = 'https://slack.test/replaced';

const NOTHING = '';

/** What somebody does with ids of the other society in their hands. */
interface Attempt {
  /** All that they send. */
  readonly given: string;
  readonly act: () => Promise<unknown>;
}

describe('two societies in one database', () => {
  let story: UnderWay;
  let before: Awaited<ReturnType<typeof rowsOfTwin>>;
  /** Which ids the other has. A reference number, made up anew each time, may look like one. */
  let beyond: ReadonlySet<string>;
  let sent: readonly Sent[];
  let teamId: string;

  beforeAll(async () => {
    story = await underWay();
    const { world, database } = story;
    teamId = world.sandbox.teamId;
    await setUpMentors();
    const recorded = world.sandbox.record();
    for (const userId of IS_THOROUGH ? [anna, mikkel, lena] : [lena]) await doEverything(world, userId, channel);
    sent = [...recorded];
    await world.settle();
    await writeTwin(database, teamId);
    await giveTwinMore(database);
    before = await rowsOfTwin(database);
    beyond = new Set(twinsIdsIn(JSON.stringify(before)));
  }, WITHIN);
  afterAll(() => story.stop());

  /** A one-to-one that Lena leads, for which Anna and Bo have been asked. */
  async function setUpMentors(): Promise<void> {
    const { world, ids } = story;
    const now = world.sandbox.clock.now();
    const group = await world.society.of(Groups).read(ids.group);
    if (!group) throw new Error('no group');
    const kickstart = await kickstartGroup(world, group);
    await world.society.of(Memberships).sync(kickstart.id, [lena, anna, bo], now);
    await makeReady(world.society, kickstart.id, [anna, bo], now);
    const { type, pressInModal, submit } = peopleIn(() => world);
    await type(lena, '/visit one-to-one', kickstart.channelId);
    await pressInModal(lena, 'set_up_pairing');
    await submit(lena, { people_0: [anna, bo] });
  }

  /**
   * Looks at everything that Slack is told because of what somebody does.
   * @param given what they had in their hands already, which may come back to them; what belongs to it may not
   * @returns what of the other society is among it
   */
  async function leaks(
    userId: string,
    attempts: readonly Attempt[],
    given = attempts.map((attempt) => attempt.given).join('\n'),
  ): Promise<readonly string[]> {
    const { sandbox } = story.world;
    const own = [channel, sandbox.world.directChannel(userId).id];
    const seen = () => own.flatMap((channelId) => sandbox.world.messages(channelId, userId));
    const calls = sandbox.calls.length;
    const messages = seen().length;
    const answered = await Promise.all(attempts.map(({ act }) => act()));
    await story.world.bot.idle();
    const shown = JSON.stringify([answered, sandbox.calls.slice(calls), seen().slice(messages)]);
    const leaked = twinsIdsIn(shown).filter((id) => beyond.has(id) && !given.includes(id));
    return [...leaked, ...(shown.includes(TWINS_MARK) ? ['a name'] : [])].map((each) => `${each}: ${given}`);
  }

  async function collected(userId: string, all: readonly Attempt[]): Promise<readonly string[]> {
    const some = all.filter((_, index) => index % SHARE === 0);
    const found: string[] = [];
    for (let from = 0; from < some.length; from += AT_ONCE) {
      const together = some.slice(from, from + AT_ONCE);
      if ((await leaks(userId, together, NOTHING)).length === 0) continue;
      // Something of the other's came back: whether it was theirs already is looked at one by one.
      for (const attempt of together) found.push(...(await leaks(userId, [attempt])));
    }
    return found;
  }

  const replayed = (userId: string, crossed: readonly Sent[]) =>
    collected(
      userId,
      crossed.map((each) => ({
        given: JSON.stringify(each.payload),
        act: async () => (await story.world.sandbox.replay(each, userId)).payload,
      })),
    );

  const expectUntouched = async () => expect(await rowsOfTwin(story.database)).toEqual(before);

  it('are the same but for their ids, and the other has something in every table, so that there is something to cross over to', () => {
    const empty = Object.entries(before).flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));
    expect(empty).toEqual([]);
    expect(JSON.stringify(before)).toContain(TWINS_MARK);
    const carried = new Set(sent.flatMap(({ payload }) => twinsIdsIn(idsOfTwin(JSON.stringify(payload), teamId))));
    expect([...carried].filter((id) => beyond.has(id)).length).toBeGreaterThan(20);
  });

  it.each([
    ['a leader who belongs to the national staff and is an admin', lena],
    ['a volunteer', anna],
    ['somebody in no group', stranger],
  ])(
    'stay apart when %s sends everything with the other’s ids in it',
    async (_, userId) => {
      const crossed = sent.map((each) => allCrossed(each, teamId));
      expect(await replayed(userId, crossed)).toEqual([]);
      await expectUntouched();
    },
    WITHIN,
  );

  it(
    'stay apart when a leader sends everything with a single id of the other’s among their own',
    async () => {
      const crossed = sent.flatMap((each) => eachCrossed(each, teamId));
      expect(await replayed(lena, crossed)).toEqual([]);
      await expectUntouched();
    },
    WITHIN,
  );

  it(
    'stay apart when a leader presses and sends whatever there is with whatever the other has',
    async () => {
      const ids = oneOfEach(before);
      const pressed = pressesWith(ids).map(({ actionId, value }) => pressOf(teamId, actionId, value));
      const sentIn = memoriesWith(ids).map(({ callbackId, memory }) => submissionOf(teamId, callbackId, memory));
      expect(pressed.length).toBeGreaterThan(1_000);
      expect(await replayed(lena, [...pressed, ...sentIn])).toEqual([]);
      await expectUntouched();
    },
    WITHIN,
  );

  it(
    'stay apart when a leader presses and sends what any version has left in Slack, with the other’s ids in it',
    async () => {
      const { world } = story;
      const ids: Ids = JSON.parse(idsOfTwin(JSON.stringify(story.ids), teamId));
      const pressing = CONTROLS.map((control): Attempt => {
        const [value, form] = [valueIn(ids, control), formIn(ids, formAround(control))];
        const act = () => pressRecorded(world, lena, control, value, form);
        return { given: JSON.stringify([control.action, value, form]), act };
      });
      const sending = SENT.map((form): Attempt => {
        const held = formIn(ids, form);
        const act = () => sendRecorded(world, lena, form.sent ?? '', held);
        return { given: JSON.stringify([form.sent, held]), act };
      });
      expect(await collected(lena, [...pressing, ...sending])).toEqual([]);
      await expectUntouched();
    },
    WITHIN,
  );

  it(
    'stay apart when somebody of the other comes to this one’s address',
    async () => {
      const { sandbox } = story.world;
      const coming = sent.map(({ type, payload }, index): Attempt => {
        const theirs = JSON.parse(idsOfTwin(JSON.stringify(payload), teamId));
        const act = async () => (await sandbox.deliver(type, { ...theirs, trigger_id: `${index}.1.beyond` })).payload;
        return { given: JSON.stringify(theirs), act };
      });
      expect(await collected(lena, coming)).toEqual([]);
      await expectUntouched();
    },
    WITHIN,
  );

  it(
    'stay apart when one of them does what is due',
    async () => {
      const { world } = story;
      for (const { name } of world.bot.jobs) await world.bot.run(name);
      await world.later(A_WHILE);
      for (const { name } of world.bot.jobs) await world.bot.run(name);
      await world.settle();
      await expectUntouched();
      const everything = world.sandbox.world.channels().flatMap(({ id }) => world.sandbox.world.messages(id));
      expect(JSON.stringify([everything, world.sandbox.world.scheduled()])).not.toContain(TWINS_MARK);
    },
    WITHIN,
  );
});

/** One id of each table. */
function oneOfEach(rows: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.values(rows).flatMap(([first]) => {
    const { id } = JSON.parse(first ?? '{}') as { readonly id?: string };
    return id === undefined ? [] : [id];
  });
}

function from(teamId: string, type: string) {
  return { type, team: { id: teamId, domain: 'test' }, user: { id: lena, team_id: teamId }, trigger_id: 'replaced' };
}

function pressOf(teamId: string, action: string, value: string): Sent {
  const pressed = { type: 'button', action_id: action, block_id: 'beyond', action_ts: '1.1', value };
  const container = { type: 'message', message_ts: '1.1', channel_id: channel, is_ephemeral: true };
  const where = { container, channel: { id: channel, name: 'beyond' }, response_url: NOWHERE };
  return { type: 'interactive', payload: { ...from(teamId, 'block_actions'), ...where, actions: [pressed] } };
}

function submissionOf(teamId: string, callback: string, memory: string): Sent {
  const shown = { id: 'V1', type: 'modal', callback_id: callback, blocks: [], state: { values: {} } };
  const view = { ...shown, private_metadata: memory };
  return { type: 'interactive', payload: { ...from(teamId, 'view_submission'), view, response_urls: [] } };
}
