import type { BotUnderTest } from './bot.js';

/** The content of the file that the bot uploaded last. */
export async function lastUploaded({ sandbox }: BotUnderTest): Promise<string> {
  const completed = sandbox.calls.filter(({ method }) => method === 'files.completeUploadExternal').at(-1);
  const id = /F[A-Z0-9]+/.exec(JSON.stringify(completed))?.[0] ?? '';
  const headers = { authorization: `Bearer ${sandbox.tokens.bot}` };
  const file = await fetch(sandbox.apiUrl.replace('/api/', `/files/${id}`), { headers });
  return file.text();
}
