import { actsFor } from '../../groups/acting.request.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { freePlacesButton, putPlacesBackButton } from './claiming.controls.js';
import type { DoubtDecision } from './in-doubt.rule.js';
import { doubtCard } from './in-doubt.view.js';
import { Doubts } from './settle-doubts.store.js';

/** A leader settles a visit of which Slack and our records say different things, after a backup had been put back. */
export function settleDoubts(): readonly Heard[] {
  return [
    onPress(putPlacesBackButton, (request) => settle(request, 'put_back')),
    onPress(freePlacesButton, (request) => settle(request, 'free')),
  ];
}

async function settle(request: PressRequest<string>, kind: DoubtDecision): Promise<Reply> {
  const { society, person, say, now, value: id } = request;
  const { userId, locale } = person;
  const visit = await society.of(Doubts).visitOf(id);
  if (!visit) return sentence(say('doubt.gone'));
  if (!(await actsFor(request, visit.group))) {
    return refusalReply(say, { reason: 'not_a_leader' }, { locale, group: visit.group });
  }
  const doubt = await society.of(Doubts).decide(id, userId, kind, now);
  if (!doubt) return sentence(say('doubt.gone'));
  return { ...inLocalTime(doubtCard(doubt, visit, locale), visit, locale, person), replaces: true };
}
