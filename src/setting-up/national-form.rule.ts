import type { Activity } from '../core/model.js';
import type { ChannelProblem } from '../slack/slack-errors.rule.js';
import { type ChosenPeople, channelProblem, type FormReading, found, peopleProblem } from './setup-problems.rule.js';

export interface NationalForm {
  readonly channelId: string | null;
  readonly staffIds: readonly string[];
  /** What leaders may plan for a visit in a group. undefined in a form that an earlier version opened, which keeps what is stored. */
  readonly activities?: readonly Activity[] | undefined;
}

export interface NationalDetails {
  readonly channelId: string;
  readonly staffIds: readonly string[];
  readonly activities?: readonly Activity[];
}

/** Reads the form of the national channel and staff. Every problem is named at once, by field. */
export function readNationalForm(
  form: NationalForm,
  around: ChosenPeople & { readonly channelProblem: ChannelProblem | null },
): FormReading<NationalForm, NationalDetails> {
  const problems = found<NationalForm>({
    channelId: channelProblem(form.channelId, around.channelProblem),
    staffIds: peopleProblem(form.staffIds, around),
  });
  if (!form.channelId || Object.keys(problems).length > 0) return { ok: false, problems };
  const { channelId, staffIds, activities } = form;
  return { ok: true, details: { channelId, staffIds, ...(activities && { activities }) } };
}
