import type { ModalView } from '@slack/types';
import { sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { reportProblem } from '../../slack/hearing/problems.js';
import type { SubmitRequest } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { readingReply } from './import-preview.view.js';

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
