import type { guides as english } from '../en/guides.js';

export const guides = {
  'guide.heard.volunteer': 'frivillig, frivilliga, volontär',
  'guide.heard.leader': 'ledare',
  'guide.heard.mentor': 'mentor, mentorer',
  'guide.heard.national': 'nationell, nationell samordnare, samordnare',
  'guide.words': 'Visa alla ord',
  'guide.volunteer.title': 'Dina besök',
  'guide.volunteer.begin':
    '*Före ditt första besök* visar `/visit utbildning` vad som saknas och vad som kommer härnäst. Det är dagen för besöket som räknas.',
  'guide.volunteer.weeks':
    '*Anmäl dig* från inlägget i gruppens kanal, eller med `/visit anmäl`. En påminnelse kommer en vecka före och kvällen före. *Förhinder?* Tryck på *Hitta någon annan*: du har kvar platsen tills någon tar den. Dagen efter får en av er frågan hur många ni träffade: en siffra, inget mer.',
  'guide.volunteer.else':
    '`/visit ledig` när du inte vill få frågor, `/visit påminnelser` för tysta timmar, `/visit språk`, och `/visit uppgifter` för det som är sparat om dig.',
  'guide.leader.title': 'Leda en grupp',
  'guide.leader.begin':
    '*Planera veckan* med `/visit planera`: mönstret ger ett förslag, du ändrar det som är annorlunda, kryssar för det som häktet eller anstalten har sagt ja till, och publicerar. Den som berörs av en senare ändring får besked.',
  'guide.leader.weeks':
    '*Vem som får gå* står i `/visit redo`; notera vad någon har klart med `/visit intyga`, och planera studiebesök och kurser med `/visit tillfälle`. *För få?* Ett kort säger vem som kommer och vad som händer av sig självt; ett och ett halvt dygn före får folk frågan utan dig. På söndagskvällen kommer ett kort med det som väntar på dig.',
  'guide.leader.else':
    '*Uppehåll:* `/visit uppehåll`. *Siffror* som saknas: `/visit räkna`. *I januari* går du igenom året och godkänner det: `/visit årsrapport`. Ingen behöver säga varför ett besök ställdes in, och det finns ingenstans att skriva det.',
  'guide.mentor.title': 'Mentor i en en-till-en',
  'guide.mentor.begin':
    '*När du får frågan* är alla svar bra, och ett nej får ingen veta. När tillräckligt många har sagt ja pågår den, och `/visit en-till-en` visar dina. Den ni träffar finns ingenstans här: inget namn, inget skäl, inget ämne.',
  'guide.mentor.weeks':
    '*Tiden kommer ni överens om med häktet eller anstalten.* Skriv in den om ni vill ha en påminnelse kvällen innan; då ser jag också efter om alla får komma in den dagen. *Vi träffades* efteråt, och inget annat. Har det varit tyst länge får ni frågan hur det går, och alla svar är bra.',
  'guide.mentor.else':
    '*Vill du prata?* Ett tryck, och din frivilligledare hör av sig. De tre prickarna låter den vila, avrundar och avslutar den; ingen blir tillfrågad varför. 30 dagar efter att den avslutats raderas den här.',
  'guide.national.title': 'Samordna nationellt',
  'guide.national.begin':
    '*Lägg upp* häkten, anstalter och grupper med `/visit inställningar`, och säg med `/visit krav` vad varje program kräver. Det som folk redan har klart hämtar du in med `/visit importera`.',
  'guide.national.weeks':
    '*Siffror* visas varje måndag i den nationella kanalen, när de är så stora att ingen kan kännas igen. Skriv ingen egen siffra bredvid: skillnaden mellan två kan vara en enda människa. `/visit siffror` visar detsamma.',
  'guide.national.else':
    '*I januari* visar `/visit årsrapport` vem som har godkänt sitt år, och ger er allt som en fil, bara till er. `/visit olevererat` visar vad som inte har kommit fram; `/visit historik` vem som har tittat på vad.',
} satisfies Record<keyof typeof english, string>;
