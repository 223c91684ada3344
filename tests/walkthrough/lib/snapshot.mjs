// What a crawler goes on from: the data of a moment of the walk, and who was signed in and where they had been.
// Only with TERREINWIJZER_SNAPSHOTS, a folder; see tests/crawl.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';

const wanted = process.env.TERREINWIJZER_SNAPSHOTS;

// Every address that this person's browser was led to.
export function noteAddresses(person) {
  person.been = new Set();
  if (!wanted) return;
  person.page.on('request', (request) => {
    if (request.isNavigationRequest() && request.method() === 'GET') person.been.add(new URL(request.url()).pathname);
  });
}

export async function keepSnapshot(journey, name) {
  if (!wanted) return;
  const folder = `${wanted}/${name}`;
  mkdirSync(`${folder}/data`, { recursive: true });
  execFileSync('sqlite3', [`${journey.folder}/terreinwijzer.sqlite`, `.backup ${folder}/data/terreinwijzer.sqlite`]);
  for (const part of ['files', 'secret'])
    if (existsSync(`${journey.folder}/${part}`)) cpSync(`${journey.folder}/${part}`, `${folder}/data/${part}`, { recursive: true });
  const people = [];
  for (const person of journey.everybody) {
    const cookies = await person.page.context().cookies();
    people.push({ name: person.name, cookies: cookies.map(({ name: key, value }) => `${key}=${value}`).join('; '), been: [...person.been] });
  }
  writeFileSync(`${folder}/people.json`, JSON.stringify({ address: journey.address, people }, null, 1));
}
