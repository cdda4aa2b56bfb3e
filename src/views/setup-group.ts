import type { ModalView } from '@slack/types';
import { type Facility, type Group, LOCALES, type Locale } from '../domain/model.js';
import type { GroupForm, Problems } from '../domain/setting-up.js';
import { list, type Say } from '../locales/index.js';
import {
  type Choice,
  channelInput,
  choiceInput,
  optionalTextInput,
  peopleInput,
  radioInput,
  searchedInput,
  textInput,
} from './form-inputs.js';
import { CALLBACKS } from './ids.js';
import { escapeText, mention } from './parts.js';
import { facilityOfGroupList } from './setting-up.controls.js';
import { formModal, type StoredDifference, samePeople } from './setup-form.js';
import { type MissingWords, problemErrors } from './setup-problems.js';

const MISSING: Readonly<Record<keyof GroupForm, MissingWords>> = {
  name: 'setup.problem.write',
  facilityId: 'setup.problem.choose',
  channelId: 'setup.problem.choose',
  leaderIds: 'setup.problem.choose_people',
  locale: 'setup.problem.choose',
  attendance: 'setup.problem.choose',
  contactLine: 'setup.problem.write',
  restingIds: 'setup.problem.choose_people',
};

export interface GroupModal {
  readonly metadata: string;
  readonly form: GroupForm;
  readonly facilities: readonly Facility[];
  /** Nobody takes a break from a group that does not exist yet. */
  readonly isNew: boolean;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: GroupForm | null;
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of one group, new or to be edited. */
export function groupModal(say: Say, modal: GroupModal): ModalView {
  const { form, meanwhile } = modal;
  return formModal(say, {
    callbackId: CALLBACKS.setUpGroup,
    title: say('setup.group'),
    metadata: modal.metadata,
    meanwhile: meanwhile && differences(say, modal, meanwhile),
    inputs: [
      textInput({ field: 'name', label: say('setup.group.name') }, form.name),
      searchedInput(
        { field: facilityOfGroupList.actionId, label: say('setup.group.facilityId') },
        facilityChoices(modal.facilities),
        form.facilityId,
      ),
      channelInput(
        { field: 'channelId', label: say('setup.group.channelId'), hint: say('setup.group.channelId_hint') },
        form.channelId,
      ),
      peopleInput(
        { field: 'leaderIds', label: say('setup.group.leaderIds'), hint: say('setup.group.leaderIds_hint') },
        form.leaderIds,
      ),
      choiceInput({ field: 'locale', label: say('setup.group.locale') }, languages(say), form.locale),
      radioInput({ field: 'attendance', label: say('setup.group.attendance') }, attendances(say), form.attendance),
      optionalTextInput(
        { field: 'contactLine', label: say('setup.group.contactLine'), hint: say('setup.group.contactLine_hint') },
        form.contactLine ?? null,
      ),
      ...(modal.isNew ? [] : [restingInput(say, form.restingIds)]),
    ],
  });
}

/** Every problem of the form under its own input. */
export function groupErrors(say: Say, problems: Problems<GroupForm>): Record<string, string> {
  return problemErrors(say, problems, MISSING);
}

export function facilityChoices(facilities: readonly Facility[]): Choice[] {
  return facilities.map(({ id, name }) => ({ value: id, text: name }));
}

export function groupChoices(groups: readonly Pick<Group, 'id' | 'name'>[]): Choice[] {
  return groups.map(({ id, name }) => ({ value: id, text: name }));
}

function restingInput(say: Say, restingIds: readonly string[]) {
  const field = { field: 'restingIds', label: say('setup.group.restingIds'), hint: say('setup.group.restingIds_hint') };
  return peopleInput(field, restingIds, true);
}

function languages(say: Say): Choice[] {
  return LOCALES.map((locale) => ({ value: locale, text: say(`setup.locale.${locale}`) }));
}

function attendances(say: Say): Choice[] {
  return (['names', 'numbers'] as const).map((value) => ({ value, text: say(`setup.attendance.${value}`) }));
}

function differences(say: Say, { form, facilities, locale }: GroupModal, stored: GroupForm): StoredDifference[] {
  const shown = (field: keyof GroupForm): string => {
    switch (field) {
      case 'name':
        return escapeText(stored.name ?? '');
      case 'facilityId':
        return escapeText(facilityChoices(facilities).find(({ value }) => value === stored.facilityId)?.text ?? '');
      case 'contactLine':
        return escapeText(stored.contactLine ?? '') || say('setup.stale.nothing');
      case 'channelId':
        return `<#${stored.channelId}>`;
      case 'leaderIds':
      case 'restingIds':
        return stored[field].length > 0 ? list(stored[field].map(mention), locale) : say('setup.stale.nobody');
      case 'locale':
        return languages(say).find(({ value }) => value === stored.locale)?.text ?? '';
      case 'attendance':
        return attendances(say).find(({ value }) => value === stored.attendance)?.text ?? '';
    }
  };
  const fields = Object.keys(MISSING) as (keyof GroupForm)[];
  return fields
    .filter((field) => form[field] !== undefined && !same(form[field], stored[field]))
    .map((field) => ({ label: say(`setup.group.${field}`), stored: shown(field) }));
}

function same(typed: GroupForm[keyof GroupForm], stored: GroupForm[keyof GroupForm]): boolean {
  return Array.isArray(typed) && Array.isArray(stored) ? samePeople(typed, stored) : typed === stored;
}
