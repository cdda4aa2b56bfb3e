import { createHmac } from 'node:crypto';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const SECRET = 'of-the-stand-in';
export const SECONDS_NOW = () => Math.floor(Date.now() / 1000);

/** Bolt as its documentation starts it over HTTP, on a free port. */
export async function startBolt() {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    logLevel: LogLevel.ERROR,
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U1' }),
  });
  const heard = [];
  app.command('/visit', async ({ ack }) => {
    heard.push('/visit');
    await ack('ok');
  });
  const server = await app.start(0);
  return { app, heard, url: `http://127.0.0.1:${server.address().port}/slack/events` };
}

/** A request as Slack signs it. @param signedAt seconds since 1970 */
export function signed(body, contentType, signedAt = SECONDS_NOW()) {
  const signature = createHmac('sha256', SECRET).update(`v0:${signedAt}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(signedAt),
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
