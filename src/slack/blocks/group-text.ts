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

/**
 * Where something of a group is: its facility, with the group's name where the facility is another's of them too, and what it does
 * where that one is called the same. Not escaped.
 */
export function placeAmong(
  locale: Locale,
  { programme, ...group }: Placed & Pick<Group, 'programme'>,
  among: readonly Placed[],
): string {
  const { name } = group.facility;
  const beside = among.filter((each) => isBeside(group, each));
  if (beside.length === 0) return name;
  const isNamesake = beside.some((each) => each.name === group.name);
  return `${name} (${isNamesake ? `${group.name}, ${programme.names[locale]}` : group.name})`;
}

function sharesFacility(group: Placed, among: readonly Placed[]): boolean {
  return among.some((each) => isBeside(group, each));
}

function isBeside(group: Placed, { id, facility }: Placed): boolean {
  return id !== group.id && facility.id === group.facility.id;
}
