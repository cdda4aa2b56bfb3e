import type { Button } from '@slack/types';
import { type Group, LOCALES, type Locale } from '../../core/model.js';
import type { NewRole } from '../../groups/welcome.rule.js';
import { ownNameOf, type Say } from '../../locales/index.js';
import { chooseLanguageButtons } from '../../people/settings/language.controls.js';
import { actions, context, escapeText, type Reply, section } from '../../slack/blocks/parts.js';
import { openReadyButton, openTrainingButton } from '../../training/training.controls.js';
import { openPlanButton, openScheduleButton } from '../../visits/visits.controls.js';
import { openHelpButton } from '../home.controls.js';

interface Welcomed {
  readonly as: NewRole;
  /** null for the national staff. */
  readonly group: Group | null;
}

/** null where the group that it began in is closed: there is nothing to begin with any more. */
export function welcomeNotice(say: Say, { as, group }: Welcomed, locale: Locale): Reply | null {
  if (as !== 'national' && group === null) return null;
  const text = greeting(say, as, group);
  const languages = LOCALES.filter((each) => each !== locale).map((each) =>
    chooseLanguageButtons[each].on(each, ownNameOf(each)),
  );
  return {
    text,
    blocks: [
      section(text),
      actions(...beginnings(say, as, group)),
      context(say('welcome.stored')),
      section(say('welcome.language')),
      actions(...languages),
    ],
  };
}

function greeting(say: Say, as: NewRole, group: Group | null): string {
  if (as === 'national' || group === null) return say('welcome.national');
  const where = { group: escapeText(group.name), channel: `<#${group.channelId}>` };
  return as === 'leader' ? say('welcome.leader', where) : say('welcome.volunteer', where);
}

/** The first press of each role, and then what else there is. */
function beginnings(say: Say, as: NewRole, group: Group | null): readonly Button[] {
  const help = openHelpButton.on(say('welcome.all'));
  if (as === 'volunteer')
    return [openTrainingButton.on(say('ready.open_training')), openScheduleButton.on(say('help.schedule')), help];
  if (as === 'national' || group === null) return [help];
  return [
    openPlanButton.on({ groupId: group.id }, say('help.plan')),
    openReadyButton.on({ groupId: group.id }, say('group_ready.open')),
    help,
  ];
}
