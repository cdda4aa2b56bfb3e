import { inAlphabet } from '../../core/alphabet.js';
import type { Group, GroupWeek, IsoWeek } from '../../core/model.js';
import { isoWeekOf, weeksAfter } from '../../core/weeks.js';
import { Audit } from '../../database/audit.js';
import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { sayIn, weekLabel } from '../../locales/index.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { tellAlone } from '../../slack/hearing/tell-alone.js';
import { uploadFile } from '../../slack/upload-file.js';
import { Weeks } from '../planning/weeks.store.js';
import { gateSheetButton } from '../visits.controls.js';
import { writeXlsx } from '../write-sheet.file.js';
import { gateSheet } from './gate-sheet.file.js';
import { chooseGateReply, emptyGate, gateHow, gateMessage, gateState } from './gate-sheet.view.js';
import { type GateVisit, gateVisits, weekMeant } from './gate-visits.rule.js';

/** What no file may be called by: Slack and every computer have their own ideas of these. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\n\r\t]+/g;

/** A leader fetches a week as a sheet for the facility’s front desk, in their own messages. */
export function fetchGateSheet(deps: Deps): readonly Heard[] {
  return [
    onPress(gateSheetButton, async (request) => {
      const { society, person, say, now, value } = request;
      if (!value) return openFor(deps, request);
      const group = await society.of(Groups).read(value.groupId);
      if (!group) return refusalReply(say, { reason: 'group_closed' }, { locale: person.locale, group });
      return fetchFor(deps, request, group, value.isoWeek ?? weekMeant(group.facility.timeZone, now));
    }),
  ];
}

/** The only group that they lead, or the one that they choose. */
async function openFor(deps: Deps, request: PressRequest<unknown>): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const led = inAlphabet(person.locale, await society.of(Groups).ledBy(person.userId));
  const [only, ...others] = led;
  if (!only) return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group: null });
  if (others.length > 0) return chooseGateReply(say, person.locale, led);
  return fetchFor(deps, request, only, weekMeant(only.facility.timeZone, now));
}

async function fetchFor(
  deps: Deps,
  request: PressRequest<unknown>,
  group: Group,
  isoWeek: IsoWeek,
): Promise<Reply | null> {
  const { society, person, say, now, client } = request;
  if (!(await actsFor(request, group)))
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  const week = await society.of(Weeks).readOf(group, isoWeek);
  const visits = week ? gateVisits(week) : [];
  const other = otherThan(isoWeek, group, now);
  if (!week || visits.length === 0) return emptyGate(say, person.locale, group, isoWeek, other);
  // Written before anything is shown: nobody looks at who comes unseen.
  const about = { id: group.id, scopeId: group.id, matterId: isoWeek };
  await society.of(Audit).write(person.userId, 'read_front_desk', about, now);
  const words = sayIn(group.locale);
  await tellAlone(client, deps, person.userId, undefined, gateMessage(words, week, visits, other));
  const file = await fileFor(deps, request, week, visits);
  await uploadFile(client, person.userId, fileName(week), file);
  return sentence(say('front_desk.sent'));
}

/** This week for whoever has looked at another, and the next for whoever has looked at this one. */
function otherThan(isoWeek: IsoWeek, { facility }: Group, now: Date): IsoWeek {
  const thisWeek = isoWeekOf(now, facility.timeZone);
  return isoWeek === thisWeek ? weeksAfter(thisWeek, 1) : thisWeek;
}

/** Names are read now, only where the facility wants them, and kept nowhere. */
async function fileFor(
  deps: Deps,
  { client }: PressRequest<unknown>,
  week: GroupWeek,
  visits: readonly GateVisit[],
): Promise<Buffer> {
  const { locale, facility } = week.group;
  const say = sayIn(locale);
  const words = {
    how: (each: GateVisit) => gateHow(say, each, locale),
    state: (each: GateVisit) => gateState(say, each),
  };
  if (!facility.deskNames) return writeXlsx(gateSheet(say, locale, week, visits, words, null));
  const everybody = [...new Set(visits.flatMap(({ userIds }) => userIds))];
  const known = await deps.people.names(client, everybody);
  // The full name, which Slack gives last, is the one that a gate compares.
  const nameOf = (userId: string): string => known.get(userId)?.at(-1) ?? say('front_desk.unknown');
  const namesOf = ({ userIds }: GateVisit): string => userIds.map(nameOf).join(', ');
  return writeXlsx(gateSheet(say, locale, week, visits, words, namesOf));
}

function fileName({ group, isoWeek, state }: GroupWeek): string {
  const week = weekLabel(isoWeek, group.locale).replace(/ \(.*/, '');
  const say = sayIn(group.locale);
  const file = say('front_desk.file', { facility: group.facility.name, week });
  const name = state === 'draft' ? `${file} ${say('front_desk.not_posted')}` : file;
  return `${name.replaceAll(NOT_IN_FILE_NAMES, ' ').trim()}.xlsx`;
}
