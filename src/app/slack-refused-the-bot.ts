/** The bot cannot work with Slack as it is set up, or Slack cannot be reached. Its message is one sentence for the operator. */
export class SlackRefusedTheBot extends Error {
  override readonly name = 'SlackRefusedTheBot';

  /** @param reason Slack's error name, or what failed on the way there */
  constructor(
    readonly reason: string,
    advice: string,
  ) {
    super(`${advice} (${reason}).`);
  }
}
