import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg } from '../support/goteborg.js';

const { anna, channel } = GOTEBORG;

let world: BotUnderTest;
beforeEach(async () => {
  world = await startBotUnderTest();
  await goteborg(world);
});
afterEach(() => world.stop());

const pressOnHome = () => ({
  ...{ type: 'block_actions', trigger_id: 'T1', user: { id: anna }, team: { id: world.sandbox.teamId } },
  view: { id: 'V1', type: 'modal', callback_id: 'plan', private_metadata: '', blocks: [], state: { values: {} } },
  actions: [{ type: 'button', action_id: 'once_upon_a_time', value: 'x' }],
});
const typed = () => ({
  ...{ command: '/visit', text: 'help', team_id: world.sandbox.teamId, user_id: anna, channel_id: channel },
  ...{ trigger_id: 'T1', response_url: 'http://127.0.0.1:9/' },
});
const opened = () => ({
  ...{ type: 'event_callback', team_id: world.sandbox.teamId },
  event: { type: 'app_home_opened', user: anna, channel: 'D0ANNA1', tab: 'home' },
});

it.each([
  ['pressed', 'interactive', pressOnHome],
  ['typed', 'slash_commands', typed],
  ['opened App Home', 'events_api', opened],
] as const)(
  'whoever has %s and is deactivated meanwhile is told nothing, and it is no problem of ours',
  async (_, type, payload) => {
    await world.sandbox.world.deactivate(anna);
    await world.sandbox.deliver(type, payload());
    await world.settle();
    expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  },
);
