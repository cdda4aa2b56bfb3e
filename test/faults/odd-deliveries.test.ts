import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, channel } = GOTEBORG;

type Payload = Record<string, unknown>;

/** A week’s plan, as Slack sends it back. */
const PLAN = {
  ...{ id: 'V1', type: 'modal', callback_id: 'plan_week', private_metadata: '{}' },
  ...{ blocks: [], state: { values: {} } },
};

describe.each(['socket', 'http'] as const)('a delivery without what Slack always sends, over %s', (mode) => {
  let world: BotUnderTest;
  let shiftId: string;

  beforeEach(async () => {
    world = await startBotUnderTest({ mode });
    const group = await goteborg(world);
    [shiftId = ''] = await postWeek(world, group, '2026-W48', [{ date: '2026-11-24', from: '17:00', to: '19:00' }]);
  });
  afterEach(() => world.stop());

  const addressed = (): Payload => ({
    team: { id: world.sandbox.teamId },
    user: { id: anna, team_id: world.sandbox.teamId },
  });
  const command = (changes: Payload): Payload => ({
    command: '/visit',
    text: 'claim tuesday',
    team_id: world.sandbox.teamId,
    user_id: anna,
    channel_id: channel,
    trigger_id: 'T1',
    response_url: `${world.sandbox.apiUrl}nowhere`,
    ...changes,
  });
  const press = (changes: Payload): Payload => ({
    type: 'block_actions',
    ...addressed(),
    trigger_id: 'T1',
    channel: { id: channel },
    response_url: `${world.sandbox.apiUrl}nowhere`,
    actions: [{ type: 'button', action_id: 'claim_shift', value: shiftId }],
    ...changes,
  });
  const submission = (changes: Payload): Payload => ({
    type: 'view_submission',
    ...addressed(),
    trigger_id: 'T1',
    view: { id: 'V1', callback_id: 'claim', private_metadata: '', blocks: [], state: { values: {} } },
    ...changes,
  });
  const CLAIM = { type: 'button', action_id: 'claim_shift' };
  const filledIn = (input: Payload): Payload => {
    const state = { values: { shift: { shift: { type: 'x', ...input } } } };
    return submission({ view: { id: 'V1', callback_id: 'claim', private_metadata: '', blocks: [], state } });
  };
  const search = (changes: Payload): Payload => ({
    type: 'block_suggestion',
    ...addressed(),
    ...{ action_id: 'set_up_group', block_id: 'set_up_group', value: 'gö' },
    ...changes,
  });
  const event = (changes: Payload, inner: Payload = {}): Payload => ({
    type: 'event_callback',
    team_id: world.sandbox.teamId,
    event: { type: 'member_joined_channel', user: anna, channel, ...inner },
    ...changes,
  });

  it.each<[string, 'slash_commands' | 'interactive' | 'events_api', () => Payload]>([
    ['a command without a workspace', 'slash_commands', () => command({ team_id: '' })],
    ['a command of no workspace that could be', 'slash_commands', () => command({ team_id: "T1' OR 1=1" })],
    ['a command by nobody', 'slash_commands', () => command({ user_id: '' })],
    ['a command by words', 'slash_commands', () => command({ user_id: 'Anna Berg' })],
    ['a command that cannot be told from others', 'slash_commands', () => command({ trigger_id: '' })],
    ['a press without a workspace', 'interactive', () => press({ team: null, user: { id: anna } })],
    ['a press by nobody', 'interactive', () => press({ user: null })],
    ['a press by a list', 'interactive', () => press({ user: { id: [anna] } })],
    ['a press that cannot be told from others', 'interactive', () => press({ trigger_id: undefined })],
    ['a press of nothing', 'interactive', () => press({ actions: [{ type: 'button' }] })],
    ['a modal without what was typed', 'interactive', () => submission({ view: { id: 'V1', callback_id: 'claim' } })],
    ['a modal with ticks that are no list', 'interactive', () => filledIn({ selected_options: { length: 1 } })],
    ['a modal with a choice that is no text', 'interactive', () => filledIn({ selected_option: { value: 1 } })],
    ['a modal with people that are no list', 'interactive', () => filledIn({ selected_users: anna })],
    ['a modal with words that are none', 'interactive', () => filledIn({ value: ['x'] })],
    ['a press of a value that is no text', 'interactive', () => press({ actions: [{ ...CLAIM, value: { shiftId } }] })],
    [
      'a press in a modal that shows nothing where something was',
      'interactive',
      () => press({ view: { ...PLAN, blocks: [{ type: 'actions', elements: [null] }] } }),
    ],
    ['a press in a modal that shows nothing', 'interactive', () => press({ view: { ...PLAN, blocks: undefined } })],
    ['a press in a modal without what was ticked', 'interactive', () => press({ view: { ...PLAN, state: undefined } })],
    ['a press in a modal of no name', 'interactive', () => press({ view: { ...PLAN, callback_id: undefined } })],
    ['a press in no channel that could be', 'interactive', () => press({ channel: null })],
    ['a modal without a workspace', 'interactive', () => submission({ team: null, user: { id: anna } })],
    ['a shortcut by nobody', 'interactive', () => ({ ...addressed(), type: 'shortcut', callback_id: 'plan_visits' })],
    ['a search by nobody', 'interactive', () => search({ user: null })],
    ['a search for nothing', 'interactive', () => search({ value: undefined })],
    ['a search for a list', 'interactive', () => search({ value: ['gö'] })],
    ['a search in no list', 'interactive', () => search({ action_id: null })],
    ['an event without a workspace', 'events_api', () => event({ team_id: undefined })],
    ['an event about words', 'events_api', () => event({}, { user: 'Anna Berg' })],
    ['an event in no channel', 'events_api', () => event({}, { channel: null })],
  ])('%s changes nothing, is no error, and the next press is answered', async (_, type, payload) => {
    expect(await world.sandbox.deliver(type, payload())).toMatchObject({ timedOut: false });
    await world.settle();
    expect(wordsOf(postIn(world))).toContain('0 av 3');
    expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
    expect(world.log.filter((line) => line.includes('left alone'))).toHaveLength(1);

    await world.sandbox.as(bo).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(wordsOf(postIn(world))).toContain('1 av 3');
  });

  it.each<[string, 'interactive' | 'events_api', () => Payload]>([
    ['a shortcut on a message', 'interactive', () => ({ ...addressed(), type: 'message_action', callback_id: 'x' })],
    [
      'a button of long ago',
      'interactive',
      () => ({ ...addressed(), type: 'interactive_message', actions: [{ type: 'button' }] }),
    ],
    ['a dialog of long ago', 'interactive', () => ({ ...addressed(), type: 'dialog_submission', callback_id: 'x' })],
    ['a list that nobody fills any more', 'interactive', () => search({ action_id: 'once_upon_a_time' })],
    [
      'a modal that is closed',
      'interactive',
      () => ({ ...addressed(), type: 'view_closed', view: { id: 'V1', type: 'modal' } }),
    ],
    ['a delivery of nothing that has happened', 'events_api', () => event({ event: undefined })],
    ['a delivery of null that has happened', 'events_api', () => event({ event: null })],
    ['an event that is called as what happens to a socket', 'events_api', () => event({}, { type: 'disconnected' })],
    ['a message', 'events_api', () => event({}, { type: 'message', text: 'hello' })],
  ])('%s that nobody listens to is acknowledged at once', async (_, type, payload) => {
    const ack = await world.sandbox.deliver(type, payload());
    await world.settle();
    expect(ack.timedOut).toBe(false);
    expect(world.log.filter((line) => /"level":(40|50)/.test(line))).toEqual([]);
    expect(world.sandbox.calls.filter(({ method }) => method === 'apps.connections.open').length).toBeLessThan(2);
    expect(world.bot.isConnected()).toBe(true);
  });

  it('a press in a modal that remembers what none ever has is answered in words, whoever reads that and when', async () => {
    const view = { ...PLAN, callback_id: 'history', private_metadata: '{"area":1' };
    const actions = [{ type: 'button', action_id: 'history_newest' }];
    await world.sandbox.deliver('interactive', press({ view, actions, response_url: undefined, channel: undefined }));
    await world.settle();
    expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('a press with nothing in it is answered in words, as one that cannot be read', async () => {
    const actions = [{ type: 'button', action_id: 'claim_shift', value: null }];
    await world.sandbox.deliver('interactive', press({ actions }));
    await world.settle();
    expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
    expect(wordsOf(postIn(world))).toContain('0 av 3');
  });

  it('App Home opened by somebody of whom Slack knows nothing is shown to nobody', async () => {
    const opened = { type: 'app_home_opened', user: 'U0NEVERKNOWN', tab: 'home', channel: undefined };
    await world.sandbox.deliver('events_api', event({}, opened));
    await world.settle();
    expect(world.log.filter((line) => /"level":(40|50)/.test(line))).toEqual([]);
    expect(world.sandbox.calls.filter(({ method }) => method === 'views.publish')).toEqual([]);
  });

  it('a command with nothing after it is answered, also where nothing is sent of that', async () => {
    await world.sandbox.deliver('slash_commands', command({ text: undefined }));
    await world.settle();
    expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('somebody of a large organisation, for whom Slack names no team beside their own, is heard', async () => {
    const { sandbox } = world;
    await sandbox.deliver('interactive', press({ team: null, user: { id: anna, team_id: sandbox.teamId } }));
    await world.settle();
    expect(wordsOf(postIn(world))).toContain('1 av 3');
  });
});
