export const company = {
  'company.left': 'A change to your visit on *{when}*, {facility}: {people} won’t be coming.',
  'company.somebody': 'somebody',
  'company.left_number':
    'A change to your visit on *{when}*, {facility}: {count, plural, one {one of you} other {# of you}} won’t be coming.',
  'company.told': 'The schedule in {channel} shows when somebody more comes.',
  'company.runs': 'Good news: your visit on *{when}*, {facility}, will run after all.',
  'company.freed':
    'Your place on the visit on *{when}*, {facility}, is free for somebody else now: {who} has given it up for you, so you don’t need to go.',
  'company.freed.next':
    'Was that a mistake? Claim it again while there is room, or write to {who}. You are welcome on any other visit.',
  'plan.menu.free': 'Free a place',
  'free.title': 'Free a place',
  'free.visit': '*{when}*\n{facility}',
  'free.intro':
    'Has somebody told you that they can’t come? I can ask others, and they keep the place until somebody takes it. Or free it at once, so that others can claim it. Either way I tell them.',
  'free.sought': 'others are asked',
  'free.nobody': 'Nobody has a place on this visit any more.',
  'free.button': 'Free the place',
  'free.confirm_title': 'Free this place?',
  'free.confirm_text': 'They are told at once, and somebody else can claim it.',
  'free.confirm_yes': 'Free the place',

  'notice.short_early':
    'A place is free again: the visit on *{when}*, {facility}, needs {missing, plural, one {{least, plural, =1 {a volunteer} other {one more}}} other {# more}} to run. {people}.',
  'reminder.last_call':
    'The visit on *{when}*, {facility}, still needs {missing, plural, one {{least, plural, =1 {a volunteer} other {one more}}} other {# more}} to run. {people}.',
  'reminder.last_call.next':
    'If nobody can, tell {kind, select, remand_prison {the remand prison} prison {the prison} other {the facility}} now and call the visit off in the plan: then nobody travels for nothing.',
} as const;
