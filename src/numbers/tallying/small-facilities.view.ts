import type { ModalView } from '@slack/types';
import { inAlphabetOf } from '../../core/alphabet.js';
import type { Facility, IsoWeek, Locale } from '../../core/model.js';
import { firstDateOf } from '../../core/weeks.js';
import { dateText, list, type Say } from '../../locales/index.js';
import { context, escapeText, lines, plain, section } from '../../slack/blocks/parts.js';
import { staleBlocks } from '../../slack/blocks/saved-form.js';
import { chosenLast, type DeclarationProblem, isSameList, type SmallStanding } from './declaring-small.rule.js';
import type { SmallList } from './tally-listing.rule.js';
import { TALLY_POLICY } from './tally-policy.rule.js';
import { declareSmallModal } from './tallying.controls.js';

/** More are not spelled out: a text of Slack's holds 3000 characters. */
const MOST_NAMED = 25;

export interface SmallForm {
  /** Of the workspace, at which the form was opened. */
  readonly version: number;
  readonly locale: Locale;
  readonly standing: SmallStanding;
  /** That may be chosen, in the order of the reader's language; at least one. */
  readonly offered: readonly Pick<Facility, 'id' | 'name'>[];
  /** Names of all facilities by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What was chosen while somebody else saved; null on first opening. */
  readonly chosen: readonly string[] | null;
}

/** Which facilities are told together, since when, and from when on what is chosen now. No number is in it. */
export function smallFacilitiesModal(say: Say, form: SmallForm): ModalView {
  const { version, locale, standing, offered, chosen } = form;
  const stored = chosenLast(standing);
  const { coming, now } = standing;
  const stands = lines(
    say('small.now', { names: namesText(say, form, now) }),
    coming && say('small.coming', { date: dayOf(coming.from, locale), names: namesText(say, form, coming.members) }),
  );
  const who = say('small.who', { least: TALLY_POLICY.pool.members });
  const given = { facilityIds: { choices: offered.map(({ id, name }) => ({ value: id, text: name })) } };
  const typed = { facilityIds: chosen ?? [...stored] };
  return declareSmallModal.open(
    { version },
    {
      title: plain(say('small.title'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        section(`${say('small.why')}\n\n${who}`),
        section(stands),
        ...(chosen ? meanwhileBlocks(say, form, new Set(chosen), stored) : []),
        ...declareSmallModal.form.inputs({ say, locale, typed, given }),
        context(whenText(say, form)),
      ],
    },
  );
}

function meanwhileBlocks(say: Say, form: SmallForm, chosen: ReadonlySet<string>, stored: ReadonlySet<string>) {
  if (isSameList(chosen, stored)) return staleBlocks(say, []);
  return staleBlocks(say, [{ label: say('small.label'), stored: namesText(say, form, stored) }]);
}

function whenText(say: Say, { standing, locale }: SmallForm): string {
  return standing.isFirst ? say('small.at_once') : say('small.later', { date: dayOf(standing.takesEffect, locale) });
}

/** What was saved, in words, with the day from which on it holds. @param list null where nothing has changed */
export function smallSavedText(
  say: Say,
  form: Pick<SmallForm, 'locale' | 'names'>,
  { list: saved, isAtOnce }: { readonly list: SmallList | null; readonly isAtOnce: boolean },
): string {
  if (!saved) return say('small.unchanged');
  const names = namesText(say, form, saved.members);
  const isNone = saved.members.size === 0;
  if (isAtOnce) return isNone ? say('small.saved_at_once_none') : say('small.saved_at_once', { names });
  const date = dayOf(saved.from, form.locale);
  return isNone ? say('small.saved_later_none', { date }) : say('small.saved_later', { date, names });
}

/** The problem under the input. Inline errors are plain text, so nothing is escaped. */
export function smallErrors(say: Say, locale: Locale, problem: DeclarationProblem): Record<string, string> {
  return declareSmallModal.form.errors({ facilityIds: problem }, (each) => problemText(say, locale, each));
}

function problemText(say: Say, locale: Locale, problem: DeclarationProblem): string {
  if (problem.problem === 'too_few') return say('small.problem.too_few', { least: problem.least });
  const names = inAlphabetOf(locale, problem.names, (name) => name);
  return names.length > 0
    ? say('small.problem.gone', { names: list(names, locale) })
    : say('small.problem.gone_unknown');
}

/** *4 januari 2027* */
function dayOf(week: IsoWeek, locale: Locale): string {
  return dateText(firstDateOf(week), locale);
}

/** In the order of the names. @returns escaped */
function namesText(
  say: Say,
  { names, locale }: Pick<SmallForm, 'names' | 'locale'>,
  members: ReadonlySet<string>,
): string {
  const known = [...names].flatMap(([id, name]) => (members.has(id) ? [escapeText(name)] : []));
  if (known.length === 0) return say('small.none');
  const more = Math.max(0, known.length - MOST_NAMED);
  return more === 0 ? list(known, locale) : say('small.names', { names: known.slice(0, MOST_NAMED).join(', '), more });
}
