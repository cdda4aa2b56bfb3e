import type { clearing as english } from '../en/clearing.js';

export const clearing = {
  'refusal.already_cleared': 'Besøget har allerede fået grønt lys: Du behøver ikke gøre mere.',

  'clearance.not_yet': 'venter på grønt lys fra stedet',
  'clearance.awaited': '*Venter på grønt lys fra stedet*: Du får besked, før du tager af sted.',
  'clearance.ask_first':
    '*Venter stadig på grønt lys fra stedet*: {leaders, select, none {Spørg {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}}, før du tager af sted.} other {Spørg {leaders}, før du tager af sted.}}',
  'crowding.ask_first':
    '*Der kommer flere på det tidspunkt, end der må komme ind ad gangen* (højst {most, number}): {leaders, select, none {Flyt eller aflys et besøg i planen, eller bed nogen om at melde afbud.} other {Spørg {leaders}, før du tager af sted.}}',
  'clearance.question': 'Besøget *{when}*, {facility}, *venter stadig på grønt lys fra stedet*.',
  'clearance.question.next':
    'Har de sagt ja? Ét tryk er nok: Det kan ses i skemaet, og dem, der har en plads, får besked. Bliver det et nej, aflyser du besøget i planen.',
  'clearance.question.correction':
    'Måske får du lige nu et spørgsmål, om besøget *{when}*, {facility}, har fået grønt lys. Se bort fra det: Noget er ændret, siden det blev skrevet. Planen viser, hvad der gælder.',
  'clearance.mark': 'Der er grønt lys',
  'clearance.mark_spoken': 'Der er grønt lys: {when}',
  'clearance.marked':
    'Tak! Nu er der grønt lys for *{when}*, {facility}. Det kan ses i skemaet, og dem, der har en plads, får besked.',
  'clearance.cleared':
    '*Der er grønt lys fra stedet*: dit besøg *{when}*, {facility}. Du behøver ikke spørge nogen, før du tager af sted.',
  'clearance.your_visit': 'Om dit besøg: *{when}*, {facility}.',
  'clearance.calendar':
    'Ventede på grønt lys fra stedet, da det her blev gemt. Se, hvordan det er, før du tager af sted: /visit mine i Slack.',
} as const satisfies Record<keyof typeof english, string>;
