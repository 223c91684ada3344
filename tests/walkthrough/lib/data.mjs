// The files of the walk: the real ones where they are, invented ones where not.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = resolve(import.meta.dirname, '..', '..');
const real = process.env.TERREINWIJZER_REAL_DATA ?? resolve(here, '..', '..', 'shared/data/real');
const realCrimes = join(real, 'police/47013NED_misdrijven_gemeente_2022_2023.csv');
const realReports = join(real, 'mor/assen_snapshot_2026-07-01.json');
const realMap = join(real, 'business_parks/ibis_rijssen_holten_2017.geojson');

export function chosenData() {
  return existsSync(realMap)
    ? { name: 'the real IBIS polygons of Rijssen-Holten, with invented addresses', isReal: true, map: realMap }
    : { name: 'an invented map and invented addresses', isReal: false, map: join(here, 'samples/terrein.geojson') };
}

// A table of StatLine as it is downloaded, and a municipality in it.
export function chosenCrimes() {
  return existsSync(realCrimes)
    ? { file: realCrimes, region: 'Rijssen-Holten' }
    : { file: join(here, 'samples/47013NED.csv'), region: 'Proefstad (P.)' };
}

// Reports about another town: all of them lie outside.
export const reportsElsewhere = () => (existsSync(realReports) ? realReports : join(here, 'samples/meldingen-elders.json'));

// Addresses along the points of a box in Rijksdriehoek, written the way NLExtract writes them.
export function inventedAddresses(box, count) {
  const head = 'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;'
    + 'object_id;object_type;nevenadres;x;y;lon;lat';
  const side = Math.ceil(Math.sqrt(count));
  const rows = Array.from({ length: side * side }, (_, at) => {
    const x = box.west + ((box.east - box.west) * ((at % side) + 0.5)) / side;
    const y = box.south + ((box.north - box.south) * (Math.floor(at / side) + 0.5)) / side;
    return `Proefweg;${at + 1};;;7999ZZ;Proefdorp;Proefgemeente;Proefprovincie;`
      + `9999010000${String(at).padStart(6, '0')};VBO;f;${x.toFixed(1)};${y.toFixed(1)};;`;
  });
  return kept('adressen.csv', `${[head, ...rows].join('\n')}\n`);
}

// Months before this one, the last first: 2026-10, 2026-09 and so on.
const months = (count) => Array.from({ length: count }, (_, at) => {
  const today = new Date();
  return new Date(Date.UTC(today.getFullYear(), today.getMonth() - 1 - at, 15)).toISOString().slice(0, 7);
});

// Counts of two years as a system of the police writes them, with a row that cannot be right.
export function inventedCounts() {
  const kinds = ['2.5.1 Diefstal/inbraak bedrijven enz.', '2.2.1 Vernieling of zaakbeschadiging'];
  const rows = kinds.flatMap((kind, which) => months(24).map((month, at) => `${month};${kind};${6 + ((at * 5 + which * 3) % 7)}`));
  return kept('cijfers-politie.csv', `${['periode;categorie;aantal', ...rows, `${months(1)[0]};Zakkenrollerij;-3`].join('\n')}\n`);
}

// From Rijksdriehoek, near enough: the first terms of the series of Schreutelkamp and Strang van Hees.
function degrees({ x, y }) {
  const [dx, dy] = [(x - 155000) / 1e5, (y - 463000) / 1e5];
  return {
    lat: 52.1551744 + (3235.65389 * dy - 32.58297 * dx ** 2 - 0.2475 * dy ** 2 - 0.84978 * dx ** 2 * dy) / 3600,
    lng: 5.38720621 + (5260.52916 * dx + 105.94684 * dx * dy + 2.45656 * dx * dy ** 2 - 0.81885 * dx ** 3) / 3600,
  };
}

// A table with names above its columns that nobody knows, and a row for each incident.
export function inventedIncidents(box, count) {
  const rows = Array.from({ length: count }, (_, at) => {
    const [x, y] = [box.west + (box.east - box.west) * ((at * 0.37) % 1), box.south + (box.north - box.south) * ((at * 0.73) % 1)];
    const [year, month] = months(12)[at % 12].split('-');
    return `${1 + (at % 28)}-${month}-${year} ${18 + (at % 5)}:15;Hangjongeren;${x.toFixed(1)};${y.toFixed(1)}`;
  });
  return kept('overlast.csv', `${['Moment;Wat;X;Y', ...rows].join('\n')}\n`);
}

// Reports about public space in a box in Rijksdriehoek, the way Signalen gives them.
export function inventedReports(box, count) {
  const kinds = [['dumping', 'Dumping'], ['veeg-en-zwerfvuil', 'Veeg- en zwerfvuil'], ['straatverlichting', 'Straatverlichting']];
  const reports = Array.from({ length: count }, (_, at) => {
    const [slug, name] = kinds[at % kinds.length];
    const place = degrees({
      x: box.west + (box.east - box.west) * ((at * 0.618) % 1), y: box.south + (box.north - box.south) * ((at * 0.414) % 1),
    });
    return { id: String(at), ...place, category: 'Proef', category_slug: 'proef', subcategory: name, subcategory_slug: slug,
      created_at: `${months(14)[at % 14]}-15T10:00:00+00:00` };
  });
  return kept('meldingen.json', JSON.stringify(reports));
}

function kept(name, content) {
  const path = join(mkdtempSync(join(tmpdir(), 'walk-')), name);
  writeFileSync(path, content);
  return path;
}

// A real file, or nothing where the real data are absent.
export function realFile(path) {
  const found = join(real, path);
  return existsSync(found) ? found : null;
}

export const text = (path) => readFileSync(path, 'utf8');
