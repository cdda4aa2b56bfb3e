import { isExpected } from '../../src/core/party.js';
import { wallTimeOf } from '../../src/core/time.js';
import { isConfirmed } from '../../src/visits/covering/counted.rule.js';
import type { Offer } from '../../src/visits/covering/offers.rule.js';
import { STOCKHOLM } from '../support/imagined.js';
import type { OneVisit, Standing } from './standing.js';

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: STOCKHOLM });

/** What stands, as one would tell a friend. */
export function tell({ now, visits, cap, busy }: Standing): string {
  const others = busy.length > 0 ? [`${busy.join(' and ')} has something else then.`] : [];
  return [
    `It is ${moment(now)}; the facility lets ${cap} in.`,
    ...visits.map((visit) => tellVisit(visit, now)),
    ...others,
  ].join('\n     ');
}

function tellVisit({ shift, offers, line }: OneVisit, now: Date): string {
  const from = `${moment(shift.startsAt)} to ${wallTimeOf(shift.endsAt, STOCKHOLM)}`;
  const size = `${shift.minimumParty} to ${shift.maximumParty}`;
  const names = shift.claims.map((claim) => {
    const notes = [
      ...(isExpected(claim) ? [] : ["can't come"]),
      ...(isConfirmed(claim, shift) ? [] : ['has to say so anew']),
    ];
    return notes.length > 0 ? `${claim.userId} (${notes.join(', ')})` : claim.userId;
  });
  const open = offers.filter(({ end }) => end === null).map((offer) => tellOffer(offer, now));
  const parts = [
    names.length > 0 ? names.join(', ') : 'nobody',
    ...(shift.status === 'planned' ? [] : [shift.status.replaceAll('_', ' ')]),
    ...(shift.shortSince ? ['too few'] : []),
    ...(line.length > 0 ? [`in line ${line.map(({ userId }) => userId).join(', ')}`] : []),
    ...(shift.kept ? [`${shift.kept} kept`] : []),
    ...open,
  ];
  return `${from}, for ${size}: ${parts.join('; ')}.`;
}

function tellOffer({ kind, about, asks, channelAt }: Offer, now: Date): string {
  const asked = asks.map(({ userId, until, answer }) => {
    const how = answer ?? (until ? (until > now ? `until ${moment(until)}` : 'silent') : 'not answered');
    return `${userId} (${how.replace('_', ' ')})`;
  });
  const whom = [...asked, ...(channelAt ? ['the channel'] : [])];
  const what =
    kind === 'cover'
      ? `somebody is sought for ${about}`
      : kind === 'invite'
        ? 'somebody is invited'
        : kind === 'swap'
          ? `${about} would swap`
          : 'a place is offered';
  return whom.length > 0 ? `${what}, asked: ${whom.join(', ')}` : what;
}

function moment(at: Date): string {
  return `${DAY.format(at)} ${wallTimeOf(at, STOCKHOLM)}`;
}
