import type { Button, KnownBlock } from '@slack/types';
import type { Group, Locale } from '../domain/model.js';
import { type CommandWord, choice, list, type Say } from '../locales/index.js';
import { openClaimButton, openMineButton } from './claiming.controls.js';
import { actions, context, escapeCommandText, escapeText, type Reply, section } from './parts.js';
import { openRequirementsButton } from './requirements.controls.js';
import { openSessionsButton } from './sessions.controls.js';
import { openSetupButton } from './setting-up.controls.js';
import { openUndeliveredButton } from './undelivered.controls.js';
import { openPlanButton, openScheduleButton } from './visits.controls.js';

/** What one person may do, read from the database and Slack just now. */
export interface Abilities {
  readonly memberOf: readonly Group[];
  readonly leads: readonly Group[];
  readonly isAdmin: boolean;
  /** The channel that national staff read, null while there is none; undefined for everybody else. */
  readonly nationalChannelId?: string | null;
  /** Messages that did not arrive, as far as this person oversees them. */
  readonly undelivered: number;
}

/** The menu: only what this person may do, as buttons that say what they do. */
export function helpReply(say: Say, locale: Locale, abilities: Abilities): Reply {
  const { memberOf, leads, isAdmin, nationalChannelId, undelivered } = abilities;
  const buttons: Button[] = [];
  const lines: string[] = [];
  if (memberOf.length > 0) {
    lines.push(say('help.volunteer'));
    buttons.push(
      openClaimButton.on(say('help.claim'), { style: 'primary' }),
      openMineButton.on(say('help.mine')),
      openScheduleButton.on(say('help.schedule')),
    );
  }
  if (leads.length > 0) {
    lines.push(
      say('help.leader', {
        groups: list(
          leads.map((group) => escapeText(group.name)),
          locale,
        ),
      }),
    );
    buttons.push(openPlanButton.on(null, say('help.plan')));
  }
  if (nationalChannelId !== undefined) {
    lines.push(say('help.national', { channel: nationalChannelId ? `<#${nationalChannelId}>` : 'none' }));
  }
  if (isAdmin) {
    lines.push(say('help.admin'));
    buttons.push(openSetupButton.on(say('help.setup')));
  }
  const { overseesGroups, isNational } = rolesIn(abilities);
  if (overseesGroups) {
    buttons.push(openSessionsButton.on(say('session.open')));
  }
  if (isNational) buttons.push(openRequirementsButton.on(say('requirements.title')));
  if (undelivered > 0) buttons.push(openUndeliveredButton.on(`${say('undelivered.open')} (${undelivered})`));
  if (lines.length === 0) lines.push(say('help.nobody'));
  const blocks: KnownBlock[] = [section(`*${say('help.title')}*\n${lines.join('\n')}`)];
  if (buttons.length > 0) blocks.push(actions(...buttons));
  const words = wordsFor(abilities).map((word) => `\`/visit ${say(`word.${word}`)}\``);
  blocks.push(context(say('help.words', { words: words.join(', ') })));
  return { text: say('help.title'), blocks };
}

function rolesIn({ leads, isAdmin, nationalChannelId }: Abilities) {
  const isNationalStaff = nationalChannelId !== undefined;
  return { overseesGroups: leads.length > 0 || isNationalStaff, isNational: isAdmin || isNationalStaff };
}

/** The command words that are of use to this person, the most used ones first. */
export function wordsFor(abilities: Abilities): CommandWord[] {
  const { overseesGroups: overseer, isNational: national } = rolesIn(abilities);
  const [member, leader] = [abilities.memberOf.length > 0, abilities.leads.length > 0];
  return [
    ...(member ? (['claim', 'mine', 'release', 'schedule', 'training'] as const) : []),
    ...(leader ? (['plan'] as const) : []),
    ...(overseer ? (['ready', 'verify', 'session', 'import'] as const) : []),
    ...(member || leader ? (['count', 'settings'] as const) : []),
    ...(overseer ? (['tally', 'return'] as const) : []),
    ...(national ? (['requirements'] as const) : []),
    ...(abilities.isAdmin ? (['setup'] as const) : []),
    'help',
  ];
}

/** For a word that nobody knows: those near to it, if any, then the menu. */
export function unknownReply(
  say: Say,
  locale: Locale,
  typed: string,
  nearest: readonly CommandWord[],
  abilities: Abilities,
): Reply {
  const words = nearest.map((word) => `\`/visit ${say(`word.${word}`)}\``);
  const text =
    words.length > 0
      ? say('help.unknown', { typed: escapeCommandText(typed), suggestions: choice(words, locale) })
      : say('help.unknown_alone', { typed: escapeCommandText(typed) });
  const help = helpReply(say, locale, abilities);
  return { text, blocks: [section(text), ...help.blocks] };
}
