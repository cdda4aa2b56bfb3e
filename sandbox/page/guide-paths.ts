import type { Requests } from './api.js';
import { nextMondayMorning, ONE_DAY } from './clock.js';
import type { Word } from './words/index.js';

/** What a step does when it is pressed; a step without one is done by hand. */
export type Deed =
  | { readonly kind: 'become' }
  | { readonly kind: 'command'; readonly text: Word }
  | { readonly kind: 'clock'; readonly label: Word; readonly change: (now: Date) => Requests['clock'] }
  | { readonly kind: 'open'; readonly place: 'channel' | 'home' };

interface Step {
  readonly words: Word;
  readonly deeds: readonly Deed[];
}

/** The kinds of people who have a path through the guide. */
export const GUIDED = ['volunteer', 'leader', 'coordinator'] as const;
export type Guided = (typeof GUIDED)[number];

const day: Deed = { kind: 'clock', label: 'clock.day', change: () => ONE_DAY };
const monday: Deed = {
  kind: 'clock',
  label: 'clock.monday',
  change: (now) => ({ to: nextMondayMorning(now).toISOString() }),
};
const command = (text: Word): Deed => ({ kind: 'command', text });

/** From the posted week to the return, as each of them lives it. */
export const PATHS: Readonly<Record<Guided, readonly Step[]>> = {
  volunteer: [
    { words: 'volunteer.begin', deeds: [{ kind: 'become' }] },
    { words: 'volunteer.claim', deeds: [{ kind: 'open', place: 'channel' }] },
    { words: 'volunteer.remind', deeds: [monday, day] },
    { words: 'volunteer.count', deeds: [day] },
    { words: 'volunteer.own', deeds: [{ kind: 'open', place: 'home' }] },
    { words: 'volunteer.training', deeds: [command('command.training')] },
  ],
  leader: [
    { words: 'leader.begin', deeds: [{ kind: 'become' }] },
    { words: 'leader.plan', deeds: [command('command.plan')] },
    { words: 'leader.ready', deeds: [command('command.ready')] },
    { words: 'leader.remind', deeds: [monday, day] },
    { words: 'leader.count', deeds: [command('command.count')] },
    { words: 'leader.return', deeds: [command('command.return')] },
  ],
  coordinator: [
    { words: 'coordinator.begin', deeds: [{ kind: 'become' }] },
    { words: 'coordinator.posts', deeds: [{ kind: 'open', place: 'channel' }] },
    { words: 'coordinator.monday', deeds: [monday] },
    { words: 'coordinator.tally', deeds: [command('command.tally')] },
    { words: 'coordinator.return', deeds: [command('command.return')] },
  ],
};
