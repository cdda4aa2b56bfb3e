export const restoring = {
  'doubt.said':
    '*Slack says that {who} {count, plural, one {goes} other {go}} on {when} to {facility}.* Our records end on {end}: a backup has been put back, and {count, plural, one {that place is} other {those places are}} not in it.',
  'doubt.recorded':
    '*Our records have {who} on {when}, {facility}, and the post in Slack does not.* Our records end on {end}, when a backup was made; the {count, plural, one {place} other {places}} may have been given up after that.',
  'doubt.recorded_too': 'Our records also have {who}, whom the post does not name.',
  'doubt.hidden':
    '{count, plural, one {one person whom the post does not name} other {# people whom the post does not name}}',
  'doubt.next': 'Nothing changes before you decide. If nobody does, they are asked themselves a day before the visit.',
  'doubt.put_back': 'Put them back',
  'doubt.put_back_spoken': 'Put them back on {when}',
  'doubt.free': 'Free the places',
  'doubt.free_spoken': 'Free the places on {when}',
  'doubt.as_slack': 'As Slack says',
  'doubt.as_recorded': 'As our records say',
  'doubt.decided': '{who} decided about *{when}*, {facility}.',
  'doubt.answered': '*{when}*, {facility}: they have answered themselves.',
  'doubt.back': 'Back on the visit: {who}.',
  'doubt.refused':
    'Could not be put back, because the rules for claiming said no: {who}. They have been told; please talk with them.',
  'doubt.freed': 'Free again: the {count, plural, one {place} other {places}} of {who}. They have been told.',
  'doubt.kept': 'Still on the visit: {who}. They are asked whether they come.',
  'doubt.given_up': 'No longer on the visit, as Slack says: {who}.',
  'doubt.gone': 'That has been settled already. `/visit plan` shows how the visit stands.',
  'doubt.ask': 'Slack says that you go on *{when}* to {facility}, and our records have lost it. Do you go?',
  'doubt.ask_recorded':
    'Our records say that you go on *{when}* to {facility}, but the post in the channel does not name you. Do you go?',
  'doubt.thanks': 'Thank you! You’re expected on *{when}*, {facility}.',
  'doubt.not_coming': 'All right: you’re not on the visit on *{when}*, {facility}. Thanks for letting us know.',
  'notice.place_freed':
    'Some of our records were lost, and your place on *{when}*, {facility}, could not be kept: it is free now. If you still want to go, claim it again.',
  'notice.place_not_put_back':
    'Slack said that you go on *{when}* to {facility}. Some of our records were lost, and the place could not be put back. {leaders, select, none {Your leaders know more.} other {{leaders} can tell you more.}}',
  'tally.year_unknown': 'The sum of {year} is not shown: a part of it is no longer known.',
  'tally.incomplete':
    'There is no sum for this period: a part of what was released in it is no longer known, since a backup was put back. What the channel was told stays true.',
  'notice.tally_lost':
    'A backup has been put back, and what was released in {week} cannot be read back in full from the national channel. Nothing was changed there. The running total of {year} is no longer shown, nor sums of the months and the year, so that no number contradicts another.',
  'notice.was_away':
    'I was away from *{from}* to *{until}*. Reminders for {group} that were due from *{unsent}* until now have not been sent. I’m reminding people as usual again now. Have a look at the plan, and write yourself to those who have a visit in the next few days.',
  'notice.records_end':
    'A backup has been put back: what I was told after *{end}* is lost, for {group} too. Posted weeks and who goes come back from the posts. Please count anew what was counted since (`/visit count`), and look through training and sign-ups.',
} as const;
