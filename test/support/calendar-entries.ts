import ICAL from 'ical.js';

/** The entries of a file, as a calendar reads them. */
export function entriesIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((entry) => {
    const event = new ICAL.Event(entry);
    return {
      method: calendar.getFirstPropertyValue('method'),
      status: entry.getFirstPropertyValue('status'),
      uid: event.uid,
      sequence: event.sequence,
      title: event.summary,
      place: event.location,
      note: event.description,
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
    };
  });
}

/** The only one. @throws Error where there are none or several */
export function entryIn(file: string) {
  const [entry, ...more] = entriesIn(file);
  if (!entry || more.length > 0) throw new Error(`${more.length + (entry ? 1 : 0)} entries`);
  return entry;
}
