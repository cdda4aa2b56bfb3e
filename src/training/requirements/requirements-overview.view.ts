import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale, Programme } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import { actions, context, divider, escapeText, header, plain, section } from '../../slack/blocks/parts.js';
import { partyText } from '../../slack/blocks/party-size-text.js';
import { extendValidityButton } from '../training.controls.js';
import type { Requirement } from './readiness.rule.js';
import { editProgrammeButton, editRequirementList } from './requirements.controls.js';

/** Beyond this a list to choose from takes the place of one row each: a modal holds 100 blocks. */
const MOST_ROWS = 40;

/** What a society's programmes are, and what they ask for. */
export interface RequirementsState {
  readonly programmes: readonly Programme[];
  /** By programme code, each in its order. */
  readonly askedFor: ReadonlyMap<string, readonly Requirement[]>;
  /** All that can be edited. */
  readonly requirements: readonly Requirement[];
}

/**
 * Every programme with what it asks for, and every requirement, with a button for each.
 * @param told what has just been saved, escaped; null on opening
 */
export function requirementsOverview(
  say: Say,
  locale: Locale,
  { programmes, askedFor, requirements }: RequirementsState,
  told: string | null,
): ModalView {
  return {
    type: 'modal',
    title: plain(say('requirements.title'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(told ? [section(`✓ ${told}`), divider()] : []),
      section(say('requirements.intro')),
      header(say('requirements.requirements')),
      ...requirementRows(say, locale, requirements),
      actions(
        editRequirementList.on(null, say('requirements.new')),
        ...(requirements.some(({ validity }) => validity.kind === 'months')
          ? [extendValidityButton.on(say('extend.open'))]
          : []),
      ),
      header(say('requirements.programmes')),
      ...programmeRows(say, locale, programmes, askedFor),
    ],
  };
}

function requirementRows(say: Say, locale: Locale, requirements: readonly Requirement[]): KnownBlock[] {
  const choices = requirements.map(({ code, names }) => ({ value: code, text: names[locale] }));
  if (choices.length > MOST_ROWS) {
    return [section(say('requirements.pick'), editRequirementList.among(choices))];
  }
  return requirements.map((requirement) => {
    const name = requirement.names[locale];
    const spoken = say('requirements.edit_spoken', { name });
    const edit = editRequirementList.on(requirement.code, say('requirements.edit'), { spoken });
    return section(`*${escapeText(name)}*\n${requirementFacts(say, requirement)}`, edit);
  });
}

/** *Permit · Anew at each facility · Until a date given each time · Visits can’t be claimed without it* */
export function requirementFacts(say: Say, { kind, scope, validity, blocking }: Requirement): string {
  const holds =
    validity.kind === 'months'
      ? say('requirements.holds_months', { months: validity.months })
      : say(`requirements.validity.${validity.kind}`);
  return [
    say(`requirements.kind.${kind}`),
    say(`requirements.scope.${scope}`),
    holds,
    say(`requirements.blocking.${blocking ? 'blocks' : 'reminds'}`),
  ].join(' · ');
}

function programmeRows(
  say: Say,
  locale: Locale,
  programmes: readonly Programme[],
  askedFor: RequirementsState['askedFor'],
): KnownBlock[] {
  const shown = programmes.slice(0, MOST_ROWS / 2);
  return shown.flatMap(({ code, names, minimumParty, maximumParty, shadowSeat }) => {
    const name = names[locale];
    const asked = (askedFor.get(code) ?? []).map((requirement) => escapeText(requirement.names[locale]));
    const row = say('requirements.programme.row', {
      name: escapeText(name),
      party: partyText(say, { minimumParty, maximumParty }),
      shadow: shadowSeat ? 'yes' : 'no',
    });
    const spoken = say('requirements.edit_spoken', { name });
    return [
      section(row, editProgrammeButton.on(code, say('requirements.edit'), { spoken })),
      context(
        asked.length > 0
          ? say('requirements.programme.asks', { names: list(asked, locale) })
          : say('requirements.programme.asks_nothing'),
      ),
    ];
  });
}
