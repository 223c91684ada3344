// The server is killed in the middle of long work, and does it once after it is started again.
import { execFileSync } from 'node:child_process';
import { addressGrid, written } from '../lib/files.mjs';
import { sendFile, until } from './shared.mjs';
import { inDays, today } from '../lib/days.mjs';

const rows = 60000;
const spread_m = 4000;

const text = (person) => person.page.locator('main').innerText();

// The page is loaded until it shows work under way, and then the ground goes.
async function killWhen(journey, person, what, pattern) {
  const busy = await until(async () => {
    await person.page.reload();
    return (await text(person)).match(pattern);
  });
  await journey.killServer();
  journey.check(`${what}: it was under way`, Boolean(busy), await text(person));
  await journey.startAgain();
}

async function importOnce(journey, adviser) {
  const { west, east, south, north } = journey.box;
  const area = { west: west - spread_m, east: east + spread_m, south: south - spread_m, north: north + spread_m };
  await sendFile(adviser, { path: `${journey.park}/gebied/adressen/inlezen`, label: 'Bestand met adressen',
    button: 'Lees de adressen in', file: addressGrid('veel.csv', area, rows) });
  await killWhen(journey, adviser, 'a large import', /Bezig: [1-9][\d.]* rijen/);
  const done = await until(async () => {
    await adviser.page.reload();
    return (await text(adviser)).match(/([\d.]+)\s+Rijen gelezen\s+([\d.]+)\s+Binnen de grens/i);
  }, 60);
  journey.check('the import goes on after the kill', Boolean(done), await text(adviser));
  journey.check('every row was read once', done?.[1].replace('.', '') === String(rows), done?.[1]);
  const list = (await adviser.download(`${journey.park}/gebied/adressen.csv`)).toString().trim().split('\r\n').slice(1)
    .map((line) => line.slice(0, line.lastIndexOf(';'))); // without its reference
  const inside = Number(done?.[2].replace('.', ''));
  journey.check('no address is there twice', new Set(list).size === list.length && list.length === inside + 2,
    `${list.length} lines, ${new Set(list).size} different, ${inside} inside`);
  journey.check('nothing waits', journey.database.count("jobs_job where state in ('queued', 'running')") === 0);
}

async function prepareLetters(journey, adviser) {
  await adviser.go(`${journey.park}/enquete`);
  await adviser.press('Bereid deze enquête voor');
  await adviser.press('Maak een code voor elk adres');
  await adviser.page.getByRole('link', { name: 'Vul de brief in' }).first().click();
  const day = inDays(60);
  await adviser.fill({
    'Naam van de burgemeester': 'A. Proef', Kenmerk: 'P-1', 'Adres van de gemeente': 'Plein 1, 7999 ZZ Proefdorp',
    'Telefoonnummer voor hulp': '0500-123456', Contactpersoon: 'C. Coster, 0500-123456',
    'Webadres van de privacyverklaring': 'https://proefgemeente.example/privacy',
    'Wanneer is de uitkomst er?': day, 'Datum van de brief': today(),
  });
  await adviser.press('Bewaar de brief');
  await adviser.go(`${journey.park}/enquete`);
}

// The codes as they stand in the letters, one for each address.
function codesIn(letters) {
  const path = written('brieven.pdf', letters);
  const printed = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...printed.matchAll(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/gm)].map(([code]) => code);
}

async function lettersOnce(journey, adviser) {
  await prepareLetters(journey, adviser);
  const button = adviser.page.getByRole('button', { name: /^Maak [\d.]+ brieven$/ });
  const label = await button.innerText();
  const wanted = Number(label.replace(/\D/g, ''));
  await adviser.press(label);
  await killWhen(journey, adviser, 'many letters', /[1-9][\d.]* van [\d.]+ brieven zijn gemaakt/);
  const done = await until(async () => {
    await adviser.page.reload();
    return adviser.page.getByRole('link', { name: /Brieven voor/ }).count();
  }, 90);
  journey.check('the letters go on after the kill', Boolean(done), await text(adviser));
  const path = await adviser.page.getByRole('link', { name: /Brieven voor/ }).getAttribute('href');
  journey.codes = codesIn(await adviser.download(path));
  journey.check('every address has one letter with its own code',
    journey.codes.length === wanted && new Set(journey.codes).size === wanted,
    `${journey.codes.length} codes, ${new Set(journey.codes).size} different, for ${wanted} addresses`);
}

export async function kills(journey) {
  await importOnce(journey, journey.adviser);
  await lettersOnce(journey, journey.adviser);
}
