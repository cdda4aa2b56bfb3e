import type { Group, Locale } from '../../core/model.js';
import { escapeText } from './parts.js';

type Placed = Pick<Group, 'id' | 'name' | 'facility'>;

/**
 * A group among those that somebody chooses from: *Besöksgruppen* · Häktet. Where several of them visit the same facility, also what
 * each does there, which may be all that tells two of one name apart.
 */
export function groupChoiceText(
  locale: Locale,
  group: Placed & Pick<Group, 'programme'>,
  among: readonly Placed[],
): string {
  const what = sharesFacility(group, among) ? [escapeText(group.programme.names[locale])] : [];
  return [`*${escapeText(group.name)}*`, escapeText(group.facility.name), ...what].join(' · ');
}

/** The same in one line of plain text, without its facility: *Besöksgruppen, Kickstart*. Not escaped. */
export function groupNameAmong(
  locale: Locale,
  { programme, ...group }: Placed & Pick<Group, 'programme'>,
  among: readonly Placed[],
): string {
  return sharesFacility(group, among) ? `${group.name}, ${programme.names[locale]}` : group.name;
}

/** Where something of a group is: its facility, with the group's name where the facility is another's of them too. Not escaped. */
export function placeAmong(group: Placed, among: readonly Placed[]): string {
  const { name } = group.facility;
  return sharesFacility(group, among) ? `${name} (${group.name})` : name;
}

function sharesFacility(group: Placed, among: readonly Placed[]): boolean {
  return among.some(({ id, facility }) => id !== group.id && facility.id === group.facility.id);
}
