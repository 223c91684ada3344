// Signing in at the own organisation, against a real OpenID provider: node organisations.mjs ENGINE PROGRAM FOLDER
// A municipality that knows us by a secret, and the police that know us by our key.
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { openBrowser, Journey } from './lib/browser.mjs';
import { openDatabase } from './lib/database.mjs';
import { openOrganisation } from './lib/organisation.mjs';
import { openPost } from './lib/post.mjs';
import { auditVerdict, demoPeople, freePort, startServer } from './lib/server.mjs';

const [engine, program, folder] = process.argv.slice(2);

const municipality = {
  nora: { email: 'nora@grifthoek.example', email_verified: true, name: 'Nora Prins', groups: ['veiligheid'] },
  piet: { email: 'piet@grifthoek.example', email_verified: true, name: 'Piet Nieuw', groups: ['groen'] },
  onbekend: { email: 'iemand@elders.example', email_verified: true, name: 'Iemand Anders' },
};
const police = { erik: { email: 'erik@demo.example', email_verified: true, name: 'Erik Visser' } };

function writeTerms({ issuers }) {
  const providers = `${folder}/providers`;
  mkdirSync(providers, { recursive: true });
  writeFileSync(`${providers}/gemeente.secret`, 'een geheim van de proef, met een : erin\n');
  writeFileSync(`${providers}/gemeente.toml`, `name = "Gemeente Grifthoek"
issuer = "${issuers.municipality}"
client_id = "terreinwijzer"
client_secret_file = "gemeente.secret"
scopes = "openid email profile groups"
domains = ["grifthoek.example"]
[organisation]
names = ["Gemeente Grifthoek"]
kind = "municipality"
[second_step]
amr = ["mfa"]
[[role]]
claim = "groups"
value = "veiligheid"
role = "partner"
`);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(`${providers}/politie.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(`${providers}/politie.toml`, `name = "Politie"
issuer = "${issuers.police}"
client_id = "terreinwijzer"
private_key_file = "politie.pem"
domains = ["demo.example"]
[organisation]
names = ["Politie, basisteam Grift"]
kind = "police"
`);
}

const ports = { server: await freePort(), municipality: await freePort(), police: await freePort() };
const address = `http://localhost:${ports.server}`;
const client = { client_id: 'terreinwijzer', redirect_uris: [`${address}/inloggen/terug`],
  response_types: ['code'], grant_types: ['authorization_code'] };
const open = {
  municipality: () => openOrganisation({ title: 'Gemeente Grifthoek', port: ports.municipality, people: municipality,
    client: { ...client, client_secret: 'een geheim van de proef, met een : erin', token_endpoint_auth_method: 'client_secret_basic' } }),
  police: () => openOrganisation({ title: 'Politie', port: ports.police, people: police, claimsInToken: true,
    algorithm: 'ES256', client: { ...client, token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256',
      jwks_uri: `${address}/inloggen/sleutels` } }),
};
const houses = { municipality: await open.municipality(), police: await open.police() };
writeTerms({ issuers: { municipality: houses.municipality.issuer, police: houses.police.issuer } });

const post = await openPost();
const people = demoPeople({ program, folder });
rmSync(`${folder}/demo`); // people of a real folder sign in with two steps
let server = await startServer({ program, folder, smtpPort: post.port, port: ports.server });
const browser = await openBrowser();
const journey = new Journey({ browser, post, folder, address, isBrief: false, phones: new Map(),
  pictures: `build/walkthrough/organisations-${engine}`, database: openDatabase({ engine, folder }) });
const times = [];

// As far as the page of the organisation, which forgot who was there last.
async function goTo(person, name, from = '/inloggen') {
  await person.page.context().clearCookies({ domain: '127.0.0.1' });
  await person.go(from);
  await Promise.all([
    person.page.waitForURL(/\/interaction\//),
    person.page.getByRole('button', { name: `Inloggen met ${name}` }).click(),
  ]);
}

// Says who he is there, and gives the answer at the end of the way back.
async function answerThere(person, who, { mfa = true, stop = false } = {}) {
  if (who) await person.page.getByLabel('Wie bent u?').fill(who);
  if (mfa) await person.page.getByLabel('Tweede stap gedaan').check();
  const began = performance.now();
  const [answer] = await Promise.all([
    person.page.waitForNavigation({ url: (url) => url.port === String(ports.server) }),
    person.page.getByRole('button', { name: stop ? 'Stop' : 'Log in' }).click(),
  ]);
  times.push(performance.now() - began);
  return answer;
}

async function newcomer() {
  const nora = await journey.person('Nora');
  await nora.see('/inloggen', 'sign-in');
  await nora.lookInTheDark('sign-in');
  await goTo(nora, 'Gemeente Grifthoek', '/inloggen?terug=/t/de-grift');
  const answer = await answerThere(nora, 'nora');
  journey.check('Nora comes to the page she asked for', nora.page.url() === `${address}/t/de-grift`, nora.page.url());
  journey.check('and may see it', answer.status() === 200, `status ${answer.status()}`);
  await nora.see('/mij/beveiliging', 'security');
  await nora.reads('Gemeente Grifthoek');
  await nora.go('/t/de-grift/deelnemers');
  await nora.reads('Nora Prins');
  return nora;
}

async function strangers() {
  const piet = await journey.person('Piet', { phone: true });
  await goTo(piet, 'Gemeente Grifthoek');
  journey.check('nobody without a place comes in', (await answerThere(piet, 'piet')).status() === 403);
  await piet.reads('U hebt nog geen plek');
  await piet.look('no-place');
  await piet.lookInTheDark('no-place');
  await goTo(piet, 'Gemeente Grifthoek');
  await answerThere(piet, 'onbekend');
  await piet.reads('Wij kennen u nog niet via Gemeente Grifthoek');
  await goTo(piet, 'Gemeente Grifthoek');
  await answerThere(piet, '', { mfa: false, stop: true });
  await piet.reads('U bent niet ingelogd bij Gemeente Grifthoek');
  journey.check('nobody was made', journey.database.count("accounts_person where name like 'Piet%' or name like 'Iemand%'") === 0);
}

// The address of the way back, caught before the browser of its owner goes there.
async function caughtAnswer(person, who) {
  const { request } = person.page.context();
  const location = async (answer) => new URL((await answer).headers().location, houses.municipality.issuer).href;
  const onward = await location(request.post(person.page.url(), { form: { who, mfa: '1', do: 'in' }, maxRedirects: 0 }));
  return location(request.get(onward, { maxRedirects: 0 }));
}

async function stolenAnswer() {
  const owner = await journey.person('the owner of an answer');
  const thief = await journey.person('a thief');
  await goTo(owner, 'Gemeente Grifthoek');
  const caught = await caughtAnswer(owner, 'nora');
  await thief.go('/inloggen');
  const stolen = await thief.page.goto(caught);
  journey.check('an answer is worth nothing in another browser', stolen.status() === 410, `status ${stolen.status()}`);
  await thief.look('lost');
  await owner.page.goto(caught);
  await owner.go('/mij');
  await owner.reads('nora@grifthoek.example');
  const again = await thief.page.goto(caught);
  journey.check('nor after its owner used it', again.status() === 410, `status ${again.status()}`);
}

async function policeman() {
  const erik = await journey.person('Erik');
  await goTo(erik, 'Politie');
  await answerThere(erik, 'erik');
  await erik.go('/t/de-grift');
  await erik.reads('Stel eerst een tweede stap in');
  const { password } = people.find(({ email }) => email === 'erik@demo.example');
  await erik.go('/mij/beveiliging/inlog/gemeente');
  await erik.look('link');
  await erik.fill({ 'Uw wachtwoord van nu': password });
  await Promise.all([erik.page.waitForURL(/\/interaction\//), erik.page.getByRole('button', { name: 'Ga verder' }).click()]);
  await answerThere(erik, 'onbekend');
  await erik.reads('U kunt voortaan inloggen met Gemeente Grifthoek.');
  await erik.press('Ontkoppel Gemeente Grifthoek');
  await erik.reads('U logt niet meer in met Gemeente Grifthoek.');
}

async function leaving(nora) {
  municipality.nora.groups = [];
  await nora.press('Uitloggen', nora.page.locator('body'));
  await goTo(nora, 'Gemeente Grifthoek');
  await answerThere(nora, 'nora');
  await nora.goAstray('/t/de-grift');
}

// A program that was started while an organisation is away serves all the same.
async function closed() {
  await houses.municipality.close();
  await houses.police.close();
  journey.check('TERM stops the server in between', await server.stop() === 0);
  server = await startServer({ program, folder, smtpPort: post.port, port: ports.server });
  const visitor = await journey.person('a visitor of a closed house');
  await visitor.go('/inloggen');
  const answer = await visitor.press('Inloggen met Politie');
  journey.check('an organisation that is away is told so', answer.status() === 503, `status ${answer.status()}`);
  await visitor.reads('Politie is nu niet bereikbaar');
  await visitor.look('away');
  await visitor.follow('Naar de pagina Inloggen');
  await visitor.reads('E-mailadres');
}

async function walk() {
  const nora = await newcomer();
  await strangers();
  await stolenAnswer();
  await policeman();
  await leaving(nora);
  journey.check('the organisations had nothing to complain about',
    [...houses.municipality.errors, ...houses.police.errors].length === 0,
    [...houses.municipality.errors, ...houses.police.errors].join('\n    '));
  await closed();
}

console.log(`Signing in at organisations on ${engine}`);
await walk().catch((error) => journey.fails(error.stack));
await browser.close();
journey.check('nothing broke in the server', server.faults().length === 0, server.faults().join('\n    '));
journey.check('the log names nobody', server.talkative().length === 0, server.talkative().join('\n    '));
const code = await server.stop();
journey.check('TERM stops the server', code === 0, `it ended with ${code}`);
post.close();
const audit = auditVerdict({ program, folder });
journey.check('the log of who did what is whole', audit.isRight, audit.text);
const middle = times.sort((one, two) => one - two)[Math.floor(times.length / 2)];
console.log(`  from the button there to the page here: ${Math.round(middle)} ms (median of ${times.length})`);
console.log(`${journey.passed} passed, ${journey.failed} failed`);
process.exit(journey.failed === 0 ? 0 : 1);
