import type { whereToMeet as english } from '../en/where-to-meet.js';

export const whereToMeet = {
  'where.address': 'Adresse: {address}',
  'where.meeting_point': 'Mødested: {place}',
  'where.contact': 'Telefon på dagen: {contact}',
} as const satisfies Record<keyof typeof english, string>;
