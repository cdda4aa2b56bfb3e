import { actsFor } from '../groups/acting.request.js';
import type { Reply } from '../slack/blocks/parts.js';
import type { Request } from '../slack/hearing/request.js';
import { aboutGroup } from '../slack/hearing/speaking.js';
import { Training } from '../training/requirements/training.store.js';
import type { Pairing, PairingRefusal, PairingRule } from './pairing.rule.js';
import { pairingRefusal } from './pairing-replies.view.js';
import { Pairings } from './pairings.store.js';

type Asking = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

/** Who may do it: its mentors and whoever is asked, its leaders, or either. Each rule says for itself what of it is whose. */
export type MayDo = 'theirs' | 'leaders' | 'both';

export type Done =
  | { readonly ok: true; readonly pairing: Pairing; readonly isLeader: boolean }
  | { readonly ok: false; readonly reply: Reply };

/** A one-to-one that somebody may do something about, read from the database now. */
export async function readPairing(request: Asking, id: string, may: MayDo): Promise<Done> {
  const pairing = await request.society.of(Pairings).read(id);
  if (!pairing) return { ok: false, reply: await refused(request, { reason: 'gone' }, null) };
  const { userId } = request.person;
  const isIn = pairing.mentors.some((mentor) => mentor.userId === userId && mentor.state !== 'left');
  const isLeader = may !== 'theirs' && (await actsFor(request, pairing.group));
  const mayDo = may === 'leaders' ? isLeader : isIn || isLeader;
  if (!mayDo) return { ok: false, reply: await refused(request, { reason: 'not_yours' }, pairing) };
  return { ok: true, pairing, isLeader };
}

/** Decides it, where they may. @param ruleFor what they want, given how it stands */
export async function decidePairing(
  request: Asking,
  id: string,
  may: MayDo,
  ruleFor: (pairing: Pairing) => PairingRule | Promise<PairingRule>,
): Promise<Done> {
  const read = await readPairing(request, id, may);
  if (!read.ok) return read;
  const rule = await ruleFor(read.pairing);
  const { society, person, now } = request;
  const { outcome, pairing } = await society.of(Pairings).decide(id, person.userId, now, rule);
  if (outcome.ok) return { ok: true, pairing: outcome.pairing, isLeader: read.isLeader };
  return { ok: false, reply: await refused(request, outcome.refusal, pairing) };
}

/** Words a refusal in the reader's language for that group. */
export async function refused(request: Asking, refusal: PairingRefusal, pairing: Pairing | null): Promise<Reply> {
  const { person, say } = pairing ? aboutGroup(request, pairing.group) : request;
  const requirements = await request.society.of(Training).byCode();
  return pairingRefusal(say, refusal, { locale: person.locale, pairing, requirements });
}
