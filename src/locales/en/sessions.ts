export const sessions = {
  'word.session': 'session',
  'heard.session': 'session, sessions, attendance',
  'session.title': 'Study visits and courses',
  'session.none': 'Nothing is planned. Plan a session, and those who need it are invited.',
  'session.nothing_to_plan':
    'None of the requirements here is a course, study visit or the like, so there is nothing to plan. National staff can change the requirements with `/visit requirements`.',
  'session.open': 'Study visits and courses',
  'session.plan': 'Plan a session',
  'session.plan_spoken': 'Plan a session for {group}',
  'session.plan_for': 'For {group}',
  'session.every_group': 'every group',
  'session.line': '*{name}*\n{when} · {place}',
  'session.places':
    '{taken} of {seats, plural, one {# place} other {# places}} taken{line, plural, =0 {} other {, # on the reserve list}}',
  'session.people': 'Signed up: {people}',
  'session.people_more': '{count, plural, one {# more} other {# more}}',
  'session.marked': 'Attendance recorded',
  'session.not_marked': 'Attendance not recorded yet',
  'session.menu.change': 'Change',
  'session.menu.call_off': 'Call off',
  'session.menu.attendance': 'Note who came',
  'session.more': '{count, plural, one {And # more.} other {And # more.}}',

  'session.form.plan': 'Plan a session',
  'session.form.change': 'Change the session',
  'session.form.requirement': 'What it is for',
  'session.form.requirement_hint': 'Members of the group who still need it are invited. Nobody else is bothered.',
  'session.form.date': 'Day',
  'session.form.start': 'Begins',
  'session.form.end': 'Ends',
  'session.form.place': 'Where to meet',
  'session.form.place_hint': 'Only the place.',
  'session.form.seats': 'Places',
  'session.form.seats_hint': 'Those who sign up after that go on the reserve list.',
  'session.form.sign_up_until': 'Last day to sign up',
  'session.form.sign_up_until_hint': 'Leave it empty for the day before.',
  'session.form.told':
    '{count, plural, =0 {Nobody has signed up yet.} one {One person has signed up or is on the reserve list, and is told if the time or the place changes.} other {# people have signed up or are on the reserve list, and are told if the time or the place changes.}}',
  'session.form.changed_meanwhile':
    'Somebody else changed this meanwhile. What you wrote is still here. Now it says: {now}. Save again if yours is to hold instead.',
  'session.problem.missing': 'Please fill this in.',
  'session.problem.in_the_past': 'That time has passed. Choose a later one.',
  'session.problem.hour_does_not_exist':
    'The clocks go forward that night, so this hour does not exist. Choose an earlier or later time.',
  'session.problem.end_before_start': 'The end must come after the beginning, on the same day. Choose a later end.',
  'session.problem.place_too_long': 'That is a little long: use at most {most} characters.',
  'session.problem.not_a_whole_number': 'Write a whole number from 1 to {most}.',
  'session.problem.seats_above_cap': 'The facility lets in at most {most} at once. Write {most} or fewer.',
  'session.problem.sign_up_after_start':
    'The last day to sign up can’t be after the session. Choose the same day or an earlier one.',
  'session.problem.sign_up_in_the_past': 'That day has passed. Choose today or later.',
  'session.planned':
    'Planned: *{name}*, {when}, {place}. {count, plural, =0 {Nobody in the group needs it right now, so nobody is invited.} one {One person still needs it and is invited.} other {# people still need it and are invited.}} See it with `/visit session`.',
  'session.changed': 'Saved: *{name}*, {when}, {place}. Everybody it concerns is told.',
  'session.call_off': 'Call off the session',
  'session.call_off_submit': 'Call off',
  'session.call_off_keep': 'Keep the session',
  'session.call_off_told':
    '{count, plural, =0 {Nobody has signed up, so nobody needs to be told.} one {One person will be told.} other {# people will be told.}} A session that is called off cannot be brought back, but you can plan a new one.',
  'session.called_off':
    'Called off: *{name}*, {when}. {count, plural, =0 {Nobody had signed up.} one {One person is told.} other {# people are told.}}',
  'session.tell_others': 'Those who were to hold it or to receive you don’t hear it from me: tell them yourself.',
  'session.attendance': 'Who came?',
  'session.attendance_label': 'Tick those who came',
  'session.attendance_hint':
    'That completes it for them, and they are told. You can correct it here whenever you like.',
  'session.attendance_own':
    'You have a place yourself. Somebody else notes whether you came: another leader or national staff.',
  'session.attendance_nobody': 'Nobody had signed up, so there is no attendance to note.',
  'session.attendance_done':
    '{count, plural, =0 {Noted: nobody came.} one {Noted: one person came, and has completed *{name}*.} other {Noted: # people came, and have completed *{name}*.}}',
  'session.refused.session_gone': 'That session is no longer planned. See what is planned with `/visit session`.',
  'session.refused.session_called_off': 'That session has been called off. See what is planned with `/visit session`.',
  'session.refused.session_begun':
    'That session has begun, so it can’t be changed. Note who came with `/visit session`.',
  'session.refused.session_not_begun': 'That session has not begun yet. Note who came once it has.',
  'session.refused.session_changed_meanwhile':
    'Somebody else changed this meanwhile. Open it again with `/visit session` to see how it is now.',
  'session.refused.closed':
    'Visits at this facility have ended, so nothing new is planned there. See your other groups with `/visit session`.',
  'session.refused.not_yours': 'Only leaders of its group can do that. See your own sessions with `/visit session`.',

  'sign_up.done': 'You’re signed up: *{name}*, {when}, {place}. I’ll remind you the evening before.',
  'sign_up.in_line':
    'Every place is taken. You’re number {number} on the reserve list for *{name}*, {when}: if a place becomes free, I’ll ask you.',
  'sign_up.withdrawn': 'You’re no longer signed up for *{name}*, {when}. Thanks for letting us know.',
  'sign_up.declined': 'Thank you for answering: the place goes to the next on the reserve list for *{name}*, {when}.',
  'sign_up.withdraw': 'Give up my place',
  'sign_up.withdraw_spoken': 'Give up my place {when}: {name}',
  'sign_up.take': 'Take the place',
  'sign_up.decline': 'No thanks',
  'sign_up.refused.session_gone': 'That session is no longer planned. See your next steps with `/visit training`.',
  'sign_up.refused.session_called_off':
    'That session has been called off. See when the next one is with `/visit training`.',
  'sign_up.refused.session_begun': 'That session has already begun. See when the next one is with `/visit training`.',
  'sign_up.refused.sign_up_over':
    'Sign-up ended on {until}. Ask {who} whether you can still come, or see when the next one is with `/visit training`.',
  'sign_up.refused.not_invited':
    'That session is for the members of another group. See what there is for you with `/visit training`.',
  'sign_up.refused.already_done':
    'You have completed that already, so you need not come. See how you stand with `/visit training`.',
  'sign_up.refused.not_signed_up': 'You’re not signed up for that session. See how you stand with `/visit training`.',
  'sign_up.refused.offer_over':
    'That place has gone on to somebody else. You can join the reserve list again with `/visit training`.',

  'notice.session_offered':
    '*{name}*: {when}, {place}. You still need it, and there {seats, plural, one {is # place} other {are # places}}. Sign up by {until}.',
  'notice.session_place_offered':
    'A place has become free for you: *{name}*, {when}, {place}. It is yours if you take it by {until}; after that I ask the next on the reserve list.',
  'notice.session_changed': '*{name}* has changed. Now: *{when}*, {place}.',
  'notice.session_changed.before': 'Before: {when}',
  'notice.session_changed.next': 'Does it still suit you? Then there is nothing to do. If not, give up your place.',
  'notice.session_to_reserve':
    'Sorry, there are fewer places than before: you’re on the reserve list now, ahead of those who signed up later. If a place becomes free, I’ll ask you.',
  'notice.session_called_off':
    'Called off: *{name}*, {when}. You don’t need to come. See when the next one is with `/visit training`.',
  'notice.session_unmarked': 'Who came to *{name}*, {when}? Once you have noted it, it is completed for them.',
  'notice.session_unmarked.next': 'Note who came',

  'session.reminder': 'A reminder: *{name}*, {when}, {place}.',
  'session.reminder.next': 'Can’t come? Give up your place as soon as you know, so that somebody else can have it.',
  'session.correction':
    'You may be about to get a reminder of *{name}*, {when}, that is no longer right: something has changed since it was written. `/visit training` shows what holds now.',
  'session.home': 'Study visits and courses for you',
  'session.home.signed_up': 'You’re signed up',
  'session.home.in_line': 'You’re number {number} on the reserve list',
  'session.home.offered': 'A place is free for you: answer by {until}',
  'session.home.open': 'Sign up by {until}',

  'calendar.add': 'Add to calendar',
  'calendar.add_spoken': 'Add to calendar: {when}',
  'calendar.off': 'Take out of my calendar',
  'calendar.off_spoken': 'Take out of my calendar: {when}',
  'calendar.sent_off': '*{when}* was called off. Open the file below, and your calendar crosses it out.',
  'calendar.sent': 'Here is *{when}* for your calendar: open the file below on your phone or computer.',
  'calendar.answer': 'I’ve sent you a calendar file in our direct messages.',
  'calendar.visit': 'Visit: {facility}',
  'calendar.not_yours': 'You have no place there any more. See your visits with `/visit mine`.',
  'calendar.file': 'visiting-hours.ics',
} as const;
