// Figures that hold formulas, two files at once, and a kill while many counts are stored.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { written } from '../lib/files.mjs';
import { head, row, sheetAround } from '../lib/spreadsheet.mjs';
import { post, sendFile, tokenAt, until } from './shared.mjs';

const park = '/t/de-grift';
const form = { path: `${park}/inventarisatie/invoer`, label: 'Bestand met cijfers', button: 'Bestand bekijken' };

// What a cell holds is what its formula came to when the file was saved; without that there is no number.
function formulas() {
  return sheetAround('formules.xlsx', head
    + row(2, '2024-01', 'veeg-zwerfvuil', { xml: '<c><f>SUM(10,7)</f><v>17</v></c>' })
    + row(3, '2024-02', 'veeg-zwerfvuil', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' })
    + row(4, '2024-03', 'veeg-zwerfvuil', { xml: '<c><f>SUM(1,2)</f></c>' }));
}

async function readsFormulas(journey, adviser) {
  await sendFile(adviser, { ...form, file: formulas() });
  const shown = await adviser.page.locator('main').innerText();
  journey.check('a formula counts as what it came to', /17/.test(shown), shown.slice(-900));
  journey.check('a formula that went wrong is a wrong row', /#DIV\/0![\s\S]*Het aantal is geen getal/.test(shown), shown.slice(0, 900));
}

// Every known kind of report, for so many months: far more counts than are stored at once.
const kinds = readFileSync(join(import.meta.dirname, '../../../src/steps/3_inventory/standard/mor_categories.csv'), 'utf8')
  .trim().split('\n').slice(1).map((line) => line.split(',')).filter((cells) => cells[3]).map((cells) => cells[0]);

function countsFile(name, months) {
  const rows = kinds.flatMap((kind, at) => Array.from({ length: months }, (_, n) =>
    `Gemeente;${1990 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')};${kind};${((at + n) % 90) + 5}`));
  return { file: written(name, `bron;periode;categorie;aantal\n${rows.join('\n')}\n`), counts: rows.length };
}

async function received(journey, adviser, file) {
  await sendFile(adviser, { ...form, file });
  return new URL(adviser.page.url()).pathname;
}

// Two people save a file each at the same moment: both are there, and neither is there twice.
async function twoAtOnce(journey, adviser) {
  const [one, other] = [countsFile('een.csv', 24), countsFile('twee.csv', 12)];
  const first = await received(journey, adviser, one.file);
  const second = await received(journey, adviser, other.file);
  const before = journey.database.count('inventory_figure');
  const save = async (path) => {
    const _token = await tokenAt(adviser, path);
    return post(adviser, path, { _token, source: 'file', origin: 'Tegelijk', area: 'park', sharing: 'working_group' });
  };
  const answers = await Promise.all([save(first), save(second), save(first)]);
  const statuses = answers.map((one) => one.status()).sort();
  journey.check('of three that save two files at once, one is told it is saved already',
    statuses.join() === '303,303,422', `${statuses.join()} ${(await answers[0].text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').match(/Er (is|zijn) .{0,200}/)?.[0]}`);
  const stored = journey.database.count('inventory_figure') - before;
  journey.check('two files at once are both stored once', stored === one.counts + other.counts,
    `${stored} counts of ${one.counts + other.counts}`);
}

function waiting(journey) {
  return journey.database.count("jobs_job where kind = 'inventory_import' and state in ('queued', 'running')");
}

async function killedWhileStoring(journey, adviser) {
  const many = countsFile('veel.csv', 200);
  const path = await received(journey, adviser, many.file);
  const before = journey.database.count('inventory_figure');
  const _token = await tokenAt(adviser, path);
  await post(adviser, path, { _token, source: 'file', origin: 'Veel', area: 'park', sharing: 'working_group' });
  const busy = await until(async () => journey.database.count('inventory_figure') > before);
  await journey.killServer();
  const half = journey.database.count('inventory_figure') - before;
  journey.check('the kill came in the middle of a large file of figures', busy && half < many.counts, `${half} counts`);
  await journey.startAgain();
  await until(async () => {
    await adviser.go(path);
    return /aantallen zijn opgeslagen/.test(await adviser.page.locator('main').innerText()) && waiting(journey) === 0;
  }, 60);
  const stored = journey.database.count('inventory_figure') - before;
  journey.check('after a kill every count is stored once', stored === many.counts, `${stored} of ${many.counts} counts`);
  journey.check('no job of it waits', waiting(journey) === 0);
}

export async function figures(journey) {
  const { adviser } = journey;
  await readsFormulas(journey, adviser);
  await twoAtOnce(journey, adviser);
  await killedWhileStoring(journey, adviser);
}
