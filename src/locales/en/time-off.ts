export const timeOff = {
  'word.away': 'away',
  'heard.away': 'away, time off, holiday, vacation',
  'time_off.open': 'Time off',
  'time_off.title': 'Time off',
  'time_off.intro':
    'Are you away for a while? Then I ask you for nothing, and nobody waits for you. Your leaders see that you are away, and nobody asks why.',
  'time_off.from': 'First day away',
  'time_off.until': 'Last day away',
  'time_off.hint': 'Both days count, by the calendar of the place you visit.',
  'time_off.days': '{from} – {until}',
  'time_off.remove': 'Take away',
  'time_off.removed': 'Taken away: I may ask you then.',
  'time_off.holds': '{count, plural, one {You have a place on a visit then:} other {You have places on visits then:}}',
  'time_off.held': 'What shall I do about it?',
  'time_off.held.cover': 'Find somebody else, who goes instead',
  'time_off.held.release': 'Give my place up',
  'time_off.held.keep': 'Nothing: I go all the same',
  'time_off.saved': 'Noted: you are away from {from} to {until}. I ask you for nothing then. Enjoy it!',
  'time_off.sought':
    '{count, plural, one {I’m asking others about your visit: you are expected until somebody takes it.} other {I’m asking others about your # visits: you are expected until somebody takes them.}}',
  'time_off.released':
    '{count, plural, one {You have given up your place on one visit.} other {You have given up your places on # visits.}}',
  'time_off.kept': '{count, plural, one {You go on one visit all the same.} other {You go on # visits all the same.}}',
  'time_off.problem.missing': 'Choose a day.',
  'time_off.problem.past': 'That day is over. Choose a later one.',
  'time_off.problem.before_from': 'Choose the first day or a later one.',
  'time_off.problem.too_long': 'At most a year at a time. For longer, have a word with your leader.',
} as const;
