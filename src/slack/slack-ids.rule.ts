/** The conversation of one person with the bot. */
export function isDirect(channelId: string): boolean {
  return channelId.startsWith('D');
}

/** A person's Slack id, rather than a channel's. */
export function isPerson(recipientId: string): boolean {
  return /^[UW]/.test(recipientId);
}
