export const guides = {
  'guide.heard.volunteer': 'volunteer, volunteers',
  'guide.heard.leader': 'leader, leaders',
  'guide.heard.mentor': 'mentor, mentors',
  'guide.heard.national': 'national, national staff, coordinator',
  'guide.words': 'Show all words',
  'guide.volunteer.title': 'Your visits',
  'guide.volunteer.begin':
    '*Before your first visit*, `/visit training` shows what is missing and what comes next. Only what the day of the visit asks for counts.',
  'guide.volunteer.weeks':
    '*Claim* a visit from the post in your group’s channel, or with `/visit claim`. A reminder comes a week before and the evening before. *Can’t come?* Press *Find somebody else*: you keep the place until somebody takes it. The day after, one of you is asked how many were met: a number, nothing else.',
  'guide.volunteer.else':
    '`/visit away` when you don’t want to be asked, `/visit settings` for quiet hours, `/visit language`, and `/visit me` for what is stored of you.',
  'guide.leader.title': 'Leading a group',
  'guide.leader.begin':
    '*Plan the week* with `/visit plan`: the pattern proposes it, you change what differs, tick what the facility has agreed to, and post it. Whom a later change concerns is told.',
  'guide.leader.weeks':
    '*Who may go* stands in `/visit ready`; note what somebody has completed with `/visit verify`, and plan study visits and courses with `/visit session`. *Too few?* One card says who comes and what happens by itself; a day and a half before, people are asked without you. On Sunday evening one card says what waits for you.',
  'guide.leader.else':
    '*A break:* `/visit pause-visits`. *Counts* that are missing: `/visit count`. *In January* you look through the year and approve it: `/visit return`. Nobody need say why a visit was called off, and there is nowhere to write it.',
  'guide.mentor.title': 'Mentor in a one-to-one',
  'guide.mentor.begin':
    '*When you are asked*, any answer is fine, and nobody is told of a no. Once enough have said yes it runs, and `/visit one-to-one` shows yours. Whoever you meet stands nowhere here: no name, no reason, no topic.',
  'guide.mentor.weeks':
    '*You agree on the time with the facility.* Enter the hour if you want to be reminded the evening before; then it is also looked whether everybody may go in on that day. *We met* afterwards, nothing else. When it has been quiet for long, you are asked how it goes, and any answer is fine.',
  'guide.mentor.else':
    '*Like to talk?* One press, and your leader gets in touch. The three dots let it rest, round it off and end it; nobody is asked why. 30 days after it has ended it is deleted here.',
  'guide.national.title': 'For national staff',
  'guide.national.begin':
    '*Set up* facilities and groups with `/visit setup`, and say with `/visit requirements` what each programme asks for. What people have done already comes in with `/visit import`.',
  'guide.national.weeks':
    '*Numbers* are told each Monday in the national channel, once they are so large that nobody can be recognised. Please put no number of your own beside them: the difference of two may be one person. `/visit tally` shows the same.',
  'guide.national.else':
    '*In January* `/visit return` shows who has approved their year, and gives you all of it as a file, for yourselves only. `/visit undelivered` shows what did not arrive; `/visit history` who looked at what.',
} as const;
