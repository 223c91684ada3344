// The adviser starts a park from a map file, keeps its boundary and reads the addresses in.
import { acceptInvitation, signInByLink, tryPasskey } from '../lib/second-step.mjs';
import { inventedAddresses } from '../lib/data.mjs';

const parts = (data) => (data.isReal ? [/10\. .*Noord Deel Oost/, /11\. .*Noord Deel West/] : [/Noord/, /Zuid/]);

async function boxOf(page) {
  const text = await page.locator('main').innerText();
  const [, west, east, south, north] = text.match(/x (\d+) tot (\d+), y (\d+) tot (\d+)/).map(Number);
  return { west, east, south, north };
}

async function start(adviser, { data }) {
  await adviser.see('/terreinen/nieuw', '1-new-park');
  await adviser.press('Maak het terrein aan');
  await adviser.look('1-new-park-problems');
  await adviser.fill({ 'Naam van het terrein': 'Proefveld', Gemeente: 'Proefgemeente' });
  await adviser.page.getByLabel('Kaartbestand').setInputFiles(data.map);
  await adviser.press('Maak het terrein aan');
  await adviser.look('1-choose-parts');
}

async function bound(adviser, { data }) {
  for (const part of parts(data)) await adviser.page.getByRole('checkbox', { name: part }).first().check();
  await adviser.press('Bekijk de grens');
  await adviser.look('1-proposal');
  const box = await boxOf(adviser.page);
  await adviser.press('Ja, bewaar deze grens');
  await adviser.reads(/versie 1/i);
  return box;
}

async function readAddresses(adviser, park, box) {
  await adviser.see(`${park}/gebied/adressen/inlezen`, '1-import');
  await adviser.page.getByLabel('Bestand met adressen').setInputFiles(inventedAddresses(box, 900));
  await adviser.press('Lees de adressen in');
  await adviser.reads(/adressen liggen op het terrein/);
  await adviser.look('1-imported');
}

export async function area(journey) {
  const adviser = await journey.person('the adviser', { script: false });
  await acceptInvitation(adviser, journey.adviser);
  await start(adviser, journey);
  journey.park = `/t/${new URL(adviser.page.url()).pathname.split('/')[2]}`;
  journey.box = await bound(adviser, journey);
  await readAddresses(adviser, journey.park, journey.box);
  const list = (await adviser.download(`${journey.park}/gebied/adressen.csv`)).toString();
  journey.check('the list holds addresses', list.split('\n').length > 100, `${list.split('\n').length} lines`);
  await adviser.download(`${journey.park}/gebied/adressen.xlsx`);
  await lookAround(journey);
}

// The same pages with script on, for eyes and for axe.
async function lookAround(journey) {
  const { park } = journey;
  const adviser = await journey.person('the adviser with script');
  await signInByLink(adviser, journey.adviser.email);
  await tryPasskey(adviser, journey.adviser);
  journey.advising = adviser;
  const pages = { '/': 'desk', '/mij': 'account', '/mij/beveiliging': 'security',
    '/mij/beveiliging/wachtwoord': 'new-password', '/mij/rechten': 'rights', '/terreinen/nieuw': 'new-park', [park]: 'path',
    [`${park}/logboek`]: 'journal', [`${park}/gebied`]: 'area', [`${park}/gebied/grens`]: 'upload',
    [`${park}/gebied/tekenen`]: 'drawing', [`${park}/gebied/adressen`]: 'addresses',
    [`${park}/gebied/adressen/nieuw`]: 'new-address', [`${park}/gebied/adressen/inlezen`]: 'import' };
  for (const [path, name] of Object.entries(pages)) await adviser.see(path, `1-${name}`);
  await adviser.go(`${park}/gebied/tekenen`);
  const isLive = await adviser.page.waitForSelector('area-map[data-ready]').then(() => true, () => false);
  journey.check('the map comes alive under the content policy', isLive);
}
