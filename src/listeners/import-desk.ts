import type { ModalView } from '@slack/types';
import type { Deps } from '../deps.js';
import { type ImportedCompletion, LARGEST_IMPORT, readImport } from '../domain/importing.js';
import { readImportColumn } from '../locales/index.js';
import { type FileProblem, importProblemsReply, readingReply } from '../views/import-preview.js';
import { sentence, toldModal } from '../views/parts.js';
import { downloadFile } from './download-file.js';
import type { SubmitRequest, Submitted } from './listen.js';
import { readNames } from './names.js';
import { reportProblem } from './problems.js';
import { readCsv } from './read-csv.js';
import { openDesk, type VerifyDesk } from './verify-desk.js';

/** Fetching a file takes longer than Slack waits for an answer: the modal says so, and shows the outcome when it is there. */
export function whenReady(deps: Deps, request: SubmitRequest, work: () => Promise<ModalView>): Submitted {
  const { say, client, view, person } = request;
  const afterwards = async (): Promise<void> => {
    const outcome = await work().catch((error: unknown) => {
      const reference = reportProblem(deps.logger, error, { callbackId: view.callback_id, userId: person.userId });
      return toldModal(say, sentence(say('problem.modal', { reference })));
    });
    await client.views.update({ view_id: view.id, view: outcome });
  };
  return { next: 'update', view: toldModal(say, readingReply(say)), afterwards };
}

export type FileReading =
  | { readonly desk: VerifyDesk; readonly completions: readonly ImportedCompletion[] }
  | { readonly told: ModalView };

/** Rights, file and rules, all as they are now. */
export async function readImportFile(request: SubmitRequest, groupId: string, fileId: string): Promise<FileReading> {
  const { client, say } = request;
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return { told: toldModal(say, desk.reply) };
  const inTheWay = (problems: readonly FileProblem[]): FileReading => {
    return { told: toldModal(say, importProblemsReply(say, groupId, problems)) };
  };
  const download = await downloadFile(client, fileId, LARGEST_IMPORT);
  if (!download.ok) return inTheWay([download]);
  const csv = readCsv(download.bytes);
  if (!csv.ok) return inTheWay([csv]);
  const names = await readNames(client, desk.around.memberIds);
  const reading = readImport(csv.table, { ...desk.around, names, columnOf: readImportColumn });
  return reading.ok ? { desk, completions: reading.completions } : inTheWay(reading.problems);
}
