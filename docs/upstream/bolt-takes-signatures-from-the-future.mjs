// Slack: whoever gets a request compares its timestamp with their clock, and leaves alone what is off by more than five minutes.
// Bolt looks at one side only, so that a request signed for next year can be sent again and again until then.
import { SECONDS_NOW, signed, startBolt } from './shared/signed-request.mjs';
import { conclude } from './shared/verdict.mjs';

const { heard, url } = await startBolt();
const nextYear = SECONDS_NOW() + 365 * 24 * 3600;
const command = new URLSearchParams({ command: '/visit', text: '', team_id: 'T1', user_id: 'U2', channel_id: 'C1' });
const { status } = await fetch(url, signed(command.toString(), 'application/x-www-form-urlencoded', nextYear));
conclude({
  expected: 'a command signed for next year is refused with 401',
  got: `${status}, and ${heard.length} heard`,
  isThere: status === 200 && heard.length === 1,
});
