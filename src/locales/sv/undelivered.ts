import type { undelivered as english } from '../en/undelivered.js';

export const undelivered = {
  'word.undelivered': 'olevererat',
  'heard.undelivered': 'olevererat, meddelanden',
  'undelivered.open': 'Meddelanden som inte kom fram',
  'undelivered.title': 'Meddelanden som inte har kommit fram',
  'undelivered.none': 'Alla meddelanden har kommit fram. Det finns inget att göra.',
  'undelivered.week': '{week}: schemat för {group} i {where}',
  'undelivered.reminder': 'En påminnelse till {where}',
  'undelivered.tally': 'Besöken i siffror, till {where}',
  'undelivered.notice': 'Ett meddelande till {where}',
  'undelivered.correction': 'En rättelse av en påminnelse till {where}',
  'undelivered.cause.not_in_channel': 'Jag är inte med i kanalen. Skriv `/invite @Visiting Hours` i den.',
  'undelivered.cause.archived':
    'Kanalen är arkiverad. Häv arkiveringen, eller välj en annan med `/visit inställningar`.',
  'undelivered.cause.not_allowed': 'Jag får inte skriva där. En administratör kan ändra det.',
  'undelivered.cause.limit_reached':
    'Slack tar inte emot fler meddelanden här: arbetsytan har nått gränsen för sitt abonnemang. En administratör kan se mer.',
  'undelivered.cause.person_unreachable':
    'Personen tar inte emot direktmeddelanden från mig. Säg det på ett annat sätt.',
  'undelivered.cause.not_editable': 'Jag får inte ändra inlägget längre. Ett nytt kommer i dess ställe inom ett dygn.',
  'undelivered.cause.not_taken': 'Arbetsytan tillåter inte det här. En administratör kan ändra det.',
  'undelivered.cause.person_gone': 'Slack säger att personen inte finns kvar i arbetsytan.',
  'undelivered.cause.other': 'Slack säger {error}. Visa det för den som sköter Visiting Hours (referens {reference}).',
  'undelivered.nothing_reaches': 'Det jag skriver till {who} kommer inte fram, inte heller påminnelser om besök.',
  'undelivered.this_does_not': 'Det här kommer inte fram:\n{what}',
  'undelivered.more': '{count, plural, one {Och # till.} other {Och # till.}}',
  'undelivered.retry': 'Försök igen nu',
  'undelivered.by_itself': 'Jag försöker också igen av mig själv då och då.',
  'undelivered.retried':
    '{count, plural, =0 {Allt har kommit fram under tiden.} one {Försöker igen med # meddelande nu. Titta här om en minut: det som inte kommer fram står här igen.} other {Försöker igen med # meddelanden nu. Titta här om en minut: det som inte kommer fram står här igen.}}',
  'undelivered.refused': 'Bara ledare och nationella samordnare kan se det här. Dina egna besök finns i `/visit mina`.',
} as const satisfies Record<keyof typeof english, string>;
