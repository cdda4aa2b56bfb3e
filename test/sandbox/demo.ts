import { createLogger } from '../../src/logging.js';
import { startDemo } from './start-demo.js';

const demo = await startDemo({
  port: Number(process.env.DEMO_PORT ?? 4400),
  logger: createLogger(process.env.LOG_LEVEL ?? 'warn'),
  now: new Date(),
});

process.stdout.write(
  `\nVisiting Hours is running against a stand-in for Slack. Open this address:\n\n  ${demo.pageUrl}\n\nEnd it with Ctrl+C.\n`,
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    demo.stop().then(() => process.exit(0));
  });
}
