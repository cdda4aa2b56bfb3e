export const pausing = {
  'word.pause': 'pause-visits',
  'heard.pause': 'pause-visits, pause visits, resume',
  'pause.open': 'Pause visits',
  'pause.open_facility': 'Pause a whole facility',
  'pause.choose': 'Whose visits are to be paused, or started again?',
  'pause.nothing_to_pause':
    'Leaders pause the visits of their group, and national staff those of a whole facility. You are neither: ask your leader.',
  'pause.title': 'Pause visits',
  'pause.intro.group':
    'On these days *{place}* makes no visits. Those that are posted are called off, and whoever was to go is told, each once. The weekly pattern waits. Nobody is asked why.',
  'pause.intro.facility':
    'On these days no group visits *{place}*. What is posted is called off, and whoever was to go is told, each once. The weekly patterns wait. Nobody is asked why.',
  'pause.standing':
    '*Visits are paused {days}.* It was entered by {who}. Change the days here, or start again. Visits that are called off stay so.',
  'pause.from': 'First day without visits',
  'pause.until': 'Last day without visits',
  'pause.until.hint': 'Leave it empty if nobody can say yet: then it lasts until somebody starts again.',
  'pause.next': 'See whom it affects',
  'pause.days': 'from {from} to {until}',
  'pause.days.open': 'from {from} until further notice',
  'pause.days.one': 'on {from}',
  'pause.problem.missing': 'Choose a day.',
  'pause.problem.past': 'That day is over. Choose today or a later one.',
  'pause.problem.before_from': 'Choose the first day or a later one.',
  'pause.problem.too_far': 'That is more than three years away. Choose an earlier day.',
  'pause.preview.days': '*{place}*: no visits {days}.',
  'pause.preview.visits':
    '{count, plural, =0 {No visit is posted in these days, so nothing is called off.} one {One visit is called off:} other {# visits are called off:}}',
  'pause.preview.more': 'and {count, plural, one {# more} other {# more}}',
  'pause.preview.people':
    '{count, plural, =0 {Nobody has claimed a place then.} one {One person is told: {people}.} other {# people are told, each in one message: {people}.}} It counts against nobody.',
  'pause.preview.changed': 'Something has changed since you looked. This is how it is now:',
  'pause.confirm': 'Pause visits',
  'pause.back': 'Other days',
  'pause.done':
    'Visits are paused {days}. {count, plural, =0 {None was called off.} one {One visit was called off, and whoever was to go is told.} other {# visits were called off, and whoever was to go is told.}}',
  'pause.end': 'Start again now',
  'pause.ended':
    'Visits can be planned again from now on. Those that were called off stay off, since people have made other plans: plan new ones, and post the week.',
  'pause.over':
    'The pause of *{place}* is over soon: from {first} on visits can be made again. Those that were called off stay off, since people have made other plans. Plan new ones, and post the week.',
  'pause.changed_meanwhile': 'Somebody else has changed it meanwhile. This is how it stands now:',
  'pause.gone':
    'That pause is over already, or was changed. Open it again with `/visit pause-visits` to see how it stands now.',
  'pause.place_gone': 'That group is closed, so there is nothing to pause.',
  'pause.channel.group':
    'Our visits are paused {days}. Whoever was to go then has a message. You see it here when they start again.',
  'pause.channel.facility':
    'All visits to {facility} are paused {days}. Whoever was to go then has a message. You see it here when they start again.',
  'notice.paused.group':
    '{group} pauses its visits{until, select, none {} other { until {until}}}. {count, plural, =0 {} one {Your visit is off:} other {Your visits are off:}}',
  'notice.paused.facility':
    '{facility} takes no visits for now{until, select, none {} other {, until {until}}}. {count, plural, =0 {} one {Your visit is off:} other {Your visits are off:}}',
  'notice.paused.waited':
    '{count, plural, one {You were in line for this visit, and your place in line is gone:} other {You were in line for these visits, and your places in line are gone:}}',
  'notice.paused.more': 'and {count, plural, one {# more visit} other {# more visits}}',
  'notice.paused.nothing_to_do': 'You need not do anything, and it does not count against you.',
  'plan.paused.group':
    '*The group’s visits are paused {days}* (entered by {who}). The weekly pattern waits, and no visit can be planned on these days.',
  'plan.paused.facility':
    '*All visits to the facility are paused {days}* (entered by {who}). The weekly pattern waits, and no visit can be planned on these days.',
  'refusal.paused_then.group':
    'The group’s visits are paused {days}, so none can be planned then. Choose other days, or start again with `/visit pause-visits`.',
  'refusal.paused_then.facility':
    'All visits to the facility are paused {days}, so none can be planned then. Choose other days, or ask national staff, who paused it.',
  'refusal.not_to_post.starting_up':
    'Visits here have not started yet, so no week can be posted: it stays a draft. Study visits and courses can be planned with `/visit session`. An admin says when visits start, with `/visit setup`.',
  'refusal.not_to_post.closed':
    'Visits here have ended, so no week can be posted. If that is wrong, ask an admin to change it with `/visit setup`.',
} as const;
