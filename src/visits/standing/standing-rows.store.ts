import type { Prisma } from '../../database/client.js';
import type { StandingPlace } from './standing.rule.js';

export const WITH_HOLDER = { volunteer: { select: { userId: true } } } satisfies Prisma.StandingPlaceInclude;
type StandingRow = Prisma.StandingPlaceGetPayload<{ include: typeof WITH_HOLDER }>;

export function toStandingPlace({ id, weekday, startTime, since, misses, volunteer }: StandingRow): StandingPlace {
  return { id, userId: volunteer.userId, weekday, startTime, since, misses };
}
