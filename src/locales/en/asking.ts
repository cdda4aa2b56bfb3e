export const asking = {
  'ask.button': 'Ask the group',
  'ask.button_spoken': 'Ask the group about {when}',
  'ask.done':
    'The group is asked: {channel} shows now that *{when}*, {facility}, needs {missing, plural, one {{least, plural, =1 {a volunteer} other {one more}}} other {# more}}, with a button to claim. You’ll hear as soon as enough people come.',
  'asked.looking':
    'Can you come? The visit on *{when}*, {facility}, needs {missing, plural, one {{least, plural, =1 {a volunteer} other {one more}}} other {# more}} to run.',
  'asked.found': 'Found, thank you! The visit on *{when}*, {facility}, will run.',
  'asked.closed':
    'The visit on *{when}*, {facility}, needs {missing, plural, one {{least, plural, =1 {a volunteer} other {one more}}} other {# more}} to run, but places can’t be claimed just now.',
  'asked.called_off':
    'The visit on *{when}*, {facility}, is called off, so nobody goes. Thank you to everybody who thought of stepping in!',
  'asked.begun': 'It is time for the visit on *{when}*, {facility}, so places can’t be claimed any more.',
  'asked.removed':
    'The visit on *{when}*, {facility}, is no longer in the plan, so nobody is needed. Thank you to everybody who thought of stepping in!',
  'refusal.ask_unposted':
    'That week is not posted yet. Post it in the plan: then the group sees its visits and can claim them.',
  'refusal.has_enough':
    'Enough people come on that visit now, so it will run: there is no need to ask. The plan shows who comes.',
  'refusal.no_room_to_ask':
    'Nobody more could claim that visit: the facility lets in only {most} at once, over all visits at that hour. Move it in the plan, or call it off.',
  'refusal.asked_today':
    'The group has been asked about that visit today, and the question stays in {channel} until the visit begins. {again, select, tomorrow {You can ask once more tomorrow.} other {If nobody can, call the visit off in the plan, so that everybody knows in time.}}',
} as const;
