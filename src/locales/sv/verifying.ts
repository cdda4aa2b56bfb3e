import type { verifying as english } from '../en/verifying.js';

export const verifying = {
  'word.verify': 'intyga',
  'heard.verify': 'intyga, verifiera',
  'verify.title': 'Intyga',
  'verify.intro': 'Vad frivilliga i *{group}* är klara med, för {facility}.',
  'verify.lacking': 'Saknar något',
  'verify.lacks': 'Saknar {names}',
  'verify.lacking_more':
    '{count, plural, one {Och # till saknar något: välj bland alla nedanför.} other {Och # till saknar något: välj bland alla nedanför.}}',
  'verify.others': 'Någon annan',
  'verify.people': 'Vem',
  'verify.people_hint':
    'En av gruppens frivilliga, eller flera som är klara med samma sak. Från en lista: /visit importera.',
  'verify.requirement': 'Vad som är klart',
  'verify.in_area': '{name} (område {area})',
  'verify.at_facility': '{name} ({facility})',
  'verify.done': 'Dag då det blev klart',
  'verify.until': 'Gäller till och med',
  'verify.until_hint': 'Behövs för: {names}. Lämna tomt för allt annat.',
  'verify.privacy':
    'Det här sparas: att det är klart, när, och att du har intygat det. Papper, utdrag och skäl skrivs aldrig in här. Alla ser vad som är noterat om dem själva och får besked om varje ändring.',
  'verify.see_noted': 'Se vad som är noterat',
  'verify.choose_group': 'Vilken grupp gäller det?',
  'verify.refused': 'I {group} är det {leaders} och nationella samordnare som intygar. Fråga någon av dem.',
  'verify.refused_anywhere':
    'Det är ledare och nationella samordnare som intygar, och du leder ingen grupp här. Se din egen utbildning med `/visit utbildning`.',
  'verify.nothing_asked':
    'Verksamheten för {group} har inga krav än, så det finns inget att intyga. Nationella samordnare kan ändra det med `/visit krav`.',
  'verify.saved':
    'Noterat: *{name}*, {people}, klart {date}. {count, plural, one {Personen får besked.} other {Alla får besked.}}',
  'verify.saved_until':
    'Noterat: *{name}*, {people}, klart {date}. Det gäller till och med {until}. {count, plural, one {Personen får besked.} other {Alla får besked.}}',
  'verify.outlasted':
    'För {people} är redan ett senare datum noterat, som gäller längre, så det står kvar. Är det fel? Tryck på *Rätta* under *Se vad som är noterat*.',
  'verify.more': 'Intyga mer',

  'verify.problem.nobody': 'Välj minst en person.',
  'verify.problem.yourself':
    'Du kan inte intyga det du själv är klar med. Ta bort dig själv och fråga en annan ledare.',
  'verify.problem.not_members':
    '{count, plural, one {{names} är inte frivillig i gruppen. Välj någon annan, eller bjud först in personen till gruppens kanal.} other {{names} är inte frivilliga i gruppen. Ta bort dem, eller bjud först in dem till gruppens kanal.}}',
  'verify.problem.no_requirement': 'Välj vad som är klart.',
  'verify.problem.requirement_gone': 'Det är inte längre ett krav. Välj något annat.',
  'verify.problem.no_date': 'Välj dagen då det blev klart.',
  'verify.problem.future': 'Bara det som redan är klart kan intygas. Välj {date} eller en tidigare dag.',
  'verify.problem.until_missing': 'Det här gäller till ett datum. Välj sista dagen det gäller.',
  'verify.problem.until_before_done': 'Det är före dagen då det blev klart, {date}. Ändra en av dem.',

  'noted.title': 'Noterat',
  'noted.nobody': 'Välj först en eller flera av gruppens frivilliga, och tryck sedan på *Se vad som är noterat*.',
  'noted.nothing': 'Inget är noterat än.',
  'noted.row': '*{name}*\nKlart {date}. Intygat av {by} {at}.',
  'noted.row_until': '*{name}*\nKlart {date}, gäller till och med {until}. Intygat av {by} {at}.',
  'noted.row_lapsed': '*{name}*\nKlart {date}, gällde till och med {until}. Intygat av {by} {at}.',
  'noted.correct': 'Rätta',
  'noted.correct_spoken': 'Rätta {name}',
  'noted.take_back': 'Ta bort',
  'noted.take_back_spoken': 'Ta bort {name}',
  'noted.take_back_title': 'Ta bort noteringen?',
  'noted.take_back_text': '{name} kommer att saknas igen. Personen får besked.',
  'noted.take_back_yes': 'Ta bort',
  'noted.take_back_no': 'Behåll',
  'noted.before': 'Tidigare',
  'noted.ended': '{name}, klart {date}, intygat av {by} {at}. {endedBy} ändrade eller tog bort det {endedAt}.',
  'noted.more': '{count, plural, one {Och en till.} other {Och # till.}}',
  'noted.taken_back': 'Noteringen om *{name}* för {who} är borttagen. Personen får besked.',
  'noted.corrected': 'Noteringen om *{name}* för {who} är rättad. Personen får besked.',
  'noted.gone': 'Någon har ändrat det under tiden. Så här är det nu.',
  'correct.title': 'Rätta',
  'correct.what': '*{name}* för {who}',

  'notice.verified': '{by} har noterat att du är klar med:',
  'notice.verified.line': '• *{name}*, {date}',
  'notice.verified.line_until': '• *{name}*, {date}, gäller till och med {until}',
  'notice.verified.before': '(tidigare noterat: {date})',
  'notice.verified.wrong': 'Stämmer något inte? Skriv till {by}, så kan det rättas.',
  'notice.taken_back':
    '{by} har tagit bort noteringen om att du blev klar med *{name}* den {date}, så det saknas igen. Vet du inte varför? Skriv till {by}.',
} as const satisfies Record<keyof typeof english, string>;
