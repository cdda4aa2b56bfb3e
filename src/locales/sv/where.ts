import type { where as english } from '../en/where.js';

export const where = {
  'where.address': 'Adress: {address}',
  'where.meeting_point': 'Mötesplats: {place}',
  'where.contact': 'Telefon på dagen: {contact}',
} as const satisfies Record<keyof typeof english, string>;
