/** Milliseconds. */
const AGAIN_AFTER = 60 * 60_000;

/** @returns from when on they can fetch it again; null where they can now */
export function againFrom(last: Date | null, now: Date): Date | null {
  if (!last) return null;
  const again = new Date(last.getTime() + AGAIN_AFTER);
  return again > now ? again : null;
}
