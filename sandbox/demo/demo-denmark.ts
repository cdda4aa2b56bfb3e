import { DANISH_FACILITIES, DANISH_PEOPLE } from './demo-danish-facilities.js';
import { type DemoGroup, type DemoPerson, type DemoSociety, elsewhere } from './demo-groups.js';
import { STORSTROM_GROUPS, STORSTROM_ONE_TO_ONES } from './demo-storstrom.js';

const ADMIN: DemoPerson = {
  id: 'U0OLE',
  name: 'Ole Bro',
  isAdmin: true,
  role: 'admin',
  about: { sv: 'arbetsytans administratör', da: 'administrator af arbejdsområdet', en: 'workspace admin' },
};
const NATIONAL: DemoPerson = {
  id: 'U0KAREN',
  name: 'Karen Dam',
  role: 'coordinator',
  about: { sv: 'på det nationella kontoret', da: 'på landskontoret', en: 'at the national office' },
};

const visiting = (sv = '', da = '', en = ''): Pick<DemoPerson, 'role' | 'about'> => ({
  role: 'volunteer',
  about: {
    sv: `frivillig i København${sv}`,
    da: `frivillig i København${da}`,
    en: `volunteer in Copenhagen${en}`,
  },
});
const oneToOne = { format: 'individual', minimumParty: 1, maximumParty: 1 } as const;

const STAGE: readonly DemoGroup[] = [
  {
    facility: {
      name: 'Vestre Fængsel',
      kind: 'remand_prison',
      region: 'Hovedstaden',
      area: 'Hovedstaden',
      cap: 6,
    },
    programme: 'dk.prison_visiting',
    name: 'Besøgsgruppen Vestre',
    channel: { id: 'C0VESTRE', name: 'besog-vestre' },
    leader: {
      id: 'U0KIRSTEN',
      name: 'Kirsten Holst',
      role: 'leader',
      about: { sv: 'leder besöken i Vestre', da: 'leder besøgene i Vestre', en: 'leads the visits at Vestre' },
    },
    volunteers: [
      { id: 'U0METTE', name: 'Mette Lund', ...visiting() },
      {
        id: 'U0JONAS',
        name: 'Jonas Friis',
        ...visiting(
          ', besökstillståndet går snart ut',
          ', besøgstilladelsen udløber snart',
          ', whose permit soon lapses',
        ),
      },
      {
        id: 'U0ANDERS',
        name: 'Anders Kjær',
        ...visiting(
          ', säkerhetsgodkännandet har gått ut',
          ', sikkerhedsgodkendelsen er udløbet',
          ', whose clearance has lapsed',
        ),
      },
      {
        id: 'U0SOFIE',
        name: 'Sofie Bech',
        ...visiting(', ny, väntar på tillstånd', ', ny, venter på tilladelse', ', new, waits for a permit'),
      },
      {
        id: 'U0EMMA',
        name: 'Emma Hill',
        reads: 'en',
        ...visiting(', läser engelska', ', læser engelsk', ', reads English'),
      },
    ],
    lacking: { U0SOFIE: ['visit_permit', 'basic_course'] },
    lapsing: { U0JONAS: { visit_permit: 23, security_clearance: 61 }, U0ANDERS: { security_clearance: -4 } },
    pattern: [
      { weekday: 2, startTime: '17:00', length: 90, ...oneToOne },
      { weekday: 3, startTime: '16:30', length: 90, ...oneToOne },
      { weekday: 4, startTime: '17:00', length: 90, ...oneToOne },
      { weekday: 6, startTime: '13:00', length: 90, ...oneToOne },
    ],
    met: 3,
    isSmall: false,
    began: null,
    paused: null,
  },
  ...STORSTROM_GROUPS,
];

/** Denmark: one volunteer with one person at a time, permits that lapse, and a prison with four programmes, in which one-to-ones last. */
export const DENMARK: DemoSociety = {
  zone: 'Europe/Copenhagen',
  admin: ADMIN,
  national: NATIONAL,
  nationalChannel: { id: 'C0NATION', name: 'besog-landet' },
  stage: STAGE,
  oneToOnes: STORSTROM_ONE_TO_ONES,
  elsewhere: elsewhere(DANISH_FACILITIES, DANISH_PEOPLE, {
    names: ({ kind, town }) => (kind === 'prison' ? `${town} Fængsel` : `Arresten i ${town}`),
    group: 'Besøgsgruppen',
    channel: 'besog',
    programme: () => 'dk.prison_visiting',
    area: ({ region }) => region,
    party: { minimum: 1, maximum: 1 },
    firstIsGroup: () => false,
    lacking: 'visit_permit',
  }),
};
