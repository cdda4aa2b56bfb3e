import type { Group } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { actions, escapeText, type Reply, section } from '../../slack/blocks/parts.js';
import { setUpGroupList } from '../setting-up.controls.js';

/** To whoever can act instead: nobody who leads the group is active, with the way to name somebody. */
export function leaderlessNotice(say: Say, { id, name }: Group): Reply {
  const group = escapeText(name);
  const text = say('notice.no_active_leader', { group });
  const spoken = say('notice.no_active_leader.next_spoken', { group: name });
  const next = setUpGroupList.on(id, say('notice.no_active_leader.next'), { style: 'primary', spoken });
  return { text, blocks: [section(text), actions(next)] };
}
