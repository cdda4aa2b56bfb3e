import type { SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { HeardWord, readCommand } from '../../locales/index.js';
import type { Reply } from '../blocks/parts.js';
import { outsiderReply } from '../outsider.js';
import type { Deps } from './deps.js';
import { firstAsked, type Noting, noteHeard } from './first-asked.js';
import type { CommandRequest } from './request.js';
import { screenFor } from './screen.js';
import { tellAlone } from './tell-alone.js';

export interface TypedCommand {
  readonly command: SlashCommand;
  readonly read: ReturnType<typeof readCommand>;
  readonly client: WebClient;
}

export interface HeardCommand {
  readonly kind: 'command';
  /** In any of its languages; null for words that nobody knows. */
  readonly word: HeardWord | null;
  hear(deps: Deps, typed: TypedCommand): Promise<void>;
}

/** Hears `/visit <word>`, in any of its languages; `null` hears words that nobody knows. */
export function onCommand(
  word: HeardWord | null,
  handle: (request: CommandRequest) => Promise<Reply | null>,
  noting: Noting = 'before',
): HeardCommand {
  return { kind: 'command', word, hear: (deps, typed) => answerCommand(deps, typed, handle, noting) };
}

async function answerCommand(
  deps: Deps,
  { command, read, client }: TypedCommand,
  handle: (request: CommandRequest) => Promise<Reply | null>,
  noting: Noting,
): Promise<void> {
  const society = deps.store.in(deps.workspaceId);
  const now = deps.clock();
  const asked = { userId: command.user_id, channelId: command.channel_id, ids: [] };
  const key = `command:${command.trigger_id}`;
  const first = await firstAsked(deps, client, { key, noting }, asked, command);
  if (!first) return;
  const { spokenTo, ...heard } = first;
  const { person, say } = spokenTo;
  const answer = (reply: Reply): Promise<void> => tellAlone(client, deps, person.userId, command.response_url, reply);
  const keptOut = outsiderReply(say, person.role);
  if (keptOut && !(await noteHeard({ society, now, ...heard }))) return;
  if (keptOut) return answer(keptOut);
  const screen = screenFor(deps, person, { say, client, triggerId: command.trigger_id, tell: answer });
  const reply = await handle({
    ...heard,
    society,
    person,
    say,
    now,
    client,
    screen,
    answer,
    rest: read.rest,
    typed: read.typed,
    channelId: command.channel_id,
  });
  if (reply) await answer(reply);
}
