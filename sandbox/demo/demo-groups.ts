import type { FacilityKind, Locale, PatternVisit } from '../../src/core/model.js';
import type { InLanguages, PersonAbout } from '../slack/sandbox.js';
import type { DemoOneToOne } from './demo-one-to-ones.js';

export interface DemoPerson extends PersonAbout {
  readonly id: string;
  readonly name: string;
  /** The language they have chosen; left out for those who read that of their group. */
  readonly reads?: Locale;
  readonly isAdmin?: boolean;
}

export interface DemoGroup {
  readonly facility: {
    readonly name: string;
    readonly kind: FacilityKind;
    readonly region: string;
    /** The authority's own; left out where approval is given for each place. */
    readonly area?: string;
    readonly cap: number;
  };
  /** Code of it. */
  readonly programme: string;
  readonly name: string;
  readonly channel: { readonly id: string; readonly name: string };
  readonly leader: DemoPerson;
  readonly volunteers: readonly DemoPerson[];
  /** Who is new, by id, and what they still lack. */
  readonly lacking: Readonly<Record<string, readonly string[]>>;
  /** Whose requirements lapse, by id, and in how many days each; below zero for those that have lapsed already. */
  readonly lapsing: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** None where all visits are one-to-ones: there is no week to post. */
  readonly pattern: readonly PatternVisit[];
  /** About how many people the party meets on a visit. */
  readonly met: number;
  /** One of the facilities that everybody knows to be small. */
  readonly isSmall: boolean;
  /** How many weeks ago the visits began; null for longer ago than the demo remembers. */
  readonly began: number | null;
  /** How many weeks ago they were paused; null while they go on. */
  readonly paused: number | null;
}

/** A national society of the Red Cross, all of it made up but for the names of some places. */
export interface DemoSociety {
  /** IANA. */
  readonly zone: string;
  readonly admin: DemoPerson;
  readonly national: DemoPerson;
  readonly nationalChannel: { readonly id: string; readonly name: string };
  /** The groups that the demo is about, whose people one can be. */
  readonly stage: readonly DemoGroup[];
  /** One-to-ones of these groups. */
  readonly oneToOnes: readonly DemoOneToOne[];
  /** The others that the country's numbers come from. */
  readonly elsewhere: readonly DemoGroup[];
}

/** Whether a group posts weeks. */
export function hasWeeks({ pattern }: DemoGroup): boolean {
  return pattern.length > 0;
}

export function groupsOf({ stage, elsewhere: others }: DemoSociety): readonly DemoGroup[] {
  return [...stage, ...others];
}

/** Everybody once, those first whose turn it is to be somebody. */
export function peopleOf(society: DemoSociety): readonly DemoPerson[] {
  const all = [...peopleIn(society.stage), society.national, society.admin, ...peopleIn(society.elsewhere)];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}

function peopleIn(groups: readonly DemoGroup[]): DemoPerson[] {
  return groups.flatMap(({ leader, volunteers }) => [leader, ...volunteers]);
}

/** A facility that only its numbers are seen of. */
export interface OtherFacility<Region extends string = string> {
  readonly town: string;
  readonly kind: FacilityKind;
  readonly region: Region;
  /** About how many people the party meets on a visit. */
  readonly met: number;
  readonly isSmall?: boolean;
  /** 1 Monday … 6 Saturday. */
  readonly weekdays: readonly number[];
  /** How many weeks ago the visits began; left out for longer ago than the demo remembers. */
  readonly began?: number;
  /** How many weeks ago they were paused; left out while they go on. */
  readonly paused?: number;
}

/** How a country's other groups are called, and how they visit. */
interface Elsewhere {
  readonly names: (facility: OtherFacility) => string;
  readonly group: string;
  readonly channel: string;
  readonly programme: (facility: OtherFacility) => string;
  readonly party: { readonly minimum: number; readonly maximum: number };
  /** Whether the first visit of the week is one in a group. */
  readonly firstIsGroup: (facility: OtherFacility) => boolean;
  /** The authority's area that it is in; left out in a country where nothing holds per area. */
  readonly area?: (facility: OtherFacility) => string;
  /** What a newcomer at every third place still lacks. */
  readonly lacking: string;
}

/** @param people by region: the first leads the region's groups, the others visit with all of them */
export function elsewhere<Region extends string>(
  facilities: readonly OtherFacility<Region>[],
  people: Readonly<Record<Region, readonly [string, ...string[]]>>,
  ways: Elsewhere,
): readonly DemoGroup[] {
  return facilities.map((facility, index) => {
    const { town, kind, region, met, weekdays } = facility;
    const [leaderName, ...names] = people[region];
    const idOf = (place: number) => `U0${Object.keys(people).indexOf(region) + 1}R${place}`;
    const [first = '', ...others] = names.map((_, place) => idOf(place + 1));
    return {
      facility: {
        name: ways.names(facility),
        kind,
        region,
        ...(ways.area && { area: ways.area(facility) }),
        cap: 4,
      },
      programme: ways.programme(facility),
      name: `${ways.group} ${town}`,
      channel: { id: `C0PLACE${index + 1}`, name: `${ways.channel}-${plain(town)}` },
      leader: { id: idOf(0), name: leaderName, role: null, about: regional(region, LEADS) },
      volunteers: [first, ...others].map((id, place) => ({
        id,
        name: names[place] ?? '',
        role: null,
        about: regional(region, VISITS),
      })),
      lacking: index % 3 === 0 ? { [first]: [ways.lacking] } : {},
      lapsing: {},
      pattern: weekdays.map((weekday) => ({
        weekday,
        startTime: weekday === 6 ? '13:00' : '17:30',
        length: 120,
        format: ways.firstIsGroup(facility) && weekday === weekdays[0] ? 'group' : 'individual',
        minimumParty: ways.party.minimum,
        maximumParty: ways.party.maximum,
      })),
      met,
      isSmall: facility.isSmall ?? false,
      began: facility.began ?? null,
      paused: facility.paused ?? null,
    };
  });
}

const LEADS = { sv: 'leder tre grupper i', da: 'leder tre grupper i', en: 'leads three groups in' };
const VISITS = { sv: 'frivillig i', da: 'frivillig i', en: 'volunteer in' };

function regional(region: string, words: typeof LEADS): InLanguages {
  return { sv: `${words.sv} ${region}`, da: `${words.da} ${region}`, en: `${words.en} ${region}` };
}

function plain(town: string): string {
  const letters = { å: 'a', ä: 'a', æ: 'ae', ö: 'o', ø: 'o' } as const;
  return town.toLowerCase().replaceAll(/[åäæöø]/g, (letter) => letters[letter as keyof typeof letters]);
}
