import type { whereToMeet as english } from '../en/where-to-meet.js';

export const whereToMeet = {
  'where.address': 'Adress: {address}',
  'where.meeting_point': 'Mötesplats: {place}',
  'where.contact': 'Telefon på dagen: {contact}',
} as const satisfies Record<keyof typeof english, string>;
