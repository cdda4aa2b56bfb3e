import type { settingUp as english } from '../en/setting-up.js';

export const settingUp = {
  'setup.title': 'Inställningar',
  'setup.begin': 'Kom igång',
  'setup.edit': 'Ändra',
  'setup.edit_spoken': 'Ändra {name}',
  'setup.steps': 'Tre saker att ställa in, sedan kan den första gruppen planera sin vecka:',
  'setup.step.national': 'Den nationella kanalen och de nationella samordnarna',
  'setup.step.facility': 'Ett häkte eller en anstalt som ni besöker',
  'setup.step.group': 'En frivilliggrupp med en egen kanal',
  'setup.ready':
    'Allt är på plats. Ledarna planerar med `/visit planera`, och den som är med i gruppens kanal kan ta dess besök.',

  'setup.national': 'Nationell kanal',
  'setup.national.none':
    'Ingen nationell kanal än. Där kommer de nationella samordnarna att läsa hur det går för besöken i landet.',
  'setup.national.row': '{channel}\nNationella samordnare: {staff}',
  'setup.national.saved': '{channel} är nu den nationella kanalen.',
  'setup.national.channel': 'Kanal som de nationella samordnarna läser',
  'setup.national.staff': 'Nationella samordnare',
  'setup.national.staff_hint': 'De som följer besöken i hela landet.',

  'setup.facilities': 'Häkten och anstalter',
  'setup.facilities.none': 'Inga än. Börja med det första ni besöker.',
  'setup.facilities.pick': 'Välj vilket du vill ändra',
  'setup.facility': 'Häkte eller anstalt',
  'setup.facility.new': 'Lägg till häkte eller anstalt',
  'setup.facility.row':
    '*{name}*\n{kind}, {region} · högst {cap, plural, one {# besökare} other {# besökare}} samtidigt · {status}',
  'setup.facility.saved': '{name} är sparat.',
  'setup.facility.name': 'Namn',
  'setup.facility.name_hint': 'Så som era frivilliga säger. Skriv aldrig något om dem som ni besöker.',
  'setup.facility.kind': 'Typ',
  'setup.facility.region': 'Region',
  'setup.facility.timeZone': 'Tidszon',
  'setup.facility.timeZone_hint': 'Alla ser besöken enligt klockan på plats.',
  'setup.facility.visitorCap': 'Högst antal besökare samtidigt',
  'setup.facility.visitorCap_hint': 'Hur många frivilliga som släpps in på samma gång.',
  'setup.facility.programme': 'Verksamhet',
  'setup.facility.status': 'Status',
  'setup.facility.status_hint': 'Det går bara att ta besök när läget är aktivt.',
  'setup.above_cap':
    '{count, plural, one {# kommande besök har} other {# kommande besök har}} plats för fler än så. Inget har ändrats: ledarna kan göra det med `/visit planera`.',
  'setup.not_open':
    '{count, plural, one {# kommande besök är redan publicerat} other {# kommande besök är redan publicerade}}. Ingen kan ta plats nu, men den som har en plats behåller den: ledarna ställer in det som inte kan bli av med `/visit planera`.',
  'setup.moved.place':
    '{visits, plural, one {# publicerat kommande besök är} other {# publicerade kommande besök är}} nu på {facility} och behöver nytt klartecken därifrån.',
  'setup.moved.zone':
    '{visits, plural, one {# publicerat kommande besök har} other {# publicerade kommande besök har}} nu en annan tid enligt klockan på plats och behöver nytt klartecken.',
  'setup.moved.told':
    '{people, plural, =0 {Ingen har en plats än, så ingen behöver få besked.} one {Den som har en plats får besked.} other {De # personer som har en plats får besked.}}',

  'setup.kind.remand_prison': 'Häkte',
  'setup.kind.prison': 'Anstalt',
  'setup.status.starting_up': 'I startgroparna',
  'setup.status.active': 'Aktivt',
  'setup.status.paused': 'Pausat',
  'setup.status.closed': 'Avslutat',
  'setup.zone.Europe/Stockholm': 'Stockholm (Sverige)',
  'setup.zone.Europe/Copenhagen': 'Köpenhamn (Danmark)',
  'setup.zone.America/Nuuk': 'Nuuk (Grönland)',
  'setup.zone.Atlantic/Faroe': 'Tórshavn (Färöarna)',
  'setup.zone.Europe/Helsinki': 'Helsingfors (Finland)',
  'setup.zone.Europe/Oslo': 'Oslo (Norge)',
  'setup.zone.Europe/London': 'London (Storbritannien)',

  'setup.groups': 'Grupper',
  'setup.groups.none': 'Inga än. En grupp besöker ett häkte eller en anstalt och har en kanal.',
  'setup.groups.facility_first': 'Grupperna kommer härnäst, när det finns ett häkte eller en anstalt att besöka.',
  'setup.groups.pick': 'Välj vilken du vill ändra',
  'setup.group': 'Grupp',
  'setup.group.new': 'Lägg till grupp',
  'setup.group.row': '*{name}* i {channel}\nBesöker {facility}. Leds av {leaders}.',
  'setup.group.saved':
    '{name} är sparad och leds av {leaders}. {members, plural, =0 {Ingen är med i {channel} än: bjud in de frivilliga dit.} one {# person i {channel} kan ta gruppens besök.} other {# personer i {channel} kan ta gruppens besök.}}',
  'setup.group.saved_unread':
    '{name} är sparad och leds av {leaders}. Slack kan inte säga just nu vilka som är med i {channel}: jag tittar igen var tionde minut, och du behöver inte göra något mer.',
  'setup.group.name': 'Namn',
  'setup.group.facilityId': 'Häkte eller anstalt som gruppen besöker',
  'setup.group.channelId': 'Gruppens kanal',
  'setup.group.channelId_hint':
    'Den som är med i kanalen är frivillig i gruppen. Välj en privat kanal om inte vem som helst får gå med.',
  'setup.group.leaderIds': 'Ledare',
  'setup.group.leaderIds_hint': 'De planerar och publicerar besöken. De behöver inte vara administratörer.',
  'setup.group.locale': 'Kanalens språk',
  'setup.group.attendance': 'Det publicerade schemat visar',
  'setup.group.restingIds': 'Tar paus',
  'setup.group.restingIds_hint': 'De är kvar i kanalen men kan inte ta besök just nu.',
  'setup.locale.sv': 'Svenska',
  'setup.locale.da': 'Danska',
  'setup.locale.en': 'Engelska',
  'setup.attendance.names': 'Vilka som kommer',
  'setup.attendance.numbers': 'Bara hur många som kommer',

  'setup.problem.write': 'Skriv något här.',
  'setup.problem.choose': 'Välj ett alternativ.',
  'setup.problem.choose_people': 'Välj minst en person.',
  'setup.problem.too_long': 'Det blev lite långt: använd högst {most} tecken.',
  'setup.problem.unknown_time_zone': 'Tidszonen är okänd här. Välj en i listan.',
  'setup.problem.not_a_cap': 'Skriv ett heltal från 1 till {most}.',
  'setup.problem.cap_below_programme':
    'I den här verksamheten åker minst {least} tillsammans. Skriv {least} eller mer, eller välj en annan verksamhet.',
  'setup.problem.programme_for_other_kind':
    'Verksamheten passar inte det här slaget. Välj en annan verksamhet, eller ändra slaget.',
  'setup.problem.facility_name_taken': 'Namnet är upptaget. Lägg till något som skiljer dem åt.',
  'setup.problem.channel_taken': 'En annan grupp har den kanalen. Välj en som är gruppens egen.',
  'setup.problem.bot_not_in_channel':
    'Jag är inte med i den kanalen. Skriv /invite @Visiting Hours i den och tryck sedan på Spara igen.',
  'setup.problem.archived': 'Kanalen är arkiverad. Välj en annan, eller häv arkiveringen först.',
  'setup.problem.not_a_channel': 'Välj en kanal i den här arbetsytan, inte ett direktmeddelande eller en delad kanal.',
  'setup.problem.bots_chosen': 'Det är en bot bland dem. Välj bara människor.',
  'setup.problem.resting_not_members':
    'Bara den som är med i gruppens kanal kan ta paus. Ta bort dem som inte är med där.',

  'setup.stale':
    'Någon annan sparade en ändring medan du skrev. Det du skrev står kvar här nedanför; *Spara* ersätter det som är sparat.',
  'setup.stale.stored': 'Sparat just nu:',
  'setup.stale.same': 'Det som är sparat just nu är detsamma som nedan.',
  'setup.stale.line': '{field}: {stored}',
  'setup.stale.nobody': 'ingen',
  'setup.gone': 'Det finns inte kvar. Öppna inställningarna igen med `/visit inställningar`.',

  'notice.changed': 'Ett besök som du har en plats på har ändrats: {facility}.',
  'notice.changed.before': 'Tidigare: {when}',
  'notice.changed.after': 'Nu: *{when}*',
  'notice.changed.still': 'Som förut: {when}',
  'notice.changed.format': 'Så träffas ni nu: {format}',
  'notice.changed.place': 'Du åker till ett annat ställe nu: *{facility}*.',
  'notice.changed.overlaps':
    'Nu krockar det med {count, plural, one {ett annat besök} other {andra besök}} som du har, och ingen kan vara på två ställen. Välj vilket du åker på och lämna det andra:',
  'notice.changed.or': 'Eller lämna din plats på besöket som har ändrats:',
  'notice.changed.next':
    'Passar det fortfarande? Då behöver du inte göra något. Annars lämnar du din plats, så att någon annan kan åka.',
  'notice.called_off_by_us':
    'Vi har ställt in besöket *{when}* på {facility}, så den tiden är din igen. Tack för att du var beredd att åka.',
  'notice.called_off_by_facility':
    'Häktet eller anstalten har ställt in besöket *{when}* på {facility}. Det kan ske med kort varsel, och de behöver inte säga varför. Tack för att du var beredd att åka.',
  'notice.called_off.next': 'Se andra besök',
  'notice.short_now':
    'En plats på besöket *{when}*, {facility}, har just lämnats, och {missing, plural, one {en till behövs} other {# till behövs}} för att det ska bli av.',
  'notice.short_now.next':
    'Kanske kan någon i {channel}: fråga gärna direkt. Kan ingen, så säg till häktet eller anstalten och ställ in besöket i planen, så att alla får veta i tid.',
  'notice.left': '{who} har lämnat kanalen för {group} och har fortfarande en plats här:',
  'notice.left.next':
    'Inget har tagits bort. Prata kanske med varandra först; frigör sedan de platser som någon annan ska kunna ta.',
  'notice.left.more': '{count, plural, one {Och # besök till.} other {Och # besök till.}}',
  'notice.left.free': 'Frigör platsen',
  'notice.left.free_spoken': 'Frigör platsen {when}',
  'notice.left.freed': 'Platsen som {who} hade *{when}* är ledig igen, och andra kan ta den.',
  'notice.left.back': '{who} är tillbaka i kanalen och behåller sin plats.',
  'notice.left.already_free': '{who} har ingen plats på det besöket längre. Det finns inget kvar att göra.',
  'notice.cannot_post.not_in_channel':
    'Jag kan inte skriva i {channel} längre, så det {group} publicerar syns inte där. Skriv `/invite @Visiting Hours` i kanalen, så fortsätter jag av mig själv.',
  'notice.cannot_post.archived':
    'Kanalen {channel} är arkiverad, så det {group} publicerar syns inte där. Häv arkiveringen, eller be en administratör ge gruppen en annan kanal med `/visit inställningar`.',
  'notice.cannot_post.not_allowed':
    'Jag får inte skriva i {channel} just nu, så det {group} publicerar syns inte där. Be en administratör låta Visiting Hours skriva i kanalen, så fortsätter jag av mig själv.',
} as const satisfies Record<keyof typeof english, string>;
