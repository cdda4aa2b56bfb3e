// The socket is recycled, and the call for another fails as a proxy or a load balancer fails, with a 502, until its retries are used up
// (none here, to see it soon). After that the client should try again for as long as nobody has disconnected it.
import { setTimeout as wait } from 'node:timers/promises';
import { LogLevel, SocketModeReceiver } from '@slack/bolt';
import { startTinySlack } from './shared/tiny-slack.mjs';
import { conclude, nextCrash } from './shared/verdict.mjs';

const slack = await startTinySlack((calls) => (calls.length === 2 ? { status: 502, body: {} } : null));
const { client } = new SocketModeReceiver({
  appToken: 'xapp-1',
  logLevel: LogLevel.ERROR,
  clientPingTimeout: 300,
  installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } } },
});
await client.start();
const crash = nextCrash();
let isBack = false;
client.on('connected', () => {
  isBack = true;
});
slack.say({ type: 'disconnect', reason: 'refresh_requested' });
const error = await Promise.race([crash, wait(5_000, null)]);
await wait(3_000);
conclude({
  expected: 'connected again, and every rejection handled',
  got: `${isBack ? 'connected again' : 'not connected any more'}, after ${slack.calls.length} calls; unhandled: ${error?.message ?? 'nothing'}`,
  isThere: !isBack && error !== null,
});
