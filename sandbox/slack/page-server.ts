import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../src/core/model.js';
import type { Events } from './events.js';
import { type PageHandler, readBody, sendJson } from './http-server.js';
import { fillView } from './modals.js';
import type { Done, Setting } from './page-api.js';
import { type About, cardOf, screenOf } from './page-screen.js';
import type { PersonAtScreen } from './person.js';
import type { Ack } from './sandbox.js';
import type { Workspace } from './workspace.js';

interface PageParts {
  readonly workspace: Workspace;
  readonly person: (userId: string) => PersonAtScreen;
  readonly events: Events;
  /** Folder of the built page; undefined serves none. */
  readonly folder: string | undefined;
  readonly about: About;
  readonly language: Locale;
}

const value = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), value);
const inChannel = z.object({ as: z.string(), channelId: z.string() });
const typed = inChannel.extend({ text: z.string() });
const inView = z.object({ as: z.string(), viewId: z.string() });
const place = z.union([z.object({ channelId: z.string(), ts: z.string() }), z.object({ viewId: z.string() })]);
const pressed = z.object({
  as: z.string(),
  place,
  blockId: z.string(),
  actionId: z.string(),
  value: z.string().optional(),
  selected: value.optional(),
});
const searched = inView.extend({ blockId: z.string(), actionId: z.string(), typed: z.string() });
const attached = z.object({ as: z.string(), name: z.string().min(1), content: z.base64() });
const clockChange = z.union([
  z.object({ advanceMinutes: z.number() }),
  z.object({ to: z.iso.datetime({ offset: true }) }),
]);

/** Answers the page's questions (page-api.ts) and serves the page itself. */
export function makePageHandler(parts: PageParts): PageHandler {
  return async (request, response, url) => {
    if (!url.pathname.startsWith('/page-api/')) return await sendFile(response, parts.folder, url.pathname);
    const name = url.pathname.slice('/page-api/'.length);
    if (request.method === 'POST') return sendJson(response, 200, await doAs(parts, name, request));
    if (name === 'setting') return sendJson(response, 200, { language: parts.language } satisfies Setting);
    if (name === 'people') return sendJson(response, 200, people(parts));
    if (name === 'changes') return sendChanges(parts.workspace, request, response);
    const user = parts.workspace.world.users.get(url.searchParams.get('as') ?? '');
    if (name === 'screen' && user) return sendJson(response, 200, screenOf(parts.workspace, user, parts.about));
    sendJson(response, 404, { ok: false, problem: 'There is no such thing here.' });
  };
}

function people({ workspace, about }: PageParts) {
  const users = [...workspace.world.users.values()].filter((user) => !user.deleted);
  return users.map((user) => cardOf(workspace, user, about));
}

/** Does one thing that a person does on the page. Whatever goes wrong comes back in words. */
async function doAs(parts: PageParts, name: string, request: IncomingMessage): Promise<Done> {
  const action = ACTIONS[name];
  if (!action) return { ok: false, problem: `There is no ${name}.` };
  try {
    const ack = await action(parts, JSON.parse((await readBody(request)).toString()));
    if (ack?.problem !== undefined) return { ok: false, problem: ack.problem };
    const { fileId, options } = ack ?? {};
    return { ok: true, ...(fileId !== undefined && { fileId }), ...(options && { options }) };
  } catch (error) {
    if (error instanceof z.ZodError) return { ok: false, problem: z.prettifyError(error) };
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

type Outcome = Pick<Ack, 'problem'> & Pick<Done, 'fileId' | 'options'>;
type Action = (parts: PageParts, body: unknown) => Promise<Outcome | undefined>;

const ACTIONS: Readonly<Record<string, Action>> = {
  command: async ({ person }, body) => {
    const { as, channelId, text } = typed.parse(body);
    return await person(as).command(channelId, text);
  },
  write: async ({ person }, body) => {
    const { as, channelId, text } = typed.parse(body);
    await person(as).write(channelId, text);
    return undefined;
  },
  press: async ({ person }, body) => {
    const { as, place: at, blockId, actionId, value: given, selected } = pressed.parse(body);
    return await person(as).pressElement(at, blockId, actionId, selected ?? given ?? null);
  },
  search: async ({ person }, body) => {
    const { as, viewId, typed: written, ...element } = searched.parse(body);
    return { options: await person(as).searchElement(viewId, element, written) };
  },
  fill: async ({ workspace }, body) => {
    const given = inView.extend({ values }).parse(body);
    fillView(workspace, modalOf(workspace, given), given.values);
    return undefined;
  },
  submit: async ({ workspace, person }, body) => {
    const given = inView.extend({ values: values.default({}) }).parse(body);
    modalOf(workspace, given);
    return await person(given.as).submit(given.values);
  },
  close: async ({ workspace, person }, body) => {
    const given = inView.parse(body);
    modalOf(workspace, given);
    await person(given.as).closeModal();
    return undefined;
  },
  attach: async ({ person }, body) => {
    const { as, name, content } = attached.parse(body);
    return { fileId: person(as).attach(name, Buffer.from(content, 'base64')) };
  },
  home: async ({ person }, body) => await person(z.object({ as: z.string() }).parse(body).as).openHome(),
  shortcut: async ({ person }, body) => {
    const { as, callbackId } = z.object({ as: z.string(), callbackId: z.string() }).parse(body);
    return await person(as).shortcut(callbackId);
  },
  join: async ({ events }, body) => {
    const { as, channelId } = inChannel.parse(body);
    await events.join(channelId, as);
    return undefined;
  },
  leave: async ({ events }, body) => {
    const { as, channelId } = inChannel.parse(body);
    await events.leave(channelId, as);
    return undefined;
  },
  clock: async ({ workspace }, body) => {
    const change = clockChange.parse(body);
    if ('to' in change) await workspace.clock.set(new Date(change.to));
    else await workspace.clock.advance(change.advanceMinutes * 60_000);
    workspace.changes.mark();
    return undefined;
  },
};

/** The modal on top; the page may be a moment behind. */
function modalOf(workspace: Workspace, { as, viewId }: { readonly as: string; readonly viewId: string }) {
  const top = workspace.views.top(as);
  if (top?.id !== viewId) throw new Error('This modal is not open any more.');
  return top;
}

function sendChanges({ changes }: Workspace, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (count: number) => response.write(`data: ${count}\n\n`);
  send(changes.count);
  request.on('close', changes.listen(send));
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** A file of the page; any other address is the page itself. */
async function sendFile(response: ServerResponse, folder: string | undefined, pathname: string): Promise<void> {
  if (folder === undefined) return sendJson(response, 404, { ok: false, problem: 'This sandbox has no page.' });
  const wanted = normalize(join(folder, decodeURIComponent(pathname)));
  const inside = wanted.startsWith(normalize(folder) + sep) && extname(wanted) !== '';
  const file =
    (inside ? await readFile(wanted).catch(() => null) : null) ?? (await readFile(join(folder, 'index.html')));
  const type = CONTENT_TYPES[inside ? extname(wanted) : '.html'] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(file);
}
