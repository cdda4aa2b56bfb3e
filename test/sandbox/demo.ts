// The bot against the stand-in for Slack, in the browser: npm run demo -- --locale da
//   --locale  what the society, its channels and most of its people read: sv (the default), da or en
import { parseArgs } from 'node:util';
import type { Locale } from '../../src/domain/model.js';
import { createLogger } from '../../src/logging.js';
import { startDemo } from './start-demo.js';

const LOCALES: readonly Locale[] = ['sv', 'da', 'en'];

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'sv' } } });
const locale = LOCALES.find((each) => each === values.locale);
if (!locale) {
  process.stderr.write(`--locale takes ${LOCALES.join(', ')}, not ${values.locale}.\n`);
  process.exit(64);
}

process.stdout.write('\nTwo years of visits are lived through first: that takes some ten seconds.\n');
const demo = await startDemo({
  port: Number(process.env.DEMO_PORT ?? 4400),
  logger: createLogger(process.env.LOG_LEVEL ?? 'warn'),
  now: new Date(),
  locale,
});

process.stdout.write(
  `\nVisiting Hours is running against a stand-in for Slack. Open this address:\n\n  ${demo.pageUrl}\n\nEnd it with Ctrl+C.\n`,
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    demo.stop().then(() => process.exit(0));
  });
}
