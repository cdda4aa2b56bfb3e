import type { Demo } from '../../sandbox/demo/start-demo.js';
import type { Locale } from '../../src/core/model.js';
import { fingerprintOf, type Picture } from './pictures.js';

/** One person of each role. */
const SWEDES = { volunteer: 'U0ANNA', leader: 'U0LENA', national: 'U0KARIN' } as const;
const DANES = { volunteer: 'U0METTE', leader: 'U0KIRSTEN', national: 'U0KAREN' } as const;

/** Has taken what stands on each role's App Home, on a phone and on a desk, in the light and in the dark. */
export async function stageDesks(
  { sandbox, settle }: Demo,
  language: Locale,
  take: (picture: Picture) => Promise<void>,
): Promise<void> {
  for (const [role, userId] of Object.entries(language === 'da' ? DANES : SWEDES)) {
    await sandbox.as(userId).openHome();
    await settle();
    const fingerprint = fingerprintOf(sandbox.world.home(userId)?.view.blocks);
    for (const device of ['phone', 'desk'] as const)
      for (const theme of ['light', 'dark'] as const) {
        const name = `home-${role}-${device}${theme === 'dark' ? '-dark' : ''}`;
        await take({ name, device, theme, userId, place: 'home', fingerprint });
      }
  }
}
