import type { clearing as english } from '../en/clearing.js';

export const clearing = {
  'refusal.already_cleared': 'Besöket har redan fått klartecken: du behöver inte göra något mer.',

  'clearance.not_yet': 'väntar på klartecken',
  'clearance.awaited': '*Väntar på klartecken*: du får besked innan du ger dig av.',
  'clearance.ask_first':
    '*Väntar fortfarande på klartecken*: {leaders, select, none {hör med {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}} innan du ger dig av.} other {fråga {leaders} innan du ger dig av.}}',
  'crowding.ask_first':
    '*Fler kommer den tiden än som släpps in samtidigt* (högst {most, number}): {leaders, select, none {flytta eller ställ in ett besök i planen, eller be någon lämna återbud.} other {fråga {leaders} innan du ger dig av.}}',
  'clearance.question': 'Besöket *{when}*, {facility}, *väntar fortfarande på klartecken*.',
  'clearance.question.next':
    'Har de sagt ja? Det räcker med ett tryck: det syns i schemat, och de anmälda får besked. Blir det nej ställer du in besöket i planen.',
  'clearance.question.correction':
    'Du kan strax få en fråga om besöket *{when}*, {facility}, har fått klartecken. Bortse från den: något har ändrats sedan den skrevs. Planen visar vad som gäller.',
  'clearance.mark': 'Klartecken finns',
  'clearance.mark_spoken': 'Klartecken finns: {when}',
  'clearance.marked':
    'Tack! Nu finns klartecken för *{when}*, {facility}. Det syns i schemat, och de anmälda får besked.',
  'clearance.cleared':
    '*Klartecken finns*: ditt besök *{when}*, {facility}. Du behöver inte fråga någon innan du ger dig av.',
  'clearance.your_visit': 'Om ditt besök: *{when}*, {facility}.',
  'clearance.calendar':
    'Väntade på klartecken när det här sparades. Se hur det är innan du ger dig av: /visit mina i Slack.',
} as const satisfies Record<keyof typeof english, string>;
