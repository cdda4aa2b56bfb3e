import { useMemo } from 'react';
import type { SandboxMessage } from '../sandbox.js';
import type { Press } from './api.js';
import { Avatar } from './avatar.js';
import { Blocks } from './blocks.js';
import { PlaceContext } from './place-context.js';
import { useSandbox } from './sandbox-context.js';
import { ShownText } from './shown.js';
import { instantOf, timeOfDay } from './slack-dates.js';

export function MessageItem({ message }: { readonly message: SandboxMessage }) {
  const { screen, people, act } = useSandbox();
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
    <li className={ephemeral ? 'message message-ephemeral' : 'message'}>
      <Avatar id={message.userId} name={author} isBot={isBot} />
      <article aria-label={`${author}, ${timeOfDay(sent, screen.me.locale)}`}>
        {ephemeral && <p className="only-you">Only visible to you</p>}
        <p className="byline">
          <strong>{author}</strong>
          {isBot && <span className="badge">App</span>}
          <time dateTime={sent.toISOString()}>{timeOfDay(sent, screen.me.locale)}</time>
          {message.edited && <span className="edited">(edited)</span>}
        </p>
        {message.repliesTo !== undefined && <p className="replies-to">{message.repliesTo}</p>}
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
