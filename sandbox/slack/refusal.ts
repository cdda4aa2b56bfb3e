/** Slack's way of saying no: `{ok: false, error, …details}`. */
export class Refusal extends Error {
  constructor(
    /** One of Slack's error names, e.g. `channel_not_found`. */
    readonly error: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(error);
  }
}

/** A refusal with the sentences that Slack puts into `response_metadata.messages`. */
export function refusalWithMessages(error: string, messages: readonly string[]): Refusal {
  return new Refusal(error, { response_metadata: { messages } });
}
