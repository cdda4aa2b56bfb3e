import type { settingUp as english } from '../en/setting-up.js';

export const settingUp = {
  'word.setup': 'inställningar',
  'heard.setup': 'inställningar, inställningarna, konfigurera',
  'setup.title': 'Inställningar',
  'setup.begin': 'Kom i gång',
  'setup.edit': 'Ändra',
  'setup.edit_spoken': 'Ändra {name}',
  'setup.withheld': '*Appen får göra mindre än den ber om.* Installera den igen för att tillåta resten:',
  'setup.withheld.im_history':
    '`im:history`: om Slack inte har svarat på om ett direktmeddelande kom fram skickas det igen bara om det gäller ett besök inom 48 timmar.',
  'setup.withheld.files_read':
    '`files:read`: listor över vad någon har genomfört kan inte läsas in från en fil (`/visit import`).',
  'setup.steps': 'Tre saker att ställa in, sedan kan den första gruppen planera sin vecka:',
  'setup.step.national': 'Den nationella kanalen och de nationella samordnarna',
  'setup.step.facility': 'Ett häkte eller en anstalt som ni besöker',
  'setup.step.group': 'En frivilliggrupp med en egen kanal',
  'setup.ready':
    'Allt är på plats. Ledarna planerar med `/visit planera`, och den som är med i gruppens kanal kan anmäla sig till besök.',

  'setup.national': 'Nationell kanal',
  'setup.national.none':
    'Ingen nationell kanal än. Där kommer de nationella samordnarna att läsa hur det går med besöken i landet.',
  'setup.national.row': '{channel}\nNationella samordnare: {staff}',
  'setup.national.saved': '{channel} är nu den nationella kanalen.',
  'setup.national.channel': 'Kanal som de nationella samordnarna läser',
  'setup.national.activities': 'Går att planera för besök i grupp',
  'setup.national.activities_hint':
    'Det här kan ledarna kryssa för i planen. Kryssar du inte för något visas ingen lista.',
  'setup.national.staff': 'Nationella samordnare',
  'setup.national.staff_hint': 'De som följer besöken i hela landet.',

  'setup.facilities': 'Häkten och anstalter',
  'setup.facilities.none': 'Inga än. Börja med det första ni besöker.',
  'setup.facilities.pick': 'Välj det du vill ändra',
  'setup.facility': 'Häkte eller anstalt',
  'setup.facility.new': 'Lägg till häkte eller anstalt',
  'setup.facility.row':
    '*{name}*\n{kind}, {region} · högst {cap, plural, one {# besökare} other {# besökare}} samtidigt · {status}',
  'setup.facility.saved': 'Sparat: {name}.',
  'setup.facility.name': 'Namn',
  'setup.facility.name_hint': 'Så som era frivilliga säger.',
  'setup.facility.kind': 'Typ',
  'setup.facility.region': 'Region',
  'setup.facility.in_area': '{region}, område {area}',
  'setup.facility.area': 'Område',
  'setup.facility.area_hint':
    'Myndighetens eget, där ett godkännande gäller på flera ställen; lämna tomt där det inte finns. Skriv det likadant på alla.',
  'setup.facility.area_unready':
    'Ett godkännande för ett annat område gäller inte här. {count, plural, one {Den här personen är redo nu och skulle inte vara det längre} other {De här # personerna är redo nu och skulle inte vara det längre}}: {names}. Tryck *Spara* en gång till för att ändra området ändå; sedan kan frivilligledare intyga det som gäller där med `/visit intyga`.',
  'setup.facility.address': 'Adress',
  'setup.facility.address_hint':
    'Till exempel: Skånegatan 5, Göteborg. Den visas i bekräftelser, påminnelser och kalendern.',
  'setup.facility.meetingPoint': 'Mötesplats',
  'setup.facility.meetingPoint_hint': 'Till exempel: utanför besöksentrén.',
  'setup.facility.timeZone': 'Tidszon',
  'setup.facility.timeZone_hint': 'Alla ser besökens tider i lokal tid på plats.',
  'setup.facility.visitorCap': 'Högsta antal besökare samtidigt',
  'setup.facility.visitorCap_hint': 'Hur många frivilliga som släpps in på samma gång.',
  'setup.facility.lateMinutes': 'Minuters försening innan ett besök kan bli inställt',
  'setup.facility.lateMinutes_hint':
    'Om de frivilliga kommer senare än så utan att säga till. Det står i påminnelserna.',
  'setup.facility.deskNames': 'Blad till receptionen',
  'setup.facility.deskNames_hint':
    'Ledare kan hämta ett blad över veckan till receptionen: tider och hur många som kommer. Kryssa bara i om anstalten eller häktet har bett om namn. De läses från Slack just då och läggs inte i databasen; bladet ligger i ledarens meddelanden tills det tas bort där.',
  'setup.facility.deskNames.names': 'Receptionen vill ha namnen på dem som kommer',
  'setup.facility.status': 'Status',
  'setup.facility.status_hint':
    'Det går bara att anmäla sig när besöken är i gång. Ska de pausas ett tag: `/visit uppehåll`.',
  'setup.above_cap':
    '{count, plural, one {# kommande besök har} other {# kommande besök har}} plats för fler än som släpps in samtidigt. Inget har ändrats: ledarna kan göra det med `/visit planera`.',
  'setup.over_cap':
    'Fler kommer än som släpps in samtidigt ({most}): {hours}{more, plural, =0 {} one {, och vid ett besök till} other {, och vid # besök till}}. Ingen har förlorat sin plats: ledarna flyttar eller ställer in ett besök med `/visit planera`, eller ber någon lämna återbud.',
  'setup.over_cap.hour': '{when} ({inside} kommer)',
  'setup.not_open':
    '{count, plural, one {# kommande besök är redan publicerat} other {# kommande besök är redan publicerade}}. Ingen kan anmäla sig nu, men den som är anmäld behåller sin plats. Med `/visit planera` kan ledarna ställa in det som inte kan bli av.',
  'setup.not_ready':
    'Med *{programme}* är {people, plural, one {en person som har en plats} other {# personer som har platser}} inte redo för besöken framöver:',
  'setup.not_ready.more': '{count, plural, one {Och # besök till.} other {Och # besök till.}}',
  'setup.not_ready.next':
    'Inget är sparat än. Tryck på *Spara* igen för att ändra ändå: alla behåller sin plats. Den som fortfarande inte är redo klockan 12 dagen före ett besök får veta det då, och det får ledarna också.',
  'setup.moved.place':
    '{visits, plural, one {# publicerat kommande besök är} other {# publicerade kommande besök är}} nu på {facility} och behöver nytt klartecken därifrån.',
  'setup.moved.zone':
    '{visits, plural, one {# publicerat kommande besök har} other {# publicerade kommande besök har}} nu en annan lokal tid på plats och behöver nytt klartecken.',
  'setup.moved.told':
    '{people, plural, =0 {Ingen är anmäld än, så ingen behöver få besked.} one {Den som är anmäld får besked.} other {De # anmälda får besked.}}',
  'setup.moved.where':
    '{people, plural, one {Den som är anmäld får veta var man möts nu.} other {De # anmälda får veta var man möts nu.}}',

  'setup.kind.remand_prison': 'Häkte',
  'setup.kind.prison': 'Anstalt',
  'setup.status.starting_up': 'I startgroparna',
  'setup.status.active': 'Besöken i gång',
  'setup.status.closed': 'Besöken avslutade',
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
  'setup.group.row': '*{name}* i {channel}\n{programme}, {facility}. Leds av {leaders}.',
  'setup.group.saved':
    'Sparat: {name}, med {leaders} som ledare. {members, plural, =0 {Ingen är med i {channel} än: bjud in de frivilliga dit.} one {# person i {channel} kan anmäla sig till besök.} other {# personer i {channel} kan anmäla sig till besök.}}',
  'setup.group.saved_unread':
    'Sparat: {name}, med {leaders} som ledare. Slack kan inte säga just nu vilka som är med i {channel}: jag tittar igen var tionde minut, och du behöver inte göra något mer.',
  'setup.group.name': 'Namn',
  'setup.group.facilityId': 'Häkte eller anstalt som gruppen besöker',
  'setup.group.programme': 'Verksamhet',
  'setup.group.programme_hint':
    'Vad gruppen gör där. Den avgör vad som krävs av gruppens frivilliga och hur många som går tillsammans.',
  'setup.group.channelId': 'Gruppens kanal',
  'setup.group.channelId_hint':
    'Den som är med i kanalen är frivillig i gruppen. Välj en privat kanal om inte vem som helst får gå med.',
  'setup.group.leaderIds': 'Frivilligledare',
  'setup.group.leaderIds_hint': 'De planerar och publicerar besöken. De behöver inte vara administratörer.',
  'setup.group.locale': 'Kanalens språk',
  'setup.group.attendance': 'Det publicerade schemat visar',
  'setup.group.contactLine': 'Telefon på besöksdagen',
  'setup.group.contactLine_hint':
    'Till exempel: vakten, 031-123 45 67. Står i påminnelserna, för den dag då Slack inte fungerar. Alla i gruppen kan läsa det.',
  'setup.group.restingIds': 'Tar paus',
  'setup.group.restingIds_hint': 'De är kvar i kanalen men kan inte anmäla sig till besök just nu.',
  'setup.attendance.names': 'Vilka som kommer',
  'setup.attendance.numbers': 'Bara hur många som kommer',

  'setup.facility.paused': 'Besöken pausade {days}',
  'setup.facility.left': 'Ingen besöker nu: grupperna är stängda',
  'setup.close': 'Stäng gruppen',
  'setup.close.title': 'Stäng gruppen?',
  'setup.close.confirm': 'Stäng gruppen',
  'setup.close.text':
    '*{name}* slutar planera, publicera och påminna, och står inte längre i någon lista. {channel} finns kvar som den är i Slack, och en annan grupp kan få den.',
  'setup.close.people':
    '{members, plural, =0 {Ingen är med i gruppen nu} one {Den enda som är med är inte längre med i gruppen} other {De # som är med är inte längre med i gruppen}}, och {leaders} leder den inte längre.',
  'setup.close.drafts': 'Det som är planerat för {weeks} men inte publicerat blir inte publicerat.',
  'setup.close.last_there':
    'Ingen annan grupp besöker *{facility}*, så där visas det inte längre att besöken är i gång.',
  'setup.close.stays':
    'Det som är räknat finns kvar, också för årsrapporten. Du kan öppna gruppen igen från inställningarna, under *Stängda grupper*.',
  'setup.close.not_yet': '*{name}* kan inte stängas än. Det här är kvar:',
  'setup.close.visits':
    '*{count, plural, one {Ett publicerat besök.} other {# publicerade besök.}}* Ledarna kan ställa in {count, plural, one {det} other {dem}} med `/visit planera`, eller låta {count, plural, one {det} other {dem}} bli av först.',
  'setup.close.uncounted':
    '*{count, plural, one {Ett besök som väntar på att räknas.} other {# besök som väntar på att räknas.}}* De som gick kan göra det med `/visit räkna`, och ledarna också med `/visit årsrapport`.',
  'setup.close.sessions':
    '*{count, plural, one {Ett tillfälle.} other {# tillfällen.}}* Med `/visit tillfälle` kan ledarna ställa in det som är kvar, och notera vilka som kom till det som är över.',
  'setup.close.one_to_one':
    'En-till-en som inte är avslutade. En ledare avrundar och avslutar dem först, under `/visit en-till-en`.',
  'setup.close.more': '{count, plural, one {Och # till.} other {Och # till.}}',
  'setup.closed': 'Nu är gruppen stängd: {name}. Det som är räknat finns kvar.',
  'setup.closed.programme_unused':
    'Ingen grupp har verksamheten {programme} längre. Nationella samordnare kan ta bort den med `/visit krav`.',
  'setup.closed.groups': 'Stängda grupper',
  'setup.closed.pick': 'Välj vilken du vill öppna igen',
  'setup.closed.row': '*{name}*\n{programme}, {facility}',
  'setup.reopen': 'Öppna gruppen igen',
  'setup.reopen.button': 'Öppna igen',
  'setup.reopen.spoken': 'Öppna {name} igen',

  'setup.problem.write': 'Skriv något här.',
  'setup.problem.choose': 'Välj ett alternativ.',
  'setup.problem.choose_people': 'Välj minst en person.',
  'setup.problem.too_long': 'Det blev lite långt: använd högst {most} tecken.',
  'setup.problem.unknown_time_zone': 'Tidszonen är okänd här. Välj en i listan.',
  'setup.problem.not_a_cap': 'Skriv ett heltal från 1 till {most}.',
  'setup.problem.not_minutes': 'Skriv ett helt antal minuter, från 0 till {most}.',
  'setup.problem.no_phone_number': 'Skriv ett telefonnummer också, till exempel: vakten, 031-123 45 67.',
  'setup.problem.cap_below_programme':
    'I {group} går minst {least} tillsammans. Skriv {least} eller mer, eller byt gruppens verksamhet först.',
  'setup.problem.programme_for_other_kind':
    'Verksamheten passar inte den typen av ställe. Välj en annan verksamhet, eller ett annat ställe.',
  'setup.problem.one_to_ones_under_way':
    'En en-till-en i den här gruppen är inte avslutad. Ledarna ser den med /visit en-till-en; låt verksamheten vara som den är tills dess.',
  'setup.problem.programme_above_cap':
    'I den här verksamheten går minst {least} tillsammans, och stället släpper in {cap}. Välj en annan verksamhet, eller höj ställets gräns först.',
  'setup.problem.kind_in_use':
    '{groups} har {count, plural, one {en verksamhet} other {verksamheter}} för andra typer av ställen. Låt typen vara kvar, eller be en nationell samordnare att med /visit krav säga att {count, plural, one {den passar} other {de passar}} den här typen också.',
  'setup.problem.facility_name_taken': 'Namnet är upptaget. Lägg till något som skiljer dem åt.',
  'setup.problem.channel_taken': 'En annan grupp har den kanalen. Välj en som är gruppens egen.',
  'setup.problem.bot_not_in_channel':
    'Jag är inte med i den kanalen. Skriv /invite @Visiting Hours i den och tryck sedan på Spara igen.',
  'setup.problem.archived': 'Kanalen är arkiverad. Välj en annan, eller häv arkiveringen först.',
  'setup.problem.not_a_channel': 'Välj en kanal i den här arbetsytan, inte ett direktmeddelande eller en delad kanal.',
  'setup.problem.bots_chosen': 'Det finns en bot bland dem. Välj bara människor.',
  'setup.problem.resting_not_members':
    'Bara den som är med i gruppens kanal kan ta paus. Ta bort dem som inte är med där.',

  'setup.stale':
    'Någon annan sparade en ändring medan du skrev. Det du skrev står kvar här nedanför; *Spara* ersätter det som är sparat.',
  'setup.stale.stored': 'Sparat just nu:',
  'setup.stale.same': 'Det som är sparat just nu är detsamma som nedan.',
  'setup.stale.line': '{field}: {stored}',
  'setup.stale.nobody': 'ingen',
  'setup.stale.nothing': 'inget',
  'setup.gone': 'Det finns inte kvar. Öppna inställningarna igen med `/visit inställningar`.',

  'notice.changed': 'Ett besök som du är anmäld till har ändrats: {facility}.',
  'notice.changed.before': 'Tidigare: {when}',
  'notice.changed.after': 'Nu: *{when}*',
  'notice.changed.still': 'Som tidigare: {when}',
  'notice.changed.format': 'Så träffas ni nu: {format}',
  'notice.changed.planned': 'Ni har nu planerat: {planned}.',
  'notice.changed.nothing_planned': 'Nu är inget särskilt planerat.',
  'notice.changed.place': 'Ett besök som du är anmäld till är nu på ett annat ställe: *{facility}*.',
  'notice.changed.where': 'Ni möts på ett annat ställe nu:',
  'notice.changed.overlaps':
    'Nu krockar det med {count, plural, one {ett annat besök} other {andra besök}} som du är anmäld till. Välj vilket du går på och lämna återbud till {count, plural, one {det andra} other {de andra}}:',
  'notice.changed.or': 'Eller lämna återbud till besöket som har ändrats:',
  'notice.changed.anew':
    'Kan du fortfarande komma? Tryck på *Jag kommer*, så vet vi att du är med. Annars lämnar du återbud, så att någon annan kan gå.',
  'notice.changed.next':
    'Passar det fortfarande? Då behöver du inte göra något. Annars lämnar du återbud, så att någon annan kan gå.',
  'notice.called_off_by_us':
    'Vi har ställt in besöket *{when}* på {facility}, så du behöver inte komma. Tack för att du ställde upp!',
  'notice.called_off_by_facility':
    '{facility} har ställt in besöket *{when}*. Det kan ske med kort varsel, och de behöver inte säga varför. Tack för att du ställde upp!',
  'notice.called_off.next': 'Se andra besök',
  'notice.short_now':
    'Någon har just lämnat återbud till besöket *{when}*, {facility}, och {missing, plural, one {{least, plural, =1 {en frivillig behövs} other {en till behövs}}} other {# till behövs}} för att det ska bli av.',
  'notice.left': '{who} har lämnat kanalen för {group} men är fortfarande anmäld till:',
  'notice.left.next':
    'Inget har tagits bort. Prata gärna med personen först, och gör sedan de platser lediga som någon annan ska kunna ta.',
  'notice.left.more': '{count, plural, one {Och # besök till.} other {Och # besök till.}}',
  'notice.left.free': 'Gör platsen ledig',
  'notice.left.free_spoken': 'Gör platsen ledig {when}',
  'notice.left.freed': '{who} är inte längre anmäld till besöket *{when}*, och andra kan få platsen.',
  'notice.left.back': '{who} är tillbaka i kanalen och behåller sin plats.',
  'notice.left.already_free': '{who} är inte längre anmäld till det besöket. Det finns inget kvar att göra.',
  'notice.cannot_post.not_in_channel':
    'Jag kan inte skriva i {channel} längre, så det {group} publicerar syns inte där. Skriv `/invite @Visiting Hours` i kanalen, så fortsätter jag av mig själv.',
  'notice.cannot_post.archived':
    'Kanalen {channel} är arkiverad, så det {group} publicerar syns inte där. Häv arkiveringen, eller be en administratör ge gruppen en annan kanal med `/visit inställningar`.',
  'notice.cannot_post.limit_reached':
    'Slack tar inte emot fler meddelanden i arbetsytan, så det {group} publicerar syns inte i {channel}: gränsen för abonnemanget är nådd. Fråga en administratör, och säg det på ett annat sätt så länge.',
  'notice.cannot_post.not_allowed':
    'Jag får inte skriva i {channel} just nu, så det {group} publicerar syns inte där. Be en administratör låta Visiting Hours skriva i kanalen, så fortsätter jag av mig själv.',
} as const satisfies Record<keyof typeof english, string>;
