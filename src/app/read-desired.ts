import { isFormerMember } from '../core/former-member.js';
import type { Society } from '../database/society.js';
import type { Desired } from '../delivery/desired-message.js';
import { recipientId } from '../delivery/fingerprint.js';
import { beginPass, type Pass, projects, settles } from '../delivery/projecting.js';
import { type About, EVERYBODY } from '../delivery/subjects.rule.js';
import { FEATURES } from './features.js';
import { readReaders, type SlackReader } from './read-readers.js';

const SETTLES = settles.in(FEATURES);
const PROJECTIONS = projects.in(FEATURES).toSorted((one, other) => one.place - other.place);

/**
 * Reads what features project of these subjects, in a constant number of queries whatever their number, and projects it.
 * @param readPeople asks Slack about these people, and leaves out whom it could not be asked about
 * @param isOnlyRead whether nothing is written down of what has become of things by now
 */
export function readDesired(
  society: Society,
  readPeople: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SlackReader>>,
  { isOnlyRead = false }: { readonly isOnlyRead?: boolean } = {},
): (now: Date, about?: About) => Promise<Desired> {
  return async (now, about = EVERYBODY) => {
    const begin = () => beginPass({ society, about, now, declared: (kind) => kind.in(FEATURES) });
    const first = begin();
    const pass = !isOnlyRead && (await settled(first)) ? begin() : first;
    const projections = await Promise.all(PROJECTIONS.map((projection) => projection.read(pass)));
    const concerned = new Set(projections.flatMap(({ whose }) => whose));
    const asked = [...concerned].filter((userId) => !isFormerMember(userId));
    const people = await readPeople(asked);
    const unread = new Set(asked.filter((userId) => !people.has(userId)));
    const readers = await readReaders(pass, people);
    const messages = projections.flatMap((projection) => projection.messages(readers));
    return {
      messages: messages.filter(({ recipient }) => !unread.has(recipientId(recipient))),
      unread,
      turns: projections.flatMap((projection) => projection.turns(readers)),
    };
  };
}

async function settled(pass: Pass): Promise<boolean> {
  let hasChanged = false;
  for (const settle of SETTLES) hasChanged = (await settle(pass)) || hasChanged;
  return hasChanged;
}
