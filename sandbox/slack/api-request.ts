import type { IncomingMessage } from 'node:http';
import type { ApiRequest } from './web-api.js';

const STRUCTURED = new Set(['blocks', 'view', 'metadata', 'files', 'attachments']);

/** Reads a call of the Web API: arguments from the address, a form or JSON; the token from the header or an argument. */
export function readApiRequest(
  request: IncomingMessage,
  method: string,
  query: URLSearchParams,
  body: Buffer,
): ApiRequest {
  const { token, ...args } = { ...Object.fromEntries(query), ...readBodyArguments(request, body.toString()) };
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return { method, token: bearer ?? (typeof token === 'string' ? token : undefined), arguments: args };
}

function readBodyArguments(request: IncomingMessage, body: string): Record<string, unknown> {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const value = parseOrKeep(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }
  return type.startsWith('application/x-www-form-urlencoded') ? readFormArguments(body) : {};
}

/** Form fields hold structured arguments as JSON; unfolded, the recorded calls read well. */
export function readFormArguments(body: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(body)];
  return Object.fromEntries(fields.map(([key, value]) => [key, STRUCTURED.has(key) ? parseOrKeep(value) : value]));
}

/** JSON, or the text itself where it is none. */
export function parseOrKeep(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
