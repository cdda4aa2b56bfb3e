import type { KnownBlock, ModalView } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { dateText, list, type Say } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import {
  actions,
  context,
  escapeText,
  mention,
  plain,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import type { Requirement } from '../requirements/readiness.rule.js';
import { type ImportedCompletion, type ImportProblem, LARGEST_IMPORT, type StrokesRead } from './importing.rule.js';
import type { OutlastedRow } from './outlasting.rule.js';
import { importCompletionsModal, openImportButton, readImportModal } from './verifying.controls.js';

/** A text takes 3,000 characters (Slack: text objects); this many to a block stay well within. */
const LINES_IN_A_BLOCK = 10;
/** A message holds 50 blocks and a modal 100 (Slack: blocks); some are ours already. */
const IN_A_MESSAGE = { lines: LINES_IN_A_BLOCK, blocks: 47 };
const ONE_BY_ONE_IN_A_MODAL = { lines: 1, blocks: 85 };
const OUTLASTED_IN_A_MODAL = { lines: LINES_IN_A_BLOCK, blocks: 10 };
const KILOBYTES = LARGEST_IMPORT / 1000;

/** Why a file cannot be read at all, or what is wrong in its rows. */
export type FileProblem =
  | ImportProblem
  | { readonly problem: 'not_csv'; readonly line: number }
  | { readonly problem: 'not_text' | 'other_format' | 'empty' | 'too_large' | 'file_gone' };

/** Asks for the file, and tells what it has to look like. */
export function importModal(say: Say, locale: Locale, group: Group, requirements: readonly Requirement[]): ModalView {
  const names = list(
    requirements.map((requirement) => escapeText(requirement.names[locale])),
    locale,
  );
  return readImportModal.open(
    { groupId: group.id },
    {
      title: plain(say('import.title'), 24),
      submit: plain(say('import.read'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        section(say('import.intro', { group: escapeText(group.name), facility: escapeText(group.facility.name) })),
        section(say('import.columns')),
        context(say('import.requirements', { names })),
        ...readImportModal.form.inputs({ say, locale, typed: { file: null } }),
        context(say('verify.privacy')),
      ],
    },
  );
}

/** Everything that is in the way, row by row, and the way back to another file. */
export function importProblemsReply(say: Say, groupId: string, problems: readonly FileProblem[]): Reply {
  const text = say('import.problems', { count: problems.length });
  const lines = problems.map((problem) => {
    const what = problemText(say, problem);
    return 'line' in problem ? say('import.row', { line: problem.line, what }) : what;
  });
  const again = actions(openImportButton.on(groupId, say('import.again')));
  return { text, blocks: [section(text), ...lineBlocks(say, lines, IN_A_MESSAGE), again] };
}

/** What a file says, sorted by what becomes of it. */
export interface PreviewedImport {
  readonly brought: readonly ImportedCompletion[];
  readonly outlasted: readonly OutlastedRow[];
  readonly strokesRead: readonly StrokesRead[];
}

/**
 * What would be imported, person by person, with the button that does so; below it what stays out. Above them how dates were
 * read that could have been another day each.
 */
export function importPreview(
  say: Say,
  locale: Locale,
  memory: Remembered<typeof importCompletionsModal>,
  previewed: PreviewedImport,
): ModalView {
  const { brought: completions, outlasted, strokesRead } = previewed;
  const people = [...new Set(completions.map(({ userId }) => userId))];
  const lines = people.map((userId) => {
    const theirs = completions.filter((completion) => completion.userId === userId);
    const completed = theirs.map((completion) => completedText(say, locale, completion)).join('; ');
    return say('import.person', { who: mention(userId), completed });
  });
  return importCompletionsModal.open(memory, {
    title: plain(say('import.title'), 24),
    submit: plain(say('import.import', { count: completions.length }), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(say('import.preview', { rows: completions.length, people: people.length })),
      ...strokesRead.map(({ order, typed }) => section(say(`import.${order}`, { typed: escapeText(typed) }))),
      ...lineBlocks(say, lines, ONE_BY_ONE_IN_A_MODAL),
      ...(outlasted.length > 0 ? [section(say('import.outlasted', { rows: outlasted.length }))] : []),
      ...lineBlocks(say, outlastedLines(say, locale, outlasted), OUTLASTED_IN_A_MODAL),
    ],
  });
}

/** When something newer is noted for every row, with the way to another file. */
export function nothingToImportReply(
  say: Say,
  locale: Locale,
  groupId: string,
  outlasted: readonly OutlastedRow[],
): Reply {
  const text = say('import.nothing_new');
  const again = actions(openImportButton.on(groupId, say('import.again')));
  const lines = outlastedLines(say, locale, outlasted);
  return { text, blocks: [section(text), ...lineBlocks(say, lines, OUTLASTED_IN_A_MODAL), again] };
}

function outlastedLines(say: Say, locale: Locale, outlasted: readonly OutlastedRow[]): string[] {
  return outlasted.map(({ row, standing }) =>
    say('import.outlasted_line', {
      who: mention(row.userId),
      name: escapeText(row.requirement.names[locale]),
      date: dateText(row.doneOn, locale),
      noted: dateText(standing.doneOn, locale),
    }),
  );
}

function completedText(say: Say, locale: Locale, { requirement, doneOn, expiresOn }: ImportedCompletion): string {
  const words = { name: escapeText(requirement.names[locale]), date: dateText(doneOn, locale) };
  if (!expiresOn) return say('import.completed', words);
  return say('import.completed_until', { ...words, until: dateText(expiresOn, locale) });
}

function lineBlocks(say: Say, lines: readonly string[], room: typeof IN_A_MESSAGE): KnownBlock[] {
  const shown = lines.slice(0, room.blocks * room.lines);
  const more = lines.length - shown.length;
  const blocks = Array.from({ length: Math.ceil(shown.length / room.lines) }, (_, part) =>
    section(shown.slice(part * room.lines, (part + 1) * room.lines).join('\n')),
  );
  return [...blocks, ...(more > 0 ? [context(say('import.more', { count: more }))] : [])];
}

/** While the file is on its way. */
export function readingReply(say: Say): Reply {
  return sentence(say('import.reading'));
}

/** @param outlasted rows that stayed out */
export function importedReply(
  say: Say,
  completions: readonly Pick<ImportedCompletion, 'userId'>[],
  outlasted: number,
): Reply {
  const people = new Set(completions.map(({ userId }) => userId)).size;
  const told = [
    ...(people > 0 ? [say('import.done', { rows: completions.length, people })] : []),
    ...(outlasted > 0 ? [say('import.outlasted_done', { rows: outlasted })] : []),
  ];
  return sentence(told.join('\n\n'));
}

function problemText(say: Say, problem: FileProblem): string {
  switch (problem.problem) {
    case 'unknown_column':
      return say('import.problem.unknown_column', { letter: letterOf(problem.at) });
    case 'column_twice':
    case 'missing_column':
    case 'not_a_date':
    case 'two_days':
      return say(`import.problem.${problem.problem}`, { column: say(`import.column.${problem.column}`) });
    case 'too_many_rows':
      return say('import.problem.too_many_rows', { most: problem.most });
    case 'duplicate':
      return say('import.problem.duplicate', { of: problem.of });
    case 'too_large':
      return say('import.problem.too_large', { kilobytes: KILOBYTES });
    // The file's own problems name whom and what was typed, so that these are never asked of the rules of verifying.
    case 'nobody':
    case 'not_members':
      return say('import.problem.no_person');
    case 'requirement_gone':
      return say('import.problem.no_requirement');
    default:
      return say(`import.problem.${problem.problem}`);
  }
}

/** A column as a spreadsheet names it. @param at its place, from 0 */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${letterOf(Math.floor(at / 26) - 1)}${last}`;
}
