export const language = {
  'word.language': 'language',
  'language.title': 'Language',
  'language.none': 'As Slack or the group',
  'language.choose': 'In which language shall I write to you?',
  'language.now': 'I write English to you, because you have chosen it.',
  'language.now_none':
    'You have chosen none: I write as your Slack when it is Swedish or Danish, and else as your group.',
  'language.saved': 'Noted: I write English to you from now on. Change it whenever you like with `/visit language`.',
  'language.saved_none':
    'Noted: I write as your Slack when it is Swedish or Danish, and else as your group. Choose with `/visit language`.',
  'language.unknown':
    'I know *Svenska*, *Dansk* and *English*. Press one, or type for example `/visit language english`.',
  'language.ask':
    'In which language shall I write to you? I write English, as your group does. Press another if you would rather have that, and change it whenever you like with `/visit language`.',
} as const;
