export const lapsing = {
  'lapsed.you':
    'You can’t go on your visit on *{when}*, {facility}, as things stand. {count, plural, one {One thing is missing} other {# things are missing}} for that day: {names}.',
  'lapsed.you.place':
    'Your place stays yours until you give it up. If this can’t be in place by then, please give it up, so that somebody else can go.',
  'lapsed.leader':
    '{who} can’t go on the visit on *{when}*, {facility}, as things stand. Missing for that day: {names}. {needed, plural, =0 {The visit still runs without them.} one {{least, plural, =1 {Somebody} other {One more}} who is ready is needed for it to run.} other {# more who are ready are needed for it to run.}}',
  'lapsed.leader.newcomer':
    '{who} can’t go along on the visit on *{when}*, {facility}, as things stand. Missing for that day: {names}.',
  'lapsed.leader.next':
    '{who} keeps the place until it is given up. Has it been renewed already? Then verify it with `/visit verify`.',
  'lapsed.plan': 'Can’t go as things stand: {people}',
  'lapsed.plan.person': '{who} ({names})',
  'lapsed.needs_more':
    'needs {needed, plural, one {# more} other {# more}}: {count, plural, one {# is} other {# are}} not ready',

  'lapsing.text': 'Your *{name}* is valid until *{date}*.',
  'lapsing.text_area': 'Your *{name}* for the area {area} is valid until *{date}*.',
  'lapsing.text_here': 'Your *{name}* for {facility} is valid until *{date}*.',
  'lapsing.blocks': 'After that day you can’t go on visits at {facility} until it is renewed.',
  'lapsing.only_reminds': 'You can go on visits after that day too; it would be good to renew it by then.',
  'lapsing.answer': 'An answer takes about {days, plural, one {# day} other {# days}}, so it is good to apply now.',
  'lapsing.ask': 'Ask {leaders} how to renew it.',
  'lapsing.signed_up': 'You are signed up for {when}, {place}. Nothing more to do until then.',
  'lapsing.correction':
    'You may be about to get a reminder about {name} that is no longer right: something has changed since it was written. `/visit training` shows what holds now.',
} as const;
