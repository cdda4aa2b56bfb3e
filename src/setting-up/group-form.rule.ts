import { oneOf } from '../core/chosen-word.js';
import { type Facility, type Group, LOCALES, type Locale, type Programme } from '../core/model.js';
import { contactProblem, nameProblem, readLine, tidyName } from '../core/one-line.js';
import { lastingLeaders } from '../groups/stand-ins.rule.js';
import type { ChannelProblem } from '../slack/slack-errors.rule.js';
import {
  type ChosenPeople,
  channelProblem,
  type FormReading,
  found,
  peopleProblem,
  type SetupProblem,
} from './setup-problems.rule.js';

/** A form as filled in: text as typed, choices by their stored word, null where nothing was filled in. */
export interface GroupForm {
  readonly name: string | null;
  readonly facilityId: string | null;
  /** Code of it. Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly programme?: string | null;
  readonly channelId: string | null;
  readonly leaderIds: readonly string[];
  readonly locale: string | null;
  /** `names` or `numbers`: what the posted schedule says of who comes. */
  readonly attendance: string | null;
  /** Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly contactLine?: string | null;
  /** Members who are taking a break. */
  readonly restingIds: readonly string[];
}

export interface GroupDetails {
  readonly name: string;
  readonly facilityId: string;
  readonly programmeCode: string;
  readonly channelId: string;
  readonly locale: Locale;
  readonly showNames: boolean;
  /** Left out to leave it as it is. */
  readonly contactLine?: string | null;
  readonly leaderIds: readonly string[];
  readonly restingIds: readonly string[];
}

/** The programmes that are for a facility's kind of place; for any of several facilities while none is chosen. */
export function fittingProgrammes<Known extends Programme>(
  programmes: readonly Known[],
  facilities: readonly Pick<Facility, 'kind'>[],
): Known[] {
  return programmes.filter(({ kinds }) => facilities.some(({ kind }) => kinds.includes(kind)));
}

function programmeProblem(programme: Programme | null, facility: Facility | null): SetupProblem | undefined {
  if (!programme) return { problem: 'missing' };
  if (!facility) return undefined;
  if (!programme.kinds.includes(facility.kind)) return { problem: 'programme_for_other_kind' };
  const { visitorCap: cap } = facility;
  const { minimumParty: least } = programme;
  return cap < least ? { problem: 'programme_above_cap', least, cap } : undefined;
}

/** What is known around a group's form when it is read. */
export interface GroupSurroundings extends ChosenPeople {
  readonly facilities: readonly Facility[];
  /** All that the society runs. */
  readonly programmes: readonly Programme[];
  /** The programme that it has now; null for a new group. */
  readonly programme: Programme | null;
  /** What Slack says of the chosen channel now; null when it can be used. */
  readonly channelProblem: ChannelProblem | null;
  /** People in the chosen channel; null while the bot cannot see them. */
  readonly memberIds: readonly string[] | null;
}

/** Reads the form of a group. Every problem is named at once, by field. */
export function readGroupForm(form: GroupForm, around: GroupSurroundings): FormReading<GroupForm, GroupDetails> {
  const locale = oneOf(LOCALES, form.locale);
  const attendance = oneOf(['names', 'numbers'], form.attendance);
  const facility = around.facilities.find(({ id }) => id === form.facilityId) ?? null;
  const programme = chosenProgramme(form, facility, around);
  const strangers = around.memberIds && form.restingIds.filter((id) => !around.memberIds?.includes(id));
  const problems = found<GroupForm>({
    name: nameProblem(form.name),
    facilityId: facility ? undefined : { problem: 'missing' },
    programme: programmeProblem(programme, facility),
    channelId: channelProblem(form.channelId, around.channelProblem),
    leaderIds: peopleProblem(form.leaderIds, around),
    locale: locale ? undefined : { problem: 'missing' },
    attendance: attendance ? undefined : { problem: 'missing' },
    contactLine: contactProblem(form.contactLine),
    restingIds: strangers && strangers.length > 0 ? { problem: 'resting_not_members' } : undefined,
  });
  const { channelId } = form;
  if (!locale || !attendance || !facility || !programme || !channelId || Object.keys(problems).length > 0) {
    return { ok: false, problems };
  }
  const { leaderIds, restingIds } = form;
  const name = tidyName(form.name ?? '');
  const showNames = attendance === 'names';
  const contact = form.contactLine !== undefined && { contactLine: readLine(form.contactLine) };
  return {
    ok: true,
    details: {
      name,
      facilityId: facility.id,
      programmeCode: programme.code,
      channelId,
      locale,
      showNames,
      ...contact,
      leaderIds,
      restingIds,
    },
  };
}

/** A form that does not ask was opened before there were several programmes at one facility. */
function chosenProgramme(form: GroupForm, facility: Facility | null, around: GroupSurroundings): Programme | null {
  if (form.programme !== undefined) return around.programmes.find(({ code }) => code === form.programme) ?? null;
  return around.programme ?? (facility && (fittingProgrammes(around.programmes, [facility])[0] ?? null));
}

/** The form that shows what is stored. */
export function groupFormOf(group: Group, restingIds: readonly string[]): GroupForm {
  const { name, channelId, locale, contactLine } = group;
  // Whoever stands in leads for some days: saving must not make that last.
  const leaderIds = lastingLeaders(group);
  const attendance = group.showNames ? 'names' : 'numbers';
  const what = { facilityId: group.facility.id, programme: group.programme.code };
  return { name, ...what, channelId, leaderIds, locale, attendance, contactLine, restingIds };
}
