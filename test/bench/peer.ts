import { App, LogLevel } from '@slack/bolt';
import type { LentAnswers } from './lent-answers.js';
import { answerQuestions, type Doings } from './meter.js';

/** What a peer does before it answers. */
export interface Peer {
  claim(userId: string, requestId: string): Promise<void> | void;
  /** What it writes or reads for somebody who only looks. */
  look(userId: string, requestId: string): Promise<void> | void;
  readonly doings?: Doings;
}

/** Peers deliver nothing and keep nothing for later. */
const NOTHING: Doings = { begin: () => {}, release: () => 0, settle: () => {}, later: () => {} };

/** The least of a Slack app around what a peer does: fixed answers, which the bench lends it. */
export async function startPeer(peer: Peer): Promise<void> {
  const { SLACK_BOT_TOKEN: token = '', SLACK_APP_TOKEN: appToken = '', SLACK_API_URL: slackApiUrl = '' } = process.env;
  let lent: LentAnswers | null = null;
  answerQuestions({
    lend: (answers) => {
      lent = answers as LentAnswers;
    },
    ...NOTHING,
    ...peer.doings,
  });
  const answers = (): LentAnswers => {
    if (!lent) throw new Error('the bench lends the answers first');
    return lent;
  };

  const app = new App({ token, appToken, socketMode: true, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl } });
  app.command('/visit', async ({ ack, command, client, respond }) => {
    await ack();
    const { answer, modal, choosers } = answers();
    if (choosers.includes(command.user_id)) {
      await peer.look(command.user_id, command.trigger_id);
      await client.views.open({ trigger_id: command.trigger_id, view: modal });
      return;
    }
    await peer.claim(command.user_id, command.trigger_id);
    await respond({ response_type: 'ephemeral', text: 'Claimed', blocks: [...answer] });
  });
  app.event('app_home_opened', async ({ event, client, body }) => {
    await peer.look(event.user, body.event_id);
    await client.views.publish({ user_id: event.user, view: answers().home });
  });
  await app.start();
  process.stdout.write(`${JSON.stringify({ msg: 'ready' })}\n`);
  process.once('SIGTERM', () => process.exit(0));
}
