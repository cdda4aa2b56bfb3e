import type { ModalView } from '@slack/types';
import type { Programme } from '../../core/model.js';
import type { Versioned } from '../../database/stored-rows.js';
import { refuseOtherThanStaff } from '../../groups/refuse-others.request.js';
import { escapeText, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { toldInstead } from '../../slack/hearing/submitted.js';
import { programmeFormOf } from './programme-form.rule.js';
import { programmeModal } from './programme-modal.view.js';
import { refreshRequirements } from './refresh-requirements.request.js';
import { removeProgrammeView } from './remove-programme.view.js';
import type { ProgrammeKept } from './removing-programme.rule.js';
import { backToProgrammeButton, removeProgrammeButton, removeProgrammeModal } from './requirements.controls.js';
import { Training } from './training.store.js';

/** National staff remove a programme that no group has any more, once they have read what comes of it. */
export function removeProgramme(deps: Deps): readonly Heard[] {
  return [
    onPress(removeProgrammeButton, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return refusal;
      const { society, say, screen, view, value: code } = request;
      const stored = await readProgramme(request, code);
      if (!stored || !view) return sentence(say('requirements.gone'));
      const kept = await society.of(Training).whyKept(stored);
      await screen.repaint(view.id, askView(request, stored, kept));
      return null;
    }),

    onPress(backToProgrammeButton, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      const { say, screen, view } = request;
      if (refusal || !removeProgrammeModal.isIn(view)) return refusal;
      const stored = await readProgramme(request, removeProgrammeModal.read(view).code);
      if (!stored) return sentence(say('requirements.gone'));
      await screen.repaint(view.id, formView(request, stored));
      return null;
    }),

    onSubmit(removeProgrammeModal, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return toldInstead(request.say, refusal);
      const { society, say, person, now, memory } = request;
      const { code, version } = memory;
      const stored = await readProgramme(request, code);
      if (!stored) return toldInstead(say, sentence(say('requirements.gone')));
      const removed = await society.of(Training).removeProgramme(code, version, person.userId, now);
      if (!removed.ok) {
        // Somebody has given it to a group meanwhile, or changed it: they look again, and nothing is removed.
        const kept = removed.reason === 'kept' ? removed.kept : await society.of(Training).whyKept(stored);
        return { next: 'update', view: askView(request, stored, kept) };
      }
      await refreshRequirements(
        request,
        say('requirements.removed', { name: escapeText(stored.names[person.locale]) }),
      );
      return { next: 'close' };
    }),
  ];
}

type Asking = Pick<Request, 'say' | 'person'>;

function askView({ say, person }: Asking, stored: Versioned<Programme>, kept: ProgrammeKept | null): ModalView {
  const { code, version, names } = stored;
  const { locale } = person;
  return removeProgrammeView(say, { memory: { code, version }, name: names[locale], kept, locale });
}

function formView({ say, person }: Asking, stored: Versioned<Programme>): ModalView {
  const { code, version } = stored;
  const form = programmeFormOf(stored);
  return programmeModal(say, { memory: { code, version }, form, meanwhile: null, locale: person.locale });
}

async function readProgramme({ society }: Pick<Request, 'society'>, code: string) {
  return (await society.of(Training).programmes()).find((programme) => programme.code === code) ?? null;
}
