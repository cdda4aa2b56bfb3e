import type { where as english } from '../en/where.js';

export const where = {
  'where.address': 'Adresse: {address}',
  'where.meeting_point': 'Mødested: {place}',
  'where.contact': 'Telefon på dagen: {contact}',
} as const satisfies Record<keyof typeof english, string>;
