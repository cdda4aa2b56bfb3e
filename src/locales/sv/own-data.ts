import type { ownData as english } from '../en/own-data.js';

export const ownData = {
  'word.me': 'uppgifter',
  'heard.me': 'uppgifter, mina uppgifter, radera, radera mig, radera mina uppgifter, glöm mig, personuppgifter, gdpr',
  'own_data.title': 'Mina uppgifter',
  'own_data.intro':
    'Det här är vad jag sparar om dig. Ditt namn är inte med: jag sparar det id som Slack har gett dig, och Slack visar namnet. Det som andra har fått veta om dig är inte heller med: fråga din organisation om det.',
  'own_data.empty': 'Jag har inget sparat om dig.',
  'own_data.never':
    'Sparas aldrig: något om dem du besöker, varför du inte kan komma, vad ni pratar om eller papper du har visat.',
  'own_data.only_own':
    'Det som är sparat om någon visar jag bara för den det gäller. Skriv `/visit uppgifter` för att se ditt; andra kan göra likadant.',
  'own_data.more': '… och {count} till, som finns i filen.',
  'own_data.entry.roles': 'Dina uppdrag',
  'own_data.entry.groups': 'Dina grupper',
  'own_data.entry.visits': 'Dina besök',
  'own_data.entry.training': 'Din utbildning',
  'own_data.entry.sessions': 'Kurser och studiebesök',
  'own_data.entry.standing': 'Varje vecka',
  'own_data.entry.pairings': 'En-till-en',
  'own_data.entry.asks': 'Platser du har fått frågan om',
  'own_data.entry.time_off': 'Ledighet',
  'own_data.entry.wishes': 'Samtal',
  'own_data.entry.settings': 'Dina inställningar',
  'own_data.entry.told': 'Det jag har berättat för dig',
  'own_data.entry.traces': 'Det du har gjort',
  'own_data.entry.contact': 'Vem man ringer',
  'own_data.national': 'Du är nationell samordnare.',
  'own_data.leads': 'Du leder {group}.',
  'own_data.slack_role': 'Vad Slack säger om din roll i arbetsytan, så att jag vet vem som kan göra något.',
  'own_data.group_left': '{group}, som du har lämnat',
  'own_data.group_resting': '{group}, där du tar en paus',
  'own_data.visit': '{when}, {group}',
  'own_data.gone_by': '{count, plural, one {# besök som har varit} other {# besök som har varit}}',
  'own_data.done': '{name}: {done}',
  'own_data.done_until': '{name}: {done}, gäller till {until}',
  'own_data.session': '{name}, {when}',
  'own_data.every_week': '{day} {time}, {group}',
  'own_data.pairing':
    'En en-till-en med {group}: att du är mentor i den, eller fick frågan. Det försvinner 30 dagar efter att den har avslutats.',
  'own_data.asked':
    '{count, plural, one {Jag har frågat dig om en plats en gång.} other {Jag har frågat dig om en plats # gånger.}}',
  'own_data.waiting': '{count, plural, one {Du står i kö till ett besök.} other {Du står i kö till # besök.}}',
  'own_data.wishes':
    '{count, plural, one {Du vill bli uppringd efter ett besök.} other {Du vill bli uppringd efter # besök.}}',
  'own_data.slack_id': 'Ditt id i Slack, och sedan när jag känner till det',
  'own_data.language': 'Språk: {language}',
  'own_data.quiet': 'Tysta timmar: {from}–{until}',
  'own_data.calendar': 'En adress där en kalender hämtar dina besök',
  'own_data.asked_at': 'Senast tillfrågad om en plats: {date}',
  'own_data.told':
    '{count, plural, one {En sak som jag har berättat för dig, eller ska} other {# saker som jag har berättat för dig, eller ska}}',
  'own_data.traces':
    '{count, plural, one {På ett ställe står det att du har gjort något: lämnat en siffra, ändrat en vecka eller intygat något, till exempel.} other {På # ställen står det att du har gjort något: lämnat en siffra, ändrat en vecka eller intygat något, till exempel.}}',
  'own_data.contact':
    'I kanalen för {group} står vem man ringer. Är numret ditt kan du ändra det under `/visit inställningar`.',
  'own_data.fetch': 'Hämta som filer',
  'own_data.fetch.done': 'Båda filerna finns i dina direktmeddelanden: en att läsa och en för andra program.',
  'own_data.fetch.again': 'Du har alldeles nyss fått dina filer. Du kan hämta dem igen från {time}.',
  'own_data.file': 'mina-uppgifter',
  'own_data.erase': 'Radera mina uppgifter …',
  'erase.title': 'Radera uppgifter',
  'erase.submit': 'Radera allt',
  'erase.does': 'Det här gör jag',
  'erase.visits':
    '{count, plural, one {Du lämnar din plats på det här besöket, och de andra får veta att någon inte kommer:} other {Du lämnar dina platser på de här besöken, och de andra får veta att någon inte kommer:}}',
  'erase.records':
    'Jag raderar det som står under ”Mina uppgifter”: grupper, utbildning, anmälningar, inställningar, alltihop. Påminnelser tas tillbaka och ditt namn försvinner ur det jag visar. Det jag har skrivit till dig de senaste 30 dagarna tas bort, och det jag har skrivit till andra skrivs om utan ditt namn. Det tar några minuter, och jag berättar hur långt jag har kommit.',
  'erase.led_alone':
    'Ingen annan leder {group}. De som kan göra något åt det får veta att gruppen behöver en ledare, och besöken står kvar. Ännu bättre är att du lämnar över den först, med knappen på min startsida.',
  'erase.stays': 'Det här blir kvar',
  'erase.counts':
    'Siffror, och hur många som var med på varje besök: de pekar inte ut någon. Där det stod att du hade gjort något står det ”en tidigare medlem”. Det som en ledare har skrivit på gruppens rad om vem man ringer står kvar: be ledaren ändra det om det gäller dig.',
  'erase.channel':
    'Så länge du är med i en grupps kanal noterar jag på nytt att du är med i gruppen, inom några timmar eller nästa gång du trycker på något: bara det. Lämna kanalen först om du inte vill det.',
  'erase.backups': 'Kopior av databasen som din organisation har lagt undan, tills de slängs.',
  'erase.slack': 'Det här kan jag inte ta tillbaka',
  'erase.slack_keeps':
    'Meddelanden som är äldre än 30 dagar, svar som bara en person kunde se, aviseringar som andra har fått, filer som du eller andra har hämtat, det som människor själva har skrivit och det som din organisation har exporterat från Slack.',
  'erase.sure': 'Det går inte att ångra. Kommer du tillbaka börjar du om från början, även med utbildningen.',
  'erase.begun':
    'Jag raderar dina uppgifter. Det som är sparat är borta om ett ögonblick; att ta bort meddelanden tar några minuter.',
  'erase.progress':
    'Jag raderar dina uppgifter: jag har gått igenom {done} av {total, plural, one {# konversation} other {# konversationer}}.',
  'erase.done':
    'Klart: dina uppgifter är raderade. Det här är sista meddelandet, och du kan ta bort konversationen. Tack för allt du har gjort!',
  'erase.cannot.under_way':
    'Jag håller redan på att radera dina uppgifter. Hur långt jag har kommit ser du i våra direktmeddelanden; du behöver inte göra något mer.',
  'erase.cannot.only_national_staff':
    'Du är den enda nationella samordnaren. Lägg först till någon mer under `/visit inställningar` och kom sedan tillbaka hit.',
} as const satisfies Record<keyof typeof english, string>;
