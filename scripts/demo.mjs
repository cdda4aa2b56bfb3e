// Builds what is needed and starts the demo: npm run demo -- --locale da (sandbox/demo/demo.ts)
import { spawnSync } from 'node:child_process';

const BUILDING = {
  sv: 'Bygger programmet. Första gången tar det en halv minut …',
  da: 'Bygger programmet. Første gang tager det et halvt minut …',
  en: 'Building the program. The first time takes half a minute …',
};

const wanted = process.argv.join(' ').match(/--locale[ =](\w+)/)?.[1];
process.stdout.write(`\n${BUILDING[wanted] ?? BUILDING[wanted === undefined ? 'sv' : 'en']}\n`);
for (const step of ['build:all', 'build:page']) {
  const { status } = spawnSync('npm', ['run', step, '--silent'], { stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
await import(new URL('../dist/sandbox/demo/demo.js', import.meta.url).href);
