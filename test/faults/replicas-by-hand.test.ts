import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Screen } from '../../sandbox/slack/page-api.js';
import { describeOnPostgres, emptyPostgres, temporaryFolder } from '../support/database.js';
import { type BotProcess, endProcessesAfterwards, startBotProcess } from '../support/process.js';
import { until } from '../support/until.js';

endProcessesAfterwards();

/** What docs/running.md has somebody start by hand, each by its own command: the settings are those that it prints or names. */
describeOnPostgres('two bots over HTTP, by hand', () => {
  it('answer /visit by turns, and when one is killed the other answers', async () => {
    const folder = temporaryFolder();
    const database = await emptyPostgres();
    const proxy = await startProxy();
    const standIn = startBotProcess(folder, {}, [
      process.execPath,
      resolve('dist/sandbox/demo/stand-in.js'),
      ...['--port', '0', '--to', `${proxy.address}/slack/events`],
    ]);
    await until('the stand-in says where it is', () => /Ctrl\+C/.test(standIn.output()));
    const printed = Object.fromEntries(
      [...standIn.output().matchAll(/export (\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    const page = /^ {2}(http:\S+)$/m.exec(standIn.output())?.[1] ?? '';
    expect(Object.keys(printed)).toEqual(['SLACK_API_URL', 'SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']);

    // As compose.yml sets them: an empty token means HTTP.
    const settings = { ...printed, SLACK_APP_TOKEN: '', DATABASE_URL: database.url, PORT: '0', TZ: 'UTC' };
    const bots: readonly BotProcess[] = [startBotProcess(folder, settings), startBotProcess(folder, settings)];
    const ports = await Promise.all(bots.map((bot) => bot.ready()));
    proxy.to(ports.map(({ port }) => Number(port)));
    for (const { healthPort } of ports) expect((await fetch(`http://127.0.0.1:${healthPort}/readyz`)).status).toBe(200);

    for (let time = 0; time < 4; time += 1) expect(await answerTo(page, '/visit')).toContain('"repliesTo":"/visit"');
    expect(proxy.delivered().every((count) => count >= 2)).toBe(true);

    bots[0]?.kill('SIGKILL');
    await bots[0]?.ended;
    for (let time = 0; time < 4; time += 1) expect(await answerTo(page, '/visit')).toContain('"repliesTo":"/visit"');

    for (const each of [bots[1], standIn]) {
      each?.kill('SIGTERM');
      expect(await each?.ended).toMatchObject({ code: 0 });
    }
    await database.remove();
  });
});

/** What Anna is answered in the channel when she types it on the page. */
async function answerTo(page: string, text: string): Promise<string> {
  const shown = async () => {
    const screen = (await (await fetch(`${page}page-api/screen?as=U0ANNA`)).json()) as Screen;
    return screen.channels.find(({ id }) => id === 'C0HOME')?.messages ?? [];
  };
  const before = await shown();
  const response = await fetch(`${page}page-api/command`, {
    method: 'POST',
    body: JSON.stringify({ as: 'U0ANNA', channelId: 'C0HOME', text }),
  });
  expect(await response.json()).toEqual({ ok: true });
  await until('the answer', async () => (await shown()).length > before.length);
  return JSON.stringify((await shown()).slice(before.length));
}

interface Proxy {
  readonly address: string;
  to(ports: readonly number[]): void;
  /** How many deliveries each has answered. */
  delivered(): readonly number[];
}

/** In turn to one and to the other, and to the other at once where nobody listens: what Caddy does in compose.yml. */
async function startProxy(): Promise<Proxy> {
  let ports: readonly number[] = [];
  let turn = 0;
  const delivered = new Map<number, number>();
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => forward(ports.length));
    const forward = (left: number): void => {
      const port = ports[turn % ports.length];
      turn += 1;
      if (port === undefined || left === 0) return void outgoing.writeHead(502).end();
      const { method, url: path, headers } = incoming;
      const passed = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        delivered.set(port, (delivered.get(port) ?? 0) + 1);
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.once('error', () => forward(left - 1));
      passed.end(Buffer.concat(parts));
    };
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterAll(() => server.close());
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    to: (these) => {
      ports = these;
    },
    delivered: () => ports.map((port) => delivered.get(port) ?? 0),
  };
}
