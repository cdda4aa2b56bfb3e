import type { ModalView } from '@slack/types';
import type { Affected } from '../domain/affected.js';
import type { Locale, Programme } from '../domain/model.js';
import {
  MOST_ANSWER_DAYS,
  MOST_MONTHS,
  REQUIREMENT_KINDS,
  type RequirementForm,
  type RequirementProblem,
  type RequirementProblems,
  SCOPES,
  VALIDITIES,
} from '../domain/requirement-form.js';
import { list, type Say } from '../locales/index.js';
import { type Choice, choiceInput, optionalNumberInput, radioInput, textInput, ticksInput } from './form-inputs.js';
import { CALLBACKS } from './ids.js';
import { actions, escapeText, plain, section } from './parts.js';
import { backToRequirementButton, endRequirementButton } from './requirements.controls.js';
import { formModal, type StoredDifference, samePeople } from './setup-form.js';

const FIELDS: readonly (keyof RequirementForm)[] = [
  'sv',
  'da',
  'en',
  'kind',
  'scope',
  'validity',
  'months',
  'blocking',
  'answerDays',
  'programmes',
  'position',
];

export interface RequirementModal {
  readonly metadata: string;
  readonly form: RequirementForm;
  /** Code of the one that is edited; null for a new one. */
  readonly code: string | null;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: RequirementForm | null;
  readonly programmes: readonly Programme[];
}

/** The form of one requirement, new or to be edited. */
export function requirementModal(
  say: Say,
  locale: Locale,
  { metadata, form, code, meanwhile, programmes }: RequirementModal,
): ModalView {
  const modal = formModal(say, {
    callbackId: CALLBACKS.editRequirement,
    title: say('requirements.requirement'),
    metadata,
    meanwhile: meanwhile && differences(say, locale, form, meanwhile, programmes),
    inputs: [
      textInput(field(say, 'sv'), form.sv),
      textInput(field(say, 'da'), form.da),
      textInput(field(say, 'en'), form.en),
      choiceInput(field(say, 'kind'), choicesOf(say, locale, 'kind', programmes), form.kind),
      radioInput(field(say, 'scope'), choicesOf(say, locale, 'scope', programmes), form.scope),
      radioInput(field(say, 'validity'), choicesOf(say, locale, 'validity', programmes), form.validity),
      optionalNumberInput(
        { ...field(say, 'months'), hint: say('requirements.field.months_hint') },
        form.months,
        1,
        MOST_MONTHS,
      ),
      radioInput(field(say, 'blocking'), choicesOf(say, locale, 'blocking', programmes), form.blocking),
      optionalNumberInput(
        { ...field(say, 'answerDays'), hint: say('requirements.field.answerDays_hint') },
        form.answerDays,
        0,
        MOST_ANSWER_DAYS,
      ),
      ticksInput(field(say, 'programmes'), choicesOf(say, locale, 'programmes', programmes), form.programmes),
      optionalNumberInput(
        { ...field(say, 'position'), hint: say('requirements.field.position_hint') },
        form.position,
        1,
        99,
      ),
    ],
  });
  if (code === null) return modal;
  const end = endRequirementButton.on(code, say('requirements.end'), { style: 'danger' });
  return { ...modal, blocks: [...modal.blocks, actions(end)] };
}

/** Every problem of the form under its own input. */
export function requirementErrors(say: Say, problems: RequirementProblems): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, problemText(say, problem as RequirementProblem)]),
  );
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
  readonly metadata: string;
  /** As the reader knows it. */
  readonly name: string;
  readonly affected: Affected;
  /** `end_kept`: it is asked for no more, and people have completed it. */
  readonly change: 'save' | 'end_kept' | 'end_deleted';
}

/** Says how many people a change concerns, before it takes effect. */
export function requirementConfirmation(
  say: Say,
  { metadata, name, affected, change }: RequirementConfirmation,
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
  return {
    type: 'modal',
    callback_id: CALLBACKS.confirmRequirement,
    private_metadata: metadata,
    title: plain(say(change === 'save' ? 'requirements.confirm.title' : 'requirements.end.title'), 24),
    submit: plain(say(change === 'save' ? 'modal.save' : 'requirements.end'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(what),
      ...lines.map((line) => section(line)),
      actions(backToRequirementButton.on(say('requirements.back'))),
    ],
  };
}

function field(say: Say, name: keyof RequirementForm) {
  return { field: name, label: say(`requirements.field.${name}`) };
}

type ChoiceField = 'kind' | 'scope' | 'validity' | 'blocking' | 'programmes';

function choicesOf(say: Say, locale: Locale, name: ChoiceField, programmes: readonly Programme[]): Choice[] {
  switch (name) {
    case 'kind':
      return REQUIREMENT_KINDS.map((value) => ({ value, text: say(`requirements.kind.${value}`) }));
    case 'scope':
      return SCOPES.map((value) => ({ value, text: say(`requirements.scope.${value}`) }));
    case 'validity':
      return VALIDITIES.map((value) => ({ value, text: say(`requirements.validity.${value}`) }));
    case 'blocking':
      return (['blocks', 'reminds'] as const).map((value) => ({ value, text: say(`requirements.blocking.${value}`) }));
    case 'programmes':
      // Slack: at most ten boxes.
      return programmes.slice(0, 10).map(({ code, names }) => ({ value: code, text: names[locale] }));
  }
}

function differences(
  say: Say,
  locale: Locale,
  typed: RequirementForm,
  stored: RequirementForm,
  programmes: readonly Programme[],
): StoredDifference[] {
  return FIELDS.filter((name) => !isSame(typed[name], stored[name])).map((name) => {
    const words = [stored[name] ?? []].flat().map((value) => {
      const isChoice = name === 'kind' || name === 'scope' || name === 'validity' || name === 'blocking';
      const choices = isChoice || name === 'programmes' ? choicesOf(say, locale, name, programmes) : [];
      return escapeText(choices.find((choice) => choice.value === value)?.text ?? value);
    });
    return { label: say(`requirements.field.${name}`), stored: words.length > 0 ? list(words, locale) : '–' };
  });
}

function isSame(one: string | null | readonly string[], other: string | null | readonly string[]): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return samePeople(one, other);
  return (one ?? '') === (other ?? '');
}
