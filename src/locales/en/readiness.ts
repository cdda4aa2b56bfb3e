export const readiness = {
  'word.ready': 'ready',
  'heard.ready': 'ready, status',
  'word.join': 'join',
  'heard.join': 'join, start',
  'ready.not_yet':
    'You are not ready for the visit on {when} yet. {count, plural, one {One thing is missing} other {# things are missing}}: {names}.',
  'ready.missing': '{name}',
  'ready.lapsed': '{name} (only valid until {date})',
  'ready.next_session': 'Next session: {when}, {place}.',
  'ready.ask': 'No session is planned yet. Ask {leaders}.',
  'ready.sign_up': 'Sign me up',
  'ready.sign_up_spoken': 'Sign me up {when}: {name}',
  'ready.go_along': 'Go along',
  'ready.go_along_spoken': 'Go along as a newcomer {when}',
  'ready.go_along_text':
    'Until then you can go along as a newcomer: you come with the others and learn, without taking a place.',
  'ready.open_training': 'See my training',
  'ready.along_done': 'You are going along on *{when}*, {facility}. Welcome!',
  'refusal.not_ready': 'You are not ready for that visit yet. See what is missing with `/visit training`.',
  'refusal.shadow_taken':
    'Somebody else is already going along on that visit. See other visits with `/visit schedule`.',
  'claim.none_ready':
    'There are open visits here, but you are not ready yet. See what is missing, and how to get it, with `/visit training`.',
} as const;
