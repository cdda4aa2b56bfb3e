import type { pausing as english } from '../en/pausing.js';

export const pausing = {
  'word.pause': 'uppehåll',
  'heard.pause': 'uppehåll, pausa, pausa besök, pausa besöken, återuppta',
  'pause.open': 'Pausa besöken',
  'pause.open_facility': 'Pausa ett helt häkte eller en anstalt',
  'pause.choose': 'Vilkas besök ska pausas eller börja igen?',
  'pause.nothing_to_pause':
    'Ledare pausar sin grupps besök, och nationella samordnare pausar ett helt häkte eller en anstalt. Fråga din ledare.',
  'pause.title': 'Pausa besöken',
  'pause.intro.group':
    'De här dagarna gör *{place}* inga besök. Besök som är publicerade ställs in, och de som skulle ha gått får varsitt besked. Veckomönstret väntar. Ingen frågar varför.',
  'pause.intro.facility':
    'De här dagarna besöker ingen grupp *{place}*. Besök som är publicerade ställs in, och de som skulle ha gått får varsitt besked. Veckomönstren väntar. Ingen frågar varför.',
  'pause.standing':
    '*Besöken är pausade {days}.* Det är {who} som har skrivit in det. Ändra dagarna här, eller börja igen. Besök som är inställda förblir det.',
  'pause.from': 'Första dagen utan besök',
  'pause.until': 'Sista dagen utan besök',
  'pause.until.hint': 'Lämna tomt om ingen vet än: då varar pausen tills någon börjar igen.',
  'pause.next': 'Se vilka som berörs',
  'pause.days': 'från och med {from} till och med {until}',
  'pause.days.open': 'från och med {from} tills vidare',
  'pause.days.one': 'den {from}',
  'pause.problem.missing': 'Välj en dag.',
  'pause.problem.past': 'Den dagen har varit. Välj i dag eller en senare dag.',
  'pause.problem.before_from': 'Välj den första dagen eller en senare.',
  'pause.problem.too_far': 'Det är mer än tre år bort. Välj en tidigare dag.',
  'pause.preview.days': '*{place}*: inga besök {days}.',
  'pause.preview.visits':
    '{count, plural, =0 {Inget besök är publicerat de dagarna, så inget ställs in.} one {Ett besök ställs in:} other {# besök ställs in:}}',
  'pause.preview.more': 'och {count, plural, one {# till} other {# till}}',
  'pause.preview.people':
    '{count, plural, =0 {Ingen är anmäld då.} one {En person får besked: {people}.} other {# personer får varsitt besked: {people}.}} Det räknas ingen till last.',
  'pause.preview.changed': 'Något har ändrats sedan du tittade. Så här är det nu:',
  'pause.confirm': 'Pausa besöken',
  'pause.back': 'Andra dagar',
  'pause.done':
    'Besöken är pausade {days}. {count, plural, =0 {Inget ställdes in.} one {Ett besök ställdes in, och de som skulle ha gått får besked.} other {# besök ställdes in, och de som skulle ha gått får besked.}}',
  'pause.end': 'Börja igen nu',
  'pause.ended':
    'Från och med nu går det att planera besök igen. De som ställdes in förblir inställda, eftersom de anmälda har gjort upp andra planer: planera nya och publicera veckan.',
  'pause.over':
    'Pausen för *{place}* är snart slut: från och med {first} går det att göra besök igen. De som ställdes in förblir inställda, eftersom de anmälda har gjort upp andra planer. Planera nya och publicera veckan.',
  'pause.changed_meanwhile': 'Någon annan har ändrat det under tiden. Så här är det nu:',
  'pause.gone':
    'Den pausen är redan slut, eller har ändrats. Öppna den igen med `/visit uppehåll` så ser du hur det är nu.',
  'pause.place_gone': 'Den gruppen är stängd, så det finns inget att pausa.',
  'pause.channel.group':
    'Våra besök är pausade {days}. De som skulle ha gått då har fått besked. Ni ser här när de börjar igen.',
  'pause.channel.facility':
    'Alla besök på {facility} är pausade {days}. De som skulle ha gått då har fått besked. Ni ser här när de börjar igen.',
  'notice.paused.group':
    '{group} pausar besöken{until, select, none {} other { till och med {until}}}. {count, plural, =0 {} one {Ditt besök är inställt:} other {Dina besök är inställda:}}',
  'notice.paused.facility':
    '{facility} tar inte emot besök just nu{until, select, none {} other {, till och med {until}}}. {count, plural, =0 {} one {Ditt besök är inställt:} other {Dina besök är inställda:}}',
  'notice.paused.waited':
    '{count, plural, one {Du stod i kö till det här besöket, och köplatsen finns inte kvar:} other {Du stod i kö till de här besöken, och köplatserna finns inte kvar:}}',
  'notice.paused.more': 'och {count, plural, one {# besök till} other {# besök till}}',
  'notice.paused.nothing_to_do': 'Du behöver inte göra något, och det räknas inte som ett återbud.',
  'plan.paused.group':
    '*Gruppens besök är pausade {days}* (inskrivet av {who}). Veckomönstret väntar, och det går inte att planera besök de dagarna.',
  'plan.paused.facility':
    '*Alla besök här är pausade {days}* (inskrivet av {who}). Veckomönstret väntar, och det går inte att planera besök de dagarna.',
  'refusal.paused_then.group':
    'Gruppens besök är pausade {days}, så det går inte att planera något då. Välj andra dagar, eller börja igen med `/visit uppehåll`.',
  'refusal.paused_then.facility':
    'Alla besök här är pausade {days}, så det går inte att planera något då. Välj andra dagar, eller fråga de nationella samordnarna, som har pausat dem.',
  'refusal.not_to_post.starting_up':
    'Besöken här har inte börjat än, så veckan går inte att publicera: den förblir ett utkast. Studiebesök och kurser kan du planera med `/visit tillfälle`. En administratör ställer in när besöken börjar, med `/visit inställningar`.',
  'refusal.not_to_post.closed':
    'Besöken här har upphört, så veckan går inte att publicera. Är det fel, så be en administratör ändra det med `/visit inställningar`.',
} as const satisfies Record<keyof typeof english, string>;
