export const whereToMeet = {
  'where.address': 'Address: {address}',
  'where.meeting_point': 'Meeting point: {place}',
  'where.contact': 'Phone on the day: {contact}',
} as const;
