export const pairing = {
  'word.one_to_one': 'one-to-one',
  'heard.one_to_one': 'one-to-one, one to one, one-to-ones, pairing, mentor',
  'pairing.open': 'One-to-ones',
  'pairing.home': 'Your one-to-ones',
  'pairing.choose': 'Whose one-to-ones do you want to see?',
  'pairing.none_own':
    'You are in no one-to-one now. Your leader asks you when there is one that you may want to carry.',
  'pairing.none_led': 'There is none yet. *Set one up* asks ready volunteers whether they would.',
  'pairing.led': 'The one-to-ones of *{group}*. How many there are stays here, and that you look is noted.',
  'pairing.privacy':
    'A one-to-one is a promise between volunteers and a leader. Nothing about whoever you meet is ever entered or kept here.',
  'pairing.nobody_yet': 'A one-to-one that nobody carries yet',
  'pairing.named': '{count, plural, one {The one-to-one of {names}} other {The one-to-one of {names}}}',
  'pairing.worded': '{names} ({word})',
  'pairing.title_at': '{name} · {facility}',
  'pairing.your_leader': 'your leader',
  'pairing.state.setting_up': 'Being set up',
  'pairing.state.running': 'Running',
  'pairing.state.resting': 'Resting',
  'pairing.state.rounding_off': 'Rounding off',
  'pairing.state.ended': 'Ended',
  'pairing.state.outside': 'Goes on outside',
  'pairing.until_permit': 'It rests until the permit for {facility} is verified. Then *It goes on* starts it again.',
  'pairing.waiting_for': 'Asked, and no yes so far: {people}',
  'pairing.next': 'Next meeting: {when}',
  'pairing.wants_talk': '{who} would like a talk with you.',
  'pairing.home.asked':
    '*Would you be a mentor?* {programme}, {facility}{with, select, nobody {} other {, together with {with}}}. Any answer is fine.',
  'pairing.home.declined': 'You have said no, which nobody is told. You can still change your mind.',
  'pairing.yes': 'Yes, I would like to',
  'pairing.no': 'Not now',
  'pairing.said_yes':
    'Thank you! *{name}* at {facility} {state, select, resting {rests for now, and I tell you when it goes on} rounding_off {is being rounded off} other {is running from now on}}. You agree on meetings with the facility as you are used to; enter the hour here if you want to be reminded. {leader} is there for you.',
  'pairing.said_yes.waits': 'Thank you! It begins once enough people have said yes, and I tell you then. ({facility})',
  'pairing.said_no': 'Thanks for answering! Nobody is told that you said no, and you are welcome to change your mind.',
  'pairing.set_up': 'Set one up',
  'pairing.ask.title': 'Ask somebody else',
  'pairing.ask.submit': 'Ask them',
  'pairing.ask.intro':
    'Whom do you want to ask? Only those who are ready stand here. It runs once {count, plural, one {one person has} other {# people have}} said yes.',
  'pairing.ask.more':
    '{count, plural, one {One more person is ready and stands} other {# more people are ready and stand}} here once some of these have been asked.',
  'pairing.ask.never': 'Nothing about whoever they will meet belongs here, and there is nowhere to write it.',
  'pairing.ask.people': 'Ready volunteers',
  'pairing.ask.instead_of': 'Hands their place on',
  'pairing.ask.instead_of_hint':
    'Choose a mentor only if the new one is to take their place. They keep it until the new one has said yes.',
  'pairing.ask.done':
    '{count, plural, one {One person is} other {# people are}} asked now, in private. I tell you when it runs.',
  'pairing.met': 'We met',
  'pairing.met.thanks': 'Thank you for being there! It is noted that you met on {day}, and nothing else.',
  'pairing.met.sparring':
    'The first meetings can leave one with a lot. Would you like to talk it over with your leader?',
  'pairing.plan': 'Enter an hour',
  'pairing.plan.intro':
    'The hour is for *{name}* alone: everybody is reminded the evening before, and I look whether all may come in that day. Agree on it with the facility first.',
  'pairing.plan.missing': 'Choose one.',
  'pairing.plan.not_after': 'Choose a time after the beginning.',
  'pairing.planned':
    'Noted: *{when}*, {facility}. {count, plural, one {You are} other {You are both}} reminded the evening before, and I look whether you may go in on that day.',
  'pairing.planned_button': 'It is planned',
  'pairing.resting_button': 'It rests',
  'pairing.call_off': 'Not {when}',
  'pairing.called_off': 'Done: you don’t meet then, and your co-mentor knows. Enter another hour when you have one.',
  'pairing.talk': 'I’d like a talk',
  'pairing.talk_wished':
    'Your leader knows that you would like a talk, and gets in touch. Nothing about what it is about is kept here.',
  'pairing.talked': 'We have talked',
  'pairing.talked_thanks': 'Thank you for being there for each other! It is off your list.',
  'pairing.missing.active_membership': 'an active membership of the group',
  'pairing.deed.rest': 'Let it rest',
  'pairing.deed.go_on': 'It goes on',
  'pairing.deed.round_off': 'Round it off',
  'pairing.deed.talk': 'I’d like a talk',
  'pairing.deed.end': 'It has ended',
  'pairing.deed.ask': 'Ask somebody else',
  'pairing.deed.move': 'Another facility',
  'pairing.deed.outside': 'Now outside',
  'pairing.deed.last_month': 'Choose its last month',
  'pairing.not_outside': 'It is still inside',
  'pairing.now.setting_up': '*{name}*: being set up.',
  'pairing.now.running': '*{name}*: running.',
  'pairing.now.resting': '*{name}*: resting. Nobody is asked how it goes until it goes on.',
  'pairing.now.rounding_off': '*{name}*: you are rounding it off. Take the time that you need.',
  'pairing.now.ended':
    '*{name}* has ended. Thank you for all of it! In 30 days it is deleted here. What I have told you of it stays in Slack.',
  'pairing.now.outside':
    '*{name}* goes on outside: reminders say no more about permit, photo ID and phone. Was it a slip? You can take it back for ten minutes.',
  'pairing.end.intro':
    '*{name}* ends for everybody in it. Nobody is asked why, and in 30 days it is deleted here. What I have told you of it stays in Slack.',
  'pairing.move.to': 'Where to',
  'pairing.move.follows': 'It rests until its mentors’ permit there is verified, and then goes on.',
  'pairing.move.ends': 'This programme stays where it is, so the one-to-one ends. Nobody is asked where to or why.',
  'pairing.move.nowhere':
    'There is no other facility set up that fits this programme. An admin adds one with `/visit setup`.',
  'pairing.move.gone': 'That facility is not there any more. Choose another.',
  'pairing.last_month.label': 'Last month',
  'pairing.last_month.intro': 'You are told 90, 60 and 14 days before this month begins. Nothing ends by itself.',
  'pairing.last_month.is': 'Last month: {month}',
  'pairing.refusal.gone': 'That one-to-one is not kept here any more. `/visit one-to-one` shows yours.',
  'pairing.refusal.ended':
    'That one-to-one has ended, so there is nothing more to do. Thank you! Questions? Ask {leader}.',
  'pairing.refusal.not_yours': 'Only its mentors and leaders can do that. Ask {leader}.',
  'pairing.refusal.not_asked':
    'Others have said yes meanwhile, or you are not asked any more. Thank you for being willing! Ask {leader} about the next one.',
  'pairing.refusal.not_ready':
    'On that day something is missing for {facility}: {missing}. Ask your leader how to go on; `/visit training` shows where you stand.',
  'pairing.refusal.nobody_to_ask':
    'There is nobody left whom you can ask: whoever is ready is in it or has been asked. `/visit ready` shows who needs what.',
  'pairing.refusal.no_room':
    'As many are in it as may be. If somebody hands their place on, choose that mentor under *Hands their place on*.',
  'pairing.refusal.not_running': 'It is still being set up. I tell you as soon as it runs; {leader} knows more.',
  'pairing.refusal.not_open':
    'No visits are made there now, so no hour can be entered. {leader} knows what comes next.',
  'pairing.refusal.past': 'That hour is over. Press *We met* if you did, or choose a later one.',
  'pairing.refusal.not_begun':
    'The hour that is entered for today has not begun. Press *We met* afterwards, or take the hour back if it is wrong.',
  'pairing.refusal.too_far':
    'That is more than three months away. Choose an earlier day, and enter the others when they come closer.',
  'pairing.refusal.does_not_follow':
    'This programme does not go on outside. Round it off when the time comes; {leader} can help.',
  'pairing.refusal.undo_too_late':
    'More than ten minutes have passed, so it stays outside. Ask {leader} to end it and set it up anew if that is wrong.',
  'pairing.needs.nobody': '*{what}*: the last mentor has left, so nobody carries it now. Ask somebody.',
  'pairing.needs.waiting':
    '*{what}* is being set up. Asked, and no yes so far: {people, select, nobody {nobody} other {{people}}}.',
  'pairing.needs.talk': '{who} ({what}) would like a talk with you.',
  'pairing.needs.silent': '*{what}*: I have asked twice without an answer. A call may do good.',
  'pairing.reminder': 'A reminder{word, select, none {} other { ({word})}}: you meet *{when}*, {facility}.',
  'pairing.reminder.outside': 'A reminder{word, select, none {} other { ({word})}}: you meet *{when}*.',
  'pairing.reminder.with': 'You go together with {people}.',
  'pairing.reminder.late':
    'Be on time: who is {minutes, plural, =0 {late} one {more than one minute late} other {more than # minutes late}} may not be let in. Ring the facility then, and write to {leader}.',
  'pairing.reminder.correction':
    'You may get a reminder of {when} just now. It does not hold any more: `/visit one-to-one` shows how it is.',
  'pairing.notice.asked':
    '*Would you be a mentor in a one-to-one?* {programme}, {facility}{with, select, nobody {} other {, together with {with}}}{instead, select, nobody {} other {, instead of {instead}}}. It goes on for a while; you agree on the times yourselves. Any answer is fine, and a no is told to nobody.',
  'pairing.notice.running': '*{name}* at {facility} is running now: everybody who is needed has said yes.',
  'pairing.notice.running_again': '*{name}* goes on.',
  'pairing.notice.resting': '*{name}* rests for a while. Nobody is asked how it goes until it goes on.',
  'pairing.notice.rounding_off': '*{name}* is being rounded off.',
  'pairing.notice.ended':
    '*{name}* at {facility} has ended. Thank you! In 30 days it is deleted here. What I have told you of it stays in Slack.',
  'pairing.notice.moved':
    '*{name}* is at another facility from now on, and rests until the permit there is verified. Ask for it early.',
  'pairing.notice.outside': '*{name}* goes on outside: reminders say no more about permit, photo ID and phone.',
  'pairing.notice.inside_after_all': '*{name}* goes on inside: that it was outside was a slip.',
  'pairing.notice.carries_on': 'A mentor has left a one-to-one at {facility}. *{name}* carries on.',
  'pairing.notice.joined': '{who} has said yes and is a mentor now: *{name}*, {facility}.',
  'pairing.notice.handed_on': '{who} has said yes and takes over a mentor’s place, {facility}. From now on: *{name}*.',
  'pairing.notice.set_up_again':
    'The last mentor has left a one-to-one at {facility}: it is being set up again and needs somebody.',
  'pairing.notice.meeting': '{who} has entered when you meet: *{when}*. You are reminded the evening before.',
  'pairing.notice.meeting_off': '{who} says that you don’t meet *{when}* after all.',
  'pairing.notice.not_let_in':
    '*{when}*, {facility}: {own, select, yes {you are} other {{who} is}} not ready on that day. Missing: {missing}. Sort it out before then, or choose another day: nobody should travel in vain.',
  'pairing.notice.paused':
    '*{when}*, {facility}: no visits are made there on that day, so your meeting is off. Nobody has done anything wrong. Your leader can say how it goes on.',
  'pairing.notice.quiet':
    '*{name}*: I have not heard from you for a while. How does it go? One press is enough, and any answer is fine.',
  'pairing.notice.silent':
    '*{name}*: I have asked twice without an answer. Nothing ends by itself; a call may do good.',
  'pairing.notice.sparring':
    '*{name}*: would you like to talk over how it is to be a mentor? It does good, also when all is well.',
  'pairing.notice.talk': '{who} would like a talk with you. (*{name}*)',
  'pairing.notice.last_month':
    '*{name}*: its last month is {month}. Begin to round it off, or choose another month. Nothing ends by itself.',
  'pairing.notice.longest':
    '*{name}* has lasted almost as long as its programme wants: until {date}. Begin to round it off in good time. Nothing ends by itself.',
  'pairing.word.alder': 'Alder',
  'pairing.word.apple': 'Apple',
  'pairing.word.ash': 'Ash',
  'pairing.word.aspen': 'Aspen',
  'pairing.word.beech': 'Beech',
  'pairing.word.birch': 'Birch',
  'pairing.word.cherry': 'Cherry',
  'pairing.word.chestnut': 'Chestnut',
  'pairing.word.elder': 'Elder',
  'pairing.word.elm': 'Elm',
  'pairing.word.hawthorn': 'Hawthorn',
  'pairing.word.hazel': 'Hazel',
  'pairing.word.juniper': 'Juniper',
  'pairing.word.larch': 'Larch',
  'pairing.word.linden': 'Linden',
  'pairing.word.maple': 'Maple',
  'pairing.word.oak': 'Oak',
  'pairing.word.pear': 'Pear',
  'pairing.word.pine': 'Pine',
  'pairing.word.plum': 'Plum',
  'pairing.word.rowan': 'Rowan',
  'pairing.word.spruce': 'Spruce',
  'pairing.word.willow': 'Willow',
  'pairing.word.yew': 'Yew',
} as const;
