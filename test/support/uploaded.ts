import type { BotUnderTest } from './bot.js';

/** The content of the file that the bot uploaded last. */
export async function lastUploaded(world: BotUnderTest): Promise<string> {
  return (await uploadedFiles(world)).at(-1) ?? '';
}

/** The content of every file that the bot uploaded, the last at the end. */
export function uploadedFiles({ sandbox }: BotUnderTest): Promise<string[]> {
  const completed = sandbox.calls.filter(({ method }) => method === 'files.completeUploadExternal');
  return Promise.all(completed.map((call) => contentOf(sandbox, call)));
}

async function contentOf(sandbox: BotUnderTest['sandbox'], completed: unknown): Promise<string> {
  return (await fileOf(sandbox, completed)).text();
}

function fileOf(sandbox: BotUnderTest['sandbox'], completed: unknown): Promise<Response> {
  const id = /F[A-Z0-9]+/.exec(JSON.stringify(completed))?.[0] ?? '';
  const headers = { authorization: `Bearer ${sandbox.tokens.bot}` };
  return fetch(sandbox.apiUrl.replace('/api/', `/files/${id}`), { headers });
}

/** The same of the last one, as bytes. */
export async function lastUploadedBytes({ sandbox }: BotUnderTest): Promise<Buffer> {
  const completed = sandbox.calls.findLast(({ method }) => method === 'files.completeUploadExternal');
  return Buffer.from(await (await fileOf(sandbox, completed)).arrayBuffer());
}
