import type { ModalView } from '@slack/types';
import type { Deps } from '../deps.js';
import { type ImportedCompletion, LARGEST_IMPORT, readImport, type StrokesRead } from '../domain/importing.js';
import { readImportColumn } from '../locales/index.js';
import { type FileProblem, importProblemsReply, readingReply } from '../views/import-preview.js';
import { sentence, toldModal } from '../views/parts.js';
import { downloadFile } from './download-file.js';
import type { SubmitRequest, Submitted } from './listen.js';
import { reportProblem } from './problems.js';
import { readTable } from './read-table.js';
import { openDesk, type VerifyDesk } from './verify-desk.js';

/** Fetching a file takes longer than Slack waits for an answer: the modal says so, and shows the outcome when it is there. */
export function whenReady(deps: Deps, request: SubmitRequest, work: () => Promise<ModalView>): Submitted {
  const { say, screen, view, person } = request;
  const afterwards = async (): Promise<void> => {
    const outcome = await work().catch((error: unknown) => {
      const reference = reportProblem(deps.logger, error, { callbackId: view.callback_id, userId: person.userId });
      return toldModal(say, sentence(say('problem.modal', { reference })));
    });
    await screen.repaint(view.id, outcome);
  };
  return { next: 'update', view: toldModal(say, readingReply(say)), afterwards };
}

export type FileReading =
  | {
      readonly desk: VerifyDesk;
      readonly completions: readonly ImportedCompletion[];
      readonly strokesRead: readonly StrokesRead[];
    }
  | { readonly told: ModalView };

/** Rights, file and rules, all as they are now. */
export async function readImportFile(
  deps: Deps,
  request: SubmitRequest,
  groupId: string,
  fileId: string,
): Promise<FileReading> {
  const { client, say } = request;
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return { told: toldModal(say, desk.reply) };
  const inTheWay = (problems: readonly FileProblem[]): FileReading => {
    return { told: toldModal(say, importProblemsReply(say, groupId, problems)) };
  };
  const download = await downloadFile(client, fileId, LARGEST_IMPORT);
  if (!download.ok) return inTheWay([download]);
  const file = await readTable(download.bytes);
  if (!file.ok) return inTheWay([file]);
  const names = await deps.people.names(client, desk.around.memberIds);
  const reading = readImport(file.table, { ...desk.around, names, columnOf: readImportColumn });
  if (!reading.ok) return inTheWay(reading.problems);
  return { desk, completions: reading.completions, strokesRead: reading.strokesRead ?? [] };
}
