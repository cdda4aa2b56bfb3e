import type { CalendarDate, WallTime } from '../../core/time.js';
import { list } from '../../locales/index.js';
import { boxesField } from './choice-fields.js';
import { filledIn } from './filled-in.js';
import { type FieldDeclaration, type FormField, sameOnes, single } from './form-field.js';
import { channelInput, dateInput, fileInput, peopleInput, personInput, timeInput } from './form-inputs.js';
import type { FreeText } from './free-texts.js';
import { mention } from './parts.js';
import { isChannelId, isFileId, isPersonId } from './slack-writes.js';

/** Slack id of the one file that was chosen. @param kinds as for `fileInput` */
export function fileField(
  freeText: FreeText,
  declared: FieldDeclaration,
  kinds: readonly string[],
): FormField<string | null> {
  return {
    freeText,
    ...single<string>(declared, 'choose'),
    input: (look) => fileInput(look, kinds),
    read: (values, id) =>
      filledIn(values, id)
        ?.files?.map((file) => file.id)
        .find(isFileId) ?? null,
  };
}

/** Slack user ids of those who are ticked among any number: see `boxesField`. */
export function peopleBoxesField(declared: FieldDeclaration): FormField<readonly string[]> {
  const field = boxesField(declared);
  return { ...field, read: (values, id) => field.read(values, id).filter(isPersonId) };
}

/** By a wall clock. */
export function timeField(declared: FieldDeclaration): FormField<WallTime | null> {
  return {
    ...single<WallTime>(declared, 'choose'),
    input: timeInput,
    read: (values, id) => matching(TIME, filledIn(values, id)?.selected_time),
  };
}

/** The same where none need be chosen. */
export function optionalTimeField(declared: FieldDeclaration): FormField<WallTime | null> {
  return { ...timeField(declared), input: (look, typed) => timeInput({ ...look, isOptional: true }, typed) };
}

export function dateField(declared: FieldDeclaration, isOptional = false): FormField<CalendarDate | null> {
  return {
    ...single<CalendarDate>(declared, 'choose'),
    input: (look, typed) => dateInput(look, typed, isOptional),
    read: (values, id) => existing(matching(DATE, filledIn(values, id)?.selected_date)),
  };
}

/** Slack id of the channel that was chosen. */
export function channelField(declared: FieldDeclaration): FormField<string | null> {
  return {
    ...single<string>(declared, 'choose'),
    input: channelInput,
    read: (values, id) => [filledIn(values, id)?.selected_conversation ?? ''].find(isChannelId) ?? null,
    told: (stored) => (stored === null ? null : `<#${stored}>`),
  };
}

/** Slack user id of the one person who was chosen. */
export function personField(declared: FieldDeclaration): FormField<string | null> {
  return {
    ...single<string>(declared, 'choose'),
    input: personInput,
    read: (values, id) => [filledIn(values, id)?.selected_user ?? ''].find(isPersonId) ?? null,
    told: (stored) => (stored === null ? null : mention(stored)),
  };
}

/** Slack user ids of the people who were chosen. */
export function peopleField(declared: FieldDeclaration, isOptional = false): FormField<readonly string[]> {
  return {
    declared,
    asks: 'choose_people',
    input: (look, typed) => peopleInput(look, typed, isOptional),
    read: (values, id) => (filledIn(values, id)?.selected_users ?? []).filter(isPersonId),
    isSame: sameOnes,
    told: (stored, _choices, locale) => (stored.length > 0 ? list(stored.map(mention), locale) : null),
  };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function matching(pattern: RegExp, value: string | null | undefined): string | null {
  return value && pattern.test(value) ? value : null;
}

/** No calendar has a 31st of February. */
function existing(date: CalendarDate | null): CalendarDate | null {
  return date && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? date : null;
}
