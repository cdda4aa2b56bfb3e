import { inAlphabet } from '../../core/alphabet.js';
import type { Facility, Programme } from '../../core/model.js';
import { followMembers, membersAmong } from '../../groups/channel-members.request.js';
import { Facilities } from '../../groups/facilities.store.js';
import type { GroupSaved } from '../../groups/groups.store.js';
import { Groups } from '../../groups/groups.store.js';
import { lastingLeaders } from '../../groups/stand-ins.rule.js';
import { welcome } from '../../groups/welcome.request.js';
import { list } from '../../locales/index.js';
import { escapeText, mention, sentence } from '../../slack/blocks/parts.js';
import { type ChannelStanding, joinChannel, readChannel } from '../../slack/channels.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { SentIn, SubmitRequest } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { toldInstead } from '../../slack/hearing/submitted.js';
import { Training } from '../../training/requirements/training.store.js';
import { overfilledHours } from '../../visits/planning/overfilled-hours.request.js';
import { outsidersAmong } from '../chosen-outsiders.request.js';
import {
  fittingProgrammes,
  type GroupDetails,
  type GroupForm,
  groupFormOf,
  readGroupForm,
} from '../group-form.rule.js';
import { refreshSetup } from '../refresh-setup.request.js';
import { facilityOfGroupList, setUpGroupList, setUpGroupModal } from '../setting-up.controls.js';
import type { Problems } from '../setup-problems.rule.js';
import { readNotReadyAfter } from './programme-change.request.js';
import { refuseOtherThanNaming } from './refuse-other-than-naming.request.js';
import { groupErrors, groupModal } from './setup-group.view.js';
import { groupFormAgain, restingIn, showStaleGroup } from './show-group-again.request.js';

/** An admin adds a group or changes one: its facility, channel, leaders, and who is taking a break. */
export function setUpGroup(deps: Deps): readonly Heard[] {
  return [
    onPress(setUpGroupList, async (request) => {
      const { society, say, person, value: groupId } = request;
      const refusal = await refuseOtherThanNaming(deps, request, groupId);
      if (refusal) return refusal;
      const { locale } = person;
      const facilities = inAlphabet(locale, await society.of(Facilities).list());
      const programmes = await society.of(Training).programmes();
      if (groupId === null) {
        const memory = { groupId: null, version: null, askedAbout: null };
        const form = newForm(facilities, programmes, locale);
        await showForm(request, groupModal(say, { memory, form, facilities, programmes, meanwhile: null, locale }));
        return null;
      }
      const stored = await society.of(Groups).read(groupId);
      if (!stored) return sentence(say('setup.gone'));
      const memory = { groupId, version: stored.version, askedAbout: null };
      const form = groupFormOf(stored, await restingIn(society, groupId));
      await showForm(request, groupModal(say, { memory, form, facilities, programmes, meanwhile: null, locale }));
      return null;
    }),

    onPress(facilityOfGroupList, async (request) => {
      const { view, screen } = request;
      if (!setUpGroupModal.isIn(view)) return null;
      const memory = setUpGroupModal.read(view);
      const refusal = await refuseOtherThanNaming(deps, request, memory.groupId);
      if (refusal) return refusal;
      const form = setUpGroupModal.form.read(view.state.values);
      await screen.repaint(view.id, await groupFormAgain(request, { memory, form, meanwhile: null }));
      return null;
    }),

    onSubmit(setUpGroupModal, (request) => submit(deps, request)),
  ];
}

async function submit(deps: Deps, request: SentIn<typeof setUpGroupModal>): Promise<Submitted> {
  const { society, say, person, now, memory, typed: form } = request;
  const { groupId, version, opens = false } = memory;
  const refused = await refuseOtherThanNaming(deps, request, groupId);
  if (refused) return toldInstead(say, refused);

  const reading = await readAndJoin(deps, request, groupId, form);
  if (!reading.ok) return { next: 'errors', errors: groupErrors(say, person.locale, reading.problems) };
  const { details } = reading;
  const notReady = await readNotReadyAfter(request, groupId, details, memory.askedAbout);
  if (notReady.length > 0) {
    const asked = { ...memory, askedAbout: details.programmeCode };
    return { next: 'update', view: await groupFormAgain(request, { memory: asked, form, meanwhile: null, notReady }) };
  }
  const { restingIds: _, ...group } = details;
  const before = groupId === null ? null : await society.of(Groups).read(groupId);
  const ledBefore = before ? lastingLeaders(before) : [];
  const saved = await society.of(Groups).save({ id: groupId, ...group, opens }, version, person.userId, now);
  if (!saved.ok) {
    if (saved.reason === 'stale') return showStaleGroup(request, groupId, form);
    const { reason: problem } = saved;
    const problems: Problems<GroupForm> =
      problem === 'channel_taken' ? { channelId: { problem } } : { programme: { problem } };
    return { next: 'errors', errors: groupErrors(say, person.locale, problems) };
  }
  const newLeaders = details.leaderIds.filter((userId) => !ledBefore.includes(userId));
  const afterwards = async () => {
    await welcome(society, newLeaders, { as: 'leader', groupId: saved.id }, now);
    const members = await followMembers(deps, request, saved.id, details);
    await refreshSetup(request, await savedText(request, saved, details, members));
  };
  return { next: 'close', afterwards };
}

/** What leaves no choice is chosen already. */
function newForm(facilities: readonly Facility[], programmes: readonly Programme[], locale: string): GroupForm {
  const [facility, ...others] = facilities;
  const facilityId = facility && others.length === 0 ? facility.id : null;
  const [programme, ...further] = fittingProgrammes(programmes, facilities);
  const what = { facilityId, programme: programme && further.length === 0 ? programme.code : null };
  return { name: null, ...what, channelId: null, leaderIds: [], locale, attendance: 'names', restingIds: [] };
}

type GroupReading = ReturnType<typeof readGroupForm>;

/** Reads the form against what Slack says now. Joins a public channel, but only once nothing else is in the way. */
async function readAndJoin(
  deps: Deps,
  request: SubmitRequest,
  groupId: string | null,
  form: GroupForm,
): Promise<GroupReading> {
  const { society, client } = request;
  const { channelId } = form;
  const facilities = await society.of(Facilities).list();
  const programmes = await society.of(Training).programmes();
  const programme = (groupId && (await society.of(Groups).read(groupId))?.programme) || null;
  const outsiders = await outsidersAmong(deps, client, form.leaderIds);
  const readAt = async (standing: ChannelStanding | null): Promise<GroupReading> => {
    const memberIds = channelId && standing === 'inside' ? await membersAmong(deps, request, groupId, form) : null;
    const channelProblem = standing === 'inside' || standing === 'joinable' ? null : standing;
    const around = { facilities, programmes, programme, channelProblem, memberIds };
    return readGroupForm(form, { ...around, ...outsiders });
  };
  const standing = channelId ? await readChannel(client, channelId) : null;
  const reading = await readAt(standing);
  if (!reading.ok || !channelId || standing !== 'joinable') return reading;
  return readAt((await joinChannel(client, channelId)) ?? 'inside');
}

/** @param members how many are in the channel; null when Slack does not say */
async function savedText(
  request: SubmitRequest,
  { moved }: Extract<GroupSaved, { ok: true }>,
  details: GroupDetails,
  members: number | null,
): Promise<string> {
  const { say, person, society } = request;
  const group = {
    name: escapeText(details.name),
    leaders: list(details.leaderIds.map(mention), person.locale),
    channel: `<#${details.channelId}>`,
  };
  const facility = escapeText((await society.of(Facilities).read(details.facilityId))?.name ?? '');
  return [
    members === null ? say('setup.group.saved_unread', group) : say('setup.group.saved', { ...group, members }),
    ...(moved.visits > 0
      ? [
          say('setup.moved.place', { visits: moved.visits, facility }),
          say('setup.moved.told', { people: moved.people }),
          ...(await overfilledHours(request, details.facilityId)),
        ]
      : []),
  ].join('\n');
}
