import { WebClient } from '@slack/web-api';
import { afterEach, expect, it, vi } from 'vitest';
import { downloadFile } from '../../src/slack/download-file.js';

afterEach(() => vi.restoreAllMocks());

it.each([
  'https://files.example.org/list.csv',
  'https://files.slack.com.example.org/list.csv',
  'https://notslack.com/list.csv',
  'http://files.slack.com/list.csv',
])('the bot’s token never goes to %s, though a file says that it is kept there', async (address) => {
  const client = new WebClient('xoxb-token');
  vi.spyOn(client.files, 'info').mockResolvedValue({ ok: true, file: { id: 'F1', size: 1, url_private: address } });
  const fetched = vi.spyOn(globalThis, 'fetch');
  await expect(downloadFile(client, 'F1', 10)).rejects.toThrow('not kept in Slack');
  expect(fetched).not.toHaveBeenCalled();
});

it('a larger file than announced is not taken', async () => {
  const client = new WebClient('xoxb-token');
  const file = { id: 'F1', size: 1, url_private_download: 'https://files.slack.com/files-pri/T1-F1/list.csv' };
  vi.spyOn(client.files, 'info').mockResolvedValue({ ok: true, file });
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('x'.repeat(11)));
  expect(await downloadFile(client, 'F1', 10)).toEqual({ ok: false, problem: 'too_large' });
  expect(fetched).toHaveBeenCalledWith(
    new URL(file.url_private_download),
    expect.objectContaining({ headers: { authorization: 'Bearer xoxb-token' } }),
  );
});
