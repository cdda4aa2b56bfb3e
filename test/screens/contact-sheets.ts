import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Device } from './stand-in-page.js';

/** In CSS pixels: what is still read where a whole sheet is seen at once. */
const SHEET = { width: 1_500, height: 1_500 };
const GAP = 10;
const COLUMNS: Readonly<Record<Device, number>> = { phone: 4, desk: 2 };
/** Of a caption, for letting as many lines as it has stand above a picture. */
const CAPTION = { line: 15, letter: 7 };
/** Less of a picture does not begin at the end of a column. */
const LEAST_BEGUN = 220;

export interface Captioned {
  /** Path of the PNG. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture does not show: what the notification says, what stands in menus. */
  readonly beneath: readonly string[];
}

/** A part of a picture, from `from` on, `height` high, in the sheet's pixels. */
interface Slice {
  readonly picture: Captioned;
  readonly from: number;
  readonly height: number;
  readonly captionHeight: number;
}

type Sheet = readonly (readonly Slice[])[];

/** Fills columns from left to right; what is higher than what is left of a column goes on in the next. */
export function sheetsOf(pictures: readonly Captioned[], device: Device): Sheet[] {
  const columnWidth = widthOf(device);
  const columns: Slice[][] = [[]];
  let left = SHEET.height;
  for (const picture of pictures) {
    const scale = Math.min(1, columnWidth / picture.width);
    const whole = Math.ceil(picture.height * scale);
    const captionHeight = captionHeightOf(picture, columnWidth);
    for (let from = 0; from < whole; ) {
      const needed = captionHeight + whole - from + GAP;
      const least = Math.min(needed, captionHeight + LEAST_BEGUN);
      const isWholeNext = from === 0 && needed <= SHEET.height && needed > left;
      if (left < least || isWholeNext) {
        columns.push([]);
        left = SHEET.height;
      }
      const height = Math.max(1, Math.min(whole - from, left - captionHeight - GAP));
      columns.at(-1)?.push({ picture, from, height, captionHeight });
      left -= captionHeight + height + GAP;
      from += height;
    }
  }
  const count = COLUMNS[device];
  return Array.from({ length: Math.ceil(columns.length / count) }, (_, sheet) =>
    columns.slice(sheet * count, (sheet + 1) * count),
  );
}

/** Draws the sheets, numbered, into a folder of their own. @returns what stands on each */
export async function drawSheets(
  browser: Browser,
  folder: string,
  pictures: readonly Captioned[],
  device: Device,
): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: SHEET.width, height: 100 } });
  const about: string[] = [];
  for (const [index, sheet] of sheetsOf(pictures, device).entries()) {
    const name = String(index + 1).padStart(3, '0');
    const file = join(folder, `${name}.html`);
    writeFileSync(file, htmlOf(sheet, device));
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    rmSync(file);
    about.push(`${name}.png  ${[...new Set(sheet.flat().map(({ picture }) => picture.title))].join(', ')}`);
  }
  await page.close();
  return about;
}

function widthOf(device: Device): number {
  return Math.floor((SHEET.width - GAP * (COLUMNS[device] + 1)) / COLUMNS[device]);
}

function captionHeightOf({ title, beneath }: Captioned, width: number): number {
  const rows = [title, ...beneath].reduce((sum, line) => sum + Math.ceil((line.length * CAPTION.letter) / width), 0);
  return rows * CAPTION.line + 6;
}

function htmlOf(sheet: Sheet, device: Device): string {
  const width = widthOf(device);
  const slices = (column: readonly Slice[]) =>
    column.map(({ picture, from, height, captionHeight }) => {
      const beneath = picture.beneath.map((line) => `<br><span>${escaped(line)}</span>`).join('');
      const shownWidth = Math.min(width, picture.width);
      return `<div class="caption" style="height:${captionHeight}px"><b>${escaped(picture.title)}${from > 0 ? ' …' : ''}</b>${beneath}</div>
<div class="slice" style="height:${height}px;width:${shownWidth}px"><img src="${pathToFileURL(picture.path).href}" width="${shownWidth}" style="margin-top:-${from}px"></div>`;
    });
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: ${GAP}px 0 0 ${GAP}px; display: flex; gap: ${GAP}px; align-items: flex-start; background: #c9d3d8 }
.column { width: ${width}px }
.caption { font: 11px/${CAPTION.line}px monospace; overflow: hidden; color: #102a33 }
.caption b { background: #ffe9a8 }
.slice { overflow: hidden; margin-bottom: ${GAP}px; background: white }
img { display: block }
</style>${sheet.map((column) => `<div class="column">${slices(column).join('\n')}</div>`).join('\n')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
