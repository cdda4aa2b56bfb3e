import { z } from 'zod';
import { writableChannel } from '../access.js';
import { defineMethod, id, type Method, structured, text, whole } from '../method.js';
import { Refusal, refusalWithMessages } from '../refusal.js';
import type { SharedFile } from '../shared-files.js';
import type { Workspace } from '../workspace.js';

const LONGEST_ALT_TEXT = 1000;
const filesSchema = z.array(z.object({ id, title: text.optional() })).min(1);

const getUploadUrl = defineMethod(
  'files.getUploadURLExternal',
  { scopes: ['files:write'] },
  z.object({ filename: id, length: whole, alt_txt: text.optional() }),
  (workspace, args) => {
    if ((args.alt_txt?.length ?? 0) > LONGEST_ALT_TEXT) throw new Refusal('alt_txt_too_large');
    const file = workspace.files.announce(args.filename, args.length, args.alt_txt);
    return { upload_url: `${workspace.address}/upload/${file.id}`, file_id: file.id };
  },
);

const completeUpload = defineMethod(
  'files.completeUploadExternal',
  { scopes: ['files:write'] },
  z.object({
    files: structured,
    channel_id: id.optional(),
    channels: text.optional(),
    initial_comment: text.optional(),
    thread_ts: id.optional(),
  }),
  (workspace, args) => {
    const parsed = filesSchema.safeParse(args.files);
    if (!parsed.success)
      throw refusalWithMessages('invalid_arguments', ['[ERROR] invalid files [json-pointer:/files]']);
    const channelIds = [...(args.channels?.split(',') ?? []), args.channel_id].filter(
      (each) => each !== undefined && each !== '',
    );
    const channels = channelIds.map((channelId) => writableChannel(workspace, String(channelId)));
    const files = parsed.data.map((each) =>
      workspace.files.complete(
        each.id,
        each.title,
        channels.map((channel) => channel.id),
      ),
    );
    for (const channel of channels) {
      const names = files.map(({ title }) => `[${title}]`).join(' ');
      const wording = [args.initial_comment, names].filter(Boolean).join('\n');
      workspace.world.addMessage({ channelId: channel.id, userId: workspace.botUserId, text: wording, blocks: [] });
    }
    return { files: files.map((file) => filePayload(workspace, file)) };
  },
);

const info = defineMethod('files.info', { scopes: ['files:read'] }, z.object({ file: id }), (workspace, args) => ({
  file: filePayload(workspace, workspace.files.poll(args.file)),
}));

export const filesMethods: readonly Method[] = [getUploadUrl, completeUpload, info];

/** What Slack tells of a file, also in the state of a modal. */
export function filePayload(workspace: Workspace, file: SharedFile): Record<string, unknown> {
  const isScanned = workspace.files.isScanned(file);
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    // Unknown until Slack has looked at the file.
    mimetype: isScanned ? mimeType(file.name) : '',
    filetype: isScanned ? (file.name.split('.').at(-1) ?? '') : '',
    size: file.length,
    user: file.userId ?? workspace.botUserId,
    created: Math.floor((file.completedAt ?? workspace.clock.now()).getTime() / 1000),
    channels: file.channelIds,
    mode: 'hosted',
    is_external: false,
    url_private: `${workspace.address}/files/${file.id}`,
    url_private_download: `${workspace.address}/files/${file.id}/download`,
    permalink: `${workspace.address}/upload/${file.id}`,
  };
}

function mimeType(name: string): string {
  if (/\.csv$/i.test(name)) return 'text/csv';
  if (/\.png$/i.test(name)) return 'image/png';
  if (/\.jpe?g$/i.test(name)) return 'image/jpeg';
  return /\.gif$/i.test(name) ? 'image/gif' : 'application/octet-stream';
}
