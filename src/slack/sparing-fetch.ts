import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';

/** Milliseconds for which a connection that nobody uses is kept: Slack may let go of it at any time after that. */
const KEPT_FOR = 4_000;
/** Answers with such a status have no body, and `Response` takes none. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Fetches as Node does, at a third of its CPU: everything that people are answered and shown is a request to Slack. What is no
 * plain text goes Node's own way. An answer is read to its end before it is handed over.
 */
export function createSparingFetch(): typeof fetch {
  const agent = new Agent({ keepAlive: true, timeout: KEPT_FOR });
  const plainAgent = new PlainAgent({ keepAlive: true, timeout: KEPT_FOR });
  return async (input, init = {}) => {
    const { body, signal, redirect } = init;
    if (input instanceof Request || typeof body !== 'string') return fetch(input, init);
    signal?.throwIfAborted();
    const url = new URL(input);
    const headers = {
      ...Object.fromEntries(new Headers(init.headers)),
      ...{ 'content-length': Buffer.byteLength(body), 'accept-encoding': 'gzip' },
    };
    const told = { method: init.method ?? 'GET', headers, ...(signal && { signal }) };
    try {
      const asking =
        url.protocol === 'https:'
          ? request(url, { ...told, agent })
          : plainRequest(url, { ...told, agent: plainAgent });
      const answer = await answerTo(asking, body);
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400 && redirect !== 'manual') throw new Error('it sends us somewhere else');
      const said = await text(answer.headers['content-encoding'] === 'gzip' ? unzipped(answer) : answer);
      return new Response(WITHOUT_BODY.has(status) ? null : said, {
        ...{ status, statusText: answer.statusMessage ?? '', headers: headersOf(answer) },
      });
    } catch (error) {
      // As fetch puts it: whoever asked looks for the reason there.
      throw signal?.aborted ? signal.reason : new TypeError('fetch failed', { cause: error });
    }
  };
}

function answerTo(asking: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asking.once('response', resolve);
    asking.once('error', reject);
    asking.end(body);
  });
}

/** An answer that breaks off breaks what is unzipped off as well. */
function unzipped(answer: IncomingMessage) {
  const unzipping = createGunzip();
  answer.once('error', (error) => unzipping.destroy(error));
  return answer.pipe(unzipping);
}

/** Of the body as it is handed over, not as it came. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const { 'content-encoding': _encoding, 'content-length': _length, ...others } = headers;
  return Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
}
