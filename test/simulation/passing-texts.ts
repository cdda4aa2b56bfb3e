import { messageActionPayload, submissionPayload } from '../../sandbox/slack/payloads.js';
import type { OpenView } from '../../sandbox/slack/views.js';
import { COMMAND_WORDS } from '../../src/locales/commands.js';
import { otherNumberButton } from '../../src/numbers/counting/counting.controls.js';
import { setUpPairingButton } from '../../src/pairing/pairing.controls.js';
import { setUpFacilityList, setUpGroupList, setUpNationalButton } from '../../src/setting-up/setting-up.controls.js';
import type { PassingText } from '../../src/slack/blocks/free-texts.js';
import { planSessionButton } from '../../src/training/sessions/sessions.controls.js';
import { openImportButton } from '../../src/training/verifying/verifying.controls.js';
import { claimShiftButton } from '../../src/visits/claiming/claiming.controls.js';
import { absentButton } from '../../src/visits/covering/covering.controls.js';
import { addShiftButton } from '../../src/visits/planning/planning.controls.js';
import type { LivedYears } from './lived-years.js';
import { ADMIN, CHANNEL, LEADERS, NATIONAL, STUDY_CHANNEL, STUDY_LEADER, VOLUNTEERS } from './settings.js';

/** One time at which somebody writes a name where it does not belong. */
export interface Slip {
  readonly years: LivedYears;
  /** Of somebody who is visited. */
  readonly name: string;
  /** Counts the times, from 0. */
  readonly time: number;
}

const [LENA] = LEADERS;
/** In which somebody types; the group's where it is left out. */
const CHANNEL_OF: ReadonlyMap<string, string> = new Map([
  [ADMIN, NATIONAL],
  [STUDY_LEADER, STUDY_CHANNEL],
]);
/** What inputs hold in which something is picked, as Slack names it. */
const PICKED = [
  'selected_date',
  'selected_time',
  'selected_option',
  'selected_options',
  'selected_users',
  'selected_conversation',
  'files',
];
const NO_VISIT = '00000000-0000-4000-a000-000000000000';
/** Command words typed at one time, one after the other: all of them within a few weeks. */
const WORDS_AT_A_TIME = 4;

/** Somebody writes the name of whom they visit, in every way in which text comes near the bot without being asked for. */
export const SLIPS: Readonly<Record<PassingText, (slip: Slip) => Promise<unknown>>> = {
  async unknown_command({ years, name, time }) {
    await years.type(volunteer(time), CHANNEL, `/visit ${name}`);
    await years.type(ADMIN, NATIONAL, `/visit ${name} ${name}`);
  },

  async after_command_word({ years, name, time }) {
    for (let at = 0; at < WORDS_AT_A_TIME; at += 1) {
      const word = COMMAND_WORDS[(time * WORDS_AT_A_TIME + at) % COMMAND_WORDS.length];
      for (const [userId, channelId] of [
        [volunteer(time), CHANNEL],
        [LENA, CHANNEL],
        [ADMIN, NATIONAL],
      ] as const) {
        await years.type(userId, channelId, `/visit ${word} ${name}`);
        await years.time.rest(1_000);
        years.close(userId);
      }
    }
  },

  async command_that_fails({ years, name, time }) {
    years.setTrap({ kind: 'database', when: 'before' }, time % 3);
    await years.type(volunteer(time), CHANNEL, `/visit claim ${name}`);
    years.setTrap({ kind: 'slack', method: null, fault: { kind: 'server_error' } }, 0);
    await years.type(LENA, CHANNEL, `/visit plan ${name}`);
  },

  async broken_delivery({ years, name }) {
    const { deliveries } = years.slack;
    await deliveries.deliver('slash_commands', { command: '/visit', text: `claim ${name}`, user_id: LENA });
    await deliveries.deliver('interactive', { type: 'view_submission', view: { title: name } });
    await deliveries.deliver('events_api', { event: { type: 'member_joined_channel', user: name } });
  },

  async channel_message({ years, name, time }) {
    await years.slack.person(volunteer(time)).write(CHANNEL, `We met ${name} today`);
    await event(years, 'message', { channel: CHANNEL, user: volunteer(time), text: name });
  },

  async thread_reply({ years, name, time }) {
    const { world, botUserId } = years.slack.workspace;
    const post = world.messages(CHANNEL).findLast(({ userId }) => userId === botUserId);
    if (!post) throw new Error('nothing is posted');
    const reply = { channelId: CHANNEL, userId: volunteer(time), text: `${name} was glad`, blocks: [] };
    world.addMessage({ ...reply, threadTs: post.ts });
    await event(years, 'message', { channel: CHANNEL, user: reply.userId, text: name, thread_ts: post.ts });
  },

  async direct_message({ years, name, time }) {
    const { world, botUserId } = years.slack.workspace;
    const userId = volunteer(time);
    const { id: channelId } = world.directChannel(botUserId, userId);
    world.addMessage({ channelId, userId, text: `I visit ${name}`, blocks: [] });
    await event(years, 'message', { channel: channelId, channel_type: 'im', user: userId, text: name });
  },

  async edited_message({ years, name, time }) {
    const { world } = years.slack.workspace;
    const written = world.messages(CHANNEL).findLast(({ userId }) => userId === volunteer(time));
    const before = written ?? world.addMessage({ channelId: CHANNEL, userId: volunteer(time), text: 'Hi', blocks: [] });
    world.replaceMessage({ ...before, text: `Hi from ${name}`, edited: true });
    await event(years, 'message', { subtype: 'message_changed', channel: CHANNEL, message: { text: name } });
  },

  mention({ years, name, time }) {
    const { botUserId } = years.slack.workspace;
    return event(years, 'app_mention', {
      channel: CHANNEL,
      user: volunteer(time),
      text: `<@${botUserId}> ${name}`,
    });
  },

  reaction({ years, name, time }) {
    return event(years, 'reaction_added', { user: volunteer(time), reaction: name, item: { channel: CHANNEL } });
  },

  unheard_event({ years, name }) {
    return event(years, 'channel_rename', { channel: { id: CHANNEL, name } });
  },

  async search({ years, name }) {
    const { workspace, deliveries } = years.slack;
    await deliveries.deliver('interactive', {
      type: 'block_suggestion',
      team: { id: workspace.teamId },
      user: { id: ADMIN, team_id: workspace.teamId },
      action_id: 'facilityId',
      block_id: 'facilityId',
      value: name,
    });
  },

  async number_field(slip) {
    const { years, time } = slip;
    if (await opened(slip, LENA, ['/visit plan', addShiftButton.actionId])) await forge(slip, LENA, ['value']);
    if (await opened(slip, LENA, ['/visit session', planSessionButton.actionId]))
      await forge(slip, LENA, ['value'], ['place']);
    if (await opened(slip, ADMIN, ['/visit setup', setUpFacilityList.actionId])) {
      await forge(slip, ADMIN, ['value'], ['name', 'region', 'area', 'address', 'meetingPoint']);
    }
    const userId = volunteer(time);
    if (await years.press(userId, otherNumberButton.actionId)) {
      await years.seen(async () => formOf(years, userId) !== null);
      await forge(slip, userId, ['value']);
    }
  },

  async date_or_choice(slip) {
    const forms: readonly (readonly [string, readonly [string, ...string[]], (readonly string[])?])[] = [
      [LENA, ['/visit plan', addShiftButton.actionId]],
      [LENA, ['/visit verify']],
      [LENA, ['/visit import']],
      [LENA, ['/visit session', planSessionButton.actionId], ['place']],
      [STUDY_LEADER, ['/visit one-to-one', setUpPairingButton.actionId]],
      [volunteer(slip.time), ['/visit away']],
      [volunteer(slip.time), ['/visit settings']],
      [ADMIN, ['/visit setup', setUpGroupList.actionId], ['name', 'contactLine']],
      [ADMIN, ['/visit setup', setUpNationalButton.actionId]],
    ];
    for (const [userId, way, spared] of forms) {
      if (await opened(slip, userId, way)) await forge(slip, userId, PICKED, spared);
    }
  },

  async pressed_value({ years, name, time }) {
    const { workspace, deliveries } = years.slack;
    const { world } = workspace;
    const user = world.user(volunteer(time));
    const [message] = world.messages(CHANNEL).filter(({ userId }) => userId === workspace.botUserId);
    if (!message) throw new Error('nothing is posted');
    const placed = { blockId: name, actionId: claimShiftButton.actionId, element: pressable(name), input: null };
    const payload = messageActionPayload(workspace, {
      ...{ user, message, channel: world.channel(CHANNEL), picked: { type: 'button' }, state: {} },
      placed: placed as unknown as Parameters<typeof messageActionPayload>[1]['placed'],
      responseKey: workspace.responseUrls.issue({ userId: user.id, channelId: CHANNEL, originalTs: message.ts }),
    });
    await deliveries.deliver('interactive', payload);
    for (const [action, value] of [
      [name, name],
      [absentButton.actionId, `${NO_VISIT}|${name}`],
    ]) {
      const pressed = { ...pressable(value ?? ''), action_id: action, block_id: name, action_ts: world.nextTs() };
      await deliveries.deliver('interactive', {
        ...payload,
        trigger_id: workspace.triggers.issue(user.id),
        actions: [pressed],
      });
    }
  },

  async closed_form(slip) {
    const { years, name } = slip;
    if (!(await opened(slip, LENA, ['/visit session', planSessionButton.actionId]))) return;
    years.slack.person(LENA).fill({ place: name });
    await years.slack.person(LENA).closeModal();
    years.close(LENA);
  },

  file_name: (slip) => importFile(slip, `${slip.name}.csv`, 'person;krav;klart\n;study_visit;2026-06-10'),

  async file_cells(slip) {
    const { name } = slip;
    await importFile(slip, 'list.csv', `person;krav;klart\n${name};study_visit;2026-06-10\nBo;${name};${name}`);
    await importFile(slip, 'list.csv', `${name};krav;klart\nBo;study_visit;2026-06-10`);
    await importFile(slip, 'list.csv', `person;krav;klart\nBo;"${name};2026-06-10`);
  },

  async channel_name({ years, name }) {
    Object.assign(years.slack.workspace.world.channel(STUDY_CHANNEL), { name });
  },
};

function volunteer(time: number): string {
  return VOLUNTEERS[time % VOLUNTEERS.length] ?? VOLUNTEERS[0];
}

function pressable(value: string) {
  return { type: 'button', text: { type: 'plain_text', text: value }, value };
}

/** An event as Slack wraps it, whether or not the manifest subscribes to it. */
function event(years: LivedYears, type: string, more: object): Promise<unknown> {
  const { workspace, deliveries } = years.slack;
  const ts = workspace.world.nextTs();
  return deliveries.deliver('events_api', {
    team_id: workspace.teamId,
    api_app_id: workspace.appId,
    type: 'event_callback',
    event_id: `Ev${ts}`,
    event: { type, ts, event_ts: ts, ...more },
  });
}

/** Types a command and presses what is named, in the form that it shows. @returns whether there is one now */
async function opened({ years }: Slip, userId: string, [command, ...actions]: readonly [string, ...string[]]) {
  years.close(userId);
  await years.type(userId, CHANNEL_OF.get(userId) ?? CHANNEL, command);
  for (const action of actions) {
    if (!(await years.seen(() => years.press(userId, action)))) return false;
  }
  return years.seen(async () => formOf(years, userId) !== null);
}

/** Text where something that is picked would be. */
function pickedAs(part: string, text: string): unknown {
  if (part === 'selected_option') return { value: text };
  if (part === 'selected_options') return [{ value: text }];
  if (part === 'files') return [{ id: text }];
  return part === 'selected_users' ? [text] : text;
}

/** What somebody may send in; null while they are shown nothing like that. */
function formOf(years: LivedYears, userId: string): OpenView | null {
  const top = years.slack.workspace.views.top(userId);
  return top?.definition.type === 'modal' && top.definition.submit ? top : null;
}

/** Sends in what somebody has open as no client of Slack's would: with a name in these parts of the inputs, but for some fields. */
async function forge({ years, name }: Slip, userId: string, parts: readonly string[], spared: readonly string[] = []) {
  const { workspace, deliveries } = years.slack;
  const view = formOf(years, userId);
  if (!view) throw new Error(`${userId} has nothing open`);
  const payload = submissionPayload(workspace, workspace.world.user(userId), view) as {
    view: { state: { values: Record<string, Record<string, Record<string, unknown>>> } };
  };
  const sent = structuredClone(payload);
  for (const [field, block] of Object.entries(sent.view.state.values)) {
    if (spared.includes(field)) continue;
    for (const filled of Object.values(block)) {
      for (const part of parts) {
        if (part in filled) filled[part] = pickedAs(part, name);
      }
    }
  }
  await deliveries.deliver('interactive', sent);
  years.close(userId);
}

async function importFile(slip: Slip, fileName: string, content: string): Promise<void> {
  const { years } = slip;
  if (!(await opened(slip, LENA, ['/visit import']))) throw new Error('nobody may import');
  const file = years.slack.person(LENA).attach(fileName, content);
  await years.submit(LENA, { file: [file] });
  await years.time.rest(4_000);
  // Another file is one press away.
  await years.press(LENA, openImportButton.actionId);
  years.close(LENA);
}
