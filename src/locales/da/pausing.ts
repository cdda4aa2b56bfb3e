import type { pausing as english } from '../en/pausing.js';

export const pausing = {
  'word.pause': 'besøgspause',
  'heard.pause': 'besøgspause, besøg på pause, sæt på pause, genoptag',
  'pause.open': 'Sæt besøg på pause',
  'pause.open_facility': 'Sæt et helt fængsel på pause',
  'pause.choose': 'Hvis besøg skal sættes på pause eller begynde igen?',
  'pause.nothing_to_pause':
    'Besøgsledere sætter deres gruppes besøg på pause, og landskontoret et helt fængsel eller arresthus. Spørg din besøgsleder.',
  'pause.title': 'Besøg på pause',
  'pause.intro.group':
    'De dage tager *{place}* ikke på besøg. Besøg, der er slået op, aflyses, og de tilmeldte får hver én besked. Ugemønsteret venter. Ingen spørger hvorfor.',
  'pause.intro.facility':
    'De dage kommer ingen grupper på besøg i *{place}*. Besøg, der er slået op, aflyses, og de tilmeldte får hver én besked. Ugemønstrene venter. Ingen spørger hvorfor.',
  'pause.standing':
    '*Besøgene er på pause {days}.* Det er {who}, der har skrevet det ind. Ret dagene her, eller begynd igen. Besøg, der er aflyst, forbliver aflyst.',
  'pause.from': 'Første dag uden besøg',
  'pause.until': 'Sidste dag uden besøg',
  'pause.until.hint': 'Lad feltet stå tomt, hvis ingen ved det endnu: Så varer pausen, til nogen begynder igen.',
  'pause.next': 'Se, hvem det berører',
  'pause.days': 'fra den {from} til og med den {until}',
  'pause.days.open': 'fra den {from} og indtil videre',
  'pause.days.one': 'den {from}',
  'pause.problem.missing': 'Vælg en dag.',
  'pause.problem.past': 'Den dag har været. Vælg i dag eller en senere dag.',
  'pause.problem.before_from': 'Vælg den første dag eller en senere.',
  'pause.problem.too_far': 'Det er mere end tre år frem. Vælg en tidligere dag.',
  'pause.preview.days': '*{place}*: ingen besøg {days}.',
  'pause.preview.visits':
    '{count, plural, =0 {Ingen besøg er slået op de dage, så intet aflyses.} one {Ét besøg aflyses:} other {# besøg aflyses:}}',
  'pause.preview.more': 'og {count, plural, one {# til} other {# til}}',
  'pause.preview.people':
    '{count, plural, =0 {Ingen er tilmeldt de dage.} one {Én person får besked: {people}.} other {# personer får hver én besked: {people}.}} Det tæller ikke imod nogen.',
  'pause.preview.changed': 'Noget er ændret, siden du så efter. Sådan er det nu:',
  'pause.confirm': 'Sæt på pause',
  'pause.back': 'Andre dage',
  'pause.done':
    'Besøgene er på pause {days}. {count, plural, =0 {Ingen blev aflyst.} one {Ét besøg er aflyst, og de tilmeldte får besked.} other {# besøg er aflyst, og de tilmeldte får besked.}}',
  'pause.end': 'Begynd igen nu',
  'pause.ended':
    'Fra nu af kan der planlægges besøg igen. De aflyste forbliver aflyst, for de tilmeldte har lavet andre planer: Planlæg nye, og slå ugen op.',
  'pause.over':
    'Pausen for *{place}* er snart slut: Fra den {first} kan der tages på besøg igen. De aflyste forbliver aflyst, for de tilmeldte har lavet andre planer. Planlæg nye, og slå ugen op.',
  'pause.changed_meanwhile': 'En anden har ændret det i mellemtiden. Sådan er det nu:',
  'pause.gone':
    'Den pause er allerede slut, eller den er ændret. Åbn den igen med `/visit besøgspause` for at se, hvordan det er nu.',
  'pause.place_gone': 'Den gruppe er lukket, så der er ikke noget at sætte på pause.',
  'pause.channel.group':
    'Vores besøg er på pause {days}. De tilmeldte har fået besked. I ser her, når de begynder igen.',
  'pause.channel.facility':
    'Alle besøg i {facility} er på pause {days}. De tilmeldte har fået besked. I ser her, når de begynder igen.',
  'notice.paused.group':
    '{group} holder pause med besøgene{until, select, none {} other { til og med den {until}}}. {count, plural, =0 {} one {Dit besøg er aflyst:} other {Dine besøg er aflyst:}}',
  'notice.paused.facility':
    '{facility} tager ikke imod besøg lige nu{until, select, none {} other {, til og med den {until}}}. {count, plural, =0 {} one {Dit besøg er aflyst:} other {Dine besøg er aflyst:}}',
  'notice.paused.waited':
    '{count, plural, one {Du stod i kø til dette besøg, og pladsen i køen findes ikke længere:} other {Du stod i kø til disse besøg, og pladserne i køen findes ikke længere:}}',
  'notice.paused.more': 'og {count, plural, one {# besøg til} other {# besøg til}}',
  'notice.paused.nothing_to_do': 'Du behøver ikke gøre noget, og det tæller ikke som et afbud.',
  'plan.paused.group':
    '*Gruppens besøg er på pause {days}* (skrevet ind af {who}). Ugemønsteret venter, og der kan ikke planlægges besøg de dage.',
  'plan.paused.facility':
    '*Alle besøg her er på pause {days}* (skrevet ind af {who}). Ugemønsteret venter, og der kan ikke planlægges besøg de dage.',
  'refusal.paused_then.group':
    'Gruppens besøg er på pause {days}, så der kan ikke planlægges noget de dage. Vælg andre dage, eller begynd igen med `/visit besøgspause`.',
  'refusal.paused_then.facility':
    'Alle besøg her er på pause {days}, så der kan ikke planlægges noget de dage. Vælg andre dage, eller spørg landskontoret, som har sat dem på pause.',
  'refusal.not_to_post.starting_up':
    'Besøgene her er ikke begyndt endnu, så ugen kan ikke slås op: Den forbliver en kladde. Studiebesøg og kurser kan du planlægge med `/visit arrangement`. En administrator angiver, hvornår besøgene begynder, med `/visit opsætning`.',
  'refusal.not_to_post.closed':
    'Besøgene her er ophørt, så ugen kan ikke slås op. Er det forkert, så bed en administrator om at ændre det med `/visit opsætning`.',
} as const satisfies Record<keyof typeof english, string>;
