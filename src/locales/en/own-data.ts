export const ownData = {
  'word.me': 'me',
  'heard.me': 'me, my data, data, erase, erase me, erase my data, delete my data, forget me, privacy',
  'own_data.title': 'My data',
  'own_data.intro':
    'This is what I keep about you. Your name is not among it: I keep the id that Slack has given you, and Slack shows the name. What others were told about you is not among it either: ask your organisation for that.',
  'own_data.empty': 'I keep nothing about you.',
  'own_data.never':
    'Never kept: anything about those you visit, why you can’t come, what you talk about, or papers you have shown.',
  'own_data.only_own':
    'I show what is stored of somebody to themselves alone. Type `/visit me` for yours; they can do the same.',
  'own_data.more': '… and {count} more, which are in the file.',
  'own_data.entry.roles': 'What you do for others',
  'own_data.entry.groups': 'Your groups',
  'own_data.entry.visits': 'Your visits',
  'own_data.entry.training': 'Your training',
  'own_data.entry.sessions': 'Courses and study visits',
  'own_data.entry.standing': 'Every week',
  'own_data.entry.pairings': 'One-to-ones',
  'own_data.entry.asks': 'Places you were asked about',
  'own_data.entry.time_off': 'Time off',
  'own_data.entry.wishes': 'Calls',
  'own_data.entry.settings': 'Your settings',
  'own_data.entry.told': 'What I have told you',
  'own_data.entry.traces': 'What you have done',
  'own_data.entry.contact': 'Whom to ring',
  'own_data.national': 'You belong to the national staff.',
  'own_data.leads': 'You lead {group}.',
  'own_data.slack_role': 'What Slack says of your role in the workspace, so that I know who can act.',
  'own_data.group_left': '{group}, which you have left',
  'own_data.group_resting': '{group}, where you are taking a break',
  'own_data.visit': '{when}, {group}',
  'own_data.gone_by': '{count, plural, one {# visit that is over} other {# visits that are over}}',
  'own_data.done': '{name}: {done}',
  'own_data.done_until': '{name}: {done}, valid until {until}',
  'own_data.session': '{name}, {when}',
  'own_data.every_week': '{day} {time}, {group}',
  'own_data.pairing':
    'A one-to-one with {group}: that you are its mentor, or were asked to be. It goes 30 days after it ends.',
  'own_data.asked':
    '{count, plural, one {I have asked you about a place once.} other {I have asked you about a place # times.}}',
  'own_data.waiting':
    '{count, plural, one {You wait in line for a place on one visit.} other {You wait in line for a place on # visits.}}',
  'own_data.wishes':
    '{count, plural, one {You would like a call after one visit.} other {You would like a call after # visits.}}',
  'own_data.slack_id': 'Your id in Slack, and since when I have known it',
  'own_data.language': 'Language: {language}',
  'own_data.quiet': 'Quiet hours: {from}–{until}',
  'own_data.calendar': 'An address from which a calendar fetches your visits',
  'own_data.asked_at': 'Last asked about a place: {date}',
  'own_data.told':
    '{count, plural, one {One thing that I have told you, or shall} other {# things that I have told you, or shall}}',
  'own_data.traces':
    '{count, plural, one {In one place it says that you did something: told a number, changed a week or verified something, say.} other {In # places it says that you did something: told a number, changed a week or verified something, say.}}',
  'own_data.contact':
    'The channel of {group} is told whom to ring. If the number is yours, change it in `/visit setup`.',
  'own_data.fetch': 'Fetch it as files',
  'own_data.fetch.done': 'Both files are in your direct messages: one to read, one for other programs.',
  'own_data.fetch.again': 'You have just had your files. You can fetch them again from {time}.',
  'own_data.file': 'my-data',
  'own_data.erase': 'Erase my data …',
  'erase.title': 'Erase my data',
  'erase.submit': 'Erase it all',
  'erase.does': 'This is what I do',
  'erase.visits':
    '{count, plural, one {You give up your place on this visit, and others are told that somebody won’t be coming:} other {You give up your places on these visits, and others are told that somebody won’t be coming:}}',
  'erase.records':
    'I erase what stands in “My data”: groups, training, sign-ups, settings, all of it. Reminders are withdrawn, and your name goes from what I show. My messages of the last 30 days to you are deleted, and those to others are written without your name. That takes some minutes, and I tell you how far it is.',
  'erase.led_alone':
    'Nobody else leads {group}. Whoever can act for it is told that it needs a leader, and its visits stay as they are. Better still, hand it over first, with the button on my home tab.',
  'erase.stays': 'This stays',
  'erase.counts':
    'Counts and how many went on each visit: they name nobody. Where it said that you did something, it says “a former member”. What a leader has written on a group’s line of whom to ring stays: ask them to change it if it is about you.',
  'erase.channel':
    'As long as you are in a group’s channel, I note again that you are in that group, within some hours or when you next press something: that alone. Leave the channel first if you don’t want that.',
  'erase.backups': 'Copies of the database that your organisation has put aside, until they are thrown away.',
  'erase.slack': 'This I can’t take back',
  'erase.slack_keeps':
    'Messages older than 30 days, answers that only one person could see, notifications others have had, files that you or others have fetched, what people have written themselves, and what your organisation has exported from Slack.',
  'erase.sure': 'It can’t be undone. If you come back you begin anew, with your training too.',
  'erase.begun': 'I’m erasing your data. Our records are empty in a moment; taking away messages takes some minutes.',
  'erase.progress':
    'I’m erasing your data: I have looked through {done} of {total, plural, one {# conversation} other {# conversations}}.',
  'erase.done':
    'It is done: your data is erased. This message is the last, and you can delete the conversation. Thank you for all you have done!',
  'erase.cannot.under_way':
    'I’m erasing your data already. I tell you in our direct messages how far it is; there is nothing more to do.',
  'erase.cannot.only_national_staff':
    'You are the only one of the national staff. Name somebody else first, under `/visit setup`; then come back here.',
} as const;
