import { readdirSync, readFileSync } from 'node:fs';
import type { RecordedControl, RecordedForm } from '../support/recording.js';

const here = 'test/recorded';
const lines = readdirSync(here)
  .filter((file) => /^in-slack-.*\.jsonl$/.test(file))
  .flatMap((file) => readFileSync(`${here}/${file}`, 'utf8').trim().split('\n'))
  .map((line): RecordedControl | RecordedForm => JSON.parse(line));

/** Everything that any version has put in front of people to be pressed. */
export const CONTROLS: readonly RecordedControl[] = lines.filter((line): line is RecordedControl => 'on' in line);
const FORMS: readonly RecordedForm[] = lines.filter((line): line is RecordedForm => 'memory' in line);
/** Every modal that any version has had sent in. */
export const SENT: readonly RecordedForm[] = FORMS.filter(({ sent }) => sent !== undefined);

/** What the modal remembered and held in which a control was pressed. */
export function formAround({ on }: RecordedControl): RecordedForm {
  const callback = on.replace(/^modal ?/, '');
  return FORMS.find(({ pressed }) => pressed === callback) ?? { pressed: callback, memory: '', values: {} };
}

/** What the names in a recording stand for in a society of today. */
export interface Ids {
  readonly group: string;
  readonly facility: string;
  readonly week: string;
  readonly visit: string;
  readonly session: string;
  readonly completion: string;
  /** Slack id of the person whom a control is about. */
  readonly person: string;
  readonly isoWeek: string;
  readonly date: string;
  readonly version: number;
}

const OF_VISIT: readonly (keyof Ids)[] = ['visit', 'facility'];
const OF_SESSION: readonly (keyof Ids)[] = ['session'];
const OF_GROUP: readonly (keyof Ids)[] = ['group', 'completion'];
const OF_FACILITY: readonly (keyof Ids)[] = ['facility'];
const OF_WEEK: readonly (keyof Ids)[] = ['week'];

/** What an action's ids are, in their order; a visit's, where nothing is said. */
const IDS_OF: Readonly<Record<string, readonly (keyof Ids)[]>> = {
  add_shift: OF_WEEK,
  copy_last_week: OF_WEEK,
  free_seat: ['group', 'visit'],
  open_group_reminders: OF_GROUP,
  open_plan: OF_GROUP,
  open_ready: OF_GROUP,
  open_verify: OF_GROUP,
  open_import: OF_GROUP,
  plan_session: OF_GROUP,
  see_noted: OF_GROUP,
  correct_completion: OF_GROUP,
  take_back_completion: OF_GROUP,
  set_up_group: OF_GROUP,
  set_up_facility: OF_FACILITY,
  open_return: OF_FACILITY,
  open_return_month: OF_FACILITY,
  sign_up: OF_SESSION,
  take_place: OF_SESSION,
  decline_place: OF_SESSION,
  withdraw_sign_up: OF_SESSION,
  session_menu: OF_SESSION,
  open_attendance: OF_SESSION,
};

/** The value of a control as it would stand in this society. */
export function valueIn(ids: Ids, { action, value }: RecordedControl): string | undefined {
  if (value === undefined) return undefined;
  const kinds = value.startsWith('session|') ? OF_SESSION : (IDS_OF[action] ?? OF_VISIT);
  let met = 0;
  const next = () => String(ids[kinds[met++] ?? 'visit']);
  return named(ids, value.replaceAll('{id}', next));
}

/** What a modal remembers and holds, as it would stand in this society. */
export function formIn(
  ids: Ids,
  form: RecordedForm,
): { readonly memory: string; readonly values: RecordedForm['values'] } {
  const ofSession = /session|attendance/.test(form.sent ?? form.pressed ?? '');
  const memory = form.memory === '{id}' ? ids.session : namedByKey(ids, form.memory);
  const values = JSON.stringify(form.values)
    .replaceAll(/"(\w+):\{id\}/g, `"$1:${ids.week}`)
    .replaceAll('{id}', ofSession ? ids.session : ids.visit);
  return { memory: named(ids, memory), values: JSON.parse(named(ids, values)) };
}

function namedByKey(ids: Ids, memory: string): string {
  return memory
    .replaceAll(/"(week|group|facility|session|completion|shift)Id":"\{id\}"/g, (_, kind: string) => {
      return `"${kind}Id":"${ids[(kind === 'shift' ? 'visit' : kind) as keyof Ids]}"`;
    })
    .replaceAll('{id}', ids.visit);
}

function named(ids: Ids, text: string): string {
  return text
    .replaceAll('{person}', ids.person)
    .replaceAll('{week}', ids.isoWeek)
    .replaceAll('{date}', ids.date)
    .replaceAll('{month}', ids.date.slice(0, 7))
    .replaceAll('{year}', ids.date.slice(0, 4))
    .replaceAll('{channel}', 'C0GOTEBORG')
    .replaceAll('{file}', 'F0GONE')
    .replaceAll('{number}', String(ids.version));
}
