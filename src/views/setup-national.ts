import type { ModalView } from '@slack/types';
import type { Locale } from '../domain/model.js';
import type { NationalForm, Problems } from '../domain/setting-up.js';
import { list, type Say } from '../locales/index.js';
import { channelInput, peopleInput } from './form-inputs.js';
import { CALLBACKS } from './ids.js';
import { mention } from './parts.js';
import { formModal, type StoredDifference, samePeople } from './setup-form.js';
import { type MissingWords, problemErrors } from './setup-problems.js';

const MISSING: Readonly<Record<keyof NationalForm, MissingWords>> = {
  channelId: 'setup.problem.choose',
  staffIds: 'setup.problem.choose_people',
};

export interface NationalModal {
  readonly metadata: string;
  readonly form: NationalForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: NationalForm | null;
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of the national channel and the national staff. */
export function nationalModal(say: Say, { metadata, form, meanwhile, locale }: NationalModal): ModalView {
  return formModal(say, {
    callbackId: CALLBACKS.setUpNational,
    title: say('setup.national'),
    metadata,
    meanwhile: meanwhile && differences(say, form, meanwhile, locale),
    inputs: [
      channelInput({ field: 'channelId', label: say('setup.national.channel') }, form.channelId),
      peopleInput(
        { field: 'staffIds', label: say('setup.national.staff'), hint: say('setup.national.staff_hint') },
        form.staffIds,
      ),
    ],
  });
}

/** Every problem of the form under its own input. */
export function nationalErrors(say: Say, problems: Problems<NationalForm>): Record<string, string> {
  return problemErrors(say, problems, MISSING);
}

function differences(say: Say, typed: NationalForm, stored: NationalForm, locale: Locale): StoredDifference[] {
  const found: StoredDifference[] = [];
  if (stored.channelId && stored.channelId !== typed.channelId) {
    found.push({ label: say('setup.national.channel'), stored: `<#${stored.channelId}>` });
  }
  if (!samePeople(stored.staffIds, typed.staffIds)) {
    const staff = stored.staffIds.length > 0 ? list(stored.staffIds.map(mention), locale) : say('setup.stale.nobody');
    found.push({ label: say('setup.national.staff'), stored: staff });
  }
  return found;
}
