export const clearing = {
  'refusal.already_cleared': 'That visit is ticked as cleared already: there is nothing more to do.',

  'clearance.not_yet': 'not cleared with the facility yet',
  'clearance.awaited': '*Not cleared with the facility yet*: you’ll hear how it stands before you travel.',
  'clearance.ask_first':
    '*Not cleared with the facility yet*: {leaders, select, none {ask {kind, select, remand_prison {the remand prison} prison {the prison} other {the facility}} before you travel.} other {ask {leaders} before you travel.}}',
  'crowding.ask_first':
    '*More people come at that time than are let in at once* (at most {most, number}): {leaders, select, none {move or call off a visit in the plan, or ask somebody to give up their place.} other {ask {leaders} before you travel.}}',
  'clearance.question': 'The visit on *{when}*, {facility}, is *not cleared with the facility yet*.',
  'clearance.question.next':
    'Have they said yes? One press is enough: the schedule shows it, and whoever has a place is told. If they say no, call it off in the plan.',
  'clearance.question.correction':
    'You may be about to get a question whether the visit on *{when}*, {facility}, is cleared. Never mind it: something has changed since it was written. The plan shows what holds now.',
  'clearance.mark': 'It is cleared',
  'clearance.mark_spoken': 'It is cleared: {when}',
  'clearance.marked':
    'Thank you: *{when}*, {facility}, is cleared with the facility. The schedule shows it, and whoever has a place is told.',
  'clearance.cleared':
    '*Cleared with the facility*: your visit on *{when}*, {facility}. You need not ask anybody before you travel.',
  'clearance.your_visit': 'About your visit: *{when}*, {facility}.',
  'clearance.calendar':
    'Not cleared with the facility yet when this was saved. Before you travel, see how it stands: /visit mine in Slack.',
} as const;
