import type { HomeView } from '@slack/types';
import type { Say } from '../locales/index.js';
import { context, header, type Reply, section, sentence } from './blocks/parts.js';
import { isOutsider, type WorkspaceRole } from './who-is.rule.js';

/** What everything says to somebody who can take no part here, with the next step; null for whoever can. */
export function outsiderReply(say: Say, role: WorkspaceRole): Reply | null {
  return isOutsider(role) ? sentence(say(`outsider.${role}`)) : null;
}

/** Their App Home, which says why. */
export function outsiderHome(say: Say, { text }: Reply): HomeView {
  return { type: 'home', blocks: [header(say('home.title')), section(text), context(say('home.privacy'))] };
}
