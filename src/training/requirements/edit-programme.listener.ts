import { Groups } from '../../groups/groups.store.js';
import { refuseOtherThanStaff } from '../../groups/refuse-others.request.js';
import { escapeText, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import { toldInstead } from '../../slack/hearing/submitted.js';
import { programmeFormOf, readProgrammeForm } from './programme-form.rule.js';
import { programmeErrors, programmeModal } from './programme-modal.view.js';
import { refreshRequirements } from './refresh-requirements.request.js';
import { editProgrammeButton, editProgrammeModal } from './requirements.controls.js';
import { Training } from './training.store.js';

/** National staff change a programme. Visits that are planned already stay as they are. */
export function editProgramme(deps: Deps): readonly Heard[] {
  return [
    onPress(editProgrammeButton, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return refusal;
      const { say, person, value: code } = request;
      const stored = await readProgramme(request, code);
      if (!stored) return sentence(say('requirements.gone'));
      const memory = { code, version: stored.version };
      const form = programmeFormOf(stored);
      await showForm(request, programmeModal(say, { memory, form, meanwhile: null, locale: person.locale }));
      return null;
    }),

    onSubmit(editProgrammeModal, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return toldInstead(request.say, refusal);
      const { society, say, person, now, memory, typed: form } = request;
      const { code, version } = memory;
      const read = async () => readProgrammeForm(form, code, await groupsWith(request, code));
      const reading = await read();
      if (!reading.ok) return { next: 'errors', errors: programmeErrors(say, reading.problems) };
      const saved = await society.of(Training).saveProgramme(reading.details, version, person.userId, now);
      if (!saved.ok && saved.reason === 'one_to_ones_under_way') {
        const errors = programmeErrors(say, { oneToOne: { problem: saved.reason } });
        return { next: 'errors', errors };
      }
      if (!saved.ok && saved.reason === 'kind_in_use') {
        const again = await read();
        return { next: 'errors', errors: programmeErrors(say, again.ok ? {} : again.problems) };
      }
      if (!saved.ok) {
        const stored = await readProgramme(request, code);
        if (!stored) return toldInstead(say, sentence(say('requirements.gone')));
        const view = programmeModal(say, {
          memory: { code, version: stored.version },
          form,
          meanwhile: programmeFormOf(stored),
          locale: person.locale,
        });
        return { next: 'update', view };
      }
      const name = escapeText(reading.details.names[person.locale]);
      await refreshRequirements(request, say('requirements.saved', { name }));
      return { next: 'close' };
    }),
  ];
}

async function groupsWith({ society }: Pick<Request, 'society'>, code: string) {
  return (await society.of(Groups).list()).filter(({ programme }) => programme.code === code);
}

async function readProgramme({ society }: Pick<Request, 'society'>, code: string) {
  return (await society.of(Training).programmes()).find((programme) => programme.code === code) ?? null;
}
