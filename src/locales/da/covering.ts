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

  'invite.button': 'Inviter nogen',
  'invite.button_spoken': 'Inviter nogen {when}',
  'invite.title': 'Inviter nogen',
  'invite.submit': 'Spørg',
  'invite.intro':
    'Hvem vil du spørge om *{when}*, {facility}? Den, du spørger, har et døgn til at svare og kommer kun, hvis svaret er ja.',
  'invite.people': 'Du kan spørge',
  'invite.newcomer': 'Ville være med som ny',
  'invite.more':
    '{count, plural, one {Én person mere kan spørges} other {# personer mere kan spørges}}; her er dem, det er længst siden, jeg spurgte.',
  'invite.privacy':
    'Dem, der allerede er blevet spurgt om besøget, er væk eller har et andet besøg den dag, er ikke med her. Du får besked, så snart nogen siger ja. Hvem der siger nej, bliver mellem dem og mig.',
  'invite.nobody_ticked': 'Sæt kryds ved mindst én person.',
  'invite.done': 'Nu spørger jeg om *{when}*. Du får besked, så snart nogen siger ja.',
  'invite.left_out': '{people} kan ikke spørges lige nu.',
  'invite.question': '{who} spørger, om du vil med *{when}*, {facility}. Du kan svare indtil {until}.',
  'invite.come': 'Jeg kommer',
  'invite.come_spoken': 'Jeg kommer {when}',
  'invite.over':
    'Fristen for at svare er udløbet, og det er helt i orden: *{when}*, {facility}. Se, hvad der er ledigt for dig, med `/visit tilmeld`.',
  'invite.notice.taken': '{who} sagde ja og kommer *{when}*, {facility}.',

  'swap.button': 'Byt med nogen',
  'swap.button_spoken': 'Byt mit besøg {when} med nogen',
  'swap.title': 'Byt besøg',
  'swap.submit': 'Spørg',
  'swap.intro':
    'Hvilket besøg ville du hellere have end *{when}*, {facility}? Sæt kryds ved op til {most}. Den første, der siger ja, bytter med dig; indtil da er du ventet.',
  'swap.others': 'Andres besøg i din gruppe',
  'swap.place': '*{when}* · {who}',
  'swap.privacy':
    'Her er dem, der kan tage af sted i stedet for dig, og hvis besøg du kan komme på. De har et døgn til at sige ja. Hvem der siger nej, bliver mellem dem og mig.',
  'swap.more':
    'Her er de {shown} nærmeste; {more, plural, one {der er # mere senere} other {der er # flere senere}}. Vil du hellere have et af dem, kan du spørge i gruppens kanal.',
  'swap.nobody_ticked': 'Sæt kryds ved mindst ét besøg.',
  'swap.asked':
    'Nu spørger jeg om et bytte for *{when}*. Du er ventet, indtil nogen siger ja, og så får du besked med det samme.',
  'swap.keep': 'Jeg beholder mit',
  'swap.keep_spoken': 'Jeg beholder mit besøg {when}',
  'swap.kept': 'Godt, du beholder *{when}*. Jeg spørger ikke flere om det.',
  'swap.question':
    '{who} spørger, om du vil bytte: Du tager af sted *{when}*, {facility}, og {who} kommer på dit besøg *{yours}*. Du kan svare indtil {until}.',
  'swap.yes': 'Byt',
  'swap.yes_spoken': 'Byt: Jeg tager af sted {when}',
  'swap.done': 'Byttet: Du tager af sted *{got}*, og {who} *{gave}*. Tak!',
  'swap.notice': '{who} har byttet med dig: Du tager af sted *{when}*, {facility}, og {who} {gave}.',

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
  'line.over':
    'Besøget *{when}*, {facility}, som du ventede på en plads til, bliver ikke til noget, så din plads i køen findes ikke længere. Tak, fordi du ville!',
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
  'card.invited': 'Jeg har spurgt {who}, som kan svare indtil {until}.',
  'card.in_channel': 'Jeg spørger også i {channel}.',
  'card.asks_at': 'Gør du ikke noget, begynder jeg at spørge {at}.',
  'card.decides_at': 'Er der for få {at}, bliver besøget ikke til noget, og jeg giver alle besked.',
  'card.runs': '*{when}*, {facility}: bliver til noget. {people}',
  'card.found': '*{when}*, {facility}: alle er på plads. {people}',
  'card.will_not_run':
    '*{when}*, {facility}: bliver ikke til noget, fordi for få kunne komme. Alle på besøget har fået besked. Giv {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}} besked.',
  'card.past': '~*{when}*, {facility}~\nDet haster mere nu: Min nyere besked om besøget står længere nede.',
  'card.handed': '*{when}*, {facility}\n{leaders} tager sig af dette besøg nu. Du behøver ikke gøre noget.',
  'card.moved': 'Dette besøg er nu *{when}*, {facility}. Får det brug for dig, sender jeg en ny besked.',
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
  'refusal.too_late_to_invite':
    'Der er for kort tid til, at jeg kan spørge nogen til det besøg. Ring til en, du tænker på, eller aftal resten med dem, der kommer.',
  'refusal.line_first':
    'Der står allerede nogen i kø til det besøg, og de bliver spurgt først, så du behøver ikke invitere nogen.',
  'refusal.nobody_to_invite':
    'Der er ingen, jeg kan spørge om det besøg lige nu: Dem, der må komme, har en plads, er blevet spurgt, er væk eller er blevet spurgt tit på det seneste. `/visit klar` viser, hvem der kan.',
  'refusal.invite_over':
    'Fristen for at svare er udløbet. Er der stadig en plads, kan du tage den med `/visit tilmeld`.',
  'refusal.swaps_enough':
    'Du kan spørge {most, plural, one {én person} other {# personer}} ad gangen. Sæt ikke flere krydser, eller vent på svar.',
  'refusal.nobody_to_swap':
    'Der er ingen, jeg kan spørge om at bytte det besøg lige nu. *Find en anden* spørger andre, om de kan tage af sted i stedet, og `/visit afbud` melder afbud.',
  'refusal.swap_gone':
    'Det bytte kan ikke lade sig gøre længere: Et af de to besøg er blevet ændret. Alle beholder deres egne; `/visit mine` viser dine.',
  'refusal.not_full': 'Der er en ledig plads, så du skal ikke vente: Tag den med `/visit tilmeld`.',
  'refusal.not_to_reopen':
    'Det kan kun siges én gang, om et besøg, der ikke skulle blive til noget. Planen viser, hvad der gælder: `/visit planlæg`.',
  'refusal.not_there_yet':
    'Det er for tidligt: Knappen kan bruges fra en time før besøget. Skriv til din besøgsleder, hvis noget er galt.',
} as const satisfies Record<keyof typeof english, string>;
