import type { ownData as english } from '../en/own-data.js';

export const ownData = {
  'word.me': 'oplysninger',
  'heard.me': 'oplysninger, mine oplysninger, mine data, slet, slet mig, slet mine data, glem mig, persondata',
  'own_data.title': 'Mine oplysninger',
  'own_data.intro':
    'Det her er, hvad jeg gemmer om dig. Dit navn er ikke med: Jeg gemmer det id, som Slack har givet dig, og Slack viser navnet. Det, andre har fået at vide om dig, er heller ikke med: Spørg din organisation om det.',
  'own_data.empty': 'Jeg har ikke gemt noget om dig.',
  'own_data.never':
    'Gemmes aldrig: noget om dem, du besøger, hvorfor du ikke kan komme, hvad I taler om, eller papirer, du har vist.',
  'own_data.only_own':
    'Det, der er gemt om nogen, viser jeg kun til personen selv. Skriv `/visit oplysninger` for at se dit; andre kan gøre det samme.',
  'own_data.more': '… og {count} mere, som står i filen.',
  'own_data.entry.roles': 'Dine opgaver',
  'own_data.entry.groups': 'Dine grupper',
  'own_data.entry.visits': 'Dine besøg',
  'own_data.entry.training': 'Din uddannelse',
  'own_data.entry.sessions': 'Kurser og studiebesøg',
  'own_data.entry.standing': 'Hver uge',
  'own_data.entry.pairings': 'Forløb',
  'own_data.entry.asks': 'Pladser, du er blevet spurgt om',
  'own_data.entry.time_off': 'Fri',
  'own_data.entry.wishes': 'Opkald',
  'own_data.entry.settings': 'Dine indstillinger',
  'own_data.entry.told': 'Det, jeg har fortalt dig',
  'own_data.entry.traces': 'Det, du har gjort',
  'own_data.entry.contact': 'Hvem man ringer til',
  'own_data.national': 'Du hører til landskontoret.',
  'own_data.leads': 'Du leder {group}.',
  'own_data.slack_role': 'Hvad Slack siger om din rolle i workspacet, så jeg ved, hvem der kan gøre noget.',
  'own_data.group_left': '{group}, som du har forladt',
  'own_data.group_resting': '{group}, hvor du holder pause',
  'own_data.visit': '{when}, {group}',
  'own_data.gone_by': '{count, plural, one {# besøg, der har været} other {# besøg, der har været}}',
  'own_data.done': '{name}: {done}',
  'own_data.done_until': '{name}: {done}, gælder til {until}',
  'own_data.session': '{name}, {when}',
  'own_data.every_week': '{day} {time}, {group}',
  'own_data.pairing':
    'Et forløb med {group}: at du er mentor i det, eller er blevet spurgt. Det forsvinder 30 dage efter, at det er afsluttet.',
  'own_data.asked':
    '{count, plural, one {Jeg har spurgt dig om en plads én gang.} other {Jeg har spurgt dig om en plads # gange.}}',
  'own_data.waiting': '{count, plural, one {Du står i kø til ét besøg.} other {Du står i kø til # besøg.}}',
  'own_data.wishes':
    '{count, plural, one {Du vil gerne ringes op efter ét besøg.} other {Du vil gerne ringes op efter # besøg.}}',
  'own_data.slack_id': 'Dit id i Slack, og siden hvornår jeg har kendt det',
  'own_data.language': 'Sprog: {language}',
  'own_data.quiet': 'Stille timer: {from}–{until}',
  'own_data.calendar': 'En adresse, hvor en kalender henter dine besøg',
  'own_data.asked_at': 'Senest spurgt om en plads: {date}',
  'own_data.told':
    '{count, plural, one {Én ting, som jeg har fortalt dig eller skal fortælle} other {# ting, som jeg har fortalt dig eller skal fortælle}}',
  'own_data.traces':
    '{count, plural, one {Ét sted står der, at du har gjort noget: fortalt et tal, ændret en uge eller bekræftet noget, for eksempel.} other {# steder står der, at du har gjort noget: fortalt et tal, ændret en uge eller bekræftet noget, for eksempel.}}',
  'own_data.contact':
    'I kanalen for {group} står der, hvem man ringer til. Er nummeret dit, kan du ændre det under `/visit opsætning`.',
  'own_data.fetch': 'Hent som filer',
  'own_data.fetch.done': 'Begge filer ligger i dine direkte beskeder: en til at læse og en til andre programmer.',
  'own_data.fetch.again': 'Du har lige fået dine filer. Du kan hente dem igen fra {time}.',
  'own_data.file': 'mine-oplysninger',
  'own_data.erase': 'Slet mine oplysninger …',
  'erase.title': 'Slet mine oplysninger',
  'erase.submit': 'Slet det hele',
  'erase.does': 'Det her gør jeg',
  'erase.visits':
    '{count, plural, one {Du giver din plads på dette besøg fri, og de andre får at vide, at nogen ikke kommer:} other {Du giver dine pladser på disse besøg fri, og de andre får at vide, at nogen ikke kommer:}}',
  'erase.records':
    'Jeg sletter det, der står under »Mine oplysninger«: grupper, uddannelse, tilmeldinger, indstillinger, det hele. Påmindelser trækkes tilbage, og dit navn forsvinder fra det, jeg viser. Det, jeg har skrevet til dig de seneste 30 dage, slettes, og det, jeg har skrevet til andre, bliver skrevet om uden dit navn. Det tager nogle minutter, og jeg fortæller, hvor langt jeg er.',
  'erase.led_alone':
    'Ingen andre leder {group}. De, der kan gøre noget ved det, får at vide, at gruppen mangler en leder, og besøgene bliver stående. Endnu bedre er det at give den videre først med knappen på min startside.',
  'erase.stays': 'Det her bliver',
  'erase.counts':
    'Tal, og hvor mange der var med på hvert besøg: De peger ikke på nogen. Hvor der stod, at du havde gjort noget, står der »et tidligere medlem«. Det, en besøgsleder har skrevet på gruppens linje om, hvem man ringer til, bliver stående: Bed besøgslederen ændre det, hvis det handler om dig.',
  'erase.channel':
    'Så længe du er med i en gruppes kanal, noterer jeg igen, at du er med i gruppen, inden for nogle timer eller næste gang du trykker på noget: kun det. Forlad kanalen først, hvis du ikke vil have det.',
  'erase.backups': 'Kopier af databasen, som din organisation har lagt til side, indtil de smides ud.',
  'erase.slack': 'Det her kan jeg ikke tage tilbage',
  'erase.slack_keeps':
    'Beskeder, der er ældre end 30 dage, svar, som kun én person kunne se, notifikationer, som andre har fået, filer, som du eller andre har hentet, det, folk selv har skrevet, og det, din organisation har eksporteret fra Slack.',
  'erase.sure': 'Det kan ikke fortrydes. Kommer du tilbage, begynder du forfra, også med uddannelsen.',
  'erase.begun':
    'Jeg sletter dine oplysninger. Det, der er gemt, er væk om et øjeblik; at fjerne beskeder tager nogle minutter.',
  'erase.progress':
    'Jeg sletter dine oplysninger: Jeg har gennemgået {done} af {total, plural, one {# samtale} other {# samtaler}}.',
  'erase.done':
    'Færdig: Dine oplysninger er slettet. Det her er den sidste besked, og du kan slette samtalen. Tak for alt, hvad du har gjort!',
  'erase.cannot.under_way':
    'Jeg er allerede i gang med at slette dine oplysninger. I vores direkte beskeder kan du se, hvor langt jeg er; du behøver ikke gøre mere.',
  'erase.cannot.only_national_staff':
    'Du er den eneste på landskontoret. Tilføj først en mere under `/visit opsætning`, og kom så tilbage hertil.',
} as const satisfies Record<keyof typeof english, string>;
