import type { myCalendar as english } from '../en/my-calendar.js';

export const myCalendar = {
  'word.calendar': 'kalender',
  'heard.calendar': 'kalender, kalenderen, min kalender, abonner',
  'my_calendar.open': 'Min kalender',
  'my_calendar.title': 'Min kalender',
  'my_calendar.intro':
    'Dine egne besøg, kurser og studiebesøg i den kalender, du bruger i forvejen. Du giver den en adresse én gang; derefter henter den det, der er dit de næste tre måneder, og det, der ændrer sig.',
  'my_calendar.late':
    'En kalender henter, når den selv vil: på telefonen cirka hver time, i Google kun hver 12. til 24. time. *Det, der ændrer sig med kort varsel, siger jeg til dig her i Slack som altid.* Et besøg, der er aflyst, eller som du har meldt afbud til, bliver stående overstreget i 30 dage.',
  'my_calendar.get': 'Få min adresse',
  'my_calendar.since':
    'Du har haft en adresse siden {date}. Jeg gemmer kun et fingeraftryk af den og kan ikke vise den igen.',
  'my_calendar.renew': 'Lav en ny',
  'my_calendar.end': 'Stop den',
  'my_calendar.ways':
    'Begge dele får den gamle adresse til at holde op med at virke med det samme. Dine besøg er der stadig.',
  'my_calendar.ended': 'Adressen virker ikke længere. Du kan fjerne kalenderen dér, hvor du tilføjede den.',
  'my_calendar.titles': '*Hvad der står i kalenderen*',
  'my_calendar.titles.neutral': '”Besøg”, og ikke hvor',
  'my_calendar.titles.place': 'Hvor, og hvem man ringer til',
  'my_calendar.titles.why': 'Den, der kigger i din kalender på arbejdet eller derhjemme, ser det, der står i den.',
  'my_calendar.titles.saved': 'Gemt. Sådan står der, næste gang din kalender henter.',
  'my_calendar.address': 'Din adresse',
  'my_calendar.address.hint':
    'Kopiér det hele. Den vises nu og aldrig igen, og den, der har den, kan se din kalender: Del den ikke med nogen.',
  'my_calendar.open_here': 'Åbn den i kalenderen på denne enhed',
  'my_calendar.copy': 'Eller kopiér adressen, og sæt den ind i din kalender:',
  'my_calendar.how':
    '• *iPhone*: Kalender → Kalendere → Tilføj kalender → Tilføj abonnementskalender\n• *Google*: på en computer, Andre kalendere + → Fra webadresse\n• *Outlook*: Tilføj kalender → Abonner fra internettet',
  'my_calendar.missed':
    'Jeg lavede en adresse til dig, men vinduet blev lukket, før den nåede at blive vist. Åbn *Min kalender* igen, og tryk på *Lav en ny*.',
  'my_calendar.done': 'Færdig',
  'my_calendar.not_here':
    'Kalendere kan ikke hente noget fra mig her. Ved hvert af dine besøg i `/visit mine` står der *Læg i kalenderen*.',
  'my_calendar.not_yours':
    'Kalenderen er for dem, der er med i en gruppe. Gå ind i din gruppes kanal, og skriv så `/visit kalender` igen.',
  'my_calendar.name': 'Mine besøg',
  'my_calendar.visit': 'Besøg',
  'my_calendar.session': 'Kursus',
  'my_calendar.look': 'Hvor og med hvem: /visit mine i Slack.',
} as const satisfies Record<keyof typeof english, string>;
