import { describe, expect, it } from 'vitest';
import { sessionCalendar, visitCalendar } from '../../../src/home/calendar/calendar.file.js';
import { entryIn } from '../../support/calendar-entries.js';
import { aClaim, aFacility, aGroup, aSession, aSignUp, at, aVisit } from '../../support/imagined.js';

const NOW = at('2026-11-21 10:00');
const LONG = 'Häktet Åäö, avdelningen för besökare; ingång från gården genom den blå dörren på höger sida';
const group = aGroup({ facility: aFacility({ name: LONG }) });
const visit = (changes = {}) => visitCalendar({ shift: aVisit(changes), group }, aClaim('U0ANNA'), 'sv', NOW);

describe('a visit in a calendar', () => {
  it('is one entry, whose later files move it and take it back', () => {
    const first = entryIn(visit());
    expect(first).toEqual({
      method: 'PUBLISH',
      status: 'CONFIRMED',
      uid: 'claim-U0ANNA@visiting-hours',
      sequence: 1,
      title: `Besök: ${LONG}`,
      place: LONG,
      note: null,
      startsAt: at('2026-11-24 17:00'),
      endsAt: at('2026-11-24 19:00'),
    });
    const moved = entryIn(visit({ startsAt: at('2026-11-24 18:00'), endsAt: at('2026-11-24 20:00'), version: 2 }));
    expect(moved).toMatchObject({ uid: first.uid, sequence: 2, startsAt: at('2026-11-24 18:00') });
    const off = entryIn(visit({ status: 'called_off_by_facility', version: 3 }));
    expect(off).toMatchObject({ uid: first.uid, sequence: 3, method: 'CANCEL', status: 'CANCELLED' });
  });

  it('says where it is, where to meet and whom to ring, whatever signs are in it', () => {
    const address = 'Skånegatan 5; uppgång B, 411 40 Göteborg';
    const meetingPoint = 'den blå dörren \\ ”Besök” 🏠, på höger sida när ni kommer från spårvagnen';
    const facility = aFacility({ address, meetingPoint });
    const where = aGroup({ facility, contactLine: 'vakten; 031-123 45 67' });
    const file = visitCalendar({ shift: aVisit({ cleared: false }), group: where }, aClaim('U0ANNA'), 'sv', NOW);
    expect(entryIn(file).place).toBe(`Häktet, ${address}, ${meetingPoint}`);
    expect(entryIn(file).note).toMatch(/\nTelefon på dagen: vakten; 031-123 45 67$/);
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it('has no line of more than 75 octets, and breaks no letter in two', () => {
    const lines = visit({ cleared: false }).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 70).length).toBeGreaterThan(1);
  });
});

it('a session that was called off is taken back too', () => {
  const session = (changes = {}) => {
    const planned = aSession(at('2026-12-03 17:00'), changes);
    return entryIn(sessionCalendar(planned, aSignUp('U0ANNA', NOW), 'da', NOW));
  };
  expect(session()).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED' });
  expect(session({ status: 'called_off' })).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
});
