import { useEffect, useState } from 'react';
import type { Screen, ScreenChannel } from '../slack/page-api.js';
import type { Place } from './place.js';

/** How many messages by others came into a conversation since this person last had it open here. */
export function useUnread(screen: Screen | null, place: Place): (channel: ScreenChannel) => number {
  const [lastSeen, setLastSeen] = useState<Readonly<Record<string, string>>>({});
  const me = screen?.me.id ?? '';
  const open = screen?.channels.find(({ id }) => id === place);
  const last = open?.messages.at(-1)?.ts;
  const key = `${me} ${place}`;
  useEffect(() => {
    if (last !== undefined) setLastSeen((seen) => ({ ...seen, [key]: last }));
  }, [key, last]);
  return (channel) => {
    if (channel.id === place) return 0;
    const since = Number(lastSeen[`${me} ${channel.id}`] ?? 0);
    return channel.messages.filter(({ ts, userId }) => Number(ts) > since && userId !== me).length;
  };
}
