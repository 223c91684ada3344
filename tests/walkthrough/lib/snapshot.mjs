// What a crawler goes on from: the data of a moment of the walk, who was signed in, and what each asked and sent since the moment before.
// Only with TERREINWIJZER_SNAPSHOTS, a folder; see tests/crawl.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';

const wanted = process.env.TERREINWIJZER_SNAPSHOTS;

// Every address that this person's browser asked for, and every form that it sent. Of a form with files only the address: the browser
// does not tell what stood in it.
export function noteAddresses(person) {
  person.been = new Set();
  person.sent = [];
  if (!wanted) return;
  person.page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== person.journey.address || url.pathname.startsWith('/assets/')) return;
    if (request.method() === 'GET') person.been.add(url.pathname + url.search);
    else person.sent.push({ path: url.pathname + url.search, type: request.headers()['content-type'] ?? '', body: request.postData() ?? '' });
  });
}

// Whoever closed the browser has no cookies left; what they asked, nobody needs to be signed in for.
async function cookiesOf(person) {
  if (person.page.isClosed()) return '';
  const cookies = await person.page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function told(person) {
  const { name, been, sent } = person;
  Object.assign(person, { been: new Set(), sent: [] });
  return { name, cookies: await cookiesOf(person), been: [...been], sent };
}

export async function keepSnapshot(journey, name) {
  if (!wanted) return;
  const folder = `${wanted}/${name}`;
  mkdirSync(`${folder}/data`, { recursive: true });
  execFileSync('sqlite3', [`${journey.folder}/terreinwijzer.sqlite`, `.backup ${folder}/data/terreinwijzer.sqlite`]);
  for (const part of ['files', 'secret'])
    if (existsSync(`${journey.folder}/${part}`)) cpSync(`${journey.folder}/${part}`, `${folder}/data/${part}`, { recursive: true });
  const people = [];
  for (const person of journey.everybody) people.push(await told(person));
  const asked = people.filter(({ been, sent }) => been.length + sent.length > 0);
  writeFileSync(`${folder}/people.json`, JSON.stringify({ address: journey.address, people: asked }, null, 1));
}
