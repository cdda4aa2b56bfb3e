import type { pairing as english } from '../en/pairing.js';

export const pairing = {
  'word.one_to_one': 'en-till-en',
  'heard.one_to_one': 'en-till-en, en till en, mentor, mentorer',
  'pairing.open': 'En-till-en',
  'pairing.home': 'Dina en-till-en',
  'pairing.choose': 'Vilken grupps en-till-en vill du se?',
  'pairing.none_own':
    'Du är inte med i någon en-till-en just nu. Din frivilligledare frågar dig när det finns en som du kanske vill vara med i.',
  'pairing.none_led': 'Det finns ingen än. *Förbered en ny* frågar frivilliga som är redo om de vill.',
  'pairing.led': 'En-till-en i *{group}*. Hur många de är stannar här, och det noteras att du tittar.',
  'pairing.privacy':
    'En en-till-en är en överenskommelse mellan frivilliga och en ledare. Inget om den ni träffar skrivs in eller sparas här.',
  'pairing.nobody_yet': 'En en-till-en som ingen är mentor i än',
  'pairing.named': 'En-till-en med {names} som {count, plural, one {mentor} other {mentorer}}',
  'pairing.worded': '{names} ({word})',
  'pairing.title_at': '{name} · {facility}',
  'pairing.your_leader': 'din frivilligledare',
  'pairing.state.setting_up': 'Förbereds',
  'pairing.state.running': 'Pågår',
  'pairing.state.resting': 'Vilar',
  'pairing.state.rounding_off': 'Avrundas',
  'pairing.state.ended': 'Avslutad',
  'pairing.state.outside': 'Fortsätter utanför',
  'pairing.until_permit':
    'Den vilar tills någon har bekräftat tillståndet för {facility}. Sedan startar *Den fortsätter* den igen.',
  'pairing.waiting_for': 'Tillfrågade, inget ja än: {people}',
  'pairing.next': 'Nästa möte: {when}',
  'pairing.wants_talk': '{who} vill gärna prata med dig.',
  'pairing.home.asked':
    '*Vill du vara mentor?* {programme}, {facility}{with, select, nobody {} other {, tillsammans med {with}}}. Alla svar är bra.',
  'pairing.home.declined': 'Du har sagt nej, och det får ingen veta. Du kan fortfarande ändra dig.',
  'pairing.yes': 'Ja, det vill jag gärna',
  'pairing.no': 'Inte nu',
  'pairing.said_yes':
    'Tack! *{name}*, {facility}, {state, select, resting {vilar just nu, och jag hör av mig när den fortsätter} rounding_off {avrundas just nu} other {pågår från och med nu}}. Ni kommer överens om möten med häktet eller anstalten som ni brukar; skriv in tiden här om ni vill ha en påminnelse. {leader} finns där för er.',
  'pairing.said_yes.waits': 'Tack! Det börjar när tillräckligt många har sagt ja, och då hör jag av mig. ({facility})',
  'pairing.said_no': 'Tack för svaret! Ingen får veta att du sa nej, och du får gärna ändra dig.',
  'pairing.set_up': 'Förbered en ny',
  'pairing.ask.title': 'Fråga någon annan',
  'pairing.ask.submit': 'Fråga dem',
  'pairing.ask.intro':
    'Vem vill du fråga? Här står bara de som är redo. Den börjar när {count, plural, one {en har} other {# har}} sagt ja.',
  'pairing.ask.more':
    '{count, plural, one {En till är redo och står} other {# till är redo och står}} här när några av dem har fått frågan.',
  'pairing.ask.never': 'Inget om den de ska träffa hör hemma här, och det finns ingenstans att skriva det.',
  'pairing.ask.people': 'Frivilliga som är redo',
  'pairing.ask.instead_of': 'Lämnar över sin plats',
  'pairing.ask.instead_of_hint':
    'Välj en mentor bara om den nya ska ta över platsen. Mentorn behåller den tills den nya har sagt ja.',
  'pairing.ask.done':
    '{count, plural, one {En person blir} other {# personer blir}} tillfrågade nu, var för sig. Jag hör av mig när den pågår.',
  'pairing.met': 'Vi träffades',
  'pairing.met.thanks': 'Tack för att ni var där! Det är noterat att ni träffades den {day}, och inget annat.',
  'pairing.met.sparring': 'De första mötena kan väcka mycket. Vill du prata igenom det med din frivilligledare?',
  'pairing.plan': 'Skriv in en tid',
  'pairing.plan.intro':
    'Tiden är bara till för *{name}*: alla får en påminnelse kvällen innan, och jag ser efter om alla får komma in den dagen. Kom först överens med häktet eller anstalten.',
  'pairing.plan.missing': 'Välj en.',
  'pairing.plan.not_after': 'Välj en tid efter början.',
  'pairing.planned':
    'Noterat: *{when}*, {facility}. {count, plural, one {Du får en påminnelse} other {Ni får en påminnelse båda två}} kvällen innan, och jag ser efter om {count, plural, one {du} other {ni}} får komma in den dagen.',
  'pairing.planned_button': 'Det är bestämt',
  'pairing.resting_button': 'Den vilar',
  'pairing.call_off': 'Inte {when}',
  'pairing.called_off': 'Klart: ni träffas inte då, och din medmentor vet om det. Skriv in en annan tid när ni har en.',
  'pairing.talk': 'Jag vill gärna prata',
  'pairing.talk_wished':
    'Din frivilligledare vet att du vill prata, och hör av sig. Vad det handlar om sparas inte här.',
  'pairing.talked': 'Vi har pratat',
  'pairing.talked_thanks': 'Tack för att ni finns där för varandra! Det är borta från din lista.',
  'pairing.missing.active_membership': 'aktivt medlemskap i gruppen',
  'pairing.deed.rest': 'Låt den vila',
  'pairing.deed.go_on': 'Den fortsätter',
  'pairing.deed.round_off': 'Avrunda den',
  'pairing.deed.talk': 'Jag vill gärna prata',
  'pairing.deed.end': 'Den är avslutad',
  'pairing.deed.ask': 'Fråga någon annan',
  'pairing.deed.move': 'Ett annat ställe',
  'pairing.deed.outside': 'Nu utanför',
  'pairing.deed.last_month': 'Välj sista månaden',
  'pairing.not_outside': 'Den är kvar innanför',
  'pairing.now.setting_up': '*{name}*: förbereds.',
  'pairing.now.running': '*{name}*: pågår.',
  'pairing.now.resting': '*{name}*: vilar. Ingen blir tillfrågad hur det går förrän den fortsätter.',
  'pairing.now.rounding_off': '*{name}*: ni avrundar. Ta den tid ni behöver.',
  'pairing.now.ended':
    'Nu är den avslutad: *{name}*. Tack för allt! Om 30 dagar raderas den här. Besked som du har fått ligger kvar i Slack.',
  'pairing.now.outside':
    '*{name}* fortsätter utanför: påminnelserna säger inget mer om tillstånd, legitimation och telefon. Blev det fel? Du kan ångra dig i tio minuter.',
  'pairing.end.intro':
    '*{name}* avslutas för alla i den. Ingen blir tillfrågad varför, och om 30 dagar raderas den här. Besked som ni har fått ligger kvar i Slack.',
  'pairing.move.to': 'Vart',
  'pairing.move.follows': 'Den vilar tills mentorernas tillstånd där är bekräftat, och sedan fortsätter den.',
  'pairing.move.ends':
    'Den här verksamheten stannar där den är, så en-till-en avslutas. Ingen blir tillfrågad vart eller varför.',
  'pairing.move.nowhere':
    'Det finns inget annat ställe inlagt som passar verksamheten. En administratör lägger till ett med `/visit inställningar`.',
  'pairing.move.gone': 'Det stället finns inte längre. Välj ett annat.',
  'pairing.last_month.label': 'Sista månaden',
  'pairing.last_month.intro': 'Du får veta det 90, 60 och 14 dagar innan månaden börjar. Inget avslutas av sig självt.',
  'pairing.last_month.is': 'Sista månaden: {month}',
  'pairing.refusal.gone': 'Den finns inte sparad här längre. `/visit en-till-en` visar dina.',
  'pairing.refusal.ended': 'Den är avslutad, så det finns inget mer att göra. Tack! Undrar du något, fråga {leader}.',
  'pairing.refusal.not_yours': 'Det kan bara mentorerna och ledarna göra. Fråga {leader}.',
  'pairing.refusal.not_asked':
    'Andra har sagt ja under tiden, eller så är du inte tillfrågad längre. Tack för att du ville! Fråga {leader} om nästa.',
  'pairing.refusal.not_ready':
    'Den dagen saknas något för {facility}: {missing}. Fråga din frivilligledare hur ni kommer vidare; `/visit utbildning` visar hur långt du har kommit.',
  'pairing.refusal.nobody_to_ask':
    'Det finns ingen kvar att fråga: alla som är redo är med eller har fått frågan. `/visit redo` visar vem som saknar vad.',
  'pairing.refusal.no_room':
    'Så många som får plats är redan med. Om någon lämnar över sin plats väljer du den mentorn under *Lämnar över sin plats*.',
  'pairing.refusal.not_running': 'Den förbereds fortfarande. Jag hör av mig så fort den pågår; {leader} vet mer.',
  'pairing.refusal.not_open':
    'Där görs inga besök nu, så det går inte att skriva in någon tid. {leader} vet hur det blir framöver.',
  'pairing.refusal.past': 'Den tiden är förbi. Tryck *Vi träffades* om ni gjorde det, eller välj en senare.',
  'pairing.refusal.not_begun':
    'Tiden som är inskriven för i dag har inte börjat. Tryck *Vi träffades* efteråt, eller ta tillbaka tiden om den är fel.',
  'pairing.refusal.too_far':
    'Det är mer än tre månader bort. Välj en tidigare dag, och skriv in de andra när de kommer närmare.',
  'pairing.refusal.does_not_follow':
    'Den här verksamheten fortsätter inte utanför. Avrunda när det är dags; {leader} kan hjälpa till.',
  'pairing.refusal.undo_too_late':
    'Det har gått mer än tio minuter, så den är kvar utanför. Be {leader} avsluta den och förbereda en ny om det är fel.',
  'pairing.needs.nobody': '*{what}*: den sista mentorn har lämnat, så ingen har den nu. Fråga någon.',
  'pairing.needs.waiting':
    '*{what}* förbereds. Tillfrågade, inget ja än: {people, select, nobody {ingen} other {{people}}}.',
  'pairing.needs.talk': '{who} ({what}) vill gärna prata med dig.',
  'pairing.needs.silent': '*{what}*: Jag har frågat två gånger utan svar. Ett samtal kan göra gott.',
  'pairing.reminder': 'En påminnelse{word, select, none {} other { ({word})}}: ni träffas *{when}*, {facility}.',
  'pairing.reminder.outside': 'En påminnelse{word, select, none {} other { ({word})}}: ni träffas *{when}*.',
  'pairing.reminder.with': 'Du går tillsammans med {people}.',
  'pairing.reminder.late':
    'Kom i tid: den som är {minutes, plural, =0 {sen} one {mer än en minut sen} other {mer än # minuter sen}} blir kanske inte insläppt. Ring då häktet eller anstalten, och skriv till {leader}.',
  'pairing.reminder.correction':
    'Du kanske får en påminnelse om {when} just nu. Den gäller inte längre: `/visit en-till-en` visar hur det är.',
  'pairing.notice.asked':
    '*Vill du vara mentor i en en-till-en?* {programme}, {facility}{with, select, nobody {} other {, tillsammans med {with}}}{instead, select, nobody {} other {, i stället för {instead}}}. Den pågår ett tag; ni bestämmer tiderna själva. Alla svar är bra, och ett nej får ingen veta.',
  'pairing.notice.running': '*{name}*, {facility}, pågår nu: alla som behövs har sagt ja.',
  'pairing.notice.running_again': '*{name}* fortsätter.',
  'pairing.notice.resting': '*{name}* vilar ett tag. Ingen blir tillfrågad hur det går förrän den fortsätter.',
  'pairing.notice.rounding_off': '*{name}* avrundas.',
  'pairing.notice.ended':
    '*{name}*, {facility}, är avslutad. Tack! Om 30 dagar raderas den här. Besked som du har fått ligger kvar i Slack.',
  'pairing.notice.moved':
    '*{name}* är på ett annat ställe från och med nu, och vilar tills tillståndet där är bekräftat. Sök det tidigt.',
  'pairing.notice.outside':
    '*{name}* fortsätter utanför: påminnelserna säger inget mer om tillstånd, legitimation och telefon.',
  'pairing.notice.inside_after_all': '*{name}* fortsätter innanför: att den var utanför blev fel.',
  'pairing.notice.carries_on': 'En mentor har lämnat en en-till-en, {facility}. *{name}* fortsätter.',
  'pairing.notice.joined': '{who} har sagt ja och är mentor nu: *{name}*, {facility}.',
  'pairing.notice.handed_on': '{who} har sagt ja och tar över en mentors plats, {facility}. Från och med nu: *{name}*.',
  'pairing.notice.set_up_again':
    'Den sista mentorn har lämnat en en-till-en, {facility}: den förbereds igen och behöver någon.',
  'pairing.notice.meeting': '{who} har skrivit in när ni träffas: *{when}*. Du får en påminnelse kvällen innan.',
  'pairing.notice.meeting_off': '{who} säger att ni ändå inte träffas *{when}*.',
  'pairing.notice.not_let_in':
    '*{when}*, {facility}: {own, select, yes {du är} other {{who} är}} inte redo den dagen. Det saknas: {missing}. Ordna det innan, eller välj en annan dag: ingen ska resa förgäves.',
  'pairing.notice.paused':
    '*{when}*, {facility}: inga besök görs där den dagen, så ert möte blir inte av. Ingen har gjort något fel. Din frivilligledare kan säga hur det blir framöver.',
  'pairing.notice.quiet':
    '*{name}*: jag har inte hört av er på länge. Hur går det? Ett tryck räcker, och alla svar är bra.',
  'pairing.notice.silent':
    '*{name}*: Jag har frågat två gånger utan svar. Inget avslutas av sig självt; ett samtal kan göra gott.',
  'pairing.notice.sparring':
    '*{name}*: vill du prata igenom hur det är att vara mentor? Det gör gott, också när allt är bra.',
  'pairing.notice.talk': '{who} vill gärna prata med dig. (*{name}*)',
  'pairing.notice.last_month':
    '*{name}*: sista månaden är {month}. Börja avrunda, eller välj en annan månad. Inget avslutas av sig självt.',
  'pairing.notice.longest':
    '*{name}* har pågått nästan så länge som verksamheten vill: till {date}. Börja avrunda i god tid. Inget avslutas av sig självt.',
  'pairing.word.alder': 'Al',
  'pairing.word.apple': 'Apel',
  'pairing.word.ash': 'Ask',
  'pairing.word.aspen': 'Asp',
  'pairing.word.beech': 'Bok',
  'pairing.word.birch': 'Björk',
  'pairing.word.cherry': 'Körsbär',
  'pairing.word.chestnut': 'Kastanj',
  'pairing.word.elder': 'Fläder',
  'pairing.word.elm': 'Alm',
  'pairing.word.hawthorn': 'Hagtorn',
  'pairing.word.hazel': 'Hassel',
  'pairing.word.juniper': 'En',
  'pairing.word.larch': 'Lärk',
  'pairing.word.linden': 'Lind',
  'pairing.word.maple': 'Lönn',
  'pairing.word.oak': 'Ek',
  'pairing.word.pear': 'Päron',
  'pairing.word.pine': 'Tall',
  'pairing.word.plum': 'Plommon',
  'pairing.word.rowan': 'Rönn',
  'pairing.word.spruce': 'Gran',
  'pairing.word.willow': 'Pil',
  'pairing.word.yew': 'Idegran',
} as const satisfies Record<keyof typeof english, string>;
