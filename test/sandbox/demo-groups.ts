import type { FacilityKind, PatternVisit } from '../../src/domain/model.js';
import { OTHER_FACILITIES, type OtherFacility, REGIONAL_PEOPLE } from './demo-facilities.js';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** What Slack says of them (IETF); left out for those who read the demo's own language. */
  readonly locale?: string;
  readonly isAdmin?: boolean;
  /** For the page's person picker. */
  readonly about: string;
}

export interface DemoGroup {
  readonly facility: {
    readonly name: string;
    readonly kind: FacilityKind;
    readonly region: string;
    readonly cap: number;
    readonly programme: string;
  };
  readonly name: string;
  readonly channel: { readonly id: string; readonly name: string };
  readonly leader: DemoPerson;
  readonly volunteers: readonly DemoPerson[];
  /** Who is new, by id, and what they still lack. */
  readonly lacking: Readonly<Record<string, readonly string[]>>;
  readonly pattern: readonly PatternVisit[];
  /** About how many people the party meets on a visit. */
  readonly met: number;
  /** How many weeks ago the visits began; null for longer ago than the demo remembers. */
  readonly began: number | null;
  /** How many weeks ago they were paused; null while they go on. */
  readonly paused: number | null;
}

export const ADMIN: DemoPerson = {
  id: 'U0OLLE',
  name: 'Olle Ek',
  isAdmin: true,
  about: 'workspace admin, may set up',
};
export const NATIONAL: DemoPerson = { id: 'U0KARIN', name: 'Karin Dahl', about: 'national coordinator' };

/** The groups that the demo is about, whose people one can be. */
export const STAGE: readonly DemoGroup[] = [
  {
    facility: { name: 'Häktet Göteborg', kind: 'remand_prison', region: 'Väst', cap: 4, programme: 'se.remand_visits' },
    name: 'Besöksgruppen Göteborg',
    channel: { id: 'C0GBG', name: 'besok-goteborg' },
    leader: { id: 'U0LENA', name: 'Lena Lind', about: 'leads the Göteborg group' },
    volunteers: [
      { id: 'U0ANNA', name: 'Anna Berg', about: 'volunteer in Göteborg' },
      { id: 'U0BO', name: 'Bo Nyström', about: 'volunteer in Göteborg' },
      { id: 'U0CILLA', name: 'Cilla Holm', about: 'new in Göteborg, still to go on a study visit' },
      { id: 'U0EMMA', name: 'Emma Hill', about: 'volunteer in Göteborg, reads English', locale: 'en-GB' },
      { id: 'U0MIKKEL', name: 'Mikkel Juhl', about: 'volunteer in Göteborg, reads Danish', locale: 'da-DK' },
    ],
    lacking: { U0CILLA: ['confidentiality_undertaking', 'study_visit'] },
    pattern: [
      { weekday: 2, startTime: '17:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 },
      { weekday: 4, startTime: '18:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 },
      { weekday: 6, startTime: '13:00', length: 180, format: 'group', minimumParty: 2, maximumParty: 4 },
    ],
    met: 5,
    began: null,
    paused: null,
  },
  {
    facility: { name: 'Anstalten Fosie', kind: 'prison', region: 'Syd', cap: 4, programme: 'se.prison_visits' },
    name: 'Besöksgruppen Malmö',
    channel: { id: 'C0MALMO', name: 'besok-malmo' },
    leader: { id: 'U0HANNES', name: 'Hannes Falk', about: 'leads the Malmö group' },
    volunteers: [
      { id: 'U0DAVID', name: 'David Sjö', about: 'volunteer in Malmö' },
      { id: 'U0FATIMA', name: 'Fatima Noor', about: 'volunteer in Malmö' },
      { id: 'U0GRETA', name: 'Greta Ström', about: 'volunteer in Malmö' },
    ],
    lacking: {},
    pattern: [
      { weekday: 1, startTime: '18:00', length: 90, format: 'group', minimumParty: 2, maximumParty: 4 },
      { weekday: 3, startTime: '18:00', length: 90, format: 'group', minimumParty: 2, maximumParty: 4 },
    ],
    met: 8,
    began: null,
    paused: null,
  },
];

/** Those first whose people one can be, then the others that the country's numbers come from. */
export const GROUPS: readonly DemoGroup[] = [...STAGE, ...OTHER_FACILITIES.map(groupAt)];

export const PEOPLE: readonly DemoPerson[] = [
  ...new Map([...peopleIn(STAGE), NATIONAL, ADMIN, ...peopleIn(GROUPS)].map((person) => [person.id, person])).values(),
];

function peopleIn(groups: readonly DemoGroup[]): DemoPerson[] {
  return groups.flatMap(({ leader, volunteers }) => [leader, ...volunteers]);
}

function groupAt(facility: OtherFacility, index: number): DemoGroup {
  const { town, kind, region, met, weekdays } = facility;
  const isPrison = kind === 'prison';
  const [leaderName = '', ...names] = REGIONAL_PEOPLE[region];
  const idOf = (place: number) => `U0${Object.keys(REGIONAL_PEOPLE).indexOf(region) + 1}R${place}`;
  const [first = '', ...others] = names.map((_, place) => idOf(place + 1));
  return {
    facility: {
      name: `${isPrison ? 'Anstalten' : 'Häktet'} ${town}`,
      kind,
      region,
      cap: 4,
      programme: isPrison ? 'se.prison_visits' : 'se.remand_visits',
    },
    name: `Besöksgruppen ${town}`,
    channel: { id: `C0PLACE${index + 1}`, name: `besok-${plain(town)}` },
    leader: { id: idOf(0), name: leaderName, about: `leads three groups in region ${region}` },
    volunteers: [first, ...others].map((id, place) => ({
      id,
      name: names[place] ?? '',
      about: `volunteer in region ${region}`,
    })),
    lacking: index % 3 === 0 ? { [first]: ['study_visit'] } : {},
    pattern: weekdays.map((weekday) => ({
      weekday,
      startTime: weekday === 6 ? '13:00' : '17:30',
      length: 120,
      format: isPrison && weekday === weekdays[0] ? 'group' : 'individual',
      minimumParty: 2,
      maximumParty: 3,
    })),
    met,
    began: facility.began ?? null,
    paused: facility.paused ?? null,
  };
}

function plain(town: string): string {
  return town.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o');
}
