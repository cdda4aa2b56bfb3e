export const acting = {
  'notice.no_active_leader':
    '*{group}* has no active leader any more: nobody plans its visits. What its leaders would be told, you are told for now. Name a leader in `/visit setup`, and they take over.',
  'notice.no_active_leader.stood_in':
    '*{group}* has no leader until further notice any more: it is led by {people} for some days only. Name a leader in `/visit setup`, so that it goes on.',
  'notice.no_active_leader.next': 'Name a leader',
  'notice.no_active_leader.next_spoken': 'Name a leader of {group}',

  'outsider.guest':
    'You’re a guest in this workspace, and visits are for its own members. Ask an admin to make you a member, and then everything here is open to you.',
  'outsider.stranger':
    'You belong to another workspace, and Visiting Hours is for the members of this one. Ask the group’s leader to invite you here as a member.',
  'outsider.deactivated': 'Slack says that your account here is deactivated. Ask an admin to activate it again.',
  'outsider.unknown':
    'Slack doesn’t tell me that you belong to this workspace. Ask an admin to look at your account, and try again then.',
  'outsider.bot': 'Visiting Hours is for people. A bot or a workflow can’t take part: a person has to do this.',
  'notice.no_active_leader.led_again': '{group} is led by {leaders} again. Nothing more is needed here.',

  'setup.problem.outsider.guest':
    '{name} is a guest in this workspace. Choose a member, or ask an admin to make {name} one first.',
  'setup.problem.outsider.stranger': '{name} belongs to another workspace. Choose a member of this one.',
  'setup.problem.outsider.deactivated':
    '{name}’s account is deactivated. Take {name} out, and choose somebody who is here.',
  'setup.problem.outsider.unknown':
    'Slack doesn’t know {name} in this workspace. Take {name} out, and choose somebody who is here.',

  'notice.left.guest':
    '{who} is only a guest in the workspace now, can’t visit with {group}, and still has a place here:',
  'notice.left.stranger':
    '{who} belongs to another workspace now, can’t visit with {group}, and still has a place here:',
  'notice.left.deactivated': '{who}’s account is deactivated, and they still have a place with {group} here:',
  'notice.left.unknown': 'Slack no longer knows {who} in the workspace, and they still have a place with {group} here:',
  'notice.left.bot': '{who} is a bot, can’t visit with {group}, and still has a place here:',
} as const;
