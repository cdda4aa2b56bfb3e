import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { projects, settles } from '../../delivery/projecting.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeSections } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { alsoMine } from '../claiming/also-mine.request.js';
import { besideHeldVisit } from '../claiming/beside-held.view.js';
import { whenFull } from '../claiming/when-full.request.js';
import { answerOffer } from './answer-offer.listener.js';
import { coverBesideHeld } from './beside-held.view.js';
import { COVERING_NOTICES, type CoveringNoticeFacts } from './covering-notices.rule.js';
import { findCover } from './find-cover.listener.js';
import { forgetOffers } from './forget-offers.job.js';
import { invitePeople } from './invite-people.listener.js';
import { leadVisit, turnAway } from './lead-visit.listener.js';
import { offersSection } from './offers-home.request.js';
import { projectAsks, projectCoveringNotices, projectLeaderCards } from './projections.reading.js';
import { settleVisits } from './settle-visits.reading.js';
import { swapPlaces } from './swap-places.listener.js';
import { takeOrWait, waitInLine } from './wait-in-line.listener.js';
import { waitingFor } from './waiting.request.js';

const aboutVisit = { groupId: z.string(), shiftId: z.string() };
const instants = { startsAt: z.date(), endsAt: z.date() };
const when = z.object({ ...instants, pause: z.object(instants).optional() });

const coveringNotices = declareNotices<CoveringNoticeFacts>(
  COVERING_NOTICES,
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cover_taken'), ...aboutVisit, by: z.string() }),
    z.object({ kind: z.literal('came_instead'), ...aboutVisit, left: z.string(), came: z.string() }),
    z.object({ kind: z.literal('nobody_could'), ...aboutVisit }),
    z.object({ kind: z.literal('sought_for_you'), ...aboutVisit, by: z.string() }),
    z.object({ kind: z.literal('invite_taken'), ...aboutVisit, by: z.string() }),
    z.object({ kind: z.literal('swapped'), ...aboutVisit, by: z.string(), gave: when }),
    z.object({ kind: z.literal('will_not_run'), ...aboutVisit, when }),
    z.object({ kind: z.literal('runs_after_all'), ...aboutVisit }),
    z.object({ kind: z.literal('line_moved'), ...aboutVisit }),
    z.object({ kind: z.literal('line_over'), ...aboutVisit, when }),
    z.object({ kind: z.literal('turned_away'), ...aboutVisit, by: z.string(), when }),
  ]),
);

/** A visit does not fall through: others are asked to go instead, those who wait have what is free, and too few is seen to in time. */
export const covering = defineFeature(
  'visits/covering',
  hears(findCover, answerOffer, waitInLine, leadVisit, invitePeople, swapPlaces, turnAway),
  tells(coveringNotices),
  besideHeldVisit(coverBesideHeld),
  whenFull(takeOrWait),
  alsoMine(waitingFor),
  homeSections(offersSection),
  settles(settleVisits),
  projects(projectAsks, projectLeaderCards, projectCoveringNotices),
  runsRegularly(forgetOffers),
);
