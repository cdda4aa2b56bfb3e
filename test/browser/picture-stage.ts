import type { Demo } from '../../sandbox/demo/start-demo.js';
import { sayIn, type Word } from '../../sandbox/page/words/index.js';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Locale } from '../../src/core/model.js';
import { until } from '../support/until.js';
import { fingerprintOf, type Picture } from './pictures.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Who is seen in the pictures. */
interface Cast {
  readonly channel: string;
  readonly leader: string;
  readonly volunteer: string;
  readonly other: string;
  readonly newcomer: string;
  readonly national: string;
}

const SWEDES: Cast = {
  channel: 'C0GBG',
  leader: 'U0LENA',
  volunteer: 'U0ANNA',
  other: 'U0BO',
  newcomer: 'U0CILLA',
  national: 'U0KARIN',
};
const DANES: Cast = {
  channel: 'C0VESTRE',
  leader: 'U0KIRSTEN',
  volunteer: 'U0METTE',
  other: 'U0JONAS',
  newcomer: 'U0SOFIE',
  national: 'U0KAREN',
};

function castOf(language: Locale): Cast {
  return language === 'da' ? DANES : SWEDES;
}

type Take = (picture: Picture) => Promise<void>;
type Named = Pick<Picture, 'name' | 'device'>;

/** Lives through what the pictures show, from the posted week to the return, and has each taken as it comes. */
export async function stagePictures(demo: Demo, language: Locale, take: Take): Promise<void> {
  const { sandbox, settle } = demo;
  const { world, clock } = sandbox;
  const cast = castOf(language);
  const say = sayIn(language);

  const post = () => {
    const found = world.messages(cast.channel).find(({ blocks }) => JSON.stringify(blocks).includes('claim_shift'));
    if (!found) throw new Error('no week is posted');
    return found;
  };
  const claim = async (userId: string, place: number) => {
    const visits = [...JSON.stringify(post().blocks).matchAll(/"claim_shift".*?"value":"([^"]+)"/g)];
    await sandbox.as(userId).press({ message: post() }, 'claim_shift', visits[place]?.[1]);
    await settle();
  };
  const type = async (userId: string, command: Word) => {
    await sandbox.as(userId).command(cast.channel, say(command));
    await settle();
  };
  const takeMessage = async (named: Named, userId: string, message: SandboxMessage | undefined) => {
    if (!message) throw new Error(`there is nothing to see for ${named.name}`);
    const { channelId: place, ts, blocks } = message;
    await take({ ...named, userId, place, message: ts, fingerprint: fingerprintOf(blocks) });
  };
  const takeNewest = async (named: Named, userId: string) => {
    await takeMessage(named, userId, world.messages(cast.channel, userId).at(-1));
  };
  const takeModal = async (named: Named, userId: string) => {
    // A busy machine opens it later than it answers the command.
    await until(`the modal ${named.name}`, () => world.modals(userId).length > 0);
    await settle();
    const modal = world.modals(userId).at(-1);
    const fingerprint = fingerprintOf(modal?.view.blocks);
    await take({ ...named, userId, place: cast.channel, isModal: true, fingerprint });
    await sandbox.as(userId).closeModal();
  };
  const toldAlone = (userId: string) => world.messages(world.directChannel(userId).id).at(-1);

  await takeMessage({ name: 'tally', device: 'desk' }, cast.national, world.messages('C0NATION').at(-1));
  await claim(cast.volunteer, 0);
  await takeNewest({ name: 'claimed', device: 'phone' }, cast.volunteer);
  await claim(cast.other, language === 'da' ? 1 : 0);
  await takeMessage({ name: 'schedule', device: 'desk' }, cast.volunteer, post());
  await sandbox.as(cast.volunteer).openHome();
  await settle();
  const home = { name: 'home', device: 'phone', userId: cast.volunteer, place: 'home' } as const;
  await take({ ...home, fingerprint: fingerprintOf(world.home(cast.volunteer)?.view.blocks) });
  await type(cast.newcomer, 'command.training');
  await takeNewest({ name: 'training', device: 'phone' }, cast.newcomer);
  await type(cast.leader, 'command.plan');
  await takeModal({ name: 'plan', device: 'desk' }, cast.leader);

  // The evening before the Tuesday, and the morning after it.
  await clock.advance(2 * DAY + 9 * HOUR);
  await takeMessage({ name: 'reminder', device: 'phone' }, cast.volunteer, toldAlone(cast.volunteer));
  await clock.advance(2 * DAY - 5 * HOUR);
  await takeMessage({ name: 'counting', device: 'phone' }, cast.volunteer, toldAlone(cast.volunteer));

  await type(cast.leader, 'command.return');
  await takeModal({ name: 'return', device: 'desk' }, cast.leader);
}
