import type { Group } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { escapeText, lines } from '../../slack/blocks/parts.js';

/** The facility's address and where people meet, a line each; null where neither has been written. */
export function whereToMeet(say: Say, { facility }: Pick<Group, 'facility'>): string | null {
  const { address, meetingPoint } = facility;
  return oneBelowTheOther(
    address && say('where.address', { address: escapeText(address) }),
    meetingPoint && say('where.meeting_point', { place: escapeText(meetingPoint) }),
  );
}

/** The same, and whom to ring on the day. */
export function whereToMeetAndRing(say: Say, group: Pick<Group, 'facility' | 'contactLine'>): string | null {
  const { contactLine } = group;
  return oneBelowTheOther(
    whereToMeet(say, group),
    contactLine && say('where.contact', { contact: escapeText(contactLine) }),
  );
}

function oneBelowTheOther(...said: readonly (string | null)[]): string | null {
  return lines(...said) || null;
}
