// Fetches the pages to validate, as the adviser of the demo sees them: node gather.mjs SITE PROGRAM DATA FOLDER
// Follows every link, and takes one page of each route in each park; then the pages that no link leads to.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [site, program, data, folder] = process.argv.slice(2);
const demo = execFileSync(program, ['demo', '--data', data], { encoding: 'utf8' });
const [email, , password] = demo.split('\n').find((line) => /advis/i.test(line)).split(/ {2,}/);
const routes = JSON.parse(execFileSync(program, ['routes', '--json'], { encoding: 'utf8' }))
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

const cookies = new Map();
const kept = new Map(); // by name: route, park and what was asked in it

async function ask(path, form) {
  const answer = await fetch(site + path, {
    redirect: 'manual',
    method: form ? 'POST' : 'GET',
    body: form,
    headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'Sec-Fetch-Site': 'same-origin' },
  });
  for (const line of answer.headers.getSetCookie?.() ?? [answer.headers.get('set-cookie')].filter(Boolean)) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    cookies.set(name, value);
  }
  const isPage = /html/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, to: answer.headers.get('location'), html: isPage ? await answer.text() : '',
    bytes: isPage ? null : Buffer.from(await answer.arrayBuffer()) };
}

function keep(name, answer, status = 200) {
  if (answer.status !== status) throw new Error(`${name} answered ${answer.status}, not ${status}`);
  if (answer.html) kept.set(name.replace(/[^\w-]+/g, '_').replace(/^_+|_+$/g, '') || 'start', answer.html);
}

const tokenIn = (html) => html.match(/name="_token"[^>]*value="([^"]+)"/)[1];

// Fills in the form of a page and sends it; gives the answer.
async function send(page, path, values) {
  const form = values instanceof FormData ? values : new URLSearchParams(values);
  form.append('_token', tokenIn((await ask(page)).html));
  return ask(path, form);
}

async function mustSend(page, path, values) {
  const answer = await send(page, path, values);
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  return answer.to;
}

const linksIn = (html) => [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href.replace(/&amp;/g, '&'));

async function crawl() {
  const waiting = ['/'];
  const seen = new Set(waiting);
  while (waiting.length > 0) {
    const path = waiting.shift();
    const route = routes.find(({ pattern }) => pattern.test(path.split('?')[0]));
    if (!route) continue;
    const park = path.match(/^\/t\/([^/?]+)/)?.[1] ?? '';
    const name = `${route.path} ${park} ${path.includes('?') ? 'asked' : ''}`;
    if (kept.has(name)) continue;
    const answer = await ask(path);
    kept.set(name, answer.html);
    if (answer.status !== 200 && answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
    for (const link of [...linksIn(answer.html), answer.to].filter(Boolean))
      if (!seen.has(link)) { seen.add(link); waiting.push(link); }
  }
}

async function boundaryPages(park) {
  const map = new Blob([readFileSync(join(import.meta.dirname ?? '.', '../samples/terrein.geojson'))]);
  const upload = new FormData();
  upload.append('file', map, 'terrein.geojson');
  const choice = await mustSend(`${park}/gebied/grens`, `${park}/gebied/grens`, upload);
  keep('the choice of areas', await ask(choice));
  keep('no area chosen', await send(choice, choice, {}), 422);
  keep('the proposed boundary', await ask(await mustSend(choice, choice, { part: '1' })));
}

// The pages with mistakes; nothing is made.
async function mistakes(park) {
  const forms = ['/terreinen/nieuw', ...['deelnemers/nieuw', 'doelen/nieuw', 'plan/nieuw', 'plan/kiezen', 'bijeenkomsten/nieuw',
    'kalender/activiteit', 'kalender/bericht', 'gebied/adressen/nieuw', 'gebied/tekenen'].map((below) => `${park}/${below}`)];
  for (const path of forms) keep(`mistakes at ${path}`, await send(path, path, {}), 422);
  keep('no such page', await ask(`${park}/bestaat-niet`), 404);
  keep('a stale form', await ask(`${park}/plan/nieuw`, new URLSearchParams({ title: 'x', _token: 'y' })), 403);
}

function codeIn(letters) {
  const path = join(folder, 'brieven.pdf');
  writeFileSync(path, letters);
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).match(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/m)[0];
}

async function lettersOf(survey) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await ask(`${survey}/brieven.pdf`);
    if (answer.status === 200 && answer.bytes) return answer.bytes;
    await new Promise((again) => { setTimeout(again, 200); });
  }
  throw new Error('there are no letters after a minute');
}

async function surveyPages(park) {
  const page = `${park}/enquete`;
  const day = (ahead) => new Date(Date.now() + ahead * 86400e3).toISOString().slice(0, 10);
  await mustSend(page, page, { audience: 'entrepreneurs', closes_on_entrepreneurs: day(30) });
  const survey = (await ask(page)).html.match(/action="([^"]*\/enquete\/[^"/]+)\/codes"/)[1];
  await mustSend(page, `${survey}/codes`, {});
  keep('a survey with codes', await ask(page));
  keep('the letter without its fields', await send(`${survey}/brief`, `${survey}/brief`, {}), 422);
  await mustSend(`${survey}/brief`, `${survey}/brief`, { mayor: 'A', reference: 'B', sender: 'C', telephone: '1', contact: 'D',
    privacy_url: 'https://voorbeeld.example', results_on: day(60), dated: day(0) });
  await mustSend(page, `${survey}/brieven`, {});
  const code = codeIn(await lettersOf(survey));
  await mustSend(page, `${survey}/openen`, {});
  keep('an open survey', await ask(page));
  const entrance = await mustSend('/e', '/e', { code });
  for (const below of ['', '/1', '/2', '/controleren']) keep(`answering ${below}`, await ask(entrance + below));
  keep('a wrong code', await send('/e', '/e', { code: 'ABC' }), 422);
  keep('thanks', await ask('/e/bedankt'));
}

async function outside() {
  const inside = new Map(cookies);
  cookies.clear();
  keep('signing in', await ask('/inloggen'));
  keep('a wrong password', await send('/inloggen', '/inloggen', { email: 'niemand@voorbeeld.example', password: 'x' }), 422);
  keep('the entrance of the survey', await ask('/e'));
  keep('a late form', await ask('/t/de-grift/plan/nieuw', new URLSearchParams({ title: 'Te laat' })), 403);
  keep('no award', await ask('/w/ABCDEFGH'), 404);
  for (const [name, value] of inside) cookies.set(name, value);
}

await outside();
await mustSend('/inloggen', '/inloggen', { email: email.trim(), password: password.trim() });
await crawl();
await boundaryPages('/t/de-nieuwe-hoek');
await mistakes('/t/de-grift');
await surveyPages('/t/de-nieuwe-hoek');
for (const [name, html] of kept)
  if (html) writeFileSync(join(folder, `${name.replace(/[^\w-]+/g, '_')}.html`), html);
const missed = routes.filter(({ path }) => ![...kept.keys()].some((name) => name.startsWith(`${path} `)));
console.log(`Not reached by a link: ${missed.map(({ path }) => path).join(' ')}`);
console.log(`${[...kept.values()].filter(Boolean).length} pages`);
