import type { claiming as english } from '../en/claiming.js';

export const claiming = {
  'word.claim': 'anmäl',
  'heard.claim': 'anmäl, anmäl mig, anmälan, anmäla, ta, ta plats, boka',
  'word.mine': 'mina',
  'heard.mine': 'mina, mina besök, mitt, besök, besöken',
  'word.release': 'återbud',
  'heard.release':
    'återbud, lämna återbud, släpp, avboka, avanmäl, avanmäl mig, lämna, förhinder, jag har förhinder, sjuk, jag är sjuk',
  'refusal.shift_gone': 'Det besöket finns inte längre i planen. Se vad som är ledigt nu med `/visit schema`.',
  'refusal.not_posted': 'Den veckan är inte publicerad än. Du ser den i gruppens kanal så snart den är det.',
  'refusal.called_off': 'Det besöket är inställt. Se vad mer som är ledigt med `/visit schema`.',
  'refusal.begun': 'Det besöket har redan börjat. Se vad som kommer med `/visit schema`.',
  'refusal.begun_yours': 'Besöket har redan börjat, så jag kan inte ta emot ditt återbud. Skriv genast till {leaders}.',
  'refusal.full':
    'Någon hann precis före: nu är alla platser tagna. Tack för att du ville! Se vad som fortfarande är ledigt med `/visit schema`.',
  'refusal.facility_full':
    'Det finns inte plats för en till på det besöket: bara ett visst antal besökare släpps in samtidigt, på alla besök där den tiden. Tack för att du ville! Se vad som är ledigt med `/visit schema`.',
  'refusal.already_yours': 'Du är redan anmäld till det besöket. Se alla dina besök med `/visit mina`.',
  'refusal.overlapping':
    'Besöket krockar med ett som du redan är anmäld till, {when}. Lämna först återbud till det med `/visit återbud`, eller välj ett annat med `/visit anmäl`.',
  'refusal.starting_up': 'Besöken här har inte startat än. Din ledare skriver i kanalen när det är dags.',
  'refusal.closed': 'Besöken här har upphört. Fråga din ledare om andra grupper.',
  'refusal.not_a_member':
    'Bara gruppens frivilliga kan anmäla sig till besöken. Gå med i {channel} och försök igen, eller be en ledare bjuda in dig.',
  'refusal.resting':
    'Enligt inställningarna tar du paus just nu. Säg till din ledare när du vill börja igen, så ändrar en administratör det med `/visit inställningar`.',
  'refusal.not_yours': 'Du är inte anmäld till det besöket. Se dina besök med `/visit mina`.',
  'refusal.undo_too_late':
    'Det har gått mer än tio minuter, så det går inte att ångra längre. Lämna i stället återbud med `/visit återbud`.',
  'refusal.not_a_leader': 'Det är gruppens ledare som planerar. Fråga {leaders}.',
  'refusal.not_a_leader_anywhere':
    'Det är ledare som planerar, och du leder ingen grupp här. Be en administratör lägga till dig med `/visit inställningar`.',
  'refusal.week_over': '{week} är över och går inte att ändra. Planera kommande vecka med `/visit planera`.',
  'refusal.nothing_to_post': 'Det finns inget besök i veckan än. Lägg till ett och publicera sedan.',
  'refusal.too_many_visits': 'En vecka rymmer högst {most, plural, one {# besök} other {# besök}}. Ta bort ett först.',
  'refusal.changed_meanwhile':
    '{who} har ändrat det här under tiden. Öppna det igen med `/visit planera` så ser du hur det är nu.',
  'refusal.already_called_off': 'Det besöket är redan inställt: du behöver inte göra något mer.',
  'refusal.no_room_then':
    'Här släpps {most} in samtidigt, och andra kommer den tiden: tillsammans med dem som är anmälda till det här besöket blir det för många. Välj en annan tid, eller be någon lämna återbud först.',
  'refusal.has_claims':
    'Någon är anmäld till det besöket. Ställ in det i stället för att ta bort det, så får de anmälda besked.',
  'refusal.not_an_admin':
    'Det är arbetsytans administratörer och ägare som gör inställningar. Fråga någon av dem; det tar fem minuter.',
  'refusal.group_closed': 'Den gruppen är stängd. Se vad som är ledigt för dig nu med `/visit schema`.',
  'refusal.no_group':
    'Du är inte med i någon frivilliggrupp här än. Gå med i gruppens kanal, så kan du anmäla dig till besök direkt.',

  'claim.done': 'Du är anmäld: *{when}*, {facility}. Tack!',
  'claim.alone':
    '{needed, plural, =0 {Du kan gå ensam.} one {Du är först. En till behövs för att besöket ska bli av.} other {Du är först. # till behövs för att besöket ska bli av.}}',
  'claim.with': 'Tillsammans med dig: {names}.',
  'claim.with_needs':
    'Tillsammans med dig: {names}. {needed, plural, one {En till behövs för att besöket ska bli av.} other {# till behövs för att besöket ska bli av.}}',
  'claim.with_number': '{count, plural, one {En person till är anmäld} other {# personer till är anmälda}}.',
  'claim.with_number_needs':
    '{count, plural, one {En person till är anmäld} other {# personer till är anmälda}}. {needed, plural, one {En till behövs för att besöket ska bli av.} other {# till behövs för att besöket ska bli av.}}',
  'claim.next':
    'Har du ändrat dig? Du kan ångra i tio minuter. Därefter lämnar du återbud med `/visit återbud`. Alla dina besök: `/visit mina`.',
  'claim.undo': 'Ångra',
  'claim.undone':
    'Ångrat: du är inte längre anmäld till besöket *{when}*. Se vad mer som är ledigt med `/visit schema`.',
  'claim.button': 'Anmäl mig',
  'claim.button_spoken': 'Anmäl mig {when}',
  'claim.modal_title': 'Anmäl dig till besök',
  'claim.modal_submit': 'Anmäl mig',
  'claim.modal_label': 'Vilket besök vill du anmäla dig till?',
  'claim.none_open':
    'Inget besök är ledigt just nu. Nya veckor publiceras i gruppens kanal; dina egna besök finns under `/visit mina`.',
  'claim.closed_that_day': 'Inget besök att anmäla sig till den dagen',
  'claim.none_that_day': 'Inget besök är ledigt den dagen. Se alla lediga besök med `/visit schema`.',
  'claim.unknown_day':
    'Jag förstår inte vilken dag du menar. Skriv en veckodag eller ett datum, som i `/visit anmäl tisdag` eller `/visit anmäl 24 nov`, eller bara `/visit anmäl`.',

  'release.button': 'Lämna återbud',
  'release.button_spoken': 'Lämna återbud {when}',
  'release.done':
    'Du har lämnat återbud till besöket *{when}*, och platsen är ledig igen. Tack för att du säger till! Se vad som är ledigt med `/visit schema`.',
  'release.confirm_title': 'Lämna återbud?',
  'release.confirm_text': '{when}, {facility}. Någon annan kan ta din plats direkt.',
  'release.confirm_yes': 'Lämna återbud',
  'release.confirm_no': 'Behåll platsen',
  'release.which': '*Vilket besök får du förhinder till?* Det är helt okej: bra att du säger till.',

  'mine.title': 'Dina besök',
  'mine.none': 'Du har inga kommande besök. Se vad som är ledigt med `/visit schema`.',
  'mine.next': 'Kan du inte komma? Tryck på *Lämna återbud* så snart du vet. Fler besök: `/visit anmäl`.',

  'help.title': 'Det här kan du göra',
  'help.volunteer': 'Anmäl dig till besök, se dina egna eller lämna återbud om du får förhinder.',
  'help.leader': 'Du leder {groups}. Planera veckan och publicera den i kanalen.',
  'help.national':
    'Du följer besöken i hela landet. {channel, select, none {} other {Det som rör hela landet kommer i {channel}. }}Med `/visit olevererat` ser du meddelanden som inte har kommit fram.',
  'help.admin': 'Du kan lägga till häkten och anstalter, grupper och ledare.',
  'help.nobody':
    'Du är inte med i någon frivilliggrupp här än. Gå med i gruppens kanal, så kan du anmäla dig till besök direkt.',
  'help.claim': 'Anmäl mig till besök',
  'help.mine': 'Mina besök',
  'help.schedule': 'Veckans besök',
  'help.plan': 'Planera veckan',
  'help.setup': 'Inställningar',
  'help.unknown_alone': 'Jag känner inte till det ordet. Det här kan du göra:',
  'help.unknown': 'Jag känner inte till det ordet. Menade du {suggestions}?',

  'home.title': 'Visiting Hours',
  'home.mine': 'Dina nästa besök',
  'home.open': 'Lediga besök',
  'home.none_mine': 'Inget inbokat. När du anmäler dig till ett besök syns det här.',
  'home.none_open': 'Alla platser är tagna, eller så är nästa vecka inte publicerad än.',
  'home.privacy': 'Inget om dem du besöker skrivs in eller sparas här.',
} as const satisfies Record<keyof typeof english, string>;
