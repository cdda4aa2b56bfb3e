import type { verifying as english } from '../en/verifying.js';

export const verifying = {
  'verify.title': 'Bekræft',
  'verify.intro': 'Hvad frivillige i *{group}* har gennemført, for {facility}.',
  'verify.people': 'Hvem',
  'verify.people_hint':
    'En af gruppens frivillige, eller flere, der har gennemført det samme. Fra en liste: /visit importer.',
  'verify.requirement': 'Hvad der er gennemført',
  'verify.at_facility': '{name} ({facility})',
  'verify.done': 'Dagen, det blev gennemført',
  'verify.until': 'Sidste dag, det gælder',
  'verify.until_hint': 'Skal udfyldes for: {names}. Lad feltet stå tomt for alt andet.',
  'verify.privacy':
    'Det gemmes, at det er gennemført, hvornår, og at du har bekræftet det. Papirer, attester og begrundelser skrives aldrig ind her. Alle kan se, hvad der er noteret om dem selv, og får besked om hver ændring.',
  'verify.see_noted': 'Se, hvad der er noteret',
  'verify.choose_group': 'Hvilken gruppe gælder det?',
  'verify.refused': 'I {group} er det {leaders} og landskontoret, der bekræfter. Spørg en af dem.',
  'verify.refused_anywhere':
    'Det er besøgsledere og landskontoret, der bekræfter, og du leder ingen gruppe her. Se dit eget med `/visit uddannelse`.',
  'verify.nothing_asked':
    'Aktiviteten for {group} har ingen krav endnu, så der er intet at bekræfte. Landskontoret kan ændre det med `/visit krav`.',
  'verify.saved':
    '*{name}* er noteret for {people}, gennemført {date}. {count, plural, one {Personen kan se det og får besked.} other {Alle kan se det og får besked.}}',
  'verify.saved_until':
    '*{name}* er noteret for {people}, gennemført {date}. Det gælder til og med {until}. {count, plural, one {Personen kan se det og får besked.} other {Alle kan se det og får besked.}}',
  'verify.outlasted':
    'For {people} er en senere dato, der gælder længere, allerede noteret, så den bliver stående. Er den forkert? Tryk på *Ret* under *Se, hvad der er noteret*.',
  'verify.more': 'Bekræft mere',

  'verify.problem.nobody': 'Vælg mindst én person.',
  'verify.problem.yourself':
    'Det, du selv har gennemført, bekræfter en anden. Fjern dig selv, og spørg en anden besøgsleder.',
  'verify.problem.not_members':
    '{count, plural, one {{names} er ikke frivillig i gruppen. Vælg en anden, eller inviter først personen til gruppens kanal.} other {{names} er ikke frivillige i gruppen. Fjern dem, eller inviter dem først til gruppens kanal.}}',
  'verify.problem.no_requirement': 'Vælg, hvad der er gennemført.',
  'verify.problem.requirement_gone': 'Det er ikke længere et krav. Vælg noget andet.',
  'verify.problem.no_date': 'Vælg den dag, det blev gennemført.',
  'verify.problem.future': 'Kun det, der allerede er gennemført, kan bekræftes. Vælg {date} eller en tidligere dag.',
  'verify.problem.until_missing': 'Det her gælder til en dato. Vælg den sidste dag, det gælder.',
  'verify.problem.until_before_done': 'Det er før dagen, det blev gennemført, {date}. Ret en af dem.',

  'noted.title': 'Noteret',
  'noted.nobody': 'Vælg først en eller flere af gruppens frivillige, og tryk så her igen.',
  'noted.nothing': 'Intet er noteret endnu.',
  'noted.row': '*{name}*\nGennemført {date}. Bekræftet af {by} {at}.',
  'noted.row_until': '*{name}*\nGennemført {date}, gælder til og med {until}. Bekræftet af {by} {at}.',
  'noted.row_lapsed': '*{name}*\nGennemført {date}, gjaldt til og med {until}. Bekræftet af {by} {at}.',
  'noted.correct': 'Ret',
  'noted.correct_spoken': 'Ret {name}',
  'noted.take_back': 'Træk tilbage',
  'noted.take_back_spoken': 'Træk {name} tilbage',
  'noted.take_back_title': 'Træk tilbage?',
  'noted.take_back_text': '{name} kommer til at mangle igen. Personen får besked.',
  'noted.take_back_yes': 'Træk tilbage',
  'noted.take_back_no': 'Behold',
  'noted.before': 'Tidligere',
  'noted.ended':
    '{name}, gennemført {date}, bekræftet af {by} {at}. {endedBy} rettede det eller trak det tilbage {endedAt}.',
  'noted.more': '{count, plural, one {Og en mere.} other {Og # mere.}}',
  'noted.taken_back': '*{name}* er trukket tilbage for {who}, som får besked.',
  'noted.corrected': '*{name}* er rettet for {who}, som får besked.',
  'noted.gone': 'Nogen har rettet det imens. Sådan er det nu.',
  'correct.title': 'Ret',
  'correct.what': '*{name}* for {who}',

  'notice.verified': '{by} har noteret, hvad du har gennemført:',
  'notice.verified.line': '• *{name}*, {date}',
  'notice.verified.line_until': '• *{name}*, {date}, gælder til og med {until}',
  'notice.verified.before': '(noteret før: {date})',
  'notice.verified.wrong': 'Er noget forkert? Skriv til {by}, så kan det rettes.',
  'notice.taken_back':
    '{by} har trukket det tilbage, at du gennemførte *{name}* {date}, så det mangler igen. Ved du ikke hvorfor? Skriv til {by}.',
} as const satisfies Record<keyof typeof english, string>;
