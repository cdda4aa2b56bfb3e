import type { ModalView } from '@slack/types';
import { sentence } from '../../slack/blocks/parts.js';
import type { Request, SubmitRequest } from '../../slack/hearing/request.js';
import { requirementsOverview } from './requirements-overview.view.js';
import { Training } from './training.store.js';

/**
 * What is asked for now.
 * @param told what has been saved, escaped; null when it is looked at first
 */
export async function readRequirementsOverview(
  { society, say, person }: Pick<Request, 'society' | 'say' | 'person'>,
  told: string | null,
): Promise<ModalView> {
  const training = society.of(Training);
  const [programmes, { byProgramme: askedFor }, requirements] = await Promise.all([
    training.programmes(),
    training.rules(),
    training.requirements(),
  ]);
  return requirementsOverview(say, person.locale, { programmes, askedFor, requirements }, told);
}

/**
 * Shows in the overview, below the form that was sent in, how things are now.
 * @param told what has been saved, escaped
 */
export async function refreshRequirements(request: SubmitRequest, told: string): Promise<void> {
  const { screen, view } = request;
  if (!view.previous_view_id) return;
  await screen.repaint(view.previous_view_id, await readRequirementsOverview(request, told), sentence(told));
}
