/** A person's Slack id, rather than a channel's. */
export function isPerson(recipientId: string): boolean {
  return /^[UW]/.test(recipientId);
}
