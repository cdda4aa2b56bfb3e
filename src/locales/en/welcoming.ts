export const welcoming = {
  'welcome.volunteer':
    '*Welcome to {group}!* I’m Visiting Hours: the group’s visits stand in {channel}, and you claim one with a press. Before your first visit a few things are to be done; I show you which, and what comes next. Nobody is in a hurry, and your leaders are glad that you are here.',
  'welcome.leader':
    '*You lead {group} now. Thank you!* Plan a week, post it to {channel}, and see who is ready to go. On Sunday evenings I send you one card with what waits for you, so that ten minutes are enough.',
  'welcome.national':
    '*Welcome to the national staff!* You see every facility and group, what leaders have approved, and a tally whose numbers can point at nobody. All of it is on my home tab, whenever you need it.',
  'welcome.stored':
    'What I keep of you: your Slack id, which visits you go on, what of your training is done, and what you choose here. Never anything about whoever is visited: please write nothing about them to me.',
  'welcome.language': 'Would you rather read another language?',
  'welcome.all': 'Everything I can do',
} as const;
