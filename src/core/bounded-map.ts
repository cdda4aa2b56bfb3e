/** A map that forgets what was put in first once it is full. */
export interface BoundedMap<Value> {
  get(key: string): Value | undefined;
  keys(): string[];
  set(key: string, value: Value): void;
}

/** @param most how many it holds */
export function boundedMap<Value>(most: number): BoundedMap<Value> {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    keys: () => [...values.keys()],
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
}
