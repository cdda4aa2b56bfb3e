// A body `null` is JSON. Signed as Slack signs, it is taken in, and what it lacks is read outside of any `try`.
import { setTimeout as wait } from 'node:timers/promises';
import { signed, startBolt } from './shared/signed-request.mjs';
import { conclude, nextCrash } from './shared/verdict.mjs';

const { url } = await startBolt();
const crash = nextCrash();
const answer = fetch(url, signed('null', 'application/json')).then(({ status }) => `the answer ${status}`);
answer.catch(() => {});
const first = await Promise.race([crash, answer, wait(5_000, 'no answer within five seconds')]);
conclude({
  expected: 'an answer, 400 for instance',
  got: first instanceof Error ? `an error that ends the process: ${first.message}` : first,
  isThere: first instanceof Error,
});
