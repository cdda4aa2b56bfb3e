import type { BlockSuggestion } from '@slack/bolt';
import type { PlainTextOption } from '@slack/types';
import type { Society } from '../../database/society.js';
import { type Control, writtenBy } from '../blocks/controls.js';
import { type Choice, choiceOption } from '../blocks/form-inputs.js';
import { isOutsider } from '../who-is.rule.js';
import type { Deps } from './deps.js';
import { reportProblem } from './problems.js';
import type { Request } from './request.js';
import { type Person, speakingToSomebody } from './speaking.js';

export interface SearchRequest extends Pick<Request, 'client'> {
  readonly society: Society;
  readonly person: Person;
  /** Empty when the list is opened. */
  readonly typed: string;
}

/** As many as Slack shows (block_suggestion: options). */
export const MOST_FOUND = 100;

export interface TypedSearch {
  readonly body: BlockSuggestion;
  readonly client: Request['client'];
  ack(found: { readonly options: PlainTextOption[] }): Promise<void>;
}

export interface HeardSearch {
  readonly kind: 'search';
  readonly actionId: string;
  hear(deps: Deps, typed: TypedSearch): Promise<void>;
}

/**
 * Hears what is typed into a list that is too long to be sent with its form (`searchedSelect`). Slack waits three seconds and
 * has no place for a sentence: whoever may not see it, or meets a problem of ours, finds nothing.
 * @param find at most `MOST_FOUND`
 */
export function onSearch<Value>(
  control: Pick<Control<Value>, 'actionId' | 'write'>,
  find: (request: SearchRequest) => Promise<readonly Choice<Value>[]>,
): HeardSearch {
  const { actionId } = control;
  return {
    kind: 'search',
    actionId,
    async hear(deps, { body, client, ack }) {
      const found = await findFor(deps, body, { client, find }).catch((error: unknown) => {
        reportProblem(deps.logger, error, { actionId, userId: body.user.id });
        return [];
      });
      await ack({ options: writtenBy(control, found).map(choiceOption) });
    },
  };
}

async function findFor<Value>(
  deps: Deps,
  { user, value }: BlockSuggestion,
  { client, find }: Pick<Request, 'client'> & { find: (request: SearchRequest) => Promise<readonly Choice<Value>[]> },
): Promise<readonly Choice<Value>[]> {
  const { person } = await speakingToSomebody(deps, client, user.id, null, { team_id: user.team_id });
  if (isOutsider(person.role)) return [];
  return find({ client, society: deps.store.in(deps.workspaceId), person, typed: value });
}
