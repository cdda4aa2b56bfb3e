import type { Mutant } from './mutant.js';

/** What keeps one-to-ones whole, taken away. */
export const ONE_TO_ONE_MUTANTS: readonly Mutant[] = [
  {
    name: 'a meeting that stands although nobody visits there',
    stories: 'oneToOnes',
    edits: [{ file: 'pairing/meeting/feature', from: 'whenVisitsPause(callOffPaused), ', to: '' }],
  },
  {
    name: 'a meeting that counts once for each who says that they met',
    stories: 'oneToOnes',
    edits: [{ file: 'pairing/meeting/meeting.rule', from: "known?.state === 'met' ? heardOf", to: 'false ? heardOf' }],
  },
  {
    name: 'a one-to-one that runs with nobody in it',
    stories: 'oneToOnes',
    edits: [{ file: 'pairing/forming/forming.rule', from: 'mentorIdsOf(after).length === 0 &&', to: 'false &&' }],
  },
  {
    name: 'a mentor who has not said yes',
    stories: 'oneToOnes',
    edits: [{ file: 'pairing/forming/forming.rule', from: "userId, state: 'asked'", to: "userId, state: 'mentor'" }],
  },
  {
    name: 'a reminder of a meeting that is off',
    stories: 'oneToOnes',
    // What is off is neither read nor reminded of, where nothing else stands.
    edits: [
      { file: 'pairing/meeting/meeting-reminders.projection', from: "state !== 'planned'", to: 'false' },
      { file: 'pairing/meeting/meetings.store', from: "({ state: 'planned', startsAt", to: '({ startsAt' },
    ],
  },
  {
    name: 'a one-to-one that touches nobody',
    stories: 'oneToOnes',
    edits: [
      {
        file: 'pairing/write-pairing.store',
        from: 'touch([...mentorIdsOf(before), ...mentorIdsOf(after)].map(aboutPerson))',
        to: 'touch([])',
      },
    ],
  },
];
