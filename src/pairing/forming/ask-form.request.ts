import type { ModalView } from '@slack/types';
import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Request } from '../../slack/hearing/request.js';
import { refused } from '../decide.request.js';
import { leadsPairing } from '../leading.request.js';
import { missingOfThoseHere } from '../missing.request.js';
import { placeOfPairing } from '../pairing.rule.js';
import { Pairings } from '../pairings.store.js';
import { whoMayBeAsked } from './forming.rule.js';
import { askMentorsForm } from './pairings.view.js';

/**
 * Whom a leader may ask now, or why nobody.
 * @param groupId where the one-to-one is a new one @param pairingId where it is there; null for a new one
 * @param notice what is still to be done in it; null for nothing
 */
export async function askFormFor(
  request: Pick<Request, 'society' | 'person' | 'say' | 'now'>,
  groupId: string | null,
  pairingId: string | null,
  notice: string | null = null,
): Promise<ModalView> {
  const { society, person, say, now } = request;
  const { locale } = person;
  const pairing = pairingId === null ? null : await society.of(Pairings).read(pairingId);
  if (pairingId !== null && !pairing) return toldModal(say, await refused(request, { reason: 'gone' }, null));
  if (pairing?.state === 'ended') return toldModal(say, await refused(request, { reason: 'ended' }, pairing));
  const group = pairing?.group ?? (await society.of(Groups).read(groupId ?? ''));
  if (!group) return toldModal(say, refusalReply(say, { reason: 'group_closed' }, { locale, group }));
  const mayAsk = pairing ? await leadsPairing(request, pairing) : await actsFor(request, group);
  if (!mayAsk) return toldModal(say, refusalReply(say, { reason: 'not_a_leader' }, { locale, group }));
  const missing = await missingOfThoseHere(society, group, pairing ? placeOfPairing(pairing) : group.facility, now);
  const people = whoMayBeAsked(pairing ?? { mentors: [] }, missing);
  if (people.length === 0) return toldModal(say, sentence(say('pairing.refusal.nobody_to_ask')));
  return askMentorsForm(say, locale, { group, pairing, people, notice });
}
