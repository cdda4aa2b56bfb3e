import type { verifying as english } from '../en/verifying.js';

export const verifying = {
  'word.verify': 'bekræft',
  'heard.verify': 'bekræft',
  'verify.title': 'Bekræft',
  'verify.intro': 'Hvad frivillige i *{group}* har opfyldt, for {facility}.',
  'verify.lacking': 'Mangler noget',
  'verify.lacks': 'Mangler {names}',
  'verify.lacking_more':
    '{count, plural, one {Og # til mangler noget: Vælg blandt alle nedenfor.} other {Og # til mangler noget: Vælg blandt alle nedenfor.}}',
  'verify.others': 'En anden',
  'verify.people': 'Hvem',
  'verify.people_hint':
    'En af gruppens frivillige, eller flere, der har opfyldt det samme. Fra en liste: /visit importer.',
  'verify.requirement': 'Hvad der er opfyldt',
  'verify.in_area': '{name} (område {area})',
  'verify.at_facility': '{name} ({facility})',
  'verify.done': 'Dagen, det blev opfyldt',
  'verify.until': 'Sidste dag, det gælder',
  'verify.until_hint': 'Skal udfyldes for: {names}. Lad feltet stå tomt for alt andet.',
  'verify.privacy':
    'Det gemmes, at kravet er opfyldt, hvornår, og at du har bekræftet det. Papirer, attester og begrundelser skrives aldrig ind her. Alle kan se, hvad der er noteret om dem selv, og får besked om hver ændring.',
  'verify.see_noted': 'Se, hvad der er noteret',
  'verify.choose_group': 'Hvilken gruppe gælder det?',
  'verify.refused': 'I {group} er det {leaders} og landskontoret, der bekræfter. Spørg en af dem.',
  'verify.refused_anywhere':
    'Det er besøgsledere og landskontoret, der bekræfter, og du leder ingen gruppe her. Se dit eget med `/visit uddannelse`.',
  'verify.nothing_asked':
    'Aktiviteten for {group} har ingen krav endnu, så der er intet at bekræfte. Landskontoret kan ændre det med `/visit krav`.',
  'verify.saved':
    'Noteret: *{name}*, {people}, opfyldt den {date}. {count, plural, one {Personen får besked.} other {Alle får besked.}}',
  'verify.saved_until':
    'Noteret: *{name}*, {people}, opfyldt den {date}. Det gælder til og med den {until}. {count, plural, one {Personen får besked.} other {Alle får besked.}}',
  'verify.outlasted':
    'For {people} er der allerede noteret en senere dato, som gælder længere, så den bliver stående. Er den forkert? Tryk på *Ret* under *Se, hvad der er noteret*.',
  'verify.more': 'Bekræft mere',

  'verify.problem.nobody': 'Vælg mindst én person.',
  'verify.problem.yourself': 'Dine egne krav skal en anden bekræfte. Fjern dig selv, og spørg en anden besøgsleder.',
  'verify.problem.not_members':
    '{count, plural, one {{names} er ikke frivillig i gruppen. Vælg en anden, eller inviter først personen til gruppens kanal.} other {{names} er ikke frivillige i gruppen. Fjern dem, eller inviter dem først til gruppens kanal.}}',
  'verify.problem.no_requirement': 'Vælg, hvad der er opfyldt.',
  'verify.problem.requirement_gone': 'Det er ikke længere et krav. Vælg noget andet.',
  'verify.problem.no_date': 'Vælg den dag, det blev opfyldt.',
  'verify.problem.future': 'Kun det, der allerede er opfyldt, kan bekræftes. Vælg den {date} eller en tidligere dag.',
  'verify.problem.until_missing': 'Det her gælder til en dato. Vælg den sidste dag, det gælder.',
  'verify.problem.until_before_done': 'Det er før den dag, det blev opfyldt, den {date}. Ret en af dem.',

  'noted.title': 'Noteret',
  'noted.nobody': 'Vælg først en eller flere af gruppens frivillige, og tryk så på *Se, hvad der er noteret*.',
  'noted.nothing': 'Intet er noteret endnu.',
  'noted.row': '*{name}*\nOpfyldt den {date}. Bekræftet af {by} den {at}.',
  'noted.row_until': '*{name}*\nOpfyldt den {date}, gælder til og med den {until}. Bekræftet af {by} den {at}.',
  'noted.row_lapsed': '*{name}*\nOpfyldt den {date}, gjaldt til og med den {until}. Bekræftet af {by} den {at}.',
  'noted.correct': 'Ret',
  'noted.correct_spoken': 'Ret {name}',
  'noted.take_back': 'Træk tilbage',
  'noted.take_back_spoken': 'Træk {name} tilbage',
  'noted.take_back_title': 'Træk tilbage?',
  'noted.take_back_text': '{name} mangler så igen. Personen får besked.',
  'noted.take_back_yes': 'Træk tilbage',
  'noted.take_back_no': 'Behold',
  'noted.before': 'Tidligere',
  'noted.ended':
    '{name}, opfyldt den {date}, bekræftet af {by} den {at}. {endedBy} rettede det eller trak det tilbage den {endedAt}.',
  'noted.more': '{count, plural, one {Og én til.} other {Og # til.}}',
  'noted.taken_back': '*{name}* er trukket tilbage for {who}, som får besked.',
  'noted.corrected': '*{name}* er rettet for {who}, som får besked.',
  'noted.gone': 'Nogen har rettet det i mellemtiden. Sådan er det nu.',
  'correct.title': 'Ret',
  'correct.what': '*{name}* for {who}',

  'notice.verified': '{by} har noteret, at du har opfyldt:',
  'notice.verified.line': '• *{name}*, den {date}',
  'notice.verified.line_until': '• *{name}*, den {date}, gælder til og med den {until}',
  'notice.verified.before': '(noteret før: den {date})',
  'notice.verified.wrong': 'Er noget forkert? Skriv til {by}, så kan det rettes.',
  'notice.taken_back':
    '{by} har trukket bekræftelsen af *{name}* (den {date}) tilbage, så det mangler igen. Ved du ikke hvorfor? Skriv til {by}.',
} as const satisfies Record<keyof typeof english, string>;
