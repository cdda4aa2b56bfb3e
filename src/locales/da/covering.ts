import type { covering as english } from '../en/covering.js';

export const covering = {
  'cover.find': 'Find en anden',
  'cover.find_spoken': 'Find en, der tager af sted i stedet for mig {when}',
  'cover.asking':
    'Nu spørger jeg andre om *{when}*. Du beholder din plads og er ventet, indtil en anden tager den. Du får besked med det samme.',
  'cover.sought': 'Jeg spørger andre. Du er ventet, indtil en anden tager din plads.',
  'cover.sought_for_you':
    'Din besøgsleder har hørt, at du ikke kan komme. Jeg spørger andre, og du beholder pladsen, indtil en anden tager den.',
  'cover.take_back': 'Jeg tager af sted alligevel',
  'cover.take_back_spoken': 'Jeg tager af sted alligevel {when}',
  'cover.back': 'Godt, så tager du af sted *{when}*. Jeg spørger ikke flere.',
  'cover.choice':
    '*Kan du ikke komme {when}?* Det er helt i orden, og godt, at du siger til. Jeg kan spørge andre: Så beholder du pladsen og er ventet, indtil en anden tager den. Eller du melder afbud, og pladsen bliver ledig med det samme.',
  'cover.choice_late':
    '*Kan du ikke komme {when}?* Godt, at du siger til. Der er for kort tid til, at jeg kan finde en anden: Meld afbud her, og skriv straks til {leaders}, så ingen venter på dig.',
  'cover.choice_newcomer': '*Kan du ikke være med {when}?* Det er helt i orden: Meld afbud her.',
  'cover.suits':
    '{count, plural, one {Måske passer det her besøg bedre:} other {Måske passer et af de her besøg bedre:}}',
  'cover.absent': 'Kan ikke komme',
  'cover.absent.confirm_title': 'Kan ikke komme?',
  'cover.absent.confirm_text':
    'Jeg giver besked om, at jeg spørger andre. Personen beholder pladsen, indtil en anden tager den, men tæller ikke med imens.',
  'cover.absent.confirm_yes': 'Spørg andre',
  'cover.absent.done': 'Jeg spørger andre, om de kan tage af sted i stedet for {who} *{when}*, og har givet besked.',
  'cover.absent.too_late':
    'Noteret: {who} kan ikke komme *{when}*. Der er for kort tid til at spørge andre, så aftal resten med dem, der kommer.',

  'offer.question': 'Kan du tage en plads *{when}*, {facility}? Den første, der siger ja, får den.',
  'offer.kept': 'Der er en ledig plads *{when}*, {facility}. Den er din indtil {until}.',
  'offer.free': 'Der er en ledig plads *{when}*, {facility}. Den første, der siger ja, får den.',
  'offer.with': 'Du kommer af sted sammen med {names}.',
  'offer.with_number': '{count, plural, one {Én anden tager} other {# andre tager}} også af sted.',
  'offer.take': 'Jeg tager den',
  'offer.take_spoken': 'Jeg tager pladsen {when}',
  'offer.no': 'Ikke denne gang',
  'offer.if_needed': 'Hvis ingen andre kan',
  'offer.yours': 'Den er din, tak! *{when}*, {facility}.',
  'offer.taken': 'Pladsen er taget. Tak, fordi du er der! *{when}*, {facility}.',
  'offer.not_needed': 'Der er ikke brug for det længere, tak! *{when}*, {facility}.',
  'offer.answered': 'Tak for svaret! *{when}*, {facility}.',
  'offer.if_needed_noted': 'Noteret: Jeg spørger dig igen, hvis ingen andre kan. *{when}*, {facility}.',
  'offer.passed_on': 'Pladsen *{when}*, {facility}, er gået videre til den næste i køen.',

  'looking.text': 'Kan du? Der mangler én person *{when}*, {facility}.',
  'looking.found': 'Fundet, tak! *{when}*, {facility}.',
  'looking.over': 'Der søges ikke længere nogen: *{when}*, {facility}. Tak til alle, der overvejede det!',

  'line.queue': 'Vent på en plads',
  'line.queue_spoken': 'Vent på en plads {when}',
  'line.queued':
    'Alle pladser er taget *{when}*, {facility}. Du står {number, plural, =1 {først} other {som nummer #}} i køen: Når en plads bliver ledig, spørger jeg dig.',
  'line.leave': 'Forlad køen',
  'line.left': 'Du står ikke længere i kø til *{when}*. Tak, fordi du ville!',
  'line.moved': 'Et besøg, du venter på, har fået et nyt tidspunkt: *{when}*, {facility}. Du står stadig i køen.',
  'line.mine': '*Du venter på en plads*',
  'line.mine_one': '*{when}* · {facility}\nDu står {number, plural, =1 {først} other {som nummer #}} i køen.',

  'cover.notice.taken':
    '{who} tager af sted i stedet for dig *{when}*, {facility}. Du skal ikke komme. Tak, fordi du sagde til i god tid!',
  'cover.notice.came': 'En ændring af dit besøg *{when}*, {facility}: {came} kommer i stedet for {left}.',
  'cover.notice.came_number': 'En ændring af dit besøg *{when}*, {facility}: En anden kommer i stedet for en af jer.',
  'cover.notice.nobody': 'Ingen kunne tage af sted i stedet for dig *{when}*, {facility}: Du er ventet.',
  'cover.notice.nobody.next': 'Kan du slet ikke komme? Så skriv straks til {leaders}.',
  'cover.notice.for_you':
    '{who} har hørt, at du ikke kan komme *{when}*, {facility}. Jeg spørger andre, så du skal ikke gøre noget. God bedring, hvis det er det!',
  'cover.can_come': 'Jeg kan komme',
  'cover.can_come_spoken': 'Jeg kan komme {when}',
  'short.notice.will_not_run':
    'For få kunne komme *{when}*, {facility}, så besøget bliver ikke til noget: Bliv hjemme. Tak, fordi du var klar!',
  'short.notice.after_all': 'Besøget *{when}*, {facility}, bliver til noget alligevel. Kan du stadig komme?',

  'card.short': '*{when}*, {facility}: {coming} af {least}. {people}',
  'card.coming': 'Kommer: {people}.',
  'card.nobody': 'Ingen endnu.',
  'card.unconfirmed': '{people} har ikke sagt endnu, om det nye tidspunkt passer.',
  'card.sought': '{people} søger en, der kan tage af sted i stedet, og er ventet imens.',
  'card.absent': '{people} kan ikke komme. Jeg spørger andre.',
  'card.asked': 'Jeg har spurgt {count, plural, one {én person} other {# personer}}; ingen har taget pladsen endnu.',
  'card.in_channel': 'Jeg spørger også i {channel}.',
  'card.asks_at': 'Gør du ikke noget, begynder jeg at spørge {at}.',
  'card.decides_at': 'Er der for få {at}, bliver besøget ikke til noget, og jeg giver alle besked.',
  'card.runs': '*{when}*, {facility}: bliver til noget. {people}',
  'card.found': '*{when}*, {facility}: alle er på plads. {people}',
  'card.will_not_run':
    '*{when}*, {facility}: bliver ikke til noget, fordi for få kunne komme. Alle på besøget har fået besked. Giv {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}} besked.',
  'card.past': '~*{when}*, {facility}~\nDet haster mere nu: Min nyere besked om besøget står længere nede.',
  'card.ask': 'Spørg efter flere',
  'card.ask_spoken': 'Spørg efter flere til {when}',
  'card.reopen': 'Det bliver til noget alligevel',
  'card.reopen_spoken': 'Det bliver til noget alligevel {when}',
  'card.reopen.confirm_title': 'Alligevel?',
  'card.reopen.confirm_text':
    'Alle, der havde en plads, bliver spurgt, om de stadig kan komme. Der skal stadig være mindst så mange, som der plejer.',
  'card.asked_done':
    'Nu spørger jeg efter flere til *{when}*: først dem, det er længst siden, jeg spurgte, og kanalen til sidst.',
  'card.reopened_done': 'Godt. Jeg spørger alle, der havde en plads *{when}*, om de stadig kan komme.',

  'gate.turned_away': 'Vi blev afvist',
  'gate.turned_away_spoken': 'Vi blev afvist {when}',
  'gate.confirm_title': 'Afvist ved porten?',
  'gate.confirm_text':
    'Din besøgsleder får besked med det samme, og besøget tæller som aflyst af stedet. Du skal ikke sige hvorfor.',
  'gate.confirm_yes': 'Vi blev afvist',
  'gate.confirm_no': 'Nej',
  'gate.done':
    'Tak, fordi du tog af sted alligevel. Din besøgsleder har fået besked, og besøget *{when}* tæller som aflyst af stedet.',
  'gate.notice': '{who} stod ved porten *{when}*, {facility}, og blev afvist. Besøget tæller som aflyst af stedet.',

  'refusal.will_not_run':
    'For få kunne komme på det besøg, så det bliver ikke til noget. Se, hvad der ellers er ledigt, med `/visit skema`.',
  'refusal.too_late_to_cover':
    'Der er for kort tid til, at jeg kan finde en anden til det besøg. Skriv straks til din besøgsleder, så ingen venter forgæves.',
  'refusal.only_released':
    'Du er med som ny på det besøg, så ingen behøver tage af sted i stedet. Meld afbud med `/visit afbud`.',
  'refusal.taken': 'Taget, tak! En anden var lige før dig. Se, hvad der ellers er, med `/visit tilmeld`.',
  'refusal.not_needed': 'Der er ikke brug for det længere, tak! Se, hvad der ellers er, med `/visit tilmeld`.',
  'refusal.asked_of_another': 'Det spørgsmål gik til en anden. Se, hvad du kan melde dig til, med `/visit tilmeld`.',
  'refusal.not_full': 'Der er en ledig plads, så du skal ikke vente: Tag den med `/visit tilmeld`.',
  'refusal.not_to_reopen':
    'Det kan kun siges én gang, om et besøg, der ikke skulle blive til noget. Planen viser, hvad der gælder: `/visit planlæg`.',
  'refusal.not_there_yet':
    'Det er for tidligt: Knappen kan bruges fra en time før besøget. Skriv til din besøgsleder, hvis noget er galt.',
} as const satisfies Record<keyof typeof english, string>;
