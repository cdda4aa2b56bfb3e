import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/database.js';
import { bring, INSTALLS_WITHIN, megabytesOf, npm, whyNoRegistry } from '../support/npm.js';
import { endProcessesAfterwards, startBotProcess } from '../support/process.js';
import { startStandIn } from '../support/stand-in.js';
import { IS_THOROUGH } from '../support/thorough.js';

endProcessesAfterwards();

/** What a clone has that npm or the bot reads, and what `npm run build` has made of its sources. */
const NEEDED = [
  ...['package.json', 'package-lock.json', 'engines', 'prisma/migrations', 'prisma/seeds'],
  ...['scripts/build-to-start.mjs', 'dist/src'],
];
/** Megabytes. It was 475 while Prisma's CLI came along, with a studio, a second database and a compiler. */
const MOST = 220;

const missing = IS_THOROUGH ? whyNoRegistry() : 'it installs everything, which takes a minute';

describe.skipIf(missing)(`npm ci --omit=dev${missing ? ` (skipped, because ${missing})` : ''}`, () => {
  it(
    `takes up ${MOST} MB at most, warns of nothing, and npm start runs from it`,
    async () => {
      const folder = temporaryFolder();
      bring(folder, NEEDED);

      const installed = npm(folder, 'ci', '--omit=dev');

      expect(installed).toMatchObject({ status: 0, complaint: '' });
      const size = megabytesOf(join(folder, 'node_modules'));
      expect(size, `${size} MB`).toBeLessThanOrEqual(MOST);

      const { sandbox, settings } = await startStandIn();
      const bot = startBotProcess(folder, settings, ['npm', 'start', '--silent']);
      const { healthPort } = await bot.ready();
      const { status } = await fetch(`http://127.0.0.1:${healthPort}/readyz`);
      expect(status).toBe(200);
      bot.kill('SIGTERM');
      await bot.ended;
      expect(bot.log().at(-1)).toMatchObject({ msg: 'stopped' });
      await sandbox.close();
    },
    INSTALLS_WITHIN,
  );
});
