import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { whenGroupMoves, whenMembersLeave } from '../../groups/happenings.store.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, homeNeeds, homeSections, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { movePairings } from '../moved-group.store.js';
import { pairingNotice } from '../pairing-notice.view.js';
import { PAIRING_NEWS, PAIRING_NOTICES, type PairingNoticeFacts } from '../pairing-notices.rule.js';
import { WORDS } from '../words.rule.js';
import { formPairing } from './form-pairing.listener.js';
import { leavePairings } from './leave-group.store.js';
import { hasSomeOneToOnes, pairingsButton, pairingsNeed, pairingsSection } from './show-pairings.request.js';

const named = {
  groupId: z.string(),
  pairingId: z.string(),
  place: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  mentors: z.array(z.string()),
  word: z.enum(WORDS).nullable(),
};
const hour = { startsAt: z.date(), endsAt: z.date() };

const pairingNotices = declareNotices<PairingNoticeFacts>(
  PAIRING_NOTICES,
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('pairing_asked'), ...named, insteadOf: z.string().nullable() }),
    z.object({ kind: z.literal('pairing_news'), ...named, news: z.enum(PAIRING_NEWS), by: z.string().nullable() }),
    z.object({ kind: z.literal('pairing_meeting'), ...named, ...hour, isOff: z.boolean(), by: z.string() }),
    z.object({
      kind: z.literal('pairing_not_let_in'),
      ...{ ...named, ...hour, who: z.string(), missing: z.array(z.string()) },
    }),
    z.object({ kind: z.literal('pairing_paused'), ...named, ...hour }),
    z.object({ kind: z.literal('pairing_quiet'), ...named, askedAt: z.date() }),
    z.object({ kind: z.literal('pairing_silent'), ...named, askedAt: z.date() }),
    z.object({ kind: z.literal('pairing_sparring'), ...named, at: z.date() }),
    z.object({ kind: z.literal('pairing_talk'), ...named, who: z.string(), since: z.date() }),
    z.object({
      kind: z.literal('pairing_over_soon'),
      ...{ ...named, why: z.enum(['last_month', 'longest']), on: z.string() },
    }),
  ]),
  (facts, group, reader) => group && pairingNotice(facts, group, reader),
);

/** One-to-ones: a promise between volunteers and a leader. Whoever is met is not in it. */
export const formingPairings = defineFeature(
  'pairing/forming',
  hears(formPairing),
  tells(pairingNotices),
  whenMembersLeave(leavePairings),
  whenGroupMoves(movePairings),
  homeSections(pairingsSection),
  homeNeeds(pairingsNeed),
  homeButtons(pairingsButton),
  menuWords({ place: 48, isFor: hasSomeOneToOnes, words: ['one_to_one'] }),
);
