import type { HomeView, KnownBlock } from '@slack/types';
import type { Locale, ShiftWithPlaces } from '../domain/model.js';
import type { OwnTraining } from '../domain/own-training.js';
import type { Session } from '../domain/sessions.js';
import type { Say } from '../locales/index.js';
import type { Abilities } from './help.js';
import { languageSelect } from './language.js';
import { ownShifts } from './mine.js';
import { actions, context, divider, escapeText, header, section } from './parts.js';
import { openRequirementsButton } from './requirements.controls.js';
import { sessionBlocks } from './session-home.js';
import { openSetupButton } from './setting-up.controls.js';
import { openSettingsButton } from './settings.controls.js';
import { trainingHome } from './training.js';
import { openUndeliveredButton } from './undelivered.controls.js';
import { claimButton, shiftText } from './visit-text.js';
import { openPlanButton } from './visits.controls.js';

const MOST_SHOWN = 12;

export interface HomeContents extends Abilities {
  /** What this person has chosen; null for none. */
  readonly language: Locale | null;
  readonly mine: readonly ShiftWithPlaces[];
  /** Visits this person may take, soonest first. */
  readonly open: readonly ShiftWithPlaces[];
  /** This person's own, one for each of their groups. */
  readonly training: readonly OwnTraining[];
  /** Study visits and courses that concern this person, soonest first. */
  readonly sessions: readonly Session[];
}

/** A person's App Home: their next visits, visits they may take, and for leaders the week to plan. */
export function homeView(say: Say, locale: Locale, contents: HomeContents, userId: string, now: Date): HomeView {
  const { leads, isAdmin, nationalChannelId, undelivered } = contents;
  const blocks = visitBlocks(say, locale, contents, userId, now);
  blocks.push(...trainingHome(say, locale, contents.training));
  blocks.push(...sessionBlocks(say, locale, contents.sessions, userId));
  // One section a group: an actions block takes each action id only once.
  const plans = leads
    .slice(0, MOST_SHOWN)
    .map((group) =>
      section(escapeText(group.name), openPlanButton.on({ groupId: group.id, isoWeek: null }, say('help.plan'))),
    );
  if (plans.length > 0) blocks.push(divider(), header(say('home.lead')), ...plans);
  const more = [openSettingsButton.on(say('settings.open'))];
  if (isAdmin) more.push(openSetupButton.on(say('help.setup')));
  if (isAdmin || nationalChannelId !== undefined) {
    more.push(openRequirementsButton.on(say('requirements.title')));
  }
  if (undelivered > 0) more.push(openUndeliveredButton.on(`${say('undelivered.open')} (${undelivered})`));
  blocks.push(divider(), languageSelect(say, contents.language), actions(...more));
  blocks.push(context(say('home.privacy')));
  return { type: 'home', blocks };
}

/** Their own visits and those they may take; whoever only reads of the country's is told where. */
function visitBlocks(
  say: Say,
  locale: Locale,
  { mine, open, leads, memberOf, nationalChannelId }: HomeContents,
  userId: string,
  now: Date,
): KnownBlock[] {
  const isInNoGroup = memberOf.length === 0 && leads.length === 0;
  if (isInNoGroup && mine.length === 0 && nationalChannelId !== undefined) {
    return [section(say('help.national', { channel: nationalChannelId ? `<#${nationalChannelId}>` : 'none' }))];
  }
  return [
    header(say('home.mine')),
    ...(mine.length === 0 ? [section(say('home.none_mine'))] : []),
    ...ownShifts(say, locale, mine.slice(0, MOST_SHOWN), userId, now),
    divider(),
    header(say('home.open')),
    ...(isInNoGroup ? [section(say('help.nobody'))] : openBlocks(say, locale, open, now)),
  ];
}

function openBlocks(say: Say, locale: Locale, open: readonly ShiftWithPlaces[], now: Date): KnownBlock[] {
  if (open.length === 0) return [section(say('home.none_open'))];
  const blocks: KnownBlock[] = open
    .slice(0, MOST_SHOWN)
    .map((visit) =>
      section(
        `${escapeText(visit.group.facility.name)}\n${shiftText(say, visit, locale, now)}`,
        claimButton(say, visit, locale),
      ),
    );
  if (open.length > MOST_SHOWN) blocks.push(context(say('home.more', { count: open.length - MOST_SHOWN })));
  return blocks;
}
