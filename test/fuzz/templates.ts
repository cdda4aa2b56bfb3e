import type { EnvelopeType } from '../../sandbox/slack/sandbox.js';
import { LANGUAGES } from '../../src/locales/languages.js';
import { UnreadableMemory } from '../../src/slack/blocks/modals.js';
import { CONTROLS, formIn, SENT, valueIn } from '../recorded/in-slack.js';
import { declaredControls, declaredModals } from '../support/declared-controls.js';
import { GOTEBORG } from '../support/goteborg.js';
import { everyListener, listenerOf } from './listeners.js';
import type { Place } from './place.js';
import { memoriesReadBy, valuesReader } from './readable.js';

/** Something that Slack sends, as it would be were nobody hostile. */
export interface Template {
  readonly type: EnvelopeType;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Templates by who hears them: all that anybody listens to, and what else Slack sends. */
export interface Templates {
  readonly heard: ReadonlyMap<string, readonly Template[]>;
  readonly others: readonly Template[];
}

/** What people have sent in this place, what stood in Slack in earlier versions, and of what neither has, what the code says of it. */
export function templatesOf({ sandbox, happening, sent }: Place): Templates {
  const { ids } = happening;
  const team = { id: sandbox.teamId, domain: 'test' };
  const user = { id: GOTEBORG.lena, username: 'lena', name: 'lena', team_id: sandbox.teamId };
  const common = { team, user, api_app_id: 'A0TEST', token: 'x', enterprise: null, is_enterprise_install: false };
  const channel = { id: GOTEBORG.channel, name: 'privategroup' };
  const message = { type: 'message', user: 'U0BOT', ts: '1.1', text: 'words', blocks: [] };
  const view = (callback: string, memory: string, values: unknown, type = 'modal') => ({
    ...{ id: 'V0GONE', team_id: sandbox.teamId, type, callback_id: callback, private_metadata: memory, hash: '1.1' },
    blocks: Object.keys(Object(values)).map((id) => ({ type: 'input', block_id: id, element: { type: 'x' } })),
    ...{ state: { values }, title: { type: 'plain_text', text: 'words' }, close: null, submit: null },
    ...{ previous_view_id: null, root_view_id: 'V0GONE', app_id: 'A0TEST', external_id: '' },
  });
  const interactive = (type: string, more: object): Template => ({
    type: 'interactive',
    payload: { type, ...common, trigger_id: 'T1', ...more },
  });
  const press = (kind: string, action: string, value: string | undefined, more: object): Template => {
    const carried = kind === 'button' ? value !== undefined && { value } : { selected_option: { value } };
    return interactive('block_actions', {
      actions: [{ type: kind, action_id: action, block_id: 'b', action_ts: '1.1', ...carried }],
      ...more,
    });
  };
  const inMessage = {
    container: { type: 'message', message_ts: '1.1', channel_id: channel.id, is_ephemeral: false },
    ...{ channel, message, state: { values: {} }, response_url: 'https://slack.test/replaced' },
  };
  const command = (text: string): Template => ({
    type: 'slash_commands',
    payload: {
      ...{ command: '/visit', text, team_id: sandbox.teamId, team_domain: 'test', user_id: user.id, user_name: 'lena' },
      ...{ channel_id: channel.id, channel_name: channel.name, api_app_id: 'A0TEST', token: 'x', trigger_id: 'T1' },
      ...{ is_enterprise_install: 'false', response_url: 'https://slack.test/replaced' },
    },
  });
  const event = (type: string, more: object): Template => ({
    type: 'events_api',
    payload: {
      ...{ type: 'event_callback', team_id: sandbox.teamId, api_app_id: 'A0TEST', event_id: 'Ev1', event_time: 1 },
      ...{ event: { type, user: user.id, event_ts: '1.1', ...more }, authorizations: [], is_ext_shared_channel: false },
    },
  });

  const valuesOf = valuesReader(ids);
  const everybodyTypes = Object.values(LANGUAGES).flatMap(({ words }) =>
    Object.entries(words).flatMap(([key, words]) => (key.startsWith('heard.') ? words.split(', ') : [])),
  );
  const memories = [
    ...SENT.map((form) => formIn(ids, form).memory),
    ...sent.map(({ payload }) => String(Object(Object(payload).view).private_metadata ?? '')),
  ];
  const known: Template[] = [
    ...sent.map(({ type, payload }) => ({ type, payload: Object(payload) })),
    ...everybodyTypes.flatMap((text) => [command(text), command(`${text} tisdag`), command(`${text} 2026-W48`)]),
    ...['', 'clam', 'once upon a time'].map(command),
    ...CONTROLS.map((control) =>
      press(
        control.kind,
        control.action,
        valueIn(ids, control),
        control.on === 'home' ? { view: view('', '', {}, 'home') } : inMessage,
      ),
    ),
    ...declaredControls().flatMap((control) =>
      valuesOf(control).flatMap((value) => [
        press('button', control.actionId, value, inMessage),
        press('static_select', control.actionId, value, { view: view('', '', {}, 'home') }),
      ]),
    ),
    ...SENT.map((form) => {
      const { memory, values } = formIn(ids, form);
      return interactive('view_submission', { view: view(form.sent ?? '', memory, values), response_urls: [] });
    }),
    ...declaredModals().flatMap((modal) =>
      memoriesReadBy((memory) => modal.read({ private_metadata: memory }), memories, ids, UnreadableMemory).map(
        (memory) => {
          const values = Object.fromEntries(modal.form.fields.map(({ id }) => [id, { [id]: filledIn(ids) }]));
          return interactive('view_submission', { view: view(modal.callbackId, memory, values), response_urls: [] });
        },
      ),
    ),
    ...everyListener().flatMap((name) => {
      const [kind, id = ''] = name.split(' ');
      if (kind === 'shortcut') return [interactive('shortcut', { callback_id: id, action_ts: '1.1' })];
      if (kind !== 'search') return [];
      const opened = { container: { type: 'view', view_id: 'V0GONE' }, view: view('set_up', memories[0] ?? '', {}) };
      return ['', 'gö', 'x'].map((value) =>
        interactive('block_suggestion', { ...opened, action_id: id, block_id: id, value }),
      );
    }),
    ...['home', 'messages'].map((tab) => event('app_home_opened', { channel: 'D0LENA1', tab })),
    event('member_joined_channel', { channel: channel.id, channel_type: 'C', team: sandbox.teamId }),
    event('member_left_channel', { channel: channel.id, channel_type: 'G', team: sandbox.teamId }),
  ];
  const heard = new Map<string, Template[]>(everyListener().map((name) => [name, []]));
  for (const template of known) heard.get(listenerOf(template.payload))?.push(template);
  return {
    heard,
    others: [
      press('button', 'once_upon_a_time', 'x', inMessage),
      press('datepicker', 'once_upon_a_time', undefined, { view: view('once', '', {}) }),
      interactive('view_submission', { view: view('once_upon_a_time', 'x', {}) }),
      interactive('shortcut', { callback_id: 'once_upon_a_time', action_ts: '1.1' }),
      interactive('message_action', { callback_id: 'once', message_ts: '1.1', channel, message }),
      interactive('block_suggestion', { view: view('once', '', {}), action_id: 'once', block_id: 'once', value: 'x' }),
      interactive('view_closed', { view: view('plan', memories[0] ?? '', {}), is_cleared: false }),
      interactive('interactive_message', { actions: [{ name: 'x', type: 'button', value: 'x' }], callback_id: 'x' }),
      interactive('dialog_submission', { callback_id: 'x', submission: { x: 'y' }, state: 'x', response_url: 'x' }),
      interactive('dialog_cancellation', { callback_id: 'x', state: 'x', response_url: 'x' }),
      interactive('dialog_suggestion', { callback_id: 'x', name: 'x', value: 'x' }),
      interactive('workflow_step_edit', { callback_id: 'x', workflow_step: { workflow_id: 'x' } }),
      ...[
        'message',
        'app_mention',
        'channel_archive',
        'channel_rename',
        'team_join',
        'user_change',
        'reaction_added',
      ].map((type) => event(type, { text: 'words', channel: channel.id, ts: '1.1' })),
      ...[
        'app_uninstalled',
        'tokens_revoked',
        'link_shared',
        'file_shared',
        'app_rate_limited',
        'function_executed',
      ].map((type) => event(type, {})),
      { type: 'events_api', payload: { type: 'url_verification', challenge: 'x', token: 'x' } },
    ],
  };
}

/** Every kind of input at once: whichever it is, its own is there. */
function filledIn({ visit, date, person }: { visit: string; date: string; person: string }): object {
  return {
    ...{ type: 'plain_text_input', value: '3', selected_date: date, selected_time: '17:00', selected_user: person },
    ...{ selected_option: { value: visit }, selected_options: [{ value: visit }], selected_users: [person] },
    ...{ selected_conversation: GOTEBORG.channel, files: [{ id: 'F0GONE' }] },
  };
}
