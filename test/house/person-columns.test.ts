import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  type Model,
  modelsIn,
  PARTS,
  READERS,
  readersIn,
  saidIn,
} from '../../scripts/dpia/person-columns.js';
import { KEPT, type Kept } from '../../src/own-data/stored/kept.rule.js';

/** How a column is called that can only be about a person, whatever its model says of itself. */
const NAMES_A_PERSON = /By$|(?:^u|U)serId$|(?:^v|V)olunteerId$|(?:^a|A)ctorId$/;

/** What is wrong with `purpose: …; kept: …; seen by: …; erased: …`. */
function faultsOfComment(comment: string): string[] {
  const said = saidIn(comment);
  const readers = said.get('seen by') ? readersIn(said.get('seen by') ?? '').map(({ reader }) => reader) : [];
  return [
    ...PARTS.filter((part) => !said.get(part)).map((part) => `"${part}" is missing`),
    ...[...said.keys()].filter((name) => !isOneOf(PARTS, name)).map((name) => `"${name}" is no part`),
    ...(said.get('erased')?.startsWith('not yet') ? ['nothing erases it'] : []),
    ...readers.filter((reader) => !isOneOf(READERS, reader)).map((reader) => `seen by "${reader}": who is that?`),
  ];
}

const isOneOf = (all: readonly string[], one: string): boolean => all.includes(one);

function faultsOfColumn({ name, person }: Column, isOfNobody: boolean): string[] {
  if (!isOfNobody) return person === null ? ['neither @person nor in @nobody'] : faultsOfComment(person);
  if (person !== null) return ['has @person, and is said to tell of nobody'];
  return NAMES_A_PERSON.test(name) ? ['names a person, and is said to tell of nobody'] : [];
}

function faultsOfModel({ name, about, ofNobody, columns }: Model): string[] {
  if (about !== 'people' && about !== 'nobody') return [`${name}: neither "@about people" nor "@about nobody"`];
  const unknown = ofNobody.filter((named) => !columns.some((column) => column.name === named));
  return [
    ...unknown.map((named) => `${name}: @nobody names "${named}", which is no column`),
    ...columns.flatMap((column) =>
      faultsOfColumn(column, about === 'nobody' || ofNobody.includes(column.name)).map(
        (fault) => `${name}.${column.name}: ${fault}`,
      ),
    ),
  ];
}

const faultsIn = (schema: string): string[] => modelsIn(schema).flatMap(faultsOfModel);

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const WHOLE = 'purpose: to greet them; kept: a year; seen by: group (in its channel), leaders; erased: by leaving';

function modelOf(about: string, comment: string, column = 'nickname'): string {
  return `${about}\nmodel Guest {\n  id String @id\n${comment}\n  ${column} String?\n  host Guest\n\n  @@index([id])\n}\n`;
}

const PEOPLE = '/// @about people\n/// @nobody id';
const FAULTY: readonly (readonly [what: string, schema: string, fault: string])[] = [
  ['a model that says neither', modelOf('/// A guest.', ''), ': neither "@about people" nor "@about nobody"'],
  ['a column that says nothing', modelOf(PEOPLE, '  /// As we call them'), '.nickname: neither @person nor in @nobody'],
  ...PARTS.map((part) => {
    const others = WHOLE.split('; ').filter((said) => !said.startsWith(part));
    return [part, modelOf(PEOPLE, `  /// @person ${others.join('; ')}`), `.nickname: "${part}" is missing`] as const;
  }),
  [
    'a part without words',
    modelOf(PEOPLE, `  /// @person ${WHOLE.replace('a year', '')}`),
    '.nickname: "kept" is missing',
  ],
  [
    'a reader whom nobody knows',
    modelOf(PEOPLE, `  /// @person ${WHOLE.replace('leaders', 'friends')}`),
    '.nickname: seen by "friends": who is that?',
  ],
  [
    'what nothing erases',
    modelOf(PEOPLE, `  /// @person ${WHOLE.replace('by leaving', 'not yet (but with a removed visit)')}`),
    '.nickname: nothing erases it',
  ],
  [
    'a person in a model about nobody',
    modelOf('/// @about nobody', '', 'invitedBy'),
    '.invitedBy: names a person, and is said to tell of nobody',
  ],
  [
    'a column that is gone',
    modelOf(`${PEOPLE}, age`, `  /// @person ${WHOLE}`),
    ': @nobody names "age", which is no column',
  ],
];

describe('what is kept about people', () => {
  it('is said of every column', () => {
    expect(modelsIn(schema).length).toBe(schema.match(/^model /gm)?.length);
    expect(modelsIn(schema).find(({ name }) => name === 'Claim')?.columns).toHaveLength(11);
    expect(faultsIn(schema)).toEqual([]);
  });

  it.each(FAULTY)('is missed: %s', (_, text, fault) => {
    expect(faultsIn(text)).toEqual([`Guest${fault}`]);
  });

  it('is as it should be where nothing is missing', () => {
    expect(faultsIn(modelOf(PEOPLE, `  /// @person ${WHOLE}`))).toEqual([]);
  });
});

describe('the page about one’s own data', () => {
  const aboutPeople = modelsIn(schema).filter(({ about }) => about === 'people');

  it('tells of every model about people', () => {
    expect(Object.keys(KEPT).toSorted()).toEqual(aboutPeople.map(({ name }) => name).toSorted());
  });

  it('knows every column that names a person, to fetch and to erase it by', () => {
    const kept: Readonly<Record<string, Kept>> = KEPT;
    const unknown = aboutPeople.flatMap(({ name, columns }) => {
      const { own, traces = [] } = kept[name] ?? {};
      const naming = columns.filter((column) => NAMES_A_PERSON.test(column.name) || column.name === 'by');
      return naming
        .filter((column) => column.name !== own?.column && !traces.includes(column.name))
        .map((column) => `${name}.${column.name}`);
    });
    expect(unknown).toEqual([]);
  });
});
