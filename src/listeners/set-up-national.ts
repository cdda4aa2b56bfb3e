import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { type NationalForm, readNationalForm } from '../domain/setting-up.js';
import type { WorkspaceStore } from '../store/index.js';
import { CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { setUpNationalButton } from '../views/setting-up.controls.js';
import { nationalErrors, nationalModal } from '../views/setup-national.js';
import { joinChannel, readChannel } from './channels.js';
import { channelIn, peopleIn } from './form-values.js';
import { onPress, onSent, type SubmitRequest, type Submitted } from './listen.js';
import { showForm } from './screen.js';
import { outsidersAmong, refreshOverview, refuseOthers, refuseOthersInModal } from './setup-desk.js';

/** The version of the workspace that a form was opened at. */
const Metadata = z.object({ version: z.number().int() });
type Metadata = z.infer<typeof Metadata>;

/** An admin chooses the national channel and the national staff. */
export function setUpNational(app: App, deps: Deps): void {
  onPress(app, deps, setUpNationalButton, async (request) => {
    const refusal = await refuseOthers(deps, request);
    if (refusal) return refusal;
    const { say, person } = request;
    const { form, metadata } = await readStored(request.society);
    await showForm(request, nationalModal(say, { metadata, form, meanwhile: null, locale: person.locale }));
    return null;
  });

  onSent(app, deps, CALLBACKS.setUpNational, (request) => submit(deps, request));
}

async function submit(deps: Deps, request: SubmitRequest): Promise<Submitted> {
  const refused = await refuseOthersInModal(deps, request);
  if (refused) return refused;
  const { society, say, person, client, now, values } = request;
  const { version } = readMemory(Metadata, request.view);
  const form: NationalForm = { channelId: channelIn(values, 'channelId'), staffIds: peopleIn(values, 'staffIds') };

  const standing = form.channelId ? await readChannel(client, form.channelId) : 'inside';
  const channelProblem = standing === 'inside' || standing === 'joinable' ? null : standing;
  const reading = readNationalForm(form, { channelProblem, ...(await outsidersAmong(deps, client, form.staffIds)) });
  if (!reading.ok) return { next: 'errors', errors: nationalErrors(say, reading.problems) };
  const { channelId, staffIds } = reading.details;
  const refusedByChannel = standing === 'joinable' ? await joinChannel(client, channelId) : null;
  if (refusedByChannel) {
    return { next: 'errors', errors: nationalErrors(say, { channelId: { problem: refusedByChannel } }) };
  }
  const national = { nationalChannelId: channelId, nationalStaffIds: staffIds };
  const saved = await society.workspaces.save(national, version, person.userId, now);
  if (!saved.ok) {
    const stored = await readStored(society);
    const view = nationalModal(say, { metadata: stored.metadata, form, meanwhile: stored.form, locale: person.locale });
    return { next: 'update', view };
  }
  deps.reconcileSoon();
  const told = say('setup.national.saved', { channel: `<#${channelId}>` });
  return { next: 'close', afterwards: () => refreshOverview(request, told) };
}

async function readStored(society: WorkspaceStore): Promise<{ form: NationalForm; metadata: string }> {
  const { nationalChannelId, nationalStaffIds, version } = await society.workspaces.read();
  return {
    form: { channelId: nationalChannelId, staffIds: nationalStaffIds },
    metadata: JSON.stringify({ version } satisfies Metadata),
  };
}
