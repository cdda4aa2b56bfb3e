import type { ModalView } from '@slack/types';
import { Audit } from '../../database/audit.js';
import { Groups } from '../../groups/groups.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { choice } from '../../locales/index.js';
import { mention, sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Request } from '../../slack/hearing/request.js';
import type { FacilityMonth } from '../counting/counting.controls.js';
import { returnMonthModal } from './return-month.view.js';
import { Returns } from './returns.store.js';
import { isYearOver, type YearlyReturn } from './yearly-return.rule.js';
import { returnModal, uncountedModal } from './yearly-return.view.js';

type Asked = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

const MOST_LEADERS = 5;

export async function isNational({ society, person }: Pick<Asked, 'society' | 'person'>): Promise<boolean> {
  return (await society.of(Workspaces).read()).nationalStaffIds.includes(person.userId);
}

/** A facility's exact year, or, for whoever does not lead a group there now, whom to ask. */
export async function returnView(
  asked: Asked,
  facilityId: string,
  year: number,
  line: string | null = null,
): Promise<ModalView> {
  const state = await readableReturn(asked, facilityId, year);
  return state ? shownReturn(asked, state, line) : refusedView(asked);
}

/** The same of a return that has been read just now, and that they may see. */
export async function shownReturn(asked: Asked, state: YearlyReturn, line: string | null): Promise<ModalView> {
  await noteRead(asked, state);
  return returnModal(asked.say, asked.person.locale, state, line);
}

/** Asks once more before a year is approved of which visits have not been counted. */
export async function uncountedView(asked: Asked, state: YearlyReturn): Promise<ModalView> {
  await noteRead(asked, state);
  return uncountedModal(asked.say, state, asked.person.locale);
}

/** The visits of one month of it, to count and to correct. */
export async function returnMonthView(
  asked: Asked,
  place: FacilityMonth,
  line: string | null = null,
): Promise<ModalView> {
  const { society, person, say, now } = asked;
  const year = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(place.month)?.[1];
  const state = year === undefined ? null : await readableReturn(asked, place.facilityId, Number(year));
  if (!state) return refusedView(asked);
  const visits = await society.of(Returns).visitsIn(place.facilityId, place.month, now);
  await noteRead(asked, state);
  const { facility } = state;
  return returnMonthModal(say, person.locale, { facility, place, visits, readerId: person.userId, line });
}

/** null for whoever does not lead a group there now, where there were no visits, and while the year is not over. */
async function readableReturn(asked: Asked, facilityId: string, year: number): Promise<YearlyReturn | null> {
  const { society, person, now } = asked;
  const { timeZone } = await society.of(Workspaces).read();
  if (!Number.isInteger(year) || !isYearOver(year, timeZone, now)) return null;
  const state = await society.of(Returns).read(facilityId, year, now);
  return state?.leaderIds.includes(person.userId) ? state : null;
}

/** Written before anything is shown: nobody looks at exact numbers unseen. */
async function noteRead({ society, person, now }: Asked, { facility, year }: YearlyReturn): Promise<void> {
  await society
    .of(Audit)
    .write(person.userId, 'read_return', { id: `${facility.id}/${year}`, scopeId: facility.id }, now);
}

/** Whom to ask, for everybody who has no right to a return. */
export async function refusedReturnText({ society, person, say }: Asked): Promise<string> {
  const groups = await society.of(Groups).ofMember(person.userId);
  const leaders = [...new Set(groups.flatMap(({ leaderIds }) => leaderIds))].slice(0, MOST_LEADERS).map(mention);
  return leaders.length > 0
    ? say('return.refused', { leaders: choice(leaders, person.locale) })
    : say('return.refused_nobody');
}

export async function refusedView(asked: Asked): Promise<ModalView> {
  return toldModal(asked.say, sentence(await refusedReturnText(asked)));
}
