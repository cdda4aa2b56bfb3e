/** What was asked for is not done, and nothing was changed. Its message is one sentence that tells the operator what to do instead. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
