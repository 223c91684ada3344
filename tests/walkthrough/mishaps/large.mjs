// Tables and maps that are too much. It takes half a minute and more, so script/test leaves it out.
import { sparse, written, zipped } from '../lib/files.mjs';
import { head, row, sheetAround } from '../lib/spreadsheet.mjs';
import { meets, sendFile } from './shared.mjs';

const form = { path: '/t/de-grift/inventarisatie/invoer', label: 'Bestand met cijfers', button: 'Bestand bekijken' };

// Unpacked more than two hundred megabytes.
function largeSheet() {
  const rows = Array.from({ length: 1e6 }, (_, n) =>
    row(n + 2, `2024-0${(n % 9) + 1}`, `Soort ${n % 200}`, { xml: `<c><v>${n % 50}</v></c>` }, 'x'.repeat(60)));
  return sheetAround('groot.xlsx', head + rows.join(''));
}

async function tooMuch(journey, adviser) {
  const files = [
    { what: 'a sheet of a million rows', file: largeSheet(), says: /te groot/ },
    { what: 'a spreadsheet that unpacks to 500 MB of zeros',
      file: zipped('nullen.xlsx', [sparse('nullen.xml', 500e6)], '-1'), says: /te groot/ },
  ];
  for (const { what, file, says } of files) {
    const began = Date.now();
    const answer = await sendFile(adviser, { ...form, file });
    await meets(adviser, what, answer, { status: answer.status() === 413 ? 413 : 422, says });
    journey.check(`${what}: within 30 s`, Date.now() - began < 30000, `${Date.now() - began} ms`);
  }
}

const ring = (places) => JSON.stringify({ type: 'Polygon', coordinates: [[...places, places[0]]] });

async function strangeMaps(journey, adviser) {
  const boundary = { path: `${journey.park}/gebied/grens`, label: 'Kaartbestand', button: 'Lees het bestand' };
  const country = ring([[3.4, 50.8], [7.2, 50.8], [7.2, 53.5], [3.4, 53.5]]);
  await sendFile(adviser, { ...boundary, file: written('land.geojson', country) });
  await adviser.page.getByRole('checkbox').first().check();
  await meets(adviser, 'a boundary of the whole country', await adviser.press('Bekijk de grens'),
    { says: /groter dan 10.000 hectare/ });
  const million = Array.from({ length: 1e6 }, (_, n) => {
    const turn = (2 * Math.PI * n) / 1e6;
    return [6.4 + 0.005 * Math.cos(turn), 52.3 + 0.003 * Math.sin(turn)].map((one) => Number(one.toFixed(9)));
  });
  const began = Date.now();
  await sendFile(adviser, { ...boundary, file: written('miljoen.geojson', ring(million)) });
  await adviser.page.getByRole('checkbox').first().check();
  await meets(adviser, 'a million points in one area', await adviser.press('Bekijk de grens'), { says: /te veel punten/ });
  journey.check('a million points: within 20 s', Date.now() - began < 20000, `${Date.now() - began} ms`);
}

export async function large(journey) {
  await tooMuch(journey, journey.adviser);
  await strangeMaps(journey, journey.adviser);
}
