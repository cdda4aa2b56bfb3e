import { Fragment, useEffect, useRef } from 'react';
import type { ScreenChannel } from '../slack/page-api.js';
import type { SandboxMessage } from '../slack/sandbox.js';
import { Composer } from './composer.js';
import { MessageItem } from './message.js';
import { useSandbox } from './sandbox-context.js';
import { instantOf, longDate, sameDay } from './slack-dates.js';

interface ConversationProps {
  readonly channel: ScreenChannel;
  /** The guide stands above the messages: whoever just arrived should see it before the newest message. */
  readonly guideAbove: boolean;
}

export function Conversation({ channel, guideAbove }: ConversationProps) {
  const { screen, act, say } = useSandbox();
  const end = useRef<HTMLDivElement>(null);
  const last = channel.messages.at(-1)?.ts;
  const newest = `${channel.id} ${last}`;
  const shown = useRef(guideAbove ? newest : '');
  useEffect(() => {
    if (shown.current === newest) return;
    shown.current = newest;
    end.current?.scrollIntoView({ block: 'end' });
  }, [newest]);
  const direct = channel.kind === 'direct';
  const leave = () => void act('leave', { as: screen.me.id, channelId: channel.id });
  return (
    <>
      <header className="place-header">
        <div>
          <h2 tabIndex={-1}>{channelTitle(channel)}</h2>
          <p className="hint">{say(`channel.${channel.kind}`, { count: channel.memberCount })}</p>
        </div>
        {!direct && (
          <button type="button" className="button plain small" onClick={leave}>
            {say('leave')}
          </button>
        )}
      </header>
      {channel.messages.length === 0 && <p className="empty">{say('channel.empty')}</p>}
      {/* Another person or conversation gets a new list: a screen reader reads what is added to a list, not a new one. */}
      <ol
        key={`${screen.me.id} ${channel.id}`}
        className="messages"
        aria-label={say('messages')}
        aria-live="polite"
        aria-relevant="additions"
      >
        {channel.messages.map((message, index) => (
          <Fragment key={`${message.ts} ${message.ephemeralFor ?? ''}`}>
            <DayLine message={message} previous={channel.messages[index - 1]} />
            <MessageItem message={message} />
          </Fragment>
        ))}
      </ol>
      <div ref={end} className="end-of-messages" />
      {channel.isReadOnly ? (
        <p className="composer read-only">{say('message.read_only')}</p>
      ) : (
        <Composer key={`composer ${screen.me.id} ${channel.id}`} channel={channel} />
      )}
    </>
  );
}

export function channelTitle(channel: ScreenChannel): string {
  return channel.kind === 'direct' ? channel.name : `#${channel.name}`;
}

interface DayLineProps {
  readonly message: SandboxMessage;
  readonly previous: SandboxMessage | undefined;
}

function DayLine({ message, previous }: DayLineProps) {
  const { language } = useSandbox();
  const sent = instantOf(message.ts);
  if (previous !== undefined && sameDay(sent, instantOf(previous.ts))) return null;
  return (
    <li className="day-line">
      <span>{longDate(sent, language.dates)}</span>
    </li>
  );
}
