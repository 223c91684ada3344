// The survey: letters from the mayor, answers on a phone and without script, and the outcome that hides small groups.
import { Paper } from '../lib/paper.mjs';
import { inDays } from '../lib/days.mjs';
import { keepSnapshot } from '../lib/snapshot.mjs';
import { field } from './4-field.mjs';
import { makeQuestionnaire } from './4-questionnaire.mjs';
import { prepareReaching, reaching, writeOwnWords } from './4-reaching.mjs';
import { splitResults } from './4-results.mjs';
import { readByTheGroup, readStored, screen } from './4-screening.mjs';
import { report } from './4-report.mjs';

const step = 'enquete';
const letter = {
  'Naam van de burgemeester': 'Bo Burg', Kenmerk: 'PROEF-1', 'Adres van de gemeente': 'Postbus 1, 7999 ZZ Proefdorp',
  'Telefoonnummer voor hulp': '0999-123456', Contactpersoon: 'Carla Coster, carla@proefgemeente.example',
  'Webadres van de privacyverklaring': 'www.proefgemeente.example/privacy', 'Wanneer is de uitkomst er?': inDays(60),
  'Datum van de brief': inDays(0),
};
const panel = (person, audience) => person.page.locator('main .panel')
  .filter({ has: person.page.getByRole('heading', { level: 2, name: new RegExp(`^${audience}`) }) });

// What respondent number `at` says; who was a victim gets more questions.
const answersOf = (at) => ({
  A1: at, A2: at, B1: at, B2: 1, B3: 4 + (at % 3), B4: 1,
  B5: at === 2 ? 'Vraag het Piet Jansen, achter zijn hal is het donker.' : 'Achter de grote hal is het donker.',
  C1: at % 2 ? ['burglary'] : ['none'], 'C2.burglary': 1, 'C3.burglary': at % 4 ? 1 : 4, C4: ['no_use'],
  D1: at, E1: 2, F1: 1, G2: 0, J2: 0, K5: 'Betere verlichting bij de ingang.',
  R1: 0, R2: at, R3: ['none'],
});

async function addHome(adviser, park) {
  await adviser.go(`${park}/gebied/adressen/nieuw`);
  await adviser.fill({ Straat: 'Proefweg', Huisnummer: '1a', Postcode: '7999 ZZ', Plaats: 'Proefdorp' });
  await adviser.tick('Woning');
  await adviser.press('Voeg toe');
}

async function prepare(person, audience) {
  await person.go(`${person.journey.park}/${step}`);
  const form = panel(person, audience);
  await form.getByLabel('Laatste dag om te antwoorden').fill('');
  await person.press('Bereid deze enquête voor', form);
  await person.reads('Vul de laatste dag in waarop iemand kan antwoorden.');
  await person.look(`4-prepare-problems-${audience}`);
  await panel(person, audience).getByLabel('Laatste dag om te antwoorden').fill(inDays(30));
  await person.press('Bereid deze enquête voor', panel(person, audience));
  await person.press('Maak een code voor elk adres', panel(person, audience));
}

// The file is made by a job; the page tells how far it is.
async function printed(person, audience) {
  for (let tries = 0; tries < 120; tries += 1) {
    await person.go(`${person.journey.park}/${step}`);
    const link = panel(person, audience).locator('a[href$="brieven.pdf"]');
    if (await link.count()) return new Paper(await person.download(await link.getAttribute('href')));
    await new Promise((again) => setTimeout(again, 500));
  }
  throw new Error('no letters after a minute');
}

async function letters(person, audience, { reach, mails = 0 } = {}) {
  const { journey } = person;
  await panel(person, audience).getByRole('link', { name: 'Vul de brief in' }).click();
  await person.look(`4-letter-${audience}`);
  await person.press('Bewaar de brief');
  await person.reads('Vul de naam van de burgemeester in.');
  await person.fill(letter);
  await person.press('Bewaar de brief');
  if (reach) await writeOwnWords(person, audience, panel);
  const example = await panel(person, audience).getByRole('link', { name: 'Bekijk een proefbrief' }).getAttribute('href');
  journey.check('the letter to try has a page', new Paper(await person.download(example)).pages === 1);
  await person.press(/^Maak \d+ brie/, panel(person, audience));
  const paper = await printed(person, audience);
  const invited = Number((await panel(person, audience).innerText()).match(/Er (?:zijn|is) (\d+) code/)[1]);
  journey.check('the letters are a PDF', paper.isPdf);
  journey.check('every address has a letter', paper.pages === invited - mails, `${paper.pages} pages, ${invited} addresses`);
  await person.look(`4-letters-ready-${audience}`);
  await person.press('Open de enquête', panel(person, audience));
  return { paper, invited, codes: paper.text.match(/\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\b/g) };
}

// Fills in what the page asks and this respondent knows; of a long list the first two rows.
async function fillPage(page, answers) {
  const names = await page.locator('main form').first().locator('input, textarea')
    .evaluateAll((all) => [...new Set(all.filter((one) => one.type !== 'hidden').map((one) => one.name))]);
  const rowsOf = (name) => names.filter((one) => one.startsWith(`${name.split('.')[0]}.`));
  for (const name of names.filter((one) => !one.includes('.') || rowsOf(one).indexOf(one) < 2)) {
    const answer = answers[name] ?? answers[name.split('.')[0]];
    const field = page.locator(`[name="${name}"]`);
    if (Array.isArray(answer)) for (const one of answer) await page.locator(`[name="${name}"][value="${one}"]`).check();
    else if (typeof answer === 'number') await field.nth(answer % (await field.count())).check();
    else if (answer !== undefined) await field.fill(answer);
  }
}

async function answerPage(person, answers, name) {
  const part = await partOf(person);
  if (name) await person.look(`${name}-${part}`);
  await fillPage(person.page, answers);
}

// The number of the page that asks; none when there is nothing to fill in.
async function partOf({ page }) {
  const form = page.locator('main form[action*="/e/"]').first();
  const part = (await form.count()) ? (await form.getAttribute('action')).split('/').pop() : '';
  return /^\d+$/.test(part) ? part : null;
}

// Who writes down a number plate is asked once whether that is meant.
async function thinkAgain(person) {
  if (!await person.page.getByText('Dit lijkt een kenteken').count()) return;
  await person.look('4-personal');
  await person.lookInTheDark('4-personal');
  await person.fill({ 'Uw tekst': 'Er staat vaak een auto in de weg.' });
  await person.press('Opslaan');
}

async function answerAll(person, answers, name) {
  while (await partOf(person)) {
    await answerPage(person, answers, name);
    await person.press('Volgende');
    await thinkAgain(person);
  }
  if (name) await person.look(`${name}-check`);
  await person.press('Verstuur mijn antwoorden');
  await person.reads('Uw antwoorden zijn verstuurd');
}

// Scans the letter, answers two parts on the bus, and stops.
async function stopHalfway(journey, url, answers) {
  const phone = await journey.person('an entrepreneur on a phone', { phone: true });
  await phone.go(new URL(url).pathname);
  await phone.look('4-start');
  await phone.press('Begin met de vragen');
  await answerPage(phone, answers, '4-answer');
  await phone.press('Volgende');
  await phone.press('Volgende');
  await phone.reads('Kies een antwoord.');
  await phone.look('4-answer-problems');
  await answerPage(phone, answers, '4-answer');
  await phone.press('Later verdergaan');
  await phone.reads('Uw antwoorden zijn bewaard');
  await phone.look('4-kept');
  await phone.page.context().close();
}

// In the evening, in another browser, with the code that stands in the letter.
async function resume(journey, code, answers) {
  const phone = await journey.person('the same entrepreneur at home', { phone: true });
  await phone.see('/e', '4-entrance');
  await phone.fill({ 'Uw code': `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}` });
  await phone.press('Begin');
  await phone.look('4-mistyped');
  await phone.fill({ 'Uw code': code.toLowerCase() });
  await phone.press('Begin');
  await phone.follow('Ga verder waar u was');
  journey.check('answers were kept', await partOf(phone) === '3', phone.page.url());
  await phone.lookInTheDark('4-answer-3');
  await answerAll(phone, answers, '4-answer');
  await phone.look('4-thanks');
  await phone.isRefused(`/e/${code.replace('-', '')}`, 410);
  await phone.reads('Met deze code is al geantwoord');
  await phone.look('4-used');
}

async function respond(journey, code, answers, { script }) {
  const person = await journey.person(`a respondent with code ${code}`, { script });
  await person.go('/e');
  await person.fill({ 'Uw code': code });
  await person.press('Begin');
  await person.press('Begin met de vragen');
  await answerAll(person, answers);
  await person.page.context().close();
}

async function responses(journey, coordinator, { paper, reached, codes }) {
  const url = paper.qrOn(3);
  const own = codes[2];
  journey.check('the QR code on the third letter holds its own code', url.endsWith(`/e/${own.replace('-', '')}`), `${url} on ${own}`);
  await stopHalfway(journey, url, answersOf(1));
  await resume(journey, own, { ...answersOf(1), K5: 'De auto HV-123-K stond er weer.' });
  if (!journey.isBrief) journey.check('the plate was asked about', journey.looked.has('4-personal'));
  await coordinator.go(`${journey.park}/${step}`);
  await coordinator.reads('minder dan 5');
  const others = codes.filter((code) => code !== own).slice(0, 7);
  for (const [at, code] of others.entries()) await respond(journey, code, answersOf(at), { script: at % 2 === 0 });
  await coordinator.see(`${journey.park}/${step}`, '4-open');
  await coordinator.reads(`antwoorden van ${reached} adressen`);
  const tile = await panel(coordinator, 'Ondernemers').locator('.tile').first().innerText();
  journey.check('eight answers are counted', /^8\b/.test(tile.trim()), tile);
}

async function close(person, audience) {
  await person.go(`${person.journey.park}/${step}`);
  await panel(person, audience).locator('summary').click();
  await panel(person, audience).getByLabel('Laatste dag om te antwoorden').fill(inDays(40));
  await person.press('Verplaats de sluitdatum', panel(person, audience));
  await person.press('Sluit de enquête nu', panel(person, audience));
}

// A count of one to four may not stand anywhere in the outcome of eight people.
function hidesSmallGroups(journey, file) {
  const cells = file.split('\n').map((line) => line.trim().split(';'));
  const small = cells.filter((line) => /^"?[1-4]"?$/.test(line.at(-1)) && !/Gemiddelde/.test(line.join()));
  journey.check('no group under five is told', small.length === 0, small.map((line) => line.join(' | ')).join('\n    '));
}

async function outcome(person, audience) {
  const { journey } = person;
  await person.go(`${journey.park}/${step}`);
  await panel(person, audience).getByRole('link', { name: 'Bekijk de uitkomst' }).click();
  await person.look(`4-outcome-${audience}`);
  await person.lookInTheDark(`4-outcome-${audience}`);
  const path = new URL(person.page.url()).pathname;
  hidesSmallGroups(journey, (await person.download(`${path}.csv`)).toString());
  await person.reads(audience === 'Bewoners' ? /Dit tonen wij niet: er zijn te weinig antwoorden/ : /verborgen/);
  const paper = new Paper(await person.download(`${path}.pdf`));
  journey.check('the report is a PDF that tells the outcome', paper.isPdf && /Welk cijfer geeft u/.test(paper.text));
  if (!journey.isBrief) journey.keepFile(paper.picture(1), `4-report-${audience}.png`);
  return path;
}

async function share(journey, coordinator, path) {
  const chair = journey.people[3];
  await chair.go(`${journey.park}/${step}`);
  await chair.reads('De uitkomst is nog niet gedeeld met de werkgroep.');
  await coordinator.go(`${journey.park}/${step}`);
  await coordinator.press('Deel de uitkomst met de werkgroep', panel(coordinator, 'Ondernemers'));
  await chair.see(path, '4-outcome-chair');
  await chair.reads(/Groepen kleiner dan 5/);
}

export async function survey(journey) {
  const { park, advising, people } = journey;
  const coordinator = people[0];
  const silent = await journey.withoutScript(coordinator);
  await addHome(await journey.withoutScript(advising), park);
  await coordinator.see(`${park}/${step}`, '4-empty');
  await prepare(silent, 'Ondernemers');
  await prepare(coordinator, 'Bewoners');
  for (const name of ['Ondernemers', 'Bewoners']) {
    await coordinator.go(`${park}/${step}`);
    await panel(coordinator, name).getByRole('link', { name: 'Bekijk alle vragen' }).click();
    await coordinator.look(`4-questions-${name}`);
  }
  await makeQuestionnaire(coordinator, silent, `${park}/${step}`);
  await coordinator.see(`${park}/${step}`, '4-draft');
  const way = await prepareReaching(silent, 'Ondernemers', panel);
  const companies = await letters(silent, 'Ondernemers', way);
  await coordinator.go(`${park}/${step}`);
  const homes = await letters(coordinator, 'Bewoners');
  if (!journey.isBrief) journey.keepFile(companies.paper.picture(1), '4-letter-on-paper.png');
  await readStored(journey);
  const { undeliverable } = await reaching(coordinator, way.reach, companies.codes);
  await responses(journey, coordinator, { ...companies, reached: companies.invited - undeliverable });
  await field(journey, coordinator, silent, companies.codes);
  await respond(journey, homes.codes[0], answersOf(1), { script: true });
  await keepSnapshot(journey, 'survey_open');
  await close(silent, 'Ondernemers');
  await close(coordinator, 'Bewoners');
  const late = await journey.person('somebody who is late', { phone: true });
  await late.isRefused(`/e/${companies.codes[40].replace('-', '')}`, 410);
  await late.look('4-closed');
  const path = await outcome(coordinator, 'Ondernemers');
  await outcome(coordinator, 'Bewoners');
  await screen(journey, coordinator, silent, path);
  await share(journey, silent, path);
  await splitResults(journey, coordinator, silent, path);
  await readByTheGroup(journey, people[3], path);
  await report(coordinator, silent, path);
  await coordinator.see(`${park}/${step}`, '4-shared');
  await coordinator.isDone('Enquête');
}
