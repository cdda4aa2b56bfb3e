import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { meaningOf } from './slack-errors.rule.js';

export type Download =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'too_large' | 'file_gone' };

/** Milliseconds. */
const DOWNLOADED_WITHIN = 10_000;

/**
 * Fetches a file that somebody has put into Slack.
 * @param largest bytes; a larger one is not fetched
 * @throws what Slack or the network answers, and for a file that is not kept in Slack
 */
export async function downloadFile(client: WebClient, fileId: string, largest: number): Promise<Download> {
  const file = await readFile(client, fileId);
  if (!file) return { ok: false, problem: 'file_gone' };
  if ((file.size ?? 0) > largest) return { ok: false, problem: 'too_large' };
  const url = new URL(file.url_private_download ?? file.url_private ?? '');
  // The token opens the workspace: it goes to Slack and to nobody else, wherever a file says that it is kept.
  if (!isSlack(client, url)) throw new Error('the file is not kept in Slack');
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${client.token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(DOWNLOADED_WITHIN),
  });
  // Slack answers a token that may not read files with its page for signing in.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || isPage) throw new Error(`the file was not handed out: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > largest ? { ok: false, problem: 'too_large' } : { ok: true, bytes };
}

async function readFile(client: WebClient, fileId: string) {
  try {
    return (await client.files.info({ file: fileId })).file;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && meaningOf('files.info', error.data.error) === 'gone') return undefined;
    throw error;
  }
}

function isSlack(client: WebClient, url: URL): boolean {
  if (url.origin === new URL(client.slackApiUrl).origin) return true;
  return url.protocol === 'https:' && (url.hostname === 'slack.com' || url.hostname.endsWith('.slack.com'));
}
