import { describe, expect, it } from 'vitest';
import { ConfigProblems, readConfig, readDatabaseUrl } from '../../src/core/config.js';

const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const feedsOf = (settings: Record<string, string>) => readConfig({ ...TOKENS, ...settings }).feeds;

describe('where calendars reach the bot', () => {
  it('is nowhere unless it is set', () => {
    expect(feedsOf({})).toBeNull();
    expect(feedsOf({ PUBLIC_URL: '', FEED_PORT: '9000' })).toBeNull();
  });

  it.each([
    ['https://visits.example.org', 'https://visits.example.org'],
    ['https://visits.example.org/', 'https://visits.example.org'],
    ['https://example.org/visits//', 'https://example.org/visits'],
    ['http://localhost:8081', 'http://localhost:8081'],
  ])('is %s, without a slash at its end', (set, publicUrl) => {
    expect(feedsOf({ PUBLIC_URL: set })).toEqual({ publicUrl, port: 8081 });
  });

  it.each([
    'http://visits.example.org',
    'ftp://visits.example.org',
    'visits.example.org',
    'https://me:secret@visits.example.org',
    'https://visits.example.org/?x=1',
    'https://visits.example.org/#x',
  ])('cannot be %s', (set) => {
    expect(() => feedsOf({ PUBLIC_URL: set })).toThrow(/PUBLIC_URL: is not right; set it to the address/);
  });
});

it.each([
  [{ PUBLIC_URL: 'https://visits.example.org', FEED_PORT: '8080' }, 'FEED_PORT: is the same as HEALTH_PORT'],
  [{ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'secret-1', PORT: '8080' }, 'HEALTH_PORT: is the same as PORT'],
])('two servers cannot have one port: %j', (settings, told) => {
  expect(() => readConfig({ ...TOKENS, ...settings })).toThrow(ConfigProblems);
  expect(() => readConfig({ ...TOKENS, ...settings })).toThrow(told);
});

it('a port of a server that is not there, or any that is free, may be the same', () => {
  expect(readConfig({ ...TOKENS, FEED_PORT: '8080' }).healthPort).toBe(8080);
  const both = { PUBLIC_URL: 'https://visits.example.org', FEED_PORT: '0', HEALTH_PORT: '0' };
  expect(feedsOf(both)).toMatchObject({ port: 0 });
});

describe('where the database is, for those who look after it alone', () => {
  it.each([{}, { DATABASE_URL: '' }, { DATABASE_URL: 'file:visits.db' }, { DATABASE_URL: 'postgresql://db/visits' }])(
    'is as for the bot, and asks for no token: %j',
    (settings) => {
      expect(readDatabaseUrl(settings)).toBe(readConfig({ ...TOKENS, ...settings }).databaseUrl);
    },
  );

  it('is refused without its value, which may hold a password', () => {
    const refused = () => readDatabaseUrl({ DATABASE_URL: 'mysql://visits:secret@db/visits' });
    expect(refused).toThrow(ConfigProblems);
    expect(refused).toThrow(/DATABASE_URL: is not right; set it to file:/);
    expect(refused).not.toThrow(/secret/);
  });
});
