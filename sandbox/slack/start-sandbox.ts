import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InjectedFaults } from './faults.js';
import { makeHttpServer } from './http-server.js';
import { openForApp } from './open-for-app.js';
import { ackOf } from './outcome.js';
import { makePageHandler } from './page-server.js';
import type { PersonAbout, Sandbox, SandboxOptions } from './sandbox.js';
import { WorldForTests } from './sandbox-world.js';
import { sentBy } from './sent-by.js';
import { Sockets } from './socket.js';
import { makeWorkspace } from './workspace.js';

const HOST = '127.0.0.1';
const NOBODY: PersonAbout = { about: { sv: '', da: '', en: '' }, role: null };

/**
 * Starts a Slack workspace with the app of `options.manifest` installed, on loopback only.
 * @throws Error when the manifest is one that Slack would refuse
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const faults = new InjectedFaults();
  const server = makeHttpServer(() => ({ api, workspace, page }));
  const address = await listen(server, options.port ?? 0);
  const workspace = makeWorkspace(options, address);
  const sockets = new Sockets(workspace.appId, options.patience);
  const { deliveries, events, api, person } = openForApp(workspace, sockets, {
    faults,
    rateLimits: options.rateLimits ?? true,
    issuePath: () => sockets.issuePath(),
  });
  const page = makePageHandler({
    workspace,
    person,
    events,
    folder: options.pageFolder,
    about: options.about ?? (() => NOBODY),
    language: options.language ?? 'en',
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));

  return {
    apiUrl: `${address}/api/`,
    pageUrl: `${address}/`,
    teamId: workspace.teamId,
    botUserId: workspace.botUserId,
    botId: workspace.botId,
    appId: workspace.appId,
    tokens: workspace.tokens,
    clock: workspace.clock,
    world: new WorldForTests(workspace, events),
    as: person,
    deliverTo: (requestUrl) => deliveries.deliverTo(requestUrl),
    connected: async () => {
      if (!deliveries.usesHttp && sockets.openCount === 0) await sockets.nextConnection();
    },
    faults,
    calls: api.calls,
    clearCalls: () => void api.calls.splice(0),
    problems: workspace.problems,
    notices: (userId) => workspace.notices.get(userId) ?? [],
    deliver: async (type, payload, deliverOptions) => ackOf(await deliveries.deliver(type, payload, deliverOptions)),
    record: () => {
      deliveries.recording = [];
      return deliveries.recording;
    },
    replay: async ({ type, payload }, userId) =>
      ackOf(await deliveries.deliver(type, sentBy(workspace, userId, payload))),
    asSentBy: ({ type, payload }, userId) => ({ type, payload: sentBy(workspace, userId, payload) }),
    disconnectSockets: (reason) => sockets.disconnectAll(reason),
    close: async () => {
      workspace.clock.stop();
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve());
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}
