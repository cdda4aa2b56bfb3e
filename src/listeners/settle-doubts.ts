import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import type { DoubtDecision } from '../domain/in-doubt.js';
import { Doubts } from '../store/settle-doubts.js';
import { freePlacesButton, putPlacesBackButton } from '../views/claiming.controls.js';
import { doubtCard } from '../views/in-doubt.js';
import { inLocalTime } from '../views/local-time.js';
import { type Reply, sentence } from '../views/parts.js';
import { refusalReply } from '../views/refusals.js';
import { actsFor } from './acting.js';
import { onPress, type PressRequest } from './listen.js';

/** A leader settles a visit of which Slack and our records say different things, after a backup had been put back. */
export function settleDoubts(app: App, deps: Deps): void {
  onPress(app, deps, putPlacesBackButton, (request) => settle(deps, request, 'put_back'));
  onPress(app, deps, freePlacesButton, (request) => settle(deps, request, 'free'));
}

async function settle(deps: Deps, request: PressRequest<string>, kind: DoubtDecision): Promise<Reply> {
  const { society, person, say, now, value: id } = request;
  const { userId, locale } = person;
  const visit = await society.of(Doubts).visitOf(id);
  if (!visit) return sentence(say('doubt.gone'));
  if (!(await actsFor(request, visit.group))) {
    return refusalReply(say, { reason: 'not_a_leader' }, { locale, group: visit.group });
  }
  const doubt = await society.of(Doubts).decide(id, userId, kind, now);
  deps.reconcileSoon();
  if (!doubt) return sentence(say('doubt.gone'));
  return { ...inLocalTime(doubtCard(doubt, visit, locale), visit, locale, person), replaces: true };
}
