import type { reminding as english } from '../en/reminding.js';

export const reminding = {
  'word.settings': 'påmindelser',
  'heard.settings': 'påmindelser, indstillinger, stille, pause',
  'reminder.visit': 'En påmindelse om dit besøg: *{when}*, {facility}.',
  'reminder.alone':
    '{needed, plural, =0 {Du tager af sted alene.} one {Du er den eneste indtil videre. Der mangler én til, før besøget bliver til noget.} other {Du er den eneste indtil videre. Der mangler # til, før besøget bliver til noget.}}',
  'reminder.bring': 'Tag {things} med.',
  'reminder.bring.photo_id': 'billedlegitimation',
  'reminder.bring.permit': 'din besøgstilladelse eller dit besøgskort',
  'reminder.leave': 'Tag ikke med ind: {things}.',
  'reminder.leave.no_phone': 'telefon',
  'reminder.leave.no_bags': 'tasker',
  'reminder.leave.no_gifts': 'noget til dem, I besøger',
  'reminder.on_time':
    'Kom i god tid: Besøget kan blive aflyst, hvis I er {minutes, plural, =0 {forsinkede} one {mere end # minut forsinkede} other {mere end # minutter forsinkede}} og ikke har givet besked. Bliver du forsinket? Skriv straks til {leaders}.',
  'reminder.coming': 'Jeg kommer',
  'reminder.coming_spoken': 'Jeg kommer {when}',
  'reminder.second_day': 'Påmindelse om anden gang af samme besøg: {when}, {facility}.',
  'reminder.confirmed': 'Du har sagt, at du kommer. Tak!',
  'reminder.confirmed.tick': '(✓ = har sagt ja)',
  'reminder.cannot_come': 'Meld afbud',
  'reminder.cannot_come_spoken': 'Meld afbud til besøget {when}',
  'reminder.correction':
    'Måske får du lige nu en påmindelse om *{when}*, {facility}. Noget er ændret, siden den blev skrevet: `/visit mine` viser, hvad der gælder.',

  'reminder.short':
    'Besøget *{when}*, {facility}, mangler {missing, plural, one {{least, plural, =1 {en frivillig} other {én til}}} other {# til}} for at blive til noget. {people}.',
  'reminder.short.next':
    'Måske kan en fra {channel} træde til: Spørg gruppen med ét tryk. Ellers giver du {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}} besked og aflyser besøget i planen, så alle ved det i tide.',
  'reminder.short.correction':
    'Måske får du lige nu en påmindelse om, at besøget *{when}*, {facility}, mangler frivillige. Noget er ændret, siden den blev skrevet: Planen viser, hvad der gælder.',
  'reminder.unposted':
    '*{week}* er ikke slået op endnu for {group}. Når den er slået op, kan de frivillige melde sig til.',
  'reminder.unposted.next': 'Ingen besøg den uge? Så er der ikke noget at gøre.',
  'reminder.unposted.correction':
    'Måske får du lige nu en påmindelse om, at *{week}* ikke er slået op for {group}. Noget er ændret, siden den blev skrevet: Planen viser, hvad der gælder.',
  'reminder.open_plan': 'Åbn planen',

  'settings.open': 'Påmindelser og stille timer',
  'settings.title': 'Påmindelser',
  'settings.quiet':
    'Der kommer ingen påmindelser i dine stille timer; de kommer lige før. For de fleste er der stille fra {from} til {until}. Tiden er din lokale tid.',
  'settings.quiet.from': 'Stille fra',
  'settings.quiet.until': 'Stille til',
  'settings.quiet.missing': 'Vælg et tidspunkt.',
  'settings.quiet.same_time': 'Vælg et andet tidspunkt end det første.',
  'settings.quiet.saved': 'Gemt: Du får ingen påmindelser fra {from} til {until}.',
  'settings.groups': '*Dine gruppers påmindelser*',
  'settings.group.change': 'Ret',
  'settings.group.change_spoken': 'Ret påmindelserne for {group}',
  'settings.group.title': 'Gruppens påmindelser',
  'settings.group.place': '*{group}* · {facility}\nDage og klokkeslæt er stedets lokale tid.',
  'settings.group.kinds': 'Påmindelser, der sendes',
  'settings.group.kind.visits': 'Til den, der er tilmeldt et besøg',
  'settings.group.kind.short': 'Til besøgsledere: Et besøg mangler frivillige',
  'settings.group.kind.unposted': 'Til besøgsledere: Næste uge er ikke slået op',
  'settings.group.kind.uncounted': 'Til besøgsledere: Et besøg er ikke optalt',
  'settings.group.days_before': '{days, plural, one {Dagen før} other {# dage før}}',
  'settings.group.firstDays': 'Første påmindelse om et besøg',
  'settings.group.firstAt': 'Første påmindelse, tidspunkt',
  'settings.group.lastDays': 'Sidste påmindelse om et besøg',
  'settings.group.lastAt': 'Sidste påmindelse, tidspunkt',
  'settings.group.shortDays': 'Besøgsledere får besked, når et besøg mangler frivillige',
  'settings.group.shortDays_hint': 'Sendes på samme klokkeslæt, som besøget begynder.',
  'settings.group.unpostedWeekday': 'Besøgsledere får besked, når næste uge ikke er slået op',
  'settings.group.unpostedAt': 'Klokkeslæt for påmindelsen om næste uge',
  'settings.group.rules': 'Det står der i påmindelsen om et besøg',
  'settings.group.rules_hint': 'Kun flueben, så der ikke kan skrives noget om nogen.',
  'settings.group.rule.photo_id': 'Tag billedlegitimation med',
  'settings.group.rule.permit': 'Tag besøgstilladelsen eller besøgskortet med',
  'settings.group.rule.no_phone': 'Ingen telefon med ind',
  'settings.group.rule.no_bags': 'Ingen tasker med ind',
  'settings.group.rule.no_gifts': 'Ingen gaver eller andet til dem, I besøger',
  'settings.group.problem.missing': 'Vælg noget her.',
  'settings.group.problem.last_not_after_first': 'Den sidste påmindelse skal komme efter den første. Vælg en senere.',
  'settings.group.saved': 'Gemt. Sådan sendes påmindelserne for {group} fra nu af.',
} as const satisfies Record<keyof typeof english, string>;
