import type { myCalendar as english } from '../en/my-calendar.js';

export const myCalendar = {
  'word.calendar': 'kalender',
  'heard.calendar': 'kalender, kalendern, min kalender, prenumerera',
  'my_calendar.open': 'Min kalender',
  'my_calendar.title': 'Min kalender',
  'my_calendar.intro':
    'Dina egna besök, utbildningar och studiebesök, i kalendern du redan använder. Du ger den en adress en gång; sedan hämtar den det som är ditt de närmaste tre månaderna, och det som ändras.',
  'my_calendar.late':
    'En kalender hämtar när den själv vill: i mobilen ungefär varje timme, i Google bara var 12:e till 24:e timme. *Det som ändras med kort varsel säger jag till dig här i Slack, precis som vanligt.* Ett besök som ställts in eller som du lämnat återbud till står kvar i 30 dagar, överstruket.',
  'my_calendar.get': 'Skaffa min adress',
  'my_calendar.since':
    'Du har haft en adress sedan {date}. Jag sparar bara ett fingeravtryck av den och kan inte visa den igen.',
  'my_calendar.renew': 'Gör en ny',
  'my_calendar.end': 'Avsluta den',
  'my_calendar.ways': 'Båda gör att den gamla adressen slutar gälla direkt. Dina besök påverkas inte.',
  'my_calendar.ended': 'Adressen är avslutad. Du kan ta bort kalendern där du lade till den.',
  'my_calendar.titles': '*Vad som står i kalendern*',
  'my_calendar.titles.neutral': '”Besök”, och inte var',
  'my_calendar.titles.place': 'Var, och vem man ringer',
  'my_calendar.titles.why': 'Den som tittar i din kalender, på jobbet eller hemma, ser det som står där.',
  'my_calendar.titles.saved': 'Sparat. Så står det nästa gång din kalender hämtar.',
  'my_calendar.address': 'Din adress',
  'my_calendar.address.hint':
    'Kopiera hela. Den visas nu och aldrig mer, och den som har den ser din kalender: dela den inte med någon.',
  'my_calendar.open_here': 'Öppna den i den här enhetens kalender',
  'my_calendar.copy': 'Eller kopiera adressen och klistra in den i din kalender:',
  'my_calendar.how':
    '• *iPhone*: Kalender → Kalendrar → Lägg till kalender → Lägg till prenumererad kalender\n• *Google*: på en dator, Andra kalendrar + → Från URL\n• *Outlook*: Lägg till kalender → Prenumerera från webben',
  'my_calendar.missed':
    'Jag gjorde en adress åt dig, men rutan stängdes innan den hann visas. Öppna *Min kalender* igen och tryck på *Gör en ny*.',
  'my_calendar.done': 'Klar',
  'my_calendar.not_here':
    'Kalendrar kan inte hämta något från mig här. Vid vart och ett av dina besök i `/visit mina` finns *Lägg i kalendern*.',
  'my_calendar.not_yours':
    'Kalendern är för den som är med i en grupp. Gå med i din grupps kanal och skriv sedan `/visit kalender` igen.',
  'my_calendar.name': 'Mina besök',
  'my_calendar.visit': 'Besök',
  'my_calendar.session': 'Utbildning',
  'my_calendar.look': 'Var och med vem: /visit mina i Slack.',
} as const satisfies Record<keyof typeof english, string>;
