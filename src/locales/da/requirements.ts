import type { requirements as english } from '../en/requirements.js';

export const requirements = {
  'word.requirements': 'krav',
  'heard.requirements': 'krav, kravene, programmer, aktiviteter',
  'requirements.title': 'Krav',
  'requirements.intro':
    'Det skal frivillige opfylde, før de tager på besøg. En ændring gælder alle på én gang; før du gemmer, ser du, hvor mange den berører.',
  'requirements.programmes': 'Aktiviteter',
  'requirements.requirements': 'Krav',
  'requirements.programme.row': '*{name}*\n{party}{shadow, select, yes { · en ny må tage med} other {}}',
  'requirements.programme.asks': 'Kræver: {names}',
  'requirements.programme.asks_nothing': 'Kræver ikke noget: Alle i gruppen er klar med det samme.',
  'requirements.edit': 'Ret',
  'requirements.edit_spoken': 'Ret {name}',
  'requirements.new': 'Tilføj et krav',
  'requirements.pick': 'Vælg det krav, du vil rette',
  'requirements.requirement': 'Krav',
  'requirements.programme': 'Aktivitet',
  'requirements.not_staff':
    'Landskontoret tager sig af kravene. Er noget forkert, eller mangler der noget? Spørg {staff}.',
  'requirements.not_staff_ask_admin':
    'Landskontoret tager sig af kravene, men der er ikke udpeget nogen endnu. Spørg en administrator i jeres Slack, som kan udpege nogen med `/visit opsætning`.',
  'requirements.field.name': 'Navn på {language}',
  'requirements.field.kind': 'Hvad det er',
  'requirements.field.scope': 'Hvor det gælder',
  'requirements.field.validity': 'Hvor længe det gælder',
  'requirements.field.months': 'Antal måneder, det gælder',
  'requirements.field.months_hint': 'Kun hvis det gælder i nogle måneder.',
  'requirements.field.blocking': 'Hvis det mangler',
  'requirements.field.answerDays': 'Svartid i dage',
  'requirements.field.answerDays_hint': 'Så meget tidligere bliver folk mindet om det. 0, hvis ingen skal svare.',
  'requirements.field.programmes': 'Aktiviteter, der kræver det',
  'requirements.field.position': 'Plads i rækkefølgen',
  'requirements.field.position_hint':
    '1 kommer først. Lad det stå tomt for at beholde pladsen; et nyt krav kommer sidst.',
  'requirements.kind.course': 'Kursus',
  'requirements.kind.study_visit': 'Studiebesøg',
  'requirements.kind.introduction': 'Introduktion',
  'requirements.kind.refresher': 'Genopfriskningskursus',
  'requirements.kind.supervision': 'Supervision',
  'requirements.kind.undertaking': 'Erklæring',
  'requirements.kind.interview': 'Samtale',
  'requirements.kind.age': 'Alder',
  'requirements.kind.clearance': 'Godkendelse',
  'requirements.kind.permit': 'Tilladelse',
  'requirements.scope.once': 'Overalt',
  'requirements.scope.per_area': 'Kun i det område, hvor det er opfyldt',
  'requirements.scope.per_facility': 'Kun det sted, hvor det er opfyldt',
  'requirements.validity.never_expires': 'Uden slutdato',
  'requirements.validity.months': 'I nogle måneder',
  'requirements.validity.until_date': 'Til en dato, der angives hver gang',
  'requirements.holds_months': '{months, plural, one {I # måned} other {I # måneder}}',
  'requirements.blocking.blocks': 'Man kan ikke melde sig til besøg uden',
  'requirements.blocking.reminds': 'Man bliver kun mindet om det',
  'requirements.field.minimum': 'Mindste antal frivillige på et besøg',
  'requirements.field.minimum_hint': 'Et forløb begynder med lige så mange mentorer, dog højst to.',
  'requirements.field.maximum': 'Største antal frivillige på et besøg',
  'requirements.field.kinds': 'Typer af steder, den passer til',
  'requirements.field.shadow': 'En ny må tage med',
  'requirements.field.shadow_hint':
    'Højst én på hvert besøg, ud over dem, der har en plads. Den nye lærer det, der mangler, ved at være med.',
  'requirements.shadow.yes': 'Ja',
  'requirements.shadow.no': 'Nej',
  'requirements.field.every': 'Hvor tit der plejer at være besøg',
  'requirements.field.every_hint':
    'Planen foreslår det. Mentorerne i et forløb bliver spurgt, hvordan det går, efter 28 stille dage; efter 42, hvor der er besøg hver anden uge.',
  'requirements.every': '{weeks, plural, =1 {Hver uge} =2 {Hver anden uge} other {Hver fjerde uge}}',
  'requirements.field.one_to_one': 'Forløb',
  'requirements.one_to_one.none': 'Ingen',
  'requirements.one_to_one.ends': 'Ja, og de slutter, når nogen flyttes eller løslades',
  'requirements.one_to_one.follows': 'Ja, og de følger med, når nogen flyttes eller løslades',
  'requirements.field.longest': 'Hvor mange måneder et forløb højst varer',
  'requirements.field.longest_hint':
    'Lad det stå tomt, hvis der ingen grænse er. Lederne får besked 90, 60 og 14 dage før; intet slutter af sig selv.',
  'requirements.problem.months_without_one_to_ones': 'Vælg ovenfor, at den har forløb, eller lad det stå tomt.',
  'requirements.problem.one_to_ones_under_way':
    'Et forløb i denne aktivitet er ikke afsluttet. Lederne ser det med /visit forløb; behold forløb indtil da.',
  'requirements.problem.missing': 'Udfyld det her.',
  'requirements.problem.too_long': 'Det er lidt langt: højst {most} tegn.',
  'requirements.problem.not_months': 'Skriv et helt antal måneder fra 1 til {most}.',
  'requirements.problem.not_days': 'Skriv et helt antal dage fra 0 til {most}.',
  'requirements.problem.not_a_position': 'Skriv et helt tal fra 1, eller lad det stå tomt.',
  'requirements.problem.months_without_validity':
    'Vælg ovenfor, at det gælder i nogle måneder, eller lad det stå tomt.',
  'requirements.problem.scope_has_completions':
    'Nogen har allerede opfyldt det, eller der er planlagt et arrangement, så du kan ikke ændre, hvor det gælder. Tilføj et nyt krav i stedet, og ophæv dette.',
  'requirements.problem.not_a_party': 'Skriv et helt tal fra 1 til {most}.',
  'requirements.problem.maximum_below_minimum':
    'Det største antal kan ikke være under det mindste. Skriv et højere tal.',
  'requirements.problem.above_cap':
    '{facility} lukker højst {cap} ind ad gangen. Skriv højst {cap}, eller hæv først stedets grænse i opsætningen.',
  'requirements.problem.kind_in_use':
    '{group} har denne aktivitet i {facility}, som er af en anden type. Behold den type, eller giv gruppen en anden aktivitet først.',
  'requirements.remove': 'Fjern aktiviteten',
  'requirements.remove.title': 'Fjern aktiviteten?',
  'requirements.remove.confirm': 'Fjern den',
  'requirements.remove.text':
    'Ingen gruppe kan have *{name}* længere, og den kan ikke fås tilbage. Det, der er talt og indberettet under den, bliver stående under dens navn.',
  'requirements.remove.has_groups':
    '*{name}* kan ikke fjernes endnu: {count, plural, one {en gruppe har den.} other {# grupper har den.}}',
  'requirements.remove.more': '{count, plural, one {Og # gruppe til.} other {Og # grupper til.}}',
  'requirements.remove.has_groups_next':
    'En administrator kan give {count, plural, one {gruppen} other {hver gruppe}} en anden aktivitet med `/visit opsætning`, eller lukke den dér. Så kan du fjerne denne.',
  'requirements.remove.only_one':
    '*{name}* kan ikke fjernes endnu: ingen anden aktivitet passer til {kinds}, som I besøger. Ret en anden, så den gør det, og fjern så denne.',
  'requirements.remove.last':
    '*{name}* er den eneste aktivitet, der er, og hver gruppe har brug for en. Ret den i stedet, så den passer til jer.',
  'requirements.removed': 'Aktiviteten er fjernet: *{name}*. Det, der er talt under den, bliver stående.',
  'requirements.end': 'Ophæv kravet',
  'requirements.end.title': 'Ophæv kravet?',
  'requirements.end.kept':
    '*{name}* kræves ikke længere af nogen. Det, der allerede er opfyldt, bliver stående i historikken.',
  'requirements.end.deleted':
    '*{name}* kræves ikke længere af nogen. Ingen har opfyldt det, så det fjernes helt, medmindre der er planlagt et arrangement om det.',
  'requirements.confirm.title': 'Før du gemmer',
  'requirements.confirm.text': 'Denne ændring af *{name}* gælder alle, så snart du gemmer.',
  'requirements.confirm.no_longer':
    '*{count, plural, one {# person} other {# personer}}*, som er klar i dag, ville ikke længere være det. De beholder deres pladser på besøg, og de og deres besøgsledere får besked dagen før.',
  'requirements.confirm.become': '*{count, plural, one {# person} other {# personer}}* ville blive klar.',
  'requirements.confirm.nobody': 'Lige nu gør det ingen forskel for, hvem der er klar.',
  'requirements.back': 'Tilbage til formularen',
  'requirements.saved': 'Gemt: *{name}*.',
  'requirements.archived': '*{name}* kræves ikke længere. Det, der allerede er opfyldt, er bevaret.',
  'requirements.deleted': '*{name}* er fjernet. Ingen havde opfyldt det.',
  'requirements.gone': 'Det findes ikke længere. Åbn kravene igen med `/visit krav`.',
} as const satisfies Record<keyof typeof english, string>;
