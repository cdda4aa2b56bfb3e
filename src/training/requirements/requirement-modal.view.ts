import type { ModalView } from '@slack/types';
import type { Locale, Programme } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { actions, escapeText, plain, section } from '../../slack/blocks/parts.js';
import { savedForm } from '../../slack/blocks/saved-form.js';
import type { Affected } from './affected.rule.js';
import type { RequirementForm, RequirementProblem, RequirementProblems } from './requirement-form.rule.js';
import {
  backToRequirementButton,
  confirmRequirementModal,
  editRequirementModal,
  endRequirementButton,
  type RequirementMemory,
} from './requirements.controls.js';

export interface RequirementModal {
  readonly memory: RequirementMemory;
  readonly form: RequirementForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: RequirementForm | null;
  readonly programmes: readonly Programme[];
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of one requirement, new or to be edited. */
export function requirementModal(
  say: Say,
  { memory, form, meanwhile, programmes, locale }: RequirementModal,
): ModalView {
  // Slack: at most ten boxes.
  const choices = programmes.slice(0, 10).map(({ code, names }) => ({ value: code, text: names[locale] }));
  const shown = { say, locale, typed: form, given: { programmes: { choices } } };
  const saved = savedForm(editRequirementModal.form, shown, meanwhile, say('requirements.requirement'));
  if (memory.code === null) return editRequirementModal.open(memory, saved);
  const end = endRequirementButton.on(memory.code, say('requirements.end'), { style: 'danger' });
  return editRequirementModal.open(memory, { ...saved, blocks: [...saved.blocks, actions(end)] });
}

/** Every problem of the form under its own input. */
export function requirementErrors(say: Say, problems: RequirementProblems): Record<string, string> {
  return editRequirementModal.form.errors(problems, (problem: RequirementProblem) => problemText(say, problem));
}

function problemText(say: Say, problem: RequirementProblem): string {
  switch (problem.problem) {
    case 'too_long':
    case 'not_months':
    case 'not_days':
      return say(`requirements.problem.${problem.problem}`, { most: problem.most });
    default:
      return say(`requirements.problem.${problem.problem}`);
  }
}

export interface RequirementConfirmation {
  readonly memory: RequirementMemory;
  /** As the reader knows it. */
  readonly name: string;
  readonly affected: Affected;
  /** `end_kept`: it is asked for no more, and people have completed it. */
  readonly change: 'save' | 'end_kept' | 'end_deleted';
}

/** Says how many people a change concerns, before it takes effect. */
export function requirementConfirmation(
  say: Say,
  { memory, name, affected, change }: RequirementConfirmation,
): ModalView {
  const { noLonger, become } = affected;
  const escaped = escapeText(name);
  const lines = [
    ...(noLonger > 0 ? [say('requirements.confirm.no_longer', { count: noLonger })] : []),
    ...(become > 0 ? [say('requirements.confirm.become', { count: become })] : []),
    ...(noLonger + become === 0 ? [say('requirements.confirm.nobody')] : []),
  ];
  const what = {
    save: () => say('requirements.confirm.text', { name: escaped }),
    end_kept: () => say('requirements.end.kept', { name: escaped }),
    end_deleted: () => say('requirements.end.deleted', { name: escaped }),
  }[change]();
  return confirmRequirementModal.open(memory, {
    title: plain(say(change === 'save' ? 'requirements.confirm.title' : 'requirements.end.title'), 24),
    submit: plain(say(change === 'save' ? 'modal.save' : 'requirements.end'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(what),
      ...lines.map((line) => section(line)),
      actions(backToRequirementButton.on(say('requirements.back'))),
    ],
  });
}
