import type { guides as english } from '../en/guides.js';

export const guides = {
  'guide.heard.volunteer': 'frivillig, frivillige',
  'guide.heard.leader': 'leder, ledere, besøgsleder, besøgsledere, besoegsleder',
  'guide.heard.mentor': 'mentor, mentorer',
  'guide.heard.national': 'landskontor, landskontoret',
  'guide.words': 'Vis alle ord',
  'guide.volunteer.title': 'Dine besøg',
  'guide.volunteer.begin':
    '*Før dit første besøg* viser `/visit uddannelse`, hvad der mangler, og hvad det næste er. Det er dagen for besøget, der tæller.',
  'guide.volunteer.weeks':
    '*Meld dig til* fra opslaget i gruppens kanal, eller med `/visit tilmeld`. En påmindelse kommer en uge før og aftenen før. *Forhindret?* Tryk på *Find en anden*: Du beholder pladsen, indtil en anden tager den. Dagen efter bliver en af jer spurgt, hvor mange I mødte: et tal og ikke mere.',
  'guide.volunteer.else':
    '`/visit fri`, når du ikke vil spørges, `/visit påmindelser` til stille timer, `/visit sprog` og `/visit oplysninger` til det, der er gemt om dig.',
  'guide.leader.title': 'Led en gruppe',
  'guide.leader.begin':
    '*Planlæg ugen* med `/visit planlæg`: Mønstret giver et forslag, du retter det, der er anderledes, sætter kryds ved det, som fængslet har sagt ja til, og slår op. Den, en senere ændring berører, får besked.',
  'guide.leader.weeks':
    '*Hvem der må tage af sted*, står i `/visit klar`; noter, hvad nogen har på plads, med `/visit bekræft`, og planlæg studiebesøg og kurser med `/visit arrangement`. *For få?* Ét kort siger, hvem der kommer, og hvad der sker af sig selv; halvandet døgn før bliver folk spurgt uden dig. Søndag aften kommer ét kort med det, der venter på dig.',
  'guide.leader.else':
    '*En pause:* `/visit besøgspause`. *Tal*, der mangler: `/visit tæl`. *I januar* går du året igennem og godkender det: `/visit årsindberetning`. Ingen behøver sige, hvorfor et besøg blev aflyst, og der er ingen steder at skrive det.',
  'guide.mentor.title': 'Mentor i et forløb',
  'guide.mentor.begin':
    '*Når du bliver spurgt*, er alle svar fine, og et nej får ingen at vide. Når nok har sagt ja, er det i gang, og `/visit forløb` viser dine. Den, I møder, står ingen steder her: intet navn, ingen grund, intet emne.',
  'guide.mentor.weeks':
    '*Tiden aftaler I med stedet.* Skriv den ind, hvis I vil have en påmindelse aftenen før; så ser jeg også efter, om alle må komme ind den dag. *Vi mødtes* bagefter, og ikke andet. Har der været stille længe, bliver I spurgt, hvordan det går, og alle svar er fine.',
  'guide.mentor.else':
    '*Vil du gerne tale?* Ét tryk, og din besøgsleder kontakter dig. De tre prikker sætter det på pause, runder det af og afslutter det; ingen bliver spurgt hvorfor. 30 dage efter, at det er afsluttet, bliver det slettet her.',
  'guide.national.title': 'Til landskontoret',
  'guide.national.begin':
    '*Opret* arresthuse, fængsler og grupper med `/visit opsætning`, og sig med `/visit krav`, hvad hvert program kræver. Det, folk allerede har på plads, henter du ind med `/visit importer`.',
  'guide.national.weeks':
    '*Tal* vises hver mandag i den landsdækkende kanal, når de er så store, at ingen kan genkendes. Skriv ikke et tal af jeres eget ved siden af: Forskellen på to kan være ét menneske. `/visit tal` viser det samme.',
  'guide.national.else':
    '*I januar* viser `/visit årsindberetning`, hvem der har godkendt deres år, og giver jer det hele som en fil, kun til jer. `/visit uleveret` viser, hvad der ikke er kommet frem; `/visit historik`, hvem der har set på hvad.',
} satisfies Record<keyof typeof english, string>;
