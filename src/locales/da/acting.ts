import type { acting as english } from '../en/acting.js';

export const acting = {
  'notice.no_active_leader':
    '*{group}* har ikke længere nogen aktiv besøgsleder: Ingen planlægger gruppens besøg. Det, besøgslederne ellers ville få at vide, får du at vide så længe. Udpeg en besøgsleder i `/visit opsætning`, så tager vedkommende over.',
  'notice.no_active_leader.stood_in':
    '*{group}* har ikke længere nogen fast besøgsleder: {people} leder kun gruppen nogle dage. Udpeg en besøgsleder i `/visit opsætning`, så det går videre.',
  'notice.no_active_leader.next': 'Udpeg en besøgsleder',
  'notice.no_active_leader.next_spoken': 'Udpeg en besøgsleder for {group}',

  'outsider.guest':
    'Du er gæst i dette workspace, og besøgene er for dets egne medlemmer. Bed en administrator om at gøre dig til medlem, så står alt her åbent for dig.',
  'outsider.stranger':
    'Du hører til et andet workspace, og Visiting Hours er for medlemmerne af dette. Bed gruppens besøgsleder om at invitere dig hertil som medlem.',
  'outsider.deactivated': 'Slack siger, at din konto her er deaktiveret. Bed en administrator om at aktivere den igen.',
  'outsider.unknown':
    'Slack siger ikke, at du hører til dette workspace. Bed en administrator om at se på din konto, og prøv så igen.',
  'outsider.bot':
    'Visiting Hours er for mennesker. En bot eller et workflow kan ikke være med: Det her må et menneske gøre.',
  'notice.no_active_leader.led_again': '{group} ledes af {leaders} igen. Du behøver ikke gøre mere.',

  'setup.problem.outsider.guest':
    '{name} er gæst i workspacet. Vælg et medlem, eller bed en administrator om at gøre {name} til medlem først.',
  'setup.problem.outsider.stranger': '{name} hører til et andet workspace. Vælg et medlem af dette.',
  'setup.problem.outsider.deactivated': '{name} har en deaktiveret konto. Fjern {name}, og vælg en, der stadig er her.',
  'setup.problem.outsider.unknown': 'Slack kender ikke {name} i workspacet. Fjern {name}, og vælg en, der er her.',

  'notice.left.guest': '{who} er kun gæst i workspacet nu, kan ikke besøge med {group} og har stadig en plads her:',
  'notice.left.stranger':
    '{who} hører til et andet workspace nu, kan ikke besøge med {group} og har stadig en plads her:',
  'notice.left.deactivated':
    '{who} har en deaktiveret konto, er ikke med i {group} længere og har stadig en plads her:',
  'notice.left.unknown':
    '{who} findes ikke længere i workspacet ifølge Slack, er ikke med i {group} længere og har stadig en plads her:',
  'notice.left.bot': '{who} er en bot, kan ikke besøge med {group} og har stadig en plads her:',
} as const satisfies Record<keyof typeof english, string>;
