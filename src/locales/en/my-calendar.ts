export const myCalendar = {
  'word.calendar': 'calendar',
  'heard.calendar': 'calendar, my calendar, subscribe',
  'my_calendar.open': 'My calendar',
  'my_calendar.title': 'My calendar',
  'my_calendar.intro':
    'Your own visits, courses and study visits, in the calendar that you use already. You give it an address once; from then on it fetches what is yours for the next three months, and what changes.',
  'my_calendar.late':
    'A calendar fetches when it likes: on a phone every hour or so, in Google only every 12 to 24 hours. *What changes at short notice I tell you here in Slack, as always.* A visit that was called off or that you gave up stays in it for 30 days, struck out.',
  'my_calendar.get': 'Get my address',
  'my_calendar.since': 'You have had an address since {date}. I keep only a fingerprint of it and can’t show it again.',
  'my_calendar.renew': 'Make a new one',
  'my_calendar.end': 'End it',
  'my_calendar.ways': 'Either stops the old address at once. Your visits stay as they are.',
  'my_calendar.ended': 'The address has ended. You can take the calendar away where you added it.',
  'my_calendar.titles': '*What your calendar says*',
  'my_calendar.titles.neutral': '“Visit”, and not where',
  'my_calendar.titles.place': 'Where, and whom to ring',
  'my_calendar.titles.why': 'Whoever looks into your calendar, at work or at home, sees what stands there.',
  'my_calendar.titles.saved': 'Kept. Your calendar says so the next time that it fetches.',
  'my_calendar.address': 'Your address',
  'my_calendar.address.hint':
    'Copy all of it. It is shown now and never again, and whoever has it sees your calendar: share it with nobody.',
  'my_calendar.open_here': 'Open it in the calendar of this device',
  'my_calendar.copy': 'Or copy the address and paste it into your calendar:',
  'my_calendar.how':
    '• *iPhone*: Calendar → Calendars → Add Calendar → Add Subscription Calendar\n• *Google*: on a computer, Other calendars + → From URL\n• *Outlook*: Add calendar → Subscribe from web',
  'my_calendar.missed':
    'I made you an address, but the form was closed before it could show it. Open *My calendar* again and press *Make a new one*.',
  'my_calendar.done': 'Done',
  'my_calendar.not_here':
    'Calendars can’t fetch anything from me here. Beside each of your visits, `/visit mine` has *Add to calendar*.',
  'my_calendar.not_yours':
    'A calendar is for those who are in a group. Join your group’s channel, and then type `/visit calendar` again.',
  'my_calendar.name': 'My visits',
  'my_calendar.visit': 'Visit',
  'my_calendar.session': 'Course',
  'my_calendar.look': 'Where, and with whom: /visit mine in Slack.',
} as const;
