import { OTHER_FACILITIES, REGIONAL_PEOPLE } from './demo-facilities.js';
import { type DemoGroup, type DemoPerson, type DemoSociety, elsewhere } from './demo-groups.js';

const ADMIN: DemoPerson = {
  id: 'U0OLLE',
  name: 'Olle Ek',
  isAdmin: true,
  role: 'admin',
  about: { sv: 'arbetsytans administratör', da: 'administrator af arbejdsområdet', en: 'workspace admin' },
};
const NATIONAL: DemoPerson = {
  id: 'U0KARIN',
  name: 'Karin Dahl',
  role: 'coordinator',
  about: { sv: 'nationell samordnare', da: 'national koordinator', en: 'national coordinator' },
};

/** The groups that the demo is about, whose people one can be. */
const STAGE: readonly DemoGroup[] = [
  {
    facility: { name: 'Häktet Göteborg', kind: 'remand_prison', region: 'Väst', cap: 4 },
    programme: 'se.remand_visits',
    name: 'Besöksgruppen Göteborg',
    channel: { id: 'C0GBG', name: 'besok-goteborg' },
    leader: {
      id: 'U0LENA',
      name: 'Lena Lind',
      role: 'leader',
      about: { sv: 'leder gruppen i Göteborg', da: 'leder gruppen i Göteborg', en: 'leads the Göteborg group' },
    },
    volunteers: [
      {
        id: 'U0ANNA',
        name: 'Anna Berg',
        role: 'volunteer',
        about: { sv: 'frivillig i Göteborg', da: 'frivillig i Göteborg', en: 'volunteer in Göteborg' },
      },
      {
        id: 'U0BO',
        name: 'Bo Nyström',
        role: 'volunteer',
        about: { sv: 'frivillig i Göteborg', da: 'frivillig i Göteborg', en: 'volunteer in Göteborg' },
      },
      {
        id: 'U0CILLA',
        name: 'Cilla Holm',
        role: 'volunteer',
        about: {
          sv: 'ny i Göteborg, har studiebesöket kvar',
          da: 'ny i Göteborg, mangler studiebesøget',
          en: 'new in Göteborg, still to go on a study visit',
        },
      },
      {
        id: 'U0EMMA',
        name: 'Emma Hill',
        role: 'volunteer',
        about: {
          sv: 'frivillig i Göteborg, läser engelska',
          da: 'frivillig i Göteborg, læser engelsk',
          en: 'volunteer in Göteborg, reads English',
        },
        reads: 'en',
      },
      {
        id: 'U0MIKKEL',
        name: 'Mikkel Juhl',
        role: 'volunteer',
        about: {
          sv: 'frivillig i Göteborg, läser danska',
          da: 'frivillig i Göteborg, læser dansk',
          en: 'volunteer in Göteborg, reads Danish',
        },
        reads: 'da',
      },
    ],
    lapsing: {},
    lacking: { U0CILLA: ['confidentiality_undertaking', 'study_visit'] },
    pattern: [
      { weekday: 2, startTime: '17:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 },
      { weekday: 4, startTime: '18:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 },
      { weekday: 6, startTime: '13:00', length: 180, format: 'group', minimumParty: 2, maximumParty: 4 },
    ],
    met: 5,
    isSmall: false,
    began: null,
    paused: null,
  },
  {
    facility: { name: 'Anstalten Fosie', kind: 'prison', region: 'Syd', cap: 4 },
    programme: 'se.prison_visits',
    name: 'Besöksgruppen Malmö',
    channel: { id: 'C0MALMO', name: 'besok-malmo' },
    leader: {
      id: 'U0HANNES',
      name: 'Hannes Falk',
      role: 'leader',
      about: { sv: 'leder gruppen i Malmö', da: 'leder gruppen i Malmö', en: 'leads the Malmö group' },
    },
    volunteers: [
      {
        id: 'U0DAVID',
        name: 'David Sjö',
        role: 'volunteer',
        about: { sv: 'frivillig i Malmö', da: 'frivillig i Malmö', en: 'volunteer in Malmö' },
      },
      {
        id: 'U0FATIMA',
        name: 'Fatima Noor',
        role: 'volunteer',
        about: { sv: 'frivillig i Malmö', da: 'frivillig i Malmö', en: 'volunteer in Malmö' },
      },
      {
        id: 'U0GRETA',
        name: 'Greta Ström',
        role: 'volunteer',
        about: { sv: 'frivillig i Malmö', da: 'frivillig i Malmö', en: 'volunteer in Malmö' },
      },
    ],
    lapsing: {},
    lacking: {},
    pattern: [
      { weekday: 1, startTime: '18:00', length: 90, format: 'group', minimumParty: 2, maximumParty: 4 },
      { weekday: 3, startTime: '18:00', length: 90, format: 'group', minimumParty: 2, maximumParty: 4 },
    ],
    met: 8,
    isSmall: false,
    began: null,
    paused: null,
  },
];

/** Sweden: pairs and small groups, at remand prisons and prisons. */
export const SWEDEN: DemoSociety = {
  zone: 'Europe/Stockholm',
  admin: ADMIN,
  national: NATIONAL,
  nationalChannel: { id: 'C0NATION', name: 'besok-nationellt' },
  stage: STAGE,
  oneToOnes: [],
  elsewhere: elsewhere(OTHER_FACILITIES, REGIONAL_PEOPLE, {
    names: ({ kind, town }) => (kind === 'prison' ? `Anstalten ${town}` : `Häktet ${town}`),
    group: 'Besöksgruppen',
    channel: 'besok',
    programme: ({ kind }) => (kind === 'prison' ? 'se.prison_visits' : 'se.remand_visits'),
    party: { minimum: 2, maximum: 3 },
    firstIsGroup: ({ kind }) => kind === 'prison',
    lacking: 'study_visit',
  }),
};
