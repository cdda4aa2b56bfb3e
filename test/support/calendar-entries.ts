import { convertIcsCalendar } from 'ts-ics';

/** The entries of a file, as a calendar reads them. */
export function entriesIn(file: string) {
  const { method, events = [] } = convertIcsCalendar(undefined, file);
  return events.map(({ uid, status, sequence, summary, location, description, start, end }) => ({
    ...{ method, status, uid },
    sequence: sequence ?? 0,
    title: summary,
    place: location ?? null,
    note: description ?? null,
    startsAt: start.date,
    endsAt: end?.date,
  }));
}

/** The only one. @throws Error where there are none or several */
export function entryIn(file: string) {
  const [entry, ...more] = entriesIn(file);
  if (!entry || more.length > 0) throw new Error(`${more.length + (entry ? 1 : 0)} entries`);
  return entry;
}
