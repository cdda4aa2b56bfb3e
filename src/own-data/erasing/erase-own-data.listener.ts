import type { WebClient } from '@slack/web-api';
import { Groups } from '../../groups/groups.store.js';
import { leadsAlone } from '../../groups/stand-ins.rule.js';
import { sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import { homeChanged } from '../../slack/hearing/home-changes.js';
import type { Request, SentIn } from '../../slack/hearing/request.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { eraseModal, openErasingButton } from '../stored/own-data.controls.js';
import { OwnDatas } from '../stored/own-data.store.js';
import { Conversations } from './conversations.store.js';
import { LOOKED_THROUGH } from './erasing.rule.js';
import { Erasing } from './erasing.store.js';
import { cannotErase, erasingPreview } from './erasing.view.js';

/** Somebody reads what erasing does, and has it done. */
export function eraseOwnData(deps: Deps): readonly Heard[] {
  return [onPress(openErasingButton, preview), onSubmit(eraseModal, (request) => erase(deps, request))];
}

async function preview({ society, person, say, now, screen }: Request): Promise<null> {
  const refusal = await society.of(Erasing).refusal(person.userId);
  if (refusal) {
    await screen.push(toldModal(say, cannotErase(say, refusal)));
    return null;
  }
  const [own, leads] = await Promise.all([
    society.of(OwnDatas).of(person.userId, now),
    society.of(Groups).ledBy(person.userId),
  ]);
  const ledAlone = leads.filter((group) => leadsAlone(group, person.userId)).map(({ name }) => name);
  await screen.push(erasingPreview(say, person.locale, own, ledAlone));
  return null;
}

/** Noted first, so that it is carried out whatever happens then. */
async function erase(deps: Deps, request: SentIn<typeof eraseModal>): Promise<Submitted> {
  const { society, person, say, now, client } = request;
  const { userId, locale } = person;
  const naming = await society.of(Conversations).naming(userId, new Date(now.getTime() - LOOKED_THROUGH));
  const channelId = await directChannel(client, userId);
  const theirOwn = channelId === null ? [] : [{ channelId, how: 'delete', locale, from: null } as const];
  const refusal = await society.of(Erasing).begin(userId, { locale, left: [...naming, ...theirOwn] }, now);
  if (refusal) return toldInstead(say, cannotErase(say, refusal));
  const afterwards = async (): Promise<void> => {
    await society.of(Erasing).empty(userId, now);
    await homeChanged(deps, request);
    if (channelId === null) return;
    const { text, blocks } = sentence(say('erase.begun'));
    const { ts } = await client.chat.postMessage({ channel: channelId, text, blocks });
    if (ts) await society.of(Erasing).tellIn(userId, { channelId, ts });
  };
  return { ...toldInstead(say, sentence(say('erase.begun'))), afterwards };
}

/** @returns null where Slack opens none: then there is nothing in it */
async function directChannel(client: WebClient, userId: string): Promise<string | null> {
  const { channel } = await client.conversations.open({ users: userId });
  return channel?.id ?? null;
}
