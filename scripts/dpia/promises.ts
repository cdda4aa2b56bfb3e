import type { Locale } from '../../src/core/model.js';

/** Something that is promised of people’s data, with what proves it. */
export interface PrivacyPromise {
  readonly id: string;
  readonly sentence: Readonly<Record<Locale, string>>;
  /** The test, or all tests of one `describe`, by the words with which it begins. */
  readonly test: { readonly file: string; readonly name: string };
  /** What would break it: words that stand once in a file, and what they would have to be. Its test must fail then. */
  readonly mutant: { readonly file: string; readonly from: string; readonly to: string };
}

/** Every promise of docs/dpia.*.md, in the order in which they are read. */
export const PROMISES: readonly PrivacyPromise[] = [
  {
    id: 'no-words-about-the-visited',
    sentence: {
      en: 'There is no field in which to write about a visited person: there are fields for words about places, groups, sessions and what is asked for, and none about a visit that was.',
      sv: 'Det finns inget fält att skriva i om den som får besök: det finns fält för ord om häkten och anstalter, grupper, kurstillfällen och krav, och inget om ett besök som har varit.',
      da: 'Der er intet felt at skrive i om den, der får besøg: der er felter til ord om steder, grupper, kurser og krav, og ingen om et besøg, der har været.',
    },
    test: { file: 'test/house/free-words.test.ts', name: 'can be written about places, groups, sessions' },
    mutant: {
      file: 'src/numbers/counting/counting.controls.ts',
      from: '  number: anyNumberField(',
      to: "  remark: textField({ label: (say) => say('count.remark') }),\n  number: anyNumberField(",
    },
  },
  {
    id: 'whole-numbers',
    sentence: {
      en: 'Of a visit that was, whether it was held and whole numbers are kept, and nothing else.',
      sv: 'Av ett besök som har varit sparas om det blev av och hela tal, och ingenting annat.',
      da: 'Om et besøg, der har været, gemmes kun, om det blev til noget, og hele tal.',
    },
    test: { file: 'test/house/free-words.test.ts', name: 'have no room in what is told of a visit' },
    mutant: {
      file: 'prisma/schema.prisma',
      from: '  held         Boolean',
      to: '  remark String?\n  held         Boolean',
    },
  },
  {
    id: 'ten-more-than-visits',
    sentence: {
      en: 'A place’s number is not shown before ten more were met than it had visits.',
      sv: 'Ett ställes siffra visas inte förrän minst tio fler har träffats än det var besök.',
      da: 'Et steds tal vises først, når der er mødt mindst ti flere, end der var besøg.',
    },
    test: {
      file: 'test/numbers/tallying/tallying.rule.test.ts',
      name: 'waits until ten more were met than it had visits',
    },
    mutant: {
      file: 'src/numbers/tallying/tally-policy.rule.ts',
      from: 'facility: { least: 10, visitingDays: 3',
      to: 'facility: { least: 1, visitingDays: 3',
    },
  },
  {
    id: 'one-to-ones-far-between',
    sentence: {
      en: 'How many one-to-ones began or ended, and how often they met outside, is told of the whole country alone, once it is at least twenty, and nobody who knows one place’s can tell another’s. How many run is told nowhere.',
      sv: 'Hur många en-till-en som börjat eller avslutats, och hur ofta de träffats utanför, redovisas bara för hela landet, när det är minst tjugo, och den som känner till ett ställes kan inte räkna ut ett annats. Hur många som pågår redovisas ingenstans.',
      da: 'Hvor mange forløb der er begyndt eller afsluttet, og hvor ofte man har mødtes udenfor, frigives kun for hele landet, når det er mindst tyve, og den, der kender ét steds, kan ikke regne et andets ud. Hvor mange der er i gang, frigives ingen steder.',
    },
    test: {
      file: 'test/numbers/tallying/one-to-one-attacks.test.ts',
      name: 'whoever wants to know when a one-to-one began, ended or met outside',
    },
    mutant: {
      file: 'src/numbers/tallying/tally-policy.rule.ts',
      from: 'oneToOne: { least: 20, facilities: 5, leftWithoutAny: 10 }',
      to: 'oneToOne: { least: 1, facilities: 1, leftWithoutAny: 0 }',
    },
  },
  {
    id: 'meetings-ten-of-a-group',
    sentence: {
      en: 'How often one-to-ones met inside is told nowhere by itself. Among a place’s client visits are only the meetings of a group that has at least ten, so that not even somebody who knows every other number there can reckon out a few.',
      sv: 'Hur ofta en-till-en har träffats innanför redovisas ingenstans för sig. Bland klientbesöken på ett ställe finns bara mötena i en grupp som har minst tio, så att inte ens den som känner till alla andra siffror där kan räkna ut några få.',
      da: 'Hvor ofte forløb har mødtes indenfor, frigives ingen steder for sig. Blandt et steds klientbesøg er kun møderne i en gruppe, der har mindst ti, så ikke engang den, der kender alle andre tal der, kan regne nogle få ud.',
    },
    test: {
      file: 'test/numbers/tallying/meeting-attacks.test.ts',
      name: 'never knows nearly how often they met in a quarter or several, where it was seldom',
    },
    mutant: {
      file: 'src/numbers/tallying/tally-policy.rule.ts',
      from: 'meeting: { least: 10 }',
      to: 'meeting: { least: 1 }',
    },
  },
  {
    id: 'groups-cannot-subtract',
    sentence: {
      en: 'Where two groups visit the same place, neither can reckon out the other’s number by subtracting its own.',
      sv: 'Besöker två grupper samma häkte eller anstalt kan ingen av dem räkna ut den andras siffra genom att dra ifrån sin egen.',
      da: 'Besøger to grupper samme sted, kan ingen af dem regne den andens tal ud ved at trække sit eget fra.',
    },
    test: { file: 'test/numbers/tallying/tallying.rule.test.ts', name: 'that two groups visit waits for both' },
    mutant: { file: 'src/numbers/tallying/tally-policy.rule.ts', from: 'eachGroup: 10,', to: 'eachGroup: 0,' },
  },
  {
    id: 'no-posts-point-together',
    sentence: {
      en: 'Whoever lays everything that was ever posted side by side and reckons finds out nothing of anybody: tried as the public, as somebody who knows of every visit, as each group and as each leader.',
      sv: 'Den som lägger allt som någonsin har publicerats bredvid vartannat och räknar får inte reda på något om någon: prövat som allmänheten, som den som känner till varje besök, som varje grupp och som varje ledare.',
      da: 'Den, der lægger alt, hvad der nogensinde er slået op, ved siden af hinanden og regner, finder ikke ud af noget om nogen: prøvet som offentligheden, som den, der kender hvert besøg, som hver gruppe og som hver besøgsleder.',
    },
    test: {
      file: 'test/numbers/tallying/tally-attacks.test.ts',
      name: 'finds nothing in a made-up year of tiny and large facilities, shared ones, and small ones declared',
    },
    mutant: {
      file: 'src/numbers/tallying/tally-policy.rule.ts',
      from: 'facility: { least: 10, visitingDays: 3, eachGroup: 10',
      to: 'facility: { least: 1, visitingDays: 3, eachGroup: 1',
    },
  },
  {
    id: 'corrections-are-not-shown',
    sentence: {
      en: 'A correction downwards is shown in no number: later ones make it good before anything more is released, and nothing is taken back.',
      sv: 'En rättelse nedåt syns inte i något tal: senare tal väger upp den innan mer släpps, och inget tas tillbaka.',
      da: 'En rettelse nedad ses ikke i noget tal: senere tal opvejer den, før mere frigives, og intet tages tilbage.',
    },
    test: {
      file: 'test/numbers/tallying/tallying.rule.test.ts',
      name: 'carry a correction along that is still to be made good',
    },
    mutant: {
      file: 'src/numbers/tallying/tally-settling.rule.ts',
      from: 'if (debt.owed > 0) continue;',
      to: '',
    },
  },
  {
    id: 'target-groups-outnumbered',
    sentence: {
      en: 'A target group (children, for one) is told of for the whole country only, and not where nearly everybody belongs to it.',
      sv: 'En målgrupp (till exempel barn) redovisas bara för hela landet, och inte när nästan alla hör till den.',
      da: 'En målgruppe (for eksempel børn) opgøres kun for hele landet, og ikke når næsten alle hører til den.',
    },
    test: {
      file: 'test/numbers/tallying/tallying.rule.test.ts',
      name: 'a target group that is nearly everybody is kept back',
    },
    mutant: { file: 'src/numbers/tallying/tally-policy.rule.ts', from: 'outside: 20', to: 'outside: 0' },
  },
  {
    id: 'december-is-silent',
    sentence: {
      en: 'Nothing is shown from week 48 until the year’s last week, so that the exact year cannot be reckoned back to a week.',
      sv: 'Inget visas från vecka 48 till årets sista vecka, så att årets exakta tal inte kan räknas tillbaka till en vecka.',
      da: 'Intet vises fra uge 48 til årets sidste uge, så årets nøjagtige tal ikke kan regnes tilbage til en uge.',
    },
    test: {
      file: 'test/numbers/tallying/tallies.store.test.ts',
      name: 'releases nothing from week 48 until the year’s last week',
    },
    mutant: { file: 'src/numbers/tallying/tally-policy.rule.ts', from: 'holdFromWeek: 48,', to: 'holdFromWeek: 54,' },
  },
  {
    id: 'exact-numbers-for-few',
    sentence: {
      en: 'Exact numbers of a year are shown to those who lead a group there and to national staff, and rights are read anew at each press.',
      sv: 'Årets exakta tal visas för dem som leder en grupp på stället och för de nationella samordnarna, och rättigheterna läses på nytt vid varje tryck.',
      da: 'Årets nøjagtige tal vises for dem, der leder en gruppe på stedet, og for landskontoret, og rettighederne læses på ny ved hvert tryk.',
    },
    test: {
      file: 'test/journeys/who-may-read-returns.test.ts',
      name: 'shows nothing to volunteers, to leaders elsewhere',
    },
    mutant: {
      file: 'src/numbers/returning/read-return.request.ts',
      from: 'return state?.leaderIds.includes(person.userId) ? state : null;',
      to: 'return state;',
    },
  },
  {
    id: 'only-the-ready',
    sentence: {
      en: 'Nobody but those who are ready on the day of the visit may claim it: that is what the record of courses and permits is used for.',
      sv: 'Ingen utom den som är redo på besöksdagen får gå: det är vad uppgifterna om utbildning och tillstånd används till.',
      da: 'Ingen andre end den, der er klar på besøgsdagen, må tage af sted: det er det, oplysningerne om kurser og tilladelser bruges til.',
    },
    test: {
      file: 'test/journeys/not-ready.test.ts',
      name: 'on the day of the visit is refused, although they are ready today',
    },
    mutant: {
      file: 'src/visits/claiming/claiming.rule.ts',
      from: "if (missing.length > 0) return refuse({ reason: 'not_ready', missing, mayGoAlong: hasShadowSeatFor",
      to: "if (missing.length > 99) return refuse({ reason: 'not_ready', missing, mayGoAlong: hasShadowSeatFor",
    },
  },
  {
    id: 'only-members',
    sentence: {
      en: 'Nobody outside a group’s channel can take a place on its visits, and trying leaves nothing of them.',
      sv: 'Ingen utanför gruppens kanal kan ta en plats på gruppens besök, och ett försök lämnar inga spår efter sig.',
      da: 'Ingen uden for gruppens kanal kan tage en plads på gruppens besøg, og et forsøg efterlader intet om dem.',
    },
    test: { file: 'test/visits/claiming/claims.store.test.ts', name: 'refused leave no trace' },
    mutant: {
      file: 'src/visits/claiming/claiming.rule.ts',
      from: "if (membership === null) return refuse({ reason: 'not_a_member', channelId: group.channelId });",
      to: '',
    },
  },
  {
    id: 'names-as-the-group-wants',
    sentence: {
      en: 'Where a group prefers numbers, its posts name nobody who goes.',
      sv: 'Väljer gruppen siffror i stället för namn står ingens namn i inläggen.',
      da: 'Foretrækker gruppen tal, står ingens navn i opslagene.',
    },
    test: {
      file: 'test/journeys/claim-visit.test.ts',
      name: 'names nobody in the post or the answer where the group prefers numbers',
    },
    mutant: {
      file: 'src/visits/claiming/schedule-line.view.ts',
      from: 'const names = group.showNames ? shift.claims',
      to: 'const names = group.id ? shift.claims',
    },
  },
  {
    id: 'a-no-is-silent',
    sentence: {
      en: 'Whether somebody who was invited has said no, or nothing, is told to nobody.',
      sv: 'Om den som blev inbjuden har sagt nej eller inte svarat får ingen veta.',
      da: 'Om den, der blev inviteret, har sagt nej eller ikke har svaret, får ingen at vide.',
    },
    test: { file: 'test/visits/covering/invite.test.ts', name: 'whether somebody who is invited says no, or nothing' },
    mutant: {
      file: 'src/visits/covering/asked-by-name.rule.ts',
      from: "(offer.end === null || offer.end === 'declined')",
      to: 'offer.end === null',
    },
  },
  {
    id: 'a-call-is-forgotten',
    sentence: {
      en: 'That somebody would like a call after a visit is gone once a leader has called, and written nowhere; why is never asked.',
      sv: 'Att någon vill bli uppringd efter ett besök är borta när en ledare har ringt, och står ingenstans; varför frågas aldrig.',
      da: 'At nogen gerne vil ringes op efter et besøg, er væk, når en besøgsleder har ringet, og står ingen steder; hvorfor bliver der aldrig spurgt om.',
    },
    test: {
      file: 'test/journeys/afterwards.test.ts',
      name: 'is gone once one of them has called, for all of them, and nowhere written',
    },
    mutant: {
      file: 'src/visits/afterwards/call-wishes.store.ts',
      from: 'const { count } = await transaction.callWish.deleteMany({ where: { id } });',
      to: 'const count = await transaction.callWish.count({ where: { id } });',
    },
  },
  {
    id: 'own-data-is-ones-own',
    sentence: {
      en: 'Everybody reads in plain words what is kept of them, but for what others were told of them, and nothing of anybody else.',
      sv: 'Var och en läser i klara ord vad som är sparat om en själv, utom det som andra har fått veta om en, och inget om någon annan.',
      da: 'Enhver kan i klare ord læse, hvad der er gemt om en selv, bortset fra det, andre har fået at vide om en, og intet om andre.',
    },
    test: { file: 'test/journeys/my-data.test.ts', name: 'is told in plain words, and to nobody else' },
    mutant: {
      file: 'src/own-data/stored/show-own-data.listener.ts',
      from: "if (request.rest !== '') return sentence(request.say('own_data.only_own'));",
      to: '',
    },
  },
  {
    id: 'erased-in-every-table',
    sentence: {
      en: 'Whoever has their data erased is in no table any more, and what stays names nobody, but for what a leader has written on a group’s line of whom to ring.',
      sv: 'Den som raderar sina uppgifter finns inte kvar i någon tabell, och det som blir kvar nämner ingen, utom det som en ledare har skrivit på gruppens rad om vem man ringer.',
      da: 'Den, der sletter sine oplysninger, står ikke længere i nogen tabel, og det, der bliver, nævner ingen, bortset fra det, en besøgsleder har skrevet på gruppens linje om, hvem man ringer til.',
    },
    test: {
      file: 'test/own-data/erasing/erasing.store.test.ts',
      name: 'leaves nothing of them in any table, and what it leaves names nobody',
    },
    mutant: {
      file: 'src/own-data/erasing/empty-records.store.ts',
      from: 'where: { [column]: { in: piece } },',
      to: 'where: { [column]: { in: [] } },',
    },
  },
  {
    id: 'erased-in-slack',
    sentence: {
      en: 'A former member’s name goes from the bot’s posts and messages of the last thirty days, too.',
      sv: 'En tidigare medlems namn försvinner också ur botens inlägg och meddelanden de senaste trettio dagarna.',
      da: 'Et tidligere medlems navn forsvinder også fra bottens opslag og beskeder i de seneste tredive dage.',
    },
    test: {
      file: 'test/journeys/my-data.test.ts',
      name: 'gives the places up, tells the others that somebody won’t be coming, and takes the name out of everything',
    },
    mutant: {
      file: 'src/own-data/erasing/look-through.request.ts',
      from: 'if (isOurs(message, looking.own) && message.ts !== erasure.told?.ts)',
      to: 'if (message.ts === erasure.told?.ts)',
    },
  },
  {
    id: 'leavers-are-forgotten',
    sentence: {
      en: 'What is kept of somebody is erased 24 months after their last membership ended, by itself; not of whoever leads a group, is national staff or an admin in Slack, while that lasts.',
      sv: 'Det som är sparat om någon raderas av sig självt 24 månader efter att det sista medlemskapet upphörde; inte om den som leder en grupp, är nationell samordnare eller administratör i Slack, så länge det varar.',
      da: 'Det, der er gemt om nogen, bliver slettet af sig selv 24 måneder efter, at det sidste medlemskab hørte op; ikke om den, der leder en gruppe, hører til landskontoret eller er administrator i Slack, så længe det varer.',
    },
    test: {
      file: 'test/own-data/retention/erase-outdated.test.ts',
      name: 'is people 24 months after their last membership, and nobody a day too early',
    },
    mutant: {
      file: 'src/own-data/retention/retention.rule.ts',
      from: 'people: monthsBefore(now, peopleMonths),',
      to: 'people: monthsBefore(now, peopleMonths * 2),',
    },
  },
  {
    id: 'the-log-ends',
    sentence: {
      en: 'Lines of the log of who looked at what are erased after 24 months; only the last use of set-up stays.',
      sv: 'Rader i loggen över vem som har tittat på vad raderas efter 24 månader; bara den senaste ändringen av inställningarna blir kvar.',
      da: 'Linjer i loggen over, hvem der har set hvad, bliver slettet efter 24 måneder; kun den seneste brug af opsætningen bliver.',
    },
    test: {
      file: 'test/own-data/retention/erase-outdated.test.ts',
      name: 'is lines of the log after 24 months, in pieces',
    },
    mutant: {
      file: 'src/own-data/retention/retention.rule.ts',
      from: 'audit: monthsBefore(now, auditMonths),',
      to: 'audit: monthsBefore(now, auditMonths * 2),',
    },
  },
  {
    id: 'what-was-told-ends',
    sentence: {
      en: 'What somebody was told is erased 90 days later, but for what is told once only.',
      sv: 'Det som någon har fått veta raderas 90 dagar senare, utom det som bara sägs en gång.',
      da: 'Det, nogen har fået at vide, bliver slettet 90 dage senere, bortset fra det, der kun siges én gang.',
    },
    test: { file: 'test/own-data/retention/erase-outdated.test.ts', name: 'is what was told 90 days ago' },
    mutant: {
      file: 'src/own-data/retention/outdated.store.ts',
      from: 'const where = { settledAt: { lt: before }, onceKey: null,',
      to: 'const where = { settledAt: { lt: new Date(0) }, onceKey: null,',
    },
  },
  {
    id: 'the-log-file-names-nobody',
    sentence: {
      en: 'The program’s log names nobody, at any level: ids of people are a hash whose key is never written and lasts 30 days.',
      sv: 'Programmets logg nämner ingen, på någon nivå: id för människor är ett fingeravtryck med en nyckel som aldrig skrivs ner och som gäller i 30 dagar.',
      da: 'Programmets log nævner ingen, på noget niveau: id for mennesker er et fingeraftryk med en nøgle, der aldrig skrives ned, og som gælder i 30 dage.',
    },
    test: { file: 'test/core/logging.test.ts', name: 'the log names nobody' },
    mutant: { file: 'src/core/logging.ts', from: 'hooks: { streamWrite: hidePeople },', to: 'hooks: {},' },
  },
  {
    id: 'a-feed-is-a-hash',
    sentence: {
      en: 'The address of somebody’s calendar is shown to them once and kept as a hash alone.',
      sv: 'Adressen till någons kalender visas en gång, bara för den det gäller, och sparas endast som ett fingeravtryck.',
      da: 'Adressen til nogens kalender vises én gang, kun for personen selv, og gemmes udelukkende som et fingeraftryk.',
    },
    test: {
      file: 'test/own-data/calendar-feed/calendar-feeds.store.test.ts',
      name: 'are kept as a hash alone, and are made of 128 bits',
    },
    mutant: {
      file: 'src/own-data/calendar-feed/calendar-feeds.store.ts',
      from: "return createHash('sha256').update(token).digest('hex');",
      to: 'return token;',
    },
  },
  {
    id: 'a-feed-ends-with-leaving',
    sentence: {
      en: 'Somebody’s calendar shows nothing once they have left their last group, and its address is forgotten.',
      sv: 'En kalender visar inget när dess ägare har lämnat sin sista grupp, och adressen glöms.',
      da: 'En kalender viser intet, når dens ejer har forladt sin sidste gruppe, og adressen bliver glemt.',
    },
    test: {
      file: 'test/own-data/calendar-feed/calendar-feeds.store.test.ts',
      name: 'show nothing to whoever has left',
    },
    mutant: {
      file: 'src/own-data/calendar-feed/calendar-feeds.store.ts',
      from: '(!isIn.has(volunteerId) && !leads.has(userId)) || outsiders',
      to: 'outsiders',
    },
  },
  {
    id: 'every-look-is-noted',
    sentence: {
      en: 'Every look at who in a group is ready is written to the audit log before anything is shown.',
      sv: 'Varje gång någon ser efter vilka i en grupp som är redo skrivs det i loggen innan något visas.',
      da: 'Hver gang nogen ser efter, hvem i en gruppe der er klar, bliver det skrevet i loggen, før noget vises.',
    },
    test: { file: 'test/journeys/ready.test.ts', name: 'national staff, at any group; each look is in the audit log' },
    mutant: {
      file: 'src/visits/looking-ahead/show-ready.listener.ts',
      from: "await society.of(Audit).write(person.userId, 'read_readiness', { id: group.id, scopeId: group.id }, now);",
      to: '',
    },
  },
  {
    id: 'the-log-is-for-those-concerned',
    sentence: {
      en: 'Leaders read the log of their own groups and facilities, and nothing of others’.',
      sv: 'Ledare läser loggen för sina egna grupper och deras häkten och anstalter, och inget om andras.',
      da: 'Besøgsledere læser loggen for deres egne grupper og steder, og intet om andres.',
    },
    test: {
      file: 'test/own-data/history/history.store.test.ts',
      name: 'gives a leader what is in the scope of their groups, and nothing of another’s',
    },
    mutant: {
      file: 'src/own-data/history/history.store.ts',
      from: 'if (readsAll) return actions ?',
      to: 'if (scopeIds) return actions ?',
    },
  },
  {
    id: 'whoever-was-looked-at-knows',
    sentence: {
      en: 'Volunteers read who has looked at what is kept of them, and who has changed it.',
      sv: 'Frivilliga kan läsa vem som har tittat på det som är sparat om dem, och vem som har ändrat det.',
      da: 'Frivillige kan læse, hvem der har set på det, der er gemt om dem, og hvem der har ændret det.',
    },
    test: {
      file: 'test/journeys/history.test.ts',
      name: 'is told to a volunteer of what is theirs, in their language, and of nobody else',
    },
    mutant: {
      file: 'src/own-data/history/history.store.ts',
      from: '    { subjectId: userId, ...ofKind },\n',
      to: '',
    },
  },
  {
    id: 'societies-are-apart',
    sentence: {
      en: 'One society never sees the rows of another, however it asks.',
      sv: 'Ett lands förening ser aldrig en annans uppgifter, hur den än frågar.',
      da: 'Et lands forening ser aldrig en andens oplysninger, uanset hvordan den spørger.',
    },
    test: { file: 'test/database/scope.test.ts', name: 'never sees the rows of another, however it asks' },
    mutant: {
      file: 'src/database/scope.ts',
      from: 'return { ...where, [column]: workspaceId };',
      to: 'return { ...where };',
    },
  },
  {
    id: 'own-posts-alone',
    sentence: {
      en: 'Of what is written in a channel the bot takes its own posts alone; nobody else’s is used or kept.',
      sv: 'Av det som skrivs i en kanal tar boten bara sina egna inlägg; ingen annans används eller sparas.',
      da: 'Af det, der skrives i en kanal, tager botten kun sine egne opslag; ingen andres bliver brugt eller gemt.',
    },
    test: { file: 'test/delivery/other-apps.test.ts', name: 'a post of another app that carries our key' },
    mutant: {
      file: 'src/delivery/own-posts.ts',
      from: 'return message.bot_id === own.botId ||',
      to: "return own.botId !== '' ||",
    },
  },
  {
    id: 'the-file-is-closed',
    sentence: {
      en: 'The database file can be read by the user that runs the bot, and by nobody else on the machine.',
      sv: 'Databasfilen kan läsas av den användare som kör boten, och av ingen annan på maskinen.',
      da: 'Databasefilen kan læses af den bruger, der kører botten, og af ingen anden på maskinen.',
    },
    test: {
      file: 'test/database/full-and-private.test.ts',
      name: 'that everybody could read is closed at the next start',
    },
    mutant: { file: 'src/database/private-file.ts', from: 'const FILE = 0o600;', to: 'const FILE = 0o644;' },
  },
  {
    id: 'the-token-stays-with-slack',
    sentence: {
      en: 'The key to the workspace goes to Slack and to no other address, whatever a file says of where it is kept.',
      sv: 'Nyckeln till arbetsytan går till Slack och till ingen annan adress, vad en fil än säger om var den ligger.',
      da: 'Nøglen til workspacet går til Slack og til ingen anden adresse, uanset hvad en fil siger om, hvor den ligger.',
    },
    test: { file: 'test/slack/download-file.test.ts', name: 'the bot’s token never goes to ' },
    mutant: {
      file: 'src/slack/download-file.ts',
      from: "if (!isSlack(client, url)) throw new Error('the file is not kept in Slack');",
      to: '',
    },
  },
];
