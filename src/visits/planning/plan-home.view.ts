import type { KnownBlock } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { groupNameAmong } from '../../slack/blocks/group-text.js';
import { escapeText, header, section } from '../../slack/blocks/parts.js';
import { openPlanButton } from '../visits.controls.js';

const MOST_SHOWN = 12;

/** For leaders the week to plan, in App Home; nothing for anybody else. */
export function planHome(say: Say, locale: Locale, leads: readonly Group[]): KnownBlock[] {
  if (leads.length === 0) return [];
  // One section a group: an actions block takes each action id only once.
  const plans = leads
    .slice(0, MOST_SHOWN)
    .map((group) =>
      section(
        escapeText(groupNameAmong(locale, group, leads)),
        openPlanButton.on({ groupId: group.id, isoWeek: null }, say('help.plan')),
      ),
    );
  return [header(say('home.lead')), ...plans];
}
