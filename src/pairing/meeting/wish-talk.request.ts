import { sentence } from '../../slack/blocks/parts.js';
import type { PressReply } from '../../slack/hearing/hear-press.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { decidePairing } from '../decide.request.js';
import { decideTalk } from './meeting.rule.js';

/** A mentor would like a talk with their leader. */
export async function wishTalk(request: PressRequest, pairingId: string): Promise<PressReply> {
  const done = await decidePairing(request, pairingId, 'mentors', () => decideTalk);
  if (!done.ok) return done.reply;
  return sentence(aboutGroup(request, done.pairing.group).say('pairing.talk_wished'));
}
