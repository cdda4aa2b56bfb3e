import type { Reply } from '../slack/blocks/parts.js';
import type { Request } from '../slack/hearing/request.js';
import { aboutGroup } from '../slack/hearing/speaking.js';
import { Training } from '../training/requirements/training.store.js';
import { leadsPairing } from './leading.request.js';
import { isMentor, type Pairing, type PairingRefusal, type PairingRule, refusePairing } from './pairing.rule.js';
import { pairingRefusal } from './pairing-replies.view.js';
import { Pairings } from './pairings.store.js';

type Asking = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

/** Who may do it: whoever is asked, its mentors, its leaders, or these two. @see leadsPairing */
export type MayDo = 'asked' | 'mentors' | 'leaders' | 'both';

export type Done =
  | { readonly ok: true; readonly pairing: Pairing; readonly isLeader: boolean }
  | { readonly ok: false; readonly reply: Reply };

/** A one-to-one that somebody may do something about, read from the database now. */
export async function readPairing(request: Asking, id: string, may: MayDo): Promise<Done> {
  const pairing = await request.society.of(Pairings).read(id);
  if (!pairing) return { ok: false, reply: await refused(request, { reason: 'gone' }, null) };
  const { userId } = request.person;
  const isLeader = (may === 'leaders' || may === 'both') && (await leadsPairing(request, pairing));
  if (!mayStill(may, pairing, userId, isLeader))
    return { ok: false, reply: await refused(request, { reason: 'not_yours' }, pairing) };
  return { ok: true, pairing, isLeader };
}

/** @param isLeader whether they led it when it was looked at last */
function mayStill(may: MayDo, pairing: Pairing, userId: string, isLeader: boolean): boolean {
  switch (may) {
    case 'asked':
      return pairing.mentors.some((mentor) => mentor.userId === userId && mentor.state !== 'left');
    case 'mentors':
      return isMentor(pairing, userId);
    case 'leaders':
      return isLeader && !isMentor(pairing, userId);
    case 'both':
      return isLeader || isMentor(pairing, userId);
  }
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
  const wasListed = read.pairing.group.leaderIds.includes(person.userId);
  // Whoever left, or leads no longer, while this was looked at does nothing any more.
  const held: PairingRule = (locked, userId, at) => {
    const isLeader = read.isLeader && (!wasListed || locked.group.leaderIds.includes(userId));
    return mayStill(may, locked, userId, isLeader) ? rule(locked, userId, at) : refusePairing({ reason: 'not_yours' });
  };
  const { outcome, pairing } = await society.of(Pairings).decide(id, person.userId, now, held);
  if (outcome.ok) return { ok: true, pairing: outcome.pairing, isLeader: read.isLeader };
  return { ok: false, reply: await refused(request, outcome.refusal, pairing) };
}

/** Words a refusal in the reader's language for that group. */
export async function refused(request: Asking, refusal: PairingRefusal, pairing: Pairing | null): Promise<Reply> {
  const { person, say } = pairing ? aboutGroup(request, pairing.group) : request;
  const requirements = await request.society.of(Training).byCode();
  return pairingRefusal(say, refusal, { locale: person.locale, pairing, requirements });
}
