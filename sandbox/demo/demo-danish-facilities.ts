import type { OtherFacility } from './demo-groups.js';

/** The first leads the region's groups, the others visit with all of them. All made up. */
export const DANISH_PEOPLE = {
  Nordjylland: ['Inger Klithede', 'Jens Strandgaard', 'Sanne Fyrby', 'Thor Vesterhav'],
  Midtjylland: ['Margit Åkrog', 'Peder Hededal', 'Yrsa Skovbakke', 'Niels Søhøj'],
  Syddanmark: ['Grethe Marskov', 'Esben Bælthoved', 'Amina Havnegaard', 'Rasmus Fjordby'],
  Hovedstaden: ['Marie Volddal', 'Viktor Sundby', 'Leyla Brohøj', 'Hugo Kanalgaard'],
  Sjælland: ['Bodil Klintemark', 'Oskar Rugager', 'Selma Møllehave', 'Ivan Noret'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** Places that are on no map: some are small, one is paused, one is starting up. */
export const DANISH_FACILITIES: readonly OtherFacility<keyof typeof DANISH_PEOPLE>[] = [
  { town: 'Klitnæs', kind: 'remand_prison', region: 'Nordjylland', met: 4, weekdays: [1, 4] },
  { town: 'Hedekær', kind: 'prison', region: 'Nordjylland', met: 4, weekdays: [2, 6] },
  { town: 'Fyrodde', kind: 'remand_prison', region: 'Nordjylland', met: 2, isSmall: true, weekdays: [3] },
  { town: 'Skovballe', kind: 'remand_prison', region: 'Midtjylland', met: 4, weekdays: [1, 4] },
  { town: 'Søndermark', kind: 'prison', region: 'Midtjylland', met: 5, weekdays: [2, 5], paused: 9 },
  { town: 'Åbakken', kind: 'remand_prison', region: 'Midtjylland', met: 2, isSmall: true, weekdays: [3] },
  { town: 'Lillehøj', kind: 'prison', region: 'Midtjylland', met: 4, weekdays: [1, 3] },
  { town: 'Bæltrup', kind: 'remand_prison', region: 'Syddanmark', met: 5, weekdays: [1, 3] },
  { town: 'Marskby', kind: 'prison', region: 'Syddanmark', met: 4, weekdays: [2, 6] },
  { town: 'Havnsø', kind: 'remand_prison', region: 'Syddanmark', met: 2, isSmall: true, weekdays: [4] },
  { town: 'Fjordlund', kind: 'remand_prison', region: 'Syddanmark', met: 3, weekdays: [2, 5], began: 4 },
  { town: 'Voldparken', kind: 'remand_prison', region: 'Hovedstaden', met: 5, weekdays: [1, 3, 5] },
  { town: 'Sundmarken', kind: 'prison', region: 'Hovedstaden', met: 4, weekdays: [2, 4] },
  { town: 'Broholmen', kind: 'remand_prison', region: 'Hovedstaden', met: 2, isSmall: true, weekdays: [6] },
  { town: 'Klintholt', kind: 'prison', region: 'Sjælland', met: 5, weekdays: [1, 4] },
  { town: 'Rugmarken', kind: 'remand_prison', region: 'Sjælland', met: 4, weekdays: [2, 6] },
  { town: 'Norhede', kind: 'remand_prison', region: 'Sjælland', met: 2, isSmall: true, weekdays: [3] },
  { town: 'Møllesund', kind: 'remand_prison', region: 'Sjælland', met: 4, weekdays: [1, 5] },
];
