/** Licences (SPDX) under which a package may come in, and why each is no hindrance to a society that runs the bot or changes it. */
export const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  MIT: 'asks for its notice alone, which npm installs with the package',
  ISC: 'MIT in fewer words',
  'BSD-2-Clause': 'asks for its notice alone',
  'BSD-3-Clause': 'asks for its notice, and that nobody advertises with its authors’ names',
  'Apache-2.0': 'our own: asks for its notice, and grants patents as well',
  'BlueOak-1.0.0': 'asks for its text or a link to it',
  '0BSD': 'asks for nothing',
  'CC0-1.0': 'given up to everybody',
  Unlicense: 'given up to everybody',
  'MPL-2.0': 'asks for changes to its own files alone; we use them as they come',
  'EPL-2.0': 'the same, of its own modules; only inside Prisma’s studio, which the bot never loads',
  'PSF-2.0': 'Python’s: asks for its notice, and that changes are named',
  'CC-BY-3.0': 'for data (public holidays, lists of licences): asks that its makers are named, as package and SBOM do',
};

/** What a package’s own files say where its package.json says nothing, or not as SPDX does. One version each: the next is read again. */
export const READ_BY_HAND: Readonly<Record<string, string>> = {
  // Its file LICENSE is MIT’s text.
  'seq-queue@0.0.5': 'MIT',
  // Says "MIT and ISC": several packages in one, each under its own.
  '@visx/vendor@4.0.0-alpha.0': 'MIT AND ISC',
};
