import type { Group } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import type { ReturnNoticeFacts } from './return-notices.rule.js';
import { returnButtonOf } from './yearly-return.view.js';

/** To a leader, about a yearly return. Without a number: whoever opens it sees them, and that is noted. */
export function returnNotice(say: Say, facts: ReturnNoticeFacts, groups: ReadonlyMap<string, Group>): Reply {
  const { facilityId, year } = facts;
  const found = [...groups.values()].find((group) => group.facility.id === facilityId)?.facility;
  // A facility that no group visits any more is among no group's.
  const facility = found ? escapeText(found.name) : 'none';
  const words = { facility, year: String(year) };
  const text =
    facts.kind === 'return_changed'
      ? say('return.notice.changed', { ...words, who: facts.changedBy ? mention(facts.changedBy) : 'none' })
      : say(facts.kind === 'return_ready' ? 'return.notice.ready' : 'return.notice.reminder', words);
  return {
    text,
    blocks: [section(text), actions(returnButtonOf(say, { facilityId, name: found?.name ?? '', year }))],
  };
}
