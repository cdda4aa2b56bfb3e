// Before `npm start`: builds where the development packages are. Without them (npm ci --omit=dev) what was built before starts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/vitest')) {
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit', shell: true });
  process.exit(status ?? 1);
}
if (!existsSync('dist/src/main.js')) {
  process.stderr.write(
    'Nothing is built yet: run `npm ci && npm run build` once, then `npm ci --omit=dev` if you like.\n',
  );
  process.exit(1);
}
