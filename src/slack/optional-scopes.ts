/** Scopes without which the bot does less; whoever installs it may withhold them (`bot_optional` in the manifests). */
export const OPTIONAL_SCOPES = ['im:history', 'files:read'] as const;
export type OptionalScope = (typeof OPTIONAL_SCOPES)[number];

/** @param granted what Slack says of a token, in the header of each answer; undefined where it says nothing */
export function withheldFrom(granted: readonly string[] | undefined): readonly OptionalScope[] {
  return granted ? OPTIONAL_SCOPES.filter((scope) => !granted.includes(scope)) : [];
}
