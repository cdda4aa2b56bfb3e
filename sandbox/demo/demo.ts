// The bot against the stand-in for Slack, in the browser; `npm run demo -- --locale da` builds it and starts this.
//   --locale  what the society, its channels and most of its people read: sv (the default), da or en
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { createLogger } from '../../src/core/logging.js';
import { LANGUAGES, type SayWord, sayIn } from '../page/words/index.js';
import { startDemo } from './start-demo.js';

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'sv' } } });
const locale = LANGUAGES.find(({ language }) => language === values.locale)?.language;
if (!locale) {
  const known = LANGUAGES.map(({ language }) => language).join(', ');
  process.stderr.write(`--locale takes ${known}, not ${values.locale}.\n`);
  process.exit(64);
}

const say = sayIn(locale);
tell(say('terminal.starting'));
const demo = await startDemo({
  port: Number(process.env.DEMO_PORT ?? 4400),
  logger: loggerInWords(say),
  now: new Date(),
  locale,
  progress: (step) =>
    tell(step === 'started' ? say('terminal.living') : say('terminal.lived', { year: step.livedThrough })),
});
tell(`\n${say('terminal.ready')}\n\n  ${demo.pageUrl}\n\n${say('terminal.end')}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    demo.stop().then(() => process.exit(0));
  });
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The program's own log for those who ask for it; everybody else reads one sentence where something is wrong. */
function loggerInWords(sayWord: SayWord): Logger {
  if (process.env.LOG_LEVEL) return createLogger(process.env.LOG_LEVEL);
  return createLogger('error', {
    write: (line) => {
      const { msg }: { msg?: unknown } = JSON.parse(line);
      process.stderr.write(`${sayWord('terminal.trouble', { what: String(msg) })}\n`);
    },
  });
}
