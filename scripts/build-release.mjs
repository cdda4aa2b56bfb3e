// Before `npm pack`: everything is built anew, so that a release holds nothing of what is no longer there.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
for (const step of ['build:all', 'build:page']) {
  // npm reads what `npm pack` writes: nothing of this belongs there.
  const { status } = spawnSync('npm', ['run', step, '--silent'], { stdio: ['ignore', 2, 2], shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
