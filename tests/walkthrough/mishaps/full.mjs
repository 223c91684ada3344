// A disk that is full: a second server that may make no file larger than a little more than its database is.
// What does not fit is refused as a whole, with words, and after room is made the same goes in.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../lib/database.mjs';
import { addressGrid, written } from '../lib/files.mjs';
import { Journey } from '../lib/browser.mjs';
import { demoPeople, startServer } from '../lib/server.mjs';
import { meets, sendFile } from './shared.mjs';

const park = '/t/de-grift';
const room = 3e6;
const addresses = { path: `${park}/gebied/adressen/inlezen`, label: 'Bestand met adressen', button: 'Lees de adressen in' };
const figures = { path: `${park}/inventarisatie/invoer`, label: 'Bestand met cijfers', button: 'Bestand bekijken' };
const said = [/Er is geen ruimte meer op de server/, /niets bewaard/];

const bytesOf = (folder) => statSync(join(folder, 'terreinwijzer.sqlite')).size;

// The same journey with another ground under it.
async function besides(journey, given) {
  const other = new Journey({ browser: journey.browser, post: journey.post, folder: given.folder, isBrief: true,
    database: openDatabase({ engine: 'sqlite', folder: given.folder }) });
  other.check = (...what) => journey.check(...what);
  other.server = await startServer(given);
  other.address = other.server.address;
  const adviser = await other.person('the adviser of a full disk', { script: false });
  const { email, password } = given.adviser;
  await adviser.signIn(email, password);
  return { other, adviser };
}

// As many addresses as fill the room, inside the boundary.
async function grid(adviser, name) {
  await adviser.go(`${park}/gebied/tekenen`);
  const places = (await adviser.page.locator('textarea[name=points]').inputValue()).trim().split('\n').map((line) => line.split(';').map(Number));
  const [xs, ys] = [0, 1].map((at) => places.map((place) => place[at]).filter((one) => one > 0));
  return addressGrid(name, { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) }, 30000);
}

async function doesNotFit(journey, other, adviser) {
  const before = other.database.count('area_address');
  const large = written('groot.csv', 'periode;categorie;aantal\n'.padEnd(room + bytesOf(other.folder) + 1e6, '2024-01;afval;7\n'));
  await meets(adviser, 'a file for which there is no room', await sendFile(adviser, { ...figures, file: large }),
    { status: 507, says: said });
  await meets(adviser, 'addresses for which there is no room', await sendFile(adviser, { ...addresses, file: await grid(adviser, 'vol.csv') }),
    { status: 507, says: said });
  journey.check('of what did not fit nothing is kept', other.database.count('area_address') === before,
    `${other.database.count('area_address')} addresses, ${before} before`);
  const left = readdirSync(join(other.folder, 'temporary'));
  journey.check('a full disk leaves no temporary file', left.length === 0, left.join(', '));
  await adviser.go(park);
  await adviser.reads('De Grift');
}

export async function full(journey) {
  if (journey.engine !== 'sqlite') { console.log('  a full disk is tried on SQLite alone'); return; }
  const folder = join(journey.folder, 'vol');
  mkdirSync(folder);
  const given = { program: journey.program, folder, smtpPort: journey.post.port };
  given.adviser = demoPeople(given).find((one) => /advis/i.test(one.role));
  const { other, adviser } = await besides(journey, { ...given, fileBytesMax: bytesOf(folder) + room });
  await doesNotFit(journey, other, adviser);
  const strange = other.server.faults().filter((line) => !/the disk is full/.test(line));
  journey.check('the log says that the disk is full, and nothing else', other.server.faults().length > 0 && strange.length === 0,
    strange.join('\n    '));
  await other.server.stop();
  other.server = await startServer({ ...given, port: other.server.port });
  await sendFile(adviser, { ...addresses, file: await grid(adviser, 'vol.csv') });
  await adviser.reads(/Rijen gelezen/i);
  journey.check('when there is room again, the same goes in', other.database.count('area_address') > 100);
  await other.server.stop();
}
