// Files that go wrong in all the ways that real ones do, made on the spot; the real ones come beside them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'mishaps-'));
const here = resolve(import.meta.dirname, '..', '..');
export const removeFiles = () => rmSync(folder, { recursive: true, force: true });

export const map = join(here, 'samples/terrein.geojson');
export const sample = (name) => resolve(here, '../src/reader/samples', name);

export function written(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// Takes no room on the disk.
export function sparse(name, bytes) {
  const path = written(name, '');
  truncateSync(path, bytes);
  return path;
}

export function zipped(name, members, ...options) {
  const path = join(folder, name);
  for (const member of members)
    execFileSync('zip', ['-q', ...options, path, basename(member)], { cwd: dirname(member) });
  return path;
}

const box = [[6.4, 52.3], [6.412, 52.3], [6.412, 52.306], [6.4, 52.306]];
const polygon = (places) => JSON.stringify({
  type: 'FeatureCollection',
  features: [{
    type: 'Feature',
    properties: { naam: 'Proefveld' },
    geometry: { type: 'Polygon', coordinates: [[...places, places[0]]] },
  }],
});

export const mapOf = {
  cutOff: () => written('afgebroken.geojson', readFileSync(map, 'utf8').slice(0, 700)),
  empty: () => written('leeg.geojson', ''),
  nothingIn: () => written('niets.geojson', '{"type":"FeatureCollection","features":[]}'),
  crossing: () => written('kruist.geojson', polygon([box[0], box[2], box[1], [6.4, 52.3055]])),
  elsewhere: () => written('afrika.geojson', polygon(box.map(([lon, lat]) => [lon + 20, lat - 60]))),
  swapped: () => written('omgewisseld.geojson', polygon(box.map(([lon, lat]) => [lat, lon]))),
  noZip: () => written('geen.zip', 'PK\x03\x04 dit is geen zip, al begint het zo'),
  noMap: () => written('brief.docx', 'Geachte heer, mevrouw,'),
};

const head = 'straat;huisnummer;toevoeging;postcode;plaats;gebruiksdoel;x;y';

// Rows at the points of a grid over a box in Rijksdriehoek.
export function addressGrid(name, area, count) {
  const side = Math.ceil(Math.sqrt(count));
  const at = (from, to, part) => (from + ((to - from) * (part + 0.5)) / side).toFixed(1);
  const rows = Array.from({ length: count }, (_, n) => {
    const x = at(area.west, area.east, n % side);
    const y = at(area.south, area.north, Math.floor(n / side));
    const street = `Proefweg ${Math.floor(n / 500) + 1}`;
    const postcode = `${7000 + Math.floor(n / 500)}AB`;
    return `${street};${(n % 500) + 1};;${postcode};Proefdorp;industriefunctie;${x};${y}`;
  });
  return written(name, `${[head, ...rows].join('\n')}\n`);
}

// As Excel on a Dutch Windows saves it.
export function windowsAddresses(name, area) {
  const x = ((area.west + area.east) / 2).toFixed(1).replace('.', ',');
  const y = ((area.south + area.north) / 2).toFixed(1).replace('.', ',');
  const rows = [`Café-straat;1;;7999ZZ;Oldenzaal-Zuid;industriefunctie;${x};${y}`,
    `Hof van Créqui-Coëvorden;2;;7999ZZ;’s-Gravenzande;industriefunctie;${x};${y}`];
  const bytes = [head, ...rows].join('\r\n').replace(/’/g, '\x92');
  return written(name, Buffer.from(bytes, 'latin1'));
}

export const addressesOf = {
  wrongColumns: () => written('kolommen.csv', 'naam;telefoon\nProef BV;0500-123456\n'),
  noPlaces: () => written('zonderplaats.csv', 'straat;huisnummer;postcode\nProefweg;1;7999ZZ\n'),
  binary: () => written('plaatje.csv',
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 256))),
  empty: () => written('leeg.csv', ''),
};
