import type { HomeView, KnownBlock } from '@slack/types';
import type { GroupShift, Locale } from '../domain/model.js';
import type { OwnTraining } from '../domain/own-training.js';
import type { Session } from '../domain/sessions.js';
import type { Say } from '../locales/index.js';
import type { Abilities } from './help.js';
import { ACTIONS } from './ids.js';
import { ownShift } from './mine.js';
import { actions, button, context, divider, escapeText, header, section } from './parts.js';
import { claimButton, shiftText } from './schedule.js';
import { sessionBlocks } from './session-home.js';
import { trainingHome } from './training.js';

const MOST_SHOWN = 12;

export interface HomeContents extends Abilities {
  readonly mine: readonly GroupShift[];
  /** Visits this person may take, soonest first. */
  readonly open: readonly GroupShift[];
  /** This person's own, one for each of their groups. */
  readonly training: readonly OwnTraining[];
  /** Study visits and courses that concern this person, soonest first. */
  readonly sessions: readonly Session[];
}

/** A person's App Home: their next visits, visits they may take, and for leaders the week to plan. */
export function homeView(say: Say, locale: Locale, contents: HomeContents, userId: string, now: Date): HomeView {
  const { mine, open, leads, isAdmin, memberOf, nationalChannelId, undelivered } = contents;
  const blocks: KnownBlock[] = [header(say('home.mine'))];
  if (mine.length === 0) blocks.push(section(say('home.none_mine')));
  blocks.push(...mine.slice(0, MOST_SHOWN).map((own) => ownShift(say, locale, own, userId)));
  blocks.push(divider(), header(say('home.open')), ...openBlocks(say, locale, open, now));
  blocks.push(...trainingHome(say, locale, contents.training));
  blocks.push(...sessionBlocks(say, locale, contents.sessions, userId));
  const isInNoGroup = memberOf.length === 0 && leads.length === 0;
  if (isInNoGroup && nationalChannelId === undefined) blocks.push(section(say('help.nobody')));
  // One section a group: an actions block takes each action id only once.
  const plans = leads
    .slice(0, MOST_SHOWN)
    .map((group) => section(escapeText(group.name), button(ACTIONS.openPlan, say('help.plan'), `${group.id}|`)));
  if (plans.length > 0) blocks.push(divider(), header(say('home.lead')), ...plans);
  const more = [button(ACTIONS.openSettings, say('settings.open'), '')];
  if (isAdmin) more.push(button(ACTIONS.openSetup, say('help.setup'), ''));
  if (isAdmin || nationalChannelId !== undefined) {
    more.push(button(ACTIONS.openRequirements, say('requirements.title'), ''));
  }
  if (undelivered > 0) more.push(button(ACTIONS.openUndelivered, `${say('undelivered.open')} (${undelivered})`, ''));
  blocks.push(divider(), actions(...more));
  blocks.push(context(say('home.privacy')));
  return { type: 'home', blocks };
}

function openBlocks(say: Say, locale: Locale, open: readonly GroupShift[], now: Date): KnownBlock[] {
  if (open.length === 0) return [section(say('home.none_open'))];
  const blocks: KnownBlock[] = open
    .slice(0, MOST_SHOWN)
    .map(({ shift, group }) =>
      section(
        `${escapeText(group.facility.name)}\n${shiftText(say, shift, group, locale, now)}`,
        claimButton(say, shift, group, locale),
      ),
    );
  if (open.length > MOST_SHOWN) blocks.push(context(say('home.more', { count: open.length - MOST_SHOWN })));
  return blocks;
}
