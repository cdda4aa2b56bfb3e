import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import { noteRefused } from '../../core/payload.js';
import { list, type Say, sayIn } from '../../locales/index.js';
import { actions, context, escapeText, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import {
  type AskedIn,
  correctCountButton,
  countTargetsButton,
  otherNumberButton,
  tellCountButtons,
} from './counting.controls.js';
import { type CannotCount, COMMON_NUMBERS, type Count, type CountState, countedNumber } from './counting.rule.js';

const NUMBERS_A_ROW = 4;

/** The question about one visit, in a direct message. Two presses at most. @param wasThere false for a leader who was not in the party */
export function countQuestion(visit: GroupShift, locale: Locale, { wasThere }: { readonly wasThere: boolean }): Reply {
  const say = sayIn(locale);
  const text = say('count.question', aboutVisit(visit, locale));
  const party = visit.shift.claims.map(({ userId }) => mention(userId));
  return {
    text,
    blocks: [
      section(`${text}\n${numberText(say, visit)}`),
      ...answerButtons(say, locale, visit, null, 'question'),
      ...(wasThere ? [] : [context(say('count.ask_the_party', { people: list(party, locale) }))]),
      context(whyText(say, locale, visit)),
    ],
  };
}

/** What is said at once when a question is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function countCorrection(visit: GroupShift, locale: Locale): Reply {
  return sentence(sayIn(locale)('count.correction', aboutVisit(visit, locale)));
}

/** The same question about a visit that is counted already. */
export function correctQuestion(
  say: Say,
  locale: Locale,
  state: CountState,
  count: Count,
  askedIn: AskedIn = 'question',
): Reply {
  const text = say('count.correcting', { ...aboutVisit(state, locale), what: countedText(say, state, count) });
  return {
    text,
    blocks: [
      section(`${text}\n${say(`count.modal.${state.shift.format}`, { party: partyOf(state) })}`),
      ...answerButtons(say, locale, state, count.version, askedIn),
      context(whyText(say, locale, state)),
    ],
  };
}

/** Confirms an answer, with a button to correct it, and one for target groups where they are counted. */
export function countedReply(say: Say, locale: Locale, state: CountState, count: Count): Reply {
  const text = say('count.done', { ...aboutVisit(state, locale), what: countedText(say, state, count) });
  return { text, blocks: countedBlocks(say, locale, state, count, text) };
}

/** Tells somebody who answers second what the first has told. */
export function alreadyCountedReply(say: Say, locale: Locale, state: CountState, count: Count): Reply {
  const text = alreadyText(say, locale, state, count);
  return { text, blocks: countedBlocks(say, locale, state, count, text) };
}

/**
 * What a question becomes once nobody need be asked any more, for each who got it: what was told and by whom, or that the visit
 * was called off.
 */
export function answeredQuestion(state: CountState, locale: Locale, userId: string): Reply {
  const say = sayIn(locale);
  const { count, shift } = state;
  if (!count || shift.status !== 'planned') return sentence(say('count.called_off', aboutVisit(state, locale)));
  return ownOrOthers(say, locale, state, count, userId);
}

/** What somebody is shown of a count that stands: thanks for their own, and else whose it is. */
export function ownOrOthers(say: Say, locale: Locale, state: CountState, count: Count, userId: string): Reply {
  if (count.countedBy === userId) return countedReply(say, locale, state, count);
  return alreadyCountedReply(say, locale, state, count);
}

function countedBlocks(say: Say, locale: Locale, state: CountState, count: Count, text: string): KnownBlock[] {
  return [
    section(withTargets(say, state, count, text)),
    actions(...countedButtons(say, locale, state, count, 'question')),
  ];
}

/** What can still be done about a visit that is counted. */
export function countedButtons(say: Say, locale: Locale, state: CountState, count: Count, askedIn: AskedIn): Button[] {
  return [
    correctButton(say, locale, state, count, askedIn),
    ...(mayHaveTargets(state, count) ? [targetsButton(say, locale, state, count, askedIn)] : []),
  ];
}

/** Target groups are a part of client visits, and are counted only where national staff have chosen to. */
export function mayHaveTargets({ countedGroups }: CountState, { clientVisits }: Count): boolean {
  return countedGroups.length > 0 && clientVisits !== null && clientVisits > 0;
}

function targetsButton(say: Say, locale: Locale, visit: GroupShift, count: Count, askedIn: AskedIn): Button {
  const pressed = { shiftId: visit.shift.id, seenVersion: count.version, answer: 'targets', askedIn } as const;
  const spoken = say('targets.button_spoken', { when: whenOf(visit, locale) });
  return countTargetsButton.on(pressed, say('targets.button'), { spoken });
}

/** What was told of target groups, below a text. */
export function withTargets(say: Say, { countedGroups }: CountState, { targetGroups }: Count, text: string): string {
  const told = countedGroups.flatMap((targetGroup) => {
    const value = targetGroups[targetGroup];
    return value === undefined ? [] : [say('targets.line', { name: say(`targets.name.${targetGroup}`), value })];
  });
  return [text, ...told].join('\n');
}

export function alreadyText(say: Say, locale: Locale, state: GroupShift, count: Count): string {
  noteRefused('already_counted');
  const facts = { ...aboutVisit(state, locale), what: countedText(say, state, count) };
  return say('count.already', { ...facts, who: mention(count.countedBy) });
}

/** Why somebody cannot tell anything of a visit, with the next step, in words alone: it is also said under an input. Noted as well. */
export function countRefusalText(say: Say, { reason }: CannotCount): string {
  noteRefused(reason);
  return say(`count.refusal.${reason}`);
}

/** *held, 3 people met* */
export function countedText(say: Say, visit: GroupShift, count: Count): string {
  const number = countedNumber(count);
  if (!count.held || number === null) return say('count.what.not_held');
  if (count.participants !== null) return say('count.what.group', { number });
  return say('count.what.individual', { number, party: partyOf(visit) });
}

/** What the number is of. */
export function numberText(say: Say, visit: GroupShift): string {
  return say(`count.number.${visit.shift.format}`, { party: partyOf(visit) });
}

/** How many went: of somebody who goes alone nothing is said in the plural. Several where that is not known any more. */
export function partyOf({ shift }: GroupShift): number {
  return shift.claims.length === 1 ? 1 : 2;
}

/** Why we ask, and where what they saw and heard belongs: not here. */
export function whyText(say: Say, locale: Locale, { group }: GroupShift): string {
  return say('count.why', { leaders: list(group.leaderIds.map(mention), locale) });
}

/** Each number with one press, in rows that a phone shows as they are; below them nobody, not held, and any other number. */
export function answerButtons(
  say: Say,
  locale: Locale,
  visit: GroupShift,
  seenVersion: number | null,
  askedIn: AskedIn,
): ActionsBlock[] {
  const { shift } = visit;
  const when = whenOf(visit, locale);
  const pressed = { shiftId: shift.id, seenVersion, askedIn };
  const numberButton = (number: 0 | (typeof COMMON_NUMBERS)[number], text = String(number)): Button => {
    const answer = `${number}` as const;
    const spoken = say(`count.${shift.format}_spoken`, { number, when, party: partyOf(visit) });
    return tellCountButtons[answer].on({ ...pressed, answer }, text, { spoken });
  };
  return [
    actions(...COMMON_NUMBERS.slice(0, NUMBERS_A_ROW).map((number) => numberButton(number))),
    actions(...COMMON_NUMBERS.slice(NUMBERS_A_ROW).map((number) => numberButton(number))),
    actions(
      numberButton(0, say('count.none')),
      tellCountButtons.no.on({ ...pressed, answer: 'no' }, say('count.not_held'), {
        spoken: say('count.not_held_spoken', { when }),
      }),
      otherNumberButton.on({ ...pressed, answer: 'other' }, say('count.other'), {
        spoken: say('count.other_spoken', { when }),
      }),
    ),
  ];
}

export function correctButton(say: Say, locale: Locale, visit: GroupShift, count: Count, askedIn: AskedIn): Button {
  const pressed = { shiftId: visit.shift.id, seenVersion: count.version, answer: 'correct', askedIn } as const;
  const spoken = say('count.correct_spoken', { when: whenOf(visit, locale) });
  return correctCountButton.on(pressed, say('count.correct'), { spoken });
}

/** A line on top of what is shown. */
export function withLine(line: string, { text, blocks }: Reply): Reply {
  const above: KnownBlock = section(line);
  return { text: `${line} ${text}`, blocks: [above, ...blocks] };
}

function aboutVisit(visit: GroupShift, locale: Locale): { when: string; facility: string } {
  return { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
}
