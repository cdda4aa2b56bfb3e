export const language = {
  'word.language': 'language',
  'heard.language': 'language',
  'language.title': 'Language',
  'language.none': 'Same as Slack or the group',
  'language.choose': 'In which language shall I write to you?',
  'language.now': 'I write to you in English, because you chose it.',
  'language.now_none':
    'You haven’t chosen one: I write in the language of your Slack if that is {languages}, and otherwise in your group’s.',
  'language.saved': 'Noted: I write to you in English from now on. Change it whenever you like with `/visit language`.',
  'language.saved_none':
    'Noted: I write in the language of your Slack if that is {languages}, and otherwise in your group’s. Choose one with `/visit language`.',
  'language.unknown': 'I know {languages}. Press one, or type for example `/visit language english`.',
  'language.ask':
    'In which language shall I write to you? I write in English, as your group does. Press another if you would rather have that, and change it whenever you like with `/visit language`.',
} as const;
