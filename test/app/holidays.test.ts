import { afterEach, describe, expect, it } from 'vitest';
import { createHolidays } from '../../src/app/holidays.js';

const holidays = createHolidays();
const named = (...each: Parameters<typeof holidays.inWeek>) =>
  holidays.inWeek(...each).map(({ date, name }) => `${date} ${name}`);

describe('public holidays of a week', () => {
  const hostZone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = hostZone;
  });

  it('are Swedish at a facility in Sweden, in the leader’s language', () => {
    expect(named('2026-W52', 'Europe/Stockholm', 'sv')).toEqual([
      '2026-12-24 julafton',
      '2026-12-25 juldagen',
      '2026-12-26 annandag jul',
    ]);
    expect(named('2026-W52', 'Europe/Stockholm', 'en')).toEqual([
      '2026-12-24 Christmas Eve',
      '2026-12-25 Christmas Day',
      '2026-12-26 Boxing Day',
    ]);
    expect(named('2026-W25', 'Europe/Stockholm', 'sv')).toEqual([
      '2026-06-19 midsommarafton',
      '2026-06-20 midsommardagen',
    ]);
  });

  it('are Danish at a facility in Denmark, with the days on which the country is closed by custom', () => {
    expect(named('2026-W14', 'Europe/Copenhagen', 'da')).toEqual([
      '2026-04-02 Skærtorsdag',
      '2026-04-03 Langfredag',
      '2026-04-05 Påskedag',
    ]);
    expect(named('2026-W52', 'Europe/Copenhagen', 'da')).toEqual([
      '2026-12-24 Juleaftensdag',
      '2026-12-25 Juledag',
      '2026-12-26 Anden Juledag',
    ]);
    expect(named('2026-W23', 'Europe/Copenhagen', 'da')).toEqual(['2026-06-05 Grundlovsdag']);
  });

  it('are found on both sides of New Year', () => {
    expect(named('2026-W53', 'Europe/Stockholm', 'sv')).toEqual(['2026-12-31 nyårsafton', '2027-01-01 nyårsdagen']);
  });

  it('leave out days that nobody has off', () => {
    expect(named('2026-W46', 'Europe/Stockholm', 'sv')).toEqual([]);
    expect(named('2026-W50', 'Europe/Stockholm', 'sv')).toEqual([]);
  });

  it('are known for another country that has its time zone to itself, and for no other zone', () => {
    expect(named('2026-W52', 'Europe/Berlin', 'en')).toContain('2026-12-25 Christmas Day');
    expect(named('2026-W52', 'UTC', 'en')).toEqual([]);
    expect(named('2026-W52', 'Europe/Atlantis', 'en')).toEqual([]);
  });

  it.each(['America/St_Johns', 'Pacific/Kiritimati'])('are the same on a server in %s', (host) => {
    process.env.TZ = host;
    const elsewhere = createHolidays();
    expect(elsewhere.inWeek('2026-W52', 'Europe/Stockholm', 'sv').map(({ date }) => date)).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
});
