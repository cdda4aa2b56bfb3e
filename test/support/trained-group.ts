import { randomUUID } from 'node:crypto';
import type { Group } from '../../src/core/model.js';
import { Training } from '../../src/training/requirements/training.store.js';
import type { CountedStore } from './counted-store.js';
import { MONDAY_NOON as NOW, storedGroup } from './stored-group.js';

/**
 * A group whose members have completed everything that is asked for.
 * @param requirements how many that is; Sweden begins with nine, and made-up ones fill up the rest
 */
export async function trainedGroup(
  { society, client }: CountedStore,
  name: string,
  members: number,
  requirements: number,
): Promise<Group> {
  const group = await storedGroup(society, name);
  const { facility } = group;
  const workspaceId = 'T1';
  const programmeCode = group.programme.code;
  const asked = await society.of(Training).requirementsOf(programmeCode);
  for (let position = asked.length; position < requirements; position += 1) {
    const code = `course_${position}`;
    const names = { sv: code, da: code, en: code };
    const rule = { kind: 'course', scope: 'once', validity: 'never_expires', blocking: true };
    await client.requirement.create({ data: { workspaceId, code, names, ...rule } });
    await client.programmeRequirement.create({ data: { workspaceId, programmeCode, requirementCode: code, position } });
  }
  const people = Array.from({ length: members }, (_, number) => ({ id: randomUUID(), userId: `U_${name}_${number}` }));
  const volunteers = people.map((person) => ({ ...person, workspaceId, createdAt: NOW }));
  await client.volunteer.createMany({ data: volunteers });
  await client.membership.createMany({
    data: people.map(({ id }) => ({ workspaceId, groupId: group.id, volunteerId: id, joinedAt: NOW })),
  });
  const all = await society.of(Training).requirementsOf(programmeCode);
  await client.completion.createMany({
    data: people.flatMap(({ id: volunteerId }) =>
      all.map(({ code, scope, validity }) => ({
        id: randomUUID(),
        workspaceId,
        volunteerId,
        requirementCode: code,
        place: scope === 'per_facility' ? facility.id : '',
        doneOn: '2026-06-10',
        expiresOn: validity.kind === 'months' ? '2028-06-10' : null,
        verifiedBy: 'U_LENA',
        verifiedAt: NOW,
        current: 1,
      })),
    ),
  });
  return group;
}
