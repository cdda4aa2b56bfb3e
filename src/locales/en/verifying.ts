export const verifying = {
  'word.verify': 'verify',
  'heard.verify': 'verify',
  'verify.title': 'Verify',
  'verify.intro': 'What volunteers of *{group}* have completed, for {facility}.',
  'verify.lacking': 'Lack something',
  'verify.lacks': 'Lacks {names}',
  'verify.lacking_more':
    '{count, plural, one {And # more lacks something: choose among everybody below.} other {And # more lack something: choose among everybody below.}}',
  'verify.others': 'Somebody else',
  'verify.people': 'Who',
  'verify.people_hint':
    'One volunteer of the group, or several who have completed the same. From a list: /visit import.',
  'verify.requirement': 'What they have completed',
  'verify.in_area': '{name} (area {area})',
  'verify.at_facility': '{name} ({facility})',
  'verify.done': 'Day it was done',
  'verify.until': 'Last day it is valid',
  'verify.until_hint': 'Needed for: {names}. For anything else, leave it empty.',
  'verify.privacy':
    'Kept: that it is done, when, and that you verified it. Papers, certificates and reasons are never entered here. Everybody sees what is noted about them and is told of every change.',
  'verify.see_noted': 'See what is noted',
  'verify.choose_group': 'Which group is it about?',
  'verify.refused': 'In {group}, {leaders} and national staff verify what people have completed. Ask one of them.',
  'verify.refused_anywhere':
    'Leaders and national staff verify what people have completed, and you lead no group here. See your own with `/visit training`.',
  'verify.nothing_asked':
    'The programme of {group} has no requirements yet, so there is nothing to verify. National staff can change that with `/visit requirements`.',
  'verify.saved':
    'Noted: *{name}*, {people}, done {date}. {count, plural, one {They are told.} other {They are all told.}}',
  'verify.saved_until':
    'Noted: *{name}*, {people}, done {date}. It is valid until {until}. {count, plural, one {They are told.} other {They are all told.}}',
  'verify.outlasted':
    'For {people} a later date that is valid longer is noted already, so that stays. Is it wrong? Press *Correct* under *See what is noted*.',
  'verify.more': 'Verify more',

  'verify.problem.nobody': 'Choose at least one person.',
  'verify.problem.yourself':
    'You can’t verify what you have completed yourself. Leave yourself out, and ask another leader.',
  'verify.problem.not_members':
    '{count, plural, one {{names} is not a volunteer in this group. Leave them out, or invite them to the group’s channel first.} other {{names} are not volunteers in this group. Leave them out, or invite them to the group’s channel first.}}',
  'verify.problem.no_requirement': 'Choose what has been completed.',
  'verify.problem.requirement_gone': 'That is no longer a requirement. Choose something else.',
  'verify.problem.no_date': 'Choose the day it was done.',
  'verify.problem.future': 'Only what is done already can be verified. Choose {date} or an earlier day.',
  'verify.problem.until_missing': 'This one is valid until a date. Choose the last day it is valid.',
  'verify.problem.until_before_done': 'That is before it was done, {date}. Change one of the two.',

  'noted.title': 'What is noted',
  'noted.nobody': 'Choose volunteers of the group first, then press *See what is noted*.',
  'noted.nothing': 'Nothing is noted yet.',
  'noted.row': '*{name}*\nDone {date}. Verified by {by} on {at}.',
  'noted.row_until': '*{name}*\nDone {date}, valid until {until}. Verified by {by} on {at}.',
  'noted.row_lapsed': '*{name}*\nDone {date}, was valid until {until}. Verified by {by} on {at}.',
  'noted.correct': 'Correct',
  'noted.correct_spoken': 'Correct {name}',
  'noted.take_back': 'Take back',
  'noted.take_back_spoken': 'Take back {name}',
  'noted.take_back_title': 'Take it back?',
  'noted.take_back_text': '{name} will be missing again. The person is told.',
  'noted.take_back_yes': 'Take back',
  'noted.take_back_no': 'Keep it',
  'noted.before': 'Earlier',
  'noted.ended': '{name}, done {date}, verified by {by} on {at}. {endedBy} changed or took it back on {endedAt}.',
  'noted.more': '{count, plural, one {And one more.} other {And # more.}}',
  'noted.taken_back': '*{name}* is taken back for {who}, who is told.',
  'noted.corrected': '*{name}* is corrected for {who}, who is told.',
  'noted.gone': 'Somebody has changed that meanwhile. This is how it is now.',
  'correct.title': 'Correct',
  'correct.what': '*{name}* for {who}',

  'notice.verified': '{by} has noted what you have completed:',
  'notice.verified.line': '• *{name}*, {date}',
  'notice.verified.line_until': '• *{name}*, {date}, valid until {until}',
  'notice.verified.before': '(noted before: {date})',
  'notice.verified.wrong': 'Is anything wrong? Write to {by}, and it can be corrected.',
  'notice.taken_back':
    '{by} has taken back the note that you completed *{name}* on {date}, so it is missing again. Don’t know why? Write to {by}.',
} as const;
