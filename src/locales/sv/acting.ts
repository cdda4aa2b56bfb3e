import type { acting as english } from '../en/acting.js';

export const acting = {
  'notice.no_active_leader':
    '*{group}* har ingen aktiv ledare längre: ingen planerar gruppens besök. De besked som ledarna skulle ha fått går till dig så länge. Utse en ledare i `/visit inställningar`, så tar den personen över.',
  'notice.no_active_leader.stood_in':
    '*{group}* har ingen ledare tills vidare längre: {people} leder gruppen bara några dagar. Utse en ledare i `/visit inställningar`, så att det går vidare.',
  'notice.no_active_leader.next': 'Utse en ledare',
  'notice.no_active_leader.next_spoken': 'Utse en ledare för {group}',

  'outsider.guest':
    'Du är gäst i den här arbetsytan, och besöken är till för dess egna medlemmar. Be en administratör göra dig till medlem, så är allt öppet för dig här.',
  'outsider.stranger':
    'Du hör till en annan arbetsyta, och Visiting Hours är till för medlemmarna i den här. Be gruppens ledare bjuda in dig hit som medlem.',
  'outsider.deactivated': 'Slack säger att ditt konto här är avaktiverat. Be en administratör aktivera det igen.',
  'outsider.unknown':
    'Slack säger inte att du hör till den här arbetsytan. Be en administratör titta på ditt konto och försök igen sedan.',
  'outsider.bot':
    'Visiting Hours är till för människor. En bot eller ett arbetsflöde kan inte vara med: det här får en människa göra.',
  'notice.no_active_leader.led_again': '{group} leds av {leaders} igen. Du behöver inte göra något mer.',

  'setup.problem.outsider.guest':
    '{name} är gäst i arbetsytan. Välj en medlem, eller be en administratör göra {name} till medlem först.',
  'setup.problem.outsider.stranger': '{name} hör till en annan arbetsyta. Välj en medlem i den här.',
  'setup.problem.outsider.deactivated': '{name} har ett avaktiverat konto. Ta bort {name} och välj någon som är kvar.',
  'setup.problem.outsider.unknown':
    'Slack känner inte till {name} i arbetsytan. Ta bort {name} och välj någon som är här.',

  'notice.left.guest':
    '{who} är bara gäst i arbetsytan nu och kan inte besöka med {group}, men har fortfarande en plats:',
  'notice.left.stranger':
    '{who} hör till en annan arbetsyta nu och kan inte besöka med {group}, men har fortfarande en plats:',
  'notice.left.deactivated':
    '{who} har ett avaktiverat konto och är inte med i {group} längre, men har fortfarande en plats:',
  'notice.left.unknown':
    '{who} finns inte kvar i arbetsytan enligt Slack och är inte med i {group} längre, men har fortfarande en plats:',
  'notice.left.bot': '{who} är en bot och kan inte besöka med {group}, men har fortfarande en plats:',
} as const satisfies Record<keyof typeof english, string>;
