import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { partOutlasted } from '../domain/outlasting.js';
import { CALLBACKS } from '../views/ids.js';
import { importedReply, importModal, importPreview, nothingToImportReply } from '../views/import-preview.js';
import { readMemory } from '../views/modals.js';
import { escapeText, type Reply, sentence, toldModal } from '../views/parts.js';
import { chooseGroupToVerify, mayNotVerifyReply } from '../views/verify-modal.js';
import { openImportButton } from '../views/verifying.controls.js';
import { readImportFile, whenReady } from './import-desk.js';
import { onCommand, onPress, onSent, type Request, type SubmitRequest } from './listen.js';
import { groupsToVerifyIn, openDesk } from './verify-desk.js';

/** The group that a file is about. */
const ForGroup = z.object({ groupId: z.string() });
/** The file that was previewed: it is fetched and read anew when it is imported. */
const ForFile = ForGroup.extend({ fileId: z.string() });
/** What Slack reports of the file input. */
const Files = z.array(z.object({ id: z.string() })).catch([]);

/** A leader or national staff bring in what volunteers have completed before, from a spreadsheet: `/visit import`. */
export function importCompletions(app: App, deps: Deps): void {
  onCommand(app, deps, 'import', (request) => openFor(request, request.channelId));

  onPress(app, deps, openImportButton, (request) => show(request, request.value));

  onSent(app, deps, CALLBACKS.readImport, async (request) => {
    const { groupId } = readMemory(ForGroup, request.view);
    const fileId = fileIn(request);
    if (!fileId) return { next: 'errors', errors: { file: request.say('import.problem.no_file') } };
    return whenReady(deps, request, () => preview(deps, request, groupId, fileId));
  });

  onSent(app, deps, CALLBACKS.import, async (request) => {
    const { groupId, fileId } = readMemory(ForFile, request.view);
    return whenReady(deps, request, () => importFile(deps, request, groupId, fileId));
  });
}

/** Finds out which group is meant: the channel's, or the only one. */
async function openFor(request: Request, channelId: string): Promise<Reply | null> {
  const { society, say, person } = request;
  const groups = await groupsToVerifyIn(request);
  const [first] = groups;
  if (!first) return mayNotVerifyReply(say, person.locale, await society.groups.byChannel(channelId));
  const meant = groups.find((group) => group.channelId === channelId) ?? (groups.length === 1 ? first : null);
  return meant ? show(request, meant.id) : chooseGroupToVerify(say, groups, [], 'import');
}

async function show(request: Request, groupId: string): Promise<Reply | null> {
  const { say, person, screen } = request;
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return desk.reply;
  const { group, around } = desk;
  if (around.requirements.length === 0) {
    return sentence(say('verify.nothing_asked', { group: escapeText(group.name) }));
  }
  const view = importModal(say, person.locale, JSON.stringify({ groupId }), group, around.requirements);
  await screen.show(view);
  return null;
}

function fileIn({ values }: SubmitRequest): string | null {
  return Files.parse(values.file?.file?.files)[0]?.id ?? null;
}

async function preview(deps: Deps, request: SubmitRequest, groupId: string, fileId: string): Promise<ModalView> {
  const read = await readImportFile(deps, request, groupId, fileId);
  if ('told' in read) return read.told;
  const { society, say, person } = request;
  const userIds = new Set(read.completions.map(({ userId }) => userId));
  const standing = await society.completions.of([...userIds]);
  const parted = partOutlasted(read.completions, standing, read.desk.group.facility.id);
  if (parted.brought.length === 0) {
    return toldModal(say, nothingToImportReply(say, person.locale, groupId, parted.outlasted));
  }
  const metadata = JSON.stringify({ groupId, fileId } satisfies z.infer<typeof ForFile>);
  return importPreview(say, person.locale, metadata, { ...parted, strokesRead: read.strokesRead });
}

async function importFile(deps: Deps, request: SubmitRequest, groupId: string, fileId: string): Promise<ModalView> {
  const { society, person, say, now } = request;
  const read = await readImportFile(deps, request, groupId, fileId);
  if ('told' in read) return read.told;
  const facilityId = read.desk.group.facility.id;
  const completions = read.completions.map((completion) => ({ ...completion, facilityId, sessionId: null }));
  const outlasted = await society.completions.verify(groupId, completions, person.userId, now);
  deps.reconcileSoon();
  const brought = completions.filter((completion) => !outlasted.includes(completion));
  return toldModal(say, importedReply(say, brought, outlasted.length));
}
