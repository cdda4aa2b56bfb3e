import { describe, expect, it } from 'vitest';
import { PROCESS_LIVES_FOR } from '../../src/core/process-life.js';
import { besideOthers, type Heartbeat, isOlder } from '../../src/delivery/versions.rule.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);
const MINUTE = 60_000;
const OWN = { release: '1.10.0', schema: '20261201000000_more' };
const OLD = { release: '1.9.0', schema: '20261121000000_first' };

function saying(version: typeof OWN, at: Date): Heartbeat {
  return { process: `${version.release} ${at.toISOString()}`, ...version, at };
}

describe('a version', () => {
  it.each([
    ['1.9.0', '1.10.0', true],
    ['1.10.0', '1.9.0', false],
    ['1.10.0', '1.10.1', true],
    ['1.10.0', '2.0.0', true],
    ['1.10.0', '1.10.0', false],
    ['1.10.0-beta', '1.10.0', false],
    ['', '0.1.0', true],
  ])('%s is older than %s: %s', (one, other, is) => {
    expect(isOlder({ release: one, schema: 'a' }, { release: other, schema: 'a' })).toBe(is);
  });

  it('of the same number is older where it has fewer migrations', () => {
    expect(isOlder({ ...OWN, schema: OLD.schema }, OWN)).toBe(true);
    expect(isOlder(OWN, { ...OWN, schema: OLD.schema })).toBe(false);
  });
});

describe('everybody is looked at anew', () => {
  const asked = (heartbeats: readonly Heartbeat[], lookedAt: Date | null) =>
    besideOthers(heartbeats, OWN, lookedAt, NOW);

  it('as soon as an older version is seen, and every ten minutes while it runs', () => {
    const running = [saying(OLD, ago(MINUTE)), saying(OWN, NOW)];
    expect(asked(running, null)).toEqual({ isBesideOlder: true, isBesideNewer: false, looksAnew: true, ended: [] });
    expect(asked(running, ago(9 * MINUTE)).looksAnew).toBe(false);
    expect(asked(running, ago(10 * MINUTE)).looksAnew).toBe(true);
  });

  it('once more when it has gone, however lately that was done before', () => {
    const gone = saying(OLD, ago(PROCESS_LIVES_FOR));
    expect(asked([gone, saying(OWN, NOW)], ago(MINUTE))).toEqual({
      isBesideOlder: false,
      isBesideNewer: false,
      looksAnew: true,
      ended: [gone],
    });
  });

  it('never because of the same version or a newer one, running or gone', () => {
    const newer = saying({ ...OWN, release: '1.11.0' }, ago(PROCESS_LIVES_FOR));
    const same = saying(OWN, ago(PROCESS_LIVES_FOR));
    expect(asked([newer, same, saying(OWN, NOW)], null)).toEqual({
      isBesideOlder: false,
      isBesideNewer: false,
      looksAnew: false,
      ended: [newer, same],
    });
  });
});

describe('delivery is', () => {
  const isLeftToNewer = (...heartbeats: readonly Heartbeat[]) =>
    besideOthers([saying(OWN, NOW), ...heartbeats], OWN, null, NOW).isBesideNewer;
  const newer = { ...OWN, release: '1.11.0' };

  it('left to a newer version for as long as it runs', () => {
    expect(isLeftToNewer(saying(newer, ago(MINUTE)))).toBe(true);
    expect(isLeftToNewer(saying(newer, ago(PROCESS_LIVES_FOR)))).toBe(false);
  });

  it('shared with whoever is of the same version, and not left to an older one', () => {
    expect(isLeftToNewer(saying(OWN, NOW), saying(OLD, NOW))).toBe(false);
  });
});
