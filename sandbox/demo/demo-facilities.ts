import type { OtherFacility } from './demo-groups.js';

/** The first leads the region's groups, the others visit with all of them. All made up. */
export const REGIONAL_PEOPLE = {
  Nord: ['Ingrid Snöfall', 'Jonas Ripa', 'Sara Fjällberg', 'Tor Granlid'],
  Mitt: ['Moa Silverlid', 'Per Hyttgren', 'Ylva Bruksell', 'Nils Ängsvik'],
  Öst: ['Karl Slussfors', 'Eva Strömdal', 'Amir Lindhage', 'Rut Vassholm'],
  Stockholm: ['Maria Skärlund', 'Viktor Holmskär', 'Leyla Brofält', 'Hugo Udden'],
  Väst: ['Britta Klippmark', 'Oskar Tångvall', 'Selma Hamnell', 'Ivar Fjordvik'],
  Syd: ['Gunnar Slättås', 'Elsa Bokdal', 'Samir Åhage', 'Tove Rapsgren'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** Places that are on no map: one in each region is small, one is paused, one is starting up. */
export const OTHER_FACILITIES: readonly OtherFacility<keyof typeof REGIONAL_PEOPLE>[] = [
  { town: 'Norrhamn', kind: 'remand_prison', region: 'Nord', met: 4, weekdays: [1, 4] },
  { town: 'Granträsk', kind: 'prison', region: 'Nord', met: 6, weekdays: [2, 6] },
  { town: 'Isvattnet', kind: 'remand_prison', region: 'Nord', met: 2, isSmall: true, weekdays: [3] },
  { town: 'Älvmoren', kind: 'remand_prison', region: 'Mitt', met: 4, weekdays: [1, 4] },
  { town: 'Bruksåsen', kind: 'prison', region: 'Mitt', met: 5, weekdays: [2, 5], paused: 9 },
  { town: 'Silvergruvan', kind: 'remand_prison', region: 'Mitt', met: 2, isSmall: true, weekdays: [3] },
  { town: 'Strömsala', kind: 'remand_prison', region: 'Öst', met: 5, weekdays: [1, 3] },
  { town: 'Eklätten', kind: 'prison', region: 'Öst', met: 7, weekdays: [2, 6] },
  { town: 'Sjöholma', kind: 'remand_prison', region: 'Öst', met: 2, isSmall: true, weekdays: [4] },
  { town: 'Malmnäset', kind: 'remand_prison', region: 'Stockholm', met: 7, weekdays: [1, 3, 5] },
  { town: 'Tallmarken', kind: 'prison', region: 'Stockholm', met: 6, weekdays: [2, 4] },
  { town: 'Holmudden', kind: 'remand_prison', region: 'Stockholm', met: 2, isSmall: true, weekdays: [6] },
  { town: 'Havsbro', kind: 'prison', region: 'Väst', met: 6, weekdays: [1, 4] },
  { town: 'Dalsundet', kind: 'remand_prison', region: 'Väst', met: 3, weekdays: [2, 5], began: 4 },
  { town: 'Tjärnsund', kind: 'remand_prison', region: 'Väst', met: 2, isSmall: true, weekdays: [3] },
  { town: 'Åsholma', kind: 'remand_prison', region: 'Syd', met: 5, weekdays: [1, 4] },
  { town: 'Bokslätten', kind: 'prison', region: 'Syd', met: 6, weekdays: [2, 6] },
  { town: 'Sundstrand', kind: 'remand_prison', region: 'Syd', met: 2, isSmall: true, weekdays: [3] },
];
