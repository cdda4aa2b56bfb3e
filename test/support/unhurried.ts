/** A clock that never goes back, by which nobody is ever in haste, however fast a test or a bench is: a second passes whenever it is asked. */
export function unhurried(): () => number {
  let now = 0;
  return () => {
    now += 1_000;
    return now;
  };
}
