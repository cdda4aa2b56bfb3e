import type { Society } from '../../database/society.js';
import { refuseOtherThanAdmins } from '../../groups/refuse-others.request.js';
import { welcome } from '../../groups/welcome.request.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { joinChannel, readChannel } from '../../slack/channels.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { SentIn } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { toldInstead } from '../../slack/hearing/submitted.js';
import { outsidersAmong } from '../chosen-outsiders.request.js';
import { type NationalForm, readNationalForm } from '../national-form.rule.js';
import { refreshSetup } from '../refresh-setup.request.js';
import { setUpNationalButton, setUpNationalModal } from '../setting-up.controls.js';
import { nationalErrors, nationalModal } from './setup-national.view.js';

/** An admin chooses the national channel and the national staff. */
export function setUpNational(deps: Deps): readonly Heard[] {
  return [
    onPress(setUpNationalButton, async (request) => {
      const refusal = await refuseOtherThanAdmins(deps, request);
      if (refusal) return refusal;
      const { say, person } = request;
      const { form, memory } = await readStored(request.society);
      await showForm(request, nationalModal(say, { memory, form, meanwhile: null, locale: person.locale }));
      return null;
    }),

    onSubmit(setUpNationalModal, (request) => submit(deps, request)),
  ];
}

async function submit(deps: Deps, request: SentIn<typeof setUpNationalModal>): Promise<Submitted> {
  const refusal = await refuseOtherThanAdmins(deps, request);
  if (refusal) return toldInstead(request.say, refusal);
  const { society, say, person, client, now, memory, typed: form } = request;

  const standing = form.channelId ? await readChannel(client, form.channelId) : 'inside';
  const channelProblem = standing === 'inside' || standing === 'joinable' ? null : standing;
  const reading = readNationalForm(form, { channelProblem, ...(await outsidersAmong(deps, client, form.staffIds)) });
  if (!reading.ok) return { next: 'errors', errors: nationalErrors(say, person.locale, reading.problems) };
  const { channelId, staffIds, activities } = reading.details;
  const refusedByChannel = standing === 'joinable' ? await joinChannel(client, channelId) : null;
  if (refusedByChannel) {
    return { next: 'errors', errors: nationalErrors(say, person.locale, { channelId: { problem: refusedByChannel } }) };
  }
  const national = { nationalChannelId: channelId, nationalStaffIds: staffIds, ...(activities && { activities }) };
  const before = (await society.of(Workspaces).read()).nationalStaffIds;
  const saved = await society.of(Workspaces).save(national, memory.version, person.userId, now);
  if (!saved.ok) {
    const stored = await readStored(society);
    const { locale } = person;
    const view = nationalModal(say, { memory: stored.memory, form, meanwhile: stored.form, locale });
    return { next: 'update', view };
  }
  const told = say('setup.national.saved', { channel: `<#${channelId}>` });
  const newStaff = staffIds.filter((userId) => !before.includes(userId));
  const afterwards = async () => {
    await welcome(society, newStaff, { as: 'national', groupId: null }, now);
    await refreshSetup(request, told);
  };
  return { next: 'close', afterwards };
}

interface StoredNational {
  readonly form: NationalForm;
  readonly memory: Remembered<typeof setUpNationalModal>;
}

async function readStored(society: Society): Promise<StoredNational> {
  const { nationalChannelId, nationalStaffIds, activities, version } = await society.of(Workspaces).read();
  return {
    form: { channelId: nationalChannelId, staffIds: nationalStaffIds, activities },
    memory: { version },
  };
}
