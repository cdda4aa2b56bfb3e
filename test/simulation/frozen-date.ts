/**
 * Puts a clock in place of the machine's for whoever asks what time it is without having been handed one: libraries do.
 * @returns how to put everything back
 */
export function replaceDate(now: () => number): () => void {
  const machines = globalThis.Date;
  globalThis.Date = new Proxy(machines, {
    construct: (target, given, asked) => Reflect.construct(target, given.length > 0 ? given : [now()], asked),
    apply: () => new machines(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  return () => {
    globalThis.Date = machines;
  };
}
