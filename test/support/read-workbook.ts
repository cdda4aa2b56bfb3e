import { inflateRawSync } from 'node:zlib';

/** The cells of a workbook's first sheet, row by row, as text; a date as Excel's number of its day. */
export function readWorkbook(file: Buffer): string[][] {
  const texts = [...part(file, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const sheet = part(file, 'xl/worksheets/sheet1.xml');
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inside = '']) => {
      if (inside.includes('<f>')) throw new Error('a cell is a formula');
      const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? '';
      if (attributes.includes('t="s"')) return texts[Number(value)] ?? '';
      return attributes.includes('t="inlineStr"') ? unescaped(/<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1] ?? '') : value;
    }),
  );
}

/** One file out of a zip, found by its central directory (PKWARE APPNOTE 4.3.12); empty when there is none. */
function part(file: Buffer, name: string): string {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = file.readUInt32LE(end + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    if (file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)) === name) {
      const local = file.readUInt32LE(at + 42);
      const begins = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(begins, begins + file.readUInt32LE(at + 20));
      return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return '';
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
