import type { Demo } from '../../sandbox/demo/start-demo.js';
import type { SandboxMessage, SandboxView } from '../../sandbox/slack/sandbox.js';
import type { Locale } from '../../src/core/model.js';
import { calendarDateOf } from '../../src/core/time.js';
import { dateAfter } from '../../src/core/weeks.js';
import { sayIn } from '../../src/locales/index.js';
import { until } from '../support/until.js';
import { fingerprintOf, type Picture } from './pictures.js';

/** Who carries a one-to-one in the pictures: as many as its programme begins with. */
interface Cast {
  readonly channel: string;
  readonly leader: string;
  readonly mentors: readonly [string, ...string[]];
}

const SWEDES: Cast = { channel: 'C0MALMO', leader: 'U0HANNES', mentors: ['U0DAVID', 'U0FATIMA'] };
const DANES: Cast = { channel: 'C0VESTRE', leader: 'U0KIRSTEN', mentors: ['U0METTE'] };

/** Lives through how a one-to-one is set up, and has taken what its mentors and leader see of it. */
export async function stageOneToOne(
  { sandbox, settle }: Demo,
  language: Locale,
  take: (picture: Picture) => Promise<void>,
): Promise<void> {
  const { world, clock } = sandbox;
  const { channel, leader, mentors } = language === 'da' ? DANES : SWEDES;
  const [mentor] = mentors;
  const zone = language === 'da' ? 'Europe/Copenhagen' : 'Europe/Stockholm';

  const command = async (userId: string): Promise<void> => {
    await sandbox.as(userId).command(channel, `/visit ${sayIn(language)('word.one_to_one')}`);
    await settle();
  };
  const modalOf = async (userId: string): Promise<SandboxView> => {
    await until('a modal of one-to-ones', () => world.modals(userId).length > 0);
    await settle();
    const modal = world.modals(userId).at(-1);
    if (!modal) throw new Error('the modal is gone');
    return modal;
  };
  const newest = (place: string, userId: string, action: string): SandboxMessage => {
    const found = world.messages(place, userId).findLast(({ blocks }) => JSON.stringify(blocks).includes(action));
    if (!found) throw new Error(`${userId} sees no ${action}`);
    return found;
  };
  const asked = (userId: string) => newest(world.directChannel(userId).id, userId, 'pairing_yes');
  const takeMessage = async (name: string, { channelId: place, ts, blocks }: SandboxMessage): Promise<void> => {
    await take({ name, device: 'phone', userId: mentor, place, message: ts, fingerprint: fingerprintOf(blocks) });
  };

  await command(leader);
  await sandbox.as(leader).press({ view: await modalOf(leader) }, 'set_up_pairing');
  await settle();
  await sandbox.as(leader).submit({ people_0: [...mentors] });
  await settle();
  await takeMessage('mentor-asked', asked(mentor));
  for (const userId of mentors) {
    await sandbox.as(userId).press({ message: asked(userId) }, 'pairing_yes');
    await settle();
  }
  await command(mentor);
  await sandbox.as(mentor).press({ message: newest(channel, mentor, 'pairing_plan') }, 'pairing_plan');
  await modalOf(mentor);
  const date = dateAfter(calendarDateOf(clock.now(), zone), 6);
  await sandbox.as(mentor).submit({ date, start_time: '14:00', end_time: '15:00' });
  await settle();
  await command(mentor);
  await takeMessage('mentor', newest(channel, mentor, 'pairing_call_off'));

  while (world.modals(leader).length > 0) await sandbox.as(leader).closeModal();
  await command(leader);
  const { view } = await modalOf(leader);
  const desk = { name: 'one-to-ones', device: 'desk', userId: leader, place: channel, isModal: true } as const;
  await take({ ...desk, fingerprint: fingerprintOf(view.blocks) });
  await sandbox.as(leader).closeModal();
}
