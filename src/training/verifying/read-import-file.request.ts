import type { ModalView } from '@slack/types';
import type { Group } from '../../core/model.js';
import { readImportColumn } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { toldModal } from '../../slack/blocks/parts.js';
import { downloadFile } from '../../slack/download-file.js';
import type { Deps } from '../../slack/hearing/deps.js';
import type { SubmitRequest } from '../../slack/hearing/request.js';
import { readGroupToVerify } from './group-to-verify.request.js';
import { type FileProblem, importProblemsReply } from './import-preview.view.js';
import { type ImportedCompletion, LARGEST_IMPORT, readImport, type StrokesRead } from './importing.rule.js';
import { readTable } from './read-table.request.js';
import type { importCompletionsModal } from './verifying.controls.js';

/** Which file, for which group. */
export type ImportedFile = Remembered<typeof importCompletionsModal>;

export type FileReading =
  | {
      readonly group: Group;
      readonly completions: readonly ImportedCompletion[];
      readonly strokesRead: readonly StrokesRead[];
    }
  | { readonly told: ModalView };

/** Rights, file and rules, all as they are now. */
export async function readImportFile(
  deps: Deps,
  request: SubmitRequest,
  { groupId, fileId }: ImportedFile,
): Promise<FileReading> {
  const { client, say } = request;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return { told: toldModal(say, read.reply) };
  const { group, around } = read;
  const inTheWay = (problems: readonly FileProblem[]): FileReading => {
    return { told: toldModal(say, importProblemsReply(say, groupId, problems)) };
  };
  const download = await downloadFile(client, fileId, LARGEST_IMPORT);
  if (!download.ok) return inTheWay([download]);
  const file = await readTable(download.bytes);
  if (!file.ok) return inTheWay([file]);
  const names = await deps.people.names(client, around.memberIds);
  const reading = readImport(file.table, { ...around, names, columnOf: readImportColumn });
  if (!reading.ok) return inTheWay(reading.problems);
  return { group, completions: reading.completions, strokesRead: reading.strokesRead ?? [] };
}
