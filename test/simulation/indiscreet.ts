import type { Mutant } from './mutant.js';

/** The bot, if it kept, logged, counted or said back what somebody wrote: each must be caught. */
export const INDISCREET: readonly Mutant[] = [
  {
    name: 'what was typed is logged at the finest level',
    edits: [
      {
        file: 'slack/hearing/listen',
        from: "const read = readCommand(command.text ?? '');",
        to: "const read = readCommand(command.text ?? ''); deps.logger.trace({ typed: command.text }, 'heard');",
      },
    ],
  },
  {
    name: 'requests are told apart by how long they are',
    edits: [
      {
        file: 'slack/hearing/hear-command',
        from: 'const key = `command:',
        to: 'const key = command.text.length + `command:',
      },
    ],
  },
  {
    name: 'a day that is none is said back',
    edits: [
      {
        file: 'visits/claiming/claim-visit.listener',
        from: "request.say('claim.unknown_day')",
        to: "request.say('claim.unknown_day') + request.rest",
      },
    ],
  },
  {
    name: 'whoever looks at their one-to-ones reads what they typed',
    edits: [
      {
        file: 'pairing/forming/form-pairing.listener',
        from: 'if (!here)\n        return ownPairings(request);',
        to: 'if (!here) return { ...(await ownPairings(request)), text: request.rest };',
      },
    ],
  },
  {
    name: 'a cell that is not understood is said back',
    edits: [
      {
        file: 'training/verifying/importing.rule',
        from: "{ line, problem: 'unknown_person' }",
        to: "{ line: line + typed, problem: 'unknown_person' }",
      },
    ],
  },
  {
    name: 'a problem is logged with what it is about',
    edits: [
      {
        file: 'slack/hearing/problems',
        from: '...(userId && { userId })',
        to: '...(userId && { userId }), body: JSON.stringify(args.body)',
      },
    ],
  },
];
