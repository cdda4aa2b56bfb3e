import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { EVERYBODY } from './cases.js';
import { CANARY } from './place.js';

/** What is wrong with what the bot has written. */
export type Judge = (written: string) => readonly string[];

/** Logs hold no names, no tokens, no texts and no ids of people, at any level; and nothing that is sent is a bug of ours. */
export function judgeOf({ tokens, world }: Sandbox): Judge {
  const names = world
    .users()
    .filter(({ isBot }) => !isBot)
    .map(({ name }) => name);
  // Shorter ones are in other words.
  const said = [CANARY, ...Object.values(tokens), ...EVERYBODY, ...names.filter((name) => name.length > 3)];
  return (written) =>
    written.split('\n').flatMap((line) => {
      const leaked = said.filter((each) => line.includes(each)).map((each) => `the log says “${each}”: ${line}`);
      const isBug = /"level":(50|60)|^(unhandledRejection|uncaughtException)/.test(line);
      return isBug ? [...leaked, `something went wrong: ${line}`] : leaked;
    });
}
