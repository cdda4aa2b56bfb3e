import type { ModalView } from '@slack/types';
import { inAlphabetOf } from '../../core/alphabet.js';
import type { Facility, Group, Locale } from '../../core/model.js';
import { dateText, list, type Say } from '../../locales/index.js';
import type { Choice } from '../../slack/blocks/form-inputs.js';
import type { ShownForm } from '../../slack/blocks/forms.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { actions, context, escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import type { Outlook } from '../requirements/outlook.rule.js';
import type { Requirement } from '../requirements/readiness.rule.js';
import {
  correctCompletionModal,
  seeNotedButton,
  type TickedVerifyForm,
  verifyPeopleModal,
} from './verifying.controls.js';
import type { VerifyForm, VerifyProblem, VerifyProblems } from './verifying.rule.js';

/** Of those who lack something; the others are chosen by name. */
const MOST_LACKING = 20;
/** Letters that Slack has room for below somebody's name. */
const MOST_DESCRIBED = 75;

export interface VerifyModal {
  readonly group: Group;
  readonly requirements: readonly Requirement[];
  /** Who was named already: Slack user ids. */
  readonly userIds: readonly string[];
  /** Members who lack something, to be ticked, most urgent first; empty where somebody was named already. */
  readonly lacking: readonly Outlook[];
}

/** The form in which a leader or national staff verify what people have completed. */
export function verifyModal(
  say: Say,
  locale: Locale,
  { group, requirements, userIds, lacking }: VerifyModal,
): ModalView {
  const { facility } = group;
  const listed = lacking.slice(0, MOST_LACKING);
  const more = lacking.length - listed.length;
  const until = namesUntilDate(locale, requirements);
  const shown: ShownForm<TickedVerifyForm> = {
    say,
    locale,
    typed: { ...NOTHING, userIds },
    given: {
      lacking: { choices: listed.map((outlook) => lackingChoice(say, locale, outlook)) },
      userIds: { ...(lacking.length > 0 && { label: say('verify.others'), isOptional: true }) },
      requirementCode: { choices: requirements.map((each) => requirementChoice(say, locale, each, facility)) },
      until: { hint: say('verify.until_hint', { names: list(until, locale) }) },
    },
  };
  const inputsOf = (name: keyof TickedVerifyForm) => verifyPeopleModal.form.inputsOf(name, shown);
  return verifyPeopleModal.open(
    { groupId: group.id },
    {
      title: plain(say('verify.title'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        section(say('verify.intro', { group: escapeText(group.name), facility: escapeText(facility.name) })),
        ...inputsOf('lacking'),
        ...(more > 0 ? [context(say('verify.lacking_more', { count: more }))] : []),
        ...inputsOf('userIds'),
        actions(seeNotedButton.on(group.id, say('verify.see_noted'))),
        ...inputsOf('requirementCode'),
        ...inputsOf('doneOn'),
        ...(until.length > 0 ? inputsOf('until') : []),
        context(say('verify.privacy')),
      ],
    },
  );
}

export interface CorrectionModal {
  readonly memory: Remembered<typeof correctCompletionModal>;
  readonly requirement: Requirement;
  /** As they are noted. */
  readonly dates: Pick<VerifyForm, 'doneOn' | 'until'>;
}

/** The form in which the dates of what somebody has completed are corrected: whose it is and what of stays. */
export function correctionModal(say: Say, locale: Locale, { memory, requirement, dates }: CorrectionModal): ModalView {
  const isUntilDate = namesUntilDate(locale, [requirement]).length > 0;
  const leftOut = ['lacking', 'userIds', 'requirementCode', ...(isUntilDate ? [] : (['until'] as const))] as const;
  const name = escapeText(requirement.names[locale]);
  return correctCompletionModal.open(memory, {
    title: plain(say('correct.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(say('correct.what', { name, who: mention(memory.userId) })),
      ...correctCompletionModal.form.inputs({ say, locale, typed: { ...NOTHING, ...dates }, leftOut }),
      context(say('verify.privacy')),
    ],
  });
}

const NOTHING: TickedVerifyForm = { lacking: [], userIds: [], requirementCode: null, doneOn: null, until: null };

/** Of those that hold until a date: without any there is none to ask for. */
function namesUntilDate(locale: Locale, requirements: readonly Requirement[]): string[] {
  return requirements.filter(({ validity }) => validity.kind === 'until_date').map(({ names }) => names[locale]);
}

/** As many by name as there is room for, and how many more. */
function lacksText(say: Say, locale: Locale, names: readonly string[]): string {
  const naming = (count: number): string => {
    const more = names.length - count;
    const rest = more > 0 ? [say('session.people_more', { count: more })] : [];
    return say('verify.lacks', { names: list([...names.slice(0, count), ...rest], locale) });
  };
  const texts = names.map((_, index) => naming(names.length - index));
  return texts.find((text) => text.length <= MOST_DESCRIBED) ?? naming(1);
}

/** Somebody whom there is something to verify for, with what they lack. */
function lackingChoice(say: Say, locale: Locale, { userId, steps }: Outlook): Choice {
  const lacked = steps.filter(({ standing }) => standing !== 'done');
  const names = lacked.map(({ requirement }) => requirement.names[locale]);
  return { value: userId, text: mention(userId), description: lacksText(say, locale, names) };
}

function requirementChoice(say: Say, locale: Locale, { code, names, scope }: Requirement, facility: Facility): Choice {
  const name = names[locale];
  if (scope === 'once') return { value: code, text: name };
  const { area } = facility;
  const inArea = scope === 'per_area' && area !== null;
  const text = inArea
    ? say('verify.in_area', { name, area })
    : say('verify.at_facility', { name, facility: facility.name });
  return { value: code, text };
}

export interface ErrorSurroundings {
  /** Block ids of the inputs that the person has before them. */
  readonly inputs: readonly string[];
  /** Names that Slack has now for those who are not in the group; errors show no mentions. */
  readonly names: readonly string[];
  readonly locale: Locale;
}

/** Every problem under its own input, or under the date where the modal has no such input. */
export function verifyErrors(
  say: Say,
  problems: VerifyProblems,
  { inputs, names, locale }: ErrorSurroundings,
): Record<string, string> {
  const { form } = verifyPeopleModal;
  const worded = form.errors(problems, (problem: VerifyProblem) => problemText(say, problem, names, locale));
  const errors: Record<string, string> = {};
  for (const [input, text] of Object.entries(worded)) {
    const place = inputs.includes(input) ? input : 'doneOn';
    errors[place] = [errors[place], text].filter(Boolean).join(' ');
  }
  return errors;
}

function problemText(say: Say, problem: VerifyProblem, names: readonly string[], locale: Locale): string {
  switch (problem.problem) {
    case 'not_members':
      return say('verify.problem.not_members', {
        names: list(
          inAlphabetOf(locale, names, (name) => name),
          locale,
        ),
        count: names.length,
      });
    case 'future':
      return say('verify.problem.future', { date: dateText(problem.today, locale) });
    case 'until_before_done':
      return say('verify.problem.until_before_done', { date: dateText(problem.doneOn, locale) });
    default:
      return say(`verify.problem.${problem.problem}`);
  }
}
