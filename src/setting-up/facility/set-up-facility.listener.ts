import type { Group } from '../../core/model.js';
import { largestParty } from '../../core/party.js';
import type { Society } from '../../database/society.js';
import type { FacilitySaved } from '../../groups/facilities.store.js';
import { Facilities } from '../../groups/facilities.store.js';
import { Groups } from '../../groups/groups.store.js';
import { refuseOtherThanAdmins } from '../../groups/refuse-others.request.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { escapeText, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SubmitRequest } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { toldInstead } from '../../slack/hearing/submitted.js';
import { unreadyAfter } from '../../training/requirements/area-changes.rule.js';
import { areaPlace } from '../../training/requirements/places.rule.js';
import { Training } from '../../training/requirements/training.store.js';
import { PostedWeeks } from '../../visits/claiming/posted-weeks.store.js';
import { overfilledHours } from '../../visits/planning/overfilled-hours.request.js';
import { type FacilityForm, facilityFormOf, readFacilityForm, USUAL_LATE_MINUTES } from '../facility-form.rule.js';
import { refreshSetup } from '../refresh-setup.request.js';
import { setUpFacilityList, setUpFacilityModal } from '../setting-up.controls.js';
import type { Problems } from '../setup-problems.rule.js';
import { facilityErrors, facilityModal } from './setup-facility.view.js';

type FacilityMemory = Remembered<typeof setUpFacilityModal>;

/** An admin adds a facility or changes one. */
export function setUpFacility(deps: Deps): readonly Heard[] {
  return [
    onPress(setUpFacilityList, async (request) => {
      const refusal = await refuseOtherThanAdmins(deps, request);
      if (refusal) return refusal;
      const { society, say, value: facilityId } = request;
      if (facilityId === null) {
        const { timeZone } = await society.of(Workspaces).read();
        await showFacility(request, { facilityId: null, version: null }, newForm(timeZone));
        return null;
      }
      const stored = await society.of(Facilities).read(facilityId);
      if (!stored) return sentence(say('setup.gone'));
      const { version } = stored;
      await showFacility(request, { facilityId, version }, facilityFormOf(stored));
      return null;
    }),

    onSubmit(setUpFacilityModal, async (request) => {
      const refusal = await refuseOtherThanAdmins(deps, request);
      if (refusal) return toldInstead(request.say, refusal);
      const { society, say, person, now, memory, typed: form } = request;
      const { facilityId, version } = memory;
      const reading = readFacilityForm(form, await groupsAt(society, facilityId));
      if (!reading.ok) return { next: 'errors', errors: facilityErrors(say, person.locale, reading.problems) };
      const { details } = reading;
      const { area } = details;
      const unready = facilityId === null || area === undefined ? null : await unreadyIn(request, facilityId, area);
      if (unready && unready.place !== memory.warnedOf && unready.userIds.length > 0) {
        const warned = { ...memory, warnedOf: unready.place };
        const shown = { form, meanwhile: null, unready: unready.userIds, locale: person.locale };
        return { next: 'update', view: facilityModal(say, { memory: warned, ...shown }) };
      }
      const saved = await society.of(Facilities).save({ id: facilityId, ...details }, version, person.userId, now);
      if (!saved.ok) {
        if (saved.reason === 'stale') return showStale(request, facilityId, form);
        const problems = await refusedBecause(saved.reason, society, facilityId, form);
        return { next: 'errors', errors: facilityErrors(say, person.locale, problems) };
      }
      const afterwards = async () => refreshSetup(request, await savedText(request, saved));
      return { next: 'close', afterwards };
    }),
  ];
}

async function showFacility(request: PressRequest, memory: FacilityMemory, form: FacilityForm): Promise<void> {
  const { say, person } = request;
  await showForm(request, facilityModal(say, { memory, form, meanwhile: null, locale: person.locale }));
}

/** The groups that visit a facility; a new one has none. */
async function groupsAt(society: Society, facilityId: string | null): Promise<readonly Group[]> {
  return (await society.of(Groups).list()).filter(({ facility }) => facility.id === facilityId);
}

/** Who is ready at a facility now and would not be in this area; null where there is no such facility. */
async function unreadyIn(
  { society, now }: SubmitRequest,
  facilityId: string,
  area: string | null,
): Promise<{ readonly place: string; readonly userIds: readonly string[] } | null> {
  const all = await society.of(Facilities).list();
  const before = all.find(({ id }) => id === facilityId);
  if (!before) return null;
  const change = { before, after: { ...before, area }, others: all.filter(({ id }) => id !== facilityId) };
  const training = society.of(Training);
  const codes = (await groupsAt(society, facilityId)).map(({ programme }) => programme.code);
  const { byProgramme } = await training.rules(codes);
  const members = (await training.membersAskedBy(codes, now)).filter(({ facility }) => facility.id === facilityId);
  return { place: areaPlace(change.after), userIds: unreadyAfter(change, byProgramme, members) };
}

/** What was in the way when it was saved; of its groups, what has become so since the form was read. */
async function refusedBecause(
  reason: 'name_taken' | 'kind_in_use',
  society: Society,
  facilityId: string | null,
  form: FacilityForm,
): Promise<Problems<FacilityForm>> {
  if (reason === 'name_taken') return { name: { problem: 'facility_name_taken' } };
  const reading = readFacilityForm(form, await groupsAt(society, facilityId));
  return reading.ok ? {} : reading.problems;
}

function newForm(timeZone: string): FacilityForm {
  const lateMinutes = String(USUAL_LATE_MINUTES);
  const blank = { name: null, kind: null, region: null, visitorCap: null };
  return { ...blank, timeZone, lateMinutes, status: 'active' };
}

/** Somebody else saved meanwhile: what was typed stays, what is stored is told, and the next press saves. */
async function showStale(request: SubmitRequest, id: string | null, form: FacilityForm): Promise<Submitted> {
  const { society, say, person } = request;
  const stored = id === null ? null : await society.of(Facilities).read(id);
  if (!stored) return toldInstead(say, sentence(say('setup.gone')));
  const view = facilityModal(say, {
    memory: { facilityId: stored.id, version: stored.version },
    form,
    meanwhile: facilityFormOf(stored),
    locale: person.locale,
  });
  return { next: 'update', view };
}

/** What was saved, which visits it moved by the clock, and how many no longer suit it. Nothing is changed in those. */
async function savedText(request: SubmitRequest, { id, moved }: Extract<FacilitySaved, { ok: true }>): Promise<string> {
  const { society, say, now } = request;
  const details = await society.of(Facilities).read(id);
  if (!details) return say('setup.gone');
  const groups = await groupsAt(society, id);
  const coming = (await society.of(PostedWeeks).of(groups, now))
    .flatMap(({ group, shifts }) => shifts.map((shift) => ({ group, shift })))
    .filter(({ shift }) => shift.status === 'planned' && shift.startsAt > now);
  const tooLarge = coming.filter(({ group, shift }) => shift.maximumParty > largestParty(group));
  return [
    say('setup.facility.saved', { name: escapeText(details.name) }),
    ...(moved.visits > 0
      ? [say('setup.moved.zone', { visits: moved.visits }), say('setup.moved.told', { people: moved.people })]
      : []),
    ...(moved.visits === 0 && moved.people > 0 ? [say('setup.moved.where', { people: moved.people })] : []),
    ...(details.status !== 'active' && coming.length > 0 ? [say('setup.not_open', { count: coming.length })] : []),
    ...(tooLarge.length > 0 ? [say('setup.above_cap', { count: tooLarge.length })] : []),
    ...(await overfilledHours(request, id)),
  ].join('\n');
}
