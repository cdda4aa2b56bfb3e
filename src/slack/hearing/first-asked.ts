import type { WebClient } from '@slack/web-api';
import type { AskedAbout, SaidLanguages } from '../../core/language.js';
import type { Say } from '../../locales/index.js';
import { UnreadableMemory } from '../blocks/modals.js';
import { type Reply, sentence } from '../blocks/parts.js';
import type { SlackPerson } from '../person.js';
import type { SlackFacts } from '../who-is.rule.js';
import type { Deps } from './deps.js';
import { HandledRequests } from './handled-requests.store.js';
import { type SpokenTo, speakingTo } from './speaking.js';

/** How long a repeated delivery of the same command or click is recognised, in milliseconds. */
export const HANDLED_REQUEST_LIFETIME = 10 * 60_000;

/** Notes that it is heard. @returns who asks and how they are answered; null where it has been heard before */
export async function firstAsked(
  deps: Deps,
  client: WebClient,
  key: string,
  asked: AskedAbout,
  { team_id }: SlackFacts,
): Promise<SpokenTo | null> {
  const said = await deps.store.in(deps.workspaceId).of(HandledRequests).firstTime(key, asked, deps.clock());
  if (!said) return null;
  return spokenAs(deps, await deps.people.read(client, asked.userId, { team_id }), said);
}

export function spokenAs(deps: Deps, person: SlackPerson, said: SaidLanguages): SpokenTo {
  deps.lastLanguages.note(person.userId, said);
  return speakingTo(person, said);
}

/** What stands on somebody's screen is older than what we can read: they are told how to go on. @throws everything else */
export function outdated(say: Say, error: unknown): Reply {
  if (error instanceof UnreadableMemory) return sentence(say('problem.outdated'));
  throw error;
}
