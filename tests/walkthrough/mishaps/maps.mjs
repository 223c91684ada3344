// Boundaries in files that cannot be one, and in files that leave something to guess.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { realFile } from '../lib/data.mjs';
import { map, mapOf, sample, sparse, zipped } from '../lib/files.mjs';
import { meets, sendFile, tokenAt } from './shared.mjs';

const refusals = () => [
  { what: 'a map that was cut off', file: mapOf.cutOff(), says: /beschadigd of niet volledig/ },
  { what: 'an empty map', file: mapOf.empty(), says: /Het bestand is leeg/ },
  { what: 'a map without areas', file: mapOf.nothingIn(), says: /geen vlakken/ },
  { what: 'a map of Africa', file: mapOf.elsewhere(), says: /buiten Nederland/ },
  { what: 'a zip that is none', file: mapOf.noZip(), says: /beschadigd/ },
  { what: 'a letter', file: mapOf.noMap(), says: /Dit soort bestand kennen wij niet/ },
  { what: 'a zip of 500 MB of zeros', file: zipped('nullen.zip', [sparse('nullen.shp', 500e6)], '-1'),
    says: /uitgepakt te groot/ },
  { what: 'a zip with a password', file: zipped('geheim.zip', [map], '-P', 'geheim'), says: /wachtwoord/ },
];

const form = (park) => ({ path: `${park}/gebied/grens`, label: 'Kaartbestand', button: 'Lees het bestand' });

// The name and the municipality are not to be typed again for a file that was wrong.
async function keepsTheNames(journey, adviser) {
  await adviser.go('/terreinen/nieuw');
  await adviser.fill({ 'Naam van het terrein': 'Pechveld', Gemeente: 'Pechgemeente' });
  await adviser.page.getByLabel('Kaartbestand').setInputFiles(mapOf.cutOff());
  const parks = journey.database.count('partnership_partnership');
  await meets(adviser, 'a new park with a broken map', await adviser.press('Maak het terrein aan'),
    { says: /beschadigd of niet volledig/ });
  for (const [label, value] of [['Naam van het terrein', 'Pechveld'], ['Gemeente', 'Pechgemeente']])
    journey.check(`${label} is kept`, await adviser.page.getByLabel(label).inputValue() === value);
  journey.check('no park was made', journey.database.count('partnership_partnership') === parks);
  await adviser.page.getByLabel('Kaartbestand').setInputFiles([]);
  await adviser.press('Maak het terrein aan');
  return `/t/${new URL(adviser.page.url()).pathname.split('/')[2]}`;
}

// Accepted, but a person has to look whether it was understood well.
async function assumes(journey, adviser, { what, file, says }) {
  const answer = await sendFile(adviser, { ...form(journey.park), file });
  await meets(adviser, what, answer, { status: 200, says });
}

async function crosses(journey, adviser) {
  await sendFile(adviser, { ...form(journey.park), file: mapOf.crossing() });
  await adviser.page.getByRole('checkbox').first().check();
  const answer = await adviser.press('Bekijk de grens');
  const text = await adviser.page.locator('main').innerText();
  const isToldOrMended = (answer.status() === 422 && /De grens kruist zichzelf bij x \d/.test(text))
    || /Wij hebben kleine fouten in de grens hersteld/.test(text);
  journey.check('a boundary that crosses itself is told or mended', isToldOrMended, text.slice(0, 500));
}

async function realOnes(journey, adviser) {
  const folder = realFile('bad_inputs/geojson_bad');
  if (!folder) { console.log('  the real broken maps are absent: left out'); return; }
  const _token = await tokenAt(adviser, `${journey.park}/gebied/grens`);
  for (const name of readdirSync(folder)) {
    const answer = await adviser.page.request.post(`${journey.address}${journey.park}/gebied/grens`, {
      multipart: { _token, file: { name, mimeType: 'application/json', buffer: readFileSync(join(folder, name)) } },
      maxRedirects: 0,
    });
    journey.check(`the real ${name} is answered`, [303, 422].includes(answer.status()), `with ${answer.status()}`);
  }
}

export async function maps(journey) {
  const { adviser } = journey;
  journey.park = await keepsTheNames(journey, adviser);
  for (const { what, file, says } of refusals()) {
    const began = Date.now();
    await meets(adviser, what, await sendFile(adviser, { ...form(journey.park), file }), { says });
    journey.check(`${what}: within 5 s`, Date.now() - began < 5000, `${Date.now() - began} ms`);
  }
  journey.check('no upload was kept', journey.database.count('area_upload') === journey.uploads);
  await realOnes(journey, adviser);
  await assumes(journey, adviser, { what: 'a map with its coordinates swapped', file: mapOf.swapped(),
    says: /omgewisseld/ });
  await assumes(journey, adviser, { what: 'a shapefile without a .prj', file: sample('shape_without_prj.zip'),
    says: /zegt niet in welk stelsel/ });
  await assumes(journey, adviser, { what: 'a .shp alone', file: sample('alone.shp'), says: /zegt niet in welk stelsel/ });
  await crosses(journey, adviser);
  await adviser.go(`${journey.park}/gebied`);
  await adviser.reads('Er is nog geen grens');
}
