/**
 * Every input in which somebody may write as they like, or hand in what they have written, and why there has to be one. Under each
 * the form says that nothing about anybody who is visited belongs there. Whoever adds one says here why a list to choose from,
 * a number or a tick will not do; `test/slack/blocks/free-texts.test.ts` lets no other be shown.
 */
export const KEPT_TEXTS = {
  facility_name: 'volunteers have to know where they go, and every facility is called something else',
  facility_region: 'tallies are told by region, and how a country is divided is for the Red Cross to say',
  facility_area: 'the authority names the areas in which one approval holds',
  facility_address: 'confirmations, reminders and calendars say how to find the house',
  facility_meeting_point: 'those who go together have to find each other outside',
  group_name: 'a facility may have several groups, and each has a name of its own',
  group_contact_line: 'a number to ring from the gate on a day on which Slack is down',
  session_place: 'study visits and courses are held anywhere',
  requirement_name: 'the authorities name what they ask for, in every language',
  programme_name: 'the Red Cross names what it does, in every language',
} as const;

/** The same for what is read or shown and never kept. */
export const UNKEPT_TEXTS = {
  calendar_address: 'an address is shown in it to be copied; what is written there is read by nobody',
  imported_list: 'of its cells only people, requirements and dates are understood, and only these are kept',
} as const;

export type FreeText = keyof typeof KEPT_TEXTS | keyof typeof UNKEPT_TEXTS;

/**
 * Every other way in which text that somebody has written comes near us, and what becomes of it. Nothing of it is kept, logged,
 * counted or said back, not even as a digest: `test/simulation/visited-people.test.ts` lives two years in which only these differ.
 */
export const PASSING_TEXTS = {
  unknown_command: 'answered with what there is to type, never with what was typed',
  after_command_word: 'read as a week, a day, a period, a language or a mention; of anything else nothing is left',
  command_that_fails: 'the problem is logged without what was typed',
  broken_delivery: 'left alone, and only that there was one is logged',
  channel_message: 'not subscribed to; where posts are read back, what others wrote is passed over',
  thread_reply: 'the same, beneath a post of ours',
  direct_message: 'the same, written to the bot',
  edited_message: 'the same, written anew',
  mention: 'the same, with the bot named in it',
  reaction: 'not subscribed to, whatever an emoji is called',
  unheard_event: 'nobody listens',
  search: 'held against the names of facilities while it is typed',
  number_field: 'Slack lets in digits only; what comes otherwise is no number',
  date_or_choice: 'what is none of what was offered is nothing at all',
  pressed_value: 'what nobody has written so is out of date',
  closed_form: 'what was not sent in never was',
  file_name: 'not looked at',
  file_cells: 'a cell that is not understood is named by its row and column',
  channel_name: 'channels are known by their ids, and Slack shows what they are called',
} as const;

export type PassingText = keyof typeof PASSING_TEXTS;
