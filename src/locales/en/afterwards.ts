export const afterwards = {
  'afterwards.question': 'How are you after the visit on *{when}*, {facility}?',
  'afterwards.well': 'All well',
  'afterwards.well_spoken': 'All well after the visit on {when}',
  'afterwards.call': 'I’d like a call',
  'afterwards.call_spoken': 'I’d like a call after the visit on {when}',
  'afterwards.why':
    'Only you see this question. If you would like a call, your leaders hear that, and nothing else. Nothing about the visit is written here.',
  'afterwards.well_done': 'Good to hear. Thank you for going!',
  'afterwards.wished': 'Thank you for saying so. Your leaders now know that you would like a call.',
  'afterwards.wished_waiting':
    'Thank you for saying so. No leader is there right now; as soon as one is, they hear that you would like a call.',
  'afterwards.wished_why': 'You need not say why. Once somebody has called, your wish is gone from here.',
  'afterwards.not_needed': 'Not needed any more',
  'afterwards.taken_back': 'It is gone, and nobody need call. You can always write to your leader.',
  'afterwards.correction':
    'You may be about to get a question how you are after the visit on *{when}*, {facility}. Never mind it: that visit did not go as planned.',
  'afterwards.line': '{who} would like a call after a visit.',
  'afterwards.line_why':
    'Only those of you who lead the group see this. What was said on a visit stays there: nothing about it is written here. Whoever has called presses, and the line is gone for everybody.',
  'afterwards.called': 'I have called',
  'afterwards.called_done': 'One of you has called. Thank you!',
  'afterwards.line_over': 'Nobody need call here any more. Thank you!',
  'afterwards.line_not_yours': 'This is nothing for you any more: those who lead the group now see to it. Thank you!',
  'afterwards.refusal.not_there':
    'That question is for those who were on the visit. If you would like to talk to somebody, write to your leader.',
  'afterwards.refusal.did_not_run':
    'That visit has not taken place. If you would like to talk to somebody, write to your leader.',
  'afterwards.refusal.long_ago':
    'That visit was more than a month ago, so nothing is left of it here. If you would like to talk to somebody, write to your leader.',
  'afterwards.refusal.settled': 'That is settled already, thank you! Nobody need call any more.',
  'afterwards.refusal.not_asked': 'That is for the leader who has called to say. You need not do anything.',
} as const;
