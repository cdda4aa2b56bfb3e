import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Training } from '../../src/training/requirements/training.store.js';

/** From here on the group does something else at its facility. */
export async function giveProgramme(
  society: Society,
  groupId: string,
  programmeCode: string,
  by: string,
  now: Date,
): Promise<void> {
  const stored = await society.of(Groups).read(groupId);
  if (!stored) throw new Error('no group');
  const { facility, programme: _, version, ...group } = stored;
  const saved = await society.of(Groups).save({ ...group, facilityId: facility.id, programmeCode }, version, by, now);
  if (!saved.ok) throw new Error(saved.reason);
}

/** From here on the group’s facility is a prison, with the Swedish programme for prisons, which has a newcomer's seat. */
export async function becomePrison(
  society: Society,
  groupId: string,
  by: string,
  now: Date,
  visitorCap = 4,
): Promise<void> {
  const programmes = await society.of(Training).programmes();
  const programme = programmes.find(({ code }) => code === 'se.prison_visits');
  if (!programme) throw new Error('no programme');
  const { version, ...details } = programme;
  // It fits both kinds of place while the group and then its facility change.
  await society.of(Training).saveProgramme({ ...details, kinds: ['remand_prison', 'prison'] }, version, by, now);
  await giveProgramme(society, groupId, programme.code, by, now);
  const group = await society.of(Groups).read(groupId);
  if (!group) throw new Error('no group');
  const prison = { ...group.facility, kind: 'prison' as const, visitorCap };
  const saved = await society.of(Facilities).save(prison, null, by, now);
  if (!saved.ok) throw new Error(saved.reason);
}
