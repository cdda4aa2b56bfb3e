export const covering = {
  'cover.find': 'Find somebody else',
  'cover.find_spoken': 'Find somebody to go instead of me {when}',
  'cover.asking':
    'I’m asking others about *{when}* now. You keep your place, and are expected until somebody takes it. You’ll hear at once.',
  'cover.sought': 'I’m asking others. You are expected until somebody takes your place.',
  'cover.sought_for_you':
    'Your leader has heard that you can’t come. I’m asking others, and you keep your place until somebody takes it.',
  'cover.take_back': 'I’ll go after all',
  'cover.take_back_spoken': 'I’ll go after all {when}',
  'cover.back': 'Good, you are going on *{when}*. I’m not asking anybody any more.',
  'cover.choice':
    '*Can’t make it on {when}?* That’s fine, thanks for letting us know. I can ask others: then you keep your place, and are expected until somebody takes it. Or give it up, and it is free at once.',
  'cover.choice_late':
    '*Can’t make it on {when}?* Thanks for letting us know. There is too little time for me to find somebody: give your place up here, and write to {leaders} at once, so that nobody waits for you.',
  'cover.choice_newcomer': '*Can’t go along on {when}?* That’s fine: give your place up here.',
  'cover.suits':
    '{count, plural, one {Perhaps this one suits you better:} other {Perhaps one of these suits you better:}}',
  'cover.absent': 'Can’t come',
  'cover.absent.confirm_title': 'They can’t come?',
  'cover.absent.confirm_text':
    'I tell them that I’m asking others. They keep the place until somebody takes it, and don’t count as coming meanwhile.',
  'cover.absent.confirm_yes': 'Ask others',
  'cover.absent.done': 'I’m asking others to go instead of {who} on *{when}*, and have told them.',
  'cover.absent.too_late':
    'Noted: {who} can’t come on *{when}*. There is too little time to ask others, so please decide with the rest of them.',

  'offer.question': 'Can you take a place on *{when}*, {facility}? First yes takes it.',
  'offer.kept': 'A place is free on *{when}*, {facility}. It is yours until {until}.',
  'offer.free': 'A place is free on *{when}*, {facility}. First yes takes it.',
  'offer.with': 'You would go with {names}.',
  'offer.with_number': '{count, plural, one {One other goes} other {# others go}} too.',
  'offer.take': 'I’ll take it',
  'offer.take_spoken': 'I’ll take the place {when}',
  'offer.no': 'Not this time',
  'offer.if_needed': 'If nobody else can',
  'offer.yours': 'Yours, thank you! *{when}*, {facility}.',
  'offer.taken': 'Taken, thank you for being there to ask! *{when}*, {facility}.',
  'offer.not_needed': 'No longer needed, thank you! *{when}*, {facility}.',
  'offer.answered': 'Thanks for answering! *{when}*, {facility}.',
  'offer.if_needed_noted': 'Noted: I’ll ask you again if nobody else can. *{when}*, {facility}.',
  'offer.passed_on': 'The place on *{when}*, {facility}, has gone on to whoever is next.',

  'invite.button': 'Invite somebody',
  'invite.button_spoken': 'Invite somebody {when}',
  'invite.title': 'Invite somebody',
  'invite.submit': 'Ask them',
  'invite.intro':
    'Whom would you like to ask about *{when}*, {facility}? They have a day to answer, and they come only if they say yes.',
  'invite.people': 'Whom you can ask',
  'invite.newcomer': 'Would go along as a newcomer',
  'invite.more':
    '{count, plural, one {One more person} other {# more people}} could be asked; here are those asked longest ago.',
  'invite.privacy':
    'Left out are those who have been asked about this visit, are away, or have another visit that day. I tell you as soon as somebody says yes. Who says no stays between them and me.',
  'invite.nobody_ticked': 'Tick at least one person.',
  'invite.done': 'I’m asking about *{when}*, and tell you as soon as somebody says yes.',
  'invite.left_out': 'I can’t ask {people} just now.',
  'invite.question': '{who} asks whether you would like to come on *{when}*, {facility}. You can answer until {until}.',
  'invite.come': 'I’ll come',
  'invite.come_spoken': 'I’ll come {when}',
  'invite.over':
    'The time to answer has passed, and that is fine: *{when}*, {facility}. See what is open to you with `/visit claim`.',
  'invite.notice.taken': '{who} said yes and comes on *{when}*, {facility}.',

  'swap.button': 'Swap with somebody',
  'swap.button_spoken': 'Swap my visit {when} with somebody',
  'swap.title': 'Swap a visit',
  'swap.submit': 'Ask them',
  'swap.intro':
    'Which visit would you rather have than *{when}*, {facility}? Tick up to {most}. Whoever says yes first swaps with you; until then you are expected.',
  'swap.others': 'Visits of others in your group',
  'swap.place': '*{when}* · {who}',
  'swap.privacy':
    'Here are those who can go instead of you, and on whose visit you can go. They have a day to say yes. Who says no stays between them and me.',
  'swap.more':
    'These are the {shown} soonest; {more, plural, one {# more is} other {# more are}} later. If you would rather have one of those, ask in the group’s channel.',
  'swap.nobody_ticked': 'Tick at least one visit.',
  'swap.asked': 'I’m asking about a swap for *{when}*. You are expected until somebody says yes; I tell you at once.',
  'swap.keep': 'I’d rather keep mine',
  'swap.keep_spoken': 'I’d rather keep my visit {when}',
  'swap.kept': 'Good, you keep *{when}*. I ask nobody about it any more.',
  'swap.question':
    '{who} asks whether you would swap: you would go on *{when}*, {facility}, and they go on your visit *{yours}*. You can answer until {until}.',
  'swap.yes': 'Swap',
  'swap.yes_spoken': 'Swap: I go {when}',
  'swap.done': 'Swapped: you go *{got}*, and {who} goes *{gave}*. Thank you!',
  'swap.notice': '{who} has swapped with you: you go *{when}*, {facility}, and they go {gave}.',

  'looking.text': 'Can you? *{when}*, {facility}, is looking for one person.',
  'looking.found': 'Found, thank you! *{when}*, {facility}.',
  'looking.over': 'Nobody is being looked for any more: *{when}*, {facility}. Thank you for thinking of it!',

  'line.queue': 'Wait for a place',
  'line.queue_spoken': 'Wait for a place {when}',
  'line.queued':
    'All places on *{when}*, {facility}, are taken. You are {number, plural, =1 {first} other {number #}} in line: when one becomes free I ask you.',
  'line.leave': 'Leave the line',
  'line.left': 'You are no longer in line for *{when}*. Thank you for wanting to go!',
  'line.moved': 'A visit you wait for has another time now: *{when}*, {facility}. You are still in line.',
  'line.over':
    'The visit on *{when}*, {facility}, that you waited for will not run, so your place in line is gone. Thank you for wanting to go!',
  'line.mine': '*You wait for a place*',
  'line.mine_one': '*{when}* · {facility}\nYou are {number, plural, =1 {first} other {number #}} in line.',

  'cover.notice.taken':
    '{who} goes instead of you on *{when}*, {facility}. You don’t need to come. Thank you for letting us know in time!',
  'cover.notice.came': 'A change to your visit on *{when}*, {facility}: {came} comes instead of {left}.',
  'cover.notice.came_number':
    'A change to your visit on *{when}*, {facility}: somebody else comes instead of one of you.',
  'cover.notice.nobody': 'Nobody could go instead of you on *{when}*, {facility}: you are expected.',
  'cover.notice.nobody.next': 'Can’t you come at all? Then write to {leaders} at once.',
  'cover.notice.for_you':
    '{who} has heard that you can’t come on *{when}*, {facility}. I’m asking others, so you need do nothing. Get well soon, if that is what it is!',
  'cover.can_come': 'I can come',
  'cover.can_come_spoken': 'I can come {when}',
  'short.notice.will_not_run':
    'Too few could come on *{when}*, {facility}, so the visit will not run: stay at home. Thank you for being ready to go!',
  'short.notice.after_all': 'The visit on *{when}*, {facility}, runs after all. Can you still come?',

  'card.short': '*{when}*, {facility}: {coming} of {least}. {people}',
  'card.coming': 'Coming: {people}.',
  'card.nobody': 'Nobody yet.',
  'card.unconfirmed': 'Not said yet whether the new time suits: {people}.',
  'card.sought': 'Looking for somebody to go instead, and expected meanwhile: {people}.',
  'card.absent': '{people} can’t come; I’m asking others.',
  'card.asked': 'I have asked {count, plural, one {one person} other {# people}}; nobody has taken the place yet.',
  'card.invited': 'I have asked {who}, who can answer until {until}.',
  'card.in_channel': 'I’m asking in {channel} too.',
  'card.asks_at': 'If you do nothing, I start asking {at}.',
  'card.decides_at': 'If too few come by {at}, it will not run, and I tell everybody.',
  'card.runs': '*{when}*, {facility}: runs. {people}',
  'card.found': '*{when}*, {facility}: everybody is in place. {people}',
  'card.will_not_run':
    '*{when}*, {facility}: will not run, since too few could come. Everybody on it knows. Please tell {kind, select, remand_prison {the remand prison} prison {the prison} other {the facility}}.',
  'card.past':
    '~*{when}*, {facility}~\nIt has become more pressing since then: my newer message about this visit is further down.',
  'card.handed': '*{when}*, {facility}\n{leaders} will see to this visit now. You need do nothing.',
  'card.moved': 'This visit is now *{when}*, {facility}. If it needs you then, I’ll send a new message.',
  'card.ask': 'Ask for people',
  'card.ask_spoken': 'Ask for people {when}',
  'card.reopen': 'It runs after all',
  'card.reopen_spoken': 'It runs after all {when}',
  'card.reopen.confirm_title': 'Does it run after all?',
  'card.reopen.confirm_text':
    'Everybody who had a place is asked whether they can still come. It still needs its least number of people.',
  'card.asked_done': 'I’m asking for people on *{when}* now: first those who were asked longest ago, the channel last.',
  'card.reopened_done': 'Good. I’m asking everybody who had a place on *{when}* whether they can still come.',

  'gate.turned_away': 'We were turned away',
  'gate.turned_away_spoken': 'We were turned away {when}',
  'gate.confirm_title': 'Turned away at the gate?',
  'gate.confirm_text':
    'Your leader hears at once, and the visit counts as called off by the facility. You need not say why.',
  'gate.confirm_yes': 'We were turned away',
  'gate.confirm_no': 'No',
  'gate.done':
    'Thank you for going all the same. I have told your leader, and the visit on *{when}* counts as called off by the facility.',
  'gate.notice':
    '{who} was at the gate for *{when}*, {facility}, and was turned away. It counts as called off by the facility.',

  'refusal.will_not_run':
    'Too few could come on that visit, so it will not run. See what else is open with `/visit schedule`.',
  'refusal.too_late_to_cover':
    'There is too little time for me to find anybody for that visit. Write to your leader at once, so that nobody waits in vain.',
  'refusal.only_released':
    'You go along on that visit as a newcomer, so nobody need go instead. Give your place up with `/visit release`.',
  'refusal.taken': 'Taken, thank you! Somebody was a moment before you. See what else there is with `/visit claim`.',
  'refusal.not_needed': 'That is no longer needed, thank you! See what else there is with `/visit claim`.',
  'refusal.asked_of_another': 'That was asked of somebody else. See what is open to you with `/visit claim`.',
  'refusal.too_late_to_invite':
    'There is too little time for me to ask anybody for that visit. Ring somebody you think of, or decide with those who come.',
  'refusal.line_first':
    'Somebody waits for a place on that visit already. They are asked first, so you need not invite anybody.',
  'refusal.nobody_to_invite':
    'I can’t ask anybody about that visit just now: those who may go have a place, have been asked, are away, or were asked often lately. `/visit ready` shows who can go.',
  'refusal.invite_over':
    'The time to answer has passed. If there is still a place, you can take it with `/visit claim`.',
  'refusal.swaps_enough':
    'You can ask {most, plural, one {one person} other {# people}} at a time. Tick no more, or wait for an answer.',
  'refusal.nobody_to_swap':
    'There is nobody I can ask to swap that visit just now. *Find somebody else* asks others to go instead, and `/visit release` gives your place up.',
  'refusal.swap_gone':
    'That swap can’t be made any more: one of the two visits has changed. Everybody keeps their own; `/visit mine` shows yours.',
  'refusal.not_full': 'There is a place free, so you need not wait: claim it with `/visit claim`.',
  'refusal.not_to_reopen':
    'That can be said only once, of a visit that was not to run. The plan shows how it stands: `/visit plan`.',
  'refusal.not_there_yet':
    'It is too early for that: it can be pressed from an hour before the visit. Write to your leader if something is wrong.',
} as const;
