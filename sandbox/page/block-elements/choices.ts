import type {
  ChannelsSelect,
  Checkboxes,
  ConversationsSelect,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiStaticSelect,
  MultiUsersSelect,
  RadioButtons,
  StaticSelect,
  TextObject,
  UsersSelect,
} from '@slack/types';
import type { Screen, ScreenChannel } from '../../slack/page-api.js';
import { type SandboxPage, useSandbox } from '../sandbox-context.js';

export interface Choice {
  readonly value: string;
  readonly text: TextObject;
  readonly description?: TextObject | undefined;
}

interface ChoiceGroup {
  /** null for options that stand in no group. */
  readonly label: string | null;
  readonly choices: readonly Choice[];
}

type ChoiceElement =
  | StaticSelect
  | UsersSelect
  | ConversationsSelect
  | ChannelsSelect
  | MultiStaticSelect
  | MultiUsersSelect
  | MultiConversationsSelect
  | MultiChannelsSelect
  | Checkboxes
  | RadioButtons;

/** What can be chosen. People and channels that are already chosen are offered even where this person cannot see them. */
export function useChoices(element: ChoiceElement, chosen: readonly string[]): readonly ChoiceGroup[] {
  const page = useSandbox();
  if ('option_groups' in element && element.option_groups) {
    return element.option_groups.map(({ label, options }) => ({ label: label.text, choices: options.map(choiceOf) }));
  }
  if ('options' in element && element.options) return [{ label: null, choices: element.options.map(choiceOf) }];
  const offered = offeredTo(element, page);
  const missing = chosen
    .filter((id) => !offered.some(({ value }) => value === id))
    .map((id) => named(id, page.screen.names[id] ?? id));
  return [{ label: null, choices: [...offered, ...missing] }];
}

function offeredTo(element: ChoiceElement, { people, screen }: SandboxPage): readonly Choice[] {
  switch (element.type) {
    case 'users_select':
    case 'multi_users_select':
      return people.filter(({ isBot }) => !isBot).map(({ id, name }) => named(id, name));
    case 'channels_select':
    case 'multi_channels_select':
      return conversations(screen, ['public']);
    case 'conversations_select':
    case 'multi_conversations_select':
      return conversations(screen, element.filter?.include ?? ['public', 'private', 'im']);
    default:
      return [];
  }
}

const SLACK_KIND: Readonly<Record<ScreenChannel['kind'], string>> = {
  public: 'public',
  private: 'private',
  direct: 'im',
};

function conversations(screen: Screen, kinds: readonly string[]): readonly Choice[] {
  const joined = screen.channels.filter(({ kind }) => kinds.includes(SLACK_KIND[kind]));
  const other = kinds.includes('public') ? screen.otherChannels : [];
  const channelName = (channel: { name: string; kind?: ScreenChannel['kind'] }) =>
    channel.kind === 'direct' ? channel.name : `#${channel.name}`;
  return [...joined, ...other].map((channel) => named(channel.id, channelName(channel)));
}

function choiceOf(option: { text: TextObject; value?: string; description?: TextObject }): Choice {
  return { value: option.value ?? '', text: option.text, description: option.description };
}

function named(value: string, name: string): Choice {
  return { value, text: { type: 'plain_text', text: name } };
}
