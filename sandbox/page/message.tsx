import { useMemo } from 'react';
import type { SandboxMessage } from '../slack/sandbox.js';
import type { Press } from './api.js';
import { Avatar } from './avatar.js';
import { Blocks } from './blocks.js';
import { PlaceContext } from './place-context.js';
import { useSandbox } from './sandbox-context.js';
import { ShownText } from './shown.js';
import { instantOf, timeOfDay } from './slack-dates.js';

export function MessageItem({ message }: { readonly message: SandboxMessage }) {
  const { screen, people, act, say, language } = useSandbox();
  const { channelId, ts } = message;
  const as = screen.me.id;
  const place = useMemo(
    () => ({
      inputs: null,
      press: async (press: Press) => {
        await act('press', { as, place: { channelId, ts }, ...press });
      },
    }),
    [act, as, channelId, ts],
  );
  const author = screen.names[message.userId] ?? message.userId;
  const isBot = people.find(({ id }) => id === message.userId)?.isBot ?? false;
  const sent = instantOf(ts);
  const ephemeral = message.ephemeralFor !== undefined;
  return (
    <li className={ephemeral ? 'message message-ephemeral' : 'message'} tabIndex={-1} data-message={ts}>
      <Avatar id={message.userId} name={author} isBot={isBot} />
      <article aria-label={`${author}, ${timeOfDay(sent, language.dates)}`}>
        {ephemeral && <p className="only-you">{say('only_you')}</p>}
        <p className="byline">
          <strong>{author}</strong>
          {isBot && <span className="badge">{say('app')}</span>}
          <time dateTime={sent.toISOString()}>{timeOfDay(sent, language.dates)}</time>
          {message.edited && <span className="edited">{say('edited')}</span>}
        </p>
        {message.repliesTo !== undefined && <p className="replies-to">{message.repliesTo}</p>}
        {message.threadTs !== undefined && <ThreadLine channelId={channelId} threadTs={message.threadTs} />}
        <PlaceContext value={place}>
          {message.blocks.length > 0 ? (
            <Blocks blocks={message.blocks} />
          ) : (
            <ShownText text={{ type: 'mrkdwn', text: message.text, verbatim: true }} />
          )}
        </PlaceContext>
      </article>
    </li>
  );
}

interface ThreadLineProps {
  readonly channelId: string;
  readonly threadTs: string;
}

/** Says of an answer that is shown in the channel as well in which thread it is. */
function ThreadLine({ channelId, threadTs }: ThreadLineProps) {
  const { screen, say } = useSandbox();
  const messages = screen.channels.find(({ id }) => id === channelId)?.messages ?? [];
  const began = messages.find(({ ts }) => ts === threadTs);
  return (
    <p className="in-thread">{began ? say('in_thread', { began: began.text.slice(0, 80) }) : say('in_lost_thread')}</p>
  );
}
