import type { ModalView } from '@slack/types';
import { Groups } from '../../groups/groups.store.js';
import { escapeText, type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request, SubmitRequest } from '../../slack/hearing/request.js';
import { Completions } from '../requirements/completions.store.js';
import { groupsToVerifyIn, readGroupToVerify } from './group-to-verify.request.js';
import { importedReply, importModal, importPreview, nothingToImportReply } from './import-preview.view.js';
import { partOutlasted } from './outlasting.rule.js';
import { type ImportedFile, readImportFile } from './read-import-file.request.js';
import { chooseGroupToVerify, mayNotVerifyReply } from './verify-replies.view.js';
import { importCompletionsModal, openImportButton, readImportModal } from './verifying.controls.js';
import { whenReady } from './when-ready.request.js';

/** A leader or national staff bring in what volunteers have completed before, from a spreadsheet: `/visit import`. */
export function importCompletions(deps: Deps): readonly Heard[] {
  return [
    onCommand('import', (request) => openFor(deps, request, request.channelId)),

    onPress(openImportButton, (request) =>
      request.value ? show(deps, request, request.value) : openFor(deps, request, request.channelId),
    ),

    onSubmit(readImportModal, async (request) => {
      const { memory, typed, say } = request;
      const { file: fileId } = typed;
      if (fileId === null) {
        const missing = { file: 'import.problem.no_file' } as const;
        return { next: 'errors', errors: readImportModal.form.errors(missing, (problem) => say(problem)) };
      }
      return whenReady(deps, request, () => preview(deps, request, { groupId: memory.groupId, fileId }));
    }),

    onSubmit(importCompletionsModal, async (request) =>
      whenReady(deps, request, () => importFile(deps, request, request.memory)),
    ),
  ];
}

/** Finds out which group is meant: the channel's, or the only one. */
async function openFor(deps: Deps, request: Request, channelId: string | null): Promise<Reply | null> {
  const { society, say, person } = request;
  const groups = await groupsToVerifyIn(request);
  const [first] = groups;
  if (!first) {
    const here = channelId ? await society.of(Groups).byChannel(channelId) : null;
    return mayNotVerifyReply(say, person.locale, here);
  }
  const meant = groups.find((group) => group.channelId === channelId) ?? (groups.length === 1 ? first : null);
  return meant ? show(deps, request, meant.id) : chooseGroupToVerify(say, person.locale, groups, [], 'import');
}

async function show(deps: Deps, request: Request, groupId: string): Promise<Reply | null> {
  const { say, person, screen } = request;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return read.reply;
  const { group, around } = read;
  if (around.requirements.length === 0) {
    return sentence(say('verify.nothing_asked', { group: escapeText(group.name) }));
  }
  // Slack opens no form with a file in it for an app that may not read files.
  if (deps.withheld.includes('files:read')) return sentence(say('import.may_not_read'));
  await screen.show(importModal(say, person.locale, group, around.requirements));
  return null;
}

async function preview(deps: Deps, request: SubmitRequest, file: ImportedFile): Promise<ModalView> {
  const read = await readImportFile(deps, request, file);
  if ('told' in read) return read.told;
  const { society, say, person } = request;
  const userIds = new Set(read.completions.map(({ userId }) => userId));
  const standing = await society.of(Completions).of([...userIds]);
  const parted = partOutlasted(read.completions, standing, read.group.facility);
  if (parted.brought.length === 0) {
    return toldModal(say, nothingToImportReply(say, person.locale, file.groupId, parted.outlasted));
  }
  return importPreview(say, person.locale, file, { ...parted, strokesRead: read.strokesRead });
}

async function importFile(deps: Deps, request: SubmitRequest, file: ImportedFile): Promise<ModalView> {
  const { society, person, say, now } = request;
  const read = await readImportFile(deps, request, file);
  if ('told' in read) return read.told;
  const { facility } = read.group;
  const completions = read.completions.map((completion) => ({ ...completion, facility, sessionId: null }));
  const outlasted = await society.of(Completions).verify(file.groupId, completions, person.userId, now);
  const brought = completions.filter((completion) => !outlasted.includes(completion));
  return toldModal(say, importedReply(say, brought, outlasted.length));
}
