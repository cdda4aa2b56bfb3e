export const general = {
  'word.help': 'help',
  'heard.help': 'help, menu, ?, leader',
  'product.name': 'Visiting Hours',
  'person.former': 'a former member',
  'modal.close': 'Close',
  'modal.cancel': 'Cancel',
  'modal.save': 'Save',
  'modal.not_about_visited': 'Nothing about the people you visit belongs here, not even a first name.',
  'problem.message':
    'Something went wrong on our side, sorry. Please try again in a moment. If it happens again, tell your leader the reference *{reference}*.',
  'problem.modal':
    'Something went wrong on our side, sorry. What you wrote is still here: try again in a moment. Reference {reference}.',
  'problem.outdated': 'This is too old for me to read. Open it again with `/visit`.',
  'problem.too_fast': 'That was a lot at once, so I have left the last of it undone. Wait ten seconds, then go on.',
  'problem.again':
    'That took too long, so Slack no longer lets me show it. Please press or type it once more. If it happens again, tell your leader the reference *{reference}*.',
  'format.individual': 'one-to-one talks',
  'format.group': 'in a group',
  'format.planned': '{format}: {planned}',
  'activity.board_games': 'board games',
  'activity.crafts': 'crafts',
  'activity.fika': 'coffee together',
  'activity.talk': 'talk',
  'activity.music': 'music',
  'activity.film': 'a film',
  'activity.walk': 'a walk',
  'time.local': 'Times are local to the facility.',
} as const;
