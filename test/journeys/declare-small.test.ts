import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Facility, Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { declareSmallButton } from '../../src/numbers/tallying/tallying.controls.js';
import type { BotUnderTest } from '../support/bot.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { peopleIn } from '../support/people.js';
import { beginTallies, endTallies, tallied } from '../support/tallied-weeks.js';

const { admin, lena, national } = GOTEBORG;
/** Where everybody is. */
const ELSEWHERE = 'C0EVERYBODY';
const TOWNS = ['Borås', 'Ystad', 'Visby', 'Ängelholm', 'Örebro'];

let world: BotUnderTest;
let database: Database;
let group: Group;
let small: readonly string[];
const { now, setUpNational, visited, mondayAfter, onlyPost, answerTo, type, press, submit, top } = tallied(() => ({
  world,
  database,
  group,
}));
const { pressInModal, type: typeAnything, lastTold } = peopleIn(() => world);

beforeEach(async () => {
  ({ world, database, group } = await beginTallies());
  await setUpNational();
  const { id: _id, ...likeGoteborg } = group.facility;
  for (const town of TOWNS) {
    const facility = { ...likeGoteborg, name: `Häktet ${town}` };
    await world.society.of(Facilities).save(facility, null, admin, now());
  }
  small = (await facilities()).flatMap(({ id, name }) => (TOWNS.some((town) => name.endsWith(town)) ? [id] : []));
});
afterEach(() => endTallies({ world, database }));

const facilities = () => world.society.of(Facilities).list();
const openForm = async (userId: string = admin): Promise<void> => {
  await type(userId, '/visit siffror');
  await press(userId, declareSmallButton.actionId, answerTo(userId));
};
const declare = (ids: readonly string[], userId: string = admin) => submit(userId, { small_facilities: ids });
const shown = (userId: string = admin): string => wordsOf(top(userId).view);
const toldAlone = (userId: string = admin): string => wordsOf(lastTold(userId));
const stored = () => database.client.smallList.findMany({ orderBy: { from: 'asc' } });
const errorsIn = ({ payload }: Awaited<ReturnType<typeof submit>>) =>
  (payload as { readonly errors?: Record<string, string> } | null)?.errors;
const alsoStaff = async (...ids: readonly string[]): Promise<void> => {
  const { version } = await world.society.of(Workspaces).read();
  await world.society.of(Workspaces).save({ nationalStaffIds: ids }, version, admin, now());
};

describe('the small facilities', () => {
  it('are none, until national staff declare them: then at once, and the leader reads whose sum hers is in', async () => {
    await openForm();
    expect(shown()).toContain('en siffra för hela landet');
    expect(shown()).toContain('*Redovisas tillsammans nu:* inga');
    expect(shown()).toContain('gäller så snart du sparar');
    await declare([...small, group.facility.id]);
    expect(toldAlone()).toContain(
      'Från och med nu redovisas de här tillsammans: Häktet Borås, Häktet Göteborg, Häktet Visby, Häktet Ystad, Häktet Ängelholm och Häktet Örebro.',
    );
    await visited('2026-W37', [14, 14, 14]);
    await mondayAfter('2026-W37');
    expect(wordsOf(onlyPost())).not.toContain('42');
    expect(await type(lena, '/visit siffror år')).toContain('Häktet Göteborg hör till de små häktena och anstalterna');
  });

  it('declared anew change in week 1; who changes their mind before then finds the list that comes ticked', async () => {
    await openForm();
    await declare(small);
    await openForm();
    expect(shown()).toContain('Det du sparar nu gäller från 4 januari 2027 (vecka 1)');
    await declare([]);
    expect(toldAlone()).toContain('Från 4 januari 2027 (vecka 1) redovisas inga häkten och anstalter tillsammans.');

    await openForm();
    expect(shown()).toContain('*Från 4 januari 2027:* inga');
    expect(JSON.stringify(top(admin).view)).not.toContain('initial_options');
    await declare([...small, group.facility.id]);
    await openForm();
    await submit(admin);
    expect(toldAlone()).toContain('Inget har ändrats');
    expect(await stored()).toMatchObject([
      { from: '2026-W36', facilityIds: small, declaredBy: admin },
      { from: '2027-W01', facilityIds: [...small, group.facility.id] },
    ]);
    const audited = await database.client.auditEntry.findMany({ where: { action: 'declare_small' } });
    expect(audited.map(({ actorId, subjectId }) => `${actorId} ${subjectId}`).sort()).toEqual([
      `${admin} 2026-W36`,
      `${admin} 2027-W01`,
      `${admin} 2027-W01`,
    ]);
  });

  it('are five at least, and visited: what is wrong stands at the field', async () => {
    await openForm();
    expect(errorsIn(await declare(small.slice(1)))).toEqual({
      small_facilities: 'Välj minst 5, eller inga alls: summan av några få skulle kunna peka ut någon.',
    });
    const [first] = (await facilities()).filter(({ id }) => small.includes(id));
    const { version, ...details } = first as Facility & { version: number };
    const closing = { ...details, status: 'closed' as const };
    await world.society.of(Facilities).save(closing, version, admin, now());
    expect(errorsIn(await declare(small))?.small_facilities).toContain(`Besöks inte längre: ${first?.name}.`);
    expect(await stored()).toEqual([]);
    await world.sandbox.as(admin).closeModal();
    await openForm();
    expect(JSON.stringify(top(admin).view)).not.toContain(first?.name);
  });

  it('changed by two at once: the second reads what the first has declared, and the next press saves', async () => {
    await alsoStaff(admin, lena);
    await openForm();
    await openForm(lena);
    await declare(small, lena);
    await declare([...small, group.facility.id]);
    expect(shown()).toContain('Någon annan sparade en ändring');
    expect(shown()).toContain('Små häkten och anstalter: Häktet Borås, Häktet Visby');
    expect(await stored()).toHaveLength(1);
    await submit(admin);
    expect(toldAlone()).toContain('Från 4 januari 2027 (vecka 1) redovisas de här tillsammans');
    expect(await stored()).toHaveLength(2);
  });

  it('are declared by national staff alone, also half-way', async () => {
    await type(lena, '/visit siffror');
    expect(JSON.stringify(answerTo(lena))).not.toContain(declareSmallButton.actionId);
    await openForm();
    await alsoStaff(lena);
    await declare(small);
    expect(shown()).toContain(`Nationella samordnare anger vilka häkten och anstalter som är små.`);
    expect(shown()).toContain(`Fråga <@${lena}>.`);
    expect(await stored()).toEqual([]);
  });

  it('are found in the set-up as well, by whoever may declare them; it says what was saved', async () => {
    await typeAnything(admin, '/visit inställningar', ELSEWHERE);
    await pressInModal(admin, declareSmallButton.actionId);
    await declare(small);
    expect(world.sandbox.world.modals(admin)).toHaveLength(1);
    expect(shown()).toContain('✓ Sparat. Från och med nu redovisas de här tillsammans: Häktet Borås');
    await alsoStaff(lena);
    await world.sandbox.as(admin).closeModal();
    await typeAnything(admin, '/visit inställningar', ELSEWHERE);
    expect(JSON.stringify(top(admin).view)).not.toContain(declareSmallButton.actionId);
  });

  it.each([
    ['da', 'Små steder', 'Vælg dem, alle ved er små', 'Gemt. Fra nu af vises disse steder samlet'],
    ['en', 'Small facilities', 'Choose those that everybody knows to be small', 'Saved. From now on these are shown'],
  ] as const)('speak %s', async (locale, title, who, saved) => {
    world.sandbox.world.addUser({ id: 'U0DORTE', name: 'Dorte' });
    await world.society.of(Volunteers).setLanguage('U0DORTE', locale, world.sandbox.clock.now());
    for (const channel of [ELSEWHERE, national]) await world.sandbox.world.join(channel, 'U0DORTE');
    await alsoStaff('U0DORTE');
    await openForm('U0DORTE');
    expect(top('U0DORTE').view).toMatchObject({ title: { text: title } });
    expect(shown('U0DORTE')).toContain(who);
    await declare(small, 'U0DORTE');
    expect(toldAlone('U0DORTE')).toContain(saved);
  });
});
