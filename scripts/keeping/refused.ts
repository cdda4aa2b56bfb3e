/** What was asked for is not done, and nothing was changed. Its message is one sentence that tells the operator what to do instead. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** What is said of a database that lacks migrations. */
export function fromBefore(place: string, missing: readonly string[]): Refused {
  return new Refused(
    `${place} is from an earlier version (it lacks ${missing.length} migrations): start this version of the bot on it once, stop it, and try again.`,
  );
}
