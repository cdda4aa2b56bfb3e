import type { claiming as english } from '../en/claiming.js';

export const claiming = {
  'refusal.shift_gone': 'Det besöket finns inte längre i planen. Se vad som är ledigt nu med `/visit schema`.',
  'refusal.not_posted': 'Den veckan är inte publicerad än. Du ser den i gruppens kanal så snart den är det.',
  'refusal.called_off': 'Det besöket är inställt, så ingen åker. Se vad mer som är ledigt med `/visit schema`.',
  'refusal.begun': 'Det besöket har redan börjat. Se vad som kommer med `/visit schema`.',
  'refusal.begun_yours': 'Besöket har redan börjat, så jag kan inte lämna platsen åt dig. Skriv genast till {leaders}.',
  'refusal.full':
    'Någon hann precis före: besöket är fullt nu. Tack för att du ville! Se vad som fortfarande är ledigt med `/visit schema`.',
  'refusal.already_yours': 'Du har redan en plats på det besöket. Se alla dina besök med `/visit mina`.',
  'refusal.overlapping':
    'Det krockar med ett besök du redan har, {when}. Lämna det först med `/visit släpp`, eller välj ett annat med `/visit ta`.',
  'refusal.paused': 'Besöken här är pausade just nu. Din ledare skriver i kanalen när de börjar igen.',
  'refusal.starting_up': 'Besöken här har inte startat än. Din ledare skriver i kanalen när det är dags.',
  'refusal.closed': 'Besöken här har upphört. Fråga din ledare om andra grupper.',
  'refusal.not_a_member':
    'Det är gruppens frivilliga som kan ta dess besök. Gå med i {channel} och försök igen, eller be en ledare bjuda in dig.',
  'refusal.resting':
    'Det står här att du tar en paus. Säg till din ledare när du vill tillbaka, så ändrar en administratör det med `/visit inställningar`.',
  'refusal.not_yours': 'Du har ingen plats på det besöket. Se dina besök med `/visit mina`.',
  'refusal.undo_too_late': 'Det går att ångra i tio minuter. Du kan fortfarande lämna platsen med `/visit släpp`.',
  'refusal.not_a_leader': 'Det är gruppens ledare som planerar: {leaders}. Fråga någon av dem.',
  'refusal.not_a_leader_anywhere':
    'Det är ledare som planerar, och du leder ingen grupp här. Be en administratör lägga till dig med `/visit inställningar`.',
  'refusal.week_over': '{week} är över och går inte att ändra. Planera kommande vecka med `/visit planera`.',
  'refusal.nothing_to_post': 'Det finns inget besök i veckan än. Lägg till ett och publicera sedan.',
  'refusal.too_many_visits': 'En vecka rymmer högst {most, plural, one {# besök} other {# besök}}. Ta bort ett först.',
  'refusal.changed_meanwhile':
    '{who} har ändrat det här under tiden. Öppna det igen med `/visit planera` så ser du hur det är nu.',
  'refusal.already_called_off': 'Det besöket är redan inställt.',
  'refusal.has_claims': 'Någon har en plats på det besöket. Ställ in det i stället, så får de veta.',
  'refusal.not_an_admin':
    'Det är arbetsytans administratörer och ägare som gör inställningar. Fråga någon av dem; det tar fem minuter.',
  'refusal.no_group':
    'Du är inte med i någon besöksgrupp här än. Gå med i gruppens kanal, så kan du ta dess besök direkt.',

  'claim.done': 'Du är med: *{when}*, {facility}. Tack!',
  'claim.alone':
    'Du är först. {needed, plural, =0 {Du kan åka själv.} one {En till behövs för att besöket ska bli av.} other {# till behövs för att besöket ska bli av.}}',
  'claim.with': 'Du åker med {names}.',
  'claim.with_needs':
    'Du åker med {names}. {needed, plural, one {En till behövs för att besöket ska bli av.} other {# till behövs för att besöket ska bli av.}}',
  'claim.with_number': '{count, plural, one {En person till kommer} other {# personer till kommer}} med dig.',
  'claim.with_number_needs':
    '{count, plural, one {En person till kommer} other {# personer till kommer}} med dig. {needed, plural, one {En till behövs för att besöket ska bli av.} other {# till behövs för att besöket ska bli av.}}',
  'claim.next': 'Ändrat dig? Du kan ångra i tio minuter; sedan `/visit släpp`. Alla dina besök: `/visit mina`.',
  'claim.undo': 'Ångra',
  'claim.undone': 'Ångrat. Din plats *{when}* är ledig igen. Se vad mer som är ledigt med `/visit schema`.',
  'claim.button': 'Ta plats',
  'claim.button_spoken': 'Ta plats {when}',
  'claim.modal_title': 'Ta ett besök',
  'claim.modal_submit': 'Ta plats',
  'claim.modal_label': 'Vilket besök vill du åka på?',
  'claim.none_open':
    'Inget besök är ledigt just nu. Nya veckor publiceras i gruppens kanal; dina egna besök finns under `/visit mina`.',
  'claim.none_that_day': 'Inget besök är ledigt den dagen. Se alla lediga besök med `/visit schema`.',
  'claim.unknown_day':
    'Jag kunde inte läsa ”{typed}” som en dag. Skriv en veckodag, som i `/visit ta tisdag`, eller bara `/visit ta`.',

  'release.button': 'Lämna min plats',
  'release.button_spoken': 'Lämna min plats {when}',
  'release.done':
    'Din plats *{when}* är ledig för någon annan. Tack för att du säger till. Se vad som är ledigt med `/visit schema`.',
  'release.confirm_title': 'Lämna din plats?',
  'release.confirm_text': '{when}, {facility}. Någon annan kan ta den direkt.',
  'release.confirm_yes': 'Lämna den',
  'release.confirm_no': 'Behåll den',
  'release.which': '*Vilket besök kan du inte komma på?* Det är helt i sin ordning: bra att du säger till.',

  'mine.title': 'Dina besök',
  'mine.none': 'Du har inga kommande besök. Se vad som är ledigt med `/visit schema`.',
  'mine.next': 'Kan du inte komma? Tryck *Lämna min plats* så snart du vet. Fler besök: `/visit ta`.',
  'mine.seat': '{state} · {company}',
  'mine.called_off': 'inställt',

  'help.title': 'Det här kan du göra',
  'help.volunteer': 'Ta ett besök, se dina egna eller lämna en plats du inte kan använda.',
  'help.leader': 'Du leder {groups}. Planera veckan och publicera den i kanalen.',
  'help.national':
    'Du följer besöken i hela landet. {channel, select, none {} other {Det som rör hela landet kommer i {channel}. }}Du ser också varje meddelande från oss som inte kom fram: `/visit olevererat`.',
  'help.admin': 'Du kan lägga till häkten och anstalter, grupper och ledare.',
  'help.nobody': 'Du är inte med i någon besöksgrupp här än. Gå med i gruppens kanal, så kan du ta dess besök direkt.',
  'help.words': 'Du kan också skriva: {words}.',
  'help.claim': 'Ta ett besök',
  'help.mine': 'Mina besök',
  'help.schedule': 'Veckans besök',
  'help.plan': 'Planera veckan',
  'help.setup': 'Inställningar',
  'help.unknown': 'Jag känner inte till ”{typed}”. Menade du {suggestions}?',

  'home.title': 'Visiting Hours',
  'home.mine': 'Dina nästa besök',
  'home.open': 'Besök du kan ta',
  'home.none_mine': 'Inget inbokat. När du tar ett besök syns det här.',
  'home.none_open': 'Allt är taget, eller så är nästa vecka inte publicerad än.',
  'home.more':
    '{count, plural, one {Ett besök till är ledigt} other {# besök till är lediga}}: se alla med `/visit ta`.',
  'home.lead': 'För ledare',
  'home.privacy': 'Inget om dem du besöker skrivs in eller sparas här.',
} as const satisfies Record<keyof typeof english, string>;
