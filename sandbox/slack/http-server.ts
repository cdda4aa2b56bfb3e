import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { hasScope } from './access.js';
import { parseOrKeep, readApiRequest } from './api-request.js';
import type { ApiAnswer, WebApi } from './web-api.js';
import type { Workspace } from './workspace.js';

const LARGEST_BODY = 50 * 1024 * 1024;
/** Milliseconds for which a connection may stand idle. */
const LONGEST_SILENCE = 10 * 60_000;

/** Answers what is neither the Web API nor a response_url nor an upload. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export function makeHttpServer(parts: () => { api: WebApi; workspace: Workspace; page: PageHandler }): Server {
  // A busy machine that closes a connection which the bot is about to use again would lose its request.
  return createServer({ keepAliveTimeout: LONGEST_SILENCE }, (request, response) => {
    const { api, workspace, page } = parts();
    route(request, response, api, workspace, page).catch((error: unknown) => {
      workspace.problems.push(`the sandbox itself failed at ${request.url}: ${String(error)}`);
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'internal_error' });
    });
  });
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  api: WebApi,
  workspace: Workspace,
  page: PageHandler,
): Promise<void> {
  const url = new URL(request.url ?? '/', workspace.address);
  const [, area = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(url.pathname) ?? [];
  if (area === 'api') {
    const call = readApiRequest(request, rest, url.searchParams, await readBody(request));
    sendAnswer(request, response, await api.answer(call));
  } else if (area === 'response') {
    const payload = parseOrKeep((await readBody(request)).toString());
    sendAnswer(request, response, await api.answerResponseUrl(rest, payload));
  } else if (area === 'upload') {
    await takeUpload(request, response, workspace, rest);
  } else if (area === 'files') {
    handOutFile(request, response, workspace, rest.split('/')[0] ?? '');
  } else {
    await page(request, response, url);
  }
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: ApiAnswer): void {
  if (answer.cut) request.socket.destroy();
  else sendJson(response, answer.status, answer.body, answer.headers);
}

async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  workspace: Workspace,
  fileId: string,
): Promise<void> {
  const bytes = fileBytes(request, await readBody(request));
  const taken = workspace.files.receive(fileId, bytes);
  response.writeHead(taken ? 200 : 400, { 'content-type': 'text/plain' });
  response.end(taken ? `OK - ${bytes.length}` : 'The upload is not the announced size');
}

/** Only for the app's token, and one that may read files; else Slack shows its page for signing in. */
function handOutFile(request: IncomingMessage, response: ServerResponse, workspace: Workspace, fileId: string): void {
  const isApp = request.headers.authorization === `Bearer ${workspace.tokens.bot}`;
  if (!isApp || !hasScope(workspace, 'files:read')) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Sign in to Sandbox</title>');
    return;
  }
  const bytes = workspace.files.bytesOf(fileId);
  if (bytes) response.writeHead(200, { 'content-type': 'text/plain', 'content-length': bytes.length }).end(bytes);
  else response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Not found</title>');
}

/** Raw bytes, or the one file of a multipart form. */
function fileBytes(request: IncomingMessage, body: Buffer): Buffer {
  const boundary = /multipart\/form-data;\s*boundary="?([^";]+)/.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return body;
  const start = body.indexOf('\r\n\r\n') + 4;
  const end = body.indexOf(`\r\n--${boundary}`, start);
  return body.subarray(start, end);
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new Error('body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
