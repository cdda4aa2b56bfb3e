import type { DemoGroup, DemoPerson } from './demo-groups.js';
import type { DemoOneToOne } from './demo-one-to-ones.js';

const STORSTROM: DemoGroup['facility'] = {
  name: 'Storstrøm Fængsel',
  kind: 'prison',
  region: 'Sjælland',
  area: 'Sjælland',
  cap: 8,
};

const atStorstrom: Pick<DemoPerson, 'role' | 'about'> = {
  role: 'volunteer',
  about: { sv: 'frivillig i Storstrøm', da: 'frivillig i Storstrøm', en: 'volunteer in Storstrøm' },
};

const DORTE: DemoPerson = {
  id: 'U0DORTE',
  name: 'Dorte Elkjær',
  role: 'leader',
  about: {
    sv: 'besöksledare för en-till-en i Storstrøm',
    da: 'besøgsleder for forløbene i Storstrøm',
    en: 'leads the one-to-ones at Storstrøm',
  },
};
const SIGNE: DemoPerson = {
  id: 'U0SIGNE',
  name: 'Signe Krogh',
  role: 'volunteer',
  about: {
    sv: 'mentor i två en-till-en i Storstrøm',
    da: 'mentor i to forløb i Storstrøm',
    en: 'mentor in two one-to-ones at Storstrøm',
  },
};
const MADS: DemoPerson = {
  id: 'U0MADS',
  name: 'Mads Juhl',
  role: 'volunteer',
  about: {
    sv: 'mentor tillsammans med Signe i Storstrøm',
    da: 'mentor sammen med Signe i Storstrøm',
    en: 'mentor together with Signe at Storstrøm',
  },
};
const RIKKE: DemoPerson = {
  id: 'U0RIKKE',
  name: 'Rikke Holm',
  role: 'volunteer',
  about: {
    sv: 'mentor i Storstrøm, besökstillståndet har gått ut',
    da: 'mentor i Storstrøm, besøgstilladelsen er udløbet',
    en: 'mentor at Storstrøm, whose permit has lapsed',
  },
};
const EMIL: DemoPerson = {
  id: 'U0EMIL',
  name: 'Emil Dahl',
  role: 'volunteer',
  about: {
    sv: 'tillfrågad om att vara mentor i Storstrøm',
    da: 'spurgt, om han vil være mentor i Storstrøm',
    en: 'asked to be a mentor at Storstrøm',
  },
};

/** What a programme whose visits are all one-to-ones has of a group: a leader, its mentors, and no weekly pattern. */
const PROMISED = {
  facility: STORSTROM,
  leader: DORTE,
  lacking: {},
  lapsing: {},
  pattern: [],
  met: 0,
  isSmall: false,
  began: null,
  paused: null,
} as const;

const VISITING: DemoGroup = {
  ...PROMISED,
  programme: 'dk.prison_visiting',
  name: 'Besøgstjenesten Storstrøm',
  channel: { id: 'C0STORBESOG', name: 'besog-storstrom' },
  volunteers: [SIGNE, EMIL],
};
const PRIMUS_MOTOR: DemoGroup = {
  ...PROMISED,
  programme: 'dk.primus_motor',
  name: 'Primus Motor Storstrøm',
  channel: { id: 'C0PRIMUS', name: 'primus-motor-storstrom' },
  volunteers: [SIGNE, MADS],
};
const KICKSTART: DemoGroup = {
  ...PROMISED,
  programme: 'dk.kickstart',
  name: 'Kickstart Storstrøm',
  channel: { id: 'C0KICKSTART', name: 'kickstart-storstrom' },
  volunteers: [RIKKE],
  lapsing: { U0RIKKE: { visit_permit: -16 } },
};

/** One prison with four programmes, each with a group of its own. */
export const STORSTROM_GROUPS: readonly DemoGroup[] = [
  {
    facility: STORSTROM,
    programme: 'dk.social_activities',
    name: 'Fællesaktiviteter Storstrøm',
    channel: { id: 'C0STORSTROM', name: 'faelles-storstrom' },
    leader: {
      id: 'U0HENRIK',
      name: 'Henrik Toft',
      role: 'leader',
      about: {
        sv: 'leder gemensamma aktiviteter i Storstrøm',
        da: 'leder fællesaktiviteterne i Storstrøm',
        en: 'leads the group activities at Storstrøm',
      },
    },
    volunteers: [
      { id: 'U0BIRGIT', name: 'Birgit Skov', ...atStorstrom },
      { id: 'U0LARS', name: 'Lars Nygaard', ...atStorstrom },
      { id: 'U0PIA', name: 'Pia Ravn', ...atStorstrom },
    ],
    lacking: {},
    lapsing: { U0PIA: { visit_permit: 32 } },
    pattern: [
      { weekday: 3, startTime: '18:00', length: 120, format: 'group', minimumParty: 2, maximumParty: 6 },
      // Two days in a row: they come from far.
      {
        weekday: 6,
        startTime: '13:30',
        length: 120,
        again: { daysLater: 1, startTime: '10:00', length: 120 },
        format: 'group',
        minimumParty: 2,
        maximumParty: 6,
      },
    ],
    met: 9,
    isSmall: false,
    began: null,
    paused: null,
  },
  VISITING,
  PRIMUS_MOTOR,
  KICKSTART,
];

/** Two run, and Signe is in both; one rests since Rikke's permit has lapsed, and of one Emil has been asked. */
export const STORSTROM_ONE_TO_ONES: readonly DemoOneToOne[] = [
  { in: VISITING, asked: [SIGNE], begins: 8, met: [7, 5, 3, 1], rests: null, meetsTomorrow: '14:00' },
  { in: KICKSTART, asked: [RIKKE], begins: 8, met: [7, 5], rests: 2, meetsTomorrow: null },
  { in: PRIMUS_MOTOR, asked: [SIGNE, MADS], begins: 6, met: [4, 2], rests: null, meetsTomorrow: null },
  { in: VISITING, asked: [EMIL], begins: null, met: [], rests: null, meetsTomorrow: null },
];
