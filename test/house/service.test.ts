import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const UNIT = 'deploy/visiting-hours.service';
/** Of ten, as systemd reckons it; below two it calls a service well kept. */
const MOST_EXPOSED = 2;
const analyze = (...options: readonly string[]) => spawnSync('systemd-analyze', options, { encoding: 'utf8' });
const missing = analyze('--version').status === 0 ? null : 'there is no systemd-analyze';

describe.skipIf(missing)(`the systemd unit${missing ? ` (skipped, because ${missing})` : ''}`, () => {
  it('is one that systemd understands', () => {
    expect(analyze('verify', UNIT)).toMatchObject({ status: 0, stderr: '' });
  });

  it('may do little on its machine', () => {
    const [, exposure] =
      /exposure level for \S+: ([\d.]+)/.exec(analyze('security', '--offline=true', UNIT).stdout) ?? [];
    expect(Number(exposure)).toBeLessThan(MOST_EXPOSED);
  });
});
