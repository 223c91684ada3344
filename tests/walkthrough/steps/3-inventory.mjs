// The partners give their figures and name what matters most to them.
import { chosenCrimes, inventedCounts, inventedIncidents, inventedReports, reportsElsewhere } from '../lib/data.mjs';
import { inDays, today } from '../lib/days.mjs';

const step = 'inventarisatie';
const tops = [
  ['Afvaldumpingen, overig', 'Steeds bij de ingang van het terrein'],
  ['Inbraak en diefstal bij bedrijven', 'Vooral in het weekend'],
  ['Branden', 'Bij de grote hallen'],
  ['Inbraak en diefstal bij bedrijven', 'Onze leden noemen dit het vaakst'],
];

async function send(person, park, file) {
  await person.go(`${park}/${step}/invoer`);
  await person.page.getByLabel('Bestand met cijfers').setInputFiles(file);
  await person.press('Bestand bekijken');
}

// Without a file, and with a table of which nobody said about which municipality it is.
async function crimes(person, { park, advising }) {
  const { file, region } = chosenCrimes();
  await advising.see(`${park}/${step}/invoer`, '3-upload');
  await person.go(`${park}/${step}/invoer`);
  await person.press('Bestand bekijken');
  await person.reads('Kies eerst een bestand.');
  await send(person, park, file);
  await advising.see(new URL(person.page.url()).pathname, '3-preview-statline');
  await person.press('Opslaan');
  await person.reads('Kies over welk gebied de cijfers gaan.');
  await person.choose('Welk gebied uit het bestand?', region);
  await person.press('Opslaan');
  await person.reads(/2 aantallen zijn opgeslagen/);
  await advising.see(new URL(person.page.url()).pathname, '3-saved');
}

// What the standard list lacks is added once, and then there is a name for it in every form.
async function ownPhenomenon(advising) {
  await advising.go('/verschijnselen');
  await advising.look('3-phenomena');
  await advising.fill({ Naam: 'Zwerfafval' });
  await advising.press('Voeg toe');
  await advising.reads('Deze naam staat al in de lijst. Gebruik die, of kies een andere naam.');
  await advising.kept('Naam', 'Zwerfafval');
  await advising.fill({ Naam: 'Losse honden' });
  await advising.page.getByRole('radio', { name: 'Veilig' }).check();
  await advising.choose('Wat telt u?', 'meldingen');
  await advising.press('Voeg toe');
  await advising.reads('Losse honden staat in de lijst.');
  await advising.follow('Losse honden');
  await advising.look('3-phenomenon');
  await advising.press('Bewaar');
  await advising.reads('Losse honden is gewijzigd.');
}

// Counts per month, of which one row is wrong; a category that nobody knows is mapped by hand.
async function counts(person, { park, journey }) {
  await send(person, park, inventedCounts());
  await person.look('3-preview-table');
  await person.reads('1 regel doet niet mee');
  const wrong = await person.download(`${new URL(person.page.url()).pathname}/fouten.csv`);
  journey.check('the wrong row is given back', wrong.toString().includes('-3'), wrong.toString());
  await person.choose('Van wie zijn de cijfers?', 'Politie');
  await person.fill({ 'Waar komen ze vandaan?': 'Uitdraai van de wijkagent' });
  await person.choose(/^2.2.1 Vernieling/, 'Vernielingen');
  await person.press('Opslaan');
  await person.reads(/48 aantallen zijn opgeslagen/);
}

async function reports(person, { park, box, journey }) {
  await send(person, park, reportsElsewhere());
  await person.look('3-preview-elsewhere');
  await send(person, park, inventedReports(box, 420));
  await person.look('3-preview-reports');
  await person.press('Opslaan');
  await person.look('3-saved-reports');
  const inside = Number((await person.page.locator('main').innerText()).match(/Buiten de grens\s+(\d+)/)[1]);
  journey.check('some reports lie inside and some outside', inside > 0 && inside < 420, `${inside} outside`);
}

async function takeBack(person, { park }) {
  await send(person, park, inventedCounts());
  await person.choose('Van wie zijn de cijfers?', 'Brandweer');
  await person.press('Opslaan');
  await person.press('Terugdraaien');
  await person.reads('De invoer is teruggedraaid.');
}

// It stands open once there is a reason in it.
async function byHand(person) {
  if (await person.page.locator('summary', { hasText: 'Zelf gevraagd' }).count() > 0) await person.unfold('Zelf gevraagd');
}

async function ask(person, { park }) {
  await person.see(`${park}/${step}/opvragen/environment_service`, '3-request');
  await byHand(person);
  await person.fill({ 'Niet beschikbaar, omdat': 'De dienst telt dit pas vanaf volgend jaar.' });
  await person.press('Opslaan');
  await person.reads(/De dienst telt dit pas/);
  await person.go(`${park}/${step}/opvragen/fire_brigade`);
  await byHand(person);
  await person.fill({ 'Gevraagd op': today() });
  await person.press('Opslaan');
  await person.reads(/Gevraagd op/);
}

// The municipality is asked by mail, and answers without an account with a table that nobody knew yet.
async function askByMail(person, { park, journey, box }) {
  const desk = `${park}/${step}/opvragen/municipality`;
  await person.go(desk);
  await person.fill({ Naam: 'Balie cijfers', 'E-mailadres': 'cijfers' });
  await person.press('Mail versturen');
  await person.reads('Vul een e-mailadres in, zoals naam@voorbeeld.nl.');
  await person.kept('Naam', 'Balie cijfers');
  await person.fill({ 'E-mailadres': 'cijfers@gemeente.example' });
  await person.press('Mail versturen');
  await person.reads('Cijfers van: Gemeente');
  await person.look('3-asked');
  const link = await journey.post.linkFor('cijfers@gemeente.example', /\/aanleveren\/\S+/);
  const clerk = await journey.person('a clerk without an account');
  await clerk.see(link, '3-deliver');
  await clerk.press('Bestand sturen');
  await clerk.reads('Kies eerst een bestand.');
  await clerk.page.getByLabel('Uw bestand').setInputFiles(inventedIncidents(box, 120));
  await clerk.press('Bestand sturen');
  await clerk.look('3-delivered');
  await clerk.reads('Bedankt');
  await person.go(desk);
  await person.follow('overlast.csv');
  await person.look('3-columns');
  await person.choose(/^Kolom 1/, 'Niet nodig');
  await person.press('Verder');
  await person.reads('Kies de kolom met de datum of periode, of vul hier de periode in.');
  await person.choose(/^Kolom 1/, 'Datum of periode');
  await person.choose(/^Kolom 2/, 'Soort');
  await person.press('Verder');
  await person.reads('Klopt dit?');
  await person.choose(/^Hangjongeren/, 'Meldingen van overlast');
  await person.press('Opslaan');
  await person.go(desk);
  await person.press('Ik heb de cijfers nagekeken');
  await person.reads('Nagekeken');
}

async function topThree(person, { park }, [phenomenon, why]) {
  await person.go(`${park}/${step}/top3`);
  await person.follow('Top 3 invullen');
  await person.look('3-top3-edit');
  await person.press('Opslaan');
  await person.reads('Kies een verschijnsel of schrijf het in eigen woorden op.');
  const first = person.page.getByRole('group', { name: 'Nummer 1' });
  await first.getByLabel('Verschijnsel').selectOption({ label: phenomenon });
  await first.getByLabel('Waarom is dit belangrijk?').fill(why);
  const second = person.page.getByRole('group', { name: 'Nummer 2' });
  await second.getByLabel('Verschijnsel').selectOption({ label: 'Zwerfafval' });
  const third = person.page.getByRole('group', { name: 'Nummer 3' });
  await third.getByLabel('In eigen woorden').fill('Te hard rijden op de hoofdweg');
  await person.press('Opslaan');
  await person.reads('De top 3 is opgeslagen.');
}

// One day for all, and a mail to who may fill it in.
async function askForScans(person, { park }) {
  await person.go(`${park}/${step}/top3`);
  await person.press('Vraag erom per mail');
  await person.reads('Deze datum is niet te lezen.');
  await person.fill({ 'Uiterlijk klaar op': inDays(21) });
  await person.press('Vraag erom per mail');
  await person.reads(/mails? uit/);
  await person.look('3-scans-asked');
}

// Two pixels: what is kept is drawn anew, whatever came in.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4zwAE/wEHAAH/PX2MSQAAAABJRU5ErkJggg==', 'base64');

async function sendPhoto(person, file, words) {
  await person.page.locator('summary', { hasText: 'Een foto erbij zetten' }).click();
  await person.page.getByLabel('Foto', { exact: true }).setInputFiles(file);
  await person.fill({ 'Wat is er op de foto te zien?': words });
  await person.press('Foto opslaan');
}

// What the own figures suggest, and a photo on the page of the scan.
async function areaScan(person, { park }) {
  await person.go(`${park}/${step}/top3`);
  await person.page.getByRole('article').filter({ hasText: 'Politie' }).getByRole('link', { name: 'Top 3 wijzigen' }).click();
  await person.page.getByRole('link', { name: 'Vul deze in bij mijn top 3' }).click();
  await person.reads('Er is nog niets opgeslagen.');
  await person.look('3-top3-suggested');
  await person.press('Opslaan');
  await sendPhoto(person, { name: 'tekst.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') }, 'Een volle container');
  await person.reads('Dit is geen JPEG of PNG.');
  await person.page.getByLabel('Foto', { exact: true }).setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: picture });
  await person.press('Foto opslaan');
  await person.reads('De foto is opgeslagen.');
  await person.look('3-scan');
  await person.lookInTheDark('3-scan');
}

// One part of the park by its street, so that what comes in from now on is counted by sub-area.
async function divide(person, { park }) {
  await person.go(`${park}/gebied/deelgebieden/nieuw`);
  await person.fill({ Naam: 'Het hart' });
  await person.page.getByLabel(/^Proefweg/).first().check();
  await person.press('Bewaar het deelgebied');
  await person.reads('Het hart');
}

// The map moves with the keyboard; from afar its squares are wider, and together never more.
async function mapThatMoves(person, { park, advising, journey }) {
  const path = `${park}/${step}/cijfers/nuisance`;
  await person.go(path);
  await person.reads('Het hart');
  const map = person.page.locator('square-map');
  await person.page.waitForSelector('square-map[data-side]');
  const side = async () => Number(await map.getAttribute('data-side'));
  const near = await side();
  await map.locator('canvas').focus();
  for (let times = 0; times < 4; times += 1) {
    await person.page.keyboard.press('-');
    await person.page.waitForTimeout(500);
  }
  journey.check('from afar the squares are wider', await side() > near, `${near} and then ${await side()} metres`);
  const answer = JSON.parse((await person.download(`${path}/vlakken.json?bron=municipality`)).toString());
  const sums = answer.levels.map(({ squares }) => squares.reduce((sum, [, , , count]) => sum + count, 0));
  journey.check('every distance shows the same reports', sums.every((sum) => sum === sums[0]) && sums[0] > 0, sums.join(', '));
  const few = answer.levels.flatMap(({ squares }) => squares).filter(([, , , count]) => count < 5);
  journey.check('no square has fewer than five', few.length === 0, JSON.stringify(few));
  await person.unfold('De kaart als tabel');
  await person.reads('Proefweg');
  const plain = await journey.withoutScript(advising);
  await plain.go(path);
  journey.check('without script the still map is there', await plain.page.locator('square-map svg.still-map-drawing').count() === 1);
}

async function lookAround({ park, advising }) {
  const pages = { '': 'overview', '/top3': 'top3', '/cijfers/burglary': 'phenomenon', '/cijfers/waste_dumping': 'reports',
    '/cijfers/all_crimes': 'municipality', '/cijfers/nuisance': 'when-where' };
  for (const [path, name] of Object.entries(pages)) {
    await advising.see(`${park}/${step}${path}`, `3-${name}`);
    await advising.lookInTheDark(`3-${name}`);
  }
}

export async function inventory(journey) {
  const { park, box, advising, people } = journey;
  const [coordinator, police, fireBrigade, chair] = people;
  const here = { park, box, advising, journey };
  await coordinator.see(`${park}/${step}`, '3-empty');
  await crimes(await journey.withoutScript(advising), here);
  await ownPhenomenon(advising);
  await counts(police, here);
  await reports(coordinator, here);
  await takeBack(await journey.withoutScript(fireBrigade), here);
  await divide(coordinator, here);
  await askByMail(coordinator, here);
  await ask(fireBrigade, here);
  await ask(await journey.withoutScript(fireBrigade), here);
  await askForScans(coordinator, here);
  const writers = [coordinator, police, fireBrigade, await journey.withoutScript(chair)];
  for (const [at, person] of writers.entries()) await topThree(person, here, tops[at]);
  await areaScan(police, here);
  await mapThatMoves(coordinator, here);
  await lookAround(here);
  await coordinator.isDone('Inventarisatie');
}
