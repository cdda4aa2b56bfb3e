import type { pairing as english } from '../en/pairing.js';

export const pairing = {
  'word.one_to_one': 'forløb',
  'heard.one_to_one': 'forløb, forloeb, forløbet, forløbene, mentor, mentorer',
  'pairing.open': 'Forløb',
  'pairing.home': 'Dine forløb',
  'pairing.choose': 'Hvilken gruppes forløb vil du se?',
  'pairing.none_own':
    'Du er ikke med i et forløb lige nu. Din besøgsleder spørger dig, når der er et, du måske har lyst til.',
  'pairing.none_led': 'Der er ingen endnu. *Opret et forløb* spørger frivillige, der er klar, om de har lyst.',
  'pairing.led': 'Forløbene i *{group}*. Hvor mange der er, bliver her, og det bliver noteret, at du ser på dem.',
  'pairing.privacy':
    'Et forløb er en aftale mellem frivillige og en besøgsleder. Intet om den, I møder, bliver skrevet ind eller gemt her.',
  'pairing.nobody_yet': 'Et forløb, som ingen er mentor i endnu',
  'pairing.named': 'Forløbet med {names} som {count, plural, one {mentor} other {mentorer}}',
  'pairing.worded': '{names} ({word})',
  'pairing.title_at': '{name} · {facility}',
  'pairing.your_leader': 'din besøgsleder',
  'pairing.state.setting_up': 'Ved at blive sat op',
  'pairing.state.running': 'I gang',
  'pairing.state.resting': 'På pause',
  'pairing.state.rounding_off': 'Ved at runde af',
  'pairing.state.ended': 'Afsluttet',
  'pairing.state.outside': 'Fortsætter udenfor',
  'pairing.until_permit':
    'Det er på pause, til nogen har bekræftet tilladelsen til {facility}. Så sætter *Det fortsætter* det i gang igen.',
  'pairing.waiting_for': 'Spurgt, og intet ja endnu: {people}',
  'pairing.next': 'Næste møde: {when}',
  'pairing.wants_talk': '{who} vil gerne tale med dig.',
  'pairing.home.asked':
    '*Har du lyst til at være mentor?* {programme}, {facility}{with, select, nobody {} other {, sammen med {with}}}. Alle svar er fine.',
  'pairing.home.declined': 'Du har sagt nej, og det får ingen at vide. Du kan stadig nå at ombestemme dig.',
  'pairing.yes': 'Ja, det vil jeg gerne',
  'pairing.no': 'Ikke nu',
  'pairing.said_yes':
    'Tak! *{name}*, {facility}, {state, select, resting {er på pause lige nu, og jeg giver besked, når det fortsætter} rounding_off {er ved at runde af} other {er i gang fra nu af}}. I aftaler møderne med stedet, som I plejer; skriv tidspunktet ind her, hvis I vil have en påmindelse. {leader} er der for jer.',
  'pairing.said_yes.waits': 'Tak! Det begynder, når nok har sagt ja, og så giver jeg dig besked. ({facility})',
  'pairing.said_no': 'Tak for svaret! Ingen får at vide, at du sagde nej, og du er velkommen til at ombestemme dig.',
  'pairing.set_up': 'Opret et forløb',
  'pairing.ask.title': 'Spørg en anden',
  'pairing.ask.submit': 'Spørg dem',
  'pairing.ask.intro':
    'Hvem vil du spørge? Her står kun dem, der er klar. Det går i gang, når {count, plural, one {én har} other {# har}} sagt ja.',
  'pairing.ask.more':
    '{count, plural, one {Én mere er klar og står} other {# flere er klar og står}} her, når nogle af dem er spurgt.',
  'pairing.ask.never': 'Intet om den, de skal møde, hører til her, og der er ingen steder at skrive det.',
  'pairing.ask.people': 'Frivillige, der er klar',
  'pairing.ask.instead_of': 'Giver sin plads videre',
  'pairing.ask.instead_of_hint':
    'Vælg kun en mentor, hvis den nye skal overtage pladsen. Mentoren beholder den, til den nye har sagt ja.',
  'pairing.ask.done':
    '{count, plural, one {Én person bliver} other {# personer bliver}} spurgt nu, hver for sig. Jeg giver besked, når det er i gang.',
  'pairing.met': 'Vi mødtes',
  'pairing.met.thanks': 'Tak, fordi I var der! Det er noteret, at I mødtes den {day}, og ikke andet.',
  'pairing.met.sparring': 'De første møder kan fylde meget. Vil du gerne vende det med din besøgsleder?',
  'pairing.plan': 'Skriv et tidspunkt ind',
  'pairing.plan.intro':
    'Tidspunktet er kun til *{name}*: I får en påmindelse aftenen før, og jeg ser efter, om alle må komme ind den dag. Aftal det først med stedet.',
  'pairing.plan.missing': 'Vælg en.',
  'pairing.plan.not_after': 'Vælg et tidspunkt efter begyndelsen.',
  'pairing.planned':
    'Noteret: *{when}*, {facility}. {count, plural, one {Du får} other {I får begge}} en påmindelse aftenen før, og jeg ser efter, om {count, plural, one {du} other {I}} må komme ind den dag.',
  'pairing.planned_button': 'Det er aftalt',
  'pairing.resting_button': 'Det er på pause',
  'pairing.call_off': 'Ikke {when}',
  'pairing.called_off':
    'Klaret: I mødes ikke den dag, og din medmentor ved det. Skriv et andet tidspunkt ind, når I har et.',
  'pairing.talk': 'Jeg vil gerne tale',
  'pairing.talk_wished':
    'Din besøgsleder ved, at du gerne vil tale, og kontakter dig. Hvad det handler om, bliver ikke gemt her.',
  'pairing.talked': 'Vi har talt sammen',
  'pairing.talked_thanks': 'Tak, fordi I er der for hinanden! Det er væk fra din liste.',
  'pairing.missing.active_membership': 'aktivt medlemskab i gruppen',
  'pairing.deed.rest': 'Sæt det på pause',
  'pairing.deed.go_on': 'Det fortsætter',
  'pairing.deed.round_off': 'Rund det af',
  'pairing.deed.talk': 'Jeg vil gerne tale',
  'pairing.deed.end': 'Det er afsluttet',
  'pairing.deed.ask': 'Spørg en anden',
  'pairing.deed.move': 'Et andet sted',
  'pairing.deed.outside': 'Nu udenfor',
  'pairing.deed.last_month': 'Vælg den sidste måned',
  'pairing.not_outside': 'Det er stadig indenfor',
  'pairing.now.setting_up': '*{name}*: ved at blive sat op.',
  'pairing.now.running': '*{name}*: i gang.',
  'pairing.now.resting': '*{name}*: på pause. Ingen bliver spurgt, hvordan det går, før det fortsætter.',
  'pairing.now.rounding_off': '*{name}*: I er ved at runde af. Tag den tid, I har brug for.',
  'pairing.now.ended':
    'Nu er det afsluttet: *{name}*. Tak for det hele! Om 30 dage bliver det slettet her. Beskeder, du har fået om det, bliver liggende i Slack.',
  'pairing.now.outside':
    '*{name}* fortsætter udenfor: Påmindelserne siger ikke mere noget om tilladelse, billedlegitimation og telefon. Var det en fejl? Du kan fortryde i ti minutter.',
  'pairing.end.intro':
    '*{name}* bliver afsluttet for alle i det. Ingen bliver spurgt hvorfor, og om 30 dage bliver det slettet her. Beskeder, I har fået om det, bliver liggende i Slack.',
  'pairing.move.to': 'Hvorhen',
  'pairing.move.follows': 'Det er på pause, til mentorernes tilladelse der er bekræftet, og så fortsætter det.',
  'pairing.move.ends':
    'Det her program bliver, hvor det er, så forløbet bliver afsluttet. Ingen bliver spurgt hvorhen eller hvorfor.',
  'pairing.move.nowhere':
    'Der er ikke oprettet noget andet sted, som passer til programmet. En administrator tilføjer et med `/visit opsætning`.',
  'pairing.move.gone': 'Det sted findes ikke mere. Vælg et andet.',
  'pairing.last_month.label': 'Sidste måned',
  'pairing.last_month.intro': 'Du får besked 90, 60 og 14 dage, før måneden begynder. Intet slutter af sig selv.',
  'pairing.last_month.is': 'Sidste måned: {month}',
  'pairing.refusal.gone': 'Det forløb er ikke gemt her mere. `/visit forløb` viser dine.',
  'pairing.refusal.ended':
    'Det forløb er afsluttet, så der er ikke mere at gøre. Tak! Er der noget, så spørg {leader}.',
  'pairing.refusal.not_yours': 'Det kan kun mentorerne og besøgslederne. Spørg {leader}.',
  'pairing.refusal.not_asked':
    'Andre har sagt ja imens, eller du er ikke længere spurgt. Tak, fordi du ville! Spørg {leader} om det næste.',
  'pairing.refusal.not_ready':
    'Den dag mangler der noget til {facility}: {missing}. Spørg din besøgsleder, hvordan I kommer videre; `/visit uddannelse` viser, hvor langt du er.',
  'pairing.refusal.nobody_to_ask':
    'Der er ikke flere, du kan spørge: Alle, der er klar, er med eller er blevet spurgt. `/visit klar` viser, hvem der mangler hvad.',
  'pairing.refusal.no_room':
    'Der er så mange med, som der er plads til. Hvis nogen giver sin plads videre, så vælg den mentor under *Giver sin plads videre*.',
  'pairing.refusal.not_running':
    'Det er stadig ved at blive sat op. Jeg giver besked, så snart det er i gang; {leader} ved mere.',
  'pairing.refusal.not_open':
    'Der er ingen besøg dér nu, så der kan ikke skrives en tid ind. {leader} ved, hvad der sker nu.',
  'pairing.refusal.past': 'Det tidspunkt er forbi. Tryk *Vi mødtes*, hvis I gjorde det, eller vælg et senere.',
  'pairing.refusal.not_begun':
    'Det tidspunkt, der står for i dag, er ikke begyndt. Tryk *Vi mødtes* bagefter, eller tag tidspunktet tilbage, hvis det er forkert.',
  'pairing.refusal.too_far':
    'Det er mere end tre måneder væk. Vælg en tidligere dag, og skriv de andre ind, når de kommer nærmere.',
  'pairing.refusal.does_not_follow':
    'Det her program fortsætter ikke udenfor. Rund af, når tiden kommer; {leader} kan hjælpe.',
  'pairing.refusal.undo_too_late':
    'Der er gået mere end ti minutter, så det bliver udenfor. Bed {leader} afslutte det og oprette et nyt, hvis det er forkert.',
  'pairing.needs.nobody': '*{what}*: Den sidste mentor er stoppet, så ingen har det nu. Spørg en.',
  'pairing.needs.waiting':
    '*{what}* er ved at blive sat op. Spurgt, og intet ja endnu: {people, select, nobody {ingen} other {{people}}}.',
  'pairing.needs.talk': '{who} ({what}) vil gerne tale med dig.',
  'pairing.needs.silent': '*{what}*: Jeg har spurgt to gange uden svar. En opringning kan gøre godt.',
  'pairing.reminder': 'En påmindelse{word, select, none {} other { ({word})}}: I mødes *{when}*, {facility}.',
  'pairing.reminder.outside': 'En påmindelse{word, select, none {} other { ({word})}}: I mødes *{when}*.',
  'pairing.reminder.with': 'Du går sammen med {people}.',
  'pairing.reminder.late':
    'Kom til tiden: Den, der kommer {minutes, plural, =0 {for sent} one {mere end ét minut for sent} other {mere end # minutter for sent}}, bliver måske ikke lukket ind. Ring så til stedet, og skriv til {leader}.',
  'pairing.reminder.correction':
    'Måske får du lige nu en påmindelse om {when}. Den gælder ikke mere: `/visit forløb` viser, hvordan det er.',
  'pairing.notice.asked':
    '*Har du lyst til at være mentor i et forløb?* {programme}, {facility}{with, select, nobody {} other {, sammen med {with}}}{instead, select, nobody {} other {, i stedet for {instead}}}. Det varer et stykke tid; I aftaler selv tiderne. Alle svar er fine, og et nej får ingen at vide.',
  'pairing.notice.running': '*{name}*, {facility}, er i gang nu: Alle, der skal til, har sagt ja.',
  'pairing.notice.running_again': '*{name}* fortsætter.',
  'pairing.notice.resting': '*{name}* er på pause. Ingen bliver spurgt, hvordan det går, før det fortsætter.',
  'pairing.notice.rounding_off': '*{name}* er ved at runde af.',
  'pairing.notice.ended':
    '*{name}* i {facility} er afsluttet. Tak! Om 30 dage bliver det slettet her. Beskeder, du har fået om det, bliver liggende i Slack.',
  'pairing.notice.moved':
    '*{name}* er et andet sted fra nu af og er på pause, til tilladelsen der er bekræftet. Søg den tidligt.',
  'pairing.notice.outside':
    '*{name}* fortsætter udenfor: Påmindelserne siger ikke mere noget om tilladelse, billedlegitimation og telefon.',
  'pairing.notice.inside_after_all': '*{name}* fortsætter indenfor: At det var udenfor, var en fejl.',
  'pairing.notice.carries_on': 'En mentor i et forløb i {facility} er stoppet. *{name}* fortsætter.',
  'pairing.notice.joined': '{who} har sagt ja og er mentor nu: *{name}*, {facility}.',
  'pairing.notice.handed_on': '{who} har sagt ja og overtager en mentors plads i {facility}. Fra nu af: *{name}*.',
  'pairing.notice.set_up_again':
    'Den sidste mentor i et forløb i {facility} er stoppet: Det er ved at blive sat op igen og mangler en.',
  'pairing.notice.meeting': '{who} har skrevet ind, hvornår I mødes: *{when}*. Du får en påmindelse aftenen før.',
  'pairing.notice.meeting_off': '{who} siger, at I alligevel ikke mødes *{when}*.',
  'pairing.notice.not_let_in':
    '*{when}*, {facility}: {own, select, yes {Du er} other {{who} er}} ikke klar den dag. Der mangler: {missing}. Få det på plads inden, eller vælg en anden dag: Ingen skal rejse forgæves.',
  'pairing.notice.paused':
    '*{when}*, {facility}: Der er ingen besøg dér den dag, så jeres møde bliver ikke til noget. Ingen har gjort noget forkert. Din besøgsleder kan sige, hvordan I kommer videre.',
  'pairing.notice.quiet':
    '*{name}*: Jeg har ikke hørt fra jer længe. Hvordan går det? Ét tryk er nok, og alle svar er fine.',
  'pairing.notice.silent':
    '*{name}*: Jeg har spurgt to gange uden svar. Intet slutter af sig selv; en opringning kan gøre godt.',
  'pairing.notice.sparring':
    '*{name}*: Vil du gerne have sparring om at være mentor? Det gør godt, også når alt er vel.',
  'pairing.notice.talk': '{who} vil gerne tale med dig. (*{name}*)',
  'pairing.notice.last_month':
    '*{name}*: Den sidste måned er {month}. Begynd at runde af, eller vælg en anden måned. Intet slutter af sig selv.',
  'pairing.notice.longest':
    '*{name}* har varet næsten så længe, som programmet lægger op til: indtil den {date}. Begynd at runde af i god tid. Intet slutter af sig selv.',
  'pairing.word.alder': 'El',
  'pairing.word.apple': 'Æble',
  'pairing.word.ash': 'Ask',
  'pairing.word.aspen': 'Asp',
  'pairing.word.beech': 'Bøg',
  'pairing.word.birch': 'Birk',
  'pairing.word.cherry': 'Kirsebær',
  'pairing.word.chestnut': 'Kastanje',
  'pairing.word.elder': 'Hyld',
  'pairing.word.elm': 'Elm',
  'pairing.word.hawthorn': 'Tjørn',
  'pairing.word.hazel': 'Hassel',
  'pairing.word.juniper': 'Ene',
  'pairing.word.larch': 'Lærk',
  'pairing.word.linden': 'Lind',
  'pairing.word.maple': 'Ahorn',
  'pairing.word.oak': 'Eg',
  'pairing.word.pear': 'Pære',
  'pairing.word.pine': 'Fyr',
  'pairing.word.plum': 'Blomme',
  'pairing.word.rowan': 'Røn',
  'pairing.word.spruce': 'Gran',
  'pairing.word.willow': 'Pil',
  'pairing.word.yew': 'Taks',
} as const satisfies Record<keyof typeof english, string>;
