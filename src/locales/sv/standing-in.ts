import type { standingIn as english } from '../en/standing-in.js';

export const standingIn = {
  'stand_in.open': 'Någon vikarierar för mig',
  'stand_in.title': 'Någon vikarierar',
  'stand_in.intro':
    'Välj vem som leder {groups} i ditt ställe, och vilka dagar. Det börjar och slutar av sig självt. Under tiden går dina kort till den personen; du kan ändå göra allt själv.',
  'stand_in.person': 'Vem vikarierar för dig',
  'stand_in.person_hint': 'Vem som helst i arbetsytan. Bäst är någon som känner gruppen.',
  'stand_in.groups': 'I vilka grupper',
  'stand_in.from': 'Första dagen',
  'stand_in.until': 'Sista dagen',
  'stand_in.hint': 'Båda dagarna räknas, enligt kalendern på platsen ni besöker.',
  'stand_in.saved':
    'Noterat: {person} vikarierar för dig från {from} till {until}. Det berättar jag för den personen och för de andra ledarna. Du kan avsluta det på min startsida när du vill.',
  'stand_in.problem.nobody': 'Välj någon.',
  'stand_in.problem.no_group': 'Välj minst en grupp.',
  'stand_in.problem.missing': 'Välj en dag.',
  'stand_in.problem.past': 'Den dagen har varit. Välj en senare.',
  'stand_in.problem.before_from': 'Välj den första dagen eller en senare.',
  'stand_in.problem.too_long': 'Högst ett år i taget. Är det längre, så lämna över gruppen i stället.',
  'stand_in.problem.is_yourself': 'Det är du. Välj någon annan.',
  'stand_in.problem.leads_already':
    'Den personen leder redan gruppen och kan göra allt som du kan. Välj någon annan, eller stäng: du behöver inte göra något mer.',
  'stand_in.problem.overlaps':
    'Någon vikarierar redan för dig några av de dagarna. Avsluta det på min startsida först, eller välj andra dagar.',
  'stand_in.problem.outsider': 'Den personen kan inte vara med i arbetsytan nu. Välj en medlem.',
  'stand_in.not_leading': 'Du leder ingen grupp tills vidare, så ingen behöver vikariera för dig.',
  'stand_in.standing_in':
    'Du vikarierar själv några dagar. Kan du inte ändå, så avsluta det på min startsida: jag säger till ledaren.',
  'stand_in.mine': '{person} vikarierar för dig i {group}, {from} – {until}.',
  'stand_in.yours': 'Du vikarierar för {leader} i {group}, {from} – {until}.',
  'stand_in.end': 'Avsluta nu',
  'stand_in.ended': '{person} vikarierar inte längre för {leader} i {group}.',
  'stand_in.gone': 'Det är redan slut. Du behöver inte göra något mer.',
  'stand_in.notice.asked':
    '*{leader} har bett dig hoppa in som ledare för {group}*, från {from} till {until}. Från första dagen har du det som ledare har på min startsida, kan planera, räkna och intyga, och får deras kort. Det slutar av sig självt. Tack!',
  'stand_in.notice.cannot': 'Jag kan inte',
  'stand_in.notice.other':
    '{person} vikarierar för {leader} som ledare för {group}, från {from} till {until}. Du behöver inte göra något.',
  'stand_in.notice.over.yours': 'Du vikarierar inte längre för {leader} i {group}. Tack för att du ställde upp!',
  'stand_in.notice.over.mine':
    '{person} vikarierar inte längre för dig i {group}: korten kommer till dig. Du kan välja någon annan på min startsida.',
} as const satisfies Record<keyof typeof english, string>;
