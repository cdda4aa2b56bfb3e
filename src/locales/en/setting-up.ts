export const settingUp = {
  'word.setup': 'setup',
  'heard.setup': 'setup, set-up, set up',
  'setup.title': 'Set-up',
  'setup.begin': 'Set up',
  'setup.edit': 'Edit',
  'setup.edit_spoken': 'Edit {name}',
  'setup.withheld': '*The app may do less than it asks for.* Install it again to allow the rest:',
  'setup.withheld.im_history':
    '`im:history`: where Slack has not answered whether a direct message arrived, it is sent again only if it is about a visit within 48 hours.',
  'setup.withheld.files_read':
    '`files:read`: lists of what people have completed can’t be brought in from a file (`/visit import`).',
  'setup.steps': 'Three things to set up, and the first group can plan its week:',
  'setup.step.national': 'The national channel and the national staff',
  'setup.step.facility': 'A remand prison or prison that you visit',
  'setup.step.group': 'A group of volunteers, with its own channel',
  'setup.ready':
    'Everything is in place. Leaders plan with `/visit plan`, and whoever is in a group’s channel can claim its visits.',

  'setup.national': 'National channel',
  'setup.national.none': 'No national channel yet. It is where national staff will read how the country’s visits go.',
  'setup.national.row': '{channel}\nNational staff: {staff}',
  'setup.national.saved': '{channel} is now the national channel.',
  'setup.national.channel': 'Channel that national staff read',
  'setup.national.activities': 'Offered for visits in a group',
  'setup.national.activities_hint': 'What leaders can tick in the plan. Nothing ticked: the list is left out.',
  'setup.national.staff': 'National staff',
  'setup.national.staff_hint': 'Those who follow the whole country’s visits.',

  'setup.facilities': 'Remand prisons and prisons',
  'setup.facilities.none': 'None yet. Begin with the first one you visit.',
  'setup.facilities.pick': 'Choose one to edit',
  'setup.facility': 'Facility',
  'setup.facility.new': 'Add a facility',
  'setup.facility.row':
    '*{name}*\n{kind}, {region} · at most {cap, plural, one {# visitor} other {# visitors}} at once · {status}',
  'setup.facility.saved': 'Saved: {name}.',
  'setup.facility.name': 'Name',
  'setup.facility.name_hint': 'As your volunteers call it.',
  'setup.facility.kind': 'Kind',
  'setup.facility.region': 'Region',
  'setup.facility.in_area': '{region}, area {area}',
  'setup.facility.area': 'Area',
  'setup.facility.area_hint':
    'The authority’s own, where one approval holds for several facilities; empty where there is none. Write it the same way at each of them.',
  'setup.facility.area_unready':
    'Approval for another area does not hold here. {count, plural, one {This person is ready now and would not be any more} other {These # people are ready now and would not be any more}}: {names}. *Save* once more to change the area all the same; leaders can then verify what holds there with `/visit verify`.',
  'setup.facility.address': 'Address',
  'setup.facility.address_hint': 'For example: Skånegatan 5, Göteborg. Confirmations, reminders and calendars show it.',
  'setup.facility.meetingPoint': 'Meeting point',
  'setup.facility.meetingPoint_hint': 'For example: outside the visitors’ entrance.',
  'setup.facility.timeZone': 'Time zone',
  'setup.facility.timeZone_hint': 'Everybody sees the visits in the facility’s local time.',
  'setup.facility.visitorCap': 'Most visitors at once',
  'setup.facility.visitorCap_hint': 'How many volunteers the facility lets in at the same time.',
  'setup.facility.lateMinutes': 'Minutes late before a visit may be called off',
  'setup.facility.lateMinutes_hint': 'When volunteers come later than this without saying so. Reminders say it.',
  'setup.facility.deskNames': 'Sheet for the front desk',
  'setup.facility.deskNames_hint':
    'Leaders can fetch a sheet of the week for the front desk: hours and how many come. Tick this only where the facility has asked for names. They are read from Slack at that moment and not put into the database; the sheet stays in the leader’s messages until it is deleted there.',
  'setup.facility.deskNames.names': 'Its front desk wants the names of those who come',
  'setup.facility.status': 'Status',
  'setup.facility.status_hint':
    'Visits can be claimed only while the facility is active. For some days, or until further notice: `/visit pause-visits`.',
  'setup.above_cap':
    '{count, plural, one {# coming visit has} other {# coming visits have}} room for more people than are let in at once. Nothing has been changed: leaders can do so with `/visit plan`.',
  'setup.over_cap':
    'More people are coming than are let in at once ({most}): {hours}{more, plural, =0 {} one {, and at one more visit} other {, and at # more visits}}. Nobody has lost their place: leaders move or call off a visit with `/visit plan`, or ask somebody to give up theirs.',
  'setup.over_cap.hour': '{when} ({inside} are coming)',
  'setup.not_open':
    '{count, plural, one {# coming visit is} other {# coming visits are}} already posted. Nobody can claim now, but those who have a place keep it: leaders call off what cannot take place with `/visit plan`.',
  'setup.not_ready':
    'With *{programme}*, {people, plural, one {one person who has a place is} other {# people who have places are}} not ready for the visits ahead:',
  'setup.not_ready.more': '{count, plural, one {And # more visit.} other {And # more visits.}}',
  'setup.not_ready.next':
    'Nothing is saved yet. Press *Save* again to change it all the same: everybody keeps their place. Whoever is still not ready at noon the day before a visit is told then, and so are the leaders.',
  'setup.moved.place':
    '{visits, plural, one {# posted visit ahead is} other {# posted visits ahead are}} now at {facility}, and must be cleared with it anew.',
  'setup.moved.zone':
    '{visits, plural, one {# posted visit ahead is} other {# posted visits ahead are}} now at another local time, and must be cleared with the facility anew.',
  'setup.moved.told':
    '{people, plural, =0 {Nobody has a place yet, so nobody needs to be told.} one {The one person who has a place is told.} other {The # people who have places are told.}}',
  'setup.moved.where':
    '{people, plural, one {The one person who has a place is told where to meet now.} other {The # people who have places are told where to meet now.}}',

  'setup.kind.remand_prison': 'Remand prison',
  'setup.kind.prison': 'Prison',
  'setup.status.starting_up': 'Starting up',
  'setup.status.active': 'Active',
  'setup.status.closed': 'Closed',
  'setup.zone.Europe/Stockholm': 'Stockholm (Sweden)',
  'setup.zone.Europe/Copenhagen': 'Copenhagen (Denmark)',
  'setup.zone.America/Nuuk': 'Nuuk (Greenland)',
  'setup.zone.Atlantic/Faroe': 'Tórshavn (Faroe Islands)',
  'setup.zone.Europe/Helsinki': 'Helsinki (Finland)',
  'setup.zone.Europe/Oslo': 'Oslo (Norway)',
  'setup.zone.Europe/London': 'London (United Kingdom)',

  'setup.groups': 'Groups',
  'setup.groups.none': 'None yet. A group visits one facility and has one channel.',
  'setup.groups.facility_first': 'Groups come next, once there is a facility to visit.',
  'setup.groups.pick': 'Choose one to edit',
  'setup.group': 'Group',
  'setup.group.new': 'Add a group',
  'setup.group.row': '*{name}* in {channel}\n{programme} at {facility}. Led by {leaders}.',
  'setup.group.saved':
    '{name} is saved, led by {leaders}. {members, plural, =0 {Nobody is in {channel} yet: invite the volunteers there.} one {# person in {channel} can claim its visits.} other {# people in {channel} can claim its visits.}}',
  'setup.group.saved_unread':
    '{name} is saved, led by {leaders}. Slack can’t say right now who is in {channel}: I look again every ten minutes, and there is nothing more to do.',
  'setup.group.name': 'Name',
  'setup.group.facilityId': 'Facility that the group visits',
  'setup.group.programme': 'Programme',
  'setup.group.programme_hint':
    'What the group does there. It decides what is asked of its volunteers and how many go together.',
  'setup.group.channelId': 'The group’s channel',
  'setup.group.channelId_hint':
    'Whoever is in it is a volunteer of the group. Choose a private channel if not everybody may join.',
  'setup.group.leaderIds': 'Leaders',
  'setup.group.leaderIds_hint': 'They plan and post the visits. They need not be admins.',
  'setup.group.locale': 'Language of the channel',
  'setup.group.attendance': 'The posted schedule shows',
  'setup.group.contactLine': 'Phone on the day',
  'setup.group.contactLine_hint':
    'For example: the gate, 031-123 45 67. Reminders show it, for a day when Slack is down. Anybody in the group can read it.',
  'setup.group.restingIds': 'Taking a break',
  'setup.group.restingIds_hint': 'They stay in the channel, but cannot claim visits for now.',
  'setup.attendance.names': 'Who comes',
  'setup.attendance.numbers': 'Only how many come',

  'setup.facility.paused': 'Visits paused {days}',
  'setup.facility.left': 'Nobody visits now: its groups are closed',
  'setup.close': 'Close the group',
  'setup.close.title': 'Close the group?',
  'setup.close.confirm': 'Close the group',
  'setup.close.text':
    '*{name}* stops planning, posting and reminding, and is in no list any more. {channel} stays as it is in Slack, and another group may have it.',
  'setup.close.people':
    '{members, plural, =0 {Nobody is in the group now} one {The one person in it is no longer in this group} other {The # people in it are no longer in this group}}, and it is no longer led by {leaders}.',
  'setup.close.drafts': 'What is planned for {weeks} and not posted is not posted.',
  'setup.close.last_there': 'No other group visits *{facility}*, so it is no longer shown as open to visits.',
  'setup.close.stays':
    'What has been counted stays, for the year’s return too. You can open the group again from the set-up, under *Closed groups*.',
  'setup.close.not_yet': '*{name}* can’t be closed yet. This is still ahead:',
  'setup.close.visits':
    '*{count, plural, one {A posted visit.} other {# posted visits.}}* The leaders can call {count, plural, one {it} other {them}} off with `/visit plan`, or let {count, plural, one {it} other {them}} take place first.',
  'setup.close.uncounted':
    '*{count, plural, one {A visit that waits to be counted.} other {# visits that wait to be counted.}}* Those who went can do it with `/visit count`, and the leaders with `/visit return` too.',
  'setup.close.sessions':
    '*{count, plural, one {A session.} other {# sessions.}}* With `/visit session` the leaders can call off what is ahead, and note who came to what is over.',
  'setup.close.one_to_one':
    'One-to-ones that have not ended. A leader rounds them off and ends them first, under `/visit one-to-one`.',
  'setup.close.more': '{count, plural, one {And # more.} other {And # more.}}',
  'setup.closed': '{name} is closed. What has been counted stays.',
  'setup.closed.programme_unused':
    'No group has the programme {programme} any more. National staff can remove it with `/visit requirements`.',
  'setup.closed.groups': 'Closed groups',
  'setup.closed.pick': 'Choose one to open again',
  'setup.closed.row': '*{name}*\n{programme} at {facility}',
  'setup.reopen': 'Open the group again',
  'setup.reopen.button': 'Open again',
  'setup.reopen.spoken': 'Open {name} again',

  'setup.problem.write': 'Please write something here.',
  'setup.problem.choose': 'Please choose one.',
  'setup.problem.choose_people': 'Please choose at least one person.',
  'setup.problem.too_long': 'That is a little long: use at most {most} characters.',
  'setup.problem.unknown_time_zone': 'That time zone is unknown here. Choose one from the list.',
  'setup.problem.not_a_cap': 'Write a whole number from 1 to {most}.',
  'setup.problem.not_minutes': 'Write a whole number of minutes from 0 to {most}.',
  'setup.problem.no_phone_number': 'Write a phone number too, for example: the gate, 031-123 45 67.',
  'setup.problem.cap_below_programme':
    'In {group} at least {least} go together. Write {least} or more, or give the group another programme first.',
  'setup.problem.programme_for_other_kind':
    'This programme is not for that kind of place. Choose another programme, or another facility.',
  'setup.problem.one_to_ones_under_way':
    'A one-to-one of this group has not ended. Its leaders see it with /visit one-to-one; keep the programme until then.',
  'setup.problem.programme_above_cap':
    'In this programme at least {least} go together, and the facility lets in {cap}. Choose another programme, or raise the facility’s number first.',
  'setup.problem.kind_in_use':
    '{groups} {count, plural, one {has a programme} other {have programmes}} for other kinds of place. Keep the kind, or ask national staff to say with /visit requirements that {count, plural, one {it is} other {they are}} for this kind too.',
  'setup.problem.facility_name_taken': 'Another facility has this name. Add something that tells them apart.',
  'setup.problem.channel_taken': 'Another group has this channel. Choose one that is this group’s own.',
  'setup.problem.bot_not_in_channel':
    'I’m not in that channel. Write /invite @Visiting Hours in it, then press Save again.',
  'setup.problem.archived': 'That channel is archived. Choose another, or unarchive it first.',
  'setup.problem.not_a_channel': 'Choose a channel of this workspace, not a direct message or a shared channel.',
  'setup.problem.bots_chosen': 'There is a bot among them. Choose people only.',
  'setup.problem.resting_not_members':
    'Only people in the group’s channel can take a break. Remove those who are not in it.',

  'setup.stale':
    'Somebody else saved a change while you were writing. What you wrote is still below; *Save* replaces what is stored.',
  'setup.stale.stored': 'Stored now:',
  'setup.stale.same': 'What is stored now is the same as below.',
  'setup.stale.line': '{field}: {stored}',
  'setup.stale.nobody': 'nobody',
  'setup.stale.nothing': 'nothing',
  'setup.gone': 'That is no longer there. Open the set-up again with `/visit setup`.',

  'notice.changed': 'A visit you have a place on has changed: {facility}.',
  'notice.changed.before': 'Before: {when}',
  'notice.changed.after': 'Now: *{when}*',
  'notice.changed.still': 'As before: {when}',
  'notice.changed.format': 'How you meet now: {format}',
  'notice.changed.planned': 'Planned for it now: {planned}.',
  'notice.changed.nothing_planned': 'Nothing in particular is planned for it now.',
  'notice.changed.place': 'A visit you have a place on is somewhere else now: *{facility}*.',
  'notice.changed.where': 'You meet elsewhere now:',
  'notice.changed.overlaps':
    'It now overlaps {count, plural, one {another visit} other {other visits}} of yours. Choose which to go on, and give up your place on the {count, plural, one {other} other {others}}:',
  'notice.changed.or': 'Or give up your place on the visit that has changed:',
  'notice.changed.anew':
    'Can you still come? Press *I’m coming*, so that we can count on you. If not, give your place up, so that somebody else can go.',
  'notice.changed.next':
    'Does it still suit you? Then there is nothing to do. If not, give your place up, so that somebody else can go.',
  'notice.called_off_by_us':
    'The visit on *{when}* at {facility} has been called off by us, so you don’t need to go. Thank you for being ready to go!',
  'notice.called_off_by_facility':
    '{facility} has called off the visit on *{when}*. That can happen at short notice, and they need not say why. Thank you for being ready to go!',
  'notice.called_off.next': 'See other visits',
  'notice.short_now':
    'A place on the visit on *{when}*, {facility}, has just been given up, and {missing, plural, one {{least, plural, =1 {a volunteer is needed} other {one more is needed}}} other {# more are needed}} for it to run.',
  'notice.left': '{who} has left the channel of {group} and still has a place:',
  'notice.left.next':
    'Nothing has been dropped. Do have a word with them first; then free each place that somebody else should be able to claim.',
  'notice.left.more': '{count, plural, one {And # more visit.} other {And # more visits.}}',
  'notice.left.free': 'Free the place',
  'notice.left.free_spoken': 'Free the place on {when}',
  'notice.left.freed': '{who}’s place on *{when}* is free again, and others can claim it.',
  'notice.left.back': '{who} is back in the channel, so the place stays theirs.',
  'notice.left.already_free': '{who} has no place on that visit any more. There is nothing left to do.',
  'notice.cannot_post.not_in_channel':
    'I can’t write in {channel} any more, so what {group} posts doesn’t show there. Write `/invite @Visiting Hours` in the channel, and I’ll carry on by myself.',
  'notice.cannot_post.archived':
    'The channel {channel} is archived, so what {group} posts doesn’t show there. Unarchive it, or ask an admin to give the group another channel with `/visit setup`.',
  'notice.cannot_post.limit_reached':
    'Slack takes no more messages in this workspace, so what {group} posts doesn’t show in {channel}: the limit of its plan is reached. Ask an admin of the workspace; until then, tell each other in another way.',
  'notice.cannot_post.not_allowed':
    'I’m not allowed to write in {channel} right now, so what {group} posts doesn’t show there. Ask an admin to let Visiting Hours write in the channel, and I’ll carry on by myself.',
} as const;
