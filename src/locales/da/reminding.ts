import type { reminding as english } from '../en/reminding.js';

export const reminding = {
  'word.settings': 'påmindelser',

  'reminder.visit': 'En påmindelse om dit besøg: *{when}*, {facility}.',
  'reminder.alone':
    '{needed, plural, =0 {Du tager af sted alene.} one {Du er alene indtil videre. Der mangler én mere, før besøget bliver til noget.} other {Du er alene indtil videre. Der mangler # mere, før besøget bliver til noget.}}',
  'reminder.bring': 'Tag {things} med.',
  'reminder.bring.photo_id': 'billedlegitimation',
  'reminder.bring.permit': 'din besøgstilladelse eller dit besøgskort',
  'reminder.leave': 'Ikke med ind: {things}.',
  'reminder.leave.no_phone': 'telefon',
  'reminder.leave.no_bags': 'tasker',
  'reminder.leave.no_gifts': 'gaver eller andet, der skal afleveres',
  'reminder.on_time':
    'Kom i god tid: et besøg kan gå tabt, hvis vi kommer mere end {minutes} minutter for sent uden at sige til. Bliver du forsinket? Skriv straks til {leaders}.',
  'reminder.coming': 'Jeg kommer',
  'reminder.coming_spoken': 'Jeg kommer {when}',
  'reminder.confirmed': 'Du har sagt, at du kommer. Tak!',
  'reminder.confirmed.tick': '(✓ har sagt: jeg kommer)',
  'reminder.cannot_come': 'Kan ikke komme',
  'reminder.cannot_come_spoken': 'Kan ikke komme {when}',
  'reminder.cannot_come.title': 'Kan du ikke komme?',
  'reminder.cannot_come.text':
    '{when}, {facility}. Din plads bliver ledig med det samme: andre kan tage den, og dine besøgsledere kan se det.',
  'reminder.cannot_come.done':
    'Din plads *{when}* er ledig for en anden. {needed, plural, =0 {Besøget bliver til noget alligevel.} one {Der mangler én mere nu, og det kan ses i skemaet i {channel}.} other {Der mangler # mere nu, og det kan ses i skemaet i {channel}.}} Tak, fordi du siger til.',
  'reminder.correction':
    'Omkring nu får du måske en påmindelse om *{when}*, {facility}. Noget er ændret, siden den blev skrevet: `/visit mine` viser, hvordan det er med dine besøg.',

  'reminder.short':
    'Besøget *{when}*, {facility}, mangler {missing, plural, one {én mere} other {# mere}} for at blive til noget. {people}.',
  'reminder.short.next':
    'Måske kan nogen i {channel}. Ellers aflyser du det i planen, så fængslet eller arresthuset og dem, der har en plads, får besked i tide.',
  'reminder.short.correction':
    'Omkring nu får du måske en påmindelse om, at besøget *{when}*, {facility}, mangler nogen. Noget er ændret, siden den blev skrevet: planen viser, hvordan det er.',
  'reminder.unposted':
    '*{week}* er ikke slået op endnu for {group}. Når den er det, kan de frivillige tage dens besøg.',
  'reminder.unposted.next': 'Ingen besøg den uge? Så er der ikke noget at gøre.',
  'reminder.unposted.correction':
    'Omkring nu får du måske en påmindelse om, at *{week}* ikke er slået op for {group}. Noget er ændret, siden den blev skrevet: planen viser, hvordan det er.',
  'reminder.open_plan': 'Åbn planen',

  'settings.open': 'Påmindelser og stille timer',
  'settings.title': 'Påmindelser',
  'settings.quiet':
    'I dine stille timer får du ingen påmindelser: en, der ville falde i dem, kommer, når de begynder. For de fleste er der stille fra {from} til {until}, efter uret der, hvor du er.',
  'settings.quiet.from': 'Stille fra',
  'settings.quiet.until': 'Stille til',
  'settings.quiet.missing': 'Vælg et tidspunkt.',
  'settings.quiet.same_time': 'Vælg et andet tidspunkt end det første.',
  'settings.quiet.saved': 'Gemt: du får ingen påmindelser fra {from} til {until}.',
  'settings.groups': '*Dine gruppers påmindelser*',
  'settings.group.change': 'Ret',
  'settings.group.change_spoken': 'Ret påmindelserne for {group}',
  'settings.group.title': 'Gruppens påmindelser',
  'settings.group.place': '*{group}* · {facility}\nDage og tider er fængslets eller arresthusets lokale.',
  'settings.group.kinds': 'Påmindelser, der sendes',
  'settings.group.kind.visits': 'Til den, der har en plads på et besøg',
  'settings.group.kind.short': 'Til besøgsledere: et besøg mangler nogen',
  'settings.group.kind.unposted': 'Til besøgsledere: næste uge er ikke slået op',
  'settings.group.kind.uncounted': 'Til besøgsledere: et besøg er ikke talt',
  'settings.group.days_before': '{days, plural, one {Dagen før} other {# dage før}}',
  'settings.group.firstDays': 'Første påmindelse om et besøg',
  'settings.group.firstAt': 'Første påmindelse, tidspunkt',
  'settings.group.lastDays': 'Sidste påmindelse om et besøg',
  'settings.group.lastAt': 'Sidste påmindelse, tidspunkt',
  'settings.group.shortDays': 'Besøgsledere får at vide, at et besøg mangler nogen',
  'settings.group.shortDays_hint': 'På det tidspunkt af dagen, hvor besøget begynder.',
  'settings.group.unpostedWeekday': 'Besøgsledere får at vide, at næste uge ikke er slået op',
  'settings.group.unpostedAt': 'Næste uge ikke slået op, tidspunkt',
  'settings.group.rules': 'Det siger påmindelsen om et besøg',
  'settings.group.rules_hint': 'Kun flueben, så intet om nogen kan skrives her.',
  'settings.group.rule.photo_id': 'Tag billedlegitimation med',
  'settings.group.rule.permit': 'Tag besøgstilladelsen eller besøgskortet med',
  'settings.group.rule.no_phone': 'Ingen telefon med ind',
  'settings.group.rule.no_bags': 'Ingen tasker med ind',
  'settings.group.rule.no_gifts': 'Ingen gaver eller andet, der skal afleveres',
  'settings.group.problem.missing': 'Vælg noget her.',
  'settings.group.problem.last_not_after_first': 'Den sidste påmindelse kommer efter den første. Vælg en senere.',
  'settings.group.saved': 'Gemt. Sådan går påmindelserne for {group} fra nu af.',
} as const satisfies Record<keyof typeof english, string>;
