import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import { mention, section } from '../../slack/blocks/parts.js';
import { isSilent } from '../due.rule.js';
import { openPairingsButton, talkedButton } from '../pairing.controls.js';
import { askedIn, isMentor, mentorIdsOf, type Pairing } from '../pairing.rule.js';
import { pairingTitle } from '../pairing-text.view.js';

/** How urgent it is among what else needs a leader: nobody carries it, somebody wants a talk, nothing was heard, a yes is missing. */
const PLACES = { nobody: 8, talk: 15, silent: 45, waiting: 60 } as const;

interface NeedOfPairing {
  readonly place: number;
  readonly at: Date | null;
  readonly blocks: readonly KnownBlock[];
}

/** What one-to-ones need of whoever leads their group. What a leader is mentor in is for another to see to. */
export function pairingNeeds(
  say: Say,
  locale: Locale,
  pairings: readonly Pairing[],
  leaderId: string,
): readonly NeedOfPairing[] {
  return pairings.flatMap((pairing): NeedOfPairing[] => {
    if (isMentor(pairing, leaderId)) return [];
    const what = pairingTitle(say, locale, pairing);
    const open = openPairingsButton.on(pairing.group.id, say('desk.see'));
    const need = (place: number, at: Date, text: string): NeedOfPairing => {
      return { place, at, blocks: [section(text, open)] };
    };
    const talks = pairing.mentors.flatMap(({ userId, talkSince }): NeedOfPairing[] => {
      if (!talkSince) return [];
      const talked = talkedButton.on({ pairingId: pairing.id, userId }, say('pairing.talked'));
      const text = say('pairing.needs.talk', { who: mention(userId), what });
      return [{ place: PLACES.talk, at: talkSince, blocks: [section(text, talked)] }];
    });
    if (pairing.state === 'setting_up') {
      const hasMentor = mentorIdsOf(pairing).length > 0;
      const asked = askedIn(pairing).map(({ userId }) => mention(userId));
      const people = asked.length > 0 ? list(asked, locale) : 'nobody';
      const text = say(pairing.begunAt && !hasMentor ? 'pairing.needs.nobody' : 'pairing.needs.waiting', {
        what,
        people,
      });
      return [need(pairing.begunAt ? PLACES.nobody : PLACES.waiting, pairing.stateSince, text)];
    }
    const silent =
      isSilent(pairing) && pairing.askedAt
        ? [need(PLACES.silent, pairing.askedAt, say('pairing.needs.silent', { what }))]
        : [];
    return [...talks, ...silent];
  });
}
