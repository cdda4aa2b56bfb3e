import type { WebClient } from '@slack/web-api';
import type { AskedAbout, SaidLanguages } from '../../core/language.js';
import type { Say } from '../../locales/index.js';
import { UnreadableMemory } from '../blocks/modals.js';
import { type Reply, sentence } from '../blocks/parts.js';
import type { SlackPerson } from '../person.js';
import type { SlackFacts } from '../who-is.rule.js';
import { AskedLanguages } from './asked-languages.store.js';
import type { Deps } from './deps.js';
import { HandledRequests } from './handled-requests.store.js';
import type { Request } from './request.js';
import { type SpokenTo, speakingTo } from './speaking.js';

/** How long a repeated delivery of the same command or click is recognised, in milliseconds. */
export const HANDLED_REQUEST_LIFETIME = 10 * 60_000;

/**
 * Who notes that a request was heard: `before` it is handed on, or its listener `with_decision`, in the transaction that decides
 * on it, so that both are written at once or neither.
 */
export type Noting = 'before' | 'with_decision';

/** Who asks, and how they are answered. */
export interface FirstAsked {
  readonly spokenTo: SpokenTo;
  readonly unnoted?: string;
}

/** Notes that it is heard, or leaves it to its listener. @returns null where it has been heard before */
export async function firstAsked(
  deps: Deps,
  client: WebClient,
  { key, noting }: { readonly key: string; readonly noting: Noting },
  asked: AskedAbout,
  { team_id }: SlackFacts,
): Promise<FirstAsked | null> {
  const society = deps.store.in(deps.workspaceId);
  const said =
    noting === 'before'
      ? await society.of(HandledRequests).firstTime(key, asked, deps.clock())
      : await society.of(AskedLanguages).of(asked);
  if (!said) return null;
  const spokenTo = spokenAs(deps, await deps.people.read(client, asked.userId, { team_id }), said);
  return { spokenTo, ...(noting === 'with_decision' && { unnoted: key }) };
}

/** For what is answered before anything is decided. @returns false for a repetition, which is not to be answered */
export async function noteHeard({
  society,
  now,
  unnoted,
}: Pick<Request, 'society' | 'now' | 'unnoted'>): Promise<boolean> {
  return unnoted === undefined || society.of(HandledRequests).note(unnoted, now);
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
