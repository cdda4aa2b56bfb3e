import type { ModalView } from '@slack/types';
import { FACILITY_KINDS, LARGEST_CAP } from '../domain/model.js';
import type { ProgrammeForm, ProgrammeProblem, ProgrammeProblems } from '../domain/programme-form.js';
import type { Say } from '../locales/index.js';
import { kindText } from './facility-text.js';
import { type Choice, numberInput, radioInput, textInput, ticksInput } from './form-inputs.js';
import { CALLBACKS } from './ids.js';
import { escapeText } from './parts.js';
import { formModal, type StoredDifference } from './setup-form.js';

const FIELDS: readonly (keyof ProgrammeForm)[] = ['sv', 'da', 'en', 'minimum', 'maximum', 'kinds', 'shadow'];

export interface ProgrammeModal {
  readonly metadata: string;
  readonly form: ProgrammeForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: ProgrammeForm | null;
}

/** The form of one programme. */
export function programmeModal(say: Say, { metadata, form, meanwhile }: ProgrammeModal): ModalView {
  return formModal(say, {
    callbackId: CALLBACKS.editProgramme,
    title: say('requirements.programme'),
    metadata,
    meanwhile: meanwhile && differences(say, form, meanwhile),
    inputs: [
      textInput(field(say, 'sv'), form.sv),
      textInput(field(say, 'da'), form.da),
      textInput(field(say, 'en'), form.en),
      numberInput(field(say, 'minimum'), form.minimum, LARGEST_CAP),
      numberInput(field(say, 'maximum'), form.maximum, LARGEST_CAP),
      ticksInput(field(say, 'kinds'), kinds(say), form.kinds),
      radioInput(
        { ...field(say, 'shadow'), hint: say('requirements.field.shadow_hint') },
        shadowChoices(say),
        form.shadow,
      ),
    ],
  });
}

/** Every problem of the form under its own input. */
export function programmeErrors(say: Say, problems: ProgrammeProblems): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, problemText(say, problem as ProgrammeProblem)]),
  );
}

function problemText(say: Say, problem: ProgrammeProblem): string {
  switch (problem.problem) {
    case 'too_long':
    case 'not_a_party':
      return say(`requirements.problem.${problem.problem}`, { most: problem.most });
    case 'above_cap':
      return say('requirements.problem.above_cap', { facility: problem.facility, cap: problem.cap });
    case 'kind_in_use':
      return say('requirements.problem.kind_in_use', { facility: problem.facility });
    default:
      return say(`requirements.problem.${problem.problem}`);
  }
}

function field(say: Say, name: keyof ProgrammeForm) {
  return { field: name, label: say(`requirements.field.${name}`) };
}

function kinds(say: Say): Choice[] {
  return FACILITY_KINDS.map((kind) => ({ value: kind, text: kindText(say, kind) }));
}

function shadowChoices(say: Say): Choice[] {
  return (['yes', 'no'] as const).map((value) => ({ value, text: say(`requirements.shadow.${value}`) }));
}

function differences(say: Say, typed: ProgrammeForm, stored: ProgrammeForm): StoredDifference[] {
  const choices = [...kinds(say), ...shadowChoices(say)];
  return FIELDS.filter((name) => String(typed[name] ?? '') !== String(stored[name] ?? '')).map((name) => {
    const words = [stored[name] ?? ''].flat().map((value) => choices.find((one) => one.value === value)?.text ?? value);
    return { label: say(`requirements.field.${name}`), stored: escapeText(words.join(', ')) };
  });
}
