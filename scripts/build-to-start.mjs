// Before `npm start`: builds where the development packages are. Without them (npm ci --omit=dev) what was built before starts.
// `all`: what operators run besides, too.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isAll = process.argv.includes('all');
const built = isAll ? 'dist/scripts/backup.js' : 'dist/src/main.js';

if (existsSync('node_modules/vitest')) {
  const { status } = spawnSync('npm', ['run', isAll ? 'build:all' : 'build', '--silent'], {
    stdio: 'inherit',
    shell: true,
  });
  process.exit(status ?? 1);
}
if (!existsSync(built)) {
  const build = isAll ? 'build:all' : 'build';
  process.stderr.write(
    `Nothing is built yet: run \`npm ci && npm run ${build}\` once, then \`npm ci --omit=dev\` if you like.\n`,
  );
  process.exit(1);
}
