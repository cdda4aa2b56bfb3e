/** Channels whose posts have been read back since this process began: before that, nothing is posted in them. */
export interface Readings {
  has(channelId: string): boolean;
  add(channelId: string): void;
}

export function createReadings(): Readings {
  const channels = new Set<string>();
  return { has: (channelId) => channels.has(channelId), add: (channelId) => void channels.add(channelId) };
}
