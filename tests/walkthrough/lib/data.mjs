// The files of the walk: the real ones where they are, invented ones where not.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = resolve(import.meta.dirname, '..', '..');
const real = process.env.TERREINWIJZER_REAL_DATA ?? resolve(here, '..', '..', 'shared/data/real');
const realMap = join(real, 'business_parks/ibis_rijssen_holten_2017.geojson');

export function chosenData() {
  return existsSync(realMap)
    ? { name: 'the real IBIS polygons of Rijssen-Holten, with invented addresses', isReal: true, map: realMap }
    : { name: 'an invented map and invented addresses', isReal: false, map: join(here, 'samples/terrein.geojson') };
}

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
  const path = join(mkdtempSync(join(tmpdir(), 'walk-')), 'adressen.csv');
  writeFileSync(path, `${[head, ...rows].join('\n')}\n`);
  return path;
}

export const text = (path) => readFileSync(path, 'utf8');
