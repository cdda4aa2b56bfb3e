export const schedule = {
  'word.schedule': 'schedule',
  'heard.schedule': 'schedule, week',
  'schedule.title': '{facility} · {week}',
  'schedule.text':
    '{week}, {facility}: {visits, plural, =0 {no visits planned} one {# visit} other {# visits}}{short, plural, =0 {} one {, one needs people} other {, # need people}}.',
  'schedule.empty': 'No visits this week.',
  'schedule.seats': '{dots} {taken} of {places}',
  'schedule.needs_more':
    'needs {needed, plural, one {{least, plural, =1 {a volunteer} other {1 more}}} other {# more}}',
  'schedule.needs_more_than_fit':
    'needs {needed, plural, one {# more} other {# more}}, but the facility has room for only {left, plural, one {# more} other {# more}} at that hour',
  'schedule.no_room':
    'needs {needed, plural, one {{least, plural, =1 {a volunteer} other {1 more}}} other {# more}}, but the facility is full of visitors at that hour',
  'schedule.will_run': 'will run',
  'schedule.full': 'full',
  'schedule.over': 'over',
  'schedule.going_on': 'has begun',
  'schedule.called_off_by_us': 'called off by us',
  'schedule.called_off_by_facility':
    'called off by {kind, select, remand_prison {the remand prison} prison {the prison} other {the facility}}',
  'schedule.will_not_run': 'too few could come, so it will not run',
  'schedule.kept': '{kept, plural, one {the free place is kept} other {the free places are kept}} for those who wait',
  'schedule.nobody': 'nobody yet',
  'schedule.footer': 'Press *Claim*, or type `/visit claim`. Can’t make it after all? Type `/visit release`.',
  'schedule.footer_full': 'Can’t make it after all? Type `/visit release`.',
  'schedule.starting_up': 'Visits here have not started yet, so no places can be claimed.',
  'schedule.closed': 'Visits here have ended.',
  'schedule.not_posted': '{week} has not been posted yet for {group}. It shows up in {channel} as soon as it is.',
  'schedule.unknown_week':
    'I don’t understand which week you mean. Write `this`, `next` or a week number such as `48`.',
  'schedule.more': 'You have more groups. Type `/visit schedule` in {channels} to see their week.',
  'schedule.replaced':
    'This post no longer counts: I may not change it any more. Press in the new one instead: {link}.',
  'schedule.replaced_link': 'open the new post',
  'schedule.replaced_soon':
    'This post no longer counts: I may not change it any more. A new one comes in the channel in a moment. Press in that one instead.',
  'schedule.yours': 'You have a place.',
  'schedule.next': 'Claim a place with `/visit claim`. Your visits: `/visit mine`.',
  'schedule.shadow_named': '{who} {count, plural, one {goes along as a newcomer} other {go along as newcomers}}',
  'schedule.shadow': '{count, plural, one {a newcomer goes} other {# newcomers go}} along',
} as const;
