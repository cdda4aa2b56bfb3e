export const standing = {
  'standing.every': 'Every {weekday}?',
  'standing.every_spoken': 'Come every {weekday} at {time}?',
  'standing.no_longer': 'No longer every {weekday}',
  'standing.no_longer_spoken': 'No longer every {weekday} at {time}, {facility}',
  'standing.taken':
    'Thank you! You come every {weekday} at {time}, {facility}, from the next week that is posted. I ask you four days before each time, and every answer is fine. What you don’t answer is free for others two days before.',
  'standing.known': 'You come every {weekday} at {time}, {facility}, already. Thank you!',
  'standing.ended':
    'Done: you no longer come every {weekday} at {time}, {facility}. Visits that you already have a place on are still yours: `/visit mine` shows them. Thank you for all the {weekday}s!',
  'standing.ended_before': 'That has ended already. `/visit mine` shows what you have.',
  'standing.mine': '*You come every week*',
  'standing.mine_one': '*Every {weekday} at {time}* · {facility}',
  'standing.mine_waits':
    'There is no visit at that hour in the weekly pattern now, so I claim nothing for you. If it comes back, so does your place.',
  'standing.question': '*Your {weekday}?* {when}, {facility}.',
  'standing.question_moved': '*Are you coming?* The visit has another time than usual: {when}, {facility}.',
  'standing.answer_by': 'Any answer is fine. Without one, your place is free for others from {until}.',
  'standing.not_this_week': 'Not this week',
  'standing.not_this_week_spoken': 'Not this week: {when}',
  'standing.skipped':
    'Thanks for letting us know! Your place on *{when}* is free for others, and your usual time after it stays yours.',
  'standing.let_go':
    'I haven’t heard from you about the last {count, plural, one {{weekday}} other {# {weekday}s}} at {time}, {facility}, so I’ve let your {weekday}s go: others can plan with them. You are welcome back any time.',
  'standing.let_go.next':
    'Would you like them again? Claim one of the visits, open `/visit mine`, and press *Every {weekday}?* beside it.',

  'refusal.not_every_week':
    'That hour is not in your group’s weekly pattern every week, so nobody can come every time. Claim each visit by itself with `/visit claim`.',
  'refusal.nobody_stands':
    'One person is enough for that visit, so it is open to everybody each week. Claim it with `/visit claim` once the week is posted.',
  'refusal.others_stand':
    'Others come every week at that hour already, and one place is always left for somebody else: it can be yours. Claim it with `/visit claim` once the week is posted.',
} as const;
