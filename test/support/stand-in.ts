import { readFileSync } from 'node:fs';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';

interface StandIn {
  readonly sandbox: Sandbox;
  /** What a bot needs to reach it over a socket. */
  readonly settings: Readonly<Record<'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN' | 'SLACK_API_URL', string>>;
}

/** An empty workspace in which time passes, for a bot that is a process of its own. */
export async function startStandIn(): Promise<StandIn> {
  const sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: new Date() });
  sandbox.clock.run();
  const { bot, app } = sandbox.tokens;
  return { sandbox, settings: { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_API_URL: sandbox.apiUrl } };
}
