import { inAlphabet } from '../../core/alphabet.js';
import { isLanguageGuessed } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import { isIn } from '../../groups/channel-members.request.js';
import { Groups } from '../../groups/groups.store.js';
import { Languages } from '../../groups/languages.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { list } from '../../locales/index.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { readChannel } from '../../slack/channels.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { CommandRequest } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { readTrainingIn } from './own-training.request.js';
import { joinedReply } from './training.view.js';

/** Somebody begins as a volunteer: with `/visit join` in their group's channel. Harmless to repeat. */
export function joinGroup(deps: Deps): readonly Heard[] {
  return [
    onCommand('join', async (request) => {
      const { society, person, say, now } = request;
      const group = await society.of(Groups).byChannel(request.channelId);
      if (!group) return noGroupHere(request);
      const obstacle = await obstacleToJoining(deps, request, group);
      if (obstacle) return sentence(say(obstacle, { channel: `<#${group.channelId}>` }));
      await society.of(Memberships).begin(group.id, person.userId, now);
      const [chain] = await readTrainingIn(viewerOf(request), [group]);
      if (!chain) return null;
      if (chain.ahead.kind === 'not_ready') {
        const { done, steps } = chain;
        await society.of(Memberships).tellOfNewcomer(group.id, person.userId, { done, count: steps.length }, now);
      }
      if (isLanguageGuessed(person.languages) && (await society.of(Languages).ask([person.userId], now)) > 0) {
      }
      return joinedReply(say, person.locale, chain, person.userId);
    }),
  ];
}

async function noGroupHere({ society, person, say }: CommandRequest): Promise<Reply> {
  const groups = inAlphabet(person.locale, await society.of(Groups).ofMember(person.userId));
  if (groups.length === 0) return sentence(say('join.no_group_here'));
  const channels = groups.map(({ channelId }) => `<#${channelId}>`);
  return sentence(say('join.no_group_here_but', { channels: list(channels, person.locale) }));
}

/** Who is known as a member need not be looked for: everybody in the channel is one, unless we have not heard of it yet. */
async function obstacleToJoining(
  deps: Deps,
  request: CommandRequest,
  { id, channelId }: Group,
): Promise<'join.bot_not_in_channel' | 'join.not_in_channel' | null> {
  const { society, person } = request;
  if ((await society.of(Memberships).status(id, person.userId)) !== null) return null;
  if ((await readChannel(request.client, channelId)) !== 'inside') return 'join.bot_not_in_channel';
  return (await isIn(deps, request, channelId)) ? null : 'join.not_in_channel';
}
