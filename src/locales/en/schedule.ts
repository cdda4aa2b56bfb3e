export const schedule = {
  'schedule.title': '{facility} · {week}',
  'schedule.text':
    'Visits, {facility}, {week}: {visits, plural, =0 {none planned} one {# visit} other {# visits}}{short, plural, =0 {} one {, one needs more people} other {, # need more people}}.',
  'schedule.empty': 'No visits this week.',
  'schedule.seats': '{dots} {taken} of {places}',
  'schedule.needs_more': 'needs {needed, plural, one {# more} other {# more}}',
  'schedule.will_run': 'will run',
  'schedule.full': 'full',
  'schedule.over': 'over',
  'schedule.called_off_by_us': 'called off by us',
  'schedule.called_off_by_facility': 'called off by the facility',
  'schedule.not_cleared': 'waiting for the facility’s go-ahead',
  'schedule.nobody': 'nobody yet',
  'schedule.footer':
    'Press *Claim*, or type `/visit claim`. Can’t make it after all? `/visit release`. Times are local to the facility.',
  'schedule.paused': 'Visits here are paused for now, so no places can be claimed.',
  'schedule.starting_up': 'Visits here have not started yet, so no places can be claimed.',
  'schedule.closed': 'Visits here have ended.',
  'schedule.not_posted': '{week} has not been posted yet for {group}. It shows up in {channel} as soon as it is.',
  'schedule.unknown_week': 'I couldn’t read “{typed}” as a week. Write `this`, `next` or a week such as `2026-W48`.',
  'schedule.yours': 'You have a place.',
  'schedule.next': 'Take a place with `/visit claim`. Your visits: `/visit mine`.',
} as const;
