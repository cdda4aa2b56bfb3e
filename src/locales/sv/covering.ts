import type { covering as english } from '../en/covering.js';

export const covering = {
  'cover.find': 'Hitta någon annan',
  'cover.find_spoken': 'Hitta någon som går i mitt ställe {when}',
  'cover.asking':
    'Nu frågar jag andra om *{when}*. Du har kvar din plats och räknas med tills någon tar den. Du får besked direkt.',
  'cover.sought': 'Jag frågar andra. Du räknas med tills någon tar din plats.',
  'cover.sought_for_you':
    'Din ledare har hört att du inte kan komma. Jag frågar andra, och du har kvar din plats tills någon tar den.',
  'cover.take_back': 'Jag går ändå',
  'cover.take_back_spoken': 'Jag går ändå {when}',
  'cover.back': 'Bra, då går du *{when}*. Jag frågar ingen mer.',
  'cover.choice':
    '*Har du fått förhinder {when}?* Det är helt okej, bra att du säger till. Jag kan fråga andra: då har du kvar platsen och räknas med tills någon tar den. Eller så lämnar du återbud, och platsen blir ledig direkt.',
  'cover.choice_late':
    '*Har du fått förhinder {when}?* Bra att du säger till. Det är för nära inpå för att jag ska hinna hitta någon: lämna återbud här och skriv genast till {leaders}, så att ingen väntar på dig.',
  'cover.choice_newcomer': '*Kan du inte följa med {when}?* Det är helt okej: lämna återbud här.',
  'cover.suits': '{count, plural, one {Kanske passar det här bättre:} other {Kanske passar något av de här bättre:}}',
  'cover.absent': 'Kan inte komma',
  'cover.absent.confirm_title': 'Kan inte komma?',
  'cover.absent.confirm_text':
    'Personen får besked om att jag frågar andra, och har kvar platsen tills någon tar den, men räknas inte med så länge.',
  'cover.absent.confirm_yes': 'Fråga andra',
  'cover.absent.done': 'Jag frågar andra om att gå i stället för {who} *{when}* och har gett besked.',
  'cover.absent.too_late':
    'Noterat: {who} kan inte komma *{when}*. Det är för nära inpå för att fråga andra, så bestäm tillsammans med dem som kommer.',

  'offer.question': 'Kan du ta en plats *{when}*, {facility}? Den som svarar först får den.',
  'offer.kept': 'En plats är ledig *{when}*, {facility}. Den är din till {until}.',
  'offer.free': 'En plats är ledig *{when}*, {facility}. Den som svarar först får den.',
  'offer.with': 'Du skulle gå tillsammans med {names}.',
  'offer.with_number': '{count, plural, one {En till går} other {# till går}}.',
  'offer.take': 'Jag tar den',
  'offer.take_spoken': 'Jag tar platsen {when}',
  'offer.no': 'Inte den här gången',
  'offer.if_needed': 'Om ingen annan kan',
  'offer.yours': 'Din, tack! *{when}*, {facility}.',
  'offer.taken': 'Platsen är tagen. Tack för att du finns! *{when}*, {facility}.',
  'offer.not_needed': 'Det behövs inte längre, tack! *{when}*, {facility}.',
  'offer.answered': 'Tack för svaret! *{when}*, {facility}.',
  'offer.if_needed_noted': 'Noterat: jag frågar dig igen om ingen annan kan. *{when}*, {facility}.',
  'offer.passed_on': 'Platsen *{when}*, {facility}, har gått vidare till nästa i kön.',

  'invite.button': 'Bjud in någon',
  'invite.button_spoken': 'Bjud in någon {when}',
  'invite.title': 'Bjud in någon',
  'invite.submit': 'Fråga',
  'invite.intro':
    'Vem vill du fråga om *{when}*, {facility}? Den du frågar har ett dygn på sig, och går bara om svaret är ja.',
  'invite.people': 'Du kan fråga',
  'invite.newcomer': 'Skulle följa med som ny',
  'invite.more':
    '{count, plural, one {En till går att fråga} other {# till går att fråga}}; här är de som det är längst sedan jag frågade.',
  'invite.privacy':
    'De som redan har fått frågan om besöket, är borta eller har ett annat besök den dagen är inte med. Du får besked så snart någon säger ja. Vem som säger nej stannar mellan den personen och mig.',
  'invite.nobody_ticked': 'Kryssa för minst en person.',
  'invite.done': 'Nu frågar jag om *{when}*. Du får besked så snart någon säger ja.',
  'invite.left_out': '{people} går inte att fråga just nu.',
  'invite.question': '{who} undrar om du vill följa med *{when}*, {facility}. Du kan svara till {until}.',
  'invite.come': 'Jag kommer',
  'invite.come_spoken': 'Jag kommer {when}',
  'invite.over':
    'Tiden att svara har gått ut, och det är helt okej: *{when}*, {facility}. Se vad som är ledigt för dig med `/visit anmäl`.',
  'invite.notice.taken': '{who} sa ja och kommer *{when}*, {facility}.',

  'swap.button': 'Byt med någon',
  'swap.button_spoken': 'Byt mitt besök {when} med någon',
  'swap.title': 'Byt besök',
  'swap.submit': 'Fråga',
  'swap.intro':
    'Vilket besök skulle du hellre ha än *{when}*, {facility}? Kryssa för upp till {most}. Den som säger ja först byter med dig; till dess räknas du med.',
  'swap.others': 'Andras besök i din grupp',
  'swap.place': '*{when}* · {who}',
  'swap.privacy':
    'Här är de som kan gå i ditt ställe, och vars besök du kan gå på. De har ett dygn på sig att säga ja. Vem som säger nej stannar mellan den personen och mig.',
  'swap.more':
    'Här är de {shown} närmaste; {more, plural, one {# till ligger} other {# till ligger}} senare. Vill du hellre ha något av dem kan du fråga i gruppens kanal.',
  'swap.nobody_ticked': 'Kryssa för minst ett besök.',
  'swap.asked':
    'Nu frågar jag om ett byte för *{when}*. Du räknas med tills någon säger ja, och då får du besked direkt.',
  'swap.keep': 'Jag behåller mitt',
  'swap.keep_spoken': 'Jag behåller mitt besök {when}',
  'swap.kept': 'Bra, du behåller *{when}*. Jag frågar ingen mer om det.',
  'swap.question':
    '{who} undrar om du vill byta: du går *{when}*, {facility}, och {who} går på ditt besök *{yours}*. Du kan svara till {until}.',
  'swap.yes': 'Byt',
  'swap.yes_spoken': 'Byt: jag går {when}',
  'swap.done': 'Bytt: du går *{got}* och {who} går *{gave}*. Tack!',
  'swap.notice': '{who} har bytt med dig: du går *{when}*, {facility}, och {who} går {gave}.',

  'looking.text': 'Kan du? Till *{when}*, {facility}, söks en person.',
  'looking.found': 'Klart, tack! *{when}*, {facility}.',
  'looking.over': 'Nu söks ingen längre: *{when}*, {facility}. Tack till alla som övervägde det!',

  'line.queue': 'Vänta på en plats',
  'line.queue_spoken': 'Vänta på en plats {when}',
  'line.queued':
    'Alla platser är tagna *{when}*, {facility}. Du står {number, plural, =1 {först} other {på plats #}} i kön: när en plats blir ledig frågar jag dig.',
  'line.leave': 'Lämna kön',
  'line.left': 'Du står inte längre i kö till *{when}*. Tack för att du ville!',
  'line.moved': 'Ett besök som du väntar på har fått en ny tid: *{when}*, {facility}. Du står kvar i kön.',
  'line.over':
    'Besöket *{when}*, {facility}, som du väntade på en plats till blir inte av, så din plats i kön finns inte kvar. Tack för att du ville!',
  'line.mine': '*Du väntar på en plats*',
  'line.mine_one': '*{when}* · {facility}\nDu står {number, plural, =1 {först} other {på plats #}} i kön.',

  'cover.notice.taken':
    '{who} går i stället för dig *{when}*, {facility}. Du behöver inte komma. Tack för att du sa till i tid!',
  'cover.notice.came': 'En ändring inför ditt besök *{when}*, {facility}: {came} kommer i stället för {left}.',
  'cover.notice.came_number':
    'En ändring inför ditt besök *{when}*, {facility}: någon annan kommer i stället för en av er.',
  'cover.notice.nobody': 'Ingen kunde gå i stället för dig *{when}*, {facility}: du räknas med.',
  'cover.notice.nobody.next': 'Kan du inte alls komma? Skriv då genast till {leaders}.',
  'cover.notice.for_you':
    '{who} har hört att du inte kan komma *{when}*, {facility}. Jag frågar andra, så du behöver inte göra något. Krya på dig, om det är det!',
  'cover.can_come': 'Jag kan komma',
  'cover.can_come_spoken': 'Jag kan komma {when}',
  'short.notice.will_not_run':
    'För få kunde komma *{when}*, {facility}, så besöket blir inte av: stanna hemma. Tack för att du var redo!',
  'short.notice.after_all': 'Besöket *{when}*, {facility}, blir av ändå. Kan du fortfarande komma?',

  'card.short': '*{when}*, {facility}: {coming} av {least}. {people}',
  'card.coming': 'Kommer: {people}.',
  'card.nobody': 'Ingen än.',
  'card.unconfirmed': '{people} har inte sagt än om den nya tiden passar.',
  'card.sought': '{people} söker någon som går i stället och räknas med så länge.',
  'card.absent': '{people} kan inte komma. Jag frågar andra.',
  'card.asked': 'Jag har frågat {count, plural, one {en person} other {# personer}}; ingen har tagit platsen än.',
  'card.invited': 'Jag har frågat {who}, som kan svara till {until}.',
  'card.in_channel': 'Jag frågar i {channel} också.',
  'card.asks_at': 'Gör du ingenting börjar jag fråga {at}.',
  'card.decides_at': 'Är de för få {at} blir besöket inte av, och alla får besked av mig.',
  'card.runs': '*{when}*, {facility}: blir av. {people}',
  'card.found': '*{when}*, {facility}: alla är på plats. {people}',
  'card.will_not_run':
    '*{when}*, {facility}: blir inte av, eftersom för få kunde komma. Alla på det har fått besked. Säg till {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}}.',
  'card.past':
    '~*{when}*, {facility}~\nDet har blivit mer bråttom sedan dess: mitt nyare meddelande om besöket finns längre ner.',
  'card.handed': '*{when}*, {facility}\n{leaders} tar hand om det här besöket nu. Du behöver inte göra något.',
  'card.moved': 'Det här besöket är nu *{when}*, {facility}. Behöver det dig då skickar jag ett nytt meddelande.',
  'card.ask': 'Fråga efter folk',
  'card.ask_spoken': 'Fråga efter folk till {when}',
  'card.reopen': 'Det blir av ändå',
  'card.reopen_spoken': 'Det blir av ändå {when}',
  'card.reopen.confirm_title': 'Blir det av ändå?',
  'card.reopen.confirm_text':
    'Alla som hade en plats får frågan om de fortfarande kan komma. Minst lika många som vanligt behövs.',
  'card.asked_done':
    'Nu frågar jag efter folk till *{when}*: först dem som det är längst sedan jag frågade, kanalen sist.',
  'card.reopened_done': 'Bra. Jag frågar alla som hade en plats *{when}* om de fortfarande kan komma.',

  'gate.turned_away': 'Vi blev avvisade',
  'gate.turned_away_spoken': 'Vi blev avvisade {when}',
  'gate.confirm_title': 'Avvisade vid porten?',
  'gate.confirm_text':
    'Din ledare får besked direkt, och besöket räknas som inställt av häktet eller anstalten. Du behöver inte säga varför.',
  'gate.confirm_yes': 'Vi blev avvisade',
  'gate.confirm_no': 'Nej',
  'gate.done':
    'Tack för att du gick ändå. Din ledare har fått besked, och besöket *{when}* räknas som inställt på plats.',
  'gate.notice': '{who} stod vid porten *{when}*, {facility}, och blev avvisad. Besöket räknas som inställt på plats.',

  'refusal.will_not_run':
    'För få kunde komma på det besöket, så det blir inte av. Se vad mer som är ledigt med `/visit schema`.',
  'refusal.too_late_to_cover':
    'Det är för nära inpå för att jag ska hinna hitta någon. Skriv genast till din ledare, så att ingen väntar förgäves.',
  'refusal.only_released':
    'Du går bredvid som ny på det besöket, så ingen behöver gå i ditt ställe. Lämna återbud med `/visit återbud`.',
  'refusal.taken': 'Tagen, tack! Någon hann precis före. Se vad mer som är ledigt med `/visit anmäl`.',
  'refusal.not_needed': 'Det behövs inte längre, tack! Se vad mer som är ledigt med `/visit anmäl`.',
  'refusal.asked_of_another': 'Den frågan gick till någon annan. Se vad du kan ta med `/visit anmäl`.',
  'refusal.too_late_to_invite':
    'Det är för nära inpå för att jag ska hinna fråga någon om det besöket. Ring någon du tänker på, eller bestäm tillsammans med dem som kommer.',
  'refusal.line_first':
    'Någon står redan i kö till det besöket och blir tillfrågad först, så du behöver inte bjuda in någon.',
  'refusal.nobody_to_invite':
    'Det finns ingen jag kan fråga om det besöket just nu: de som får gå har redan en plats, har fått frågan, är borta eller har blivit tillfrågade ofta på sistone. `/visit redo` visar vilka som kan gå.',
  'refusal.invite_over': 'Tiden att svara har gått ut. Finns det en plats kvar kan du ta den med `/visit anmäl`.',
  'refusal.swaps_enough':
    'Du kan fråga {most, plural, one {en person} other {# personer}} åt gången. Kryssa inte för fler, eller vänta på svar.',
  'refusal.nobody_to_swap':
    'Det finns ingen jag kan fråga om att byta det besöket just nu. *Hitta någon annan* frågar andra om att gå i ditt ställe, och med `/visit återbud` lämnar du återbud.',
  'refusal.swap_gone':
    'Det bytet går inte längre: ett av de två besöken har ändrats. Alla behåller sina egna; `/visit mina` visar dina.',
  'refusal.not_full': 'Det finns en ledig plats, så du behöver inte vänta: ta den med `/visit anmäl`.',
  'refusal.not_to_reopen':
    'Det går att säga en gång, om ett besök som inte skulle bli av. Planen visar vad som gäller: `/visit planera`.',
  'refusal.not_there_yet':
    'Det är för tidigt: det går att trycka från en timme före besöket. Skriv till din ledare om något är fel.',
} as const satisfies Record<keyof typeof english, string>;
