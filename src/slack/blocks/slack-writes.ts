import { z } from 'zod';
import { isFormerMember } from '../../core/former-member.js';

// Ids as Slack writes them. Its documentation names no length, so only what cannot be an id is kept out: text that somebody wrote.

export function isPersonId(text: string): boolean {
  return /^[UW][A-Z0-9]{1,40}$/.test(text);
}

export function isChannelId(text: string): boolean {
  return /^[CDG][A-Z0-9]{1,40}$/.test(text);
}

export function isFileId(text: string): boolean {
  return /^F[A-Z0-9]{1,40}$/.test(text);
}

/** What a control carries of a person: their Slack id, or what stands where one stood. */
export const personId = z.string().refine((text) => isPersonId(text) || isFormerMember(text));
