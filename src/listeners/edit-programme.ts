import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { type ProgrammeForm, programmeFormOf, readProgrammeForm } from '../domain/programme-form.js';
import type { SubmittedValues } from '../views/form-values.js';
import { CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { escapeText, sentence } from '../views/parts.js';
import { programmeErrors, programmeModal } from '../views/programme-modal.js';
import { editProgrammeButton } from '../views/requirements.controls.js';
import { chosenIn, tickedIn, typedIn } from './form-values.js';
import { onPress, onSent, type Request } from './listen.js';
import { refreshOverview, refuseOthers, refuseOthersInModal, toldInstead } from './requirements-desk.js';
import { showForm } from './screen.js';

const Metadata = z.object({ code: z.string(), version: z.number().int() });
type Metadata = z.infer<typeof Metadata>;

/** National staff change a programme. Visits that are planned already stay as they are. */
export function editProgramme(app: App, deps: Deps): void {
  onPress(app, deps, editProgrammeButton, async (request) => {
    const refusal = await refuseOthers(deps, request);
    if (refusal) return refusal;
    const stored = await readProgramme(request, request.value);
    if (!stored) return sentence(request.say('requirements.gone'));
    const metadata = metadataOf(stored);
    await showForm(request, programmeModal(request.say, { metadata, form: programmeFormOf(stored), meanwhile: null }));
    return null;
  });

  onSent(app, deps, CALLBACKS.editProgramme, async (request) => {
    const refused = await refuseOthersInModal(deps, request);
    if (refused) return refused;
    const { society, say, person, now } = request;
    const { code, version } = readMemory(Metadata, request.view);
    const form = readForm(request.values);
    const facilities = (await society.facilities.list()).filter(({ programme }) => programme.code === code);
    const reading = readProgrammeForm(form, code, facilities);
    if (!reading.ok) return { next: 'errors', errors: programmeErrors(say, reading.problems) };
    const saved = await society.training.saveProgramme(reading.details, version, person.userId, now);
    if (!saved.ok) {
      const stored = await readProgramme(request, code);
      if (!stored) return toldInstead(request, sentence(say('requirements.gone')));
      const meanwhile = programmeFormOf(stored);
      return { next: 'update', view: programmeModal(say, { metadata: metadataOf(stored), form, meanwhile }) };
    }
    deps.reconcileSoon();
    const name = escapeText(reading.details.names[person.locale]);
    await refreshOverview(request, say('requirements.saved', { name }));
    return { next: 'close' };
  });
}

async function readProgramme({ society }: Pick<Request, 'society'>, code: string) {
  return (await society.training.programmes()).find((programme) => programme.code === code) ?? null;
}

function metadataOf({ code, version }: Metadata): string {
  return JSON.stringify({ code, version } satisfies Metadata);
}

function readForm(values: SubmittedValues): ProgrammeForm {
  return {
    sv: typedIn(values, 'sv'),
    da: typedIn(values, 'da'),
    en: typedIn(values, 'en'),
    minimum: typedIn(values, 'minimum'),
    maximum: typedIn(values, 'maximum'),
    kinds: tickedIn(values, 'kinds'),
    shadow: chosenIn(values, 'shadow'),
  };
}
