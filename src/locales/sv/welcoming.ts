import type { welcoming as english } from '../en/welcoming.js';

export const welcoming = {
  'welcome.volunteer':
    '*Välkommen till {group}!* Jag heter Visiting Hours: gruppens besök står i {channel}, och du anmäler dig med ett tryck. Före ditt första besök är det några saker som ska bli klara; jag visar vilka, och vad som kommer härnäst. Ingen har bråttom, och dina ledare är glada att du är här.',
  'welcome.leader':
    '*Nu leder du {group}. Tack!* Planera en vecka, publicera den i {channel} och se vem som är redo att gå. På söndagskvällen får du ett kort av mig med det som väntar på dig, så att tio minuter räcker.',
  'welcome.national':
    '*Välkommen som nationell samordnare!* Du ser alla häkten, anstalter och grupper, vad ledarna har godkänt och siffror som inte kan peka ut någon. Allt finns på min startsida, när du behöver det.',
  'welcome.stored':
    'Det här sparar jag om dig: ditt Slack-id, vilka besök du går på, vad av din utbildning som är klart och det du själv väljer här. Aldrig något om den som får besök: skriv inget om hen till mig.',
  'welcome.language': 'Vill du hellre läsa på ett annat språk?',
  'welcome.all': 'Allt jag kan',
} satisfies Record<keyof typeof english, string>;
