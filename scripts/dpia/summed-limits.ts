import type { Entry } from '../../src/own-data/stored/kept.rule.js';

/**
 * What the schema says of how long each category is kept, of which the words of the page make one sentence. Read each sentence
 * (`entries` in words/) when a limit here changes: nothing else sees that it says something else.
 */
export const SUMMED_LIMITS: Readonly<Record<Entry, readonly string[]>> = {
  roles: [
    'until the list is saved without them',
    'until then',
    'until the days are over',
    'until the days are over or it is ended',
    '60 days, or until they lead it again',
    'until 24 months after their last membership (no limit yet for whoever was in no group)',
    'until Slack says otherwise',
  ],
  groups: ['until 24 months after their last membership', 'until it is changed', 'until they join again'],
  visits: [
    'until 24 months after their last membership',
    'until they give it up',
    'until the visit moves',
    'until they claim it again',
    'until somebody does, or the visit begins',
    'until they say that they can',
    'until they claim it themselves',
  ],
  training: ['until 24 months after their last membership', 'until another counts'],
  sessions: [
    'until 24 months after their last membership',
    'until it changes',
    'until they give it up',
    'until they sign up again',
    'until they answer or it is over',
    'until a correction',
  ],
  standing: ['until 30 days after it ends'],
  pairings: ['until 30 days after it ends', 'until it is handed on', 'until they have talked'],
  asks: ['until 30 days after the visit', 'until they have it, give it up or the visit begins'],
  time_off: ['until it is over or taken away'],
  wishes: ['until a leader has called, they take it back, or 30 days after the visit'],
  settings: [
    'until they end it or belong to no group any more',
    'until they make a new address, end it or belong to no group any more',
    'until they choose again, end it or belong to no group any more',
    'until they make a new one, end it or belong to no group any more',
    'until 24 months after their last membership',
    'until they choose again',
    'until they are asked again',
  ],
  told: [
    'until 90 days after they were told, what is told once until 24 months after their last membership',
    'until 24 months after their last membership',
    'until 24 months after their last membership, or 30 days where it did not arrive',
    'until the next attempt',
    'until it is written again',
    'until they are',
    'until it is done',
  ],
  traces: [
    '24 months, the last use of set-up for longer',
    'until a correction',
    'until the next change',
    'until 24 months after their last membership',
    'until 24 months after their last membership (no limit yet for whoever was in no group)',
    'until it is declared again',
  ],
  contact: ['until it is changed'],
};
