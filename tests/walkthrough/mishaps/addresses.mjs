// Lists of addresses as offices send them.
import { realFile } from '../lib/data.mjs';
import { addressesOf, map, windowsAddresses } from '../lib/files.mjs';
import { meets, sendFile } from './shared.mjs';

const form = (park) => ({
  path: `${park}/gebied/adressen/inlezen`, label: 'Bestand met adressen', button: 'Lees de adressen in',
});

async function bound(journey, adviser) {
  await sendFile(adviser, { path: `${journey.park}/gebied/grens`, label: 'Kaartbestand', button: 'Lees het bestand',
    file: map });
  await adviser.page.getByRole('checkbox', { name: /Noord/ }).first().check();
  await adviser.press('Bekijk de grens');
  const text = await adviser.page.locator('main').innerText();
  const [, west, east, south, north] = text.match(/x (\d+) tot (\d+), y (\d+) tot (\d+)/).map(Number);
  await adviser.press('Ja, bewaar deze grens');
  journey.box = { west, east, south, north };
}

async function acceptsWindows(journey, adviser) {
  await sendFile(adviser, { ...form(journey.park), file: windowsAddresses('excel.csv', journey.box) });
  await adviser.reads(/2 adressen liggen op het terrein/);
  const list = (await adviser.download(`${journey.park}/gebied/adressen.csv`)).toString();
  for (const street of ['Café-straat', 'Hof van Créqui-Coëvorden', '’s-Gravenzande'])
    journey.check(`${street} is read with its accents`, list.includes(street), list.slice(0, 400));
}

const refusals = () => [
  { what: 'a list without the columns', file: addressesOf.wrongColumns(), says: /geen kolom met postcodes/ },
  { what: 'a list without places', file: addressesOf.noPlaces(), says: /geen coördinaten/ },
  { what: 'a picture called .csv', file: addressesOf.binary(), says: /geen bestand met adressen dat wij kunnen lezen/ },
  { what: 'an empty list', file: addressesOf.empty(), says: /Het bestand is leeg/ },
  ...['pass_protected.xlsx', 'pass_protected.ods'].map((name) => ({
    what: `the real ${name}`, file: realFile(`bad_inputs/spreadsheets/${name}`), says: /heeft een wachtwoord/,
  })),
];

export async function addresses(journey) {
  const { adviser } = journey;
  await bound(journey, adviser);
  for (const { what, file, says } of refusals()) {
    if (!file) { console.log(`  ${what} is absent: left out`); continue; }
    await meets(adviser, what, await sendFile(adviser, { ...form(journey.park), file }), { says });
  }
  await adviser.go(`${journey.park}/gebied/adressen`);
  await adviser.reads(/Er zijn nog geen adressen/);
  await acceptsWindows(journey, adviser);
}
