/**
 * How a WebClient fetches, noting where Slack says 429: only here both what is asked and what is answered are at hand, also of
 * clients that Bolt makes for itself.
 * @param onTooOften is told the Web API method, e.g. `views.open`
 * @param fetching what it fetches with
 */
export function noticingTooOften(onTooOften: (method: string) => void, fetching: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await fetching(input, init);
    if (response.status === 429) onTooOften(methodOf(input));
    return response;
  };
}

/** The last part of the address; `other` for what is no method's. */
function methodOf(input: Parameters<typeof fetch>[0]): string {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  return /\/([a-z]+(?:\.[a-zA-Z]+)+)$/.exec(pathname)?.[1] ?? 'other';
}
