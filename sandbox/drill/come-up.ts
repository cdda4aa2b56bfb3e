import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bot, startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import { isFormerMember } from '../../src/core/former-member.js';
import { createLogger } from '../../src/core/logging.js';
import type { Database } from '../../src/database/database.js';
import { packageFolder } from '../../src/database/migration-files.js';
import type { Sandbox } from '../slack/sandbox.js';
import { startSandbox } from '../slack/start-sandbox.js';

export interface ComingUp {
  readonly workspaceId: string;
  readonly timeZone: string;
  readonly clock: () => Date;
}

export interface CameUp {
  readonly isUp: boolean;
  readonly sentences: readonly string[];
}

/** Milliseconds that the stand-in for Slack waits for an answer: a busy machine is no reason to fail. */
const PATIENCE = 20_000;

/**
 * Starts the bot on a copy of the database, against a Slack that stands in for the real one on this machine, with the same people
 * and channels and no post. It makes one pass of delivery, and opens its home for somebody who leads.
 * @param database which is written to
 */
export async function comeUp(database: Database, { workspaceId, timeZone, clock }: ComingUp): Promise<CameUp> {
  const manifest = readFileSync(join(packageFolder, 'manifest.yml'), 'utf8');
  const sandbox = await startSandbox({
    manifest,
    now: clock(),
    teamId: workspaceId,
    rateLimits: false,
    patience: PATIENCE,
  });
  const failures: string[] = [];
  const logger = createLogger('error', { write: (line) => failures.push(line) });
  let bot: Bot | null = null;
  try {
    const leader = await fill(sandbox, database, workspaceId);
    bot = await startBot({
      ...{ store: createStore(database), logger, clock, wake: () => () => {} },
      connection: { mode: 'socket', appToken: sandbox.tokens.app },
      botToken: sandbox.tokens.bot,
      slackApiUrl: sandbox.apiUrl,
      defaultLocale: 'en',
      defaultTimeZone: timeZone,
    });
    await sandbox.connected();
    const { outcome, sent, dead } = await bot.reconciler.pass();
    if (leader !== null) await sandbox.as(leader).openHome();
    await bot.idle();
    const hasHome = leader === null || sandbox.world.home(leader) !== null;
    const isUp = outcome === 'done' && hasHome && failures.length === 0 && sandbox.problems.length === 0;
    const done = `Started against a stand-in for Slack: connected, ${sent.length} messages delivered to it, ${dead.length} refused`;
    const home =
      leader === null ? 'nobody leads a group' : hasHome ? 'a leader’s home opened' : 'a leader’s home did not open';
    return { isUp, sentences: [`${done}, ${home}.`, ...failures.map(firstWords), ...sandbox.problems] };
  } catch (error) {
    return {
      isUp: false,
      sentences: [
        `It did not start: ${error instanceof Error ? error.message : String(error)}`,
        ...failures.map(firstWords),
      ],
    };
  } finally {
    await bot?.stop();
    await sandbox.close();
  }
}

/** Of a line of the log: what happened, and the error's own words. */
function firstWords(line: string): string {
  const { msg, err, error } = JSON.parse(line) as {
    msg?: string;
    err?: { message?: string };
    error?: { message?: string };
  };
  return [msg, err?.message ?? error?.message].filter(Boolean).join(': ');
}

/** The people and channels of which the database knows. @returns Slack user id of somebody who leads; null for nobody */
async function fill(sandbox: Sandbox, { client }: Database, workspaceId: string): Promise<string | null> {
  const where = { workspaceId };
  const [workspace, staff, groups, volunteers] = await Promise.all([
    client.workspace.findUniqueOrThrow({ where: { id: workspaceId } }),
    client.nationalStaff.findMany({ where }),
    client.group.findMany({ where, include: { leaders: true, memberships: { include: { volunteer: true } } } }),
    client.volunteer.findMany({ where, select: { userId: true } }),
  ]);
  const { timeZone, nationalChannelId } = workspace;
  const led = groups.flatMap(({ leaders }) => leaders.map(({ userId }) => userId));
  const people = [...volunteers, ...staff].map(({ userId }) => userId);
  const known = new Set([...people, ...led].filter((userId) => !isFormerMember(userId)));
  // Slack says of nobody who they are here, so that they are called what they are called in the records.
  for (const id of known) sandbox.world.addUser({ id, name: id, timeZone });
  const channels = new Map<string, Set<string>>();
  const join = (channelId: string, members: readonly string[]) =>
    channels.set(
      channelId,
      new Set([...(channels.get(channelId) ?? [sandbox.botUserId]), ...members.filter((id) => known.has(id))]),
    );
  if (nationalChannelId !== null)
    join(
      nationalChannelId,
      staff.map(({ userId }) => userId),
    );
  for (const { channelId, leaders, memberships } of groups) {
    const members = memberships.filter(({ endedAt }) => endedAt === null).map(({ volunteer }) => volunteer.userId);
    join(channelId, [...members, ...leaders.map(({ userId }) => userId)]);
  }
  for (const [id, members] of channels) sandbox.world.addChannel({ id, name: id.toLowerCase(), members: [...members] });
  return groups.find(({ closedAt, leaders }) => closedAt === null && leaders.length > 0)?.leaders[0]?.userId ?? null;
}
