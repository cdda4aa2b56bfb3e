import type { KnownBlock, ModalView } from '@slack/types';
import type { Facility, Locale, Programme } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { actions, capitalized, divider, escapeText, mention, section } from '../../slack/blocks/parts.js';
import { savedForm } from '../../slack/blocks/saved-form.js';
import { whenOf } from '../../slack/blocks/when.js';
import { fittingProgrammes, type GroupForm } from '../group-form.rule.js';
import { closeGroupButton, setUpGroupModal } from '../setting-up.controls.js';
import { facilityChoices } from '../setup-choices.view.js';
import type { Problems } from '../setup-problems.rule.js';
import { setupProblem } from '../setup-problems.view.js';
import type { VisitNotReady } from './programme-change.rule.js';

/** More visits than this are counted, not named: each line may name a whole party. */
const MOST_NAMED = 15;

export interface GroupModal {
  readonly memory: Remembered<typeof setUpGroupModal>;
  readonly form: GroupForm;
  readonly facilities: readonly Facility[];
  /** All that the society runs. */
  readonly programmes: readonly Programme[];
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: GroupForm | null;
  /** Who would not be ready for visits ahead, if the form were saved; left out where nobody is asked. */
  readonly notReady?: readonly VisitNotReady[];
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of one group, new or to be edited. Nobody takes a break from a group that does not exist yet, or is opened again. */
export function groupModal(
  say: Say,
  { memory, form, facilities, programmes, meanwhile, notReady = [], locale }: GroupModal,
): ModalView {
  const chosen = facilities.filter(({ id }) => id === form.facilityId);
  const fitting = fittingProgrammes(programmes, chosen.length > 0 ? chosen : facilities);
  const given = {
    facilityId: { choices: facilityChoices(facilities) },
    programme: { choices: fitting.map(({ code, names }) => ({ value: code, text: names[locale] })) },
  };
  const { groupId, opens = false } = memory;
  const leftOut = groupId === null || opens ? (['restingIds'] as const) : [];
  const shown = { say, locale, typed: form, given, leftOut };
  const saved = savedForm(setUpGroupModal.form, shown, meanwhile, say(opens ? 'setup.reopen' : 'setup.group'));
  const programme = programmes.find(({ code }) => code === form.programme)?.names[locale] ?? '';
  const asked = notReady.length > 0 ? notReadyBlocks(say, locale, programme, notReady) : [];
  const close =
    groupId === null || opens ? [] : [actions(closeGroupButton.on(groupId, say('setup.close'), { style: 'danger' }))];
  return setUpGroupModal.open(memory, { ...saved, blocks: [...asked, ...saved.blocks, ...close] });
}

/** Who is not ready for which visit, and that the next press saves all the same. */
function notReadyBlocks(
  say: Say,
  locale: Locale,
  programme: string,
  notReady: readonly VisitNotReady[],
): readonly KnownBlock[] {
  const people = new Set(notReady.flatMap(({ userIds }) => userIds)).size;
  const lines = notReady
    .slice(0, MOST_NAMED)
    .map((visit) => `*${capitalized(whenOf(visit, locale))}*: ${list(visit.userIds.map(mention), locale)}`);
  const more = notReady.length - lines.length;
  return [
    section(say('setup.not_ready', { programme: escapeText(programme), people })),
    section([...lines, ...(more > 0 ? [say('setup.not_ready.more', { count: more })] : [])].join('\n')),
    section(say('setup.not_ready.next')),
    divider(),
  ];
}

/** Every problem of the form under its own input. */
export function groupErrors(say: Say, locale: Locale, problems: Problems<GroupForm>): Record<string, string> {
  return setUpGroupModal.form.errors(problems, setupProblem(say, locale));
}
