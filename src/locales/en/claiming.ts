export const claiming = {
  'word.claim': 'claim',
  'heard.claim': 'claim, book, sign-up, sign up, sign me up',
  'word.mine': 'mine',
  'heard.mine': 'mine, my, my visits, visits',
  'word.release': 'release',
  'heard.release': "release, cancel, give up, give up my place, sick, ill, i am sick, can’t come, can't come",
  'refusal.shift_gone': 'That visit is no longer in the plan. See what is open now with `/visit schedule`.',
  'refusal.not_posted': 'That week has not been posted yet. You’ll see it in the group’s channel as soon as it is.',
  'refusal.called_off': 'That visit has been called off, so nobody goes. See what else is open with `/visit schedule`.',
  'refusal.begun': 'That visit has already begun. See what is coming with `/visit schedule`.',
  'refusal.begun_yours':
    'The visit has already begun, so I can’t give up the place for you. Write to {leaders} straight away.',
  'refusal.full':
    'Somebody was just ahead of you: that visit is full now. Thank you for offering! See what is still open with `/visit schedule`.',
  'refusal.facility_full':
    'There is no room for one more on that visit: the facility lets in only so many visitors at once, over all visits at that hour. Thank you for offering! See what is still open with `/visit schedule`.',
  'refusal.already_yours': 'You already have a place on that visit. See all your visits with `/visit mine`.',
  'refusal.overlapping':
    'It overlaps the visit you already have, {when}. Give that one up with `/visit release` first, or choose another with `/visit claim`.',
  'refusal.starting_up':
    'Visits at this facility have not started yet. Your leader will tell the channel when they do.',
  'refusal.closed': 'Visits at this facility have ended. Ask your leader about other groups.',
  'refusal.not_a_member':
    'Only the group’s volunteers can claim its visits. Join {channel} and try again, or ask a leader to invite you.',
  'refusal.resting':
    'You are down as taking a break. Tell your leader when you want to come back; a workspace admin can change it with `/visit setup`.',
  'refusal.not_yours': 'You have no place on that visit. See your visits with `/visit mine`.',
  'refusal.undo_too_late':
    'The ten minutes in which you could undo it are over. You can still give the place up with `/visit release`.',
  'refusal.not_a_leader': 'Planning is for the group’s leaders. Ask {leaders}.',
  'refusal.not_a_leader_anywhere':
    'Planning is for group leaders, and you lead no group here. Ask a workspace admin to add you with `/visit setup`.',
  'refusal.week_over': '{week} is over, so it can’t be changed. Plan the coming week with `/visit plan`.',
  'refusal.nothing_to_post': 'There is no visit in this week yet. Add one, then post.',
  'refusal.too_many_visits': 'A week holds at most {most, plural, one {# visit} other {# visits}}. Remove one first.',
  'refusal.changed_meanwhile':
    '{who} changed this in the meantime. Open it again with `/visit plan` to see how it is now.',
  'refusal.already_called_off': 'That visit has already been called off: there is nothing more for you to do.',
  'refusal.no_room_then':
    'The facility lets in {most} at once, and others come at that hour: together with those who hold this visit it would be too many. Choose another hour, or ask somebody to give up their place first.',
  'refusal.has_claims':
    'Somebody has a place on that visit. Call it off instead of removing it, and they will be told.',
  'refusal.not_an_admin':
    'Setting up is for this workspace’s admins and owners. Ask one of them; it takes five minutes.',
  'refusal.group_closed': 'That group is closed. See what is open to you now with `/visit schedule`.',
  'refusal.no_group':
    'You’re not in a visiting group here yet. Join your group’s channel, and you can claim its visits at once.',

  'claim.done': 'You’re going: *{when}*, {facility}. Thank you!',
  'claim.alone':
    '{needed, plural, =0 {You can go on your own.} one {You’re the first. One more is needed for the visit to run.} other {You’re the first. # more are needed for the visit to run.}}',
  'claim.with': 'With you: {names}.',
  'claim.with_needs':
    'With you: {names}. {needed, plural, one {One more is needed for the visit to run.} other {# more are needed for the visit to run.}}',
  'claim.with_number': '{count, plural, one {One more person is} other {# more people are}} going with you.',
  'claim.with_number_needs':
    '{count, plural, one {One more person is} other {# more people are}} going with you. {needed, plural, one {One more is needed for the visit to run.} other {# more are needed for the visit to run.}}',
  'claim.next':
    'Changed your mind? Undo works for ten minutes; after that, `/visit release`. All your visits: `/visit mine`.',
  'claim.undo': 'Undo',
  'claim.undone': 'Undone: you’re no longer on the visit on *{when}*. See what else is open with `/visit schedule`.',
  'claim.button': 'Claim',
  'claim.button_spoken': 'Claim {when}',
  'claim.modal_title': 'Claim a visit',
  'claim.modal_submit': 'Claim',
  'claim.modal_label': 'Which visit do you want to go on?',
  'claim.none_open':
    'No visit is open right now. New weeks are posted in your group’s channel; your own visits are under `/visit mine`.',
  'claim.closed_that_day': 'No place can be taken that day',
  'claim.none_that_day': 'No visit is open that day. See all open visits with `/visit schedule`.',
  'claim.unknown_day':
    'I don’t understand which day you mean. Write a weekday or a date, as in `/visit claim tuesday` or `/visit claim 24 nov`, or just `/visit claim`.',

  'release.button': 'Give up my place',
  'release.button_spoken': 'Give up my place {when}',
  'release.done':
    'You’ve given up your place on *{when}*, and somebody else can take it. Thanks for letting us know. See what is open with `/visit schedule`.',
  'release.confirm_title': 'Give up your place?',
  'release.confirm_text': '{when}, {facility}. Somebody else can take it at once.',
  'release.confirm_yes': 'Give up my place',
  'release.confirm_no': 'Keep my place',
  'release.which': '*Which visit can’t you make?* No problem at all: thanks for letting us know.',

  'mine.title': 'Your visits',
  'mine.none': 'You have no visits coming up. See what is open with `/visit schedule`.',
  'mine.next': 'Can’t make it? Press *Give up my place* as soon as you know. More visits: `/visit claim`.',

  'help.title': 'Here is what you can do',
  'help.volunteer': 'Claim a visit, see your own, or give up your place when you can’t make it.',
  'help.leader': 'You lead {groups}. Plan the week and post it to the channel.',
  'help.national':
    'You follow the visits in the whole country. {channel, select, none {} other {What concerns them all is posted in {channel}. }}With `/visit undelivered` you see messages that did not arrive.',
  'help.admin': 'You can add facilities, groups and leaders for this workspace.',
  'help.nobody':
    'You’re not in a visiting group here yet. Join your group’s channel, and you can claim its visits at once.',
  'help.claim': 'Claim a visit',
  'help.mine': 'My visits',
  'help.schedule': 'This week’s visits',
  'help.plan': 'Plan the week',
  'help.setup': 'Set up',
  'help.unknown_alone': 'I don’t know that word. Here is what you can do:',
  'help.unknown': 'I don’t know that word. Did you mean {suggestions}?',

  'home.title': 'Visiting Hours',
  'home.mine': 'Your next visits',
  'home.open': 'Open visits',
  'home.none_mine': 'Nothing booked. When you claim a visit, it shows up here.',
  'home.none_open': 'Every place is taken, or next week isn’t posted yet.',
  'home.privacy': 'Nothing about the people you visit is ever entered or stored here.',
} as const;
