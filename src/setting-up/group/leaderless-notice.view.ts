import type { Group, Locale } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { setUpGroupList } from '../setting-up.controls.js';

/** To whoever can act instead: nobody leads the group until further notice who is active, with the way to name somebody. */
export function leaderlessNotice(say: Say, { id, name, standInIds = [] }: Group, locale: Locale): Reply {
  const group = escapeText(name);
  const people = list(standInIds.map(mention), locale);
  const text =
    standInIds.length > 0
      ? say('notice.no_active_leader.stood_in', { group, people })
      : say('notice.no_active_leader', { group });
  const spoken = say('notice.no_active_leader.next_spoken', { group: name });
  const next = setUpGroupList.on(id, say('notice.no_active_leader.next'), { style: 'primary', spoken });
  return { text, blocks: [section(text), actions(next)] };
}
