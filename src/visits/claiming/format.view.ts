import type { Locale, Shift } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';

type Met = Pick<Shift, 'format' | 'activities'>;

/** How people meet on a visit: *one-to-one talks*, or *in a group: board games and crafts*. */
export function formatText(say: Say, shift: Met, locale: Locale): string {
  const planned = activitiesText(say, shift, locale);
  return planned === null
    ? say(`format.${shift.format}`)
    : say('format.planned', { format: say(`format.${shift.format}`), planned });
}

/** What is planned for a visit: *board games and crafts*; null for nothing in particular. */
export function activitiesText(say: Say, { activities = [] }: Met, locale: Locale): string | null {
  if (activities.length === 0) return null;
  const names = activities.map((activity) => say(`activity.${activity}`));
  return list(names, locale);
}
