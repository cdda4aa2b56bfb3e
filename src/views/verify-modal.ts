import type { ModalView } from '@slack/types';
import { inAlphabetOf } from '../domain/alphabet.js';
import type { Group, Locale } from '../domain/model.js';
import type { Outlook } from '../domain/outlook.js';
import { expiryOf, type Requirement } from '../domain/readiness.js';
import type { VerifyDetails, VerifyForm, VerifyProblem, VerifyProblems } from '../domain/verifying.js';
import { dateText, list, type Say } from '../locales/index.js';
import { boxInputs, choiceInput, dateInput, peopleInput } from './form-inputs.js';
import { BLOCKS, CALLBACKS } from './ids.js';
import { actions, context, escapeText, mention, plain, type Reply, section, sentence } from './parts.js';
import { openImportButton, openVerifyButton, seeNotedButton } from './verifying.controls.js';

/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 45;
/** Of those who lack something; the others are chosen by name. */
const MOST_LACKING = 20;
/** Letters that Slack has room for below somebody's name. */
const MOST_DESCRIBED = 75;

export interface VerifyModal {
  /** Ids only. */
  readonly metadata: string;
  readonly group: Group;
  readonly requirements: readonly Requirement[];
  readonly form: VerifyForm;
  /** Members who lack something, to be ticked, most urgent first; empty where somebody was named already. */
  readonly lacking: readonly Outlook[];
  /** Set when a completion is corrected: whose it is and what of stays, and the dates change. */
  readonly correcting: { readonly userId: string; readonly requirement: Requirement } | null;
}

/** The form in which a leader or national staff verify what people have completed, or correct the dates of it. */
export function verifyModal(say: Say, locale: Locale, modal: VerifyModal): ModalView {
  const { metadata, form, correcting } = modal;
  return {
    type: 'modal',
    callback_id: correcting ? CALLBACKS.correctCompletion : CALLBACKS.verify,
    title: plain(say(correcting ? 'correct.title' : 'verify.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    private_metadata: metadata,
    blocks: [
      ...(correcting ? correctedBlocks(say, locale, correcting) : chosenBlocks(say, locale, modal)),
      dateInput({ field: 'doneOn', label: say('verify.done') }, form.doneOn),
      ...untilInput(say, locale, modal),
      context(say('verify.privacy')),
    ],
  };
}

function correctedBlocks(
  say: Say,
  locale: Locale,
  { userId, requirement }: NonNullable<VerifyModal['correcting']>,
): ModalView['blocks'] {
  const name = escapeText(requirement.names[locale]);
  return [section(say('correct.what', { name, who: mention(userId) }))];
}

function chosenBlocks(
  say: Say,
  locale: Locale,
  { group, requirements, form, lacking }: VerifyModal,
): ModalView['blocks'] {
  const facility = group.facility.name;
  const choices = requirements.map((requirement) => ({
    value: requirement.code,
    text: choiceText(say, requirement.names[locale], requirement.scope, facility),
  }));
  return [
    section(say('verify.intro', { group: escapeText(group.name), facility: escapeText(facility) })),
    ...lackingBlocks(say, locale, lacking),
    peopleInput(
      {
        field: 'userIds',
        label: say(lacking.length > 0 ? 'verify.others' : 'verify.people'),
        hint: say('verify.people_hint'),
      },
      form.userIds,
      lacking.length > 0,
    ),
    actions(seeNotedButton.on(group.id, say('verify.see_noted'))),
    choiceInput({ field: 'requirementCode', label: say('verify.requirement') }, choices, form.requirementCode),
  ];
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

/** Those whom there is something to verify for, to be ticked, each with what they lack. */
function lackingBlocks(say: Say, locale: Locale, lacking: readonly Outlook[]): ModalView['blocks'] {
  const listed = lacking.slice(0, MOST_LACKING);
  const boxes = listed.map(({ userId, steps }) => {
    const names = steps
      .filter(({ standing }) => standing !== 'done')
      .map(({ requirement }) => requirement.names[locale]);
    return { value: userId, text: mention(userId), description: lacksText(say, locale, names) };
  });
  const more = lacking.length - listed.length;
  return [
    ...boxInputs({ field: BLOCKS.lacking, label: say('verify.lacking') }, boxes, []),
    ...(more > 0 ? [context(say('verify.lacking_more', { count: more }))] : []),
  ];
}

function choiceText(say: Say, name: string, scope: Requirement['scope'], facility: string): string {
  return scope === 'per_facility' ? say('verify.at_facility', { name, facility }) : name;
}

/** Only where something holds until a date; else there is nothing to ask. */
function untilInput(say: Say, locale: Locale, { requirements, correcting, form }: VerifyModal): ModalView['blocks'] {
  const asked = correcting ? [correcting.requirement] : requirements;
  const names = asked.filter(({ validity }) => validity.kind === 'until_date').map((each) => each.names[locale]);
  if (names.length === 0) return [];
  const hint = say('verify.until_hint', { names: list(names, locale) });
  return [dateInput({ field: 'until', label: say('verify.until'), ...(!correcting && { hint }) }, form.until, true)];
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
  const errors: Record<string, string> = {};
  for (const [field, problem] of Object.entries(problems)) {
    const place = inputs.includes(field) ? field : 'doneOn';
    errors[place] = [errors[place], problemText(say, problem, names, locale)].filter(Boolean).join(' ');
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

/**
 * What has been noted, with a button to go on in the same group.
 * @param left those of whom something newer is noted, which stays: Slack user ids
 */
export function verifiedReply(
  say: Say,
  locale: Locale,
  group: Group,
  details: VerifyDetails,
  left: readonly string[],
): Reply {
  const noted = details.userIds.filter((userId) => !left.includes(userId));
  const text = [
    ...(noted.length > 0 ? [notedText(say, locale, { ...details, userIds: noted })] : []),
    ...(left.length > 0 ? [say('verify.outlasted', { people: list(left.map(mention), locale) })] : []),
  ].join('\n\n');
  return {
    text,
    blocks: [section(text), actions(openVerifyButton.on({ groupId: group.id, userIds: [] }, say('verify.more')))],
  };
}

function notedText(say: Say, locale: Locale, { userIds, requirement, doneOn, until }: VerifyDetails): string {
  const expiresOn = expiryOf(requirement, doneOn, until);
  const words = {
    name: escapeText(requirement.names[locale]),
    people: list(userIds.map(mention), locale),
    date: dateText(doneOn, locale),
    count: userIds.length,
  };
  return expiresOn
    ? say('verify.saved_until', { ...words, until: dateText(expiresOn, locale) })
    : say('verify.saved', words);
}

/** Asks somebody who may verify in several groups which it is about. @param userIds whom they have named already; none to import */
export function chooseGroupToVerify(
  say: Say,
  groups: readonly Group[],
  userIds: readonly string[],
  next: 'verify' | 'import' = 'verify',
): Reply {
  const text = say('verify.choose_group');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const named = { groupId: group.id, ...(userIds.length > 0 && { userIds }) };
    const open =
      next === 'verify'
        ? openVerifyButton.on(named, say('verify.title'))
        : openImportButton.on(group.id, say('import.title'));
    return section(`*${escapeText(group.name)}* · ${escapeText(group.facility.name)}`, open);
  });
  return { text, blocks: [section(text), ...choices] };
}

/** To somebody who may not verify: who does. @param group null when it is about none in particular */
export function mayNotVerifyReply(say: Say, locale: Locale, group: Group | null): Reply {
  if (!group) return sentence(say('verify.refused_anywhere'));
  const leaders = list(group.leaderIds.map(mention), locale);
  return sentence(say('verify.refused', { group: escapeText(group.name), leaders }));
}
