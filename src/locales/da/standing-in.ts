import type { standingIn as english } from '../en/standing-in.js';

export const standingIn = {
  'stand_in.open': 'Nogen træder i mit sted',
  'stand_in.title': 'I mit sted',
  'stand_in.intro':
    'Vælg, hvem der leder {groups} i dit sted, og i hvilke dage. Det begynder og slutter af sig selv. Imens går dine kort til den person; du kan stadig gøre alt selv.',
  'stand_in.person': 'Hvem træder i dit sted',
  'stand_in.person_hint': 'Hvem som helst i workspacet. Bedst er en, der kender gruppen.',
  'stand_in.groups': 'I hvilke grupper',
  'stand_in.from': 'Første dag',
  'stand_in.until': 'Sidste dag',
  'stand_in.hint': 'Begge dage tæller med, efter kalenderen på det sted, I besøger.',
  'stand_in.saved':
    'Noteret: {person} træder i dit sted fra {from} til {until}. Det fortæller jeg den person og de andre besøgsledere. Du kan slutte det på min startside, når du vil.',
  'stand_in.problem.nobody': 'Vælg en person.',
  'stand_in.problem.no_group': 'Vælg mindst én gruppe.',
  'stand_in.problem.missing': 'Vælg en dag.',
  'stand_in.problem.past': 'Den dag har været. Vælg en senere.',
  'stand_in.problem.before_from': 'Vælg den første dag eller en senere.',
  'stand_in.problem.too_long': 'Højst et år ad gangen. Er det længere, så giv gruppen videre i stedet.',
  'stand_in.problem.is_yourself': 'Det er dig. Vælg en anden.',
  'stand_in.problem.leads_already':
    'Den person leder allerede gruppen og kan gøre alt, hvad du kan. Vælg en anden, eller luk: Mere skal der ikke til.',
  'stand_in.problem.overlaps':
    'Nogen træder allerede i dit sted nogle af de dage. Slut det på min startside først, eller vælg andre dage.',
  'stand_in.problem.outsider': 'Den person kan ikke være med i workspacet nu. Vælg et medlem.',
  'stand_in.not_leading': 'Du leder ingen gruppe indtil videre, så ingen behøver at træde i dit sted.',
  'stand_in.mine': '{person} træder i dit sted i {group}, {from} – {until}.',
  'stand_in.yours': 'Du træder ind for {leader} i {group}, {from} – {until}.',
  'stand_in.end': 'Slut det nu',
  'stand_in.ended': '{person} træder ikke længere ind for {leader} i {group}.',
  'stand_in.gone': 'Det er allerede slut. Mere skal der ikke til her.',
  'stand_in.notice.asked':
    '*{leader} har bedt dig træde ind som besøgsleder for {group}*, fra {from} til {until}. Fra den første dag har du det, som besøgsledere har på min startside, kan planlægge, tælle og godkende, og får deres kort. Det slutter af sig selv. Tak!',
  'stand_in.notice.cannot': 'Jeg kan ikke',
  'stand_in.notice.other':
    '{person} træder ind for {leader} som besøgsleder for {group}, fra {from} til {until}. Du behøver ikke gøre noget.',
  'stand_in.notice.over.yours': 'Du træder ikke længere ind for {leader} i {group}. Tak, fordi du trådte til!',
  'stand_in.notice.over.mine':
    '{person} træder ikke længere i dit sted i {group}: Kortene kommer til dig. Du kan vælge en anden på min startside.',
} as const satisfies Record<keyof typeof english, string>;
