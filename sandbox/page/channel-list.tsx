import type { ScreenChannel } from '../slack/page-api.js';
import { Icon } from './icon.js';
import { HOME, type Place, placeHref } from './place.js';
import { useSandbox } from './sandbox-context.js';

interface ChannelListProps {
  readonly place: Place;
  /** How many messages in this conversation came since it was last open. */
  readonly unread: (channel: ScreenChannel) => number;
}

/** Everything one can open: conversations, the home tab, channels to join, and the app's shortcuts. */
export function ChannelList({ place, unread }: ChannelListProps) {
  const { screen, act, say } = useSandbox();
  const as = screen.me.id;
  const channels = screen.channels.filter(({ kind }) => kind !== 'direct');
  const direct = screen.channels.filter(({ kind }) => kind === 'direct');
  const link = (channel: ScreenChannel) => (
    <ConversationLink key={channel.id} as={as} channel={channel} place={place} unread={unread(channel)} />
  );
  return (
    <div className="sidebar">
      <nav aria-label={say('conversations')}>
        <h2>{say('channels')}</h2>
        <ul>{channels.map(link)}</ul>
        <h2>{say('app')}</h2>
        <ul>
          <li>
            <a href={placeHref({ as, at: HOME })} aria-current={place === HOME ? 'page' : undefined}>
              <Icon name="home" />
              {say('home')}
            </a>
          </li>
          {direct.map(link)}
        </ul>
      </nav>
      {screen.otherChannels.length > 0 && (
        <details className="folded">
          <summary>{say('other_channels', { count: screen.otherChannels.length })}</summary>
          <ul>
            {screen.otherChannels.map(({ id, name }) => (
              <li key={id} className="joinable">
                <span>#{name}</span>
                <button
                  type="button"
                  className="button plain small"
                  aria-label={say('join.named', { channel: name })}
                  onClick={() => void act('join', { as, channelId: id })}
                >
                  {say('join')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {screen.shortcuts.length > 0 && (
        <section aria-label={say('shortcuts')}>
          <h2>{say('shortcuts')}</h2>
          <ul>
            {screen.shortcuts.map(({ callbackId, name }) => (
              <li key={callbackId}>
                <button type="button" className="link" onClick={() => void act('shortcut', { as, callbackId })}>
                  <Icon name="shortcut" />
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface ConversationLinkProps {
  readonly as: string;
  readonly channel: ScreenChannel;
  readonly place: Place;
  readonly unread: number;
}

function ConversationLink({ as, channel, place, unread }: ConversationLinkProps) {
  const { say } = useSandbox();
  return (
    <li>
      <a
        href={placeHref({ as, at: channel.id })}
        aria-current={place === channel.id ? 'page' : undefined}
        className={unread > 0 ? 'has-unread' : undefined}
      >
        <Icon name={channel.kind} />
        <span className="conversation-name">{channel.name}</span>
        {unread > 0 && (
          <span className="unread">
            {unread}
            <span className="visually-hidden"> {say('new')}</span>
          </span>
        )}
      </a>
    </li>
  );
}
