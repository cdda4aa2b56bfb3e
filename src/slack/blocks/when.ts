import type { GroupShift, Locale } from '../../core/model.js';
import { dayAndTime } from '../../locales/index.js';

/** *tisdag 24 november 17:00–19:00* for a group's shift. */
export function whenOf({ shift, group }: GroupShift, locale: Locale): string {
  return dayAndTime(shift, group.facility.timeZone, locale);
}
