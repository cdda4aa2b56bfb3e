import type { extending as english } from '../en/extending.js';

export const extending = {
  'extend.open': 'Forlæng i en krise',
  'extend.title': 'Forlæng gyldigheden',
  'extend.intro':
    'Når der ikke kan holdes kurser, skal ingen blive hjemme, fordi et af vores egne krav udløber. Det, der ville udløbe før en dag, du vælger, gælder så til og med den dag: én gang, for alle, der har det. Intet bliver kortere, og det, der allerede er udløbet, forbliver udløbet.',
  'extend.codes': 'Hvad skal gælde længere?',
  'extend.until': 'Gælder til og med',
  'extend.until.hint': 'Sidste dag. Det, der allerede gælder længere, bliver, som det er.',
  'extend.not_ours':
    'Tilladelser, godkendelser og sikkerhedsgodkendelser er ikke med: En myndighed bestemmer deres sidste dag, og kun den kan forlænge dem. Det samme gælder alt andet, der har en dato for hver enkelt.',
  'extend.next': 'Se hvor mange',
  'extend.done_before': 'Allerede forlænget:',
  'extend.done': 'gælder til og med den {until} (besluttet den {on} af {who})',
  'extend.problem.missing': 'Vælg en dag.',
  'extend.problem.not_ahead': 'Vælg en dag, der ligger fremme i tiden.',
  'extend.problem.too_far': 'Højst to år frem. Skal det altid gælde længere, så ret kravet i stedet.',
  'extend.problem.nothing_ticked': 'Sæt mindst ét kryds ovenfor.',
  'extend.problem.done':
    'Det blev gjort allerede den {on}: Det gælder til og med den {until} for alle. Vælg en senere dag for at forlænge mere.',
  'extend.preview':
    '{count, plural, =0 {Ingen har noget, der ville udløbe før den {until}, så der er ikke noget at forlænge.} one {For én person gælder noget så til og med den {until}:} other {For # personer gælder noget så til og med den {until}:}}',
  'extend.preview.people': '{count, plural, =0 {ingen} one {# person} other {# personer}}',
  'extend.preview.once':
    'Det gøres én gang, for alle, og noteres med dit navn. Det kan ikke tages tilbage. Alle bliver mindet om det i god tid før den nye dag.',
  'extend.confirm': 'Forlæng',
  'extend.told':
    'Klaret: For {count, plural, one {én person} other {# personer}} gælder noget nu til og med den {until}.',
} as const satisfies Record<keyof typeof english, string>;
