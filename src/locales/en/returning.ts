export const returning = {
  'word.return': 'return',
  'heard.return': 'return, returns, approve',
  'return.title': 'Yearly return {year}',
  'return.notice.ready':
    'Thank you for a year of visits! {facility, select, none {Your facility’s yearly return for {year}} other {The yearly return for {year}, {facility},}} is ready to look at and approve. The numbers are shown to the facility’s leaders and national staff, and to nobody else.',
  'return.notice.reminder':
    '{facility, select, none {Your facility’s yearly return for {year}} other {The yearly return for {year}, {facility},}} is waiting to be approved, and national staff would be glad to have it. Look through the months and approve it with one press.',
  'return.notice.changed':
    '{facility, select, none {Your facility’s yearly return for {year}} other {The yearly return for {year}, {facility},}} needs approving once more: {who, select, none {the visits have changed} other {{who} has counted or corrected a visit}} since it was approved.',
  'return.open': 'Open the return',
  'return.open_spoken': 'Open the yearly return for {year}: {facility}',
  'return.choose': 'You lead groups at several facilities. Whose yearly return for {year} would you like to open?',

  'return.client_visits':
    '{clientVisits, plural, =0 {no client visits} one {*# client visit*} other {*# client visits*}}',
  'return.participants':
    '{participants, plural, one {*# person* took part in groups} other {*# people* took part in groups}}',
  'return.held': '{held, plural, =0 {no visits held} one {*# visit* held} other {*# visits* held}}',
  'return.meetings':
    '{met, plural, one {*# of the client visits* was a meeting in a one-to-one inside. It is counted by its week, and is in no month below.} other {*# of the client visits* were meetings in one-to-ones inside. They are counted by weeks, and are in no month below.}}',
  'return.supported':
    '{supported, plural, one {*# person* supported in one-to-ones} other {*# people* supported in one-to-ones}}',
  'return.supported_note':
    'Every one-to-one that ran in the year counts once, also one that began before. One that moved counts at both facilities, and somebody who was in two programmes counts in both.',
  'return.uncounted':
    '{count, plural, one {*# visit* is in the plan and nobody has counted it, so it isn’t part of these numbers.} other {*# visits* are in the plan and nobody has counted them, so they aren’t part of these numbers.}} Press *Count* beside the month.',
  'return.month_uncounted': '{count, plural, one {⚠ # visit isn’t counted} other {⚠ # visits aren’t counted}}',
  'return.count': 'Count',
  'return.count_spoken': 'Count visits: {month}',
  'return.look': 'See visits',
  'return.look_spoken': 'See or correct visits: {month}',
  'return.months_without': 'No visits: {months}.',
  'return.how':
    'Is a number wrong? Open its month and press *Correct* beside the visit. What is counted or corrected after the return is approved has to be approved again. These numbers are for the facility’s leaders and national staff; each time they are opened, it is noted by whom.',
  'return.back': 'Back to the year',

  'return.approve_anyway': 'Approve anyway',
  'return.approve_uncounted':
    '{count, plural, one {*# visit* is not counted yet, so it is not in the numbers.} other {*# visits* are not counted yet, so they are not in the numbers.}} Count first: press *Count* beside the month. If nobody can know any more, you can approve anyway.',
  'return.approve': 'Approve',
  'return.approved': '✓ Approved by {who} on {date}.',
  'return.approved_now': 'Thank you! National staff have the return for {year} now.',
  'return.taken_back':
    '{who} approved the return on {date}. {changedBy, select, none {The visits have changed since} other {{changedBy} has counted or corrected a visit since}}, so it needs approving once more.',
  'return.changed_meanwhile':
    'A visit was counted or corrected while you were reading. These are the numbers now: approve them if they are right.',
  'return.already': 'It is approved already, as you see below. Thank you for looking through it!',
  'return.refused':
    'The yearly return is for the facility’s leaders and national staff. Ask {leaders} what you would like to know.',
  'return.refused_nobody':
    'The yearly return is for the facility’s leaders and national staff. An admin of this workspace can say who they are.',
  'return.not_over':
    'The return for {year} is ready on 1 January {next}. Until then, count visits with `/visit count`, or see the year before with `/visit return`.',
  'return.no_visits':
    'There were no visits in {year} at a facility whose group you lead, so there is nothing to return. See another year with, for example, `/visit return {other}`.',
  'return.not_understood': 'Write `/visit return`, or a year such as `/visit return {year}`.',

  'return.month.left': 'Not counted yet: did they take place?',
  'return.month.none': 'There were no visits in this month.',
  'return.month.others_left': '*{when}*\nA visit of {group}, not counted yet. {leaders} can count it.',
  'return.month.others_counted': '*{when}*\nA visit of {group}, counted. {leaders} can correct it.',
  'return.month.more':
    '{count, plural, one {And # more: ask for it with `/visit count`, or count those above first.} other {And # more: they are shown when those above are counted.}}',

  'return.list.gathering': 'One moment: I’m gathering the year {year} …',
  'return.list.sum':
    '{all, plural, =0 {No facility had visits in {year}, so there is nothing to return.} one {{returned, plural, =0 {The return of the one facility with visits in {year} is missing.} other {The one facility with visits in {year} has sent its return.}}} other {*{returned}* of # facilities with visits in {year} {returned, plural, one {has sent its return} other {have sent their returns}}.}}',
  'return.list.missing': 'Missing',
  'return.list.returned': 'Returned',
  'return.list.open': '*{facility}* ({region}): {leaders, select, none {nobody leads a group there} other {{leaders}}}',
  'return.list.approved': '*{facility}* ({region}): approved by {who} on {date}',
  'return.list.taken_back':
    '*{facility}* ({region}): {who} approved it on {date}; {changedBy, select, none {the visits have changed since} other {changed since by {changedBy}}}',
  'return.list.own': 'Yours to approve',
  'return.list.uncounted': '{count, plural, one {(# visit not counted)} other {(# visits not counted)}}',
  'return.list.remind': '{count, plural, one {Remind the one that is missing} other {Remind the # that are missing}}',
  'return.list.xlsx': 'Excel file',
  'return.list.csv': 'CSV file',
  'return.list.why':
    'Exact numbers are in the files alone, which come to you in a direct message, and it is noted who fetched them. They are not to be passed on: numbers to share are fetched with `/visit tally`. Another year: `/visit return {other}`.',
  'return.reminded': 'Reminder sent to {people}.',
  'return.no_leader':
    'Nobody leads a group at {facilities}, so nobody could be reminded. An admin can choose a leader with `/visit setup`.',
  'return.remind.none': 'Every facility has sent its return for {year}, so there is nobody to remind.',
  'return.remind.reminded': '{who} sent a reminder on {date}. The next can be sent from {next}.',
  'return.download.done': 'The file is in your direct messages with me.',
  'return.national':
    'Only national staff can do that. Ask them, or open your own facility’s return with `/visit return`.',

  'return.file': 'yearly-return-{year}',
  'return.programmes_all': 'All programmes',
  'return.programme': '{programme}: {numbers}',
  'return.column.facility': 'Facility',
  'return.column.region': 'Region',
  'return.column.programme': 'Programme',
  'return.column.year': 'Year',
  'return.column.client_visits': 'Client visits',
  'return.column.participants': 'Took part in groups',
  'return.column.held': 'Visits held',
  'return.column.uncounted': 'Visits not counted',
  'return.column.programme_client_visits': 'Client visits of the programme',
  'return.column.programme_participants': 'Took part in groups, of the programme',
  'return.column.programme_held': 'Visits held, of the programme',
  'return.column.supported': 'People supported in one-to-ones',
  'return.column.status': 'Status',
  'return.column.approved_by': 'Approved by',
  'return.column.approved_on': 'Approved on',
  'return.status.approved': 'approved',
  'return.status.taken_back': 'changed after approval',
  'return.status.open': 'missing',
} as const;
