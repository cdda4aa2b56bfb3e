import type { Ack } from '../../sandbox/slack/sandbox.js';
import type { BotUnderTest } from '../support/bot.js';
import { GOTEBORG } from '../support/goteborg.js';
import type { RecordedControl, RecordedForm } from '../support/recording.js';

/** Somebody presses what an earlier version has left in Slack. @param value as it stands there; undefined for none */
export async function pressRecorded(
  world: BotUnderTest,
  userId: string,
  { on, kind, action }: RecordedControl,
  value: string | undefined,
  around: { readonly memory: string; readonly values: RecordedForm['values'] },
): Promise<void> {
  const { sandbox } = world;
  const pressed = {
    type: kind,
    action_id: action,
    block_id: 'recorded',
    action_ts: '1.1',
    ...(kind === 'button' ? value !== undefined && { value } : { selected_option: { value } }),
  };
  const payload = {
    ...interaction(world, 'block_actions', userId),
    actions: [pressed],
    ...(on.startsWith('modal') || on === 'home'
      ? { view: await viewOf(world, userId, on, around) }
      : inMessage(world, userId, on)),
  };
  await sandbox.replay({ type: 'interactive', payload }, userId);
  await world.bot.idle();
}

/** Somebody sends in a modal that an earlier version has opened. @returns what the bot answers */
export async function sendRecorded(
  world: BotUnderTest,
  userId: string,
  callback: string,
  around: { readonly memory: string; readonly values: RecordedForm['values'] },
): Promise<Ack> {
  const view = await viewOf(world, userId, `modal ${callback}`, around);
  const payload = { ...interaction(world, 'view_submission', userId), view, response_urls: [] };
  const ack = await world.sandbox.replay({ type: 'interactive', payload }, userId);
  await world.bot.idle();
  return ack;
}

function interaction({ sandbox }: BotUnderTest, type: string, userId: string) {
  const { teamId } = sandbox;
  return { type, team: { id: teamId, domain: 'test' }, user: { id: userId, team_id: teamId }, trigger_id: 'replaced' };
}

function inMessage({ sandbox }: BotUnderTest, userId: string, on: string) {
  const channel = on === 'channel' || on === 'answer' ? GOTEBORG.channel : sandbox.world.directChannel(userId).id;
  return {
    container: { type: 'message', message_ts: '1.1', channel_id: channel, is_ephemeral: on === 'answer' },
    channel: { id: channel, name: 'recorded' },
    response_url: 'https://slack.test/replaced',
  };
}

/** A modal that is really on the screen, so that it can be changed; it holds what the recorded one held. */
async function viewOf(
  { sandbox, bot }: BotUnderTest,
  userId: string,
  on: string,
  { memory, values }: { readonly memory: string; readonly values: RecordedForm['values'] },
) {
  const person = sandbox.as(userId);
  if (on === 'home') {
    await person.openHome();
    await bot.idle();
    return {
      id: sandbox.world.home(userId)?.id,
      type: 'home',
      callback_id: '',
      private_metadata: '',
      blocks: [],
      state: { values: {} },
    };
  }
  while (sandbox.world.modals(userId).length > 1) await person.closeModal();
  if (sandbox.world.modals(userId).length === 0) await person.command('C0EVERYBODY', '/visit settings');
  await bot.idle();
  const open = sandbox.world.modals(userId).at(-1);
  if (!open) throw new Error('no modal opens');
  // Which kind of input each was is not recorded.
  const inputs = Object.keys(values).map((id) => ({ type: 'input', block_id: id, element: { type: 'recorded' } }));
  const shown = { id: open.id, hash: open.hash, root_view_id: open.id, previous_view_id: null, type: 'modal' };
  const callback = on.replace(/^modal ?/, '');
  return { ...shown, callback_id: callback, private_metadata: memory, blocks: inputs, state: { values } };
}
