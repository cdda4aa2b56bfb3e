import type { Say } from '../../locales/index.js';
import { type Reply, sentence } from './parts.js';

/** What is pressed in a post whose place another has taken. @param url of that one; null while it is still to come */
export function replacedReply(say: Say, url: string | null): Reply {
  if (url === null) return sentence(say('schedule.replaced_soon'));
  return sentence(say('schedule.replaced', { link: `<${url}|${say('schedule.replaced_link')}>` }));
}
