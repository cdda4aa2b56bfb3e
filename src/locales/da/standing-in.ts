import type { standingIn as english } from '../en/standing-in.js';

export const standingIn = {
  'stand_in.open': 'Nogen afløser mig',
  'stand_in.title': 'Nogen afløser mig',
  'stand_in.intro':
    'Vælg, hvem der leder {groups} i dit sted, og i hvilke dage. Det begynder og slutter af sig selv. Imens går dine kort til den person; du kan stadig gøre alt selv.',
  'stand_in.person': 'Hvem afløser dig',
  'stand_in.person_hint': 'Hvem som helst i workspacet. Bedst er en, der kender gruppen.',
  'stand_in.groups': 'I hvilke grupper',
  'stand_in.from': 'Første dag',
  'stand_in.until': 'Sidste dag',
  'stand_in.hint': 'Begge dage tæller med, efter kalenderen på det sted, I besøger.',
  'stand_in.saved':
    'Noteret: {person} afløser dig fra {from} til {until}. Det fortæller jeg den person og de andre besøgsledere. Du kan afslutte det på min startside, når du vil.',
  'stand_in.problem.nobody': 'Vælg en person.',
  'stand_in.problem.no_group': 'Vælg mindst én gruppe.',
  'stand_in.problem.missing': 'Vælg en dag.',
  'stand_in.problem.past': 'Den dag har været. Vælg en senere.',
  'stand_in.problem.before_from': 'Vælg den første dag eller en senere.',
  'stand_in.problem.too_long': 'Højst et år ad gangen. Er det længere, så giv gruppen videre i stedet.',
  'stand_in.problem.is_yourself': 'Det er dig. Vælg en anden.',
  'stand_in.problem.leads_already':
    'Den person leder allerede gruppen og kan gøre alt, hvad du kan. Vælg en anden, eller luk: Du behøver ikke gøre mere.',
  'stand_in.problem.overlaps':
    'Nogen afløser dig allerede nogle af de dage. Afslut det på min startside først, eller vælg andre dage.',
  'stand_in.problem.outsider': 'Den person kan ikke være med i workspacet nu. Vælg et medlem.',
  'stand_in.not_leading': 'Du leder ingen gruppe indtil videre, så ingen behøver at afløse dig.',
  'stand_in.standing_in':
    'Du er selv afløser i nogle dage. Kan du ikke alligevel, så afslut det på min startside: Jeg siger det til besøgslederen.',
  'stand_in.mine': '{person} afløser dig i {group}, {from} – {until}.',
  'stand_in.yours': 'Du afløser {leader} i {group}, {from} – {until}.',
  'stand_in.end': 'Afslut nu',
  'stand_in.ended': '{person} afløser ikke længere {leader} i {group}.',
  'stand_in.gone': 'Det er allerede slut. Du behøver ikke gøre mere.',
  'stand_in.notice.asked':
    '*{leader} har bedt dig være afløser som besøgsleder for {group}*, fra {from} til {until}. Fra den første dag har du det, som besøgsledere har på min startside, kan planlægge, tælle og bekræfte, og får deres kort. Det slutter af sig selv. Tak!',
  'stand_in.notice.cannot': 'Jeg kan ikke',
  'stand_in.notice.other':
    '{person} afløser {leader} som besøgsleder for {group}, fra {from} til {until}. Du behøver ikke gøre noget.',
  'stand_in.notice.over.yours': 'Du afløser ikke længere {leader} i {group}. Tak, fordi du trådte til!',
  'stand_in.notice.over.mine':
    '{person} afløser dig ikke længere i {group}: Kortene kommer til dig. Du kan vælge en anden på min startside.',
} as const satisfies Record<keyof typeof english, string>;
