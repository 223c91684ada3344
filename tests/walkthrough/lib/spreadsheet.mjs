// Spreadsheets as Excel writes them, with whatever in their cells.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { written } from './files.mjs';

// The parts of a spreadsheet without which nobody opens it, around one sheet.
export function sheetAround(name, sheetXml) {
  const folder = join(dirname(written(`${name}.leeg`, '')), name.replace('.', '_'));
  for (const one of ['_rels', 'xl/_rels', 'xl/worksheets']) mkdirSync(join(folder, one), { recursive: true });
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${kinds}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`,
  };
  for (const [path, text] of Object.entries(parts)) writeFileSync(join(folder, path), text);
  const file = written(name, '');
  rmSync(file);
  execFileSync('zip', ['-q', '-r', '-1', file, '.'], { cwd: folder });
  return file;
}

const text = (at, value) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const row = (at, ...cells) => `<row r="${at}">${cells.map((cell, n) =>
  (typeof cell === 'string' ? text(`${'ABCD'[n]}${at}`, cell) : cell.xml.replace('<c', `<c r="${'ABCD'[n]}${at}"`))).join('')}</row>`;
export const head = row(1, 'Periode', 'Soort', 'Aantal', 'Opmerking');
