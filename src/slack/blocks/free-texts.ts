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
