// The stand-in for Slack by itself, for a bot that is started in another way than by the demo:
//   npm run stand-in                                                   waits for a bot over a socket
//   npm run stand-in -- --to http://127.0.0.1:3000/slack/events       delivers over HTTP: to a bot, or to what stands before several
//   npm run stand-in -- --port 4400                                   where the page and the API are
// Prints the settings that a bot needs, and the address of the page. Docs: docs/running.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFolder } from '../../src/database/migration-files.js';
import type { PersonAbout } from '../slack/sandbox.js';
import { startSandbox } from '../slack/start-sandbox.js';

const USED_WRONGLY = 64;
const { to, port } = options();
const PEOPLE: Readonly<Record<string, PersonAbout>> = {
  U0ANNA: { about: { en: 'An admin', sv: 'En admin', da: 'En admin' }, role: null },
  U0BO: { about: { en: 'A volunteer', sv: 'En volontär', da: 'En frivillig' }, role: null },
};

const sandbox = await startSandbox({
  manifest: readFileSync(join(packageFolder, 'manifest.yml'), 'utf8'),
  now: new Date(),
  port,
  pageFolder: join(packageFolder, 'dist/page'),
  about: (userId) => PEOPLE[userId] ?? { about: { en: '', sv: '', da: '' }, role: null },
});
sandbox.world.addUser({ id: 'U0ANNA', name: 'Anna', locale: 'en-GB', isAdmin: true });
sandbox.world.addUser({ id: 'U0BO', name: 'Bo', locale: 'en-GB' });
sandbox.world.addChannel({ id: 'C0HOME', name: 'home', members: ['U0ANNA', 'U0BO', sandbox.botUserId] });
if (to !== undefined) sandbox.deliverTo(to);
sandbox.clock.run();

const { bot, app, signingSecret } = sandbox.tokens;
const settings = [
  ['SLACK_API_URL', sandbox.apiUrl],
  ['SLACK_BOT_TOKEN', bot],
  to === undefined ? ['SLACK_APP_TOKEN', app] : ['SLACK_SIGNING_SECRET', signingSecret],
];
const lines = settings.map((pair) => `  export ${pair.join('=')}`).join('\n');
process.stdout.write(
  `Settings for a bot:\n\n${lines}\n\nOnce it runs, type /visit here:\n\n  ${sandbox.pageUrl}\n\nCtrl+C ends it.\n`,
);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));

function options(): { readonly to: string | undefined; readonly port: number } {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' }, port: { type: 'string', default: '4400' } } });
    if (values.to !== undefined && !/^https?:\/\/.+\/slack\/events$/.test(values.to))
      throw new Error('--to is an address that ends in /slack/events.');
    return { to: values.to, port: Number(values.port) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(USED_WRONGLY);
  }
}
