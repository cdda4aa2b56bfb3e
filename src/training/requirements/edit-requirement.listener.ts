import type { ModalView } from '@slack/types';
import type { Society } from '../../database/society.js';
import { refuseOtherThanStaff } from '../../groups/refuse-others.request.js';
import { escapeText, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SubmitRequest } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { toldInstead } from '../../slack/hearing/submitted.js';
import { type Affected, affectedBy, askedAfter, askingFor } from './affected.rule.js';
import type { Requirement } from './readiness.rule.js';
import { refreshRequirements } from './refresh-requirements.request.js';
import {
  NEW_REQUIREMENT,
  type RequirementForm,
  readRequirementForm,
  requirementFormOf,
} from './requirement-form.rule.js';
import { requirementConfirmation, requirementErrors, requirementModal } from './requirement-modal.view.js';
import {
  backToRequirementButton,
  confirmRequirementModal,
  editRequirementList,
  editRequirementModal,
  endRequirementButton,
  type RequirementMemory,
} from './requirements.controls.js';
import type { RequirementToEdit } from './training.store.js';
import { Training } from './training.store.js';

/** National staff add a requirement, change one or end it. What concerns people is confirmed first. */
export function editRequirement(deps: Deps): readonly Heard[] {
  return [
    onPress(editRequirementList, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return refusal;
      const { society, say, value: code } = request;
      const stored = code === null ? null : await society.of(Training).toEdit(code);
      if (code !== null && !stored) return sentence(say('requirements.gone'));
      await showForm(request, await formView(request, memoryOf(stored), formOf(stored), null));
      return null;
    }),

    onSubmit(editRequirementModal, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return toldInstead(request.say, refusal);
      const { memory, typed: form } = request;
      return save(request, { ...memory, form }, 'ask');
    }),

    onPress(endRequirementButton, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return refusal;
      const { society, say, person, now, screen, value: code, view } = request;
      const stored = await society.of(Training).toEdit(code);
      if (!stored || !view) return sentence(say('requirements.gone'));
      const { requirement, hasCompletions } = stored;
      const confirmation = requirementConfirmation(say, {
        memory: { ...memoryOf(stored), ends: true, form: formOf(stored) },
        name: requirement.names[person.locale],
        affected: await readAffected(society, requirement, [], now),
        change: hasCompletions ? 'end_kept' : 'end_deleted',
      });
      await screen.repaint(view.id, confirmation);
      return null;
    }),

    onPress(backToRequirementButton, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal || !request.view) return refusal;
      const memory = confirmRequirementModal.read(request.view);
      const view = await formView(request, { ...memory, ends: false }, memory.form ?? NEW_REQUIREMENT, null);
      await request.screen.repaint(request.view.id, view);
      return null;
    }),

    onSubmit(confirmRequirementModal, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return toldInstead(request.say, refusal);
      const { memory } = request;
      return memory.ends ? end(request, memory) : save(request, memory, 'confirmed');
    }),
  ];
}

/** Saves what was filled in; where people become ready or are so no longer, asks first. */
async function save(
  request: SubmitRequest,
  memory: RequirementMemory,
  consent: 'ask' | 'confirmed',
): Promise<Submitted> {
  const { society, say, person, now } = request;
  const training = society.of(Training);
  const form = memory.form ?? NEW_REQUIREMENT;
  const stored = memory.code === null ? null : await training.toEdit(memory.code);
  if (memory.code !== null && !stored) return toldInstead(say, sentence(say('requirements.gone')));
  if (stored && stored.requirement.version !== memory.version) return stale(request, stored, form);
  const [programmes, known] = await Promise.all([training.programmes(), training.byCode()]);
  const around = { before: stored, codes: [...known.keys()], programmes: programmes.map(({ code }) => code) };
  const reading = readRequirementForm(form, around);
  if (!reading.ok) {
    // The confirmation has no inputs to say it under: the form comes back, and says it when it is sent in.
    if (consent === 'confirmed') return { next: 'update', view: await formView(request, memory, form, null) };
    return { next: 'errors', errors: requirementErrors(say, reading.problems) };
  }
  const { details } = reading;
  const name = details.names[person.locale];
  if (consent === 'ask') {
    const affected = await readAffected(society, details, details.programmes, now);
    if (affected.noLonger + affected.become > 0) {
      const view = requirementConfirmation(say, { memory: { ...memory, form }, name, affected, change: 'save' });
      return { next: 'update', view };
    }
  }
  const saved = await training.saveRequirement(details, memory.version, person.userId, now);
  if (!saved.ok) {
    // Somebody gave another the same name, or completed this one, within the same second: the form says what to do now.
    if (saved.reason !== 'stale') return { next: 'update', view: await formView(request, memory, form, null) };
    const newest = await training.toEdit(details.code);
    return newest ? stale(request, newest, form) : toldInstead(say, sentence(say('requirements.gone')));
  }
  await refreshRequirements(request, say('requirements.saved', { name: escapeText(name) }));
  return { next: 'close' };
}

async function end(request: SubmitRequest, { code, version, form }: RequirementMemory): Promise<Submitted> {
  const { society, say, person, now } = request;
  const stored = code === null ? null : await society.of(Training).toEdit(code);
  if (!stored || version === null) return toldInstead(say, sentence(say('requirements.gone')));
  const { requirement } = stored;
  const ended = await society.of(Training).endRequirement(requirement.code, version, person.userId, now);
  if (!ended.ok) return stale(request, stored, form ?? formOf(stored));
  const name = escapeText(requirement.names[person.locale]);
  await refreshRequirements(request, say(ended.kept ? 'requirements.archived' : 'requirements.deleted', { name }));
  return { next: 'close' };
}

/** Somebody else saved meanwhile: what was typed stays, what is stored is told, and the next press saves. */
async function stale(request: SubmitRequest, stored: RequirementToEdit, form: RequirementForm): Promise<Submitted> {
  return { next: 'update', view: await formView(request, memoryOf(stored), form, formOf(stored)) };
}

async function formView(
  { society, say, person }: PressRequest | SubmitRequest,
  memory: RequirementMemory,
  form: RequirementForm,
  meanwhile: RequirementForm | null,
): Promise<ModalView> {
  return requirementModal(say, {
    memory: { ...memory, form: null },
    form,
    meanwhile,
    programmes: await society.of(Training).programmes(),
    locale: person.locale,
  });
}

function memoryOf(stored: RequirementToEdit | null): RequirementMemory {
  const { code = null, version = null } = stored?.requirement ?? {};
  return { code, version, ends: false, form: null };
}

function formOf(stored: RequirementToEdit | null): RequirementForm {
  return stored ? requirementFormOf(stored.requirement, stored.programmes) : NEW_REQUIREMENT;
}

/** How many people a change concerns: active members of groups whose programme asks for it now, or would. */
async function readAffected(
  society: Society,
  requirement: Requirement,
  programmes: readonly string[],
  now: Date,
): Promise<Affected> {
  const training = society.of(Training);
  const { byProgramme: before } = await training.rules();
  const concerned = new Set([...askingFor(before, requirement.code), ...programmes]);
  const members = await training.membersAskedBy([...concerned], now);
  return affectedBy(before, askedAfter(before, requirement, programmes), members);
}
