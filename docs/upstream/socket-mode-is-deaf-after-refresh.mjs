// Slack asks for a new connection every few hours, as a matter of routine (`refresh_requested`). The client should be back at once:
// it waits as after a failure, `clientPingTimeout` long, five seconds by default. Whoever presses meanwhile is not heard.
import { LogLevel, SocketModeReceiver } from '@slack/bolt';
import { startTinySlack } from './shared/tiny-slack.mjs';
import { conclude } from './shared/verdict.mjs';

const slack = await startTinySlack();
const { client } = new SocketModeReceiver({
  appToken: 'xapp-1',
  logLevel: LogLevel.ERROR,
  installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
});
await client.start();
const began = performance.now();
const isBack = new Promise((resolve) => client.once('connected', resolve));
slack.say({ type: 'disconnect', reason: 'refresh_requested' });
await isBack;
const took = Math.round(performance.now() - began);
conclude({ expected: 'connected again within a second', got: `after ${took} ms`, isThere: took > 4_000 });
