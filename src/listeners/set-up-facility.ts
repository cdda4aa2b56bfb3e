import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { largestParty } from '../domain/party.js';
import { type FacilityForm, facilityFormOf, readFacilityForm, USUAL_LATE_MINUTES } from '../domain/setting-up.js';
import type { FacilitySaved } from '../store/facilities.js';
import type { SubmittedValues } from '../views/form-values.js';
import { CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { escapeText, sentence, toldModal } from '../views/parts.js';
import { setUpFacilityList } from '../views/setting-up.controls.js';
import { facilityErrors, facilityModal } from '../views/setup-facility.js';
import { chosenIn, typedIn } from './form-values.js';
import { onPress, onSent, type PressRequest, type SubmitRequest, type Submitted } from './listen.js';
import { overfilledHours } from './overfilled-hours.js';
import { showForm } from './screen.js';
import { refreshOverview, refuseOthers, refuseOthersInModal } from './setup-desk.js';

/** Which facility a form is about, and the version it was opened at; both null for a new one. */
const Metadata = z.object({ facilityId: z.string().nullable(), version: z.number().int().nullable() });
type Metadata = z.infer<typeof Metadata>;

/** An admin adds a facility or changes one. */
export function setUpFacility(app: App, deps: Deps): void {
  onPress(app, deps, setUpFacilityList, async (request) => {
    const refusal = await refuseOthers(deps, request);
    if (refusal) return refusal;
    const { society, say, value: facilityId } = request;
    if (facilityId === null) {
      const { timeZone } = await society.workspaces.read();
      await showFacility(request, { facilityId: null, version: null }, newForm(timeZone));
      return null;
    }
    const stored = await society.facilities.read(facilityId);
    if (!stored) return sentence(say('setup.gone'));
    const { version } = stored;
    await showFacility(request, { facilityId, version }, facilityFormOf(stored));
    return null;
  });

  onSent(app, deps, CALLBACKS.setUpFacility, async (request) => {
    const refused = await refuseOthersInModal(deps, request);
    if (refused) return refused;
    const { society, say, person, now } = request;
    const { facilityId, version } = readMemory(Metadata, request.view);
    const form = readForm(request.values);
    const reading = readFacilityForm(form, await society.training.programmes());
    if (!reading.ok) return { next: 'errors', errors: facilityErrors(say, reading.problems) };
    const { details } = reading;
    const saved = await society.facilities.save({ id: facilityId, ...details }, version, person.userId, now);
    if (!saved.ok) {
      if (saved.reason === 'stale') return showStale(request, facilityId, form);
      return { next: 'errors', errors: facilityErrors(say, { name: { problem: 'facility_name_taken' } }) };
    }
    deps.reconcileSoon();
    const afterwards = async () => refreshOverview(request, await savedText(request, saved));
    return { next: 'close', afterwards };
  });
}

async function showFacility(request: PressRequest, metadata: Metadata, form: FacilityForm): Promise<void> {
  const { society, say, person } = request;
  const programmes = await society.training.programmes();
  const modal = { metadata: JSON.stringify(metadata), form, meanwhile: null, programmes };
  await showForm(request, facilityModal(say, person.locale, modal));
}

function newForm(timeZone: string): FacilityForm {
  const lateMinutes = String(USUAL_LATE_MINUTES);
  const blank = { name: null, kind: null, region: null, visitorCap: null, programme: null };
  return { ...blank, timeZone, lateMinutes, status: 'active' };
}

function readForm(values: SubmittedValues): FacilityForm {
  return {
    name: typedIn(values, 'name'),
    kind: chosenIn(values, 'kind'),
    region: typedIn(values, 'region'),
    ...('address' in values && { address: typedIn(values, 'address') }),
    ...('meetingPoint' in values && { meetingPoint: typedIn(values, 'meetingPoint') }),
    timeZone: chosenIn(values, 'timeZone'),
    visitorCap: typedIn(values, 'visitorCap'),
    ...('lateMinutes' in values && { lateMinutes: typedIn(values, 'lateMinutes') }),
    programme: chosenIn(values, 'programme'),
    status: chosenIn(values, 'status'),
  };
}

/** Somebody else saved meanwhile: what was typed stays, what is stored is told, and the next press saves. */
async function showStale(request: SubmitRequest, id: string | null, form: FacilityForm): Promise<Submitted> {
  const { society, say, person } = request;
  const stored = id === null ? null : await society.facilities.read(id);
  if (!stored) return { next: 'update', view: toldModal(say, sentence(say('setup.gone'))) };
  const metadata = JSON.stringify({ facilityId: stored.id, version: stored.version } satisfies Metadata);
  const view = facilityModal(say, person.locale, {
    metadata,
    form,
    meanwhile: facilityFormOf(stored),
    programmes: await society.training.programmes(),
  });
  return { next: 'update', view };
}

/** What was saved, which visits it moved by the clock, and how many no longer suit it. Nothing is changed in those. */
async function savedText(request: SubmitRequest, { id, moved }: Extract<FacilitySaved, { ok: true }>): Promise<string> {
  const { society, say, now } = request;
  const details = await society.facilities.read(id);
  if (!details) return say('setup.gone');
  const groups = (await society.groups.list()).filter(({ facility }) => facility.id === id);
  const coming = (await society.weeks.postedOf(groups, now))
    .flatMap((week) => week.shifts)
    .filter((shift) => shift.status === 'planned' && shift.startsAt > now);
  const tooLarge = coming.filter((shift) => shift.maximumParty > largestParty(details));
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
